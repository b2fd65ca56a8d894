// SPDX-License-Identifier: GPL-3.0-or-later
// Road: one named line of the town with its house numbers, and what is asked of it.
#pragma once

#include "core/base/place.h"

#include <QList>
#include <QString>

#include <optional>

namespace lodestar::streets {

/// A stretch of a road by the distance from its beginning.
struct Stretch
{
    Metres from;
    Metres to;
};

/// House number n stands (n - 100) × 4 m from the beginning: even on the left, odd on the right.
inline constexpr int kFirstNumber = 100;
inline constexpr double kMetresPerNumber = 4;

class Road
{
public:
    Road(QString name, QList<LatLon> line, bool major);

    [[nodiscard]] const QString& name() const { return m_name; }

    [[nodiscard]] const QList<LatLon>& line() const { return m_line; }

    [[nodiscard]] bool isMajor() const { return m_major; }

    [[nodiscard]] Metres length() const { return m_along.last(); }

    /// Where the road is really built: it may stop at a river or a park and go on behind it.
    [[nodiscard]] const QList<Stretch>& open() const { return m_open; }

    /// Closes every part of the road that lies in one of the areas.
    void keepOutOf(const QList<Polygon>& areas);

    [[nodiscard]] bool isOpenAt(Metres along) const;
    [[nodiscard]] LatLon pointAt(Metres along) const;
    /// The corners of one open stretch, ends included.
    [[nodiscard]] QList<LatLon> part(const Stretch& stretch) const;
    /// The middle of the longest open stretch.
    [[nodiscard]] LatLon middle() const;
    /// The front of a house; nothing where there is none of that number.
    [[nodiscard]] std::optional<LatLon> house(int number) const;
    [[nodiscard]] int lastNumber() const;
    /// Every open place where the two roads meet.
    [[nodiscard]] QList<LatLon> crossings(const Road& other) const;

private:
    QString m_name;
    QList<LatLon> m_line;
    QList<Metres> m_along; ///< distance of each corner from the beginning
    QList<Stretch> m_open;
    bool m_major;

    [[nodiscard]] qsizetype segmentAt(Metres along) const;
};

} // namespace lodestar::streets
