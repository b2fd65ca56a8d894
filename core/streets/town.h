// SPDX-License-Identifier: GPL-3.0-or-later
// Town: a small generated town, so that the product demonstrates with no map file and no real
// resident.
#pragma once

#include "core/streets/gazetteer.h"
#include "core/streets/road.h"

namespace lodestar::streets {

/// One drawn street of the town.
struct TownStreet
{
    QString name;
    QList<LatLon> line;
    bool major = false;
};

/// The same seed gives the same town on every machine. Grid of named streets with a diagonal
/// avenue, a river, two parks; addresses every few metres, even numbers on one side.
class Town final : public Gazetteer
{
public:
    Town(quint64 seed, LatLon centre);

    [[nodiscard]] const QList<TownStreet>& streets() const { return m_streets; }

    [[nodiscard]] const Polygon& river() const { return m_river; }

    [[nodiscard]] const QList<Polygon>& parks() const { return m_parks; }

    [[nodiscard]] LatLon centre() const { return m_centre; }

    /// House numbers with street ("1418 Meridian Ave"), intersections ("Mill St & 2nd Ave"), common
    /// places, and coordinates. Case, punctuation and the street's suffix do not matter.
    [[nodiscard]] QList<PlaceMatch> find(const QString& text, int limit) const override;
    /// Some address of the town, by an index that may be any number.
    [[nodiscard]] PlaceMatch address(quint64 index) const;

private:
    LatLon m_centre;
    QList<Road> m_roads;
    QList<TownStreet> m_streets;
    Polygon m_river;
    QList<Polygon> m_parks;
    QList<PlaceMatch> m_places;
};

} // namespace lodestar::streets
