// SPDX-License-Identifier: GPL-3.0-or-later
// QueueModel: the columns of a lane of the call queue. The key of a call is its number, that of a
// heading the id of its group.
#pragma once

#include "core/triage/queue.h"
#include "ui/models/keyedmodel.h"
#include "ui/roles.h"

namespace lodestar::ui {

/// What stands over a group of calls.
struct QueueHeading
{
    QString id; ///< of the group
    QString title;
    int calls = 0;
    int overdue = 0;
    int untriaged = 0;
    bool isFolded = false;

    friend bool operator==(const QueueHeading&, const QueueHeading&) = default;
};

/// A call, or the heading of a group.
struct QueueLine
{
    triage::QueueRow row;
    bool isFollowUp = false; ///< its age counts down to when it is due
    bool isOutside = false;  ///< shown although the filter leaves it out
    std::optional<QueueHeading> heading{};

    friend bool operator==(const QueueLine&, const QueueLine&) = default;
};

struct LineKey
{
    CallId call;
    QString group; ///< of a heading

    friend bool operator==(const LineKey&, const LineKey&) = default;
};

[[nodiscard]] inline size_t qHash(const LineKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.call, key.group);
}

/// The badge of a row's level, as the queue, the map and the card show it.
[[nodiscard]] Badge levelBadge(const triage::QueueRow& row);

class QueueModel final : public KeyedModel<QueueLine, LineKey>
{
    Q_OBJECT

public:
    enum Column { LevelColumn, NumberColumn, WhatColumn, PlanColumn, AgeColumn, ColumnCount };

    using KeyedModel::KeyedModel;
    void showLane(triage::Lane lane, const QList<triage::QueueRow>& rows);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] LineKey keyOf(const QueueLine& line) const override
    {
        return {line.row.call, line.heading ? line.heading->id : QString()};
    }
};

} // namespace lodestar::ui
