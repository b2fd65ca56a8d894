// SPDX-License-Identifier: GPL-3.0-or-later
// Projection: Web Mercator between the ground and the points of a widget.
#pragma once

#include "core/streets/draw/mercator.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace lodestar::ui {

/// Half zooms: each step is closer by the square root of two; step 2 × z shows the world as 2^z
/// tiles of 512 pixels. The screen's corner always lies on a whole device pixel of the world, so
/// that tiles are never smeared.
class Projection
{
public:
    static constexpr int kFarthest = 14; ///< a small state on a screen
    static constexpr int kClosest = 40;  ///< house numbers

    [[nodiscard]] QPointF toScreen(LatLon point) const { return toScreen(streets::toWorld(point)); }

    [[nodiscard]] QPointF toScreen(streets::WorldPoint point) const
    {
        return {point.x * m_scale - m_corner.x(), point.y * m_scale - m_corner.y()};
    }

    [[nodiscard]] LatLon toGround(QPointF screen) const;

    void setSize(QSizeF size);
    /// Device pixels in one of the widget's.
    void setPixelRatio(double ratio);
    void setCentre(LatLon centre);

    [[nodiscard]] LatLon centre() const { return toGround(screen().center()); }

    [[nodiscard]] double metresPerPixel() const;

    [[nodiscard]] int step() const { return m_step; }

    void setStep(int step);

    /// Pixels in a step of the world.
    [[nodiscard]] double scale() const { return m_scale; }

    /// Where the screen's upper left lies, in pixels of the world at this zoom.
    [[nodiscard]] QPointF corner() const { return m_corner; }

    /// What of the world is on the screen, with `margin` pixels around.
    [[nodiscard]] streets::WorldBox seen(double margin) const;

    /// Zooms by `factor` (> 1: closer) to the nearest step, at least by one, with the ground under
    /// `anchor` staying within a pixel of where it is.
    void zoom(double factor, QPointF anchor);
    void pan(QPointF by);
    /// Shows all the points with `margin` pixels around them.
    void fit(const QList<LatLon>& points, double margin);

    [[nodiscard]] QRectF screen() const { return {QPointF(0, 0), m_size}; }

    friend bool operator==(const Projection&, const Projection&) = default;

private:
    int m_step = 28;
    double m_scale = scaleOf(28);
    QPointF m_corner;
    QSizeF m_size{1, 1};
    double m_ratio = 1;

    [[nodiscard]] static double scaleOf(int step);
    /// Puts a point of the world (in steps) at a point of the screen.
    void hold(QPointF world, QPointF at);

    [[nodiscard]] QPointF worldAt(QPointF screen) const { return (screen + m_corner) / m_scale; }
};

} // namespace lodestar::ui
