// SPDX-License-Identifier: GPL-3.0-or-later
// Meanwhile: what changed on the Board since an event, in counts. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::history {

/// What became of one call.
struct CallNews
{
    CallId call;
    int entries = 0;     ///< new lines of its log
    bool closed = false; ///< closed since
    CallId mergedInto;   ///< merged since
    bool isGone = false; ///< it has left the Board, so it closed at least

    friend bool operator==(const CallNews&, const CallNews&) = default;
};

struct Meanwhile
{
    QList<CallNews> own; ///< of the calls asked about, in their order, those with news
    int opened = 0;      ///< calls opened since that are on the Board
    int closed = 0;      ///< calls closed since that are on the Board
    int units = 0;       ///< units whose status is newer, or that came to a call since

    [[nodiscard]] bool isNothing() const
    {
        return own.isEmpty() && opened == 0 && closed == 0 && units == 0;
    }

    friend bool operator==(const Meanwhile&, const Meanwhile&) = default;
};

/// Since the event `seq`, which was recorded by `at`.
[[nodiscard]] Meanwhile
meanwhile(const Board& board, qint64 seq, Instant at, const QList<CallId>& own);

} // namespace lodestar::history
