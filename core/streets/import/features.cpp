// SPDX-License-Identifier: GPL-3.0-or-later
// Tables from tags to kinds.
#include "core/streets/import/features.h"

#include <array>

namespace lodestar::streets::importing {

namespace {

template <class Kind>
struct Rule
{
    std::string_view key;
    std::string_view value; ///< "*" for any but "no"
    Kind kind;
};

constexpr std::array kPlaceRules{
    Rule<PlaceKind>{"amenity", "hospital", PlaceKind::Hospital},
    Rule<PlaceKind>{"amenity", "clinic", PlaceKind::Clinic},
    Rule<PlaceKind>{"amenity", "doctors", PlaceKind::Clinic},
    Rule<PlaceKind>{"healthcare", "hospital", PlaceKind::Hospital},
    Rule<PlaceKind>{"amenity", "pharmacy", PlaceKind::Pharmacy},
    Rule<PlaceKind>{"amenity", "police", PlaceKind::Police},
    Rule<PlaceKind>{"amenity", "fire_station", PlaceKind::FireStation},
    Rule<PlaceKind>{"social_facility", "shelter", PlaceKind::Shelter},
    Rule<PlaceKind>{"amenity", "social_facility", PlaceKind::SocialFacility},
    Rule<PlaceKind>{"amenity", "social_centre", PlaceKind::SocialFacility},
    Rule<PlaceKind>{"amenity", "community_centre", PlaceKind::SocialFacility},
    Rule<PlaceKind>{"amenity", "school", PlaceKind::School},
    Rule<PlaceKind>{"amenity", "kindergarten", PlaceKind::School},
    Rule<PlaceKind>{"amenity", "university", PlaceKind::University},
    Rule<PlaceKind>{"amenity", "college", PlaceKind::University},
    Rule<PlaceKind>{"amenity", "library", PlaceKind::Library},
    Rule<PlaceKind>{"amenity", "place_of_worship", PlaceKind::Worship},
    Rule<PlaceKind>{"amenity", "townhall", PlaceKind::Government},
    Rule<PlaceKind>{"amenity", "courthouse", PlaceKind::Government},
    Rule<PlaceKind>{"amenity", "post_office", PlaceKind::Government},
    Rule<PlaceKind>{"office", "government", PlaceKind::Government},
    Rule<PlaceKind>{"amenity", "restaurant", PlaceKind::Restaurant},
    Rule<PlaceKind>{"amenity", "fast_food", PlaceKind::Restaurant},
    Rule<PlaceKind>{"amenity", "cafe", PlaceKind::Restaurant},
    Rule<PlaceKind>{"amenity", "bar", PlaceKind::Restaurant},
    Rule<PlaceKind>{"amenity", "pub", PlaceKind::Restaurant},
    Rule<PlaceKind>{"amenity", "parking", PlaceKind::Parking},
    Rule<PlaceKind>{"amenity", "bus_station", PlaceKind::Station},
    Rule<PlaceKind>{"railway", "station", PlaceKind::Station},
    Rule<PlaceKind>{"railway", "halt", PlaceKind::Station},
    Rule<PlaceKind>{"aeroway", "aerodrome", PlaceKind::Station},
    Rule<PlaceKind>{"aeroway", "terminal", PlaceKind::Station},
    Rule<PlaceKind>{"public_transport", "station", PlaceKind::Station},
    Rule<PlaceKind>{"highway", "bus_stop", PlaceKind::BusStop},
    Rule<PlaceKind>{"tourism", "hotel", PlaceKind::Hotel},
    Rule<PlaceKind>{"tourism", "motel", PlaceKind::Hotel},
    Rule<PlaceKind>{"tourism", "hostel", PlaceKind::Hotel},
    Rule<PlaceKind>{"tourism", "guest_house", PlaceKind::Hotel},
    Rule<PlaceKind>{"leisure", "park", PlaceKind::Park},
    Rule<PlaceKind>{"leisure", "garden", PlaceKind::Park},
    Rule<PlaceKind>{"leisure", "nature_reserve", PlaceKind::Park},
    Rule<PlaceKind>{"highway", "milestone", PlaceKind::Milepost},
    Rule<PlaceKind>{"place", "city", PlaceKind::City},
    Rule<PlaceKind>{"place", "town", PlaceKind::City},
    Rule<PlaceKind>{"place", "village", PlaceKind::City},
    Rule<PlaceKind>{"place", "suburb", PlaceKind::Suburb},
    Rule<PlaceKind>{"place", "borough", PlaceKind::Suburb},
    Rule<PlaceKind>{"place", "neighbourhood", PlaceKind::Neighbourhood},
    Rule<PlaceKind>{"place", "quarter", PlaceKind::Neighbourhood},
    Rule<PlaceKind>{"place", "hamlet", PlaceKind::Neighbourhood},
    Rule<PlaceKind>{"place", "locality", PlaceKind::Neighbourhood},
    Rule<PlaceKind>{"shop", "*", PlaceKind::Shop},
    Rule<PlaceKind>{"amenity", "*", PlaceKind::Other},
    Rule<PlaceKind>{"healthcare", "*", PlaceKind::Clinic},
    Rule<PlaceKind>{"leisure", "*", PlaceKind::Other},
    Rule<PlaceKind>{"tourism", "*", PlaceKind::Other},
    Rule<PlaceKind>{"office", "*", PlaceKind::Other},
    Rule<PlaceKind>{"historic", "*", PlaceKind::Other},
    Rule<PlaceKind>{"building", "*", PlaceKind::Other},
    Rule<PlaceKind>{"man_made", "*", PlaceKind::Other},
    Rule<PlaceKind>{"landuse", "*", PlaceKind::Other},
    Rule<PlaceKind>{"natural", "*", PlaceKind::Other},
    Rule<PlaceKind>{"highway", "motorway_junction", PlaceKind::Other},
};

constexpr std::array kAreaRules{
    Rule<ShapeKind>{"building", "*", ShapeKind::Building},
    Rule<ShapeKind>{"natural", "water", ShapeKind::Water},
    Rule<ShapeKind>{"waterway", "riverbank", ShapeKind::Water},
    Rule<ShapeKind>{"landuse", "reservoir", ShapeKind::Water},
    Rule<ShapeKind>{"landuse", "basin", ShapeKind::Water},
    Rule<ShapeKind>{"leisure", "park", ShapeKind::Park},
    Rule<ShapeKind>{"leisure", "garden", ShapeKind::Park},
    Rule<ShapeKind>{"leisure", "golf_course", ShapeKind::Park},
    Rule<ShapeKind>{"leisure", "playground", ShapeKind::Park},
    Rule<ShapeKind>{"leisure", "pitch", ShapeKind::Park},
    Rule<ShapeKind>{"leisure", "nature_reserve", ShapeKind::Park},
    Rule<ShapeKind>{"landuse", "recreation_ground", ShapeKind::Park},
    Rule<ShapeKind>{"landuse", "village_green", ShapeKind::Park},
    Rule<ShapeKind>{"landuse", "grass", ShapeKind::Park},
    Rule<ShapeKind>{"natural", "wood", ShapeKind::Wood},
    Rule<ShapeKind>{"landuse", "forest", ShapeKind::Wood},
    Rule<ShapeKind>{"amenity", "school", ShapeKind::Campus},
    Rule<ShapeKind>{"amenity", "college", ShapeKind::Campus},
    Rule<ShapeKind>{"amenity", "university", ShapeKind::Campus},
    Rule<ShapeKind>{"amenity", "hospital", ShapeKind::Campus},
    Rule<ShapeKind>{"landuse", "industrial", ShapeKind::Industrial},
    Rule<ShapeKind>{"landuse", "railway", ShapeKind::Industrial},
    Rule<ShapeKind>{"landuse", "cemetery", ShapeKind::Cemetery},
    Rule<ShapeKind>{"amenity", "grave_yard", ShapeKind::Cemetery},
    Rule<ShapeKind>{"amenity", "parking", ShapeKind::ParkingLot},
    Rule<ShapeKind>{"place", "suburb", ShapeKind::District},
    Rule<ShapeKind>{"place", "neighbourhood", ShapeKind::District},
    Rule<ShapeKind>{"place", "quarter", ShapeKind::District},
};

constexpr std::array kLineRules{
    Rule<ShapeKind>{"railway", "rail", ShapeKind::Rail},
    Rule<ShapeKind>{"railway", "light_rail", ShapeKind::Rail},
    Rule<ShapeKind>{"railway", "subway", ShapeKind::Rail},
    Rule<ShapeKind>{"railway", "tram", ShapeKind::Rail},
    Rule<ShapeKind>{"waterway", "river", ShapeKind::Waterway},
    Rule<ShapeKind>{"waterway", "stream", ShapeKind::Waterway},
    Rule<ShapeKind>{"waterway", "canal", ShapeKind::Waterway},
};

template <class Rules>
auto firstOf(const Rules& rules, const Tags& tags) -> std::optional<decltype(rules[0].kind)>
{
    for (const auto& rule : rules) {
        const std::string_view value = tags[rule.key];
        if (!value.empty() && (value == rule.value || (rule.value == "*" && value != "no")))
            return rule.kind;
    }
    return std::nullopt;
}

} // namespace

std::optional<PlaceKind> placeKindOf(const Tags& tags)
{
    if (placeNameOf(tags).empty())
        return std::nullopt;
    return firstOf(kPlaceRules, tags);
}

std::string placeNameOf(const Tags& tags)
{
    if (tags.has("name"))
        return std::string(tags["name"]);
    if (tags["highway"] == "milestone")
        for (const std::string_view key : {"distance", "pk", "ref"})
            if (tags.has(key))
                return "Milepost " + std::string(tags[key]);
    return {};
}

std::optional<ShapeKind> shapeKindOf(const Tags& tags, bool closed)
{
    if (closed && tags["area"] != "no") {
        if (const auto kind = firstOf(kAreaRules, tags))
            return kind;
        const std::string_view level = tags["admin_level"];
        if (tags["boundary"] == "administrative" && tags.has("name") &&
            isOneOf(level, {"9", "10", "11"}))
            return ShapeKind::District;
    }
    return firstOf(kLineRules, tags);
}

std::string otherNamesOf(const Tags& tags)
{
    std::string all;
    for (const std::string_view key : {"alt_name",
                                       "old_name",
                                       "official_name",
                                       "loc_name",
                                       "short_name",
                                       "name:en",
                                       "int_name",
                                       "name_1",
                                       "name_2"}) {
        const std::string_view name = tags[key];
        if (name.empty() || name == tags["name"] || all.find(name) != std::string::npos)
            continue;
        if (!all.empty())
            all += "; ";
        all += name;
    }
    return all;
}

std::optional<AddressPoint> addressOf(const Tags& tags, Texts& texts)
{
    const std::string_view number = tags["addr:housenumber"];
    const std::string_view street =
        tags.has("addr:street") ? tags["addr:street"] : tags["addr:place"];
    if (number.empty() || street.empty())
        return std::nullopt;
    AddressPoint address;
    address.number = texts.add(number);
    address.street = texts.add(street);
    address.unit = texts.add(tags.has("addr:unit") ? tags["addr:unit"] : tags["addr:flats"]);
    address.city = texts.add(tags["addr:city"]);
    address.postcode = texts.add(tags["addr:postcode"]);
    return address;
}

std::string addressLineOf(const Tags& tags)
{
    if (!tags.has("addr:housenumber") || !tags.has("addr:street"))
        return {};
    return std::string(tags["addr:housenumber"]) + " " + std::string(tags["addr:street"]);
}

} // namespace lodestar::streets::importing
