// SPDX-License-Identifier: GPL-3.0-or-later
// Counts from the logs of the calls and the states of the units.
#include "core/history/meanwhile.h"

namespace lodestar::history {

namespace {

template <class Fact>
bool happened(const Call& call, qint64 seq)
{
    for (const Cow<Recorded>& recorded : call.log)
        if (recorded->seq > seq)
            if (const auto* fact = std::get_if<Fact>(&recorded->event);
                fact && fact->call == call.id)
                return true;
    return false;
}

/// That a free card was taken in hand or let go is no news: this console does both by itself.
bool isNews(const Event& event)
{
    const auto* taken = std::get_if<CallTaken>(&event);
    return !std::holds_alternative<CallLetGo>(event) && (!taken || taken->from);
}

std::optional<CallNews> newsOf(const Board& board, const CallId& id, qint64 seq)
{
    CallNews news{.call = id, .entries = 0, .closed = false, .mergedInto = {}, .isGone = false};
    const Call* call = board.call(id);
    if (!call) {
        news.isGone = true;
        return news;
    }
    for (const Cow<Recorded>& recorded : call->log)
        news.entries += recorded->seq > seq && isNews(recorded->event) ? 1 : 0;
    news.closed = call->closed && happened<CallClosed>(*call, seq);
    if (happened<CallMerged>(*call, seq))
        news.mergedInto = call->mergedInto;
    return news.entries > 0 ? std::optional(news) : std::nullopt;
}

} // namespace

Meanwhile meanwhile(const Board& board, qint64 seq, Instant at, const QList<CallId>& own)
{
    Meanwhile found;
    for (const CallId& id : own)
        if (const auto news = newsOf(board, id, seq))
            found.own += *news;
    QSet<UnitId> moved;
    for (const Cow<Call>& call : board.calls) {
        if (call->log.isEmpty() || call->log.last()->seq <= seq)
            continue;
        found.opened += happened<CallOpened>(*call, seq) ? 1 : 0;
        found.closed += call->closed && happened<CallClosed>(*call, seq) ? 1 : 0;
        for (const Cow<Recorded>& recorded : call->log)
            if (recorded->seq > seq)
                for (const UnitId& unit : subjectsOf(recorded->event).units)
                    moved.insert(unit);
    }
    for (const Cow<Unit>& unit : board.units)
        if (unit->statusSince > at)
            moved.insert(unit->record.id);
    found.units = static_cast<int>(moved.size());
    return found;
}

} // namespace lodestar::history
