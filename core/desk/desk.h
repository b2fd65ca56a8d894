// SPDX-License-Identifier: GPL-3.0-or-later
// Desk: the one door. Permission, decision, append, new Board; on one thread.
#pragma once

#include "core/base/clock.h"
#include "core/domain/board.h"
#include "core/domain/command.h"
#include "core/matching/travel.h"
#include "core/store/journal.h"

#include <memory>

namespace lodestar::desk {

/// What became of a request.
struct Receipt
{
    QList<Recorded> events; ///< what was written
    bool repeated = false;  ///< it had been done before
};

class Desk
{
public:
    /// Starts from the newest checkpoint and folds what came after. The three must outlive the
    /// Desk.
    [[nodiscard]] static Result<std::unique_ptr<Desk>>
    open(store::Journal& journal, Clock& clock, Entropy& entropy, matching::Roads roads = {});

    [[nodiscard]] BoardPtr board() const { return m_board; }

    /// What its own dispatches reckon travel times with.
    [[nodiscard]] const matching::Roads& roads() const { return m_roads; }

    /// Asks the store for what others wrote, folds it, and says how many events that were.
    [[nodiscard]] Result<int> catchUp();
    /// Permission, decision, append; on Conflict catches up and decides again on the new Board.
    /// A request that was written before gives its old receipt, unless the caller knows it is \p
    /// fresh.
    [[nodiscard]] Result<Receipt> perform(const Request& request, bool fresh = false);
    /// The same with a fresh command id.
    [[nodiscard]] Result<Receipt> perform(const Actor& by, const Command& command);
    /// Where a unit was heard to be: on the Board at once, never in the Journal. NotFound for no
    /// such unit.
    [[nodiscard]] Result<void> fix(const UnitId& unit, const Fix& fix);
    /// What the machine itself has to do at now(): timers that ran out. Performs it.
    [[nodiscard]] Result<int> performDue();
    /// When performDue() has something to do next.
    [[nodiscard]] std::optional<Instant> nextDue() const;
    /// Saves a checkpoint if enough happened since the last one, or always with `force`.
    [[nodiscard]] Result<void> checkpoint(bool force = false);

private:
    Desk(store::Journal& journal,
         Clock& clock,
         Entropy& entropy,
         matching::Roads roads,
         Board start);

    store::Journal& m_journal;
    Clock& m_clock;
    Entropy& m_entropy;
    matching::Roads m_roads;
    std::shared_ptr<Board> m_board;
    qint64 m_checkpointSeq = 0;

    /// The Board for changing: a copy if somebody still holds the present one.
    Board& ownBoard();
    Result<Receipt> write(const Request& request, QList<Event> events);
    /// Decides and appends on the present Board; Conflict where another console was first.
    Result<Receipt> performOnce(const Request& request);
    /// Whether a team was found and sent; not an error where nobody can go. Some of it must fill a
    /// line that the plan does not do without, but when the timer has run out (\p isTimer) whoever
    /// is on the call already gets the whole rest of the plan.
    Result<bool> sendProtection(CallId call, bool isTimer);
    [[nodiscard]] bool hasCome(Instant at) const;
    /// Whether the machine has somebody to send to it now.
    [[nodiscard]] bool waitsForProtection(const Call& call) const;
    /// Those who wait for protection and those who are free and of a kind that could go, as one
    /// number; nothing where there are none of either.
    [[nodiscard]] std::optional<size_t> protectionState() const;
    /// When to look again for those whose protection nobody could be sent for.
    [[nodiscard]] std::optional<Instant> nextProtectionLook() const;
    /// Open calls that a hazard fits which another console kept, or kept at the same moment.
    [[nodiscard]] QList<CallId> toHeed() const;
    Result<void> heedNotes();

    mutable qint64 m_heededSeq = 0; ///< looked through up to here: only what is newer is looked at

    qint64 m_fromOthers = 0; ///< events folded that this desk did not write

    /// That nobody could go to a call, and of whom that was said.
    struct NobodyCan
    {
        size_t call = 0;              ///< as it was then
        QHash<UnitId, size_t> free{}; ///< as they were then
        Instant at;
    };

    /// When it was last looked for a team for those that wait for one.
    struct ProtectionLook
    {
        size_t state = 0; ///< as it was left; 0: not to be relied upon
        Instant at;       ///< of the oldest answer that is still relied upon
        QHash<CallId, NobodyCan> nobody{};
    } m_protectionLook;

    /// Whether the same was asked a short while ago, of the same units or of more.
    [[nodiscard]] bool isAnswered(const Call& call, const QHash<UnitId, size_t>& free) const;
    /// What is relied upon after a look at `now`.
    void endProtectionLook(bool isWhole, Instant now);
};

} // namespace lodestar::desk
