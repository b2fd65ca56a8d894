// SPDX-License-Identifier: GPL-3.0-or-later
// The frame's lines, its sections, and how the plan is bent to the ground.
#include "core/streets/generate/cityplan.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

/// What each question to Luck is about; its own number each, so that answers do not hang together.
enum Salt { SideOfRiver = 1, SideOfMotorway, Use, Edge, Bridges, BendX, BendY, Meander, Bank, Old };

int halfOf(CitySize size)
{
    switch (size) {
    case CitySize::Town:
        return 3;
    case CitySize::City:
        return 8;
    case CitySize::Metro:
        return 18;
    }
    Q_UNREACHABLE();
}

bool has(const std::vector<int>& lines, int line)
{
    return std::ranges::find(lines, line) != lines.end();
}

double insetOf(LineUse use)
{
    switch (use) {
    case LineUse::Street:
        return 0;
    case LineUse::River:
        return CityPlan::kRiverside;
    case LineUse::Motorway:
        return CityPlan::kFrontage;
    case LineUse::Rail:
        return CityPlan::kRailside;
    }
    Q_UNREACHABLE();
}

} // namespace

CityPlan::CityPlan(quint64 seed, CitySize size)
    : m_luck(seed)
    , m_size(size)
    , m_half(halfOf(size))
    , m_river(m_luck.is(0.5, 0, 0, SideOfRiver) ? -1 : 1)
    , m_rail(0)
{
    const int side = m_luck.is(0.5, 0, 0, SideOfMotorway) ? -1 : 1;
    switch (size) {
    case CitySize::Town:
        m_northMotorways = {2 * side};
        m_rail = -2 * side;
        break;
    case CitySize::City:
        m_northMotorways = {3 * side};
        m_eastMotorways = {-4 * riverSide()};
        m_rail = -2 * side;
        m_suburbs = {{-6.0 * side, -5.5 * riverSide()}};
        break;
    case CitySize::Metro:
        m_northMotorways = {3 * side, -9 * side};
        m_eastMotorways = {-4 * riverSide(), 9 * riverSide()};
        m_rail = -2 * side;
        m_suburbs = {{-12.0 * side, -11.5 * riverSide()},
                     {12.0 * side, -12.5 * riverSide()},
                     {13.0, 3.0},
                     {-13.5, 2.0},
                     {-11.5, 12.5 * riverSide()},
                     {12.5, 12.5 * riverSide()}};
        break;
    }
}

LineUse CityPlan::northUse(int u) const
{
    return u == m_rail                ? LineUse::Rail
           : has(m_northMotorways, u) ? LineUse::Motorway
                                      : LineUse::Street;
}

LineUse CityPlan::eastUse(int v) const
{
    return v == m_river              ? LineUse::River
           : has(m_eastMotorways, v) ? LineUse::Motorway
                                     : LineUse::Street;
}

bool CityPlan::isBridged(int u) const
{
    if (northUse(u) != LineUse::Street)
        return northUse(u) == LineUse::Motorway;
    return u == 0 || (u % 2 == 0 && (std::abs(u) <= m_half / 2 || m_luck.is(0.5, u, 0, Bridges)));
}

bool CityPlan::hasDiagonal(int c, int r) const
{
    const auto isOnArm = [c](int arm) {
        return arm >= 1 && (c == arm || c == -arm - 1);
    };
    const bool isBeyond = m_river < 0 ? r < m_river : r >= m_river;
    if (isBeyond)
        return m_size == CitySize::Metro && isOnArm(m_river < 0 ? -r - 2 : r - 1);
    return isOnArm(m_river < 0 ? r : -r - 1);
}

SectionUse CityPlan::use(int c, int r) const
{
    if (c < -m_half || r < -m_half || c >= m_half || r >= m_half)
        return SectionUse::Open;
    const double u = c + 0.5;
    const double v = r + 0.5;
    const double away = std::sqrt(u * u + v * v) / m_half;
    const double luck = m_luck.at(c, r, Use);
    const double edge =
        (m_size == CitySize::Metro ? 1.1 : 0.99) + 0.2 * m_luck.hills(u / 2.6, v / 2.6, Edge);
    if (std::max(std::abs(u), std::abs(v)) < 1.6)
        return SectionUse::Grid;
    if (away > edge)
        return SectionUse::Open;
    if (hasDiagonal(c, r))
        return SectionUse::Grid;
    const bool isByRiver = r == m_river || r == m_river - 1;
    const bool isByRail = c == m_rail || c == m_rail - 1;
    if (luck < (isByRiver ? 0.16 : 0.05))
        return SectionUse::Park;
    if (luck > (isByRail ? 0.62 : isByRiver ? 0.9 : 0.965))
        return SectionUse::Works;
    if (luck > 0.945 && away < 0.8)
        return SectionUse::Campus;
    const double old = 0.52 + 0.16 * m_luck.hills(u / 2.2, v / 2.2, Old);
    return away < old ? SectionUse::Grid : SectionUse::Suburb;
}

SectionBox CityPlan::box(int c, int r) const
{
    return {c + insetOf(northUse(c)),
            c + 1 - insetOf(northUse(c + 1)),
            r + insetOf(eastUse(r)),
            r + 1 - insetOf(eastUse(r + 1))};
}

Spot CityPlan::at(double u, double v) const
{
    const double straight = m_size == CitySize::Town ? 1.1 : 2.2;
    const double wild =
        0.17 * smoothStep(straight, straight + 2.2, std::max(std::abs(u), std::abs(v)));
    double x = u + wild * m_luck.hills(u / 2.3, v / 2.3, BendX);
    double y = v + wild * m_luck.hills(u / 2.3, v / 2.3, BendY);
    const double away = (v - m_river) / 3.4;
    if (std::abs(away) < 1) {
        const double near = (1 - away * away) * (1 - away * away);
        const double far = smoothStep(0.5, 2.6, std::abs(u));
        y += 0.62 * near * far * m_luck.wave(u / 1.9, Meander);
    }
    // Lines far out bow around the middle, as ring roads do.
    const double bow = 0.26 / (m_half * m_half);
    return {kSection * x * std::sqrt(1 - bow * y * y), kSection * y * std::sqrt(1 - bow * x * x)};
}

double CityPlan::bank(double u, int side) const
{
    return m_river + side * (0.092 + 0.022 * m_luck.wave(u * 1.3, Bank + side));
}

Track CityPlan::track(double fromU, double fromV, double toU, double toV) const
{
    const double plan = std::max(std::abs(toU - fromU), std::abs(toV - fromV));
    const int pieces = std::max(1, static_cast<int>(std::ceil(plan / 0.05)));
    Track line;
    for (int i = 0; i <= pieces; ++i) {
        const double part = static_cast<double>(i) / pieces;
        line.push_back(at(i == pieces ? toU : fromU + (toU - fromU) * part,
                          i == pieces ? toV : fromV + (toV - fromV) * part));
    }
    return line;
}

int CityPlan::municipality(int c, int r) const
{
    const Spot middle{c + 0.5, r + 0.5};
    for (size_t i = 0; i < m_suburbs.size(); ++i)
        if (distanceOf(middle, m_suburbs[i]) < (m_size == CitySize::Metro ? 5.2 : 3.2))
            return 2 + static_cast<int>(i);
    return m_river < 0 ? (r < m_river ? 1 : 0) : (r >= m_river ? 1 : 0);
}

} // namespace lodestar::streets::generating
