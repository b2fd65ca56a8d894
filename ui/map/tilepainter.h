// SPDX-License-Identifier: GPL-3.0-or-later
// TilePainter: a square of the ground as a picture.
#pragma once

#include "ui/map/nameplacer.h"

#include <QImage>

#include <memory>

namespace lodestar::ui {

/// For one thread at a time; what it has learnt about names stays with it.
class TilePainter
{
public:
    /// `ratio`: device pixels in one of the widget's.
    TilePainter(std::shared_ptr<const streets::Basemap> map,
                const GroundStyle& style,
                double ratio);

    [[nodiscard]] QImage paint(const TileKey& tile);

private:
    std::shared_ptr<const streets::Basemap> m_map;
    GroundStyle m_style;
    double m_ratio;
    NamePlacer m_placer;
    TileKey m_tile;
    std::vector<quint32> m_found;

    void paintAreas(QPainter& painter) const;
    void paintLines(QPainter& painter) const;
    void paintRoads(QPainter& painter) const;
    void paintLayer(QPainter& painter, std::span<const quint32> roads) const;
    void paintArrows(QPainter& painter, std::span<const quint32> roads) const;
    void paintNames(QPainter& painter);
    void paintMark(QPainter& painter, QPointF at, streets::PlaceKind kind) const;
    void addTo(QPainterPath& path, const streets::GroundFeature& feature, bool isClosed) const;
};

} // namespace lodestar::ui
