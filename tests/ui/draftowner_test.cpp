// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts belong to a person in a role: whoever sits down next is not shown them.
#include "app/draftfile.h"
#include "tests/ui/seat.h"

#include <QFile>
#include <QTemporaryDir>

using namespace lodestar;
using namespace lodestar::ui;
using lodestar::app::DraftFile;
using lodestar::app::draftPath;
using lodestar::test::ConsoleSeat;
using lodestar::test::Seating;

namespace {

/// As long as a key may be lost in.
void letItBeKept()
{
    QTest::qWait(200);
}

QString fileIn(const QTemporaryDir& folder, const Actor& who)
{
    return draftPath(folder.filePath(QStringLiteral("room.sqlite")), {}, who);
}

} // namespace

TEST_CASE("drafts belong to a person in a role, at one console", "[unsent][drafts]")
{
    const QString store = QStringLiteral("/rooms/room.sqlite");
    const Actor abara{QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("Console 1")};
    Actor trainer = abara;
    trainer.role = Role::Trainer;
    Actor okoye = abara;
    okoye.name = QStringLiteral("R. Okoye");
    Actor elsewhere = abara;
    elsewhere.console = QStringLiteral("Console 2");
    for (const QString& sqlite : {store, QString()}) {
        const auto path = [&](const Actor& who) {
            return draftPath(sqlite, QStringLiteral("postgresql://room"), who);
        };
        CHECK(path(abara) == path(abara));
        CHECK(path(abara) != path(trainer));
        CHECK(path(abara) != path(okoye));
        CHECK(path(abara) != path(elsewhere));
        CHECK_FALSE(path(abara).contains(QStringLiteral("Abara"), Qt::CaseInsensitive));
    }
}

TEST_CASE("a file of before, which says nobody's name, is named and left alone", "[unsent][drafts]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(QStringLiteral("room.sqlite"));
    const Actor who{QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("Console 1")};
    CHECK(app::ownerlessDrafts(store, {}, who).isEmpty());
    QFile old(store + QStringLiteral(".drafts-console-1"));
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("words of somebody");
    old.close();
    CHECK(app::ownerlessDrafts(store, {}, who) == old.fileName());
    {
        DraftFile file(draftPath(store, {}, who));
        CHECK_FALSE(file.left()->has_value());
        file.keep({});
    }
    CHECK(QFile::exists(old.fileName()));
}

TEST_CASE("whoever sits down next sees nothing of what another person typed", "[unsent][drafts]")
{
    const QTemporaryDir folder;
    ConsoleSeat seat;
    seat.leave();
    const Actor abara = Seating().who;
    {
        DraftFile file(fileIn(folder, abara));
        seat.sitDown({.drafts = &file});
        seat.window->selectCall(CallId(9));
        seat.typeInto("narrative", QStringLiteral("his sister says he drinks"));
        seat.typeInto("person", QStringLiteral("E. Novak"));
        seat.key(Qt::Key_K, Qt::ControlModifier);
        seat.type(QStringLiteral("N 9 his sister"));
        letItBeKept();
        seat.leave();
    }
    for (const Role role : {Role::Trainer, Role::Dispatcher}) {
        Actor next = abara;
        next.role = role;
        if (role != Role::Trainer)
            next.name = QStringLiteral("R. Okoye");
        DraftFile file(fileIn(folder, next));
        seat.sitDown({.who = next, .drafts = &file});
        seat.window->selectCall(CallId(9));
        CHECK(seat.field("narrative").text().isEmpty());
        CHECK(seat.field("person").text() != QStringLiteral("E. Novak"));
        CHECK(seat.window->commandLine().line().isEmpty());
        CHECK(seat.told("newsStrip").isEmpty());
        seat.typeInto("narrative", QStringLiteral("mine"));
        letItBeKept();
        seat.leave();
    }
    DraftFile file(fileIn(folder, abara));
    seat.sitDown({.drafts = &file});
    seat.window->selectCall(CallId(9));
    CHECK(seat.field("narrative").text() == QStringLiteral("his sister says he drinks"));
    CHECK(seat.field("person").text() == QStringLiteral("E. Novak"));
    CHECK(seat.window->commandLine().line() == QStringLiteral("N 9 his sister"));
    seat.leave();
}
