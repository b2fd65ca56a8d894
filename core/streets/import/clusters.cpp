// SPDX-License-Identifier: GPL-3.0-or-later
// Floods coarse cells that hold road points.
#include "core/streets/import/clusters.h"

#include <map>

namespace lodestar::streets::importing {

namespace {

using Cell = std::pair<qint32, qint32>;

/// Takes a cell and all its neighbours' neighbours out of `cells`; gives how many points they hold.
qint64 flood(std::map<Cell, qint64>& cells)
{
    std::vector<Cell> open{cells.begin()->first};
    qint64 points = cells.begin()->second;
    cells.erase(cells.begin());
    while (!open.empty()) {
        const Cell at = open.back();
        open.pop_back();
        for (qint32 y = -1; y <= 1; ++y)
            for (qint32 x = -1; x <= 1; ++x)
                if (const auto it = cells.find({at.first + y, at.second + x}); it != cells.end()) {
                    open.push_back(it->first);
                    points += it->second;
                    cells.erase(it);
                }
    }
    return points;
}

} // namespace

void noteClusters(MapData& data)
{
    constexpr qint32 kCell = 2'500'000; // a quarter of a degree
    std::map<Cell, qint64> cells;
    for (const RoadPoint& point : data.roadPoints)
        ++cells[{point.at.lat / kCell, point.at.lon / kCell}];
    int areas = 0;
    const auto all = static_cast<qint64>(data.roadPoints.size());
    while (!cells.empty())
        if (flood(cells) * 10 >= all)
            ++areas;
    if (areas > 1)
        data.account.push_back({QStringLiteral("separate areas in one file"),
                                QStringLiteral("far apart; import each city by itself"),
                                areas});
}

} // namespace lodestar::streets::importing
