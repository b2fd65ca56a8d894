// SPDX-License-Identifier: GPL-3.0-or-later
// QueueModel: the columns of a lane of the call queue.
#pragma once

#include "core/triage/queue.h"
#include "ui/models/keyedmodel.h"
#include "ui/roles.h"

namespace lodestar::ui {

struct QueueLine
{
    triage::QueueRow row;
    bool isFollowUp = false; ///< its age counts down to when it is due

    friend bool operator==(const QueueLine&, const QueueLine&) = default;
};

/// The badge of a row's level, as the queue, the map and the card show it.
[[nodiscard]] Badge levelBadge(const triage::QueueRow& row);

class QueueModel final : public KeyedModel<QueueLine, CallId>
{
    Q_OBJECT

public:
    enum Column { LevelColumn, NumberColumn, WhatColumn, PlanColumn, AgeColumn, ColumnCount };

    using KeyedModel::KeyedModel;
    void showLane(triage::Lane lane, const QList<triage::QueueRow>& rows);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] CallId keyOf(const QueueLine& line) const override { return line.row.call; }
};

} // namespace lodestar::ui
