// SPDX-License-Identifier: GPL-3.0-or-later
// HookedJournal: another console that is first, just before this one sends somebody.
#pragma once

#include "core/store/journal.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace lodestar::test {

/// Hands everything on to a Journal that outlives it. Before the first append that puts a unit on a
/// call, `first` is done, once.
class HookedJournal final : public store::Journal
{
public:
    HookedJournal(store::Journal& inner, std::function<void()> first)
        : m_inner(inner)
        , m_first(std::move(first))
    {
    }

    Result<store::Written> append(const store::Batch& batch) override
    {
        const bool sends = std::ranges::any_of(batch.events, [](const Event& event) {
            return std::holds_alternative<UnitAssigned>(event);
        });
        if (sends && m_first)
            std::exchange(m_first, {})();
        return m_inner.append(batch);
    }

    Result<void> read(qint64 after, const std::function<void(const Recorded&)>& take) override
    {
        return m_inner.read(after, take);
    }

    Result<QList<Recorded>> eventsOf(CallId call) override { return m_inner.eventsOf(call); }

    Result<QList<Recorded>> eventsOf(CommandId command) override
    {
        return m_inner.eventsOf(command);
    }

    Result<store::ChainHead> head() override { return m_inner.head(); }

    Result<Board> latestCheckpoint() override { return m_inner.latestCheckpoint(); }

    Result<void> saveCheckpoint(const Board& board) override
    {
        return m_inner.saveCheckpoint(board);
    }

    Result<QList<CaseRow>> cases(int limit) override { return m_inner.cases(limit); }

    Result<std::optional<CaseRow>> caseOf(CallId call) override { return m_inner.caseOf(call); }

    void watch(std::function<void()> wake, std::function<void(store::Health)> changed) override
    {
        m_inner.watch(std::move(wake), std::move(changed));
    }

    Result<void> reconnect() override { return m_inner.reconnect(); }

private:
    store::Journal& m_inner;
    std::function<void()> m_first;
};

} // namespace lodestar::test
