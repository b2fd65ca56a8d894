// SPDX-License-Identifier: GPL-3.0-or-later
// The run sheet of a call: where, who, how it was judged, who went and when, and all that was
// written.
#include "core/history/timeline.h"
#include "ui/paper/sheets.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

class CallSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::CallSheet)
};

QString wordOf(const QString& name)
{
    return QString(name).replace(u'_', u' ');
}

QString facts(const Shown& shown, const Call& call)
{
    const Profile& profile = *shown.board->profile;
    const Nature* nature = profile.nature(call.nature);
    const ResponsePlan* plan = profile.plan(planOf(call));
    const Level* level = profile.level(levelOf(call));
    QStringList flags;
    for (const QString& flag : call.flags)
        flags += wordOf(flag);
    QList<QStringList> rows{
        {CallSheetWords::tr("Place"), shown.read(call.location.address)},
        {CallSheetWords::tr("Nature"), nature ? nature->name : call.callType},
        {CallSheetWords::tr("Level"),
         QStringLiteral("%1 %2").arg(levelMark(profile, levelOf(call)),
                                     level ? level->name : CallSheetWords::tr("not triaged"))},
        {CallSheetWords::tr("Plan"), plan ? plan->name : CallSheetWords::tr("none yet")},
        {CallSheetWords::tr("Caller"),
         QStringList({shown.read(call.caller.name),
                      shown.read(call.caller.phone),
                      wordOf(nameText(call.caller.relation))})
             .filter(QRegularExpression(QStringLiteral(".")))
             .join(QStringLiteral(" · "))},
        {CallSheetWords::tr("Person"),
         QStringList({shown.read(call.person.name), shown.read(call.person.description)})
             .filter(QRegularExpression(QStringLiteral(".")))
             .join(QStringLiteral(" · "))},
        {CallSheetWords::tr("What helps"), shown.read(call.person.helps)},
        {CallSheetWords::tr("Flags"), flags.join(QStringLiteral(" · "))}};
    if (call.closed) {
        QStringList outcomes;
        for (const OutcomeId& id : call.closed->outcomes)
            if (const OutcomeDef* outcome = profile.outcome(id))
                outcomes += outcome->name;
        rows += QStringList{CallSheetWords::tr("Outcome"), outcomes.join(QStringLiteral(", "))};
    }
    rows.removeIf([](const QStringList& row) { return row[1].isEmpty(); });
    return table({CallSheetWords::tr("What"), CallSheetWords::tr("Known")}, rows, {18, 82});
}

QString reasons(const Profile& profile, const Call& call)
{
    QStringList all;
    for (const RuleId& id : call.triage.rules)
        for (const TriageRule& rule : profile.protocol.rules)
            if (rule.id == id)
                all += QStringLiteral("%1: %2").arg(id.value(), rule.says);
    return all.isEmpty()
               ? QString()
               : heading(CallSheetWords::tr("Why")) + paragraph(all.join(QStringLiteral("; ")));
}

QString units(const Shown& shown, const Call& call)
{
    QList<QStringList> rows;
    for (const Assignment& assignment : call.assignments) {
        QStringList times;
        for (auto it = assignment.stamps.cbegin(); it != assignment.stamps.cend(); ++it)
            times +=
                QStringLiteral("%1 %2").arg(wordOf(nameText(it.key())), shown.format.clock(*it));
        rows += QStringList{assignment.unit.value(),
                            wordOf(nameText(assignment.part)),
                            times.join(QStringLiteral(" · "))};
    }
    return rows.isEmpty()
               ? QString()
               : heading(CallSheetWords::tr("Units")) + table({CallSheetWords::tr("Unit"),
                                                               CallSheetWords::tr("Part"),
                                                               CallSheetWords::tr("Times")},
                                                              rows);
}

} // namespace

std::optional<Sheet> callSheet(const Shown& shown)
{
    const Call* call = shown.selectedCall();
    if (!call)
        return {};
    const Profile& profile = *shown.board->profile;
    Sheet sheet{CallSheetWords::tr("%1 · call %2").arg(profile.name).arg(call->id.value()), {}};
    sheet.html += paragraph(
        CallSheetWords::tr("Printed %1 · %2, for a %3. Holds personal data: keep it, or shred it.")
            .arg(shown.format.clock(shown.now),
                 shown.format.date(shown.now),
                 wordOf(nameText(shown.role))));
    sheet.html += facts(shown, *call) + reasons(profile, *call) + units(shown, *call);
    QList<QStringList> lines;
    const auto log = history::timeline(call->log, profile);
    for (auto row = log.crbegin(); row != log.crend(); ++row)
        lines += QStringList{shown.format.clock(row->at), row->who, row->text};
    sheet.html += heading(CallSheetWords::tr("What happened"));
    sheet.html += table(
        {CallSheetWords::tr("Time"), CallSheetWords::tr("Who"), CallSheetWords::tr("What")}, lines);
    return sheet;
}

} // namespace lodestar::ui
