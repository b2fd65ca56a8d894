// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the roster: the standing of each unit as a dispatcher reads it.
#include "core/history/roster.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::history;
using namespace std::chrono_literals;

namespace {

QString text(const char* latin)
{
    return QString::fromUtf8(latin);
}

constexpr Instant kNow{std::chrono::seconds(1'735'732'800)};

StatusDef status(const char* id, PrimaryState primary, std::optional<Stamp> stamp = {})
{
    StatusDef def;
    def.id = StatusId(text(id));
    def.name = text(id);
    def.letters = text(id).toUpper();
    def.primary = primary;
    def.stamp = stamp;
    return def;
}

Board room()
{
    Board board;
    Profile& p = board.profile.edit();
    p.statuses = {status("av", PrimaryState::Available),
                  status("ca", PrimaryState::ConditionallyAvailable),
                  status("os", PrimaryState::NotAvailable, Stamp::OnScene),
                  status("tr", PrimaryState::NotAvailable, Stamp::Transporting),
                  status("oo", PrimaryState::NotAvailable)};
    p.statuses[1].alertAfter = 30min;
    UnitKind kind;
    kind.id = UnitKindId(text("team"));
    kind.checkInEvery = 15min;
    p.unitKinds = {kind};
    p.zones = {Zone{
        ZoneId(text("z2")), text("Zone 2"), {}, {{39, -101}, {39, -99}, {41, -99}, {41, -101}}}};
    return board;
}

Unit& add(Board& board, const char* id, const char* statusId)
{
    Unit unit;
    unit.record.id = UnitId(text(id));
    unit.record.kind = UnitKindId(text("team"));
    unit.record.home = {40, -100};
    unit.status = StatusId(text(statusId));
    unit.statusSince = kNow - 5min;
    unit.shiftEnd = kNow + 5h;
    unit.crew = {CrewMember{text("Ada Okafor"), text("RN"), {}, {}},
                 CrewMember{text("Lindqvist"), text("EMT"), {}, {}}};
    const UnitId key = unit.record.id;
    board.units.insert(key, Cow<Unit>(std::move(unit)));
    return board.units[key].edit();
}

RosterRow only(const Board& board)
{
    const auto rows = rosterRows(board, kNow);
    REQUIRE(rows.size() == 1);
    return rows.first();
}

} // namespace

TEST_CASE("units stand by availability, then by call sign as people count", "[history]")
{
    Board board = room();
    add(board, "STAR 1", "os");
    add(board, "STAR 10", "av");
    add(board, "STAR 2", "av");
    add(board, "ACT 5", "ca");
    add(board, "AIR 1", "av").shiftEnd.reset();
    QStringList order;
    for (const RosterRow& row : rosterRows(board, kNow))
        order += row.unit.value();
    CHECK(
        order ==
        QStringList{text("STAR 2"), text("STAR 10"), text("ACT 5"), text("STAR 1"), text("AIR 1")});
}

TEST_CASE("who may need help stands above all others, off duty or not", "[history]")
{
    Board board = room();
    for (int i = 1; i <= 12; ++i)
        add(board, qPrintable(QStringLiteral("ACT %1").arg(i)), "av");
    Unit& late = add(board, "STAR 3", "os");
    late.call = CallId(7);
    late.statusSince = kNow - 16min;
    Unit& inDuress = add(board, "STAR 9", "os");
    inDuress.call = CallId(8);
    inDuress.duressSince = kNow - 10s;
    Unit& goneHome = add(board, "STAR 8", "oo");
    goneHome.shiftEnd.reset();
    goneHome.duressSince = kNow - 20s;
    const auto rows = rosterRows(board, kNow);
    REQUIRE(rows.size() == 15);
    CHECK(rows[0].unit == UnitId(text("STAR 8")));
    CHECK(rows[1].unit == UnitId(text("STAR 9")));
    CHECK(rows[2].unit == UnitId(text("STAR 3")));
    CHECK(rows[2].checkInMissed);
    CHECK(rows[3].unit == UnitId(text("ACT 1")));
}

TEST_CASE("a free unit shows crew, shift, zone and the age of its fix", "[history]")
{
    Board board = room();
    Unit& unit = add(board, "STAR 2", "av");
    RosterRow row = only(board);
    CHECK(row.letters == text("AV"));
    CHECK(row.crew == text("Okafor RN · Lindqvist EMT"));
    CHECK(row.inStatus == 5min);
    CHECK(row.shiftLeft == Duration(5h));
    CHECK(row.where == text("z2"));
    CHECK_FALSE(row.fixAge);
    CHECK(row.callText.isEmpty());
    CHECK_FALSE(row.alert);

    unit.fix = Fix{{10, 10}, kNow - 12s, {}};
    row = only(board);
    CHECK(row.fixAge == Duration(12s));
    CHECK(row.where.isEmpty());
}

TEST_CASE("a unit that is signed off says so", "[history]")
{
    Board board = room();
    add(board, "STAR 6", "oo").shiftEnd.reset();
    CHECK(only(board).crew == text("not staffed"));
    CHECK_FALSE(only(board).shiftLeft);
}

TEST_CASE("on scene the check-in counts down, and late it is an alert", "[history]")
{
    Board board = room();
    Unit& unit = add(board, "STAR 1", "os");
    unit.call = CallId(1'031);
    unit.statusSince = kNow - 11min - 40s;
    CHECK(only(board).callText == text("1031 · check-in 3:20"));
    CHECK_FALSE(only(board).alert);

    unit.statusSince = kNow - 19min - 10s;
    CHECK(only(board).callText == text("1031 · check-in LATE 4:10"));
    CHECK(only(board).alert);
    CHECK(only(board).alertText == text("check-in LATE 4:10: no word, send backup"));

    unit.lastCheckIn = kNow - 1min;
    CHECK(only(board).callText == text("1031 · check-in 14:00"));
    CHECK_FALSE(only(board).alert);

    unit.status = StatusId(text("tr"));
    CHECK(only(board).callText == text("1031"));
}

TEST_CASE("duress and a status held too long are alerts", "[history]")
{
    Board board = room();
    Unit& unit = add(board, "STAR 1", "ca");
    CHECK_FALSE(only(board).alert);
    unit.statusSince = kNow - 31min;
    CHECK(only(board).alert);
    CHECK(only(board).alertText == only(board).statusName + text(" for 31:00"));
    unit.statusSince = kNow;
    unit.duressSince = kNow;
    unit.call = CallId(9);
    unit.stack = {CallId(12)};
    CHECK(only(board).alert);
    CHECK(only(board).alertText == text("DURESS"));
    CHECK(only(board).callText == text("DURESS · 9 · then 12"));
}

TEST_CASE("a missed check-in goes from the tone to a call to the crew to backup", "[history]")
{
    Board board = room();
    Unit& unit = add(board, "STAR 1", "os");
    unit.call = CallId(7);
    unit.statusSince = kNow - 15min + 1s;
    CHECK(only(board).checkIn == CheckInStep::Fine);
    const auto lateBy = [&](Duration late) {
        board.units[unit.record.id].edit().statusSince = kNow - 15min - late;
        return only(board);
    };
    CHECK(lateBy(20s).checkIn == CheckInStep::Late);
    const RosterRow called = lateBy(1min);
    CHECK(called.checkIn == CheckInStep::CallCrew);
    CHECK(called.alertText.contains(text("call the crew")));
    const RosterRow sent = lateBy(3min);
    CHECK(sent.checkIn == CheckInStep::SendBackup);
    CHECK(sent.alertText.contains(text("send backup")));
    CHECK(sent.alert);
}

TEST_CASE(
    "a unit whose crew sits in another one, or whose hours are over, does not count as available",
    "[history]")
{
    Board board = room();
    Unit& engine = add(board, "ENGINE 2", "av");
    engine.record.crewGroup = text("house 2");
    CHECK(only(board).primary == PrimaryState::Available);
    Unit& other = add(board, "MEDIC 2", "os");
    other.record.crewGroup = text("house 2");
    other.call = CallId(16);
    for (const RosterRow& row : rosterRows(board, kNow))
        if (row.unit.value() == text("ENGINE 2")) {
            CHECK(row.primary == PrimaryState::NotAvailable);
            CHECK(row.callText.contains(text("16")));
        }
    Board night = room();
    Unit& day = add(night, "ACT 5", "av");
    ServiceWindow never;
    never.days = {1, 2, 3, 4, 5, 6, 7};
    never.from = 0;
    never.to = 1; // one minute after midnight
    day.record.windows = {never};
    CHECK(only(night).primary == PrimaryState::NotAvailable);
    CHECK(only(night).callText == text("outside its hours"));
}
