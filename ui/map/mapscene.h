// SPDX-License-Identifier: GPL-3.0-or-later
// MapScene: what the map shows at one instant, as plain data.
#pragma once

#include "core/base/place.h"
#include "core/domain/ids.h"
#include "ui/roles.h"

#include <QList>

#include <optional>

namespace lodestar::ui {

struct MapCall
{
    CallId id;
    LatLon point;
    Badge badge;
    bool isOverdue = false;

    friend bool operator==(const MapCall&, const MapCall&) = default;
};

struct MapUnit
{
    UnitId id;
    LatLon point;
    Badge badge;
    QString remark; ///< "4 min", or empty
    bool isStale = false;

    friend bool operator==(const MapUnit&, const MapUnit&) = default;
};

struct MapZone
{
    QString name;
    Polygon ring;

    friend bool operator==(const MapZone&, const MapZone&) = default;
};

/// A straight line between a unit and the call it would go to.
struct MapWay
{
    LatLon from;
    LatLon to;

    friend bool operator==(const MapWay&, const MapWay&) = default;
};

struct MapScene
{
    QList<MapCall> calls;
    QList<MapUnit> units;
    QList<MapZone> zones;
    QList<MapWay> ways;
    CallId selectedCall;
    UnitId selectedUnit;

    friend bool operator==(const MapScene&, const MapScene&) = default;
};

} // namespace lodestar::ui
