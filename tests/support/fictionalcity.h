// SPDX-License-Identifier: GPL-3.0-or-later
// FictionalCity: the city of the demo for tests: made once a test run, then read from its file.
#pragma once

#include "core/base/entropy.h"
#include "core/streets/draw/basemap.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/route/router.h"
#include "core/streets/whole/wholemap.h"
#include "tests/support/town.h"

namespace lodestar::test {

struct FictionalCity
{
    std::shared_ptr<const streets::Lodemap> file = must(streets::Lodemap::open(
        must(streets::fictionalCityMap(QStringLiteral(LODESTAR_TEST_FILES), {41.2, -100.6}))));
    std::unique_ptr<streets::PlaceFinder> places = must(streets::PlaceFinder::open(file));
    std::shared_ptr<streets::Router> router = must(streets::Router::open(file));
    std::shared_ptr<const streets::Basemap> ground = must(streets::Basemap::open(file));

    /// Some address of its inner part, by any number.
    [[nodiscard]] streets::PlaceMatch address(quint64 number) const
    {
        SeededEntropy chance(number);
        for (;;) {
            const double lat = 41.2 + 0.06 * (chance.unit() - 0.5);
            const double lon = -100.6 + 0.08 * (chance.unit() - 0.5);
            if (const auto found = places->reverse({lat, lon}).address)
                return found->match;
        }
    }
};

/// The one that all tests of a program share.
inline const FictionalCity& fictionalCity()
{
    static const FictionalCity kCity;
    return kCity;
}

} // namespace lodestar::test
