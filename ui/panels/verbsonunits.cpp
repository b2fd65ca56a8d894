// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs about units: dispatch, status, reassign, release, stack, backup, check-in.
#include "core/matching/consequence.h"
#include "ui/panels/verbline.h"

namespace lodestar::ui::verbs {

namespace {

struct SendPlan
{
    QList<UnitId> units;
    CallId call; ///< invalid: the selected one

    friend bool operator==(const SendPlan&, const SendPlan&) = default;
};

void addPlans(const Line& line, qsizetype at, SendPlan so, QList<SendPlan>& plans)
{
    if (at == line.words.size()) {
        if (!so.units.isEmpty() && !plans.contains(so))
            plans += so;
        return;
    }
    const bool mayBeCall = !so.call.isValid() && (at == 0 || at + 1 == line.words.size());
    if (const auto call = callAt(line, at); call && mayBeCall) {
        SendPlan with = so;
        with.call = *call;
        addPlans(line, at + 1, with, plans);
    }
    for (const auto& match : unitsAt(line, at)) {
        SendPlan with = so;
        with.units += match.unit;
        addPlans(line, match.next, with, plans);
    }
}

/// What the dispatcher was shown about a call, for the record.
QList<Considered> consideredFor(const Shown& shown, CallId call)
{
    QList<Considered> all;
    if (shown.recommendation.call != call)
        return all;
    for (const auto& candidate : shown.recommendation.ranked)
        all += {candidate.unit, candidate.eta, {}};
    for (const auto& rejected : shown.recommendation.rejected)
        all += {rejected.unit, {}, rejected.why};
    return all;
}

AssignmentPart partOf(const Shown& shown, CallId call, const UnitId& unit)
{
    if (shown.recommendation.call == call)
        for (const auto& candidate : shown.recommendation.ranked)
            if (candidate.unit == unit)
                return candidate.part;
    return AssignmentPart::Primary;
}

QString etaRemark(const Shown& shown, CallId call, const UnitId& unit)
{
    if (shown.recommendation.call != call)
        return {};
    for (const auto& candidate : shown.recommendation.ranked)
        if (candidate.unit == unit && candidate.eta)
            return Words::tr(" · %1 min").arg(Format::minutes(*candidate.eta));
    for (const auto& rejected : shown.recommendation.rejected)
        if (rejected.unit == unit)
            return Words::tr(" · not recommended: %1").arg(rejected.why);
    return {};
}

QString joined(const QString& text, const QStringList& more)
{
    return (QStringList(text) + more).join(QStringLiteral(" · "));
}

/// " · 1031 then waits for CRU 7, 9 min away · ▲ leaves Riverside uncovered …"
QString lossOf(const Line& line, const UnitId& unit, CallId to)
{
    const auto loss = matching::consequenceOf(line.board(),
                                              unit,
                                              to,
                                              line.shown.roads,
                                              line.shown.now,
                                              line.shown.cover ? &line.shown.cover->now : nullptr);
    return joined({}, matching::wordsOf(loss));
}

} // namespace

Reading dispatch(const Line& whole)
{
    Line line(whole);
    const QString override = takeReason(line.words);
    if (line.words.isEmpty())
        return incomplete(Words::tr("which unit? %1").arg(everyUnit(line)));
    QList<SendPlan> plans;
    addPlans(line, 0, {}, plans);
    if (plans.size() > 1)
        return refused(
            Words::tr("that can be read in two ways: %1 to %2, or %3 to %4; nothing is sent")
                .arg(signsOf(plans[0].units),
                     plans[0].call.isValid() ? QString::number(plans[0].call.value())
                                             : Words::tr("the selected call"),
                     signsOf(plans[1].units),
                     plans[1].call.isValid() ? QString::number(plans[1].call.value())
                                             : Words::tr("the selected call")));
    if (plans.isEmpty()) {
        const auto units = unitsAt(line, 0);
        if (units.isEmpty())
            return callAt(line, 0) && line.words.size() == 1
                       ? incomplete(Words::tr("which unit? %1").arg(everyUnit(line)))
                       : unknownUnit(line, 0);
        return refused(Words::tr("there is no call or unit “%1”; nothing is sent")
                           .arg(line.rest(units.last().next)));
    }
    const auto& plan = plans.first();
    const CallId call = plan.call.isValid() ? plan.call : line.shown.call;
    const Call* to = line.board().call(call);
    if (!to)
        return incomplete(Words::tr("to which call?"));
    if (phaseOf(*to) == CallPhase::Closed || phaseOf(*to) == CallPhase::Merged)
        return refused(Words::tr("%1 is over; nobody is sent").arg(placeOf(line, call)));
    Dispatch command;
    command.call = call;
    for (const UnitId& unit : plan.units)
        command.units += {unit, partOf(line.shown, call, unit)};
    command.override = override;
    command.considered = consideredFor(line.shown, call);
    QString preview =
        Words::tr("dispatches %1 to %2").arg(signsOf(plan.units), placeOf(line, call));
    preview += etaRemark(line.shown, call, plan.units.first());
    for (const UnitId& unit : plan.units)
        preview += lossOf(line, unit, call);
    if (!override.isEmpty())
        preview += Words::tr(" · because %1").arg(override);
    return ready(preview, command);
}

std::optional<BackupKind> backupKindNamed(const QString& word)
{
    const QString w = word.toUpper();
    if (w == QLatin1String("P") || w == QLatin1String("POLICE"))
        return BackupKind::Police;
    if (w == QLatin1String("E") || w == QLatin1String("EMS"))
        return BackupKind::Ems;
    if (w == QLatin1String("F") || w == QLatin1String("FIRE"))
        return BackupKind::Fire;
    if (w == QLatin1String("C") || w == QLatin1String("CLINICIAN"))
        return BackupKind::Clinician;
    if (w == QLatin1String("T") || w == QLatin1String("TEAM"))
        return BackupKind::SecondTeam;
    if (w == QLatin1String("S") || w == QLatin1String("SUPERVISOR"))
        return BackupKind::Supervisor;
    return {};
}

QString backupKindName(BackupKind kind)
{
    switch (kind) {
    case BackupKind::Police:
        return Words::tr("police");
    case BackupKind::Ems:
        return Words::tr("EMS");
    case BackupKind::Fire:
        return Words::tr("fire");
    case BackupKind::Clinician:
        return Words::tr("a clinician");
    case BackupKind::SecondTeam:
        return Words::tr("a second team");
    case BackupKind::Supervisor:
        return Words::tr("a supervisor");
    }
    Q_UNREACHABLE();
}

Reading backup(const Line& line)
{
    RequestBackup command;
    qsizetype at = 0;
    if (!line.words.isEmpty() && unitsAt(line, 0).isEmpty())
        if (const auto kind = backupKindNamed(line.words[0])) {
            command.kind = *kind;
            at = 1;
        }
    Reading why;
    const auto match = oneUnit(
        line, at, [](qsizetype) { return true; }, why);
    if (!match)
        return why;
    const Unit* unit = line.board().unit(match->unit);
    if (!unit->call.isValid())
        return refused(Words::tr("%1 is on no call; nobody to back up").arg(match->unit.value()));
    command.call = unit->call;
    command.unit = match->unit;
    command.reason = line.rest(match->next);
    return ready(
        Words::tr("asks %1 to back up %2 on %3")
            .arg(backupKindName(command.kind), match->unit.value(), placeOf(line, unit->call)),
        command);
}

Reading reassign(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype next) { return callAt(line, next).has_value(); }, why);
    if (!match)
        return why;
    const auto to = callAt(line, match->next);
    const QString reason = line.rest(match->next + 1);
    const CallId from = line.board().unit(match->unit)->call;
    if (!from.isValid())
        return refused(Words::tr("%1 is on no call; dispatch it with D").arg(match->unit.value()));
    const QString text = Words::tr("takes %1 off %2 and sends it to %3")
                             .arg(match->unit.value(), placeOf(line, from), placeOf(line, *to)) +
                         lossOf(line, match->unit, *to);
    if (reason.isEmpty())
        return incomplete(Words::tr("%1; say why").arg(text));
    return ready(QStringLiteral("%1: %2").arg(text, reason), Reassign{match->unit, *to, reason});
}

Reading release(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [](qsizetype) { return true; }, why);
    if (!match)
        return why;
    const CallId from = line.board().unit(match->unit)->call;
    if (!from.isValid())
        return refused(Words::tr("%1 is on no call").arg(match->unit.value()));
    const QString reason = line.rest(match->next);
    const QString text =
        Words::tr("takes %1 off %2").arg(match->unit.value(), placeOf(line, from)) +
        lossOf(line, match->unit, {});
    if (reason.isEmpty())
        return incomplete(Words::tr("%1; say why").arg(text));
    return ready(QStringLiteral("%1: %2").arg(text, reason), Release{from, match->unit, reason});
}

Reading stack(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line,
        0,
        [&](qsizetype next) {
            return callAt(line, next).has_value() && next + 1 == line.words.size();
        },
        why);
    if (!match)
        return why;
    const auto call = callAt(line, match->next);
    const auto loss = matching::consequenceOfStacking(line.board(), match->unit, line.shown.now);
    return ready(joined(Words::tr("makes %1 the next call of %2")
                            .arg(placeOf(line, *call), match->unit.value()),
                        matching::wordsOf(loss)),
                 StackCall{*call, match->unit});
}

Reading checkIn(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype next) { return next == line.words.size(); }, why);
    if (!match)
        return why;
    return ready(Words::tr("notes that %1 has checked in").arg(match->unit.value()),
                 CheckIn{match->unit});
}

Reading setStatus(const Line& whole, const StatusDef& status)
{
    Line line(whole);
    const QString override = takeReason(line.words);
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype next) { return next == line.words.size(); }, why);
    if (!match) {
        if (!unitsAt(line, 0).isEmpty() && why.state == Reading::State::Incomplete)
            return refused(Words::tr("“%1” is too much; nothing is set")
                               .arg(line.rest(unitsAt(line, 0).first().next)));
        return why;
    }
    const Unit* unit = line.board().unit(match->unit);
    QString preview = unit->call.isValid() && status.onCall
                          ? Words::tr("sets %1 to %2 on %3")
                                .arg(match->unit.value(), status.name, placeOf(line, unit->call))
                          : Words::tr("sets %1 to %2").arg(match->unit.value(), status.name);
    if (unit->call.isValid() && !status.onCall)
        preview += Words::tr(" · leaves %1").arg(placeOf(line, unit->call));
    return ready(preview, SetStatus{match->unit, status.id, {}, override});
}

} // namespace lodestar::ui::verbs
