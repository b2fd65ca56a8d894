// SPDX-License-Identifier: GPL-3.0-or-later
// The contract's sections: round trip, conflict, repeat, erasure, checkpoints, cases, waking,
// verify, rebuild.
#include "tests/core/store/contract.h"

#include "core/store/exporter.h"
#include "core/store/rebuild.h"
#include "core/store/verify.h"
#include "tests/core/store/sample.h"

#include <QBuffer>
#include <QEventLoop>
#include <QTimer>

#include <catch2/catch.hpp>

namespace lodestar::store::test {

namespace {
const Instant kStart = Instant(Duration(1'735'718'400'000)); // 2025-01-01T08:00Z

/// Two consoles on one store.
class Room
{
public:
    explicit Room(const ContractPlace& place)
        : m_place(place)
    {
        auto made = place.create(clock, entropy);
        INFO((made ? std::string() : made.error().text.toStdString()));
        REQUIRE(made);
        a = std::move(*made);
        b = another();
    }

    std::unique_ptr<ChainedJournal> another()
    {
        auto opened = m_place.open(clock, entropy);
        INFO((opened ? std::string() : opened.error().text.toStdString()));
        REQUIRE(opened);
        return std::move(*opened);
    }

    Batch batch(QList<Event> events, qint64 basis, int who = 1)
    {
        return {CommandId(entropy.uuid()), console(who), std::move(events), basis, {}};
    }

    /// With the case rows that the Desk would write.
    Result<Written> write(QList<Event> events)
    {
        Batch next = batch(std::move(events), board.seq);
        next.caseRows = [this](const QList<Recorded>& recorded) {
            QList<CaseRow> rows;
            Board after = board;
            for (const Recorded& one : recorded)
                after.apply(one);
            for (const Recorded& one : recorded)
                if (const auto* closed = std::get_if<CallClosed>(&one.event))
                    rows += caseRowOf(*after.call(closed->call));
            return rows;
        };
        auto written = a->append(next);
        if (written)
            for (const Recorded& one : written->events)
                board.apply(one);
        return written;
    }

    static QList<Recorded> all(Journal& journal)
    {
        QList<Recorded> events;
        const auto done = journal.read(0, [&](const Recorded& one) { events += one; });
        INFO((done ? std::string() : done.error().text.toStdString()));
        CHECK(done);
        return events;
    }

    static void isSound(ChainedJournal& journal)
    {
        auto report = verify(journal);
        REQUIRE(report);
        INFO(report->faults.join(QLatin1Char('\n')).toStdString());
        CHECK(report->isSound());
    }

    VirtualClock clock{kStart};
    SeededEntropy entropy{7};
    std::unique_ptr<ChainedJournal> a;
    std::unique_ptr<ChainedJournal> b;
    Board board;

private:
    const ContractPlace& m_place;
};

void everyKindComesBack(Room& room)
{
    qint64 basis = 0;
    QList<Recorded> written;
    for (size_t kind = 0; kind < kKinds; ++kind) {
        if (kKindNames[kind] == "text_erased") // has its own section
            continue;
        auto done = room.write({filledEvent(kind)});
        INFO(kKindNames[kind]);
        REQUIRE(done);
        REQUIRE(done->events.size() == 1);
        CHECK_FALSE(done->repeated);
        CHECK(done->events[0].seq == basis + 1);
        basis = done->events[0].seq;
        written += done->events;
    }
    CHECK(Room::all(*room.b) == written);
    CHECK(Room::all(*room.another()) == written);
    const auto head = room.b->head();
    REQUIRE(head);
    CHECK(head->seq == basis);
    for (const Recorded& one : std::as_const(written)) {
        auto byCommand = room.b->eventsOf(one.command);
        REQUIRE(byCommand);
        CHECK(*byCommand == QList<Recorded>{one});
        for (const CallId& call : subjectsOf(one.event).calls) {
            auto byCall = room.b->eventsOf(call);
            REQUIRE(byCall);
            CHECK(byCall->contains(one));
        }
    }
    Room::isSound(*room.b);
}

void secondIsToldWhoWasFirst(Room& room)
{
    room.clock.step(std::chrono::hours(6) + std::chrono::seconds(191));
    REQUIRE(room.a->append(room.batch({takes(QStringLiteral("STAR 2"), 1)}, 0, 2)));
    const auto second = room.b->append(room.batch({takes(QStringLiteral("STAR 2"), 9)}, 0, 1));
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Kind::Conflict);
    CHECK(second.error().text.toStdString() == "STAR 2 was taken by Console 2 at 14:03:11 UTC.");
    const auto sameCall = room.b->append(room.batch({notes(1, QStringLiteral("x"))}, 0));
    REQUIRE_FALSE(sameCall);
    CHECK(sameCall.error().text.toStdString() ==
          "Call 1 was changed by Console 2 at 14:03:11 UTC.");
    const auto unrelated = room.b->append(room.batch({takes(QStringLiteral("STAR 3"), 4)}, 0));
    REQUIRE(unrelated);
    CHECK(unrelated->events[0].seq == 2);
    CHECK(Room::all(*room.a).size() == 2);
    Room::isSound(*room.a);
}

void repeatDoesNothingTwice(Room& room)
{
    const Batch wish =
        room.batch({takes(QStringLiteral("STAR 2"), 1), notes(1, QStringLiteral("on the way"))}, 0);
    const auto first = room.a->append(wish);
    REQUIRE(first);
    const auto again = room.a->append(wish);
    REQUIRE(again);
    CHECK(again->repeated);
    CHECK(again->events == first->events);
    const auto elsewhere = room.b->append(wish); // its own events are no conflict
    REQUIRE(elsewhere);
    CHECK(elsewhere->repeated);
    CHECK(elsewhere->events == first->events);
    CHECK(Room::all(*room.b).size() == 2);
    auto unknown = room.b->eventsOf(CommandId(room.entropy.uuid()));
    REQUIRE(unknown);
    CHECK(unknown->isEmpty());
}

void erasedTextIsGone(Room& room)
{
    REQUIRE(
        room.write({opens(5, QStringLiteral("12 Elm St")), opens(6, QStringLiteral("9 Oak St"))}));
    REQUIRE(room.write({notes(5, QStringLiteral("very private"))}));
    REQUIRE(room.a->saveCheckpoint(room.board));
    REQUIRE(room.write({TextErased{CallId(5), QStringLiteral("retention")}}));
    const auto events = Room::all(*room.b);
    REQUIRE(events.size() == 4);
    CHECK(std::get<CallOpened>(events[0].event).location.address.isErased());
    CHECK(std::get<CallOpened>(events[1].event).location.address.text ==
          QStringLiteral("9 Oak St"));
    CHECK(std::get<NoteAdded>(events[2].event).text.isErased());
    auto ofCall = room.b->eventsOf(CallId(5));
    REQUIRE(ofCall);
    CHECK(std::get<NoteAdded>(ofCall->at(1).event).text.isErased());
    auto board = room.b->latestCheckpoint();
    REQUIRE(board);
    CHECK(board->call(CallId(5))->location.address.isErased());
    CHECK(board->call(CallId(6))->location.address.text == QStringLiteral("9 Oak St"));
    Room::isSound(*room.b);
    QBuffer out;
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(exportEvents(*room.b, out, SealedText::Plain));
    CHECK_FALSE(out.data().contains("very private"));
    CHECK(out.data().contains("9 Oak St"));
}

void checkpointIsTheFold(Room& room)
{
    auto empty = room.b->latestCheckpoint();
    REQUIRE(empty);
    CHECK(empty->seq == 0);
    for (int round = 1; round <= 3; ++round) {
        REQUIRE(room.write({opens(round, QStringLiteral("%1 Elm St").arg(round)),
                            UnitDefined{{.id = UnitId(QStringLiteral("STAR %1").arg(round)),
                                         .kind = {},
                                         .home = {40.1, -75.3},
                                         .zones = {},
                                         .windows = {},
                                         .crewGroup = {},
                                         .sharedBy = {}}},
                            takes(QStringLiteral("STAR %1").arg(round), round),
                            notes(round, QStringLiteral("calm"))}));
        REQUIRE(room.a->saveCheckpoint(room.board));
    }
    auto board = room.b->latestCheckpoint();
    REQUIRE(board);
    CHECK(*board == room.board);
    auto kept = room.b->readCheckpoints();
    REQUIRE(kept);
    CHECK(kept->size() == 2);
    Room::isSound(*room.b);
}

void closedCallsAreIndexed(Room& room)
{
    for (int call = 1; call <= 3; ++call) {
        room.clock.step(std::chrono::minutes(1));
        REQUIRE(room.write({opens(call, QStringLiteral("Elm St"))}));
        REQUIRE(room.write({closes(call)}));
    }
    auto newest = room.b->cases(2);
    REQUIRE(newest);
    REQUIRE(newest->size() == 2);
    CHECK(newest->at(0).call == CallId(3));
    CHECK(newest->at(1).call == CallId(2));
    auto one = room.b->caseOf(CallId(1));
    REQUIRE(one);
    REQUIRE(*one);
    CHECK((*one)->closedAt == kStart + std::chrono::minutes(1));
    auto none = room.b->caseOf(CallId(77));
    REQUIRE(none);
    CHECK_FALSE(*none);
    Room::isSound(*room.b);
    auto rebuilt = rebuild(*room.b);
    REQUIRE(rebuilt);
    INFO(rebuilt->differences.join(QLatin1Char('\n')).toStdString());
    CHECK(rebuilt->differences.isEmpty());
    CHECK(rebuilt->cases == 3);
    Room::isSound(*room.a);
    auto board = room.a->latestCheckpoint();
    REQUIRE(board);
    CHECK(*board == room.board);
}

void rebuildNamesWhatWasWrong(Room& room)
{
    REQUIRE(room.write({opens(1, QStringLiteral("Elm St"))}));
    REQUIRE(room.write({closes(1)}));
    REQUIRE(room.a->replaceDerived({{{1, 1}, {8, 1}}, {}}));
    auto report = verify(*room.b);
    REQUIRE(report);
    CHECK(report->faults.size() == 2);
    auto rebuilt = rebuild(*room.b);
    REQUIRE(rebuilt);
    CHECK(rebuilt->differences.size() == 3);
    Room::isSound(*room.b);
}

void othersCommitsWake(Room& room)
{
    int woken = 0;
    QEventLoop loop;
    const auto waitFor = [&](int ms) {
        QTimer limit;
        limit.setSingleShot(true);
        limit.callOnTimeout(&loop, &QEventLoop::quit);
        limit.start(ms);
        while (woken == 0 && limit.isActive())
            loop.exec();
    };
    room.b->watch(
        [&] {
            ++woken;
            loop.quit();
        },
        [](const Health&) {});
    waitFor(200); // the first look may wake
    woken = 0;
    REQUIRE(room.write({takes(QStringLiteral("STAR 1"), 1)}));
    waitFor(3'000);
    CHECK(woken > 0);
    CHECK(Room::all(*room.b).size() == 1);
}

void headKeptElsewhereProves(Room& room)
{
    REQUIRE(room.write({takes(QStringLiteral("STAR 1"), 1)}));
    REQUIRE(room.write({takes(QStringLiteral("STAR 2"), 2)}));
    auto head = room.a->head();
    REQUIRE(head);
    auto good = verify(*room.a, *head);
    REQUIRE(good);
    CHECK(good->isSound());
    CHECK(good->head == *head);
    auto other = verify(*room.a, ChainHead{2, QByteArray(32, 'x')});
    REQUIRE(other);
    CHECK(other->faults.size() == 1);
    auto longer = verify(*room.a, ChainHead{5, QByteArray(32, 'x')});
    REQUIRE(longer);
    REQUIRE(longer->faults.size() == 1);
    CHECK(longer->faults[0].startsWith(QStringLiteral("Events 3..5 are missing at the end")));
}

void newerKindIsRefused(Room& room)
{
    Chain chain;
    EventRow row{.seq = 1,
                 .at = kStart,
                 .kind = "moon_landed",
                 .version = 1,
                 .command = room.entropy.uuid(),
                 .ordinal = 0,
                 .actor = "{\"role\":\"system\"}",
                 .body = "{}",
                 .hash = {}};
    row.hash = chain.next(viewOf(room.a->genesis()), row.view());
    RowBatch batch;
    batch.command = row.command;
    batch.expected = {0, room.a->genesis()};
    batch.head = {1, row.hash};
    batch.rows = {row};
    const auto inserted = room.a->insert(batch);
    REQUIRE(inserted);
    CHECK(*inserted == InsertOutcome::Written);
    const auto read = room.b->read(0, [](const Recorded&) {});
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Kind::Invalid);
    CHECK(read.error().text.contains(QStringLiteral("Event 1")));
    CHECK(read.error().text.contains(QStringLiteral("moon_landed")));
    const auto stale = room.b->insert(batch);
    REQUIRE(stale);
    CHECK(*stale == InsertOutcome::HeadMoved);
}

void wrongTextIsRefusedWhole(Room& room)
{
    const QString nul = QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b");
    for (const Event& bad : {notes(1, nul), Event(CallReopened{CallId(1), nul})}) {
        const auto done = room.a->append(room.batch({takes(QStringLiteral("STAR 1"), 1), bad}, 0));
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == Kind::Invalid);
    }
    CHECK(Room::all(*room.b).isEmpty());
}
} // namespace

void keepsTheContract(const ContractPlace& place)
{
    Room room(place);
    SECTION("every kind of event comes back as it was written")
    {
        everyKindComesBack(room);
    }
    SECTION("the second dispatcher is told who was first")
    {
        secondIsToldWhoWasFirst(room);
    }
    SECTION("a repeated command does nothing twice")
    {
        repeatDoesNothingTwice(room);
    }
    SECTION("an erased text is gone and the chain holds")
    {
        erasedTextIsGone(room);
    }
    SECTION("a checkpoint is the fold, and two are kept")
    {
        checkpointIsTheFold(room);
    }
    SECTION("closed calls are indexed, newest first, and rebuild agrees")
    {
        closedCallsAreIndexed(room);
    }
    SECTION("rebuild names what was wrong and mends it")
    {
        rebuildNamesWhatWasWrong(room);
    }
    SECTION("others' commits wake this console")
    {
        othersCommitsWake(room);
    }
    SECTION("a head kept elsewhere proves that nothing was cut off")
    {
        headKeptElsewhereProves(room);
    }
    SECTION("a kind of a newer program is refused by name")
    {
        newerKindIsRefused(room);
    }
    SECTION("a text that cannot be kept refuses the whole batch")
    {
        wrongTextIsRefusedWhole(room);
    }
}

} // namespace lodestar::store::test
