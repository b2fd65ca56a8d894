// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of the small values that everything is made of: times, places, ids, results, chance.
#include "core/base/cow.h"
#include "core/base/entropy.h"
#include "core/base/id.h"
#include "core/base/place.h"
#include "core/base/time.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace lodestar;

namespace {

QString text(const char* latin)
{
    return QString::fromUtf8(latin);
}

} // namespace

TEST_CASE("an instant has one text form and reads back", "[base]")
{
    const auto at = instantFromIso(text("2026-03-03T06:52:41.250-07:00"));
    REQUIRE(at);
    CHECK(toIso(*at) == text("2026-03-03T13:52:41.250Z"));
    CHECK(instantFromIso(toIso(*at)).value() == *at);
    CHECK(toIso(Instant()) == text("1970-01-01T00:00:00.000Z"));
    for (const char* wrong : {"2026-03-03T13:52:41", "2026-13-03T13:52:41Z", "now", ""})
        CHECK_FALSE(instantFromIso(text(wrong)));
}

TEST_CASE("distances follow the sphere", "[base]")
{
    CHECK(distance({0, 0}, {0, 1}).value == Approx(111'195).epsilon(0.0005));
    CHECK(distance({60, 0}, {60, 1}).value == Approx(55'597).epsilon(0.001));
    CHECK(distance({40, -75}, {40, -75}).value == 0);
    CHECK(distance({0, 179.5}, {0, -179.5}).value == Approx(111'195).epsilon(0.0005));
}

TEST_CASE("a point is in a ring or not", "[base]")
{
    const Polygon ell{{0, 0}, {0, 2}, {1, 2}, {1, 1}, {2, 1}, {2, 0}};
    CHECK(contains(ell, {0.5, 1.5}));
    CHECK(contains(ell, {1.5, 0.5}));
    CHECK_FALSE(contains(ell, {1.5, 1.5}));
    CHECK_FALSE(contains(ell, {-1, 0.5}));
    CHECK_FALSE(contains({}, {0, 0}));
}

TEST_CASE("coordinates are read as people write them", "[base]")
{
    for (const char* given : {"39.9563, -82.9988", "39.9563 -82.9988", "39.9563N 82.9988W"}) {
        INFO(given);
        const auto point = latLonFromText(text(given));
        REQUIRE(point);
        CHECK(point->lat == Approx(39.9563));
        CHECK(point->lon == Approx(-82.9988));
    }
    for (const char* wrong : {"91, 0", "0, 181", "39.9", "here", "", "nan, 0"}) {
        INFO(wrong);
        CHECK_FALSE(latLonFromText(text(wrong)));
    }
    CHECK(toText(LatLon{39.9563, -82.9988}) == text("39.95630, -82.99880"));
}

TEST_CASE("ids of nothing are not valid, and equal ids are one key", "[base]")
{
    using Name = Id<struct NameTag>;
    using Number = Id<struct NumberTag, qint64>;
    CHECK_FALSE(Name().isValid());
    CHECK_FALSE(Number().isValid());
    CHECK(Number(1).isValid());
    CHECK(Number(1) < Number(2));
    CHECK(QHash<Name, int>{{Name(text("a")), 1}}.contains(Name(text("a"))));
}

TEST_CASE("a result is a value or one error, and the error travels", "[base]")
{
    const Result<int> good(3);
    const Result<int> bad(Unexpected(Kind::Conflict, text("taken")));
    CHECK(*good == 3);
    REQUIRE_FALSE(bad);
    const Result<QString> carried = bad.failure();
    CHECK(carried.error() == Error{Kind::Conflict, text("taken")});
    CHECK(Result<void>());
    CHECK(Result<void>(bad.failure()).error().kind == Kind::Conflict);
}

TEST_CASE("a shared value copies itself only when it is changed", "[base]")
{
    Cow<std::vector<int>> a(std::vector<int>{1});
    const Cow<std::vector<int>> b = a;
    CHECK(a.isSame(b));
    a.edit().push_back(2);
    CHECK_FALSE(a.isSame(b));
    CHECK(b->size() == 1);
    CHECK(a->size() == 2);
}

TEST_CASE("a seed gives the same bytes for ever", "[base]")
{
    SeededEntropy a(42);
    SeededEntropy b(42);
    SeededEntropy c(43);
    const QByteArray first = a.bytes(32);
    CHECK(first.size() == 32);
    CHECK(first == b.bytes(32));
    CHECK(first != c.bytes(32));
    CHECK(a.uuid() == b.uuid());
    CHECK(a.uuid().version() == QUuid::Random);
    for (int i = 0; i < 1'000; ++i) {
        const int n = a.below(7);
        REQUIRE((n >= 0 && n < 7));
        const double u = a.unit();
        REQUIRE((u >= 0 && u < 1));
    }
}

TEST_CASE("log-normal draws have the median and 90th percentile asked for", "[base]")
{
    SeededEntropy chance(1);
    std::vector<double> drawn;
    for (int i = 0; i < 20'000; ++i)
        drawn.push_back(chance.logNormal(22, 62));
    std::sort(drawn.begin(), drawn.end());
    CHECK(drawn[10'000] == Approx(22).epsilon(0.05));
    CHECK(drawn[18'000] == Approx(62).epsilon(0.05));
    CHECK(drawn.front() > 0);
}

TEST_CASE("the system's chance does not repeat itself", "[base]")
{
    SystemEntropy entropy;
    CHECK(entropy.bytes(7).size() == 7);
    CHECK(entropy.bytes(16) != entropy.bytes(16));
}
