// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that keep a unit from a call, each with the one sentence a dispatcher reads.
#include "core/matching/fitness.h"

#include "core/matching/weigh.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::matching {

using namespace std::chrono_literals;

namespace {

constexpr Duration kShortShift = 60min; ///< a typical job: teams plan 45 to 80 minutes a call
constexpr Duration kOldFix = 5min;
constexpr Duration kCutOff = 24h; ///< as driving time: behind everybody that a street joins

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

QString zoneName(const Profile& profile, const ZoneId& id)
{
    const Zone* zone = profile.zone(id);
    return zone && !zone->name.isEmpty() ? zone->name : id.value();
}

std::optional<Rejected> rejectBySchedule(const Demand& demand, const Unit& unit)
{
    const Profile& profile = *demand.board.profile;
    const UnitId& id = unit.record.id;
    if (!unit.shiftEnd)
        return Rejected{id, Rejection::SignedOff, say("signed off")};
    if (!isOnDuty(profile, unit, demand.zone, demand.local))
        return Rejected{id, Rejection::OutOfHours, say("outside its hours")};
    if (!servesZone(profile, unit, demand.zone, demand.call.location.point.has_value())) {
        const QString why = demand.zone.isValid()
                                ? say("does not serve %1").arg(zoneName(profile, demand.zone))
                                : say("the call lies outside its zones");
        return Rejected{id, Rejection::OutOfZone, why};
    }
    return std::nullopt;
}

/// The call that the unit's crew is on with another unit, if any.
CallId crewBusy(const Demand& demand, const Unit& unit)
{
    if (unit.record.crewGroup.isEmpty())
        return {};
    for (const UnitId& id : demand.busyCrews.value(unit.record.crewGroup))
        if (id != unit.record.id)
            return demand.board.unit(id)->call;
    return {};
}

std::optional<Rejected> rejectByStanding(const Demand& demand, const Unit& unit)
{
    const UnitId& id = unit.record.id;
    if (unit.call == demand.call.id && unit.call.isValid())
        return Rejected{id, Rejection::OnCall, say("already on this call")};
    if (unit.call.isValid())
        return Rejected{id, Rejection::OnCall, say("on call %1").arg(unit.call.value())};
    if (const CallId busy = crewBusy(demand, unit); busy.isValid())
        return Rejected{id, Rejection::CrewBusy, say("its crew is on call %1").arg(busy.value())};
    const StatusDef* status = demand.board.statusOf(unit);
    if (unit.duressSince)
        return Rejected{id, Rejection::NotAvailable, say("duress alarm")};
    if (!status || status->primary == PrimaryState::NotAvailable)
        return Rejected{id,
                        Rejection::NotAvailable,
                        status ? say("status %1").arg(status->name) : say("status unknown")};
    return std::nullopt;
}

QString missingCredential(const QStringList& wanted, const Unit& unit, Instant now)
{
    const auto missing = std::ranges::find_if(
        wanted, [&](const QString& credential) { return !crewHolds(unit, credential, now); });
    return missing == wanted.end() ? QString() : *missing;
}

/// A case manager who comes only for follow-ups is not sent to a street.
std::optional<Rejected>
rejectByActivation(const Demand& demand, const Unit& unit, const UnitKind& kind)
{
    if (kind.activation.isEmpty() || demand.isRemote ||
        std::ranges::any_of(kind.activation,
                            [&](Activation a) { return demand.modes.contains(a); }))
        return std::nullopt;
    QStringList words;
    for (const Activation a : kind.activation)
        words += nameText(a).replace(u'_', u' ');
    return Rejected{unit.record.id,
                    Rejection::NotActivatedSo,
                    say("comes only by: %1").arg(words.join(QStringLiteral(", ")))};
}

std::optional<Rejected> rejectByCrew(const Demand& demand, const Unit& unit, const UnitKind& kind)
{
    const UnitId& id = unit.record.id;
    if (unit.crew.size() < kind.crewMin)
        return Rejected{id,
                        Rejection::CrewTooSmall,
                        say("crew of %1, needs %2").arg(unit.crew.size()).arg(kind.crewMin)};
    const QString missing = missingCredential(kind.credentials, unit, demand.now);
    if (!missing.isEmpty())
        return Rejected{id,
                        Rejection::CredentialMissing,
                        say("nobody in the crew holds \"%1\" today").arg(missing)};
    for (const Wish& wish : demand.wishes)
        if (wish.must && !meets(wish, unit, demand.now))
            return wish.language.isEmpty()
                       ? Rejected{id, Rejection::CredentialMissing, unmetText(wish)}
                       : Rejected{id, Rejection::LanguageMissing, unmetText(wish)};
    return std::nullopt;
}

std::optional<Rejected> rejectByGround(const Demand& demand, const Unit& unit, const UnitKind& kind)
{
    const UnitId& id = unit.record.id;
    if (kind.policeInTeam || demand.isGuarded || demand.isRemote)
        return std::nullopt;
    if (kind.needsSceneSecured && demand.isUnsafe)
        return Rejected{id,
                        Rejection::NeedsSceneSecured,
                        say("may enter only a scene that police have secured, and none are sent")};
    const auto& forbidden = demand.call.triage.forbiddenAlone;
    const bool alone =
        std::ranges::all_of(kind.classes, [&](ResourceClass c) { return forbidden.contains(c); });
    if (!kind.classes.isEmpty() && alone)
        return Rejected{id,
                        Rejection::NeedsSceneSecured,
                        say("must not go alone here: no police or EMS is sent or there")};
    return std::nullopt;
}

/// The lines of the plan that the unit can fill; or the rule that keeps it from all of them.
std::optional<Rejected>
findNeeds(const Demand& demand, const Unit& unit, const UnitKind& kind, Fit& fit)
{
    const UnitId& id = unit.record.id;
    if (kind.policeInTeam && !demand.asksPolice)
        return Rejected{id,
                        Rejection::PoliceNotNeeded,
                        say("police in team: not needed by plan \"%1\"")
                            .arg(demand.plan ? demand.plan->name : QString())};
    QString missing;
    QString untold;
    for (qsizetype i = 0; i < demand.needs.size(); ++i) {
        const qsizetype preference = classIndex(kind, demand.needs[i].anyOf);
        if (preference < 0)
            continue;
        const auto keptFrom = [&](Label label) {
            return kind.mayRead && !kind.mayRead->contains(label);
        };
        const auto label = std::ranges::find_if(demand.needs[i].mustRead, keptFrom);
        if (label != demand.needs[i].mustRead.end()) {
            untold = nameText(*label).replace(u'_', u' ');
            continue;
        }
        const QString lacks = missingCredential(demand.needs[i].credentials, unit, demand.now);
        if (!lacks.isEmpty()) {
            missing = lacks;
            continue;
        }
        fit.needs += static_cast<int>(i);
        fit.preference += static_cast<int>(preference);
    }
    if (!fit.needs.isEmpty())
        return std::nullopt;
    if (!missing.isEmpty())
        return Rejected{id,
                        Rejection::CredentialMissing,
                        say("nobody in the crew holds \"%1\" today").arg(missing)};
    if (!untold.isEmpty())
        return Rejected{
            id,
            Rejection::DataAccess,
            say("its crew may not be told %1 facts, which this call needs").arg(untold)};
    return Rejected{id,
                    Rejection::WrongClass,
                    demand.plan
                        ? say("%1: not asked for by plan \"%2\"").arg(kind.name, demand.plan->name)
                        : say("no plan is in force")};
}

/// Whatever keeps the unit from this task however free it is; the lines that it can fill go into
/// `fit`.
std::optional<Rejected>
rejectByTask(const Demand& demand, const Unit& unit, const UnitKind& kind, Fit& fit)
{
    if (auto rejected = findNeeds(demand, unit, kind, fit))
        return rejected;
    if (auto rejected = rejectByActivation(demand, unit, kind))
        return rejected;
    if (auto rejected = rejectByCrew(demand, unit, kind))
        return rejected;
    return rejectByGround(demand, unit, kind);
}

/// "LCSW + EMT": who sits in the unit today; else what its kind is called.
QString roleMix(const Unit& unit, const UnitKind& kind)
{
    QStringList titles;
    for (const CrewMember& member : unit.crew)
        if (!member.title.isEmpty())
            titles += member.title;
    return titles.isEmpty() ? kind.name : titles.join(QStringLiteral(" + "));
}

QString callOffReason(const StatusDef& status)
{
    const QString name = status.name.toLower();
    return name.contains(QLatin1String("called off")) ? name
                                                      : say("%1, may be called off").arg(name);
}

QString waitReason(StagingGate gate)
{
    switch (gate) {
    case StagingGate::WaitForEms:
        return say("stages until EMS clears the scene");
    case StagingGate::None:
    case StagingGate::WaitForPolice:
        return say("stages until police clear the scene");
    }
    Q_UNREACHABLE();
}

QString noWayText(const Demand& demand)
{
    return demand.board.closuresAt(demand.now).isEmpty()
               ? say("no way from where it is")
               : say("no way from where it is on the streets that are open");
}

/// Why the minutes are those of a straight line.
QString lineReason(const Demand& demand, Way way)
{
    switch (way) {
    case Way::ByTravel:
        break;
    case Way::UnitOffMap:
        return say("estimated by straight line: it stands beyond the map's streets");
    case Way::CallOffMap:
        return say("estimated by straight line: the call lies beyond the map's streets");
    case Way::CutOff:
        return demand.board.closuresAt(demand.now).isEmpty()
                   ? say("NO WAY on the map's streets, estimated by straight line")
                   : say("NO WAY on the streets that are open, estimated by straight line");
    }
    Q_UNREACHABLE();
}

} // namespace

QString spanText(Duration span)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    if (minutes < 1)
        return say("under a minute");
    if (minutes < 120)
        return say("%1 min").arg(minutes);
    return say("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

qsizetype classIndex(const UnitKind& kind, const QList<ResourceClass>& anyOf)
{
    for (qsizetype i = 0; i < anyOf.size(); ++i)
        if (kind.classes.contains(anyOf[i]))
            return i;
    return -1;
}

bool servesZone(const Profile& profile, const Unit& unit, const ZoneId& zone, bool located)
{
    const Zone* ground = profile.zone(zone);
    if (ground && !ground->agency.isEmpty() && !unit.record.sharedBy.isEmpty() &&
        !unit.record.sharedBy.contains(ground->agency))
        return false;
    if (unit.record.zones.isEmpty())
        return true;
    if (!zone.isValid())
        return !located; // an unknown place may be anywhere; a known one outside all zones is
                         // nowhere
    return unit.record.zones.contains(zone);
}

bool couldGoLater(const Demand& demand, const Unit& unit)
{
    const UnitKind* kind = demand.board.kindOf(unit);
    Fit fit;
    return kind && !rejectBySchedule(demand, unit) && !rejectByTask(demand, unit, *kind, fit);
}

std::variant<Fit, Rejected> judge(const Demand& demand, const Unit& unit)
{
    const UnitId& id = unit.record.id;
    const UnitKind* kind = demand.board.kindOf(unit);
    if (!kind)
        return Rejected{id, Rejection::WrongClass, say("the program has no such kind of unit")};
    if (auto rejected = rejectBySchedule(demand, unit))
        return *rejected;
    if (auto rejected = rejectByStanding(demand, unit))
        return *rejected;
    Fit fit;
    fit.unit = id;
    if (auto rejected = rejectByTask(demand, unit, *kind, fit))
        return *rejected;

    const StatusDef* status = demand.board.statusOf(unit);
    fit.conditional = status->primary == PrimaryState::ConditionallyAvailable;
    fit.waits = !demand.isRemote && mustWait(demand.call, *kind);
    fit.reasons += roleMix(unit, *kind);
    if (fit.conditional)
        fit.reasons += callOffReason(*status);
    if (fit.waits)
        fit.reasons += waitReason(gateOf(demand.call));
    weigh(demand, unit, fit);
    if (unit.fix) {
        fit.start = unit.fix->point;
        if (demand.now - unit.fix->at > kOldFix)
            fit.reasons += say("last heard %1 ago").arg(spanText(demand.now - unit.fix->at));
    } else if (unit.record.home != LatLon{}) {
        fit.start = unit.record.home;
        fit.fromStation = true;
    }
    return fit;
}

std::variant<Fit, Rejected>
judgeWay(const Demand& demand, const Unit& unit, Fit fit, std::optional<Duration> eta)
{
    const bool located = demand.call.location.point.has_value();
    if (demand.isRemote) { // nobody drives: a way would only mislead
        fit.eta.reset();
        eta.reset();
        fit.fromStation = false;
        fit.reasons += say("nobody has to drive there now");
    }
    if (!demand.isRemote && located && !fit.start)
        return Rejected{
            fit.unit, Rejection::NoPosition, say("neither position nor station is known")};
    const bool isCutOff = !demand.isRemote && located && fit.way == Way::CutOff;
    if (!demand.isRemote && located && (!eta || (isCutOff && !demand.sendsCutOff)))
        return Rejected{fit.unit, Rejection::NoPosition, noWayText(demand)};
    if (demand.isRemote || !located)
        fit.way = Way::ByTravel;
    fit.eta = eta;
    const Duration left = *unit.shiftEnd - demand.now;
    if (left <= eta.value_or(Duration::zero()))
        return Rejected{
            fit.unit,
            Rejection::ShiftEnds,
            left <= Duration::zero()
                ? say("its shift has ended")
                : say("its shift ends in %1, before it could be there").arg(spanText(left))};
    if (left - eta.value_or(Duration::zero()) < kShortShift)
        fit.reasons.insert(1, say("shift ends in %1").arg(spanText(left)));
    if (fit.way != Way::ByTravel) // before all else: the minutes beside it are no more than that
        fit.reasons.prepend(lineReason(demand, fit.way));
    if (isCutOff)
        fit.burden += kCutOff;
    if (!located && !demand.isRemote)
        fit.reasons += say("unknown location, ask");
    else if (fit.fromStation)
        fit.reasons += say("from station");
    return fit;
}

} // namespace lodestar::matching
