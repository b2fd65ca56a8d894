// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineModel: what each cell of a timeline row shows.
#include "ui/models/timelinemodel.h"

namespace lodestar::ui {

void TimelineModel::showTimeline(const QList<history::TimelineRow>& rows,
                                 const Format& format,
                                 Instant now)
{
    QList<TimelineLine> lines;
    lines.reserve(rows.size());
    for (const auto& row : rows)
        lines += {row, format.clockOr(row.at, now)};
    show(lines);
}

int TimelineModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return column == TimeColumn  ? line.clock
               : column == WhoColumn ? line.row.who
                                     : line.row.text;
    case StrongRole:
        return column == TextColumn && line.row.isKey;
    case FigureRole:
        return column == TimeColumn;
    case ToneRole:
        return static_cast<int>(column == TextColumn ? Tone::Text : Tone::Third);
    case KeyRole:
        return line.row.seq;
    default:
        return {};
    }
}

} // namespace lodestar::ui
