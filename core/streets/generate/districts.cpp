// SPDX-License-Identifier: GPL-3.0-or-later
// Borders by lines of the plan, cut where they meet.
#include "core/streets/generate/districts.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

constexpr double kTolerance = 6; ///< metres

/// The net of borders: lines of the plan and the outer edge, from the south-west.
class Borders
{
public:
    Borders(const CityPlan& plan, std::vector<int> columns, std::vector<int> rows)
        : m_plan(plan)
        , m_columns(std::move(columns))
        , m_rows(std::move(rows))
        , m_edge((plan.half() + 0.3) * CityPlan::kSection)
    {
    }

    [[nodiscard]] int columns() const { return static_cast<int>(m_columns.size()) + 1; }

    [[nodiscard]] int rows() const { return static_cast<int>(m_rows.size()) + 1; }

    [[nodiscard]] Track ring(int column, int row) const
    {
        Track whole;
        const auto join = [&](Track part, bool isBack) {
            if (isBack)
                std::reverse(part.begin(), part.end());
            whole.insert(whole.end(), part.begin(), part.end() - 1);
        };
        join(eastward(column, row), false);
        join(northward(column + 1, row), false);
        join(eastward(column, row + 1), true);
        join(northward(column, row), true);
        return whole;
    }

private:
    const CityPlan& m_plan;
    std::vector<int> m_columns; ///< lines between the districts
    std::vector<int> m_rows;
    double m_edge;

    /// -1 or 1 on the outer edge, else 0.
    [[nodiscard]] static int sideOf(int border, const std::vector<int>& lines)
    {
        return border == 0 ? -1 : border > static_cast<int>(lines.size()) ? 1 : 0;
    }

    /// A line's coordinate in the plan, or far out.
    [[nodiscard]] double line(int border, const std::vector<int>& lines) const
    {
        const int side = sideOf(border, lines);
        return side != 0 ? side * m_plan.half() : lines[static_cast<size_t>(border - 1)];
    }

    /// Where two borders meet.
    [[nodiscard]] Spot corner(int column, int row) const
    {
        Spot spot = m_plan.at(line(column, m_columns), line(row, m_rows));
        if (const int side = sideOf(column, m_columns); side != 0)
            spot.x = side * m_edge;
        if (const int side = sideOf(row, m_rows); side != 0)
            spot.y = side * m_edge;
        return spot;
    }

    /// From a corner to the next one east, or north; straight on the outer edge.
    [[nodiscard]] Track eastward(int column, int row) const
    {
        Track track{corner(column, row)};
        if (sideOf(row, m_rows) == 0)
            add(track,
                m_plan.track(line(column, m_columns),
                             line(row, m_rows),
                             line(column + 1, m_columns),
                             line(row, m_rows)));
        track.push_back(corner(column + 1, row));
        return thinned(track, kTolerance);
    }

    [[nodiscard]] Track northward(int column, int row) const
    {
        Track track{corner(column, row)};
        if (sideOf(column, m_columns) == 0)
            add(track,
                m_plan.track(line(column, m_columns),
                             line(row, m_rows),
                             line(column, m_columns),
                             line(row + 1, m_rows)));
        track.push_back(corner(column, row + 1));
        return thinned(track, kTolerance);
    }

    static void add(Track& track, const Track& middle)
    {
        track.insert(track.end(), middle.begin() + 1, middle.end() - 1);
    }
};

QString nameOf(int number, int column, int row, const Borders& borders)
{
    const bool isWest = column == 0;
    const bool isEast = column + 1 == borders.columns();
    const bool isSouth = row == 0;
    const bool isNorth = row + 1 == borders.rows();
    QString where = isNorth   ? QStringLiteral("north")
                    : isSouth ? QStringLiteral("south")
                              : QString();
    where += isWest ? QStringLiteral("west") : isEast ? QStringLiteral("east") : QString();
    return QStringLiteral("District %1 %2")
        .arg(number)
        .arg(where.isEmpty() ? QStringLiteral("central") : where);
}

} // namespace

QList<CityDistrict> districtsOf(const CityPlan& plan, const Ground& ground)
{
    const bool isMetro = plan.size() == CitySize::Metro;
    const std::vector<int> columns = isMetro ? std::vector{-5, 5} : std::vector{0};
    std::vector<int> rows{plan.river()};
    if (isMetro)
        rows.push_back(plan.river() < 0 ? 6 : -6);
    std::sort(rows.begin(), rows.end());
    const Borders borders(plan, columns, rows);
    QList<CityDistrict> districts;
    // As one reads: from the north-west.
    for (int row = borders.rows() - 1; row >= 0; --row)
        for (int column = 0; column < borders.columns(); ++column) {
            CityDistrict district;
            district.name = nameOf(static_cast<int>(districts.size()) + 1, column, row, borders);
            for (const Spot& spot : borders.ring(column, row))
                district.ring += toLatLon(ground.at(spot));
            districts += district;
        }
    return districts;
}

} // namespace lodestar::streets::generating
