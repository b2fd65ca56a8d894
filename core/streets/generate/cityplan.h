// SPDX-License-Identifier: GPL-3.0-or-later
// CityPlan: the frame of a generated city: half-mile lines, what runs along each, and what fills
// the sections between them.
#pragma once

#include "core/streets/generate/generatecity.h"
#include "core/streets/generate/plane.h"

namespace lodestar::streets::generating {

/// What runs along a line of the frame instead of a wide street.
enum class LineUse { Street, River, Motorway, Rail };

/// What fills a section, the square between four lines.
enum class SectionUse { Open, Grid, Suburb, Park, Works, Campus };

/// A section's ground between the streets around it, in plan coordinates.
struct SectionBox
{
    double west;
    double east;
    double south;
    double north;
};

/// The plan's coordinates u (east) and v (north) count lines of half a mile; at() bends them to
/// the ground without ever folding it, so that what does not cross in the plan does not cross in
/// the city. Section (c, r) lies between the lines c and c+1, r and r+1.
class CityPlan
{
public:
    static constexpr double kSection = 805;       ///< metres: half a mile
    static constexpr double kRiverside = 0.165;   ///< of a section: river's line to its drives
    static constexpr double kFrontage = 0.09;     ///< motorway's line to its frontage roads
    static constexpr double kRailside = 0.045;    ///< rail's line to the streets beside it
    static constexpr double kCarriageway = 0.018; ///< motorway's line to its lanes

    CityPlan(quint64 seed, CitySize size);

    [[nodiscard]] const Luck& luck() const { return m_luck; }

    [[nodiscard]] CitySize size() const { return m_size; }

    /// Sections from the middle to each edge.
    [[nodiscard]] int half() const { return m_half; }

    /// The line along which the river runs.
    [[nodiscard]] int river() const { return m_river; }

    /// -1 or 1: the side of the middle on which the river lies.
    [[nodiscard]] int riverSide() const { return m_river < 0 ? -1 : 1; }

    [[nodiscard]] LineUse northUse(int u) const;
    [[nodiscard]] LineUse eastUse(int v) const;
    [[nodiscard]] SectionUse use(int c, int r) const;

    [[nodiscard]] bool isBuilt(int c, int r) const { return use(c, r) != SectionUse::Open; }

    /// Whether the line u bridges the river.
    [[nodiscard]] bool isBridged(int u) const;
    /// Whether an avenue runs through a section from corner to corner.
    [[nodiscard]] bool hasDiagonal(int c, int r) const;
    [[nodiscard]] SectionBox box(int c, int r) const;
    /// From the plan to the ground.
    [[nodiscard]] Spot at(double u, double v) const;
    /// The river's bank above (side 1) or below (-1) its line, in the plan.
    [[nodiscard]] double bank(double u, int side) const;
    /// A line from one point of the plan to another, straight there, bent on the ground.
    [[nodiscard]] Track track(double fromU, double fromV, double toU, double toV) const;
    /// 0: the main city, 1: its twin beyond the river, 2 and more: suburbs.
    [[nodiscard]] int municipality(int c, int r) const;

    /// Of each suburb its middle in the plan.
    [[nodiscard]] const std::vector<Spot>& suburbs() const { return m_suburbs; }

    [[nodiscard]] Spot downtown() const { return at(0, -0.12 * riverSide()); }

private:
    Luck m_luck;
    CitySize m_size;
    int m_half;
    int m_river;
    std::vector<int> m_northMotorways;
    std::vector<int> m_eastMotorways;
    int m_rail;
    std::vector<Spot> m_suburbs;
};

} // namespace lodestar::streets::generating
