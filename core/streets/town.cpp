// SPDX-License-Identifier: GPL-3.0-or-later
// The generated town: what is drawn of it, and finding places in it.
#include "core/streets/town.h"

#include "core/streets/addresswords.h"
#include "core/streets/townplan.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

struct Likely
{
    const Road* road;
    double fit;
};

QList<Likely> likelyRoads(const QList<Road>& roads, const QStringList& words)
{
    const StreetWords typed = streetWords(words.join(u' '));
    QList<Likely> found;
    for (const Road& road : roads)
        if (const double fit = likeness(typed, streetWords(road.name())); fit > 0)
            found += Likely{&road, fit};
    return found;
}

void addCorners(const QList<Road>& roads, const TypedAddress& typed, QList<PlaceMatch>& found)
{
    const QList<Likely> others = likelyRoads(roads, typed.corner);
    for (const Likely& a : likelyRoads(roads, typed.street))
        for (const Likely& b : others) {
            if (a.road == b.road)
                continue;
            for (const LatLon& at : a.road->crossings(*b.road))
                found += PlaceMatch{QStringLiteral("%1 & %2").arg(a.road->name(), b.road->name()),
                                    at,
                                    false,
                                    a.fit * b.fit};
        }
}

void addHouses(const QList<Road>& roads, const TypedAddress& typed, QList<PlaceMatch>& found)
{
    for (const Likely& likely : likelyRoads(roads, typed.street)) {
        if (const auto house = likely.road->house(*typed.number))
            found += PlaceMatch{QStringLiteral("%1 %2").arg(*typed.number).arg(likely.road->name()),
                                *house,
                                true,
                                likely.fit};
        else // the street without the number: it is for the dispatcher to ask again
            found +=
                PlaceMatch{likely.road->name(), likely.road->middle(), false, likely.fit * 0.4};
    }
}

void addStreets(const QList<Road>& roads, const TypedAddress& typed, QList<PlaceMatch>& found)
{
    for (const Likely& likely : likelyRoads(roads, typed.street))
        found += PlaceMatch{likely.road->name(), likely.road->middle(), false, likely.fit * 0.95};
}

/// Every typed word must begin a word of the place's name, in its order.
void addPlaces(const QList<PlaceMatch>& places, const QString& text, QList<PlaceMatch>& found)
{
    const QStringList typed = addressWords(text);
    for (const PlaceMatch& place : places) {
        const QStringList name = addressWords(place.name);
        qsizetype at = 0;
        qsizetype met = 0;
        for (const QString& word : name)
            if (at < typed.size() && word.startsWith(typed[at])) {
                met += typed[at].size();
                ++at;
            }
        if (typed.isEmpty() || at < typed.size())
            continue;
        const auto whole = static_cast<double>(name.join(QString()).size());
        PlaceMatch match = place;
        match.confidence = name == typed ? 1 : 0.5 + 0.4 * static_cast<double>(met) / whole;
        found += match;
    }
}

} // namespace

Town::Town(quint64 seed, LatLon centre)
    : m_centre(centre)
{
    TownPlan plan = drawTown(seed, centre);
    m_river = plan.river;
    m_parks = plan.parks;
    m_places = plan.places;
    m_roads = std::move(plan.roads);
    for (const Road& road : m_roads)
        for (const Stretch& stretch : road.open())
            m_streets += TownStreet{road.name(), road.part(stretch), road.isMajor()};
}

QList<PlaceMatch> Town::find(const QString& text, int limit) const
{
    if (text.contains(u'.'))
        if (const auto point = latLonFromText(text))
            return {PlaceMatch{toText(*point), *point, true, 1}};
    const TypedAddress typed = readAddress(text);
    QList<PlaceMatch> found;
    if (typed.isCorner)
        addCorners(m_roads, typed, found);
    else if (typed.number)
        addHouses(m_roads, typed, found);
    else
        addStreets(m_roads, typed, found);
    addPlaces(m_places, text, found);
    std::stable_sort(found.begin(), found.end(), [](const PlaceMatch& a, const PlaceMatch& b) {
        if (a.confidence != b.confidence)
            return a.confidence > b.confidence;
        return a.name < b.name;
    });
    if (limit >= 0 && found.size() > limit)
        found.resize(limit);
    return found;
}

PlaceMatch Town::address(quint64 index) const
{
    quint64 state = index;
    while (true) {
        state += 0x9e3779b97f4a7c15ULL; // splitmix64: neighbouring indices fall far apart
        quint64 z = state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        z ^= z >> 31;
        const Road& road =
            m_roads[static_cast<qsizetype>(z % static_cast<quint64>(m_roads.size()))];
        const auto numbers = static_cast<quint64>(road.lastNumber() - kFirstNumber + 1);
        const int number = kFirstNumber + static_cast<int>((z >> 32) % numbers);
        if (const auto house = road.house(number))
            return {QStringLiteral("%1 %2").arg(number).arg(road.name()), *house, true, 1};
    }
}

} // namespace lodestar::streets
