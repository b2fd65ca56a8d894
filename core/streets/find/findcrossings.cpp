// SPDX-License-Identifier: GPL-3.0-or-later
// Building the index: where streets meet, common places, mileposts.
#include "core/streets/find/findcolumns.h"
#include "core/streets/find/milepost.h"

#include <algorithm>
#include <tuple>

namespace lodestar::streets {

namespace {

constexpr size_t kMostStreetsAtNode = 64;
constexpr double kSameCrossing = 60; ///< metres: the two halves of a dual carriageway

struct Visit
{
    quint32 node;
    quint32 street;
    Point7 at;

    friend auto operator<=>(const Visit&, const Visit&) = default;
};

struct Meeting
{
    quint32 street;
    quint32 other;
    Point7 at;

    friend auto operator<=>(const Meeting&, const Meeting&) = default;
};

std::vector<Visit> visitsOf(const MapData& data, const StreetGroups& groups)
{
    std::vector<Visit> visits;
    for (quint32 i = 0; i < groups.streets.size(); ++i)
        for (const quint32 road : groups.streets[i].roads)
            for (const RoadPoint& point : data.line(data.roads[road]))
                visits.push_back({point.node, i, point.at});
    std::ranges::sort(visits);
    const auto same = [](const Visit& a, const Visit& b) {
        return a.node == b.node && a.street == b.street;
    };
    visits.erase(std::unique(visits.begin(), visits.end(), same), visits.end());
    return visits;
}

bool isKnown(const std::vector<CrossingRow>& rows, size_t first, const Meeting& meeting)
{
    for (size_t i = rows.size(); i-- > first;) {
        if (rows[i].other != meeting.other)
            return false;
        if (distance(toLatLon(rows[i].at), toLatLon(meeting.at)).value < kSameCrossing)
            return true;
    }
    return false;
}

void addMilepost(const MapData& data, const NamedPlace& place, FindColumns& columns)
{
    const QString name = data.texts.text(place.name);
    const auto read = readMilepost(addressTokens(name));
    if (!read)
        return;
    columns.mileposts.push_back(
        {columns.addText(read->route), columns.addText(name), read->tenths, place.at});
}

} // namespace

Result<void> addCrossings(const MapData& data, const StreetGroups& groups, FindColumns& columns)
{
    const std::vector<Visit> visits = visitsOf(data, groups);
    std::vector<Meeting> meetings;
    for (size_t first = 0; first < visits.size();) {
        size_t end = first + 1;
        while (end < visits.size() && visits[end].node == visits[first].node)
            ++end;
        if (end - first > kMostStreetsAtNode)
            return Unexpected(Kind::Invalid,
                              QStringLiteral("%1 streets meet in one node at %2; no map has more "
                                             "than %3, mend the input")
                                  .arg(end - first)
                                  .arg(toText(toLatLon(visits[first].at)))
                                  .arg(kMostStreetsAtNode));
        for (size_t a = first; a < end; ++a)
            for (size_t b = first; b < end; ++b)
                if (a != b)
                    meetings.push_back({visits[a].street, visits[b].street, visits[a].at});
        first = end;
    }
    std::ranges::sort(meetings);
    size_t at = 0;
    for (quint32 i = 0; i < columns.streets.size(); ++i) {
        StreetRow& street = columns.streets[i];
        const size_t first = columns.crossings.size();
        for (; at < meetings.size() && meetings[at].street == i; ++at)
            if (!isKnown(columns.crossings, first, meetings[at]))
                columns.crossings.push_back({meetings[at].other, meetings[at].at});
        street.firstCrossing = static_cast<quint32>(first);
        street.crossings = static_cast<quint32>(columns.crossings.size() - first);
    }
    return {};
}

void addPlaces(const MapData& data, const Settlements& settlements, FindColumns& columns)
{
    for (const NamedPlace& place : data.places) {
        if (place.kind == PlaceKind::Milepost)
            addMilepost(data, place, columns);
        columns.places.push_back({columns.addText(data.texts.text(place.name)),
                                  columns.addText(data.texts.text(place.address)),
                                  columns.addText(data.texts.text(settlements.nearest(place.at))),
                                  static_cast<quint32>(place.kind),
                                  place.at});
    }
    std::ranges::sort(columns.mileposts, [&](const MilepostRow& a, const MilepostRow& b) {
        const auto text = [&](quint32 id) {
            return columns.texts.at(TextId{id});
        };
        return std::make_tuple(text(a.route), a.tenths, a.at) <
               std::make_tuple(text(b.route), b.tenths, b.at);
    });
}

} // namespace lodestar::streets
