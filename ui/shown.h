// SPDX-License-Identifier: GPL-3.0-or-later
// Shown: what every panel is given to show: the Board, the time, what is selected. And the way
// back: Sender.
#pragma once

#include "core/domain/board.h"
#include "core/domain/command.h"
#include "core/matching/recommend.h"
#include "core/triage/queue.h"
#include "ui/coverwatch.h"
#include "ui/format.h"
#include "ui/roles.h"
#include "ui/streets.h"

namespace lodestar::ui {

struct Shown
{
    BoardPtr board; ///< never null
    Instant now;
    Format format;
    triage::LaneRows lanes; ///< of the Board
    CallId call;            ///< selected; may be one that is not on the Board
    UnitId unit;
    matching::Recommendation recommendation; ///< for `call`; empty without one
    Streets streets;
    matching::Roads roads; ///< what its minutes are reckoned by; null: straight lines
    /// What the free teams cover, and what each one's leaving would open; null where not known.
    std::shared_ptr<const CoverOfBoard> cover;
    CoverAdvice advice;

    Role role = Role::CallTaker; ///< of who sits here: decides what may be read
    Actor who;                   ///< sits here
    /// The selected call, if it left the Board: to be read, no more to be worked on.
    std::shared_ptr<const Call> past;
    /// The selected call without what this role may not read; null where it may read all of it.
    std::shared_ptr<const Call> veiled;

    /// The selected call as it may be shown here.
    [[nodiscard]] const Call* selectedCall() const;
    /// A text as it may be shown here.
    [[nodiscard]] QString read(const Sealed& text) const;
    /// To be called when board, call, past or role have changed.
    void veil();

    [[nodiscard]] const Unit* selectedUnit() const { return board->unit(unit); }
};

/// How a panel gives a command. The window tells it by the id what became of it.
class Sender
{
public:
    virtual ~Sender() = default;

    virtual CommandId send(const Command& command) = 0;
};

/// The badge of a level, or of a call that has none yet.
[[nodiscard]] Badge levelBadgeOf(const Profile& profile, const LevelId& level);
/// The badge that a call shows everywhere.
[[nodiscard]] Badge callBadge(const Profile& profile, const Call& call);
/// The badge that a unit shows everywhere.
[[nodiscard]] Badge unitBadge(const Board& board, const Unit& unit);

} // namespace lodestar::ui
