// SPDX-License-Identifier: GPL-3.0-or-later
// FlakyJournal: a store which can go away, take a fact and lose the answer, and come back; and the
// clock that tells how long it has been away.
#pragma once

#include "core/base/clock.h"
#include "core/store/journal.h"

#include <atomic>

namespace lodestar::test {

enum class StoreIs {
    There,
    Away,
    Refusing,     ///< comes back when asked, and takes nothing
    RefusingOnce, ///< comes back, does not take the next fact, and is there
    Silent        ///< writes what it is given, and goes away before it says so
};

/// The store's clock, which can be told that half a minute has gone.
class HurriedClock final : public Clock
{
public:
    explicit HurriedClock(Clock& clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] Instant now() const override { return m_clock.now(); }

    [[nodiscard]] std::chrono::nanoseconds steady() const override
    {
        return m_clock.steady() + std::chrono::seconds(m_ahead.load());
    }

    TimerId callAt(Instant at, std::function<void()> fire) override
    {
        return m_clock.callAt(at, std::move(fire));
    }

    void cancel(TimerId timer) override { m_clock.cancel(timer); }

    void hurry(std::chrono::seconds by) { m_ahead += by.count(); }

private:
    Clock& m_clock;
    std::atomic<qint64> m_ahead = 0;
};

class FlakyJournal final : public store::Journal
{
public:
    FlakyJournal(std::unique_ptr<store::Journal> inner, std::atomic<StoreIs>& is)
        : m_inner(std::move(inner))
        , m_is(is)
    {
    }

    Result<store::Written> append(const store::Batch& batch) override
    {
        if (m_is == StoreIs::There)
            return m_inner->append(batch);
        if (m_is == StoreIs::Silent)
            if (auto written = m_inner->append(batch); !written)
                return written;
        if (m_is == StoreIs::RefusingOnce)
            m_is = StoreIs::There;
        return gone();
    }

    Result<void> read(qint64 after, const std::function<void(const Recorded&)>& take) override
    {
        return m_is == StoreIs::Away || m_is == StoreIs::Silent ? gone()
                                                                : m_inner->read(after, take);
    }

    Result<QList<Recorded>> eventsOf(CallId call) override { return m_inner->eventsOf(call); }

    Result<QList<Recorded>> eventsOf(CommandId command) override
    {
        return m_inner->eventsOf(command);
    }

    Result<store::ChainHead> head() override { return m_inner->head(); }

    Result<Board> latestCheckpoint() override { return m_inner->latestCheckpoint(); }

    Result<void> saveCheckpoint(const Board& board) override
    {
        return m_is == StoreIs::There ? m_inner->saveCheckpoint(board) : gone();
    }

    Result<QList<CaseRow>> cases(int limit) override { return m_inner->cases(limit); }

    Result<std::optional<CaseRow>> caseOf(CallId call) override { return m_inner->caseOf(call); }

    void watch(std::function<void()> wake, std::function<void(store::Health)> changed) override
    {
        m_inner->watch(std::move(wake), std::move(changed));
    }

    Result<void> reconnect() override
    {
        if (m_is == StoreIs::Away || m_is == StoreIs::Silent)
            return gone();
        return {};
    }

private:
    std::unique_ptr<store::Journal> m_inner;
    std::atomic<StoreIs>& m_is;

    static Unexpected gone()
    {
        return Unexpected(Kind::Unavailable, QStringLiteral("The store does not answer."));
    }
};

} // namespace lodestar::test
