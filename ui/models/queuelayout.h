// SPDX-License-Identifier: GPL-3.0-or-later
// QueueLayout: which lines the queue shows of a Board, under a filter, in groups, and what is then
// out of sight. Pure.
#pragma once

#include "core/triage/queuefilter.h"
#include "core/triage/queuegroup.h"
#include "ui/models/queuemodel.h"

#include <QMap>
#include <QSet>

namespace lodestar::ui {

/// What a person has asked the queue to show.
struct QueueAsk
{
    triage::Lane lane = triage::Lane::Waiting;
    triage::QueueFilter filter;
    triage::Grouping grouping = triage::Grouping::Stage;
    QSet<QString> folded;  ///< ids of groups
    QSet<CallId> revealed; ///< shown whatever the filter says
    CallId selected;       ///< shown as well: nobody works on a call that cannot be seen
};

/// What is out of sight, in all lanes.
struct HiddenCalls
{
    int calls = 0;
    int overdue = 0;
    int untriaged = 0;
    int duress = 0;
    int silent = 0; ///< whose crew should have been heard of
    int unsafe = 0; ///< whose crew nobody protects
    int fresh = 0;  ///< new
    int late = 0;   ///< follow-ups
    /// All of them, in the order of the lanes, worst first; and those that may not be overlooked.
    QList<std::pair<triage::Lane, CallId>> each;
    QList<std::pair<triage::Lane, CallId>> inDanger;

    friend bool operator==(const HiddenCalls&, const HiddenCalls&) = default;
};

struct QueueLayout
{
    struct Count
    {
        qsizetype shown = 0;
        qsizetype all = 0;
    };

    QList<QueueLine> lines; ///< of the lane asked for
    QMap<triage::Lane, Count> counts;
    HiddenCalls hidden;
};

/// `lanes` holds the rows of every lane as they may be read here.
[[nodiscard]] QueueLayout layOutQueue(const Board& board,
                                      const QMap<triage::Lane, QList<triage::QueueRow>>& lanes,
                                      const QueueAsk& ask,
                                      Instant now);

} // namespace lodestar::ui
