// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the JSON reader: all faults at once, each with its place.
#include "core/base/json.h"

#include <catch2/catch.hpp>

using namespace lodestar;

namespace {

QString text(const char* latin)
{
    return QString::fromUtf8(latin);
}

JsonReader reader(const char* json)
{
    auto value = parseJson(json, text("f.json"));
    REQUIRE(value);
    return {*value, text("f.json")};
}

enum class Fruit { Apple, Pear };

constexpr auto names(Fruit)
{
    return std::array{Named{Fruit::Apple, "apple"}, Named{Fruit::Pear, "pear"}};
}

} // namespace

TEST_CASE("a syntax error is told with line and column", "[base]")
{
    const auto bad = parseJson("{\n  \"a\": 1,\n  oops\n}", text("f.json"));
    REQUIRE_FALSE(bad);
    CHECK(bad.error().kind == Kind::Invalid);
    CHECK(bad.error().text.startsWith(text("f.json, line 3, column ")));
}

TEST_CASE("values are read in the form asked for", "[base]")
{
    auto r = reader(
        R"({"t": "x", "n": 2.5, "w": 3, "f": true, "s": ["a", "b"], "p": [40, -100], "d": 1.5, "e": "pear"})");
    CHECK(r.at(text("t")).word() == text("x"));
    CHECK(r.at(text("n")).number(0, 3) == 2.5);
    CHECK(r.at(text("w")).whole(0, 3) == 3);
    CHECK(r.at(text("f")).flag());
    CHECK(r.at(text("s")).words() == QStringList{text("a"), text("b")});
    CHECK(r.at(text("p")).latLon() == LatLon{40, -100});
    CHECK(r.at(text("d")).seconds() == Duration(1'500));
    CHECK(r.at(text("e")).choice<Fruit>() == Fruit::Pear);
    CHECK_FALSE(r.find(text("absent")));
    r.finish();
    CHECK(r.outcome());
}

TEST_CASE("each wrong value is a fault at its path, and all come together", "[base]")
{
    auto r = reader(
        R"({"t": 5, "n": 9, "w": 2.5, "f": "yes", "p": [140, 0], "e": "plum", "typo": 1, "l": [{"x": ""}]})");
    (void)r.at(text("t")).text();
    (void)r.at(text("n")).number(0, 3);
    (void)r.at(text("w")).whole(0, 3);
    (void)r.at(text("f")).flag();
    (void)r.at(text("p")).latLon();
    (void)r.at(text("e")).choice<Fruit>();
    (void)r.at(text("missing"));
    r.at(text("l")).each([](JsonReader& element) { (void)element.at(text("x")).word(); });
    r.finish();
    const QString all = r.faults().join(u'\n');
    INFO(all.toStdString());
    for (const char* path : {"f.json: $.t",
                             "f.json: $.n",
                             "f.json: $.w",
                             "f.json: $.f",
                             "f.json: $.p",
                             "f.json: $.e",
                             "f.json: $.missing",
                             "f.json: $.l[0].x",
                             "f.json: $.typo"})
        CHECK(all.contains(text(path)));
    CHECK(all.contains(text("is not one of: apple, pear")));
    CHECK(r.faults().size() == 9);
    REQUIRE_FALSE(r.outcome());
    CHECK(r.outcome().error().kind == Kind::Invalid);
}

TEST_CASE("a missing file is not found", "[base]")
{
    const auto value = readJsonFile(text("/no/such/file.json"));
    REQUIRE_FALSE(value);
    CHECK(value.error().kind == Kind::NotFound);
}

TEST_CASE("a fault that quotes a NUL is still one sentence to its end")
{
    JsonReader reader(
        QJsonValue(QStringLiteral("a\\0b").replace(QStringLiteral("\\0"), QString(QChar(u'\0')))),
        QStringLiteral("file"));
    reader.fault(QStringLiteral("\"%1\" is no word").arg(reader.text()));
    CHECK_FALSE(reader.faults().first().contains(QChar(u'\0')));
    CHECK(reader.faults().first().endsWith(QStringLiteral("is no word.")));
}
