// SPDX-License-Identifier: GPL-3.0-or-later
// QueueModel: what each cell of a queue row shows.
#include "ui/models/queuemodel.h"

#include "ui/format.h"

namespace lodestar::ui {

namespace {

QString ageText(const QueueLine& line)
{
    const auto span = Format::duration(line.row.age);
    if (!line.isFollowUp)
        return span;
    return line.row.age.count() < 0 ? QueueModel::tr("late %1").arg(span)
                                    : QueueModel::tr("in %1").arg(span);
}

Tone ageTone(triage::Lateness lateness)
{
    switch (lateness) {
    case triage::Lateness::InTime:
        return Tone::Text;
    case triage::Lateness::Soon:
        return Tone::Warning;
    case triage::Lateness::Overdue:
        return Tone::Overdue;
    }
    Q_UNREACHABLE();
}

/// What the tone says, for those who do not see the tone.
QString latenessMark(triage::Lateness lateness)
{
    switch (lateness) {
    case triage::Lateness::InTime:
        return {};
    case triage::Lateness::Soon:
        return QStringLiteral("▲");
    case triage::Lateness::Overdue:
        return QStringLiteral("!");
    }
    Q_UNREACHABLE();
}

QString latenessWord(triage::Lateness lateness)
{
    switch (lateness) {
    case triage::Lateness::InTime:
        return {};
    case triage::Lateness::Soon:
        return QueueModel::tr("target near");
    case triage::Lateness::Overdue:
        return QueueModel::tr("over target");
    }
    Q_UNREACHABLE();
}

QString display(const QueueLine& line, int column)
{
    const auto& row = line.row;
    switch (column) {
    case QueueModel::NumberColumn:
        return QString::number(row.call.value());
    case QueueModel::WhatColumn:
        return row.nature;
    case QueueModel::PlanColumn:
        return row.plan;
    case QueueModel::AgeColumn:
        return ageText(line);
    default:
        return {};
    }
}

/// It stands here although the filter leaves it out.
QString outside(const QString& note)
{
    const QString said = QueueModel::tr("outside the filter");
    return note.isEmpty() ? said : QStringLiteral("%1 · %2").arg(said, note);
}

QString headingCounts(const QueueHeading& heading)
{
    QStringList counts{QueueModel::tr("%n call(s)", nullptr, heading.calls)};
    if (heading.overdue > 0)
        counts += QueueModel::tr("%n over target", nullptr, heading.overdue);
    if (heading.untriaged > 0)
        counts += QueueModel::tr("%n not triaged", nullptr, heading.untriaged);
    return counts.join(QStringLiteral(" · "));
}

/// The cells of a heading: all of it stands in column 0.
QVariant headingData(const QueueHeading& heading, int column, int role)
{
    if (column != 0)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return heading.title;
    case SecondLineRole:
        return headingCounts(heading);
    case UnitTextRole:
        return heading.isFolded ? QStringLiteral("▸") : QStringLiteral("▾");
    case SecondToneRole:
        return static_cast<int>(heading.overdue > 0     ? Tone::Overdue
                                : heading.untriaged > 0 ? Tone::Warning
                                                        : Tone::Second);
    case HeadingRole:
        return true;
    case KeyRole:
        return heading.id;
    case Qt::AccessibleTextRole:
        return (heading.isFolded ? QueueModel::tr("%1, %2, folded; Enter opens it")
                                 : QueueModel::tr("%1, %2, open; Enter folds it"))
            .arg(heading.title, headingCounts(heading));
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2").arg(heading.title, headingCounts(heading));
    default:
        return {};
    }
}

QString second(const QueueLine& line, int column)
{
    switch (column) {
    case QueueModel::WhatColumn:
        return line.row.place.isEmpty() ? QueueModel::tr("not located") : line.row.place;
    case QueueModel::PlanColumn:
        return line.isOutside ? outside(line.row.note) : line.row.note;
    default:
        return {};
    }
}

/// Everything, one fact a line: what a narrow queue cuts is read here.
QString wholeRow(const QueueLine& line)
{
    const auto& row = line.row;
    QStringList lines{QStringLiteral("%1 · %2").arg(row.call.value()).arg(row.nature),
                      second(line, QueueModel::WhatColumn),
                      row.plan,
                      row.note,
                      latenessWord(row.lateness)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString spoken(const QueueLine& line, int column)
{
    const auto& row = line.row;
    switch (column) {
    case QueueModel::LevelColumn:
        return QueueModel::tr("level %1").arg(row.letter);
    case QueueModel::NumberColumn:
        return QueueModel::tr("call %1").arg(row.call.value());
    case QueueModel::AgeColumn:
        return QStringLiteral("%1 %2").arg(ageText(line), latenessWord(row.lateness)).trimmed();
    default:
        return QStringLiteral("%1. %2").arg(display(line, column), second(line, column));
    }
}

} // namespace

Badge levelBadge(const triage::QueueRow& row)
{
    return {Badge::Form::Level, row.letter, row.shape, row.colour, false};
}

void QueueModel::showLane(triage::Lane lane, const QList<triage::QueueRow>& rows)
{
    QList<QueueLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows)
        lines += {row, lane == triage::Lane::FollowUp, false, {}};
    show(lines);
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = row(index.row());
    const int column = index.column();
    if (line.heading)
        return headingData(*line.heading, column, role);
    switch (role) {
    case Qt::DisplayRole:
        return display(line, column);
    case Qt::AccessibleTextRole:
        return spoken(line, column);
    case Qt::ToolTipRole:
        return wholeRow(line);
    case SecondLineRole:
        return second(line, column);
    case BadgeRole:
        return column == LevelColumn ? QVariant::fromValue(levelBadge(line.row)) : QVariant();
    case StrongRole:
        return column == WhatColumn || column == NumberColumn;
    case FigureRole:
        return column == NumberColumn || column == AgeColumn;
    case LargeRole:
        return column == AgeColumn;
    case RightRole:
        return column == AgeColumn;
    case UnitTextRole:
        return column == AgeColumn ? latenessMark(line.row.lateness) : QString();
    case ToneRole:
        if (column == AgeColumn)
            return static_cast<int>(ageTone(line.row.lateness));
        return static_cast<int>(column == PlanColumn && line.row.untriaged ? Tone::Warning
                                : column == PlanColumn                     ? Tone::Second
                                                                           : Tone::Text);
    case SecondToneRole:
        return static_cast<int>(column == PlanColumn ? Tone::Warning : Tone::Second);
    case KeyRole:
        return QVariant::fromValue(line.row.call.value());
    default:
        return {};
    }
}

} // namespace lodestar::ui
