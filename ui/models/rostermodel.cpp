// SPDX-License-Identifier: GPL-3.0-or-later
// RosterModel: what each cell of a roster row shows.
#include "ui/models/rostermodel.h"

#include "ui/format.h"

namespace lodestar::ui {

namespace {

using history::RosterRow;

/// A position that old says little about where the unit is now.

QString shiftText(const RosterRow& row)
{
    if (!row.shiftLeft)
        return {};
    if (row.shiftLeft->count() < 0)
        return RosterModel::tr("shift over %1 ago").arg(Format::age(-*row.shiftLeft));
    const qint64 minutes = row.shiftLeft->count() / 60'000;
    return RosterModel::tr("%1:%2 left")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

/// The part of the call's text behind its number: what is wrong, or how the unit stands there.
QString troubleText(const RosterRow& row)
{
    QString text = row.callText;
    return text.remove(QStringLiteral("%1 · ").arg(row.call.value()));
}

QString whereText(const RosterRow& row)
{
    if (!row.fixAge)
        return row.where;
    const QString age = Format::age(*row.fixAge);
    return row.where.isEmpty() ? age : QStringLiteral("%1 · %2").arg(row.where, age);
}

QString display(const RosterRow& row, int column)
{
    switch (column) {
    case RosterModel::UnitColumn:
        return row.unit.value();
    case RosterModel::SinceColumn:
        return row.colour == ColourRole::Off ? QStringLiteral("—") : Format::duration(row.inStatus);
    case RosterModel::CrewColumn:
        return row.crew;
    case RosterModel::WhereColumn:
        return row.callText.isEmpty() ? whereText(row)
               : row.alert            ? troubleText(row)
                                      : row.callText;
    default:
        return {};
    }
}

QString second(const RosterRow& row, int column)
{
    switch (column) {
    case RosterModel::CrewColumn:
        return shiftText(row);
    case RosterModel::WhereColumn:
        if (row.callText.isEmpty())
            return {};
        return row.alert && row.call.isValid()
                   ? RosterModel::tr("call %1 · %2").arg(row.call.value()).arg(whereText(row))
                   : whereText(row);
    default:
        return {};
    }
}

/// Everything, one fact a line: what a narrow roster leaves out is read here.
QString wholeRow(const RosterRow& row)
{
    QStringList lines{QStringLiteral("%1 · %2").arg(row.unit.value(), row.statusName),
                      row.crew,
                      shiftText(row),
                      row.callText,
                      whereText(row)};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString spoken(const RosterRow& row, int column)
{
    QStringList facts{display(row, column), second(row, column)};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(", "));
}

Tone firstTone(const RosterRow& row, int column)
{
    if (column == RosterModel::WhereColumn && row.alert)
        return Tone::Overdue;
    if (column == RosterModel::WhereColumn)
        return row.fixAge && *row.fixAge > history::kStaleFix && row.callText.isEmpty()
                   ? Tone::Third
                   : Tone::Second;
    if (column == RosterModel::SinceColumn)
        return Tone::Second;
    return Tone::Text;
}

} // namespace

Badge statusBadge(const RosterRow& row)
{
    return {Badge::Form::Status, row.letters, Shape::Square, row.colour, row.filled};
}

int RosterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RosterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& unit = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(unit, column);
    case Qt::AccessibleTextRole:
        return column == StatusColumn ? unit.statusName : spoken(unit, column);
    case Qt::ToolTipRole:
        return wholeRow(unit);
    case SecondLineRole:
        return second(unit, column);
    case BadgeRole:
        return column == StatusColumn ? QVariant::fromValue(statusBadge(unit)) : QVariant();
    case StrongRole:
        return column == UnitColumn || (column == WhereColumn && unit.alert);
    case FigureRole:
        return column == SinceColumn;
    case RightRole:
        return false;
    case ToneRole:
        return static_cast<int>(firstTone(unit, column));
    case SecondToneRole:
        return static_cast<int>(Tone::Second);
    case KeyRole:
        return unit.unit.value();
    default:
        return {};
    }
}

} // namespace lodestar::ui
