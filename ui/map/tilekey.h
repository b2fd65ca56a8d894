// SPDX-License-Identifier: GPL-3.0-or-later
// TileKey: names a square of the ground at a zoom.
#pragma once

#include "core/streets/draw/mercator.h"

#include <QHashFunctions>
#include <QRectF>

#include <cmath>

namespace lodestar::ui {

/// A tile is 512 pixels wide, whatever the zoom; see Projection for the steps.
inline constexpr int kTileSize = 512;

struct TileKey
{
    int step = 0;
    int column = 0;
    int row = 0;

    [[nodiscard]] double zoom() const { return step / 2.0; }

    /// Pixels in a step of the world.
    [[nodiscard]] double scale() const
    {
        return kTileSize * std::exp2(step / 2.0) / streets::kWorldSize;
    }

    /// In pixels of the world at this zoom.
    [[nodiscard]] QRectF box() const
    {
        return {static_cast<double>(column) * kTileSize,
                static_cast<double>(row) * kTileSize,
                kTileSize,
                kTileSize};
    }

    friend bool operator==(const TileKey&, const TileKey&) = default;

    friend size_t qHash(const TileKey& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.step, key.column, key.row);
    }
};

/// The part of the world (in its steps) under a box of its pixels at a scale.
[[nodiscard]] inline streets::WorldBox worldUnder(const QRectF& pixels, double scale)
{
    const auto whole = [&](double value) {
        return static_cast<qint32>(std::clamp(value / scale, 0.0, streets::kWorldSize));
    };
    return {{whole(pixels.left()), whole(pixels.top())},
            {whole(pixels.right()), whole(pixels.bottom())}};
}

} // namespace lodestar::ui
