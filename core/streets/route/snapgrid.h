// SPDX-License-Identifier: GPL-3.0-or-later
// SnapGrid: finds the nearest street to a point.
#pragma once

#include "core/streets/route/position.h"

namespace lodestar::streets {

/// The segments that touch each cell of a grid of about 200 m.
struct SnapGridView
{
    struct Frame
    {
        Point7 origin;
        qint32 rows = 0;
        qint32 columns = 0;
        qint32 cellLat = 0; ///< 1e-7 degrees
        qint32 cellLon = 0;
    };

    std::span<const Frame> frame; ///< one
    std::span<const quint32> first;
    std::span<const quint32> segments;
};

struct SnapGridColumns
{
    std::vector<SnapGridView::Frame> frame;
    std::vector<quint32> first;
    std::vector<quint32> segments;

    [[nodiscard]] SnapGridView view() const { return {frame, first, segments}; }
};

[[nodiscard]] SnapGridColumns buildSnapGrid(const StreetGraph& graph);
[[nodiscard]] Result<SnapGridView> snapGridIn(const Lodemap& map, const StreetGraph& graph);

/// The nearest place on a street that reaches the whole town and is reached from it; invalid when
/// there is none within `most`.
[[nodiscard]] StreetPosition
snap(const StreetGraph& graph, const SnapGridView& grid, LatLon point, Metres most);

} // namespace lodestar::streets
