// SPDX-License-Identifier: GPL-3.0-or-later
// SmallCity: map data made by hand, street by street, and the finder on it.
#pragma once

#include "core/streets/find/findindex.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/lodemap.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace lodestar::streets {

/// Points are in thousandths of a degree (about 111 m north, 85 m east) from 40 N 83 W.
class SmallCity
{
public:
    MapData data;

    static LatLon at(double north, double east) { return {40 + north / 1000, -83 + east / 1000}; }

    RoadLine& road(std::string_view name,
                   std::initializer_list<std::pair<double, double>> line,
                   std::string_view city = "")
    {
        RoadLine road;
        road.firstPoint = static_cast<quint32>(data.roadPoints.size());
        road.points = static_cast<quint32>(line.size());
        road.name = data.texts.add(name);
        road.city = data.texts.add(city);
        for (const auto& [north, east] : line)
            data.roadPoints.push_back({toPoint7(at(north, east)), nodeAt(north, east)});
        data.roads.push_back(road);
        return data.roads.back();
    }

    void house(std::string_view number,
               std::string_view street,
               double north,
               double east,
               std::string_view city = "",
               std::string_view unit = "",
               std::string_view postcode = "")
    {
        data.addresses.push_back({toPoint7(at(north, east)),
                                  data.texts.add(number),
                                  data.texts.add(street),
                                  data.texts.add(unit),
                                  data.texts.add(city),
                                  data.texts.add(postcode)});
    }

    void place(std::string_view name,
               PlaceKind kind,
               double north,
               double east,
               std::string_view otherNames = "",
               std::string_view address = "")
    {
        data.places.push_back({toPoint7(at(north, east)),
                               data.texts.add(name),
                               data.texts.add(otherNames),
                               data.texts.add(address),
                               kind});
    }

    std::unique_ptr<PlaceFinder> finder() const
    {
        const QString path = m_folder.filePath(QStringLiteral("city.lodemap"));
        LodemapWriter writer(path);
        REQUIRE(buildFindIndex(data, writer));
        REQUIRE(writer.finish());
        auto map = Lodemap::open(path);
        REQUIRE(map);
        auto finder = PlaceFinder::open(*map);
        REQUIRE(finder);
        return std::move(*finder);
    }

private:
    QTemporaryDir m_folder;
    std::vector<std::pair<double, double>> m_nodes;

    quint32 nodeAt(double north, double east)
    {
        const std::pair<double, double> point{north, east};
        const auto known = std::find(m_nodes.begin(), m_nodes.end(), point);
        if (known == m_nodes.end()) {
            m_nodes.push_back(point);
            data.nodeCount = static_cast<quint32>(m_nodes.size());
            return data.nodeCount - 1;
        }
        return static_cast<quint32>(known - m_nodes.begin());
    }
};

inline QStringList namesOf(const QList<PlaceMatch>& matches)
{
    QStringList names;
    for (const PlaceMatch& match : matches)
        names += match.name;
    return names;
}

} // namespace lodestar::streets
