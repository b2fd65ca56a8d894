// SPDX-License-Identifier: GPL-3.0-or-later
// Two consoles send the same unit at the same moment, a thousand times: never two winners.
#include "tests/core/desk/room.h"

#include <QTemporaryDir>

#include <atomic>
#include <barrier>
#include <catch2/catch.hpp>
#include <thread>

using namespace lodestar;
using namespace lodestar::test;

namespace {
constexpr int kRaces = 1'000;

/// One console of the race: its own connection and Desk, on its own thread.
void console(const store::StoreUrl& url,
             CallId call,
             std::barrier<>& line,
             std::atomic<int>& winners,
             quint64 seed)
{
    SystemClock clock;
    SeededEntropy chance(seed);
    auto journal = must(store::openJournal(url, store::OpenMode::Existing, clock, chance));
    auto desk = must(desk::Desk::open(*journal, clock, chance));
    const Actor me = actorAs(Role::Dispatcher);
    const UnitId unit = DeskRoom::unitId("STAR 5");
    for (int race = 0; race < kRaces; ++race) {
        line.arrive_and_wait();
        const auto sent =
            desk->perform(me, Dispatch{call, {{unit, AssignmentPart::Primary}}, {}, {}, {}});
        if (sent)
            ++winners;
        else if (sent.error().kind != Kind::Conflict)
            qFatal("%s", qPrintable(sent.error().text));
        line.arrive_and_wait();
        if (sent)
            must(desk->perform(me, Release{call, unit, QStringLiteral("next race")}));
        line.arrive_and_wait();
        must(desk->catchUp());
    }
}

void race(const store::StoreUrl& url)
{
    SystemClock clock;
    SeededEntropy chance(1);
    auto journal = must(store::openJournal(url, store::OpenMode::Create, clock, chance));
    auto desk = must(desk::Desk::open(*journal, clock, chance));
    furnish(*desk, Town().agency, clock.now());
    const Actor me = actorAs(Role::Dispatcher);
    must(desk->perform(me, OpenCall{}));
    must(desk->perform(me, OpenCall{}));

    std::barrier line(2);
    std::atomic<int> winners = 0;
    {
        const std::jthread first([&] { console(url, CallId(1), line, winners, 2); });
        const std::jthread second([&] { console(url, CallId(2), line, winners, 3); });
    }
    CHECK(winners == kRaces);
    must(desk->catchUp());
    int open = 0;
    for (const Cow<Call>& call : desk->board()->calls)
        open += static_cast<int>(unitsOn(*call).size());
    CHECK(open == 0);
}
} // namespace

TEST_CASE("two consoles never both win a unit, on SQLite", "[desk][race]")
{
    QTemporaryDir folder;
    race(sqliteAt(folder.filePath(QStringLiteral("race.lodestar"))));
}
