// SPDX-License-Identifier: GPL-3.0-or-later
// The hand-over as a sheet: each part with its own meaning of the time.
#include "core/desk/access.h"
#include "core/history/handover.h"
#include "core/triage/queue.h"
#include "ui/paper/sheets.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

constexpr Duration kNotesBack = std::chrono::hours(12);

class HandoverSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::HandoverSheet)
};

QString partName(history::HandoverPart part)
{
    using enum history::HandoverPart;
    switch (part) {
    case Alarms:
        return HandoverSheetWords::tr("Alarms now");
    case Waiting:
        return HandoverSheetWords::tr("Waiting for a team (since)");
    case Active:
        return HandoverSheetWords::tr("Active (since)");
    case Held:
        return HandoverSheetWords::tr("Held (until)");
    case Stacked:
        return HandoverSheetWords::tr("Stacked on a busy unit (since)");
    case FollowUps:
        return HandoverSheetWords::tr("Follow-ups (due)");
    case Partners:
        return HandoverSheetWords::tr("Others have not answered (asked)");
    case UnitsOut:
        return HandoverSheetWords::tr("Units out (in this status since)");
    case Closures:
        return HandoverSheetWords::tr("Closed streets (until)");
    case Notes:
        return HandoverSheetWords::tr("Notes of the last twelve hours, newest first");
    }
    Q_UNREACHABLE();
}

/// "STAR 2 · 1042", or the one of them that there is.
QString whoOf(const history::HandoverLine& line)
{
    const QString call = line.call.isValid() ? QString::number(line.call.value()) : QString();
    if (!line.unit.isValid())
        return call;
    return call.isEmpty() ? line.unit.value()
                          : QStringLiteral("%1 · %2").arg(line.unit.value(), call);
}

} // namespace

Sheet handoverSheet(const Shown& shown)
{
    const Profile& profile = *shown.board->profile;
    QSet<CallId> overdue;
    for (const auto& row : triage::queueRows(*shown.board, triage::Lane::Waiting, shown.now))
        if (row.lateness == triage::Lateness::Overdue)
            overdue += row.call;
    const auto sections =
        history::handoverOf(*shown.board, overdue, shown.now, kNotesBack, [&](Label label) {
            return desk::mayRead(shown.role, label);
        });
    Sheet sheet{
        HandoverSheetWords::tr("%1 · hand-over at %2 · %3")
            .arg(profile.name, shown.format.hourMinute(shown.now), shown.format.date(shown.now)),
        {}};
    QStringList none;
    for (const auto& section : sections) {
        if (section.lines.isEmpty()) {
            none += partName(section.part).section(QStringLiteral(" ("), 0, 0);
            continue;
        }
        sheet.html += heading(
            QStringLiteral("%1 · %2").arg(partName(section.part)).arg(section.lines.size()));
        QList<QStringList> rows;
        for (const auto& line : section.lines) {
            const QString time = line.at ? shown.format.hourMinute(*line.at) : QString();
            rows += QStringList{line.call.isValid() && !line.unit.isValid()
                                    ? levelMark(profile, line.level)
                                    : QString(),
                                whoOf(line),
                                line.isLate ? QLatin1Char('!') + time : time,
                                line.text};
        }
        sheet.html += table({HandoverSheetWords::tr("Level"),
                             HandoverSheetWords::tr("Unit, call"),
                             HandoverSheetWords::tr("Time"),
                             HandoverSheetWords::tr("What")},
                            rows,
                            {9, 17, 12, 62});
    }
    if (!none.isEmpty())
        sheet.html += heading(HandoverSheetWords::tr("Nothing")) +
                      paragraph(none.join(QStringLiteral(" · ")));
    return sheet;
}

} // namespace lodestar::ui
