// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed survives a console that is killed, comes back with what changed meanwhile, and a
// damaged file is put aside.
#include "app/draftfile.h"
#include "tests/ui/seat.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <sys/mount.h>

using namespace lodestar;
using namespace lodestar::ui;
using lodestar::app::DraftFile;
using lodestar::test::ConsoleSeat;

namespace {

const char* const kPathVariable = "LODESTAR_DRAFT_TEST";

DraftSet sample()
{
    DraftSet drafts;
    drafts.seq = 41;
    drafts.at = test::demoNow();
    drafts.cards = {{CallId(), {QStringLiteral("12 Mill"), {}, QStringLiteral("wel"), {}, {}}},
                    {CallId(9), {{}, {}, {}, {}, QStringLiteral("„he is — calm“")}}};
    drafts.rangAt = test::demoNow();
    drafts.commandLine = QStringLiteral("D STAR");
    return drafts;
}

void waitForFile(const QString& path, bool isThere)
{
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path) == isThere; }, 5'000));
}

} // namespace

TEST_CASE("drafts come back as they were, for their owner's eyes only", "[drafts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("drafts"));
    {
        DraftFile file(path);
        file.keep(sample());
    }
    CHECK(QFile::permissions(path) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK_FALSE(QFile::exists(path + QStringLiteral(".new")));
    DraftFile file(path);
    const auto left = file.left();
    REQUIRE(left);
    REQUIRE(*left);
    CHECK(**left == sample());
    CHECK((*left)->cards[1].texts[0].isNull());
    file.keep({});
    waitForFile(path, false);
    CHECK_FALSE(file.left()->has_value());
}

TEST_CASE("a damaged file is refused with one sentence and put aside, never deleted", "[drafts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("drafts"));
    for (int i = 1; i <= 2; ++i) {
        {
            DraftFile file(path);
            file.keep(sample());
        }
        QFile raw(path);
        REQUIRE(raw.open(QIODevice::ReadWrite));
        const QByteArray whole = raw.readAll();
        raw.resize(0);
        raw.seek(0);
        raw.write(i == 1 ? whole.first(whole.size() - 7)
                         : QByteArray(whole).replace("Mill", "Hill"));
        raw.close();
        DraftFile file(path);
        const auto left = file.left();
        REQUIRE_FALSE(left);
        CHECK(left.error().kind == Kind::Corrupt);
        CHECK(left.error().text.contains(QStringLiteral("put aside as")));
        CHECK_FALSE(QFile::exists(path));
        CHECK(QFile::exists(path +
                            (i == 1 ? QStringLiteral(".damaged") : QStringLiteral(".damaged2"))));
        CHECK_FALSE(file.left()->has_value());
    }
}

TEST_CASE("a second console of the same name takes nobody's drafts and says so", "[drafts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("drafts"));
    DraftFile first(path);
    first.keep(sample());
    waitForFile(path, true);
    DraftFile second(path);
    const auto left = second.left();
    REQUIRE(left);
    CHECK_FALSE(left->has_value());
    second.keep({});
    REQUIRE(QTest::qWaitFor([&] { return !second.trouble().isEmpty(); }, 5'000));
    CHECK(second.trouble().contains(QStringLiteral("Another console")));
    CHECK(QFile::exists(path));
}

TEST_CASE("a place that cannot be written is told", "[drafts]")
{
    DraftFile file(QStringLiteral("/nowhere/at/all/drafts"));
    file.keep(sample());
    REQUIRE(QTest::qWaitFor([&] { return !file.trouble().isEmpty(); }, 5'000));
    CHECK(file.trouble().contains(QStringLiteral("cannot be kept")));
    // The person is told in the calm line, and works on.
    ConsoleSeat seat({.drafts = &file});
    seat.key(Qt::Key_F2);
    seat.type(QStringLiteral("12"));
    seat.waitFor([&] {
        return seat.window->commandLine().preview().contains(QStringLiteral("cannot be kept"));
    });
}

TEST_CASE("a full disk is called full, keeps the draft it has and no half of another", "[drafts]")
{
    const QTemporaryDir folder;
    const QByteArray mountPoint = QFile::encodeName(folder.path());
    if (::mount("none", mountPoint.constData(), "tmpfs", 0, "size=256k") != 0) {
        WARN("skipped: a small disk can only be mounted by root");
        return;
    }
    const QString path = folder.filePath(QStringLiteral("drafts"));
    {
        DraftFile file(path);
        file.keep(sample());
        waitForFile(path, true);
        const qint64 kept = QFileInfo(path).size();
        DraftSet large = sample();
        large.commandLine = QString(500'000, QLatin1Char('x'));
        file.keep(large);
        REQUIRE(QTest::qWaitFor([&] { return !file.trouble().isEmpty(); }, 5'000));
        CHECK(file.trouble() ==
              QStringLiteral("What is typed cannot be kept in %1: the disk is full.").arg(path));
        CHECK(QFileInfo(path).size() == kept);
        CHECK_FALSE(QFile::exists(path + QStringLiteral(".new")));
        file.keep(sample()); // there is room for this
        CHECK(QTest::qWaitFor([&] { return file.trouble().isEmpty(); }, 5'000));
    }
    ::umount2(mountPoint.constData(), MNT_DETACH);
}

// The other half of the test below: types at a console until somebody kills it.
TEST_CASE("a console that types until it is killed", "[.draftvictim]")
{
    DraftFile file(qEnvironmentVariable(kPathVariable));
    ConsoleSeat seat({.drafts = &file});
    seat.window->selectCall(CallId(9));
    seat.find<QLineEdit>("narrative").setFocus();
    seat.type(QStringLiteral("he says the door"));
    seat.key(Qt::Key_F2);
    seat.type(QStringLiteral("12 Somewhere"));
    seat.key(Qt::Key_K, Qt::ControlModifier);
    seat.type(QStringLiteral("D STAR"));
    QTest::qWait(200); // as long as a key may be lost
    printf("typed\n");
    fflush(stdout);
    QTest::qWait(60'000);
}

TEST_CASE("every key survives a console that is killed", "[drafts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("drafts"));
    QProcess victim;
    auto surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QString::fromLatin1(kPathVariable), path);
    victim.setProcessEnvironment(surroundings);
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.draftvictim]")});
    QByteArray said;
    REQUIRE(QTest::qWaitFor(
        [&] {
            said += victim.readAllStandardOutput();
            return said.contains("typed");
        },
        120'000));
    victim.kill();
    REQUIRE(victim.waitForFinished());
    CHECK(victim.exitStatus() == QProcess::CrashExit);

    DraftFile file(path);
    ConsoleSeat seat({.drafts = &file});
    seat.waitFor([&] { return !seat.told("newsStrip").isEmpty(); });
    CHECK(seat.find<LocationField>("location").text() == QStringLiteral("12 Somewhere"));
    CHECK(seat.window->commandLine().line() == QStringLiteral("D STAR"));
    CHECK(seat.told("newsStrip").contains(QStringLiteral("2 card")));
    CHECK(seat.told("newsStrip").contains(QStringLiteral("Nothing else changed meanwhile.")));
    seat.window->selectCall(CallId(9));
    CHECK(seat.find<QLineEdit>("narrative").text() == QStringLiteral("he says the door"));
    seat.key(Qt::Key_G, Qt::ControlModifier);
    CHECK(seat.told("newsStrip").isEmpty());
}

TEST_CASE("what changed meanwhile is told, the drafts' own calls first", "[drafts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("drafts"));
    {
        DraftFile file(path);
        auto drafts = sample();
        drafts.seq = 0; // all that the demo did is news
        drafts.at = test::demoNow() - std::chrono::hours(2);
        drafts.cards.removeFirst();
        drafts.rangAt.reset();
        drafts.shown = CallId(9);
        file.keep(drafts);
    }
    DraftFile file(path);
    ConsoleSeat seat({.drafts = &file});
    seat.waitFor([&] { return !seat.told("newsStrip").isEmpty(); });
    CHECK(seat.window->selectedCall() == CallId(9));
    const auto& notices = seat.find<NoticeStrip>("newsStrip").notices();
    REQUIRE(notices.size() >= 3);
    CHECK(notices[1].text.startsWith(QStringLiteral("Call 9 has ")));
    CHECK(notices[2].text.contains(QStringLiteral("12 call(s) opened")));
}

TEST_CASE("what is sent is no longer kept", "[drafts]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("drafts"));
    DraftFile file(path);
    ConsoleSeat seat({.drafts = &file});
    seat.window->selectCall(CallId(9));
    seat.find<QLineEdit>("narrative").setFocus();
    seat.type(QStringLiteral("he is calm"));
    waitForFile(path, true);
    seat.key(Qt::Key_Return);
    waitForFile(path, false);
}
