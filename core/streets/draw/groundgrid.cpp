// SPDX-License-Identifier: GPL-3.0-or-later
// Counting sort of features into cells.
#include "core/streets/draw/groundgrid.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace lodestar::streets {

namespace {

constexpr qint64 kWidest = 256;         ///< cells of one feature; wider ones are asked every time
constexpr quint64 kMostCells = 1 << 20; ///< a wider grid takes larger cells

struct Cells
{
    qint64 left, top, right, bottom;

    [[nodiscard]] qint64 count() const { return (right - left + 1) * (bottom - top + 1); }
};

Cells cellsOf(const GroundSheet& sheet, const WorldBox& box)
{
    return {(box.low.x - sheet.origin.x) >> sheet.cellShift,
            (box.low.y - sheet.origin.y) >> sheet.cellShift,
            (box.high.x - sheet.origin.x) >> sheet.cellShift,
            (box.high.y - sheet.origin.y) >> sheet.cellShift};
}

/// Calls `put(cell, feature)` for each cell of each feature.
template <class Put>
void spread(const GroundSheet& sheet, std::span<const GroundFeature> features, Put put)
{
    const size_t wide = size_t{sheet.columns} * sheet.rows;
    for (quint32 i = 0; i < features.size(); ++i) {
        const Cells cells = cellsOf(sheet, features[i].box);
        if (cells.count() > kWidest) {
            put(wide, i);
            continue;
        }
        for (qint64 row = cells.top; row <= cells.bottom; ++row)
            for (qint64 column = cells.left; column <= cells.right; ++column)
                put(static_cast<size_t>(row * sheet.columns + column), i);
    }
}

void shapeGrid(GroundSheet& sheet, std::span<const GroundFeature> features, double zoom)
{
    WorldBox all;
    for (const GroundFeature& feature : features) {
        all.add(feature.box.low);
        all.add(feature.box.high);
    }
    sheet.cellShift = static_cast<quint32>(std::clamp(30 - std::lround(zoom), 8L, 30L));
    if (all.isEmpty())
        return;
    sheet.origin = all.low;
    const auto count = [&] {
        const Cells cells = cellsOf(sheet, all);
        sheet.columns = static_cast<quint32>(cells.right + 1);
        sheet.rows = static_cast<quint32>(cells.bottom + 1);
        return quint64{sheet.columns} * sheet.rows;
    };
    while (count() > kMostCells)
        ++sheet.cellShift;
}

} // namespace

void closeSheet(GroundColumns& columns, quint32 firstFeature, double zoom)
{
    GroundSheet sheet;
    sheet.firstFeature = firstFeature;
    sheet.features = static_cast<quint32>(columns.features.size()) - firstFeature;
    sheet.firstCell = static_cast<quint32>(columns.cells.size());
    const auto features = std::span(std::as_const(columns.features)).subspan(firstFeature);
    shapeGrid(sheet, features, zoom);
    std::vector<quint32> begins(size_t{sheet.columns} * sheet.rows + 2);
    spread(sheet, features, [&](size_t cell, quint32) { ++begins[cell + 1]; });
    auto next = static_cast<quint32>(columns.items.size());
    for (quint32& begin : begins) {
        next += begin;
        begin = next;
    }
    columns.items.resize(begins.back());
    std::vector<quint32> at(begins.begin(), begins.end() - 1);
    spread(sheet, features, [&](size_t cell, quint32 feature) {
        columns.items[at[cell]++] = feature;
    });
    columns.cells.insert(columns.cells.end(), begins.begin(), begins.end());
    columns.sheets.push_back(sheet);
}

} // namespace lodestar::streets
