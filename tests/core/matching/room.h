// SPDX-License-Identifier: GPL-3.0-or-later
// A dispatch room made in code: a small program, a few units and one call, each to be changed by a
// test.
#pragma once

#include "core/matching/recommend.h"

#include <utility>

namespace lodestar::matching {

inline Instant noon()
{
    return *instantFromIso(QStringLiteral("2025-01-01T12:00:00Z")); // a Wednesday
}

inline Duration minutes(int n)
{
    return std::chrono::minutes(n);
}

/// A point so many metres north of the call.
inline LatLon north(double metres)
{
    return {40 + metres / 111'195, -100};
}

/// A place that the Board is built up in. Straight lines at 60 km/h without detour: a kilometre a
/// minute.
struct Room
{
    Board board;
    Call call;
    StraightLineTravel travel{60, 1};

    Room()
    {
        Profile& p = board.profile.edit();
        p.timeZone = QStringLiteral("UTC");
        p.duties = {StatusId(QStringLiteral("av")),
                    StatusId(QStringLiteral("dp")),
                    StatusId(QStringLiteral("oo"))};
        p.statuses = {status("av", "Available", PrimaryState::Available),
                      status("fu", "On follow-up", PrimaryState::ConditionallyAvailable),
                      status("os", "On scene", PrimaryState::NotAvailable),
                      status("oo", "Out of service", PrimaryState::NotAvailable)};
        p.unitKinds = {
            kind("team", "community team (clinician + EMT)", {ResourceClass::CommunityTeam}),
            kind("corr", "co-responder (officer + clinician)", {ResourceClass::CoResponse}),
            kind("cops", "police", {ResourceClass::Police}),
            kind("ems", "ambulance", {ResourceClass::Ems}),
            kind("clin", "clinician", {ResourceClass::Clinician})};
        p.unitKinds[0].crewMin = 2;
        p.unitKinds[1].policeInTeam = true;
        p.unitKinds[2].policeInTeam = true;
        p.unitKinds[4].needsSceneSecured = true;
        p.zones = {zone("z1", "Zone 1", 39, 40.5, "County"),
                   zone("z2", "Zone 2", 40.5, 41, "Town")};
        p.plans = {plan("team", {{ResourceClass::CommunityTeam}}, {"corr", "police"}),
                   plan("corr", {{ResourceClass::CoResponse}}, {}),
                   plan("both", {{ResourceClass::Police}, {ResourceClass::CommunityTeam}}, {}),
                   plan("any", {{ResourceClass::CommunityTeam, ResourceClass::CoResponse}}, {}),
                   plan("police", {{ResourceClass::Police}}, {}),
                   plan("visit", {{ResourceClass::Clinician}}, {})};
        p.protocol.protectivePlan = PlanId(QStringLiteral("both"));
        call.id = CallId(7);
        call.location.point = LatLon{40, -100};
        call.location.zone = ZoneId(QStringLiteral("z1"));
        triaged("team");
    }

    void triaged(const char* planId)
    {
        call.triageRevision = 1;
        call.triage.plan = PlanId(QLatin1String(planId));
        call.triage.eligible = true;
        call.triage.complete = true;
    }

    /// A staffed, available unit with a fresh fix so many metres away.
    Unit& add(const char* id, const char* kindId, double metresAway, int crew = 2)
    {
        Unit unit;
        unit.record.id = UnitId(QLatin1String(id));
        unit.record.kind = UnitKindId(QLatin1String(kindId));
        unit.record.home = north(20'000);
        unit.status = StatusId(QStringLiteral("av"));
        unit.shiftEnd = noon() + std::chrono::hours(6);
        unit.fix = Fix{north(metresAway), noon(), {}};
        for (int i = 0; i < crew; ++i)
            unit.crew += CrewMember{QStringLiteral("Sam Okoye"), QStringLiteral("EMT"), {}, {}};
        const UnitId key = unit.record.id;
        board.units.insert(key, Cow<Unit>(std::move(unit)));
        return board.units[key].edit();
    }

    [[nodiscard]] Recommendation ask() const { return recommend(board, call, travel, noon()); }

    static StatusDef status(const char* id, const char* name, PrimaryState primary)
    {
        StatusDef def;
        def.id = StatusId(QLatin1String(id));
        def.name = QLatin1String(name);
        def.primary = primary;
        return def;
    }

    static UnitKind kind(const char* id, const char* name, QList<ResourceClass> classes)
    {
        UnitKind made;
        made.id = UnitKindId(QLatin1String(id));
        made.name = QLatin1String(name);
        made.classes = std::move(classes);
        return made;
    }

    static Zone
    zone(const char* id, const char* name, double south, double northEdge, const char* agency)
    {
        return {ZoneId(QLatin1String(id)),
                QLatin1String(name),
                QLatin1String(agency),
                {{south, -101}, {south, -99}, {northEdge, -99}, {northEdge, -101}}};
    }

    static ResponsePlan plan(const char* id,
                             const QList<QList<ResourceClass>>& lines,
                             const QList<const char*>& fallbacks)
    {
        ResponsePlan made;
        made.id = PlanId(QLatin1String(id));
        made.name = QStringLiteral("Plan ") + QLatin1String(id);
        for (const auto& anyOf : lines) {
            ResourceNeed need;
            need.anyOf = anyOf;
            made.needs += need;
        }
        for (const char* fallback : fallbacks)
            made.fallbacks += PlanId(QLatin1String(fallback));
        return made;
    }
};

inline QStringList unitsOf(const QList<Candidate>& candidates)
{
    QStringList ids;
    for (const Candidate& candidate : candidates)
        ids += candidate.unit.value();
    return ids;
}

/// The rule that rejected the unit; nothing if none did.
inline std::optional<Rejection> ruleOf(const Recommendation& r, const char* unit)
{
    for (const Rejected& rejected : r.rejected)
        if (rejected.unit.value() == QLatin1String(unit))
            return rejected.rule;
    return std::nullopt;
}

inline QString whyOf(const Recommendation& r, const char* unit)
{
    for (const Rejected& rejected : r.rejected)
        if (rejected.unit.value() == QLatin1String(unit))
            return rejected.why;
    return {};
}

} // namespace lodestar::matching
