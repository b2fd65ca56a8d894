// SPDX-License-Identifier: GPL-3.0-or-later
// QueueView: a filter and a grouping of the queue that a person keeps under a name.
#pragma once

#include "core/triage/queuefilter.h"
#include "core/triage/queuegroup.h"

namespace lodestar::ui {

struct QueueView
{
    QString name;
    QString filter; ///< as typed; holds no free words, places or call numbers
    triage::Grouping grouping = triage::Grouping::Stage;

    friend bool operator==(const QueueView&, const QueueView&) = default;
};

} // namespace lodestar::ui
