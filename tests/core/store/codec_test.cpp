// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies: one text per value, read back exactly, refused when this program cannot know what they
// say.
#include "core/domain/profilefile.h"
#include "core/store/chainedjournal.h"
#include "core/store/codec.h"
#include "tests/core/store/sample.h"

#include <QJsonDocument>

#include <catch2/catch.hpp>
#include <limits>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
RowView rowOf(std::string_view kind, int version, std::string_view body)
{
    static const QByteArray actor = toJson(console(1));
    RowView row;
    row.seq = 12;
    row.kind = kind;
    row.version = version;
    row.actor = viewOf(actor);
    row.body = body;
    return row;
}
} // namespace

TEST_CASE("a body is canonical: members in order, empties left out, defaults written", "[store]")
{
    CallOpened opened;
    opened.call = CallId(7);
    opened.location.point = LatLon{40.1, -75.25};
    opened.nature = NatureId(QStringLiteral("a\"b\\\n\u0001é"));
    CHECK(
        toJson(opened).toStdString() ==
        R"({"call":7,"source":"911","location":{"point":[40.1,-75.25],"uncertainty":0,"quality":"unknown"},)"
        R"("caller":{"relation":"unknown"},"nature":"a\"b\\\n\u0001é"})");
    CHECK(toJson(FlagSet{CallId(1), QStringLiteral("x"), false}).toStdString() ==
          R"({"call":1,"flag":"x","on":false})");
}

TEST_CASE("every kind is read as it was written, but for sealed texts", "[store]")
{
    Codec codec;
    for (size_t kind = 0; kind < kKinds; ++kind) {
        Event event = filledEvent(kind);
        eachSealed(event, [](Sealed& sealed) {
            sealed.digest = QByteArray(32, '\x7f');
            sealed.text = QString();
        });
        auto encoded = codec.encode(event);
        REQUIRE(encoded);
        INFO(encoded->body.toStdString());
        auto decoded = codec.decode(rowOf(encoded->kind, encoded->version, viewOf(encoded->body)));
        INFO((decoded ? std::string() : decoded.error().text.toStdString()));
        REQUIRE(decoded);
        CHECK(decoded->event == event);
        CHECK(decoded->by == console(1));
        CHECK(viewOf(codec.encode(decoded->event)->body) == viewOf(encoded->body));
    }
}

TEST_CASE("a default event of every kind survives its own empties", "[store]")
{
    Codec codec;
    for (const std::string_view kind : allKindNames()) {
        INFO(kind);
        auto decoded = codec.decode(rowOf(kind, 1, "{}"));
        REQUIRE(decoded);
        auto again = codec.encode(decoded->event);
        REQUIRE(again);
        auto back = codec.decode(rowOf(kind, 1, viewOf(again->body)));
        REQUIRE(back);
        CHECK(back->event == decoded->event);
    }
}

TEST_CASE("an event touches each of its calls once, and no other", "[store]")
{
    for (size_t kind = 0; kind < kKinds; ++kind) {
        const Event event = filledEvent(kind);
        QList<Touch> touches;
        addTouches(event, 4, touches);
        QList<Touch> expected;
        for (const CallId& call : subjectsOf(event).calls)
            if (!expected.contains(Touch{call.value(), 4}))
                expected += Touch{call.value(), 4};
        INFO(kKindNames[kind]);
        CHECK(touches == expected);
    }
    QList<Touch> once{{7, 3}};
    addTouches(Event(CallsLinked{CallId(7), CallId(7), LinkKind::SamePlace}), 4, once);
    CHECK(once == QList<Touch>{{7, 3}, {7, 4}});
}

TEST_CASE("sealed texts are written only where they are asked for", "[store]")
{
    Event event = notes(1, QStringLiteral("private"));
    std::get<NoteAdded>(event).text.digest = QByteArray(32, 'd');
    CHECK_FALSE(toJson(event).contains("private"));
    CHECK(toJson(event, SealedText::Plain).contains("private"));
}

TEST_CASE("members in another order are read; unknown ones, kinds and versions are refused",
          "[store]")
{
    Codec codec;
    const auto swapped =
        codec.decode(rowOf("call_stacked", 1, R"({"unit":"STAR \"2\"","call":9})"));
    REQUIRE(swapped);
    CHECK(swapped->event == Event(CallStacked{CallId(9), UnitId(QStringLiteral("STAR \"2\""))}));

    const auto refusal = [&](std::string_view kind, int version, std::string_view body) {
        const auto done = codec.decode(rowOf(kind, version, body));
        REQUIRE_FALSE(done);
        CHECK(done.error().text.contains(QStringLiteral("12")));
        CHECK(done.error().text.contains(QString::fromStdString(std::string(kind))));
        return done.error().kind;
    };
    CHECK(refusal("call_stacked", 1, R"({"call":9,"colour":"red"})") == Kind::Corrupt);
    CHECK(refusal("call_stacked", 1, R"({"call":"nine"})") == Kind::Corrupt);
    CHECK(refusal("call_stacked", 1, R"({"call":9)") == Kind::Corrupt);
    CHECK(refusal("call_stacked", 1, R"({"call":9,"call":8})") == Kind::Corrupt);
    CHECK(refusal("flag_set", 1, R"({"call":9,"on":"maybe"})") == Kind::Corrupt);
    CHECK(refusal("backup_ended", 1, R"({"call":9,"kind":"cavalry"})") == Kind::Corrupt);
    CHECK(refusal("moon_landed", 1, "{}") == Kind::Invalid);
    CHECK(refusal("call_stacked", 2, "{}") == Kind::Invalid);
    CHECK(refusal("call_stacked", 0, "{}") == Kind::Invalid);
}

TEST_CASE("old bodies pass through every step to the present one", "[store]")
{
    // As if unit_checked_in had once said "team", then "unit" in lower case.
    const QList<Upcast> steps{
        {"unit_checked_in",
         1,
         [](std::string_view body) -> Result<QByteArray> {
             return bytesOf(body).replace("\"team\"", "\"unit\"");
         }},
        {"unit_checked_in", 2, [](std::string_view body) -> Result<QByteArray> {
             return bytesOf(body).replace("star", "STAR");
         }}};
    Codec codec(steps);
    for (const auto& [version, body] : {std::pair(1, R"({"team":"star 2"})"),
                                        std::pair(2, R"({"unit":"star 2"})"),
                                        std::pair(3, R"({"unit":"STAR 2"})")}) {
        auto decoded = codec.decode(rowOf("unit_checked_in", version, body));
        REQUIRE(decoded);
        CHECK(decoded->event == Event(UnitCheckedIn{UnitId(QStringLiteral("STAR 2")), {}}));
    }
    CHECK(codec.encode(Event(UnitCheckedIn{}))->version == 3);
    CHECK_FALSE(codec.decode(rowOf("unit_checked_in", 4, "{}")));
    CHECK(codec.encode(Event(CallQueued{}))->version == 1);
}

TEST_CASE("a text that an older body holds open is read as a sealed one", "[store]")
{
    struct Old
    {
        const char* kind;
        const char* body;
        Label label;
    };

    Codec codec;
    for (const Old& old :
         {Old{"referral_made", R"({"call":4,"partner":"hub","reason":"\"é"})", Label::Clinical},
          Old{"referral_answered",
              R"({"call":4,"partner":"hub","accepted":false,"note":"\"é"})",
              Label::Clinical},
          Old{"lead_handed_over",
              R"({"call":4,"from":"A","to":"B","reason":"\"é"})",
              Label::Personal},
          Old{"backup_requested",
              R"({"call":4,"unit":"A","kind":"ems","emergency":false,"reason":"\"é"})",
              Label::Personal},
          Old{"flag_set",
              R"({"call":4,"flag":"dog","on":false,"note":7,"reason":"\"é"})",
              Label::Personal},
          Old{"standing_note_withdrawn",
              R"({"call":4,"note":7,"reason":"\"é"})",
              Label::Personal}}) {
        INFO(old.kind);
        auto decoded = codec.decode(rowOf(old.kind, 1, old.body));
        REQUIRE(decoded);
        int texts = 0;
        eachSealed(decoded->event, [&](Sealed& sealed) {
            ++texts;
            CHECK(sealed.text == QString::fromUtf8("\"é"));
            CHECK(sealed.label == old.label);
            CHECK(sealed.digest.isEmpty());
        });
        CHECK(texts == 1);
        CHECK(subjectsOf(decoded->event).calls == QList<CallId>{CallId(4)});
        CHECK(codec.encode(decoded->event)->version == 2);
        // A checkpoint keeps what stands open in the chain anyway.
        auto again = codec.decode(rowOf(old.kind, 2, viewOf(toJson(decoded->event))));
        REQUIRE(again);
        CHECK(again->event == decoded->event);
        CHECK(codec.decode(rowOf(old.kind, 1, R"({"call":4})"))); // without one
    }
    CHECK_FALSE(codec.decode(rowOf("referral_made", 1, R"({"call":4,"reason":7})")));
    CHECK_FALSE(codec.decode(rowOf("referral_made", 1, R"({"call":4,"reason":)")));
    CHECK_FALSE(codec.decode(rowOf("referral_made", 2, R"({"call":4,"reason":"open"})")));
}

TEST_CASE("a Board with the starter profile is read as it was written", "[store]")
{
    const auto starter =
        profileFromFile(QStringLiteral(LODESTAR_SOURCE_DIR "/resources/programs/starter.json"));
    REQUIRE(starter);
    const QByteArray json = starter->source;
    Board board;
    qint64 seq = 0;
    const auto apply = [&](Event event) {
        eachSealed(event, [](Sealed& sealed) {
            if (!sealed.text.isEmpty())
                sealed.digest = QByteArray(32, 'd');
            sealed.text = QString(); // checkpoints hold no text
        });
        ++seq;
        board.apply({seq,
                     Instant(Duration(1'700'000'000'000 + seq)),
                     console(1),
                     CommandId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)),
                     std::move(event)});
    };
    apply(ProfileAdopted{
        QStringLiteral("starter"), QStringLiteral("1"), {}, QString::fromUtf8(json)});
    for (size_t kind = 0; kind < kKinds; ++kind)
        if (kKindNames[kind] != "profile_adopted")
            apply(filledEvent(kind));
    CHECK_FALSE(board.profile->sha256.isEmpty());

    Codec codec;
    auto text = codec.encode(board);
    REQUIRE(text);
    auto read = codec.decodeBoard(viewOf(*text));
    INFO((read ? std::string() : read.error().text.toStdString()));
    REQUIRE(read);
    CHECK(*read == board);
    CHECK(*codec.encode(*read) == *text);
    CHECK_FALSE(codec.decodeBoard(viewOf(text->left(text->size() - 2))));
}

TEST_CASE("numbers that no JSON can hold are refused", "[store]")
{
    CallLocated located;
    located.call = CallId(1);
    located.location.uncertainty.value = std::numeric_limits<double>::quiet_NaN();
    const auto done = Codec().encode(Event(located));
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == Kind::Invalid);
}

TEST_CASE("a body that is damaged anywhere is read or refused, in any order of its members",
          "[store]")
{
    Codec codec;
    int refused = 0;
    for (size_t kind = 0; kind < kKinds; ++kind) {
        const auto encoded = codec.encode(filledEvent(kind));
        REQUIRE(encoded);
        // In the order of the alphabet, so that members are looked for by their names.
        const QByteArray body =
            QJsonDocument::fromJson(encoded->body).toJson(QJsonDocument::Compact);
        for (qsizetype at = 0; at < body.size(); ++at) {
            for (const char wrong : {'"', '}', '\0'}) {
                QByteArray damaged = body;
                damaged[at] = wrong;
                const auto read =
                    codec.decode(rowOf(encoded->kind, encoded->version, viewOf(damaged)));
                if (read)
                    continue;
                ++refused;
                CHECK_FALSE(read.error().text.isEmpty());
            }
        }
    }
    CHECK(refused > 1'000);
}
