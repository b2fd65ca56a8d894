// SPDX-License-Identifier: GPL-3.0-or-later
// Building a grid and walking its rings.
#include "core/streets/find/findgrid.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestar::streets {

namespace {

struct Cells
{
    qint64 row0, row1, column0, column1;
};

qint64 clamped(qint64 value, qint64 most)
{
    return std::clamp<qint64>(value, 0, most);
}

Cells cellsOf(const GridHead& head, const Box7& box)
{
    const auto row = [&](qint32 lat) {
        return clamped((qint64(lat) - head.corner.lat) / head.side, qint64(head.rows) - 1);
    };
    const auto column = [&](qint32 lon) {
        return clamped((qint64(lon) - head.corner.lon) / head.side, qint64(head.columns) - 1);
    };
    return {row(box.south), row(box.north), column(box.west), column(box.east)};
}

} // namespace

FindGrid buildGrid(const std::vector<Box7>& boxes, qint32 side)
{
    FindGrid grid;
    Box7 all;
    for (const Box7& box : boxes) {
        all.add({box.south, box.west});
        all.add({box.north, box.east});
    }
    GridHead head;
    if (!all.isEmpty()) {
        const qint64 height = qint64(all.north) - all.south;
        const qint64 width = qint64(all.east) - all.west;
        const qint64 most = 4 * static_cast<qint64>(boxes.size()) + 16;
        qint64 cell = side;
        while ((height / cell + 1) * (width / cell + 1) > most)
            cell *= 2;
        head.corner = {all.south, all.west};
        head.side = static_cast<qint32>(std::min<qint64>(cell, 2'000'000'000));
        head.rows = static_cast<quint32>(height / head.side + 1);
        head.columns = static_cast<quint32>(width / head.side + 1);
    }
    grid.head.push_back(head);
    grid.cells.assign(size_t(head.rows) * head.columns + 1, 0);
    const auto each = [&](const Box7& box, auto visit) {
        const Cells cells = cellsOf(head, box);
        for (qint64 row = cells.row0; row <= cells.row1; ++row)
            for (qint64 column = cells.column0; column <= cells.column1; ++column)
                visit(static_cast<size_t>(row * head.columns + column));
    };
    for (const Box7& box : boxes)
        each(box, [&](size_t cell) { ++grid.cells[cell + 1]; });
    for (size_t i = 1; i < grid.cells.size(); ++i)
        grid.cells[i] += grid.cells[i - 1];
    grid.items.resize(grid.cells.back());
    std::vector<quint32> next(grid.cells.begin(), grid.cells.end());
    for (quint32 i = 0; i < boxes.size(); ++i)
        each(boxes[i], [&](size_t cell) { grid.items[next[cell]++] = i; });
    return grid;
}

void visitNear(const GridView& grid,
               Point7 centre,
               const std::function<void(quint32)>& visit,
               const std::function<bool(qint64)>& isDone)
{
    const GridHead& head = grid.head;
    if (head.rows == 0 || head.columns == 0)
        return;
    const auto floorDiv = [&](qint64 value) {
        return value >= 0 ? value / head.side : -((-value + head.side - 1) / head.side);
    };
    const qint64 row = floorDiv(qint64(centre.lat) - head.corner.lat);
    const qint64 column = floorDiv(qint64(centre.lon) - head.corner.lon);
    const qint64 rows = head.rows;
    const qint64 columns = head.columns;
    // Degrees of longitude are shorter: a ring is as near as its nearest east or west side.
    const double shrink =
        std::max(0.01, std::cos(double(centre.lat) / 1e7 * std::numbers::pi / 180));
    const auto visitCell = [&](qint64 r, qint64 c) {
        if (r < 0 || c < 0 || r >= rows || c >= columns)
            return;
        const auto cell = static_cast<size_t>(r * columns + c);
        for (quint32 i = grid.cells[cell]; i < grid.cells[cell + 1]; ++i)
            visit(grid.items[i]);
    };
    // The first ring that reaches the grid, and the one that has all of it.
    const auto outside = [](qint64 at, qint64 count) {
        return at < 0 ? -at : at >= count ? at - count + 1 : qint64(0);
    };
    const qint64 first = std::max(outside(row, rows), outside(column, columns));
    const qint64 last = std::max({std::abs(row),
                                  std::abs(row - rows + 1),
                                  std::abs(column),
                                  std::abs(column - columns + 1)});
    for (qint64 ring = first; ring <= last; ++ring) {
        if (ring > first && isDone(static_cast<qint64>(double((ring - 1) * head.side) * shrink)))
            return;
        const qint64 west = std::max<qint64>(column - ring, 0);
        const qint64 east = std::min<qint64>(column + ring, columns - 1);
        for (qint64 r = std::max<qint64>(row - ring, 0); r <= std::min(row + ring, rows - 1); ++r) {
            const bool isEdge = r == row - ring || r == row + ring;
            if (isEdge) {
                for (qint64 c = west; c <= east; ++c)
                    visitCell(r, c);
            } else {
                visitCell(r, column - ring);
                if (ring > 0)
                    visitCell(r, column + ring);
            }
        }
    }
}

} // namespace lodestar::streets
