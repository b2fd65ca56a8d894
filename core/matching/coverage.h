// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage: which places the free teams reach in time, what a dispatch leaves open, and where the
// next free team stands best. Pure.
#pragma once

#include "core/domain/board.h"
#include "core/domain/caserow.h"
#include "core/matching/coverplan.h"
#include "core/matching/travel.h"

namespace lodestar::matching {

/// A call of the past, for where and when help is needed.
struct PastCall
{
    LatLon point;
    Instant at;
};

/// Those of the cases that a community team might have taken and that have a place.
[[nodiscard]] QList<PastCall> pastCallsOf(const QList<CaseRow>& cases);

/// The agency's zones as a grid of cells, with the calls to be expected in each and which cells are
/// reached from which. Made once for a profile and its roads, then only read.
class CoverageMap
{
public:
    /// Cells as wide as makes at most `most` of them, and one more for each zone that is too narrow
    /// for that. Calls outside all zones are left out. Invalid: the profile has no zones, or none
    /// with a ring.
    [[nodiscard]] static Result<std::shared_ptr<const CoverageMap>>
    make(const Profile& profile, const Travel& travel, const QList<PastCall>& past, int most = 400);

    [[nodiscard]] const QList<LatLon>& cells() const { return m_cells; }

    [[nodiscard]] const ZoneId& zoneOf(quint32 cell) const { return m_zoneOf[cell]; }

    /// The nearest cell.
    [[nodiscard]] quint32 cellAt(LatLon point) const;

    /// The cells that a unit in this one reaches within the profile's time.
    [[nodiscard]] const std::vector<quint32>& reach(quint32 cell) const { return m_reach[cell]; }

    /// Expected calls an hour in each cell at this hour of the week. Without past calls: one call
    /// an hour, everywhere alike.
    [[nodiscard]] std::vector<double> demandAt(LocalMinute local) const;

    /// How many past calls the demand was made from.
    [[nodiscard]] qsizetype pastCalls() const { return m_pastCalls; }

    [[nodiscard]] const QString& travelMethod() const { return m_travelMethod; }

private:
    QList<LatLon> m_cells;
    QList<ZoneId> m_zoneOf;
    std::vector<std::vector<quint32>> m_reach;
    std::vector<double> m_share;  ///< of all calls, by cell
    std::vector<double> m_hourly; ///< calls an hour, by hour of the week from Monday midnight
    qsizetype m_pastCalls = 0;
    QString m_travelMethod;
};

using Cover = std::shared_ptr<const CoverageMap>;

struct ZoneCover
{
    ZoneId zone;
    QString name;
    double callsAnHour = 0; ///< expected
    double reached = 0;     ///< the share of them in reach of some free team, 0 .. 1
    int teams = 0;          ///< free ones that reach something of the zone
};

/// A gap: free teams reach less than half of the zone's expected calls.
[[nodiscard]] bool isGap(const ZoneCover& zone);

/// A place for the next free team.
struct Posting
{
    LatLon point;
    ZoneId zone;
    double gain = 0; ///< expected calls an hour more that somebody can take
};

/// A free team that would help more elsewhere.
struct MoveUp
{
    UnitId unit;
    LatLon to;
    ZoneId zone;
    double gain = 0; ///< as Posting's
    Duration way{};
};

/// A zone that a dispatch leaves open.
struct LeftOpen
{
    ZoneId zone;
    QString name;
    Duration about{}; ///< until a team that covers it is expected to be free
};

/// The free community teams on a CoverageMap at one instant.
class CoverNow
{
public:
    /// The board must outlive it.
    CoverNow(const Board& board, Cover map, Instant now);
    CoverNow(const CoverNow&) = delete;
    CoverNow& operator=(const CoverNow&) = delete;

    [[nodiscard]] QList<ZoneCover> zones() const;

    /// Expected calls an hour that somebody can take, and of how many.
    [[nodiscard]] double expected() const { return m_stand.value(); }

    [[nodiscard]] double demand() const { return m_ground.total(); }

    /// Expected calls an hour that nobody could take any more if the unit left; 0 for one that is
    /// not free or no community team.
    [[nodiscard]] double loss(const UnitId& unit) const;
    /// The zones that are not open now and would be if the unit left.
    [[nodiscard]] QList<LeftOpen> leavesOpen(const UnitId& unit) const;
    /// The best place for a team that comes free; for `unit`, as if it were not standing anywhere
    /// yet, where it may serve. Nothing where every place is useless.
    [[nodiscard]] std::optional<Posting> nextPost(const UnitId& unit = {}) const;
    /// The free team whose move helps most, if one gains at least a twentieth of the expected
    /// calls: a team is not sent around for less.
    [[nodiscard]] std::optional<MoveUp> bestMove(const Travel& travel) const;

private:
    struct Team
    {
        UnitId unit;
        quint32 post = 0;
    };

    const Board& m_board;
    Cover m_map;
    Instant m_now;
    QList<QList<ZoneId>> m_served; ///< each set of zones that some team serves; the first: all
    CoverGround m_ground;          ///< posts: the cells once for each of those sets
    CoverStand m_stand;
    QList<Team> m_free;

    [[nodiscard]] static QList<QList<ZoneId>> servedSets(const Board& board);
    [[nodiscard]] CoverGround groundOf(Instant now) const;
    [[nodiscard]] bool isFree(const Unit& unit, LocalMinute local) const;
    [[nodiscard]] quint32 postOf(const Unit& unit, LatLon at) const;
    [[nodiscard]] const Team* teamOf(const UnitId& unit) const;
    [[nodiscard]] QList<ZoneCover> zonesWithout(const UnitId& unit) const;
    [[nodiscard]] Duration openFor(const ZoneId& zone) const;
};

} // namespace lodestar::matching
