// SPDX-License-Identifier: GPL-3.0-or-later
// The room's own words and named fields: read as the console's verbs, and never by a guess.
#include "tests/support/town.h"
#include "ui/panels/aliases.h"

#include <QDir>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using State = Reading::State;

namespace {

/// The Meridian agency with two calls; STAR 5 is on the first.
struct AliasRoom
{
    test::Town town;
    Shown shown;
    AliasTable table;

    explicit AliasRoom(const char* name)
        : table(test::must(aliasTableNamed(QString::fromLatin1(name))))
    {
        for (int i = 0; i < 4; ++i)
            town.open("welfare_check");
        town.record(UnitAssigned{CallId(1),
                                 UnitId(QStringLiteral("STAR 5")),
                                 AssignmentPart::Primary,
                                 Activation::DispatchRequest,
                                 {},
                                 {},
                                 false});
        shown.board = std::make_shared<const Board>(town.board);
        shown.now = town.clock.now();
        shown.call = CallId(2);
    }

    [[nodiscard]] Reading read(const char* line) const
    {
        return readLine(QString::fromUtf8(line), shown, table);
    }

    /// "dispatch STAR 2>1, status STAR 2 en_route": what Enter would send, or "-".
    [[nodiscard]] std::string does(const char* line) const
    {
        const Reading reading = read(line);
        QStringList all;
        for (const Command& command : reading.commands)
            if (const auto* d = std::get_if<Dispatch>(&command)) {
                QStringList units;
                for (const auto& sending : d->units)
                    units += sending.unit.value();
                all += QStringLiteral("dispatch %1>%2%3")
                           .arg(units.join(QLatin1Char('+')))
                           .arg(d->call.value())
                           .arg(d->override.isEmpty() ? QString()
                                                      : QStringLiteral(" because ") + d->override);
            } else if (const auto* s = std::get_if<SetStatus>(&command)) {
                all += QStringLiteral("status %1 %2").arg(s->unit.value(), s->status.value());
            } else if (const auto* h = std::get_if<HoldCall>(&command)) {
                const auto minutes =
                    h->until ? QString::number((*h->until - shown.now) / std::chrono::minutes(1))
                             : QStringLiteral("-");
                all += QStringLiteral("hold %1 %2 %3").arg(h->call.value()).arg(minutes, h->reason);
            } else if (const auto* n = std::get_if<AddNote>(&command)) {
                all += QStringLiteral("note %1 %2").arg(n->call.value()).arg(n->text);
            } else if (const auto* c = std::get_if<CloseCall>(&command)) {
                all += QStringLiteral("close %1 %2")
                           .arg(c->call.value())
                           .arg(c->outcomes.first().value());
            } else if (const auto* m = std::get_if<MergeCall>(&command)) {
                all += QStringLiteral("merge %1>%2").arg(m->duplicate.value()).arg(m->into.value());
            } else if (const auto* i = std::get_if<CheckIn>(&command)) {
                all += QStringLiteral("checkin %1").arg(i->unit.value());
            } else {
                all += QStringLiteral("other");
            }
        return all.isEmpty() ? "-" : all.join(QStringLiteral(", ")).toStdString();
    }
};

} // namespace

TEST_CASE("fields may be named, in any order", "[aliases]")
{
    const AliasRoom room("plain");
    const std::pair<const char*, const char*> table[] = {
        {"D unit=STAR2 call=3", "dispatch STAR 2>3"},
        {"D units=STAR2 call=3", "dispatch STAR 2>3"},
        {"d call=3 units=star 2", "dispatch STAR 2>3"},
        {"D units=STAR 2, CRU 7 call=#3", "dispatch STAR 2+CRU 7>3"},
        {"D units=STAR 2", "dispatch STAR 2>2"},
        {"D units=STAR2 call=3 because=knows the person",
         "dispatch STAR 2>3 because knows the person"},
        {"H reason=5 people ask for the morning", "hold 2 - 5 people ask for the morning"},
        {"H call=3 minutes=20 reason=no team", "hold 3 20 no team"},
        {"N text=1 dog, gate code a=b", "note 2 1 dog, gate code a=b"},
        {"N call=3 text=3 dogs", "note 3 3 dogs"},
        {"M call=4 into=3", "merge 4>3"},
        {"break unit=STAR 2", "status STAR 2 break"},
        {"BR unit=STAR2", "status STAR 2 break"},
        // and as it always was
        {"D STAR2 3", "dispatch STAR 2>3"},
        {"H 3 20m no team", "hold 3 20 no team"},
        {"N 3 gate=open", "note 3 gate=open"},
    };
    for (const auto& [line, expected] : table) {
        INFO(line << " -> " << room.read(line).preview.toStdString());
        CHECK(room.does(line) == expected);
    }
}

TEST_CASE("a field that is not there, twice or unknown does nothing and says so", "[aliases]")
{
    const AliasRoom room("plain");
    const std::pair<const char*, const char*> table[] = {
        {"D colour=red", "has no field “colour”"},
        {"D units=STAR2 units=CRU7", "named twice"},
        {"D STAR2 call=3", "name them all"},
        {"D units=Street 215 call=3", "no unit “Street 215”"},
        {"D units=STAR2 call=Main", "no call's number"},
        {"H call=3", "say why"},
        {"D call=3", "which unit"}};
    for (const auto& [line, words] : table) {
        const auto reading = room.read(line);
        INFO(line << " -> " << reading.preview.toStdString());
        CHECK(reading.state != State::Ready);
        CHECK(reading.commands.isEmpty());
        CHECK(reading.preview.contains(QString::fromUtf8(words)));
    }
}

TEST_CASE("a room that types dots keeps its verbs", "[aliases]")
{
    const AliasRoom room("crimestar");
    const std::pair<const char*, const char*> table[] = {
        {"D.STAR 2.3", "dispatch STAR 2>3"},
        {"d.star2.3", "dispatch STAR 2>3"},
        {"D.STAR2", "dispatch STAR 2>2"},
        {"D STAR2 3", "dispatch STAR 2>3"},
        {"EN.STAR 5", "status STAR 5 en_route"},
        {"OS.STAR 2", "status STAR 2 off_duty"},
        {"CU.STAR 5.declined", "close 1 declined"},
        {"RTU.STAR 5", "checkin STAR 5"},
        {"DISPATCH STAR2 3", "dispatch STAR 2>3"},
        {"N 3 a dog. A gate.", "note 3 a dog. A gate."},
        {"D.Street 215.3", "-"},
        {"D.STAR2.3.knows her", "dispatch STAR 2>3 because knows her"},
        {"D.STAR2.3.knows her.more", "-"},
        {"CU.STAR 2.declined", "-"},
        {"D..3", "-"}};
    for (const auto& [line, expected] : table) {
        INFO(line << " -> " << room.read(line).preview.toStdString());
        CHECK(room.does(line) == expected);
    }
}

TEST_CASE("a word that is the room's and a status asks which", "[aliases]")
{
    // OS is "out of service" in one room's table and "on scene" in the program: a guess would send
    // a crew off duty that has just arrived.
    const AliasRoom room("crimestar");
    const auto reading = room.read("OS STAR 5");
    CHECK(reading.state == State::Refused);
    CHECK(reading.preview.contains(QStringLiteral("OS.")));
    CHECK(reading.preview.contains(QStringLiteral("on_scene")));
    CHECK(room.does("on_scene STAR 5") == "status STAR 5 on_scene");
}

TEST_CASE("one word may stand for two steps", "[aliases]")
{
    const AliasRoom room("portland");
    CHECK(room.does("DE STAR2 3") == "dispatch STAR 2>3, status STAR 2 en_route");
    CHECK(room.does("DO star 2") == "dispatch STAR 2>2, status STAR 2 on_scene");
    CHECK(room.read("DE STAR2 3").preview.contains(QStringLiteral("then")));
    CHECK(room.read("DE").state == State::Incomplete);
    CHECK(room.does("H 20m no team") == "hold 2 20 no team");
    CHECK(room.does("H 3 20 no team") == "hold 3 20 no team");
    CHECK(room.read("DO STAR2 3").steps.size() == 2);
}

TEST_CASE("the number of a call that is not there is nothing else", "[aliases]")
{
    // Minutes or the beginning of a reason: either would hold the selected call in its place.
    const AliasRoom room("portland");
    for (const char* line : {"H 1043 no team", "H 20 no team", "H #1043 20 no team", "D STAR2 9"}) {
        const auto reading = room.read(line);
        INFO(line << " -> " << reading.preview.toStdString());
        CHECK(reading.state != State::Ready);
        CHECK(reading.commands.isEmpty());
    }
    CHECK(room.read("H 1043 no team").preview.contains(QStringLiteral("no call 1043")));
}

TEST_CASE("a line that the console begins means the same in every room", "[aliases]")
{
    for (const char* name : {"plain", "crimestar", "portland"}) {
        const AliasRoom room(name);
        const auto begun = [&](const char* line) {
            return inRoomsWords(QString::fromUtf8(line), *room.shown.board->profile, room.table);
        };
        const std::pair<const char*, const char*> table[] = {
            {"D STAR 2 3", "dispatch STAR 2>3"},
            {"D STAR 2 CRU 7 3", "dispatch STAR 2+CRU 7>3"},
            {"D STAR 2 3 because knows her", "dispatch STAR 2>3 because knows her"},
            {"OS STAR 5", "status STAR 5 on_scene"},
            {"ER STAR 5", "status STAR 5 en_route"},
            {"A 1", "other"}, // puts a call back among the waiting
            {"H 3 no team", "hold 3 - no team"},
            {"C 3 declined", "close 3 declined"}};
        for (const auto& [line, expected] : table) {
            const QString words = begun(line);
            INFO(name << ": " << line << " -> " << words.toStdString());
            CHECK(room.does(words.toUtf8().constData()) == expected);
            CHECK(inRoomsWords(words, *room.shown.board->profile, room.table) == words);
        }
    }
}

TEST_CASE("in no room's words is an address a command", "[aliases]")
{
    for (const char* name : {"plain", "crimestar", "portland"}) {
        const AliasRoom room(name);
        for (const char* line : {"123 D Street 215",
                                 "123 D. Street 215",
                                 "D Street 215",
                                 "D. Street 215",
                                 "D.Street.215",
                                 "DE Street 215",
                                 "H",
                                 "A Street",
                                 "EN Avenue 3",
                                 "D 123 D Street 215",
                                 "4th Ave units=STAR2 call=3"}) {
            const auto reading = room.read(line);
            INFO(name << ": " << line << " -> " << reading.preview.toStdString());
            CHECK(reading.state != State::Ready);
            CHECK(reading.commands.isEmpty());
        }
    }
}

TEST_CASE("two ways to read a line are both said and neither is taken", "[aliases]")
{
    AliasRoom room("portland");
    room.town.record(UnitDefined{{UnitId(QStringLiteral("STAR")),
                                  room.town.profile().unitKinds.first().id,
                                  {41.2, -100.6},
                                  {},
                                  {},
                                  {},
                                  {}}});
    room.shown.board = std::make_shared<const Board>(room.town.board);
    const auto reading = room.read("D STAR 2"); // STAR 2 to the selected call, or STAR to call 2
    CHECK(reading.state == State::Refused);
    CHECK(room.does("D unit=STAR call=2") == "dispatch STAR>2");
    CHECK(room.does("D unit=STAR 2 call=3") == "dispatch STAR 2>3");
}

TEST_CASE("only lines without a person's words are kept", "[aliases]")
{
    const AliasRoom room("plain");
    for (const char* line :
         {"D STAR2 3", "BR STAR2", "3", "S 3", "ST STAR5 3", "M 4 3", "NEW", "C 3 declined"})
        CHECK(holdsNoText(room.read(line)));
    for (const char* line :
         {"N 3 Ana Ruiz", "H 3 asks for Ana", "D STAR2 3 because knows Ana", "RL STAR5 Ana", "D"})
        CHECK_FALSE(holdsNoText(room.read(line)));
}

TEST_CASE("every table of the program is sound, and its verbs lead somewhere", "[aliases]")
{
    const auto files = QDir(QStringLiteral(":/lodestar/commands")).entryList(QDir::Files);
    CHECK(files.size() == 3);
    for (const QString& file : files) {
        const AliasRoom room(file.chopped(5).toLatin1().constData());
        for (const auto& verb : room.table.verbs) {
            INFO(file.toStdString() << " " << verb.words.first().toStdString());
            const auto reading = readLine(verb.words.last(), room.shown, room.table);
            CHECK_FALSE(reading.preview.contains(QStringLiteral("is no verb")));
        }
    }
}

TEST_CASE("a bad table is refused with the place of each fault", "[aliases]")
{
    const auto faults = [](const char* json) {
        const auto table = aliasTableFromJson(json, QStringLiteral("own.json"));
        REQUIRE_FALSE(table);
        return table.error().text.toStdString();
    };
    using Catch::Contains;
    CHECK_THAT(faults(R"({"name": "x", "verbs": [{"words": ["1D"], "tip": "t"}]})"),
               Contains("own.json: $.verbs[0].words[0]"));
    CHECK_THAT(
        faults(R"({"name": "x", "verbs": [{"words": ["D"], "fields": ["team"], "tip": "t"}]})"),
        Contains("$.verbs[0].fields[0]") && Contains("not one of"));
    CHECK_THAT(
        faults(
            R"({"name": "x", "verbs": [{"words": ["D"], "fields": ["unit"], "lines": ["DISPATCH {call}"], "tip": "t"}]})"),
        Contains("$.verbs[0].lines[0]") && Contains("{call}"));
    CHECK_THAT(
        faults(
            R"({"name": "x", "verbs": [{"words": ["D"], "fields": ["text", "call"], "tip": "t"}]})"),
        Contains("must stand last"));
    CHECK_THAT(faults(R"({"name": "x", "separator": "..", "verbs": []})"), Contains("$.separator"));
    CHECK_THAT(faults(R"({"name": "x", "verb": []})"), Contains("$.verb"));
    CHECK_THAT(
        faults(
            R"({"name": "x", "verbs": [{"words": ["D"], "tip": "t"}, {"words": ["D"], "tip": "t"}]})"),
        Contains("another verb's word"));
    CHECK_THAT(
        faults(
            R"({"name": "x", "verbs": [{"words": ["DURESS"], "fields": ["unit"], "lines": ["CHECKIN {unit}"], "tip": "t"}]})"),
        Contains("the console's own word"));
    CHECK_THAT(faults("{"), Contains("own.json, line 1"));
}

TEST_CASE("a table is chosen by name or file", "[aliases]")
{
    const auto unknown = aliasTableNamed(QStringLiteral("vienna"));
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().text.contains(QStringLiteral("crimestar, plain, portland")));
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"name": "Ours", "verbs": [{"words": ["SEND"], "fields": ["unit", "call"], "lines": ["DISPATCH {unit} {call}"], "tip": "send"}]})");
    file.close();
    const auto own = aliasTableNamed(file.fileName());
    REQUIRE(own);
    CHECK(own->verb(QStringLiteral("send")));
    CHECK(own->verb(QStringLiteral("HOLD"))); // what the file leaves free
    CHECK_FALSE(aliasTableNamed(folder.filePath(QStringLiteral("none.json"))));
}
