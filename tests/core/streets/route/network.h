// SPDX-License-Identifier: GPL-3.0-or-later
// Network: small street networks for tests, made by hand or read from the reference data.
#pragma once

#include "core/streets/route/router.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace lodestar::streets {

constexpr quint8 kBothWays =
    static_cast<quint8>(RoadFlag::Forward) | static_cast<quint8>(RoadFlag::Backward);
constexpr quint8 kOneWay = static_cast<quint8>(RoadFlag::Forward);

/// Puts streets between numbered nodes of a plane in metres around 40 N, 83 W.
class Network
{
public:
    MapData data;

    quint32 node(double east, double north)
    {
        m_at.push_back(place(east, north));
        return data.nodeCount++;
    }

    static Point7 place(double east, double north)
    {
        constexpr double kMetresPerDegree = 111'194.9;
        return toPoint7(
            {40 + north / kMetresPerDegree, -83 + east / kMetresPerDegree / 0.7660444431189780});
    }

    quint32 road(const std::vector<quint32>& nodes,
                 quint8 flags = kBothWays,
                 const char* name = "",
                 quint8 speed = 45,
                 RoadClass roadClass = RoadClass::Residential)
    {
        RoadLine line;
        line.firstPoint = static_cast<quint32>(data.roadPoints.size());
        line.points = static_cast<quint32>(nodes.size());
        line.name = data.texts.add(std::string_view(name));
        line.flags = flags;
        line.speedForward = line.speedBackward = speed;
        line.roadClass = roadClass;
        for (const quint32 one : nodes)
            data.roadPoints.push_back({m_at[one], one});
        data.roads.push_back(line);
        return static_cast<quint32>(data.roads.size()) - 1;
    }

    /// Built, written to a file, and opened again.
    std::shared_ptr<Router> router()
    {
        const QString path = m_folder.filePath(QStringLiteral("net.lodemap"));
        LodemapWriter writer(path);
        REQUIRE(buildRouting(data, writer));
        REQUIRE(writer.finish());
        auto map = Lodemap::open(path);
        REQUIRE(map);
        auto router = Router::open(*map);
        REQUIRE(router);
        return *router;
    }

private:
    std::vector<Point7> m_at;
    QTemporaryDir m_folder;
};

/// The street position nearest to metres east and north.
inline StreetPosition at(const Router& router, double east, double north)
{
    const StreetPosition position = router.snap(toLatLon(Network::place(east, north)));
    REQUIRE(position.isValid());
    return position;
}

} // namespace lodestar::streets
