// SPDX-License-Identifier: GPL-3.0-or-later
// TimelinePanel: what happened on the selected call, newest first.
#pragma once

#include "ui/models/timelinemodel.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

namespace lodestar::ui {

class TimelinePanel final : public Panel
{
    Q_OBJECT

public:
    explicit TimelinePanel(const Theme& theme, QWidget* parent = nullptr);

    void show(const Shown& shown);
    using Panel::show;

private:
    TimelineModel m_model;
    RowView* m_view;
    CallId m_call;
    qsizetype m_events = -1;
    QString m_day;   ///< whose times stand without a date
    QString m_rules; ///< sha256 of the profile that the rows were worded by
    ThemeLabel* m_whole;

    void readRow();
};

} // namespace lodestar::ui
