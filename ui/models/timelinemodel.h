// SPDX-License-Identifier: GPL-3.0-or-later
// TimelineModel: the columns of a call's timeline.
#pragma once

#include "core/history/timeline.h"
#include "ui/format.h"
#include "ui/models/keyedmodel.h"
#include "ui/roles.h"

namespace lodestar::ui {

struct TimelineLine
{
    history::TimelineRow row;
    QString clock; ///< its time in the site's zone

    friend bool operator==(const TimelineLine&, const TimelineLine&) = default;
};

class TimelineModel final : public KeyedModel<TimelineLine, qint64>
{
    Q_OBJECT

public:
    enum Column { TimeColumn, WhoColumn, TextColumn, ColumnCount };

    using KeyedModel::KeyedModel;
    void showTimeline(const QList<history::TimelineRow>& rows, const Format& format, Instant now);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] qint64 keyOf(const TimelineLine& line) const override { return line.row.seq; }
};

} // namespace lodestar::ui
