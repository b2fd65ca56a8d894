// SPDX-License-Identifier: GPL-3.0-or-later
// Speeds in km/h from what mappers write.
#include "core/streets/import/speed.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace lodestar::streets::importing {

namespace {

constexpr double kKmhPerMph = 1.609344;
constexpr double kKmhPerKnot = 1.852;
constexpr double kWalk = 7;        // German courts read "walking pace" as up to 7 km/h
constexpr double kUnlimited = 130; // the advised speed where a motorway has no limit

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

SpeedLimit limit(double kmh)
{
    if (!(kmh >= 1))
        return {};
    return {static_cast<quint8>(std::min(std::lround(kmh), 250L)), true};
}

/// "DE:urban": what stands behind the country.
SpeedLimit codedLimit(std::string_view country, std::string_view code)
{
    const bool isMiles = isOneOf(country, {"US", "us", "GB", "gb", "UK", "uk"});
    double zone = 0;
    for (const std::string_view prefix : {"zone:", "zone", "bicycle_road"}) {
        if (!code.starts_with(prefix))
            continue;
        const std::string_view number = code.substr(prefix.size());
        std::from_chars(number.data(), number.data() + number.size(), zone);
        if (zone > 0)
            return limit(isMiles ? zone * kKmhPerMph : zone);
    }
    if (isOneOf(code, {"living_street", "walk"}))
        return limit(isMiles ? 20 * kKmhPerMph : kWalk * 2);
    if (code == "urban")
        return limit(isMiles ? 25 * kKmhPerMph : 50);
    if (isOneOf(code, {"rural", "nsl_single"}))
        return limit(isOneOf(country, {"GB", "gb", "UK", "uk"})               ? 60 * kKmhPerMph
                     : isMiles                                                ? 55 * kKmhPerMph
                     : isOneOf(country, {"DE", "de", "AT", "at"})             ? 100
                     : isOneOf(country, {"FR", "fr", "CH", "ch", "NL", "nl"}) ? 80
                                                                              : 90);
    if (isOneOf(code, {"motorway", "nsl_dual", "expressway", "trunk"}))
        return limit(isMiles ? 70 * kKmhPerMph : code == "motorway" ? 120 : 100);
    return {};
}

SpeedLimit oneLimit(std::string_view text)
{
    text = trimmed(text);
    if (isOneOf(text, {"signals", "variable"}))
        return {0, true};
    if (isOneOf(text, {"none", "unlimited"}))
        return limit(kUnlimited);
    if (text == "walk")
        return limit(kWalk);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc()) {
        const std::string_view unit = trimmed(text.substr(static_cast<size_t>(end - text.data())));
        if (unit.empty() || isOneOf(unit, {"km/h", "kmh", "kph", "kmph", "KM/H", "km\\h"}))
            return limit(number);
        if (isOneOf(unit, {"mph", "MPH", "mp/h", "mi/h"}))
            return limit(number * kKmhPerMph);
        if (isOneOf(unit, {"knots", "knot", "kn"}))
            return limit(number * kKmhPerKnot);
        return {};
    }
    if (const size_t colon = text.find(':');
        colon == 2 || (colon != std::string_view::npos && colon == 5 && text[2] == '-'))
        return codedLimit(text.substr(0, 2), text.substr(colon + 1));
    return {};
}

struct CountryBox
{
    const char* code;
    double south, west, north, east;
};

/// Coarse, first hit wins; good enough to tell miles from kilometres and the side of the road in a
/// city, and said in the account.
constexpr std::array kCountries{
    CountryBox{"MC", 43.7247, 7.4090, 43.7519, 7.4399},
    CountryBox{"CA", 42.85, -81.9, 45.3, -79.05}, // southern Ontario
    CountryBox{"CA", 44.0, -78.9, 47.5, -74.7},   // eastern Ontario
    CountryBox{"CA", 45.02, -74.7, 60.0, -71.5},  // Montreal, Quebec
    CountryBox{"CA", 43.3, -66.9, 60.0, -52.0},   // the Atlantic provinces
    CountryBox{"CA", 49.0, -141.0, 70.0, -95.15},
    CountryBox{"CA", 48.3, -124.6, 49.0, -123.3}, // Victoria
    CountryBox{"CA", 49.0, -95.15, 62.0, -60.0},
    CountryBox{"US", 24.4, -124.8, 49.0, -66.9},
    CountryBox{"US", 51.0, -180.0, 71.5, -141.0},
    CountryBox{"US", 18.8, -160.6, 22.3, -154.7},
    CountryBox{"US", 17.8, -67.4, 18.6, -65.2},
    CountryBox{"IE", 51.4, -10.6, 54.1, -6.0},
    CountryBox{"GB", 49.8, -8.2, 60.9, 1.8},
    CountryBox{"AU", -44.0, 112.0, -10.0, 154.0},
    CountryBox{"NZ", -47.5, 166.0, -34.0, 179.0},
    CountryBox{"JP", 30.9, 129.5, 45.6, 146.0},
    CountryBox{"DE", 47.6, 7.6, 54.9, 14.0},
    CountryBox{"FR", 42.4, -4.8, 49.5, 7.6},
};

/// km/h by class, Motorway to Track. US: the statutory limits most states share (FHWA, Speed Limit
/// Basics): 25 mph in residence districts, 55 on open highways, 65 and more on interstates; classes
/// between them take what their signs commonly show. Elsewhere: 50 in towns.
constexpr int kDriven = static_cast<int>(RoadClass::Track) + 1;
using Limits = std::array<quint8, kDriven>;
constexpr Limits kMiles{105, 72, 89, 56, 64, 48, 56, 48, 56, 48, 40, 40, 24, 24, 16, 16, 24};
constexpr Limits kKilometres{110, 60, 90, 50, 60, 50, 60, 50, 50, 50, 50, 50, 20, 20, 10, 10, 20};

} // namespace

SpeedLimit speedLimitOf(std::string_view text)
{
    SpeedLimit lowest;
    bool isFirst = true;
    while (!text.empty()) {
        const size_t end = std::min(text.find_first_of(";|"), text.size());
        const SpeedLimit one = oneLimit(text.substr(0, end));
        if (isFirst || (one.understood && one.kmh > 0 && (lowest.kmh == 0 || one.kmh < lowest.kmh)))
            lowest = one;
        isFirst = false;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lowest;
}

RoadSpeeds roadSpeedsOf(const Tags& tags)
{
    RoadSpeeds speeds;
    const auto read = [&](std::string_view key) -> quint8 {
        const std::string_view text = tags[key];
        if (text.empty())
            return 0;
        const SpeedLimit one = speedLimitOf(text);
        speeds.understood = speeds.understood && one.understood;
        return one.kmh;
    };
    quint8 both = 0;
    for (const std::string_view key : {"maxspeed:motorcar", "maxspeed"})
        if (both == 0)
            both = read(key);
    // These hold free words ("sign", "survey") too, so that only a code counts here.
    for (const std::string_view key : {"maxspeed:type", "source:maxspeed", "zone:maxspeed"})
        if (both == 0)
            both = speedLimitOf(tags[key]).kmh;
    speeds.forward = read("maxspeed:forward");
    speeds.backward = read("maxspeed:backward");
    if (speeds.forward == 0)
        speeds.forward = both;
    if (speeds.backward == 0)
        speeds.backward = both;
    return speeds;
}

QString countryAt(Point7 point)
{
    const LatLon at = toLatLon(point);
    for (const CountryBox& box : kCountries)
        if (at.lat >= box.south && at.lat <= box.north && at.lon >= box.west && at.lon <= box.east)
            return QString::fromLatin1(box.code);
    return {};
}

quint8 legalSpeed(const QString& country, RoadClass roadClass)
{
    if (roadClass == RoadClass::Ferry)
        return 15; // a slow car ferry; most have a duration of their own
    if (roadClass == RoadClass::Path)
        return 0;
    const bool isMiles = country == u"US" || country == u"GB";
    return (isMiles ? kMiles : kKilometres)[static_cast<size_t>(roadClass)];
}

void fillSpeeds(MapData& data)
{
    qint64 given = 0;
    qint64 filled = 0;
    for (RoadLine& road : data.roads) {
        if (!road.is(RoadFlag::Forward) && !road.is(RoadFlag::Backward))
            continue;
        (road.speedForward || road.speedBackward ? given : filled)++;
        const quint8 legal = legalSpeed(data.country, road.roadClass);
        if (road.speedForward == 0)
            road.speedForward = legal;
        if (road.speedBackward == 0)
            road.speedBackward = legal;
    }
    data.account.push_back({QStringLiteral("speed limits given"), {}, given});
    if (filled > 0)
        data.account.push_back(
            {QStringLiteral("speed limits by the country's default"),
             data.country.isEmpty()
                 ? QStringLiteral("no maxspeed; country unknown, metric defaults")
                 : QStringLiteral("no maxspeed; %1").arg(data.country),
             filled});
}

std::optional<int> durationOf(std::string_view text)
{
    if (text.starts_with("PT")) { // ISO 8601
        text.remove_prefix(2);
        int seconds = 0;
        while (!text.empty()) {
            int number = 0;
            const auto [end, error] =
                std::from_chars(text.data(), text.data() + text.size(), number);
            const auto used = static_cast<size_t>(end - text.data());
            if (error != std::errc() || used >= text.size() || number < 0 || number > 10'000)
                return std::nullopt;
            const char unit = text[used];
            if (unit != 'H' && unit != 'M' && unit != 'S')
                return std::nullopt;
            seconds += number * (unit == 'H' ? 3600 : unit == 'M' ? 60 : 1);
            text.remove_prefix(used + 1);
        }
        return seconds > 0 ? std::optional(seconds) : std::nullopt;
    }
    std::array<int, 3> parts{};
    size_t count = 0;
    const char* at = text.data();
    const char* const last = text.data() + text.size();
    while (count < 3) {
        const auto [end, error] = std::from_chars(at, last, parts[count]);
        if (error != std::errc() || parts[count] < 0 || parts[count] > 10'000)
            return std::nullopt;
        ++count;
        at = end;
        if (at == last)
            break;
        if (*at++ != ':')
            return std::nullopt;
    }
    if (count == 0 || at != last)
        return std::nullopt;
    const int seconds = count == 1   ? parts[0] * 60
                        : count == 2 ? parts[0] * 3600 + parts[1] * 60
                                     : parts[0] * 3600 + parts[1] * 60 + parts[2];
    return seconds > 0 ? std::optional(seconds) : std::nullopt;
}

} // namespace lodestar::streets::importing
