// SPDX-License-Identifier: GPL-3.0-or-later
// The free teams on the map of cells.
#include "core/matching/coverage.h"

#include "core/matching/clearing.h"
#include "core/matching/fitness.h"

#include <algorithm>

namespace lodestar::matching {

namespace {

constexpr double kReachedEnough = 0.5;
constexpr double kWorthMoving = 0.05; ///< of all expected calls

bool isCommunityTeam(const Board& board, const Unit& unit)
{
    const UnitKind* kind = board.kindOf(unit);
    return kind && kind->classes.contains(ResourceClass::CommunityTeam);
}

std::optional<LatLon> placeOf(const Unit& unit)
{
    if (unit.fix)
        return unit.fix->point;
    return unit.record.home == LatLon{} ? std::nullopt : std::optional(unit.record.home);
}

} // namespace

QList<PastCall> pastCallsOf(const QList<CaseRow>& cases)
{
    QList<PastCall> past;
    for (const CaseRow& row : cases)
        if (row.point && row.eligible)
            past += PastCall{*row.point, row.openedAt};
    return past;
}

bool isGap(const ZoneCover& zone)
{
    return zone.reached < kReachedEnough;
}

CoverNow::CoverNow(const Board& board, Cover map, Instant now)
    : m_board(board)
    , m_map(std::move(map))
    , m_now(now)
    , m_served(servedSets(board))
    , m_ground(groundOf(now))
    , m_stand(m_ground)
{
    const LocalMinute local = localMinute(board.profile->timeZone, now);
    for (const UnitId& id : board.unitIds()) {
        const Unit& unit = *board.unit(id);
        const auto at = placeOf(unit);
        if (!at || !isFree(unit, local))
            continue;
        m_free += Team{id, postOf(unit, *at)};
        m_stand.add(m_free.last().post);
    }
}

QList<QList<ZoneId>> CoverNow::servedSets(const Board& board)
{
    QList<QList<ZoneId>> sets{{}};
    for (const Cow<Unit>& unit : board.units)
        if (isCommunityTeam(board, *unit) && !sets.contains(unit->record.zones))
            sets += unit->record.zones;
    return sets;
}

CoverGround CoverNow::groundOf(Instant now) const
{
    std::vector<std::vector<quint32>> reach;
    for (const QList<ZoneId>& served : m_served)
        for (quint32 cell = 0; cell < m_map->cells().size(); ++cell) {
            std::vector<quint32> cells = m_map->reach(cell);
            if (!served.isEmpty())
                std::erase_if(cells, [&](quint32 c) { return !served.contains(m_map->zoneOf(c)); });
            reach.push_back(std::move(cells));
        }
    const Profile& profile = *m_board.profile;
    return {m_map->demandAt(localMinute(profile.timeZone, now)), reach, profile.matching.busyShare};
}

bool CoverNow::isFree(const Unit& unit, LocalMinute local) const
{
    const StatusDef* status = m_board.statusOf(unit);
    const UnitKind* kind = m_board.kindOf(unit);
    return isCommunityTeam(m_board, unit) && unit.shiftEnd && *unit.shiftEnd > m_now &&
           !unit.call.isValid() && !unit.duressSince && status &&
           status->primary != PrimaryState::NotAvailable && unit.crew.size() >= kind->crewMin &&
           !m_board.crewBusyElsewhere(unit.record.id).isValid() &&
           isOnDuty(*m_board.profile, unit, {}, local);
}

quint32 CoverNow::postOf(const Unit& unit, LatLon at) const
{
    const auto set = static_cast<quint32>(m_served.indexOf(unit.record.zones));
    return set * static_cast<quint32>(m_map->cells().size()) + m_map->cellAt(at);
}

const CoverNow::Team* CoverNow::teamOf(const UnitId& unit) const
{
    const auto found = std::ranges::find(m_free, unit, &Team::unit);
    return found == m_free.end() ? nullptr : &*found;
}

QList<ZoneCover> CoverNow::zones() const
{
    return zonesWithout({});
}

QList<ZoneCover> CoverNow::zonesWithout(const UnitId& unit) const
{
    const Team* gone = teamOf(unit);
    QSet<quint32> lost;
    if (gone)
        for (const quint32 cell : m_ground.cellsOf(gone->post))
            lost += cell;
    QList<ZoneCover> all;
    for (const Zone& zone : m_board.profile->zones) {
        ZoneCover cover;
        cover.zone = zone.id;
        cover.name = zone.name.isEmpty() ? zone.id.value() : zone.name;
        double reached = 0;
        for (quint32 cell = 0; cell < m_ground.cells(); ++cell) {
            if (m_map->zoneOf(cell) != zone.id)
                continue;
            cover.callsAnHour += m_ground.demand(cell);
            if (m_stand.unitsIn(cell) > (lost.contains(cell) ? 1U : 0U))
                reached += m_ground.demand(cell);
        }
        cover.reached = cover.callsAnHour > 0 ? reached / cover.callsAnHour : 0;
        for (const Team& team : m_free)
            cover.teams += team.unit != unit &&
                           std::ranges::any_of(m_ground.cellsOf(team.post), [&](quint32 cell) {
                               return m_map->zoneOf(cell) == zone.id;
                           });
        all += cover;
    }
    return all;
}

double CoverNow::loss(const UnitId& unit) const
{
    const Team* team = teamOf(unit);
    return team ? m_stand.loss(team->post) : 0;
}

QList<LeftOpen> CoverNow::leavesOpen(const UnitId& unit) const
{
    QList<LeftOpen> open;
    if (!teamOf(unit))
        return open;
    const QList<ZoneCover> with = zones();
    const QList<ZoneCover> without = zonesWithout(unit);
    for (qsizetype i = 0; i < with.size(); ++i)
        if (!isGap(with[i]) && isGap(without[i]))
            open += LeftOpen{with[i].zone, with[i].name, openFor(with[i].zone)};
    return open;
}

/// Until the first busy team that reaches something of the zone from where it is now is expected to
/// be free; at the most until the one that leaves has done a call of usual length.
Duration CoverNow::openFor(const ZoneId& zone) const
{
    const MatchingRules& rules = m_board.profile->matching;
    Duration least = rules.coverageWithin + rules.sceneMedian;
    for (const Cow<Unit>& unit : m_board.units) {
        const Call* call = m_board.call(unit->call);
        const auto left = expectedLeft(m_board, *unit, m_now);
        if (!call || !call->location.point || !left || !isCommunityTeam(m_board, *unit))
            continue;
        const auto cells = m_ground.cellsOf(postOf(*unit, *call->location.point));
        if (std::ranges::any_of(cells, [&](quint32 c) { return m_map->zoneOf(c) == zone; }))
            least = std::min(least, *left);
    }
    return least;
}

std::optional<Posting> CoverNow::nextPost(const UnitId& unit) const
{
    // Without a name a team may serve everywhere: the first set of posts.
    const auto cells = static_cast<quint32>(m_map->cells().size());
    const Team* team = teamOf(unit);
    const quint32 from = team ? team->post / cells * cells : 0;
    CoverStand stand = m_stand;
    if (team)
        stand.remove(team->post);
    quint32 best = from;
    for (quint32 post = from + 1; post < from + cells; ++post)
        if (stand.gain(post) > stand.gain(best))
            best = post;
    if (stand.gain(best) <= 0)
        return std::nullopt;
    return Posting{m_map->cells()[best - from], m_map->zoneOf(best - from), stand.gain(best)};
}

std::optional<MoveUp> CoverNow::bestMove(const Travel& travel) const
{
    const auto cells = static_cast<quint32>(m_map->cells().size());
    CoverStand stand = m_stand;
    std::optional<MoveUp> best;
    for (const Team& team : m_free) {
        const double before = stand.value();
        stand.remove(team.post);
        const quint32 from = team.post / cells * cells;
        quint32 to = from;
        for (quint32 post = from; post < from + cells; ++post)
            if (stand.gain(post) > stand.gain(to))
                to = post;
        const double gain = stand.value() + stand.gain(to) - before;
        stand.add(team.post);
        if (gain < kWorthMoving * m_ground.total() || (best && gain <= best->gain))
            continue;
        const LatLon place = m_map->cells()[to - from];
        const auto start = placeOf(*m_board.unit(team.unit));
        const auto way = travel.toPlace({&*start, 1}, place, m_now).first();
        if (way)
            best = MoveUp{team.unit, place, m_map->zoneOf(to - from), gain, *way};
    }
    return best;
}

} // namespace lodestar::matching
