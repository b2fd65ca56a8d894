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
    QString remark;                  ///< "4 min", or empty
    bool isStale = false;            ///< the point is not where the unit is known to be now
    std::optional<double> heading{}; ///< degrees clockwise from north, of the last fix
    QString whereabouts{}; ///< of a stale one, what its point is: "seen 12 min ago", "home"
    bool isAlarm = false;  ///< under duress: seen whatever layers are hidden

    friend bool operator==(const MapUnit&, const MapUnit&) = default;
};

struct MapZone
{
    QString name;
    Polygon ring;
    bool isGap = false; ///< free teams reach too little of it in time

    friend bool operator==(const MapZone&, const MapZone&) = default;
};

/// The way of a unit to the call that it would go to.
struct MapWay
{
    LatLon from;
    LatLon to;
    QList<LatLon> route{}; ///< along the streets; empty: not known, a straight dashed line is drawn

    friend bool operator==(const MapWay&, const MapWay&) = default;
};

/// How far one comes in so many minutes.
struct MapRing
{
    int minutes = 0;
    QList<QList<LatLon>> lines;

    friend bool operator==(const MapRing&, const MapRing&) = default;
};

/// A street that nobody may pass now.
struct MapClosure
{
    ClosureId id;
    LatLon point;
    QList<LatLon> line; ///< the street's; empty: this map has no street there
    QString label;      ///< "closed until 14:30"

    friend bool operator==(const MapClosure&, const MapClosure&) = default;
};

struct MapScene
{
    QList<MapCall> calls;
    QList<MapUnit> units;
    QList<MapZone> zones;
    QList<MapWay> ways;
    CallId selectedCall;
    UnitId selectedUnit;
    QList<MapRing> rings{};
    QList<MapClosure> closures{};

    friend bool operator==(const MapScene&, const MapScene&) = default;
};

} // namespace lodestar::ui
