// SPDX-License-Identifier: GPL-3.0-or-later
// The alert of a map that does not reach all that the room serves.
#include "tests/ui/demoboard.h"
#include "ui/mapcheck.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::test;

namespace {

/// A map whose streets lie round one place only.
class OnePlace final : public matching::Travel
{
public:
    explicit OnePlace(LatLon place)
        : m_place(place)
    {
    }

    [[nodiscard]] bool covers(LatLon place) const override
    {
        ++asked;
        return distance(m_place, place).value < 100'000;
    }

    [[nodiscard]] QList<std::optional<Duration>>
    toPlace(std::span<const LatLon> starts, LatLon, Instant) const override
    {
        return QList<std::optional<Duration>>(static_cast<qsizetype>(starts.size()));
    }

    [[nodiscard]] QString method() const override { return QStringLiteral("by road"); }

    mutable int asked = 0;

private:
    LatLon m_place;
};

} // namespace

TEST_CASE("a map of another place is one lasting alert, the right one is none", "[mapcheck]")
{
    const DemoRoom room;
    const LatLon home = room.board()->units.cbegin().value()->record.home;
    ui::MapCheck none;
    CHECK(none.alerts(*room.board(), nullptr).isEmpty());

    ui::MapCheck right;
    CHECK(right.alerts(*room.board(), std::make_shared<const OnePlace>(home)).isEmpty());

    ui::MapCheck wrong;
    const auto elsewhere = std::make_shared<const OnePlace>(LatLon{10, 10});
    for (int shown = 0; shown < 3; ++shown) {
        const auto& alerts = wrong.alerts(*room.board(), elsewhere);
        REQUIRE(alerts.size() == 1);
        CHECK(alerts.first().text.contains(QStringLiteral("4 of 4 zones")));
        CHECK(alerts.first().text.contains(QStringLiteral("estimated by straight line")));
    }
    const int once = elsewhere->asked;
    (void)wrong.alerts(*room.board(), elsewhere);
    CHECK(elsewhere->asked == once); // a screen asks 25 times a second
}
