// SPDX-License-Identifier: GPL-3.0-or-later
// Decides feature by feature what a map needs, and counts the rest.
#include "core/streets/import/osmcollector.h"

#include "core/streets/import/caraccess.h"
#include "core/streets/import/features.h"
#include "core/streets/import/roadline.h"
#include "core/streets/import/speed.h"

#include <algorithm>
#include <charconv>

namespace lodestar::streets::importing {

namespace {

std::optional<AddressRange::Parity> parityOf(std::string_view interpolation)
{
    if (interpolation == "even")
        return AddressRange::Parity::Even;
    if (interpolation == "odd")
        return AddressRange::Parity::Odd;
    if (isOneOf(interpolation, {"all", "1"}))
        return AddressRange::Parity::Both;
    return std::nullopt;
}

bool isClosed(std::span<const qint64> nodes)
{
    return nodes.size() >= 4 && nodes.front() == nodes.back();
}

bool isOnEarth(Point7 at)
{
    return at.lat >= -900'000'000 && at.lat <= 900'000'000 && at.lon >= -1'800'000'000 &&
           at.lon <= 1'800'000'000;
}

/// `word` as a whole part of a ";" list.
bool lists(std::string_view list, std::initializer_list<std::string_view> words)
{
    while (!list.empty()) {
        const size_t end = std::min(list.find(';'), list.size());
        std::string_view part = list.substr(0, end);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        if (isOneOf(part, words))
            return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

} // namespace

Point7 OsmKept::at(qint64 node) const
{
    const auto it = std::ranges::lower_bound(nodeIds, node);
    if (it == nodeIds.end() || *it != node)
        return kNowhere;
    return nodeAt[static_cast<size_t>(it - nodeIds.begin())];
}

OsmCollector::OsmCollector(MapData& data, Account& account, qint64 budget)
    : m_data(data)
    , m_account(account)
    , m_budget(budget)
{
}

QString OsmCollector::refusal() const
{
    // Each text lies in one buffer, which doubles when it grows, and in a table of hashes.
    constexpr qint64 kTextEntry = 64;
    const Texts& texts = m_data.texts;
    const qint64 used = m_used + static_cast<qint64>(texts.bytes().capacity()) +
                        kTextEntry * static_cast<qint64>(texts.size());
    if (used <= m_budget)
        return {};
    return QStringLiteral("it holds far more than a file of its size can (over %1 MB when "
                          "unpacked); it is not imported")
        .arg(m_budget >> 20);
}

void OsmCollector::relation(qint64, const Tags& tags, std::span<const OsmMember> members)
{
    m_used += static_cast<qint64>(members.size()) * 16;
    const std::string_view type = tags["type"];
    if (type == "restriction" || type.starts_with("restriction:"))
        restriction(tags, members);
    else if (type == "multipolygon" || type == "boundary")
        area(tags, members);
}

void OsmCollector::restriction(const Tags& tags, std::span<const OsmMember> members)
{
    const QString what = QStringLiteral("turn restrictions");
    std::string_view rule;
    for (const std::string_view key :
         {"restriction:motorcar", "restriction:motor_vehicle", "restriction"})
        if (rule = tags[key]; !rule.empty())
            break;
    if (rule.empty()) {
        const bool isConditional = std::ranges::any_of(tags.all(), [](const Tag& tag) {
            return tag.key.starts_with("restriction") && tag.key.ends_with(":conditional");
        });
        return m_account.ignored(what,
                                 isConditional ? QStringLiteral("conditional")
                                               : QStringLiteral("for other vehicles"));
    }
    if (lists(tags["except"], {"motorcar", "motor_vehicle", "vehicle"}))
        return m_account.ignored(what, QStringLiteral("cars are excepted"));
    KeptTurn turn;
    turn.isOnly = rule.starts_with("only_");
    if (!turn.isOnly && !rule.starts_with("no_"))
        return m_account.ignored(what, QStringLiteral("neither no_* nor only_*"));
    int from = 0;
    int to = 0;
    int viaNodes = 0;
    for (const OsmMember& member : members) {
        if (member.role == "from" && member.type == 'w')
            turn.from = member.id, ++from;
        else if (member.role == "to" && member.type == 'w')
            turn.to = member.id, ++to;
        else if (member.role == "via" && member.type == 'w')
            turn.viaWays.push_back(member.id);
        else if (member.role == "via" && member.type == 'n')
            turn.viaNode = member.id, ++viaNodes;
    }
    if (from != 1 || to != 1 || viaNodes + (turn.viaWays.empty() ? 0 : 1) != 1)
        return m_account.ignored(what, QStringLiteral("needs one from, one to and a via"));
    m_kept.turns.push_back(std::move(turn));
}

void OsmCollector::area(const Tags& tags, std::span<const OsmMember> members)
{
    KeptArea area;
    area.kind = shapeKindOf(tags, true);
    if (const auto kind = placeKindOf(tags); kind && tags["type"] == "multipolygon")
        area.place = placeOf(tags, *kind);
    area.address = addressOf(tags, m_data.texts);
    if (!area.kind && !area.place && !area.address)
        return;
    area.name = m_data.texts.add(tags["name"]);
    for (const OsmMember& member : members) {
        if (member.type != 'w')
            continue;
        (member.role == "inner" ? area.inner : area.outer).push_back(member.id);
        m_memberWays.insert(member.id);
    }
    m_kept.areas.push_back(std::move(area));
}

NamedPlace OsmCollector::placeOf(const Tags& tags, PlaceKind kind)
{
    NamedPlace place;
    place.kind = kind;
    place.name = m_data.texts.add(placeNameOf(tags));
    place.otherNames = m_data.texts.add(otherNamesOf(tags));
    place.address = m_data.texts.add(addressLineOf(tags));
    return place;
}

quint32 OsmCollector::keepWay(qint64 id, std::span<const qint64> nodes)
{
    const auto way = static_cast<quint32>(m_kept.ways.size());
    m_kept.ways.push_back({id, m_kept.refs.size(), static_cast<quint32>(nodes.size())});
    m_kept.refs.insert(m_kept.refs.end(), nodes.begin(), nodes.end());
    // 8 bytes a reference, twice while they are sorted, 8 its point, 12 in the map.
    m_used += static_cast<qint64>(nodes.size()) * 36 + 200;
    return way;
}

bool isWanted(const Tags& tags, bool closed)
{
    return carRoadOf(tags) || shapeKindOf(tags, closed) || placeKindOf(tags) ||
           tags.has("addr:housenumber") || tags.has("addr:interpolation");
}

void OsmCollector::way(qint64 id, const Tags& tags, std::span<const qint64> nodes)
{
    const bool closed = isClosed(nodes);
    const bool isMember = m_memberWays.contains(id);
    if (!isMember && (tags.isEmpty() || !isWanted(tags, closed))) {
        if (tags.has("highway"))
            m_account.ignored(QStringLiteral("roads"),
                              QStringLiteral("highway=%1")
                                  .arg(QString::fromUtf8(tags["highway"].data(),
                                                         static_cast<qsizetype>(std::min<size_t>(
                                                             tags["highway"].size(), 40)))));
        return;
    }
    if (nodes.size() < 2)
        return m_account.ignored(QStringLiteral("ways"), QStringLiteral("fewer than two nodes"));
    const quint32 way = keepWay(id, nodes);
    if (isMember || tags.has("highway") || tags["route"] == "ferry")
        m_kept.wayById.emplace(id, way);
    if (carRoadOf(tags))
        return keepRoad(way, tags);
    if (const auto parity = parityOf(tags["addr:interpolation"]))
        m_kept.interpolations.push_back({way, *parity, m_data.texts.add(tags["addr:street"])});
    else if (tags.has("addr:interpolation"))
        m_account.ignored(QStringLiteral("address ranges"),
                          QStringLiteral("neither even, odd nor all"));
    keepAreaOfWay(way, tags, closed);
}

void OsmCollector::keepAreaOfWay(quint32 way, const Tags& tags, bool closed)
{
    if (const auto kind = shapeKindOf(tags, closed))
        m_kept.shapes.push_back({way, *kind, m_data.texts.add(tags["name"])});
    if (const auto kind = placeKindOf(tags))
        m_kept.wayPlaces.emplace_back(way, placeOf(tags, *kind));
    if (const auto address = addressOf(tags, m_data.texts))
        m_kept.wayAddresses.emplace_back(way, *address);
    else if (tags.has("addr:housenumber"))
        m_account.ignored(QStringLiteral("address points"), QStringLiteral("no street"));
}

void OsmCollector::keepRoad(quint32 way, const Tags& tags)
{
    const CarRoad car = *carRoadOf(tags);
    KeptRoad road;
    road.way = way;
    road.line = roadLineOf(car, tags, m_data.texts, m_account);
    road.line.source = m_kept.ways[way].id;
    if (car.roadClass == RoadClass::Ferry)
        road.duration = durationOf(tags["duration"]).value_or(0);
    m_kept.roads.push_back(road);
}

void OsmCollector::waysAreRead()
{
    m_kept.nodeIds = m_kept.refs;
    std::ranges::sort(m_kept.nodeIds);
    m_kept.nodeIds.erase(std::unique(m_kept.nodeIds.begin(), m_kept.nodeIds.end()),
                         m_kept.nodeIds.end());
    m_kept.nodeIds.shrink_to_fit();
    m_kept.nodeAt.assign(m_kept.nodeIds.size(), OsmKept::kNowhere);
}

void OsmCollector::node(qint64 id, const Tags& tags, Point7 at)
{
    if (!isOnEarth(at))
        return m_account.ignored(QStringLiteral("nodes"),
                                 QStringLiteral("coordinates outside the world"));
    if (const auto it = std::ranges::lower_bound(m_kept.nodeIds, id);
        it != m_kept.nodeIds.end() && *it == id)
        m_kept.nodeAt[static_cast<size_t>(it - m_kept.nodeIds.begin())] = at;
    if (tags.isEmpty())
        return;
    if (const auto kind = nodeKindOf(tags))
        m_kept.nodeKinds.emplace(id, *kind);
    if (auto address = addressOf(tags, m_data.texts)) {
        address->at = at;
        m_data.addresses.push_back(*address);
        keepEndNumber(id, tags);
        m_used += sizeof(AddressPoint) * 2;
    } else if (tags.has("addr:housenumber")) {
        keepEndNumber(id, tags);
        m_account.ignored(QStringLiteral("address points"), QStringLiteral("no street"));
    }
    if (const auto kind = placeKindOf(tags)) {
        NamedPlace place = placeOf(tags, *kind);
        place.at = at;
        m_data.places.push_back(place);
        m_used += sizeof(NamedPlace) * 2;
    }
}

void OsmCollector::keepEndNumber(qint64 id, const Tags& tags)
{
    if (m_kept.interpolations.empty())
        return;
    const std::string_view text = tags["addr:housenumber"];
    EndNumber end;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), end.number);
    if (error != std::errc() || stop == text.data())
        return;
    end.street = m_data.texts.add(tags["addr:street"]);
    end.city = m_data.texts.add(tags["addr:city"]);
    end.postcode = m_data.texts.add(tags["addr:postcode"]);
    m_kept.endNumbers.emplace(id, end);
}

} // namespace lodestar::streets::importing
