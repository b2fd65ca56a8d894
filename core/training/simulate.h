// SPDX-License-Identifier: GPL-3.0-or-later
// Simulate: a scenario played to its end at once, or at the pace of a clock before somebody's eyes.
#pragma once

#include "core/training/player.h"

namespace lodestar::training {

/// The middle of all zones.
[[nodiscard]] LatLon middleOf(const Profile& profile);

/// Adopts the agency's rules and defines its units in an empty store.
[[nodiscard]] Result<void> furnish(desk::Desk& desk, const Agency& agency);

/// Performs what the room has to do by itself up to `at`, and lets the clock stand there.
[[nodiscard]] Result<void> runTimers(desk::Desk& desk, VirtualClock& clock, Instant at);

struct SimulationReport
{
    int lines = 0;      ///< played
    qint64 events = 0;  ///< written
    int calls = 0;      ///< of the scenario that came in
    QList<CallId> open; ///< neither closed nor merged at the end
    Instant end;        ///< where the clock stands
};

/// Plays on the virtual clock without waiting, the room's own timers between the lines; stops at
/// the first line that fails, or before the first one after `until`.
[[nodiscard]] Result<SimulationReport>
simulate(desk::Desk& desk, VirtualClock& clock, Player& player, std::optional<Instant> until = {});

/// Plays lines as a running clock reaches them, for the console. The desk performs its own timers.
class Show
{
public:
    /// All must outlive the show. `failed` is told of each line that fails; the show goes on.
    Show(Player& player, Clock& clock, std::function<void(const Error&)> failed);
    ~Show();
    Show(const Show&) = delete;
    Show& operator=(const Show&) = delete;

    /// From the player's next line on.
    void start();

private:
    Player& m_player;
    Clock& m_clock;
    std::function<void(const Error&)> m_failed;
    TimerId m_timer = TimerId::None;

    void schedule();
    void fire();
};

} // namespace lodestar::training
