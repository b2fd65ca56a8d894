// SPDX-License-Identifier: GPL-3.0-or-later
// A profile's "matching": the defaults stand in the starter, and whatever is wrong is named.
#include "tests/support/town.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

QJsonObject starter()
{
    const QByteArray bytes =
        must(selfContainedProfile(projectFile(QStringLiteral("resources/programs/starter.json"))));
    return QJsonDocument::fromJson(bytes).object();
}

Result<Profile> read(const QJsonObject& profile)
{
    return profileFromJson(QJsonDocument(profile).toJson(), QStringLiteral("f"));
}

Result<Profile> withMatching(const char* matching)
{
    QJsonObject profile = starter();
    profile.insert(QStringLiteral("matching"), QJsonDocument::fromJson(matching).object());
    return read(profile);
}

QString faultOf(const char* matching)
{
    const auto result = withMatching(matching);
    return result ? QString() : result.error().text;
}

} // namespace

TEST_CASE("the starter writes out the weights that hold where a profile has none", "[matching]")
{
    QJsonObject without = starter();
    const Profile written = must(read(without));
    without.remove(QStringLiteral("matching"));
    const Profile silent = must(read(without));
    CHECK(written.matching == silent.matching);
    CHECK(silent.matching == MatchingRules());
}

TEST_CASE("weights, intervals and wishes are read", "[matching]")
{
    const Profile profile = must(withMatching(
        R"({"wish_s": 90.5, "busy_share": 0.2, "coverage_s": 600, "wishes": [
            {"when": {"flag": "language_line"}, "language": "es", "must": true},
            {"when": {"question": "dependents_at_risk", "in": ["child"]}, "credential": "youth"}]})"));
    CHECK(profile.matching.wish == Duration(90'500));
    CHECK(profile.matching.coverage == std::chrono::minutes(10));
    CHECK(profile.matching.busyShare == 0.2);
    CHECK(profile.matching.preempt == MatchingRules().preempt);
    REQUIRE(profile.wishes.size() == 2);
    CHECK(profile.wishes[0].language == QStringLiteral("es"));
    CHECK(profile.wishes[0].must);
    CHECK(profile.wishes[1].credential == QStringLiteral("youth"));
    CHECK_FALSE(profile.wishes[1].must);
}

TEST_CASE("what is wrong in matching is refused with its place", "[matching]")
{
    CHECK(faultOf(R"({"wish": 3})")
              .startsWith(QStringLiteral("f: $.matching.wish: is no known key here")));
    CHECK(faultOf(R"({"preempt_s": -1})").startsWith(QStringLiteral("f: $.matching.preempt_s: ")));
    CHECK(faultOf(R"({"busy_share": 1})").startsWith(QStringLiteral("f: $.matching.busy_share: ")));
    CHECK(faultOf(R"({"scene_median_s": 3720})")
              .contains(QStringLiteral("must be longer than \"scene_median_s\"")));
    CHECK(faultOf(R"({"wishes": [{"when": {"flag": "dog"}}]})")
              .startsWith(QStringLiteral("f: $.matching.wishes[0]: must name exactly one of")));
    CHECK(faultOf(R"({"wishes": [{"when": {"flag": "dog"}, "language": "Spanish"}]})")
              .startsWith(QStringLiteral("f: $.matching.wishes[0].language: must be a language")));
    CHECK(faultOf(R"({"wishes": [{"when": {"flag": "dog"}, "credential": "wings"}]})")
              .contains(QStringLiteral("there is no credential \"wings\"")));
}

TEST_CASE("what a crew may be told and a line's crew must be told are labels", "[matching]")
{
    QJsonObject profile = starter();
    QJsonArray kinds = profile[QStringLiteral("unit_kinds")].toArray();
    QJsonObject kind = kinds[0].toObject();
    kind.insert(QStringLiteral("may_read"),
                QJsonArray{QStringLiteral("operational"), QStringLiteral("secret")});
    kinds[0] = kind;
    profile.insert(QStringLiteral("unit_kinds"), kinds);
    const auto result = read(profile);
    REQUIRE_FALSE(result);
    CHECK(result.error().text.startsWith(
        QStringLiteral("f: $.unit_kinds[0].may_read[1]: \"secret\" is not one of")));
    kind.insert(QStringLiteral("may_read"), QJsonArray{QStringLiteral("operational")});
    kinds[0] = kind;
    profile.insert(QStringLiteral("unit_kinds"), kinds);
    CHECK(must(read(profile)).unitKinds[0].mayRead == QList<Label>{Label::Operational});
}
