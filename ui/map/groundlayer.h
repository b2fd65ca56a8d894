// SPDX-License-Identifier: GPL-3.0-or-later
// GroundLayer: the ground under the live layers, from tiles; never blank while new ones are made.
#pragma once

#include "ui/map/projection.h"
#include "ui/map/tilestore.h"

#include <QPainter>

namespace lodestar::ui {

class GroundLayer final : public QObject
{
    Q_OBJECT

public:
    explicit GroundLayer(const Theme& theme, QObject* parent = nullptr);

    /// The map may be absent: plain ground.
    void setMap(std::shared_ptr<const streets::Basemap> map);

    [[nodiscard]] const std::shared_ptr<const streets::Basemap>& map() const { return m_map; }

    /// Paints what is there (else the next best zoom, scaled) and asks for what is missing.
    void paint(QPainter& painter, const Projection& projection, double pixelRatio);
    /// Waits until everything that the view shows is there: for pictures and tests.
    void finish(const Projection& projection, double pixelRatio);

signals:
    /// Something can be painted better than last time.
    void improved();

private:
    const Theme& m_theme;
    std::shared_ptr<const streets::Basemap> m_map;
    TileStore m_store;
    double m_ratio = 0; ///< what the kept tiles are made for; 0: none yet
    Projection m_asked; ///< the view whose tiles were last asked for
    bool m_isAsked = false;

    void forget();
    void ask(const Projection& projection, double pixelRatio);
    void paintSubstitute(QPainter& painter, const Projection& projection, const TileKey& missing);
    bool paintFrom(QPainter& painter, const Projection& projection, const QRectF& part, int step);
};

} // namespace lodestar::ui
