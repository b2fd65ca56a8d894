// SPDX-License-Identifier: GPL-3.0-or-later
// The one file that may ask the machine for the time.
#include "core/base/clock.h"

#include <algorithm>

namespace lodestar {

std::chrono::nanoseconds Clock::steady() const
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

SystemClock::SystemClock() = default;
SystemClock::~SystemClock() = default;

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

TimerId SystemClock::callAt(Instant at, std::function<void()> fire)
{
    const auto id = static_cast<TimerId>(++m_lastTimer);
    auto timer = std::make_unique<QTimer>();
    timer->setSingleShot(true);
    timer->setTimerType(Qt::PreciseTimer);
    QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [this, id, f = std::move(fire)] {
        auto mine = m_timers.extract(id);
        // The timer is deleted later: it is still in the middle of its own signal.
        if (mine)
            mine.mapped().release()->deleteLater();
        f();
    });
    const auto wait = std::max(Duration::zero(), at - now());
    timer->start(wait);
    m_timers.emplace(id, std::move(timer));
    return id;
}

void SystemClock::cancel(TimerId timer)
{
    m_timers.erase(timer);
}

VirtualClock::VirtualClock(Instant start)
    : m_now(start)
{
}

VirtualClock::~VirtualClock() = default;

Instant VirtualClock::nowLocked() const
{
    if (m_rate <= 0)
        return m_now;
    const auto real = std::chrono::duration<double, std::milli>(steady() - m_from).count();
    return m_now + Duration(static_cast<qint64>(real * m_rate));
}

Instant VirtualClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return nowLocked();
}

TimerId VirtualClock::callAt(Instant at, std::function<void()> fire)
{
    const std::lock_guard lock(m_mutex);
    const auto id = static_cast<TimerId>(++m_lastTimer);
    m_timers.emplace(at, Pending{id, std::move(fire)});
    return id;
}

void VirtualClock::cancel(TimerId timer)
{
    const std::lock_guard lock(m_mutex);
    const auto it =
        std::ranges::find_if(m_timers, [&](const auto& entry) { return entry.second.id == timer; });
    if (it != m_timers.end())
        m_timers.erase(it);
}

void VirtualClock::advanceTo(Instant to)
{
    for (;;) {
        std::function<void()> fire;
        {
            const std::lock_guard lock(m_mutex);
            if (m_timers.empty() || m_timers.begin()->first > to) {
                if (m_rate <= 0)
                    m_now = std::max(m_now, to);
                return;
            }
            const auto first = m_timers.begin();
            if (m_rate <= 0)
                m_now = std::max(m_now, first->first);
            fire = std::move(first->second.fire);
            m_timers.erase(first);
        }
        fire(); // outside the lock: it may ask for the time or set the next timer
    }
}

void VirtualClock::step(Duration by)
{
    advanceTo(now() + by);
}

void VirtualClock::run(double rate)
{
    Q_ASSERT(rate > 0);
    pause();
    {
        const std::lock_guard lock(m_mutex);
        m_from = steady();
        m_rate = rate;
    }
    m_pulse = std::make_unique<QTimer>();
    m_pulse->setTimerType(Qt::PreciseTimer);
    QObject::connect(m_pulse.get(), &QTimer::timeout, m_pulse.get(), [this] { advanceTo(now()); });
    m_pulse->start(20);
}

void VirtualClock::pause()
{
    if (m_pulse)
        m_pulse.release()->deleteLater(); // pause() may be called by a timer that the pulse fired
    const std::lock_guard lock(m_mutex);
    m_now = nowLocked();
    m_rate = 0;
}

bool VirtualClock::isRunning() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate > 0;
}

double VirtualClock::rate() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate;
}

std::optional<Instant> VirtualClock::nextTimer() const
{
    const std::lock_guard lock(m_mutex);
    if (m_timers.empty())
        return std::nullopt;
    return m_timers.begin()->first;
}

} // namespace lodestar
