// SPDX-License-Identifier: GPL-3.0-or-later
// Building the index: areas, streets with their houses and ranges, road segments.
#include "core/streets/find/findcolumns.h"
#include "core/streets/find/fold.h"
#include "core/streets/find/namewords.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lodestar::streets {

namespace {

constexpr double kSettlementReach = 10'000; ///< metres

/// "101;103" is two houses on one spot.
QStringList numbersOf(const QString& text)
{
    QString parts = text;
    return listed(parts.replace(u',', u';'));
}

void addHouses(const MapData& data,
               const std::vector<quint32>& addresses,
               AreaColumns& areas,
               FindColumns& columns)
{
    StreetRow& street = columns.streets.back();
    const auto index = static_cast<quint32>(columns.streets.size() - 1);
    street.firstHouse = static_cast<quint32>(columns.houses.size());
    for (const quint32 each : addresses) {
        const AddressPoint& address = data.addresses[each];
        const quint32 area = areas.add(address.city, false, address.at);
        const quint32 postcode = areas.add(address.postcode, true, address.at);
        const quint32 unit = columns.addText(data.texts.text(address.unit));
        for (const QString& number : numbersOf(data.texts.text(address.number)))
            columns.houses.push_back({houseKey(number),
                                      columns.addText(number),
                                      unit,
                                      area,
                                      postcode,
                                      index,
                                      address.at});
    }
    street.houses = static_cast<quint32>(columns.houses.size()) - street.firstHouse;
    const auto first = columns.houses.begin() + street.firstHouse;
    std::sort(first, columns.houses.end(), [&](const HouseRow& a, const HouseRow& b) {
        const auto text = [&](quint32 id) {
            return columns.texts.at(TextId{id});
        };
        return std::make_tuple(a.key, text(a.number), text(a.unit), a.at) <
               std::make_tuple(b.key, text(b.number), text(b.unit), b.at);
    });
}

void addRanges(const MapData& data,
               const std::vector<quint32>& ranges,
               AreaColumns& areas,
               FindColumns& columns)
{
    StreetRow& street = columns.streets.back();
    street.firstRange = static_cast<quint32>(columns.ranges.size());
    street.ranges = static_cast<quint32>(ranges.size());
    for (const quint32 each : ranges) {
        const AddressRange& range = data.ranges[each];
        const auto points = std::span(data.shapePoints).subspan(range.firstPoint, range.points);
        columns.ranges.push_back({range.from,
                                  range.to,
                                  static_cast<quint32>(columns.lines.size()),
                                  range.points,
                                  areas.add(range.city, false, points.front()),
                                  areas.add(range.postcode, true, points.front()),
                                  static_cast<quint32>(columns.streets.size() - 1),
                                  static_cast<quint32>(range.parity)});
        columns.lines.insert(columns.lines.end(), points.begin(), points.end());
    }
}

/// The middle point of the longest road, so that a street is shown where it is.
Point7 middleOf(const MapData& data, const StreetGroups::Street& street)
{
    Point7 middle = street.middle;
    quint32 most = 0;
    for (const quint32 each : street.roads) {
        const auto line = data.line(data.roads[each]);
        if (line.size() > most) {
            most = static_cast<quint32>(line.size());
            middle = line[line.size() / 2].at;
        }
    }
    return middle;
}

} // namespace

AreaColumns::AreaColumns(const MapData& data, FindColumns& columns)
    : m_data(data)
    , m_columns(columns)
{
}

quint32 AreaColumns::add(TextId name, bool isPostcode, Point7 at)
{
    if (name.isEmpty())
        return 0;
    const quint64 id = quint64(name.value) * 2 + isPostcode;
    const auto [known, isNew] = m_rowOfText.try_emplace(id, 0);
    if (isNew) {
        const QString text = m_data.texts.text(name).trimmed();
        const std::u16string key = (isPostcode ? u"#" : u"") + fold(text);
        const auto row = static_cast<quint32>(m_columns.areas.size() + 1);
        const auto [at2, isFirst] = m_rows.try_emplace(key, row);
        if (isFirst) {
            m_columns.areas.push_back({m_columns.addText(text), isPostcode, 0, {}});
            m_sums.emplace_back();
        }
        known->second = at2->second;
    }
    Sum& sum = m_sums[known->second - 1];
    sum.lat += at.lat;
    sum.lon += at.lon;
    ++sum.count;
    return known->second;
}

void AreaColumns::finish()
{
    for (size_t i = 0; i < m_sums.size(); ++i) {
        const Sum& sum = m_sums[i];
        m_columns.areas[i].count = static_cast<quint32>(sum.count);
        m_columns.areas[i].middle = {static_cast<qint32>(sum.lat / sum.count),
                                     static_cast<qint32>(sum.lon / sum.count)};
    }
}

Settlements::Settlements(const MapData& data)
{
    for (const NamedPlace& place : data.places)
        if (place.kind == PlaceKind::City || place.kind == PlaceKind::Suburb ||
            place.kind == PlaceKind::Neighbourhood)
            m_places.push_back(&place);
}

TextId Settlements::nearest(Point7 at) const
{
    const double shrink = std::cos(toLatLon(at).lat / 57.29577951308232);
    const NamedPlace* best = nullptr;
    double least = 0;
    for (const NamedPlace* place : m_places) {
        const double dLat = double(place->at.lat) - at.lat;
        const double dLon = (double(place->at.lon) - at.lon) * shrink;
        const double square = dLat * dLat + dLon * dLon;
        if (!best || square < least) {
            best = place;
            least = square;
        }
    }
    if (!best || distance(toLatLon(best->at), toLatLon(at)).value > kSettlementReach)
        return {};
    return best->name;
}

void addStreets(const MapData& data,
                const StreetGroups& groups,
                const Settlements& settlements,
                AreaColumns& areas,
                FindColumns& columns)
{
    for (const StreetGroups::Street& group : groups.streets) {
        StreetRow row;
        row.name = columns.addText(listed(data.texts.text(group.name)).value(0));
        row.middle = middleOf(data, group);
        row.area = areas.add(group.city, false, row.middle);
        row.near = columns.addText(data.texts.text(settlements.nearest(row.middle)));
        columns.streets.push_back(row);
        addHouses(data, group.addresses, areas, columns);
        addRanges(data, group.ranges, areas, columns);
    }
}

void addSegments(const MapData& data,
                 const StreetGroups& groups,
                 qint32 longest,
                 FindColumns& columns)
{
    const auto addPiece = [&](Point7 from, Point7 to, quint32 street) {
        const qint64 dLat = qint64(to.lat) - from.lat;
        const qint64 dLon = qint64(to.lon) - from.lon;
        const qint64 pieces = std::max(std::abs(dLat), std::abs(dLon)) / longest + 1;
        Point7 last = from;
        for (qint64 i = 1; i <= pieces; ++i) {
            const Point7 next{static_cast<qint32>(from.lat + dLat * i / pieces),
                              static_cast<qint32>(from.lon + dLon * i / pieces)};
            columns.segments.push_back({last, next, street});
            last = next;
        }
    };
    for (quint32 i = 0; i < groups.streets.size(); ++i)
        for (const quint32 road : groups.streets[i].roads) {
            const auto line = data.line(data.roads[road]);
            for (size_t p = 1; p < line.size(); ++p)
                addPiece(line[p - 1].at, line[p].at, i);
        }
}

} // namespace lodestar::streets
