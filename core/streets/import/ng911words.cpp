// SPDX-License-Identifier: GPL-3.0-or-later
// Tables from NENA's words.
#include "core/streets/import/ng911words.h"

#include <array>

namespace lodestar::streets::importing {

namespace {

template <class T>
struct Word
{
    const char* text;
    T value;
};

constexpr std::array kRoads{
    Word<RoadWord>{"primary", {RoadClass::Motorway, false}},
    Word<RoadWord>{"secondary", {RoadClass::Primary, false}},
    Word<RoadWord>{"local", {RoadClass::Residential, false}},
    Word<RoadWord>{"ramp", {RoadClass::MotorwayLink, false}},
    Word<RoadWord>{"service drive", {RoadClass::Unclassified, false}},
    Word<RoadWord>{"vehicular trail", {RoadClass::Track, false}},
    Word<RoadWord>{"walkway/pedestrian trail", {RoadClass::Path, false}},
    Word<RoadWord>{"walkway", {RoadClass::Path, false}},
    Word<RoadWord>{"stairway", {RoadClass::Path, false}},
    Word<RoadWord>{"alley", {RoadClass::Service, false}},
    Word<RoadWord>{"private", {RoadClass::Service, true}},
    Word<RoadWord>{"parking lot", {RoadClass::ParkingAisle, false}},
    Word<RoadWord>{"trail", {RoadClass::Path, false}},
    Word<RoadWord>{"bike path or trail", {RoadClass::Path, false}},
    Word<RoadWord>{"bridle path", {RoadClass::Path, false}},
    Word<RoadWord>{"other", {RoadClass::Unclassified, false}},
};

constexpr std::array kPlaces{
    Word<PlaceKind>{"hospital", PlaceKind::Hospital},
    Word<PlaceKind>{"school", PlaceKind::School},
    Word<PlaceKind>{"university", PlaceKind::University},
    Word<PlaceKind>{"library", PlaceKind::Library},
    Word<PlaceKind>{"hotel", PlaceKind::Hotel},
    Word<PlaceKind>{"restaurant", PlaceKind::Restaurant},
    Word<PlaceKind>{"cafe", PlaceKind::Restaurant},
    Word<PlaceKind>{"bar", PlaceKind::Restaurant},
    Word<PlaceKind>{"store", PlaceKind::Shop},
    Word<PlaceKind>{"shopping-area", PlaceKind::Shop},
    Word<PlaceKind>{"place-of-worship", PlaceKind::Worship},
    Word<PlaceKind>{"airport", PlaceKind::Station},
    Word<PlaceKind>{"bus-station", PlaceKind::Station},
    Word<PlaceKind>{"train-station", PlaceKind::Station},
    Word<PlaceKind>{"government", PlaceKind::Government},
    Word<PlaceKind>{"parking", PlaceKind::Parking},
};

template <class Words>
auto valueIn(const Words& words, const QString& text) -> std::optional<decltype(words[0].value)>
{
    for (const auto& word : words)
        if (text.compare(QLatin1StringView(word.text), Qt::CaseInsensitive) == 0)
            return word.value;
    return std::nullopt;
}

} // namespace

std::optional<RoadWord> roadWordOf(const QString& roadClass)
{
    // Some files hold the word's explanation too: "Private (service vehicles …)".
    return valueIn(kRoads, roadClass.section(u'(', 0, 0).trimmed());
}

std::optional<quint8> directionsOf(const QString& oneWay)
{
    constexpr auto kAlong = static_cast<quint8>(RoadFlag::Forward);
    constexpr auto kAgainst = static_cast<quint8>(RoadFlag::Backward);
    if (oneWay.isEmpty())
        return static_cast<quint8>(kAlong | kAgainst);
    return valueIn(std::array{Word<quint8>{"B", kAlong | kAgainst},
                              Word<quint8>{"FT", kAlong},
                              Word<quint8>{"TF", kAgainst}},
                   oneWay);
}

std::optional<AddressRange::Parity> sideParityOf(const QString& parity)
{
    using Parity = AddressRange::Parity;
    return valueIn(std::array{Word<Parity>{"E", Parity::Even},
                              Word<Parity>{"O", Parity::Odd},
                              Word<Parity>{"B", Parity::Both}},
                   parity);
}

PlaceKind placeTypeOf(const QString& placeType)
{
    return valueIn(kPlaces, placeType).value_or(PlaceKind::Other);
}

} // namespace lodestar::streets::importing
