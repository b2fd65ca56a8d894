// SPDX-License-Identifier: GPL-3.0-or-later
// Service hours: midnight, both daylight-saving nights, shared positions.
#include "tests/support/town.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using lodestar::test::must;

namespace {

const QString kDenver = QStringLiteral("America/Denver");
const QList<int> kDaily{1, 2, 3, 4, 5, 6, 7};

Instant at(const char* iso)
{
    return must(instantFromIso(QString::fromLatin1(iso)));
}

bool open(const ServiceWindow& window, const char* iso, const QString& agency = {})
{
    return isOpen({window}, kDenver, at(iso), agency);
}

} // namespace

TEST_CASE("a unit without windows works round the clock", "[domain][hours]")
{
    CHECK(isOpen({}, kDenver, at("2025-01-01T03:00:00-07:00")));
}

TEST_CASE("a day window opens on its first minute and is closed on its last", "[domain][hours]")
{
    const ServiceWindow day{kDaily, 6 * 60, 22 * 60, {}};
    CHECK_FALSE(open(day, "2025-01-15T05:59:59-07:00"));
    CHECK(open(day, "2025-01-15T06:00:00-07:00"));
    CHECK(open(day, "2025-01-15T21:59:59-07:00"));
    CHECK_FALSE(open(day, "2025-01-15T22:00:00-07:00"));
}

TEST_CASE("a window to 24:00 ends with the day", "[domain][hours]")
{
    const ServiceWindow friday{{5}, 8 * 60, 1440, {}};
    CHECK(open(friday, "2025-01-17T23:59:59-07:00"));
    CHECK_FALSE(open(friday, "2025-01-18T00:00:00-07:00"));
}

TEST_CASE("a night window belongs to the day it begins on", "[domain][hours]")
{
    const ServiceWindow sundayNight{{7}, 22 * 60, 6 * 60, {}};
    CHECK(open(sundayNight, "2025-01-19T23:00:00-07:00"));
    CHECK(open(sundayNight, "2025-01-20T05:59:00-07:00")); // Monday morning
    CHECK_FALSE(open(sundayNight, "2025-01-20T06:00:00-07:00"));
    CHECK_FALSE(open(sundayNight, "2025-01-20T23:00:00-07:00"));
    CHECK_FALSE(open(sundayNight, "2025-01-19T05:00:00-07:00")); // Saturday's night, not Sunday's
}

TEST_CASE("in the spring night the clock jumps and the hours follow the wall", "[domain][hours]")
{
    // 2025-03-09: 01:59 MST is followed by 03:00 MDT.
    const ServiceWindow fromThree{kDaily, 3 * 60, 6 * 60, {}};
    CHECK_FALSE(open(fromThree, "2025-03-09T08:59:59Z")); // 01:59:59
    CHECK(open(fromThree, "2025-03-09T09:00:00Z"));       // 03:00, one second later
    CHECK_FALSE(open(fromThree, "2025-03-09T12:00:00Z")); // 06:00 MDT
    const ServiceWindow lost{kDaily, 2 * 60, 3 * 60, {}}; // an hour that does not exist that night
    CHECK_FALSE(open(lost, "2025-03-09T08:59:59Z"));
    CHECK_FALSE(open(lost, "2025-03-09T09:00:00Z"));
}

TEST_CASE("in the autumn night the doubled hour is open twice", "[domain][hours]")
{
    // 2025-11-02: 01:00-01:59 comes twice, first MDT (07Z), then MST (08Z).
    const ServiceWindow one{kDaily, 60, 120, {}};
    CHECK_FALSE(open(one, "2025-11-02T06:59:59Z"));
    CHECK(open(one, "2025-11-02T07:30:00Z"));
    CHECK(open(one, "2025-11-02T08:30:00Z"));
    CHECK_FALSE(open(one, "2025-11-02T09:00:00Z"));
    const ServiceWindow night{{6}, 22 * 60, 6 * 60, {}};
    CHECK(open(night, "2025-11-02T12:59:59Z"));
    CHECK_FALSE(open(night, "2025-11-02T13:00:00Z"));
}

TEST_CASE("a shared position keeps each agency's hours apart", "[domain][hours]")
{
    const QString meridian = QStringLiteral("Meridian");
    const QString harbor = QStringLiteral("Harbor");
    const QList<ServiceWindow> windows{{kDaily, 600, 960, meridian}, {kDaily, 960, 120, harbor}};
    const Instant noon = at("2025-01-15T12:00:00-07:00");
    CHECK(isOpen(windows, kDenver, noon, meridian));
    CHECK_FALSE(isOpen(windows, kDenver, noon, harbor));
    CHECK(isOpen(windows, kDenver, noon)); // any agency
    CHECK(isOpen(windows, kDenver, at("2025-01-16T01:30:00-07:00"), harbor));
    CHECK(
        open({kDaily, 0, 1440, {}}, "2025-01-15T12:00:00-07:00", harbor)); // hours of all agencies
}
