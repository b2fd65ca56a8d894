// SPDX-License-Identifier: GPL-3.0-or-later
// Player: performs a scenario's lines in their order, each at its time, through the one Desk.
#pragma once

#include "core/domain/agency.h"
#include "core/streets/gazetteer.h"
#include "core/training/floor.h"
#include "core/training/scenario.h"

namespace lodestar::training {

class Player
{
public:
    /// The floor must outlive the player, and so must the gazetteer; without one only points are
    /// understood. The roster says who staffs a unit that signs on.
    Player(Scenario scenario,
           Floor& floor,
           const streets::Gazetteer* gazetteer,
           QList<RosterEntry> roster);

    [[nodiscard]] const Scenario& scenario() const { return m_scenario; }

    /// When the next line is to be played; nothing after the last.
    [[nodiscard]] std::optional<Instant> nextAt() const;

    /// Whether the desk has answered all earlier lines, so that the next one decides on what they
    /// did.
    [[nodiscard]] bool isReady() const { return m_floor.isSettled(); }

    /// Performs the next line, whatever the clock says, and steps on even where it fails. A failure
    /// names the file, the line and what was expected.
    [[nodiscard]] Result<void> playNext();
    /// Leaves out the lines before `at`: another player has played them on the same store.
    void skipTo(Instant at);
    /// The number that a call got, or no call.
    [[nodiscard]] CallId callOf(const CallKey& key) const;

private:
    struct Doing;

    Scenario m_scenario;
    Floor& m_floor;
    const streets::Gazetteer* m_gazetteer;
    QList<RosterEntry> m_roster;
    qsizetype m_next = 0;
};

} // namespace lodestar::training
