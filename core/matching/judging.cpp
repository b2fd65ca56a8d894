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
    QList<std::optional<Duration>> times(starts.size());
    if (demand.call.location.point)
        times = travel.toPlace({starts.constData(), static_cast<size_t>(starts.size())},
                               *demand.call.location.point,
                               demand.now);
    addWays(demand,
            judged.soon,
            {times.constData() + ready, static_cast<size_t>(times.size() - ready)},
            later);
    qsizetype next = 0;
    for (Fit& fit : possible) {
        const auto eta = fit.start ? times[next++] : std::nullopt;
        const Unit& unit = *demand.board.unit(fit.unit);
        auto verdict = judgeWay(demand, unit, std::move(fit), eta);
        if (auto* able = std::get_if<Fit>(&verdict))
            judged.fits += std::move(*able);
        else
            judged.rejected += std::get<Rejected>(std::move(verdict));
    }
    return judged;
}

} // namespace lodestar::matching
