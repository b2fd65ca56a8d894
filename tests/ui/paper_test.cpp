// SPDX-License-Identifier: GPL-3.0-or-later
// Paper: what the sheets say, that they are whole files, and that the board's fallback keeps
// itself.
#include "core/triage/queue.h"
#include "tests/ui/demoboard.h"
#include "ui/actions.h"
#include "ui/paper/paperdesk.h"
#include "ui/paper/sheets.h"

#include <QDir>
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;

namespace {

struct PaperRoom
{
    test::DemoRoom room;
    Shown shown;
    QList<history::RosterRow> roster;

    explicit PaperRoom(Role role = Role::Dispatcher)
    {
        shown.board = room.board();
        shown.now = room.clock.now();
        shown.format = Format(shown.board->profile->timeZone);
        shown.role = role;
        shown.call = triage::queueRows(*shown.board, triage::Lane::Waiting, shown.now).first().call;
        shown.veil();
        roster = history::rosterRows(*shown.board, shown.now);
    }
};

QString textOf(const Sheet& sheet)
{
    return documentOf(sheet)->toPlainText();
}

Sheet small()
{
    return {QStringLiteral("Board"), paragraph(QStringLiteral("one line"))};
}

} // namespace

TEST_CASE("the board on paper holds every open call, every unit and room to write", "[paper]")
{
    const PaperRoom paper;
    const QString text = textOf(boardSheet(paper.shown, paper.roster));
    int open = 0;
    for (const auto& call : paper.shown.board->calls) {
        if (call->closed || call->mergedInto.isValid())
            continue;
        ++open;
        INFO(call->id.value());
        CHECK(text.contains(QString::number(call->id.value())));
        CHECK(text.contains(call->location.address.text));
    }
    CHECK(open > 5);
    for (const auto& row : paper.roster)
        if (row.shiftLeft)
            CHECK(text.contains(row.unit.value()));
    CHECK(text.contains(QStringLiteral("New calls")));
    CHECK(text.contains(QChar(0x25A0)) + text.contains(QChar(0x25B2)) +
              text.contains(QChar(0x25C6)) + text.contains(QChar(0x25CF)) >
          1); // levels by their shapes, for black and white
}

TEST_CASE("no caller and no note stands on the board's sheet", "[paper]")
{
    PaperRoom paper;
    Board board = *paper.shown.board;
    Call call = *board.calls.value(paper.shown.call);
    call.caller.name = Sealed(QStringLiteral("Zadie Quill"));
    call.caller.phone = Sealed(QStringLiteral("555-0142"));
    call.person.description = Sealed(QStringLiteral("red jacket"));
    board.calls[call.id] = Cow<Call>(call);
    paper.shown.board = std::make_shared<const Board>(board);
    const QString text = textOf(boardSheet(paper.shown, paper.roster));
    for (const char* word : {"Quill", "555-0142", "red jacket"})
        CHECK_FALSE(text.contains(QLatin1String(word)));
    const auto sheet = callSheet(paper.shown);
    REQUIRE(sheet);
    const QString run = textOf(*sheet);
    for (const char* word : {"Zadie Quill", "555-0142", "red jacket"})
        CHECK(run.contains(QLatin1String(word)));
    CHECK_FALSE(sheet->title.contains(QStringLiteral("Quill")));
}

TEST_CASE("the run sheet is veiled by role, and markup in a note stays text", "[paper]")
{
    PaperRoom paper;
    Board board = *paper.shown.board;
    Call call = *board.calls.value(paper.shown.call);
    call.person.helps = Sealed(QStringLiteral("schizophrenia, calm voice"), Label::Clinical);
    call.caller.name = Sealed(QStringLiteral("<b>Bold & Sons</b>"));
    board.calls[call.id] = Cow<Call>(call);
    paper.shown.board = std::make_shared<const Board>(board);
    const auto run = [&](Role role) {
        paper.shown.role = role;
        paper.shown.veil();
        return textOf(*callSheet(paper.shown));
    };
    CHECK_FALSE(run(Role::Dispatcher).contains(QStringLiteral("schizophrenia")));
    CHECK(run(Role::Dispatcher).contains(QStringLiteral("withheld")));
    CHECK(run(Role::Clinician).contains(QStringLiteral("schizophrenia")));
    CHECK(run(Role::Dispatcher).contains(QStringLiteral("<b>Bold & Sons</b>")));
    CHECK_FALSE(run(Role::Trainer).contains(call.location.address.text));
    paper.shown.call = {};
    paper.shown.veil();
    CHECK_FALSE(callSheet(paper.shown));
}

TEST_CASE("the hand-over on paper names what is open and what is not", "[paper]")
{
    const PaperRoom paper;
    const QString text = textOf(handoverSheet(paper.shown));
    CHECK(text.contains(QStringLiteral("Waiting for a team")));
    CHECK(text.contains(QStringLiteral("Units out")));
    CHECK(text.contains(QStringLiteral("Nothing"))); // the empty parts are told too
    CHECK(text.contains(QString::number(paper.shown.call.value())));
}

TEST_CASE("the key card has every key and every verb, as they are now", "[paper]")
{
    const PaperRoom paper;
    const Actions actions;
    actions[Act::Hold].setShortcut(QKeySequence(QStringLiteral("Ctrl+9")));
    for (const char* name : {"plain", "crimestar", "portland"}) {
        const auto table = aliasTableNamed(QString::fromLatin1(name));
        REQUIRE(table);
        const QString text = textOf(keySheet(actions.all(), *table, *paper.shown.board->profile));
        for (const auto* action : actions.all()) {
            CHECK(text.contains(action->text()));
            CHECK(text.contains(action->shortcut().toString(QKeySequence::NativeText)));
        }
        CHECK(text.contains(QStringLiteral("Ctrl+9")));
        for (const auto& verb : table->verbs)
            CHECK(text.contains(verb.tip));
        CHECK(documentOf(keySheet(actions.all(), *table, *paper.shown.board->profile))->isEmpty() ==
              false);
    }
}

TEST_CASE("a sheet is written whole or not at all, and only its owner reads it", "[paper]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("board.pdf"));
    REQUIRE(writePdf(small(), path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.trimmed().endsWith("%%EOF"));
    CHECK((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    const auto failed = writePdf(small(), folder.filePath(QStringLiteral("none/board.pdf")));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == Kind::Unavailable);
    CHECK(failed.error().text.contains(QStringLiteral("none/board.pdf")));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1); // nothing half is left
    const auto printed = printOn(small(), QStringLiteral("no such printer"));
    REQUIRE_FALSE(printed);
    CHECK(printed.error().text.contains(QStringLiteral("no such printer")));
}

TEST_CASE("the board keeps itself on paper every so often, and old sheets go", "[paper]")
{
    using namespace std::chrono_literals;
    const QTemporaryDir folder;
    RoomPolicy policy;
    policy.paperFolder = folder.path();
    policy.paperEvery = 5min;
    policy.paperKept = 3;
    PaperDesk desk(policy);
    int made = 0;
    const Instant start = test::demoNow();
    const auto files = [&] {
        return QDir(folder.path()).entryList(QDir::Files, QDir::Name);
    };
    for (int minute = 0; minute <= 30; ++minute) {
        desk.keep(
            [&made] {
                ++made;
                return small();
            },
            start + std::chrono::minutes(minute));
        desk.finish();
    }
    QCoreApplication::processEvents();
    CHECK(made == 7);
    REQUIRE(files().size() == 3);
    CHECK(files().last() == QStringLiteral("lodestar-fallback-2026-03-03T212241Z.pdf"));
    CHECK(desk.trouble().isEmpty());
    CHECK(desk.keptAt() == start + 30min);

    policy.paperFolder = folder.filePath(QStringLiteral("gone"));
    desk.keep([] { return small(); }, start + 40min);
    desk.finish();
    QCoreApplication::processEvents();
    CHECK(desk.trouble().contains(QStringLiteral("cannot be written")));
    policy.paperFolder = folder.path();
    desk.keep([] { return small(); }, start + 50min);
    desk.finish();
    QCoreApplication::processEvents();
    CHECK(desk.trouble().isEmpty());
    CHECK(files().size() == 3);
}

TEST_CASE("without a printer and a folder it says how to have one", "[paper]")
{
    const RoomPolicy policy;
    PaperDesk desk(policy);
    const QSignalSpy said(&desk, &PaperDesk::said);
    desk.put(small(), QStringLiteral("board"), test::demoNow());
    REQUIRE(said.size() == 1);
    CHECK(said[0][0].toString().contains(QStringLiteral("--paper")));
    CHECK(said[0][1].toBool());
}

TEST_CASE("the sheets as pictures, for a person to look at", "[paper]")
{
    const PaperRoom paper;
    const Actions actions;
    const auto table = aliasTableNamed(QStringLiteral("plain"));
    REQUIRE(table);
    const QList<std::pair<QString, Sheet>> sheets{
        {QStringLiteral("board"), boardSheet(paper.shown, paper.roster)},
        {QStringLiteral("call"), *callSheet(paper.shown)},
        {QStringLiteral("handover"), handoverSheet(paper.shown)},
        {QStringLiteral("keys"), keySheet(actions.all(), *table, *paper.shown.board->profile)}};
    for (const auto& [name, sheet] : sheets) {
        const auto document = documentOf(sheet);
        document->setTextWidth(740); // a letter page between its margins
        QImage image(740, static_cast<int>(document->size().height()), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        document->drawContents(&painter);
        painter.end();
        // Wider than the page would be cut by the printer.
        CHECK(document->idealWidth() <= 742); // with the table's own outer lines
        if (const QString folder = qEnvironmentVariable("LODESTAR_PICTURES"); !folder.isEmpty())
            image.save(QStringLiteral("%1/sheet-%2.png").arg(folder, name));
    }
}
