// SPDX-License-Identifier: GPL-3.0-or-later
// A city's calls worked off: the same every time, every call to its end, and what policies change.
#include "core/training/citysim.h"
#include "tests/support/town.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace lodestar;
using namespace lodestar::training;
using lodestar::test::must;

namespace {

struct Made
{
    Agency agency =
        must(agencyFromFiles(test::projectFile(QStringLiteral("resources/agencies/meridian.json")),
                             test::projectFile(QStringLiteral("resources/programs/starter.json"))));
    SeededEntropy chance;
    QList<RosterEntry> roster;
    QList<CityCall> calls;

    Made(quint64 seed, int count, int days, int units)
        : chance(seed)
        , roster(rosterOf(agency.roster, units, agency.profile, chance))
        , calls(must(makeCalls(
              agency.profile, {test::townStart(), std::chrono::hours(24 * days), count}, chance)))
    {
    }

    CityReport run(Policy policy, const matching::Cover& cover = {})
    {
        CityOptions options;
        options.policy = policy;
        options.cover = cover;
        return must(simulateCity(agency.profile, roster, calls, {}, chance, options));
    }

    [[nodiscard]] matching::Cover cover() const
    {
        const Profile& profile = agency.profile;
        return must(matching::CoverageMap::make(
            profile,
            matching::StraightLineTravel(profile.travelKmh, profile.travelDetour),
            {},
            60));
    }
};

int eligible(const CityReport& report)
{
    int sum = 0;
    for (const int count : report.ends)
        sum += count;
    return sum;
}

} // namespace

TEST_CASE("equal seeds do exactly the same, others do not", "[citysim]")
{
    const CityReport first = Made(1, 300, 2, 18).run(Policy::Ours);
    const CityReport again = Made(1, 300, 2, 18).run(Policy::Ours);
    const CityReport other = Made(2, 300, 2, 18).run(Policy::Ours);
    CHECK(first.digest == again.digest);
    CHECK(first.events == again.events);
    CHECK(first.digest != other.digest);
}

TEST_CASE("every call ends, and every eligible one in exactly one way", "[citysim]")
{
    Made made(3, 600, 2, 18);
    const CityReport report = made.run(Policy::Ours);
    CHECK(report.calls == made.calls.size());
    CHECK(report.dispatched + report.givenUp == report.calls);
    CHECK(report.ends.value(matching::LedgerEnd::Open) == 0);
    CHECK(report.ends.value(matching::LedgerEnd::Unrecorded) == 0);
    CHECK(eligible(report) > 100);
    int reasons = 0;
    for (const int count : report.reasons)
        reasons += count;
    CHECK(reasons == report.ends.value(matching::LedgerEnd::NotServed));
    CHECK(report.responseMedian > std::chrono::minutes(1));
    CHECK(report.responseMedian <= report.responseP90);
}

TEST_CASE("three times the calls are served worse", "[citysim]")
{
    const auto served = [](int count) {
        Made made(4, count, 2, 18);
        const CityReport report = made.run(Policy::Ours);
        return static_cast<double>(report.ends.value(matching::LedgerEnd::Served)) /
               eligible(report);
    };
    CHECK(served(900) < served(300));
}

TEST_CASE("the nearest-unit policy brings police where the profile's order does not", "[citysim]")
{
    Made nearest(5, 500, 3, 18);
    Made ours(5, 500, 3, 18);
    const CityReport a = nearest.run(Policy::Nearest);
    const CityReport b = ours.run(Policy::Ours);
    CHECK(a.calls == b.calls);
    CHECK(a.digest != b.digest);
}

TEST_CASE("with a map of cells the covering policy differs and coverage is told", "[citysim]")
{
    Made plain(6, 300, 2, 18);
    Made covering(6, 300, 2, 18);
    const CityReport a = plain.run(Policy::Ours, plain.cover());
    const CityReport b = covering.run(Policy::OursCovering, covering.cover());
    CHECK(a.covered > 0);
    CHECK(a.covered < 1);
    CHECK(a.digest != b.digest);
    CHECK(Made(6, 300, 2, 18).run(Policy::Ours).covered == 0);
}

TEST_CASE("made-up calls come as many as asked for, in the hours of a day", "[citysim]")
{
    const Made made(7, 20'000, 100, 5);
    CHECK(std::abs(made.calls.size() - 20'000) < 600); // four standard deviations
    CHECK(made.roster.size() == 5);
    int afternoon = 0;
    int night = 0;
    int nowhere = 0;
    for (const CityCall& call : made.calls) {
        const int hour = localMinute(made.agency.profile.timeZone, call.at).minute / 60;
        afternoon += hour >= 15 && hour < 18;
        night += hour >= 3 && hour < 6;
        nowhere += !call.point;
    }
    CHECK(afternoon > 3 * night);
    CHECK(std::abs(nowhere - 400) < 100);
}

TEST_CASE("a roster grows under new call signs and crews", "[citysim]")
{
    const Made made(8, 1, 1, 50);
    CHECK(made.roster.size() == 50);
    QSet<QString> ids;
    for (const RosterEntry& entry : made.roster) {
        ids += entry.record.id.value();
        CHECK(made.agency.profile.zoneAt(entry.record.home).isValid());
    }
    CHECK(ids.size() == 50);
}

TEST_CASE("the interval over runs is Student's", "[citysim]")
{
    const Interval three = intervalOf({1, 2, 3});
    CHECK(three.mean == Approx(2));
    CHECK(three.plusMinus == Approx(4.303 / std::sqrt(3.0)).epsilon(0.001));
    CHECK(intervalOf({5}).plusMinus == 0);
    CHECK(intervalOf({}).mean == 0);
}
