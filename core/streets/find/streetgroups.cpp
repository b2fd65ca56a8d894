// SPDX-License-Identifier: GPL-3.0-or-later
// Joining roads and addresses of one name to streets by union-find over square cells.
#include "core/streets/find/streetgroups.h"

#include "core/streets/find/fold.h"
#include "core/streets/find/namewords.h"

#include <QStringList>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace lodestar::streets {

namespace {

constexpr qint32 kCell = 100'000; ///< 0.01 degrees: neighbours are 1 to 2 km apart

enum class ItemKind : quint8 { Road, Address, Range };

struct Item
{
    ItemKind kind;
    quint32 index;
    TextId name;
    TextId city;
    quint32 key;     ///< of the name in any spelling
    quint32 cityKey; ///< 0: none given
    Point7 at;
};

/// One cell that an item touches.
struct Touch
{
    quint32 key;
    qint64 cell;
    quint32 cityKey;
    quint32 item;

    friend auto operator<=>(const Touch&, const Touch&) = default;
};

qint64 cellOf(qint32 row, qint32 column)
{
    return qint64(row) * 1'000'000 + column;
}

qint64 cellOf(Point7 at)
{
    return cellOf(at.lat / kCell + 1'000, at.lon / kCell + 2'000);
}

class Grouping
{
public:
    explicit Grouping(const MapData& data)
        : m_data(data)
    {
    }

    StreetGroups group();

private:
    const MapData& m_data;
    std::vector<Item> m_items;
    std::vector<Touch> m_touches;
    std::vector<quint32> m_parent;
    std::unordered_map<quint32, quint32> m_keyOfText;
    std::unordered_map<std::u16string, quint32> m_keys;
    std::unordered_map<quint32, quint32> m_cityOfText;
    std::unordered_map<std::u16string, quint32> m_cities;

    quint32 keyOf(TextId name);
    quint32 cityOf(TextId city);
    void add(ItemKind kind, quint32 index, TextId name, TextId city, Point7 at);
    void addRoads();
    void addRest();
    quint32 root(quint32 item);
    void join(quint32 a, quint32 b);
    [[nodiscard]] std::span<const Touch> touchesAt(quint32 key, qint64 cell) const;
    void joinNeighbours();
    void joinCityless();
    StreetGroups::Street streetOf(const std::vector<quint32>& items) const;
};

quint32 Grouping::keyOf(TextId name)
{
    const auto [at, isNew] = m_keyOfText.try_emplace(name.value, 0);
    if (isNew) {
        const QString first = listed(m_data.texts.text(name)).value(0);
        const auto key =
            m_keys.try_emplace(streetKey(first), static_cast<quint32>(m_keys.size() + 1));
        at->second = key.first->first.empty() ? 0 : key.first->second;
    }
    return at->second;
}

quint32 Grouping::cityOf(TextId city)
{
    if (city.isEmpty())
        return 0;
    const auto [at, isNew] = m_cityOfText.try_emplace(city.value, 0);
    if (isNew)
        at->second = m_cities
                         .try_emplace(fold(m_data.texts.text(city).trimmed()),
                                      static_cast<quint32>(m_cities.size() + 1))
                         .first->second;
    return at->second;
}

void Grouping::add(ItemKind kind, quint32 index, TextId name, TextId city, Point7 at)
{
    const quint32 key = keyOf(name);
    if (key == 0)
        return;
    const auto item = static_cast<quint32>(m_items.size());
    m_items.push_back({kind, index, name, city, key, cityOf(city), at});
    m_touches.push_back({key, cellOf(at), m_items.back().cityKey, item});
}

void Grouping::addRoads()
{
    for (size_t i = 0; i < m_data.roads.size(); ++i) {
        const RoadLine& road = m_data.roads[i];
        const auto line = m_data.line(road);
        TextId name = road.name;
        if (name.isEmpty())
            name = road.ref;
        if (name.isEmpty() || line.empty())
            continue;
        add(ItemKind::Road, static_cast<quint32>(i), name, road.city, line[line.size() / 2].at);
        if (m_items.empty() || m_items.back().index != i || m_items.back().kind != ItemKind::Road)
            continue;
        const auto item = static_cast<quint32>(m_items.size() - 1);
        qint64 last = m_touches.back().cell;
        for (const RoadPoint& point : line)
            if (const qint64 cell = cellOf(point.at); cell != last) {
                m_touches.push_back({m_items[item].key, cell, m_items[item].cityKey, item});
                last = cell;
            }
    }
}

void Grouping::addRest()
{
    for (size_t i = 0; i < m_data.addresses.size(); ++i) {
        const AddressPoint& address = m_data.addresses[i];
        add(ItemKind::Address, static_cast<quint32>(i), address.street, address.city, address.at);
    }
    for (size_t i = 0; i < m_data.ranges.size(); ++i) {
        const AddressRange& range = m_data.ranges[i];
        if (range.points > 1)
            add(ItemKind::Range,
                static_cast<quint32>(i),
                range.street,
                range.city,
                m_data.shapePoints[range.firstPoint + range.points / 2]);
    }
}

quint32 Grouping::root(quint32 item)
{
    while (m_parent[item] != item)
        item = m_parent[item] = m_parent[m_parent[item]];
    return item;
}

void Grouping::join(quint32 a, quint32 b)
{
    a = root(a);
    b = root(b);
    m_parent[std::max(a, b)] = std::min(a, b);
}

std::span<const Touch> Grouping::touchesAt(quint32 key, qint64 cell) const
{
    const auto less = [](const Touch& a, const Touch& b) {
        return std::tie(a.key, a.cell) < std::tie(b.key, b.cell);
    };
    const auto [first, last] =
        std::equal_range(m_touches.begin(), m_touches.end(), Touch{key, cell, 0, 0}, less);
    return {first, last};
}

void Grouping::joinNeighbours()
{
    constexpr qint64 kBehind[] = {1, 999'999, 1'000'000, 1'000'001}; // east, and the row north
    for (size_t i = 0; i < m_touches.size(); ++i) {
        const Touch& touch = m_touches[i];
        if (i > 0 && m_touches[i - 1].key == touch.key && m_touches[i - 1].cell == touch.cell &&
            m_touches[i - 1].cityKey == touch.cityKey) {
            join(touch.item, m_touches[i - 1].item);
            continue; // the first of the cell and city has looked around for all of them
        }
        for (const qint64 step : kBehind)
            for (const Touch& other : touchesAt(touch.key, touch.cell + step))
                if (other.cityKey == touch.cityKey) {
                    join(touch.item, other.item);
                    break;
                }
    }
}

void Grouping::joinCityless()
{
    // A group without a city belongs to the city whose groups of its name it touches most, and
    // joins all of those.
    struct Near
    {
        int touches = 0;
        std::vector<quint32> groups;
    };

    std::map<quint32, std::map<quint32, Near>> votes;
    for (const Touch& touch : m_touches) {
        if (touch.cityKey != 0)
            continue;
        for (qint64 row = -1; row <= 1; ++row)
            for (qint64 column = -1; column <= 1; ++column)
                for (const Touch& other :
                     touchesAt(touch.key, touch.cell + row * 1'000'000 + column))
                    if (other.cityKey != 0) {
                        Near& near = votes[root(touch.item)][other.cityKey];
                        ++near.touches;
                        near.groups.push_back(root(other.item));
                    }
    }
    for (const auto& [group, cities] : votes) {
        const auto best = std::ranges::max_element(cities, [](const auto& a, const auto& b) {
            return a.second.touches < b.second.touches;
        });
        for (const quint32 other : best->second.groups)
            join(group, other);
    }
}

TextId mostUsed(const std::map<TextId, int>& counts)
{
    TextId best;
    int most = 0;
    for (const auto& [text, count] : counts)
        if (count > most && !text.isEmpty()) {
            best = text;
            most = count;
        }
    return best;
}

StreetGroups::Street Grouping::streetOf(const std::vector<quint32>& items) const
{
    StreetGroups::Street street;
    std::map<TextId, int> names;
    std::map<TextId, int> cities;
    for (const quint32 i : items) {
        const Item& item = m_items[i];
        ++names[item.name];
        ++cities[item.city];
        switch (item.kind) {
        case ItemKind::Road:
            street.roads.push_back(item.index);
            break;
        case ItemKind::Address:
            street.addresses.push_back(item.index);
            break;
        case ItemKind::Range:
            street.ranges.push_back(item.index);
            break;
        }
    }
    street.name = mostUsed(names);
    street.city = mostUsed(cities);
    street.middle = m_items[items[items.size() / 2]].at;
    return street;
}

StreetGroups Grouping::group()
{
    addRoads();
    addRest();
    std::ranges::sort(m_touches);
    m_parent.resize(m_items.size());
    std::iota(m_parent.begin(), m_parent.end(), 0U);
    joinNeighbours();
    joinCityless();
    std::map<quint32, std::vector<quint32>> members;
    for (quint32 i = 0; i < m_items.size(); ++i)
        members[root(i)].push_back(i);
    StreetGroups groups;
    for (const auto& [unused, items] : members)
        groups.streets.push_back(streetOf(items));
    const auto before = [this](const StreetGroups::Street& a, const StreetGroups::Street& b) {
        if (a.addresses.size() != b.addresses.size())
            return a.addresses.size() > b.addresses.size();
        if (a.roads.size() != b.roads.size())
            return a.roads.size() > b.roads.size();
        const auto aName = m_data.texts.at(a.name);
        const auto bName = m_data.texts.at(b.name);
        return std::tie(aName, a.middle) < std::tie(bName, b.middle);
    };
    std::ranges::sort(groups.streets, before);
    return groups;
}

} // namespace

StreetGroups groupStreets(const MapData& data)
{
    return Grouping(data).group();
}

QStringList listed(const QString& text)
{
    QStringList parts;
    for (const QString& part : text.split(u';', Qt::SkipEmptyParts))
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts += trimmed;
    return parts;
}

} // namespace lodestar::streets
