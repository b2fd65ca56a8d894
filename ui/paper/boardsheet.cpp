// SPDX-License-Identifier: GPL-3.0-or-later
// The board on paper: lanes, units, closed streets, and room to write.
#include "core/triage/queue.h"
#include "ui/paper/sheets.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

constexpr int kEmptyLines = 8; ///< for calls that come while there are no screens

class BoardSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::BoardSheet)
};

QString laneName(triage::Lane lane)
{
    switch (lane) {
    case triage::Lane::Waiting:
        return BoardSheetWords::tr("Waiting");
    case triage::Lane::Active:
        return BoardSheetWords::tr("Active");
    case triage::Lane::Holding:
        return BoardSheetWords::tr("Held and stacked");
    case triage::Lane::FollowUp:
        return BoardSheetWords::tr("Follow-ups");
    }
    Q_UNREACHABLE();
}

QStringList rowOf(const Shown& shown, const triage::QueueRow& row)
{
    const Call* call = shown.board->call(row.call);
    QString place = row.place;
    if (call && !call->location.address.isEmpty())
        place = shown.read(call->location.address);
    QStringList units;
    for (const UnitId& unit : row.units)
        units += unit.value();
    const QString age =
        (row.age < Duration::zero() ? QStringLiteral("-") : QString()) + Format::duration(row.age);
    return {levelMark(*shown.board->profile, row.level),
            QString::number(row.call.value()),
            row.lateness == triage::Lateness::Overdue ? QLatin1Char('!') + age : age,
            row.nature,
            place,
            row.note.isEmpty() ? row.plan : QStringLiteral("%1\n%2").arg(row.plan, row.note),
            units.join(QStringLiteral(", "))};
}

} // namespace

Sheet boardSheet(const Shown& shown, const QList<history::RosterRow>& roster)
{
    const QString when =
        QStringLiteral("%1 · %2").arg(shown.format.clock(shown.now), shown.format.date(shown.now));
    Sheet sheet{BoardSheetWords::tr("%1 · board at %2").arg(shown.board->profile->name, when), {}};
    sheet.html += paragraph(
        BoardSheetWords::tr("If the screens are dark, go on here: write each time beside its call. "
                            "“!” is over its target. Last entry of the journal: %1.")
            .arg(shown.board->seq));
    using triage::Lane;
    for (const Lane lane : {Lane::Waiting, Lane::Active, Lane::Holding, Lane::FollowUp}) {
        const auto rows = triage::queueRows(*shown.board, lane, shown.now);
        sheet.html += heading(QStringLiteral("%1 · %2").arg(laneName(lane)).arg(rows.size()));
        QList<QStringList> cells;
        for (const auto& row : rows)
            cells += rowOf(shown, row);
        if (!cells.isEmpty())
            sheet.html += table({BoardSheetWords::tr("Level"),
                                 BoardSheetWords::tr("Call"),
                                 lane == Lane::FollowUp ? BoardSheetWords::tr("Due in")
                                                        : BoardSheetWords::tr("Age"),
                                 BoardSheetWords::tr("Nature"),
                                 BoardSheetWords::tr("Place"),
                                 BoardSheetWords::tr("Plan"),
                                 BoardSheetWords::tr("Units")},
                                cells,
                                {7, 6, 9, 16, 24, 25, 13});
    }
    QList<QStringList> units;
    for (const auto& row : roster)
        if (row.shiftLeft)
            units += QStringList{row.unit.value(),
                                 QStringLiteral("%1 %2").arg(row.letters, row.statusName),
                                 shown.format.hourMinute(shown.now - row.inStatus),
                                 row.callText,
                                 row.crew,
                                 shown.format.hourMinute(shown.now + *row.shiftLeft),
                                 row.alert ? QLatin1Char('!') + row.alertText : QString()};
    sheet.html += heading(BoardSheetWords::tr("Units on duty · %1").arg(units.size()));
    if (!units.isEmpty())
        sheet.html += table({BoardSheetWords::tr("Unit"),
                             BoardSheetWords::tr("Status"),
                             BoardSheetWords::tr("Since"),
                             BoardSheetWords::tr("On call"),
                             BoardSheetWords::tr("Crew"),
                             BoardSheetWords::tr("Until"),
                             BoardSheetWords::tr("Alarm")},
                            units);
    for (const auto& closure : shown.board->closuresAt(shown.now))
        sheet.html +=
            paragraph(BoardSheetWords::tr("Closed until %1: %2, %3")
                          .arg(shown.format.hourMinute(closure.until),
                               closure.street.isEmpty() ? toText(closure.point) : closure.street,
                               closure.reason));
    sheet.html += heading(BoardSheetWords::tr("New calls"));
    sheet.html += table({BoardSheetWords::tr("Time"),
                         BoardSheetWords::tr("Place"),
                         BoardSheetWords::tr("What is wrong, weapon, call back"),
                         BoardSheetWords::tr("Level"),
                         BoardSheetWords::tr("Units, times")},
                        QList<QStringList>(kEmptyLines, QStringList(5)));
    return sheet;
}

} // namespace lodestar::ui
