// SPDX-License-Identifier: GPL-3.0-or-later
// Naming hits and telling equal names apart.
#include "core/streets/find/matchlabel.h"

#include "core/streets/find/findgrid.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

namespace {

constexpr double kSamePlace = 20; ///< metres

QString areaText(const FindSections& map, quint32 area)
{
    return area ? map.text(map.areas[area - 1].name) : QString();
}

QString withArea(const QString& name, const QString& area)
{
    return area.isEmpty() || name.contains(area) ? name : name + QStringLiteral(", ") + area;
}

QString labelOf(const FindSections& map, const Hit& hit)
{
    switch (hit.target) {
    case NameRow::Kind::Place: {
        const PlaceRow& place = map.places[hit.row];
        const QString address = map.text(place.address);
        return withArea(map.text(place.name), address);
    }
    case NameRow::Kind::Area:
        return map.text(map.areas[hit.row].name);
    case NameRow::Kind::Street:
        break;
    }
    const QString street = map.text(map.streets[hit.row].name);
    if (hit.house != kNoIndex)
        return houseLabel(map, map.houses[hit.house]);
    if (hit.other != kNoIndex)
        return withArea(street + QStringLiteral(" & ") + map.text(map.streets[hit.other].name),
                        areaText(map, hit.area));
    const QString number = QString::fromStdU16String(hit.number).toUpper();
    return withArea(number.isEmpty() ? street : number + u' ' + street, areaText(map, hit.area));
}

/// The settlement that the hit's street or place is near to.
QString quarterOf(const FindSections& map, const Hit& hit)
{
    switch (hit.target) {
    case NameRow::Kind::Street:
        return map.text(map.streets[hit.row].near);
    case NameRow::Kind::Place:
        return map.text(map.places[hit.row].near);
    case NameRow::Kind::Area:
        return {};
    }
    Q_UNREACHABLE();
}

/// The crossing of the hit's street that is nearest to it, else any street nearby.
QString crossOf(const FindSections& map, const Hit& hit)
{
    if (hit.target != NameRow::Kind::Street)
        return {};
    const StreetRow& street = map.streets[hit.row];
    double least = 1e12;
    QString name;
    for (const CrossingRow& crossing :
         map.crossings.subspan(street.firstCrossing, street.crossings)) {
        const double away = distance(toLatLon(crossing.at), toLatLon(hit.at)).value;
        if (away >= least || crossing.other == hit.other)
            continue;
        least = away;
        name = map.text(map.streets[crossing.other].name);
    }
    return name;
}

using Tell = QString (*)(const FindSections& map, const Hit& hit);

QString coordinatesOf(const FindSections&, const Hit& hit)
{
    return toText(toLatLon(hit.at));
}

/// Adds to each match of `group`, which all have one name, what tells it from the others.
void tellApart(const FindSections& map,
               QList<PlaceMatch>& matches,
               const std::vector<const Hit*>& hits,
               const QList<qsizetype>& group)
{
    for (const Tell tell : {&quarterOf, &crossOf, &coordinatesOf}) {
        QStringList words;
        for (const qsizetype i : group)
            words += tell(map, *hits[static_cast<size_t>(i)]);
        const bool isLast = tell == &coordinatesOf;
        if (!isLast && (QStringList(words).removeDuplicates() > 0 || words.contains(QString())))
            continue;
        for (qsizetype n = 0; n < group.size(); ++n)
            matches[group[n]].name += QStringLiteral(" (near %1)").arg(words[n]);
        return;
    }
}

/// The matches that have the same name as another one, by name.
QHash<QString, QList<qsizetype>> repeated(const QList<PlaceMatch>& matches)
{
    QHash<QString, QList<qsizetype>> groups;
    for (qsizetype i = 0; i < matches.size(); ++i)
        if (std::ranges::count(matches, matches[i].name, &PlaceMatch::name) > 1)
            groups[matches[i].name] += i;
    return groups;
}

bool isKnown(const QList<PlaceMatch>& matches, const PlaceMatch& match)
{
    for (const PlaceMatch& other : matches)
        if (other.name == match.name && distance(other.point, match.point).value < kSamePlace)
            return true;
    return false;
}

} // namespace

QString houseLabel(const FindSections& map, const HouseRow& house)
{
    const StreetRow& street = map.streets[house.street];
    QString label = map.text(house.number) + u' ' + map.text(street.name);
    if (house.unit)
        label += QStringLiteral(" #") + map.text(house.unit);
    return withArea(label, areaText(map, house.area ? house.area : street.area));
}

QList<PlaceMatch> labelled(const FindSections& map, const std::vector<Hit>& hits, size_t limit)
{
    QList<PlaceMatch> matches;
    std::vector<const Hit*> kept;
    for (const Hit& hit : hits) {
        if (kept.size() >= limit)
            break;
        PlaceMatch match{labelOf(map, hit),
                         toLatLon(hit.at),
                         hit.kind == MatchKind::AddressPoint,
                         std::round(double(hit.confidence) * 1'000) / 1'000,
                         hit.kind};
        if (isKnown(matches, match))
            continue;
        matches += match;
        kept.push_back(&hit);
    }
    const auto groups = repeated(matches);
    for (const QList<qsizetype>& group : groups)
        tellApart(map, matches, kept, group);
    return matches;
}

} // namespace lodestar::streets
