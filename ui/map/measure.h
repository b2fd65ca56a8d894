// SPDX-License-Identifier: GPL-3.0-or-later
// Measure: the length of a line that somebody clicks together, as the crow flies.
#pragma once

#include "ui/map/projection.h"
#include "ui/theme.h"

#include <QPainter>

#include <optional>

namespace lodestar::ui {

class Measure
{
public:
    [[nodiscard]] bool isOn() const { return m_isOn; }

    /// Off forgets the line.
    void turn(bool on);
    void add(LatLon point);
    void takeBack();
    /// The pointer, to which the next stretch would go; nothing when it has left.
    void hover(std::optional<LatLon> point);

    [[nodiscard]] const QList<LatLon>& points() const { return m_points; }

    [[nodiscard]] Metres length() const;
    /// "1.2 km · 0.75 mi"
    [[nodiscard]] static QString text(Metres length);

    void paint(QPainter& painter, const Projection& projection, const Theme& theme) const;

private:
    bool m_isOn = false;
    QList<LatLon> m_points;
    std::optional<LatLon> m_hover;

    [[nodiscard]] QList<LatLon> line() const;
};

} // namespace lodestar::ui
