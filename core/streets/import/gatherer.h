// SPDX-License-Identifier: GPL-3.0-or-later
// Gatherer: lays down roads and points of formats that have no nodes of their own; roads meet where
// their points coincide.
#pragma once

#include "core/base/result.h"
#include "core/streets/import/account.h"

#include <optional>
#include <span>

namespace lodestar::streets::importing {

/// As GeoJSON and WKB write a position: degrees, longitude first, unchecked.
struct Position
{
    double lon = 0;
    double lat = 0;

    friend bool operator==(const Position&, const Position&) = default;
};

/// Nothing when the position lies outside the world or is no number.
[[nodiscard]] std::optional<Point7> pointAt(Position position);

class Gatherer
{
public:
    Gatherer(MapData& data, Account& account)
        : m_data(data)
        , m_account(account)
    {
    }

    /// All points, repeated ones once; nothing, and counted, when one lies outside the world or
    /// fewer than two differ.
    [[nodiscard]] std::optional<std::vector<Point7>> lineOf(std::span<const Position> positions);

    /// As pointAt; counts as `what` ignored when it lies outside the world.
    [[nodiscard]] std::optional<Point7> pointOf(Position position, const QString& what);

    void addRoad(RoadLine road, std::span<const Point7> points);

    /// Gives each distinct place of a road point one node. To be called once, at the end. Invalid
    /// when nothing was kept because it all lay outside the world.
    [[nodiscard]] Result<void> joinNodes(const QString& path);

private:
    MapData& m_data;
    Account& m_account;
    qint64 m_outside = 0;
};

} // namespace lodestar::streets::importing
