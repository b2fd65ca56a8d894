// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's reading: what each line would do, and that an address never does anything.
#include "tests/ui/demoboard.h"
#include "ui/panels/verbs.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using State = Reading::State;

namespace {

/// A Board made by hand: three units, one of them named like a house number, two calls.
struct Room
{
    Board board;
    Shown shown;

    Room()
    {
        Profile profile;
        const auto status =
            [&](const char* id, const char* letters, const char* name, bool onCall) {
                StatusDef def;
                def.id = StatusId(QString::fromLatin1(id));
                def.letters = QString::fromLatin1(letters);
                def.name = QString::fromLatin1(name);
                def.onCall = onCall;
                profile.statuses += def;
            };
        status("available", "AV", "available", false);
        status("en_route", "ER", "en route", true);
        status("held", "H", "held", true);
        for (const char* name : {"Helped on scene", "Help declined", "Nobody found"}) {
            OutcomeDef outcome;
            outcome.id = OutcomeId(
                QString::fromLatin1(name).toLower().replace(QLatin1Char(' '), QLatin1Char('_')));
            outcome.name = QString::fromLatin1(name);
            profile.outcomes += outcome;
        }
        board.profile = Cow<Profile>(profile);
        for (const char* sign : {"STAR 2", "STAR 4", "215", "STAR"})
            addUnit(sign, {});
        addUnit("CRU 7", CallId(1042));
        for (const qint64 id : {1042, 1045, 4}) {
            Call call;
            call.id = CallId(id);
            call.location.address = Sealed(QStringLiteral("1418 Meridian Ave"));
            board.calls.insert(call.id, Cow<Call>(call));
        }
        shown.board = std::make_shared<const Board>(board);
        shown.now = test::demoNow();
        shown.format = Format(QStringLiteral("America/Denver"));
        shown.call = CallId(1045);
    }

    void addUnit(const char* sign, CallId call)
    {
        Unit unit;
        unit.record.id = UnitId(QString::fromLatin1(sign));
        unit.status =
            StatusId(call.isValid() ? QStringLiteral("en_route") : QStringLiteral("available"));
        unit.call = call;
        board.units.insert(unit.record.id, Cow<Unit>(unit));
    }

    [[nodiscard]] Reading read(const char* line) const
    {
        return readLine(QString::fromUtf8(line), shown);
    }
};

QString sent(const Reading& reading)
{
    QStringList units;
    for (const auto& command : reading.commands)
        if (const auto* dispatch = std::get_if<Dispatch>(&command))
            for (const auto& sending : dispatch->units)
                units +=
                    QStringLiteral("%1>%2").arg(sending.unit.value()).arg(dispatch->call.value());
    return units.join(QLatin1Char(' '));
}

} // namespace

TEST_CASE("an address is never a command", "[verbs]")
{
    const Room room;
    for (const char* line : {"123 D Street 215",
                             "123 d street 215",
                             "D Street 215",
                             "D 123 D Street 215",
                             "d st 215 1045",
                             "215 STAR 2 Ave",
                             "1418 Meridian Ave",
                             "S 5th Ave",
                             "N",
                             "D Street",
                             "D STAR 2 Street",
                             "C Street 1045",
                             "H",
                             "dispatch street 215",
                             "BK 123 Street",
                             "M 4th Ave",
                             "ER 123 D Street 215"}) {
        const auto reading = room.read(line);
        INFO(line << " -> " << reading.preview.toStdString());
        CHECK(reading.state != State::Ready);
        CHECK(reading.commands.isEmpty());
        CHECK_FALSE(reading.preview.isEmpty());
    }
}

TEST_CASE("a dispatch names its units and its call however the sign is typed", "[verbs]")
{
    const Room room;
    const std::pair<const char*, const char*> table[] = {
        {"D STAR2 1042", "STAR 2>1042"},
        {"d star 4 1042", "STAR 4>1042"},
        {"DISPATCH STAR-2 1045", "STAR 2>1045"},
        {"D 1042 STAR2", "STAR 2>1042"},
        {"D STAR2 STAR4 1042", "STAR 2>1042 STAR 4>1042"},
        {"D STAR2", "STAR 2>1045"},
        {"D 215 1042", "215>1042"},
        {"D STAR4 1045 because nearest", "STAR 4>1045"}};
    for (const auto& [line, expected] : table) {
        const auto reading = room.read(line);
        INFO(line << " -> " << reading.preview.toStdString());
        CHECK(reading.state == State::Ready);
        CHECK(sent(reading).toStdString() == expected);
    }
    const auto why = room.read("D STAR4 1045 because nearest");
    CHECK(std::get<Dispatch>(why.commands.first()).override == QStringLiteral("nearest"));
    CHECK(room.read("D STAR2 1042")
              .preview.contains(QStringLiteral("dispatches STAR 2 to 1042 1418 Meridian Ave")));
}

TEST_CASE("a line that can be read in two ways does nothing and says both", "[verbs]")
{
    const Room room;
    const auto reading = room.read("D STAR 4"); // STAR 4 to the selected call, or STAR to call 4
    CHECK(reading.state == State::Refused);
    CHECK(reading.commands.isEmpty());
    CHECK(reading.preview.contains(QStringLiteral("two ways")));
    const auto verb = room.read("H 1045 waits"); // H is hold, and a status of this room
    CHECK(verb.state == State::Refused);
    CHECK(verb.preview.contains(QStringLiteral("HOLD")));
    CHECK(room.read("HOLD 1045 waits").state == State::Ready);
}

TEST_CASE("a dispatch to a call that is not there does nothing", "[verbs]")
{
    const Room room;
    for (const char* line : {"D STAR2 9999", "D STAR9 1042", "D", "D STAR2 1042 1045"}) {
        INFO(line);
        CHECK(room.read(line).commands.isEmpty());
    }
}

TEST_CASE("a status goes to the unit that is named, and says which call it leaves", "[verbs]")
{
    const Room room;
    const auto onWay = room.read("er cru7");
    REQUIRE(onWay.state == State::Ready);
    CHECK(std::get<SetStatus>(onWay.commands.first()).status ==
          StatusId(QStringLiteral("en_route")));
    CHECK(onWay.preview.contains(QStringLiteral("on 1042")));
    CHECK(room.read("AV CRU 7").preview.contains(QStringLiteral("leaves 1042")));
    CHECK(room.read("AV").state == State::Incomplete);
    CHECK(room.read("AV CRU 7 1042").commands.isEmpty());
}

TEST_CASE("hold, note, close, select, backup, reassign read their parts", "[verbs]")
{
    const Room room;
    const auto hold = room.read("HOLD 1042 20m waits for the van");
    REQUIRE(hold.state == State::Ready);
    CHECK(std::get<HoldCall>(hold.commands.first()).until ==
          test::demoNow() + std::chrono::minutes(20));
    CHECK(std::get<HoldCall>(hold.commands.first()).reason == QStringLiteral("waits for the van"));
    const auto note = room.read("N he is calmer now");
    CHECK(std::get<AddNote>(note.commands.first()).call == CallId(1045));
    CHECK(std::get<AddNote>(note.commands.first()).text == QStringLiteral("he is calmer now"));
    CHECK(std::get<CloseCall>(room.read("C 1042 nobody").commands.first()).outcomes ==
          QList{OutcomeId(QStringLiteral("nobody_found"))});
    CHECK(
        std::get<CloseCall>(room.read("C 1042 helped, nobody").commands.first()).outcomes.size() ==
        2);
    CHECK(room.read("C 1042 help").state == State::Incomplete); // helped, or help declined
    CHECK(room.read("C 1042").state == State::Incomplete);
    CHECK(room.read("S 1042").select == CallId(1042));
    CHECK(room.read("1042").select == CallId(1042));
    CHECK(room.read("77").commands.isEmpty());
    const auto backup = room.read("BK E CRU7 chest pain");
    CHECK(std::get<RequestBackup>(backup.commands.first()).kind == BackupKind::Ems);
    CHECK(std::get<RequestBackup>(backup.commands.first()).call == CallId(1042));
    CHECK(room.read("BK STAR2").state == State::Refused);
    CHECK(std::get<Reassign>(room.read("RA CRU7 1045 nearer").commands.first()).to == CallId(1045));
    CHECK(room.read("RA CRU7 1045").state == State::Incomplete);
    CHECK(room.read("NEW").opensCard);
    CHECK(room.read("   ").state == State::Empty);
}

TEST_CASE("Tab offers verbs, then units and calls that start alike", "[verbs]")
{
    const Room room;
    CHECK(room.read("dis").completions == QStringList{QStringLiteral("DISPATCH ")});
    CHECK(room.read("D STAR2 10").completions ==
          QStringList{QStringLiteral("D STAR2 1042 "), QStringLiteral("D STAR2 1045 ")});
    CHECK(room.read("D cr").completions == QStringList{QStringLiteral("D CRU 7 ")});
}

TEST_CASE("a street is closed only where one is, for a time and with a reason", "[verbs]")
{
    Room room;
    CHECK(room.read("RC 60 41.2,-100.6 flooded").state == State::Refused); // no streets are loaded
    room.shown.streets.at = [](LatLon place) -> std::optional<StreetAt> {
        if (place.lat > 50)
            return std::nullopt;
        return StreetAt{QStringLiteral("Mill Road"), {41.2, -100.6}, {}};
    };
    CHECK(room.read("RC").state == State::Incomplete);
    CHECK(room.read("RC 60 41.2001,-100.6").state == State::Incomplete);
    CHECK(room.read("RC soon 41.2001,-100.6 flooded").state == State::Refused);
    CHECK(room.read("RC 60 51.2,-100.6 flooded").state == State::Refused);
    CHECK(room.read("RC 60 Mill flooded").state == State::Refused);
    CHECK(room.read("RC 60 call flooded").state == State::Refused); // the call has no point

    const auto reading = room.read("RC 60 41.2001,-100.6 flooded by the creek");
    REQUIRE(reading.state == State::Ready);
    const auto& wish = std::get<CloseStreet>(reading.commands.first());
    CHECK(wish.point == LatLon{41.2, -100.6});
    CHECK(wish.street == QStringLiteral("Mill Road"));
    CHECK(wish.until == room.shown.now + std::chrono::hours(1));
    CHECK(wish.reason == QStringLiteral("flooded by the creek"));
}

TEST_CASE("a street is reopened by its name or its number, never by a guess", "[verbs]")
{
    Room room;
    CHECK(room.read("RO Mill").state == State::Refused); // none is closed
    const Instant later = room.shown.now + std::chrono::hours(1);
    room.board.closures = {
        {ClosureId(71), {41, -100}, QStringLiteral("Mill Road"), later, {}},
        {ClosureId(72), {41, -100}, QStringLiteral("Mill Road"), later, {}},
        {ClosureId(73), {41, -100}, QStringLiteral("Elm Street"), later, {}},
        {ClosureId(74), {41, -100}, QStringLiteral("Oak Street"), room.shown.now, {}}};
    room.shown.board = std::make_shared<const Board>(room.board);
    CHECK(room.read("RO").state == State::Incomplete);
    CHECK(room.read("RO Mill Road").state == State::Incomplete);
    CHECK(room.read("RO Oak").state == State::Refused); // open again by itself
    const auto byName = room.read("RO elm");
    REQUIRE(byName.state == State::Ready);
    CHECK(std::get<ReopenStreet>(byName.commands.first()).closure == ClosureId(73));
    const auto byNumber = room.read("RO 72");
    REQUIRE(byNumber.state == State::Ready);
    CHECK(std::get<ReopenStreet>(byNumber.commands.first()).closure == ClosureId(72));
}

TEST_CASE("a call that left the board is fetched by its number", "[verbs]")
{
    Room room;
    room.board.lastCall = CallId(1045);
    room.shown.board = std::make_shared<const Board>(room.board);
    CHECK(room.read("S 17").select == CallId(17));
    CHECK(room.read("17").select == CallId(17));
    CHECK(room.read("S 1046").state == State::Refused); // never given
    CHECK(room.read("S 0").state == State::Refused);
    CHECK(room.read("S 17 18").state == State::Refused);
}

TEST_CASE("a number that is no call is refused, never read as minutes or as a note")
{
    const Room room;
    for (const char* line :
         {"H 9999 waits", "H 9999 10m waits", "N 9999 hi", "A 9999", "C 9999 helped"}) {
        INFO(line);
        const auto reading = room.read(line);
        CHECK(reading.state == State::Refused);
        CHECK(reading.commands.isEmpty());
    }
}

TEST_CASE("minutes of a hold carry their m; a bare number asks")
{
    Room room;
    Board board = *room.shown.board;
    board.profile.edit().statuses.removeLast(); // where H is the verb alone
    room.shown.board = std::make_shared<const Board>(board);
    const auto held = room.read("H 1045 20m waits for the key");
    REQUIRE(held.state == State::Ready);
    const auto command = std::get<HoldCall>(held.commands.first());
    CHECK(command.until == room.shown.now + std::chrono::minutes(20));
    CHECK(command.reason == QStringLiteral("waits for the key"));
    CHECK(room.read("H 1045 20 waits").state == State::Incomplete);
    CHECK(room.read("H 1045 1441m waits").state == State::Refused);
}

TEST_CASE("duress has one whole word; nothing shorter reads as it")
{
    const Room room;
    const auto raised = room.read("DURESS CRU7");
    REQUIRE(raised.state == State::Ready);
    CHECK(std::get<RaiseDuress>(raised.commands.first()).unit == UnitId(QStringLiteral("CRU 7")));
    for (const char* line :
         {"DU CRU7", "DUR CRU7", "DURES CRU7", "DURESS", "DURESS 1042", "DURESS CRU7 now"}) {
        INFO(line);
        CHECK(room.read(line).state != State::Ready);
    }
    CHECK(room.read("SAFE CRU7 they called in").state == State::Refused); // it raised none
}

TEST_CASE("teams attach, take the lead and are referred by whole answers only")
{
    const Room room;
    CHECK(room.read("AT STAR2 1042").state == State::Incomplete); // how?
    const auto attached = room.read("AT STAR2 1042 officer");
    REQUIRE(attached.state == State::Ready);
    CHECK(std::get<AttachUnit>(attached.commands.first()).activation == Activation::OfficerRequest);
    CHECK(room.read("AA CRU7 no").state == State::Incomplete); // why?
    CHECK_FALSE(
        std::get<AnswerAttachment>(room.read("AA CRU7 no keep it free").commands.first()).accepted);
    CHECK(room.read("RF 1042 advocates he asks").state == State::Refused); // no such partner here
    CHECK(room.read("BKE 1042 P").state == State::Incomplete);
    CHECK(std::get<EndBackup>(room.read("BKE 1042 P yes").commands.first()).arrived);
}
