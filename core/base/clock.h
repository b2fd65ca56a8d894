// SPDX-License-Identifier: GPL-3.0-or-later
// Clock: the only source of time. SystemClock is real; VirtualClock can be paused, hurried and
// stepped.
#pragma once

#include "core/base/time.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace lodestar {

/// Names one timer of a Clock, so that it can be called off.
enum class TimerId : qint64 { None = 0 };

/// Where everybody asks for the time. now() may be called from any thread; timers belong to the
/// thread that the clock lives on.
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
    /// Real time that only goes forward, whatever happens to the wall clock; for measuring, never
    /// shown.
    [[nodiscard]] virtual std::chrono::nanoseconds steady() const;
    /// Calls `fire` once when now() reaches `at`, at once (but not inside this call) if it has
    /// passed.
    virtual TimerId callAt(Instant at, std::function<void()> fire) = 0;
    /// Takes a timer back; one that has fired is ignored.
    virtual void cancel(TimerId timer) = 0;
};

/// The machine's clock. Timers need a Qt event loop on the thread that set them.
class SystemClock final : public Clock
{
public:
    SystemClock();
    ~SystemClock() override;

    [[nodiscard]] Instant now() const override;
    TimerId callAt(Instant at, std::function<void()> fire) override;
    void cancel(TimerId timer) override;

private:
    std::map<TimerId, std::unique_ptr<QTimer>> m_timers;
    qint64 m_lastTimer = 0;
};

/// A clock that goes as it is told: for replay, training, simulation and tests. Starts paused.
class VirtualClock final : public Clock
{
public:
    explicit VirtualClock(Instant start);
    ~VirtualClock() override;

    [[nodiscard]] Instant now() const override;
    TimerId callAt(Instant at, std::function<void()> fire) override;
    void cancel(TimerId timer) override;

    /// Moves to `to`, firing the timers on the way in order, each at its own time. Never goes back.
    void advanceTo(Instant to);
    /// advanceTo(now() + by).
    void step(Duration by);
    /// Lets the clock run `rate` times as fast as real time (> 0); fires timers through the event
    /// loop.
    void run(double rate);
    void pause();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] double rate() const;
    /// When the next timer is due, if there is one.
    [[nodiscard]] std::optional<Instant> nextTimer() const;

private:
    struct Pending
    {
        TimerId id;
        std::function<void()> fire;
    };

    mutable std::mutex m_mutex;
    Instant m_now;                     ///< where it stands, or stood when run() began
    std::chrono::nanoseconds m_from{}; ///< steady() at run()
    double m_rate = 0;                 ///< 0 while paused
    std::multimap<Instant, Pending> m_timers;
    qint64 m_lastTimer = 0;
    std::unique_ptr<QTimer> m_pulse;

    [[nodiscard]] Instant nowLocked() const;
};

} // namespace lodestar
