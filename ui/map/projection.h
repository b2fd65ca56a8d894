// SPDX-License-Identifier: GPL-3.0-or-later
// Projection: degrees to screen points and back, flat around the middle of a town (under 0.1 % off
// over 50 km).
#pragma once

#include "core/base/place.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace lodestar::ui {

class Projection
{
public:
    /// Metres on the screen per pixel, from close enough to read house numbers to a whole county.
    static constexpr double kClosest = 0.4;
    static constexpr double kFarthest = 200;

    [[nodiscard]] QPointF toScreen(LatLon point) const;
    [[nodiscard]] LatLon toGround(QPointF screen) const;

    void setSize(QSizeF size) { m_size = size; }

    void setCentre(LatLon centre) { m_centre = centre; }

    [[nodiscard]] LatLon centre() const { return m_centre; }

    [[nodiscard]] double metresPerPixel() const { return m_scale; }

    /// Zooms by `factor` (> 1: closer), with the ground under `anchor` staying where it is.
    void zoom(double factor, QPointF anchor);
    void pan(QPointF by);
    /// Shows all the points with `margin` pixels around them.
    void fit(const QList<LatLon>& points, double margin);

    [[nodiscard]] QRectF screen() const { return {QPointF(0, 0), m_size}; }

    friend bool operator==(const Projection&, const Projection&) = default;

private:
    LatLon m_centre;
    double m_scale = 8;
    QSizeF m_size{1, 1};
};

} // namespace lodestar::ui
