// SPDX-License-Identifier: GPL-3.0-or-later
// Walks a plan's fallbacks by the service hours of the unit kinds.
#include "core/triage/service.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::triage {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("triage", text);
}

QString clockText(LocalMinute local, const QString& timeZone)
{
    static const char* const kDays[] = {QT_TRANSLATE_NOOP("triage", "Monday"),
                                        QT_TRANSLATE_NOOP("triage", "Tuesday"),
                                        QT_TRANSLATE_NOOP("triage", "Wednesday"),
                                        QT_TRANSLATE_NOOP("triage", "Thursday"),
                                        QT_TRANSLATE_NOOP("triage", "Friday"),
                                        QT_TRANSLATE_NOOP("triage", "Saturday"),
                                        QT_TRANSLATE_NOOP("triage", "Sunday")};
    return say("%1 %2:%3 (%4)")
        .arg(say(kDays[local.day - 1]))
        .arg(local.minute / 60, 2, 10, QLatin1Char('0'))
        .arg(local.minute % 60, 2, 10, QLatin1Char('0'))
        .arg(timeZone);
}

bool isOnDuty(const Profile& profile, ResourceClass wanted, LocalMinute local)
{
    bool isOurs = false;
    for (const UnitKind& kind : profile.unitKinds) {
        if (!kind.classes.contains(wanted))
            continue;
        isOurs = true;
        if (isOpen(kind.windows, local))
            return true;
    }
    return !isOurs;
}

/// The classes of the first line that nobody on duty can fill; empty if each can be filled.
QStringList lacking(const Profile& profile, const ResponsePlan& plan, LocalMinute local)
{
    for (const ResourceNeed& need : plan.needs) {
        if (need.optional || std::ranges::any_of(need.anyOf, [&](ResourceClass c) {
                return isOnDuty(profile, c, local);
            }))
            continue;
        QStringList words;
        for (const ResourceClass c : need.anyOf)
            words += nameText(c).replace(u'_', u' ');
        return words;
    }
    return {};
}

} // namespace

PlanAt planAt(const Profile& profile, const PlanId& wanted, Instant at)
{
    const ResponsePlan* own = profile.plan(wanted);
    if (!own)
        return {wanted, {}, true};
    const LocalMinute local = localMinute(profile.timeZone, at);
    const QStringList missing = lacking(profile, *own, local);
    if (missing.isEmpty())
        return {wanted, {}, true};
    const QString because = say("no %1 is on duty on %2")
                                .arg(missing.join(say(" or ")), clockText(local, profile.timeZone));
    QList<PlanId> open = own->fallbacks;
    for (qsizetype i = 0; i < open.size(); ++i) {
        const ResponsePlan* plan = profile.plan(open[i]);
        if (!plan)
            continue;
        if (lacking(profile, *plan, local).isEmpty())
            return {plan->id, because, true};
        for (const PlanId& next : plan->fallbacks)
            if (!open.contains(next))
                open += next;
    }
    return {wanted, say("%1, and no fallback is either").arg(because), false};
}

} // namespace lodestar::triage
