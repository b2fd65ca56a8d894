// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a roster in two rounds: the rules first, then the ways of all that are left at once.
#include "core/matching/judging.h"

#include "core/matching/clearing.h"

#include <algorithm>

namespace lodestar::matching {

namespace {

/// The quickest test of all: most units of a room are of another kind than the call wants.
bool hasClass(const Demand& demand, const Unit& unit)
{
    const UnitKind* kind = demand.board.kindOf(unit);
    return kind && std::ranges::any_of(demand.needs, [&](const ResourceNeed& need) {
               return classIndex(*kind, need.anyOf) >= 0;
           });
}

/// Of the units that are on a call, those that could go when it is over, first free first.
QList<Soon> freeSoon(const Demand& demand)
{
    constexpr qsizetype kAsked = 8; // ways are asked for only these
    QList<Soon> soon;
    QList<Soon> busy;
    if (demand.isRemote)
        return soon;
    for (const Cow<Unit>& unit : demand.board.units) {
        if (!unit->call.isValid() || unit->call == demand.call.id || !unit->shiftEnd ||
            unit->duressSince || !hasClass(demand, *unit))
            continue;
        const auto left = expectedLeft(demand.board, *unit, demand.now);
        if (left && *unit->shiftEnd > demand.now + *left)
            busy += Soon{unit->record.id, unit->call, *left, {}};
    }
    std::ranges::sort(busy, [](const Soon& a, const Soon& b) {
        return a.freeIn != b.freeIn ? a.freeIn < b.freeIn : a.unit < b.unit;
    });
    for (const Soon& one : busy)
        if (soon.size() < kAsked && couldGoLater(demand, *demand.board.unit(one.unit)))
            soon += one;
    return soon;
}

/// Where a unit sets out from when it is free: its last fix, else the scene it is at.
std::optional<LatLon> whereFrom(const Board& board, const Soon& soon)
{
    const Unit& unit = *board.unit(soon.unit);
    if (unit.fix)
        return unit.fix->point;
    const Call* call = board.call(soon.call);
    return call ? call->location.point : std::nullopt;
}

void addWays(const Demand& demand,
             QList<Soon>& soon,
             std::span<const std::optional<Duration>> times,
             std::span<const qsizetype> at)
{
    constexpr qsizetype kShown = 3;
    for (size_t i = 0; i < at.size(); ++i)
        if (const auto way = times[i]) {
            Soon& one = soon[at[i]];
            if (*demand.board.unit(one.unit)->shiftEnd > demand.now + one.freeIn + *way)
                one.eta = one.freeIn + *way;
        }
    const auto reached = [](const Soon& s) {
        return s.eta.value_or(Duration::max());
    };
    std::ranges::stable_sort(soon, {}, reached);
    soon.resize(std::min(soon.size(), kShown));
}

/// The ways to the call. Where one is missing the straight line takes its place, and why is kept.
class Ways
{
public:
    Ways(const Demand& demand, const Travel& travel, const QList<LatLon>& starts)
        : m_times(starts.size())
        , m_kinds(starts.size(), Way::ByTravel)
    {
        if (!demand.call.location.point)
            return;
        const LatLon place = *demand.call.location.point;
        m_times = travel.byItsOwn(
            {starts.constData(), static_cast<size_t>(starts.size())}, place, demand.now);
        if (!m_times.contains(std::nullopt))
            return;
        const Profile& profile = *demand.board.profile;
        const StraightLineTravel lines(profile.travelKmh, profile.travelDetour);
        const bool isOnMap = travel.covers(place);
        for (qsizetype i = 0; i < starts.size(); ++i) {
            if (m_times[i])
                continue;
            m_kinds[i] = !isOnMap                    ? Way::CallOffMap
                         : !travel.covers(starts[i]) ? Way::UnitOffMap
                                                     : Way::CutOff;
            m_times[i] = lines.toPlace({&starts[i], 1}, place, demand.now).first();
        }
    }

    /// Absent where no place was known.
    [[nodiscard]] std::optional<Duration> time(qsizetype start) const { return m_times[start]; }

    [[nodiscard]] Way kind(qsizetype start) const { return m_kinds[start]; }

    /// Nobody is said to come soon who has no way.
    [[nodiscard]] std::optional<Duration> timeOnTheWay(qsizetype start) const
    {
        return m_kinds[start] == Way::CutOff ? std::nullopt : m_times[start];
    }

private:
    QList<std::optional<Duration>> m_times;
    QList<Way> m_kinds;
};

} // namespace

Judged judgeAll(const Demand& demand, const Travel& travel)
{
    Judged judged;
    QList<Fit> possible;
    for (const Cow<Unit>& unit : demand.board.units) {
        auto verdict = judge(demand, *unit);
        if (auto* fit = std::get_if<Fit>(&verdict))
            possible += std::move(*fit);
        else
            judged.rejected += std::get<Rejected>(std::move(verdict));
    }
    judged.soon = freeSoon(demand);
    QList<LatLon> starts;
    for (const Fit& fit : possible)
        if (fit.start)
            starts += *fit.start;
    const qsizetype ready = starts.size();
    std::vector<qsizetype> later;
    for (qsizetype i = 0; i < judged.soon.size(); ++i)
        if (const auto from = whereFrom(demand.board, judged.soon[i])) {
            starts += *from;
            later.push_back(i);
        }
    const Ways ways(demand, travel, starts);
    std::vector<std::optional<Duration>> laterTimes;
    for (qsizetype i = ready; i < starts.size(); ++i)
        laterTimes.push_back(ways.timeOnTheWay(i));
    addWays(demand, judged.soon, laterTimes, later);
    qsizetype next = 0;
    for (Fit& fit : possible) {
        std::optional<Duration> eta;
        if (fit.start) {
            eta = ways.time(next);
            fit.way = ways.kind(next++);
        }
        const bool isCutOff = fit.way == Way::CutOff && !demand.isRemote;
        const Unit& unit = *demand.board.unit(fit.unit);
        auto verdict = judgeWay(demand, unit, std::move(fit), eta);
        if (auto* able = std::get_if<Fit>(&verdict)) {
            judged.fits += std::move(*able);
        } else {
            judged.rejected += std::get<Rejected>(std::move(verdict));
            judged.hasCutOff = judged.hasCutOff || isCutOff;
        }
    }
    return judged;
}

} // namespace lodestar::matching
