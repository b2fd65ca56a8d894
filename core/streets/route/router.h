// SPDX-License-Identifier: GPL-3.0-or-later
// Router: minutes and ways on real streets, by the hour's traffic and around closed roads.
#pragma once

#include "core/base/time.h"
#include "core/streets/route/dijkstra.h"
#include "core/streets/route/routefile.h"
#include "core/streets/route/tariff.h"

#include <QList>

#include <atomic>
#include <optional>
#include <thread>

namespace lodestar::streets {

/// What to do at the beginning of a leg.
enum class Manoeuvre {
    Depart,
    Straight,
    SlightRight,
    Right,
    SharpRight,
    SlightLeft,
    Left,
    SharpLeft,
    UTurn,
    Roundabout,
    Ferry,
    Arrive
};

/// One line of a turn list.
struct Leg
{
    Manoeuvre manoeuvre = Manoeuvre::Depart;
    QString street; ///< as signposted, or its route number; may be empty
    LatLon at;      ///< where the leg begins
    Metres length;
    Duration time{};
};

struct Route
{
    Duration time{};
    Metres length;
    QList<LatLon> line;
    QList<Leg> legs; ///< the last one is Arrive
};

/// A street segment that nobody may pass until a time.
struct Closure
{
    quint32 segment = 0;
    Instant until;

    friend bool operator==(const Closure&, const Closure&) = default;
};

/// Reads may come from any thread. Changes of traffic and closures come from one thread; they hold
/// at once: plain search answers, exactly, until a worker has made the new hierarchy (about a
/// second on a metro).
class Router
{
public:
    /// Errors: as routeFileIn.
    [[nodiscard]] static Result<std::shared_ptr<Router>> open(std::shared_ptr<const Lodemap> map);
    ~Router();
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    /// The nearest place on a street; invalid when there is none within `most`. Streets that do not
    /// reach the whole town and are reached from it are passed over (StreetPosition::isNearest).
    [[nodiscard]] StreetPosition snap(LatLon point, Metres most = {5'000}) const;

    /// Nothing when there is no way.
    [[nodiscard]] std::optional<Duration> eta(const StreetPosition& from,
                                              const StreetPosition& to) const;

    /// The quickest or the shortest way. Errors: NotFound when there is none.
    [[nodiscard]] Result<Route> route(const StreetPosition& from,
                                      const StreetPosition& to,
                                      Measure measure = Measure::Time) const;

    /// The arcs of the quickest way and its milliseconds; kUnreachable when there is none.
    [[nodiscard]] FoundWay find(const StreetPosition& from, const StreetPosition& to) const;

    /// From now on by these factors at this hour of the week (0 .. 167).
    void setTraffic(const HourFactors& factors, int hour);

    /// Closes a segment until a time; a later call for the same segment replaces the earlier.
    void close(quint32 segment, Instant until);
    void reopen(quint32 segment);
    /// Opens what was closed until `now` or earlier; true if something was.
    bool expire(Instant now);

    [[nodiscard]] const std::vector<Closure>& closures() const { return m_closures; }

    /// True while plain search answers.
    [[nodiscard]] bool isCatchingUp() const { return !tariff()->isContracted(); }

    /// Waits for the worker.
    void waitUntilCaughtUp();

    [[nodiscard]] const StreetGraph& graph() const { return m_file.graph; }

    /// What counts now; stays as it is for whoever holds it.
    [[nodiscard]] std::shared_ptr<const Tariff> tariff() const;

    [[nodiscard]] const ReverseTurns& reverseTurns() const;

    /// The way by plain search, for `route` by distance and as the yardstick of `eta`.
    [[nodiscard]] FoundWay
    plain(const StreetPosition& from, const StreetPosition& to, Measure measure) const;

private:
    Router(std::shared_ptr<const Lodemap> map, RouteFile file);

    std::shared_ptr<const Lodemap> m_map;
    RouteFile m_file;
    Metric m_base;                 ///< of the file's own hierarchy
    std::vector<quint32> m_nodeAt; ///< search node by rank; all hierarchies share one order
    HourFactors m_factors;
    int m_hour = 0;
    std::vector<Closure> m_closures;
    mutable std::mutex m_mutex; ///< for m_tariff and m_reverse
    std::shared_ptr<const Tariff> m_tariff;
    mutable std::unique_ptr<ReverseTurns> m_reverse; ///< made when it is first needed
    std::atomic<quint64> m_version = 0; ///< the worker gives up when it is no longer its own
    std::thread m_worker;

    void changed();
    void publish(std::shared_ptr<const Tariff> tariff);
};

/// Geometry and turn list of found arcs.
[[nodiscard]] Route describe(const StreetGraph& graph,
                             const Metric& time,
                             const std::vector<Arc>& arcs,
                             const StreetPosition& from,
                             const StreetPosition& to);

} // namespace lodestar::streets
