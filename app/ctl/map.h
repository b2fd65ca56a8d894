// SPDX-License-Identifier: GPL-3.0-or-later
// Map: what the verbs of lodestarctl map share: opening a map, reading a place, printing an
// account.
#pragma once

#include "app/ctl/options.h"
#include "core/base/clock.h"
#include "core/base/place.h"
#include "core/streets/import/mapinfo.h"
#include "core/streets/route/router.h"

#include <QJsonArray>

namespace lodestar::ctl {

// One file a sub-verb of lodestarctl map; each takes the words after its own name.
Exit runMapImport(const QStringList& arguments);
Exit runMapGenerate(const QStringList& arguments);
Exit runMapInfo(const QStringList& arguments);
Exit runMapRoute(const QStringList& arguments);
Exit runMapEta(const QStringList& arguments);
Exit runMapCalibrate(const QStringList& arguments);

/// Says on standard error how far long work is, at most once a second.
class Told
{
public:
    /// `done` is 0..1; always true: nothing is called off.
    bool operator()(const QString& step, double done);

private:
    SystemClock m_clock;
    std::chrono::nanoseconds m_last = m_clock.steady();
};

[[nodiscard]] Result<std::shared_ptr<streets::Router>> routerOf(const QString& mapPath);

/// --factors FILE and --at "mon 17", as --map's verbs take them.
void addTrafficOptions(Options& options);
/// What is wrong with these two flags by themselves (Invalid); to be asked before a map is opened.
[[nodiscard]] Result<void> checkTraffic(const Options& options);
/// After checkTraffic(). Waits until the router has followed.
[[nodiscard]] Result<void> useTraffic(const Options& options, streets::Router& router);

/// The point that a flag gives as "LAT,LON"; the error (Invalid, wrong usage) names the flag.
[[nodiscard]] Result<LatLon> pointOf(const Options& options, const QString& name);

/// The nearest street to the point of a flag; NotFound, naming it, where none is near.
[[nodiscard]] Result<streets::StreetPosition>
positionOf(const streets::Router& router, const QString& name, LatLon point);

[[nodiscard]] QJsonArray accountJson(const std::vector<streets::ImportCount>& account);
[[nodiscard]] QString accountText(const std::vector<streets::ImportCount>& account);

} // namespace lodestar::ctl
