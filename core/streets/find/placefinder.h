// SPDX-License-Identifier: GPL-3.0-or-later
// PlaceFinder: finds places of a map file by what somebody types, and says where a point is.
#pragma once

#include "core/streets/find/findsearch.h"
#include "core/streets/gazetteer.h"
#include "core/streets/mapdata.h"

#include <memory>
#include <optional>

namespace lodestar::streets {

/// Where the asker looks: it orders matches of equal confidence and hides nothing but what lies
/// outside `within`.
struct FindFocus
{
    std::optional<LatLon> near{};
    std::optional<Box7> within{};
};

/// What stands at a point of the map; each with its distance from it.
struct NearAddress
{
    PlaceMatch match; ///< AddressPoint or Interpolated; the point is the house's
    Metres away;
};

struct NearStreet
{
    QString name;
    LatLon point; ///< the nearest one of the street
    Metres away;
    QString crossBefore; ///< the streets it lies between, in no order; empty where there is none
    QString crossBehind;
};

struct NearCrossing
{
    QString name; ///< "High Street & Broad Street"
    LatLon point;
    Metres away;
};

struct ReverseMatch
{
    std::optional<NearAddress> address;   ///< within 150 m
    std::optional<NearStreet> street;     ///< within 500 m
    std::optional<NearCrossing> crossing; ///< of that street
};

/// Safe from any thread; everything is read from the map in place.
class PlaceFinder final : public Gazetteer
{
public:
    /// Errors: NotFound (a map without this index: import it again), Invalid, Corrupt.
    [[nodiscard]] static Result<std::unique_ptr<PlaceFinder>>
    open(std::shared_ptr<const Lodemap> map);

    /// House numbers (known, else between known ones), streets, intersections, common places,
    /// cities, mileposts and coordinates, in any usual spelling and with a misspelling. The last
    /// word may be a beginning. Matches of one name are told apart by city, quarter or cross
    /// street. Coordinates outside the world and texts over 512 letters or 32 words match nothing.
    [[nodiscard]] QList<PlaceMatch> find(const QString& text, int limit) const override;
    [[nodiscard]] QList<PlaceMatch>
    find(const QString& text, int limit, const FindFocus& focus) const;

    [[nodiscard]] ReverseMatch reverse(LatLon point) const;

private:
    explicit PlaceFinder(FindSections sections);

    FindSections m_map;
    AreaWords m_areaWords;
    LocalityWords m_localities;
};

} // namespace lodestar::streets
