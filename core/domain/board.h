// SPDX-License-Identifier: GPL-3.0-or-later
// Board: the state at one instant, the fold of the Journal. A plain value that threads may share.
#pragma once

#include "core/base/cow.h"
#include "core/domain/call.h"
#include "core/domain/profile.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace lodestar {

/// How many closed calls stay on the Board; older ones are only in the case index.
inline constexpr qsizetype kClosedCallsKept = 200;
/// Counts up when apply() changes meaning, so that no checkpoint of another meaning is ever used.
inline constexpr int kBoardVersion = 6;

/// A street that nobody may pass until a time.
struct StreetClosure
{
    ClosureId id;
    LatLon point;
    QString street; ///< may be empty
    Instant until;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("point", s.point);
        io("street", s.street);
        io("until", s.until);
        io("reason", s.reason);
    }

    friend bool operator==(const StreetClosure&, const StreetClosure&) = default;
};

struct Board
{
    qint64 seq = 0;  ///< the last event folded
    Instant at;      ///< its time
    CallId lastCall; ///< the highest call number given so far
    Cow<Profile> profile;
    QHash<CallId, Cow<Call>> calls; ///< open ones, follow-ups due, and the last closed ones
    QHash<UnitId, Cow<Unit>> units;
    QList<CallId> closedCalls;     ///< those on the Board, oldest first
    QList<StreetClosure> closures; ///< oldest first; some may have run out since the last event
    QList<StandingNote> notes;     ///< oldest first; some may have expired

    /// Folds one event in. The compiler leads whoever adds an event kind here.
    void apply(const Recorded& recorded);

    [[nodiscard]] const Call* call(const CallId& id) const;
    [[nodiscard]] const Unit* unit(const UnitId& id) const;
    /// The call that the unit's crew is busy with under another of its unit ids, if any.
    [[nodiscard]] CallId crewBusyElsewhere(const UnitId& id) const;
    /// The definition of the unit's present status, or nullptr if the profile has no such word.
    [[nodiscard]] const StatusDef* statusOf(const Unit& unit) const;
    [[nodiscard]] const UnitKind* kindOf(const Unit& unit) const;
    /// The streets that are closed at `now`.
    [[nodiscard]] QList<StreetClosure> closuresAt(Instant now) const;
    /// The standing note, whether live or expired; nullptr once it is withdrawn or gone.
    [[nodiscard]] const StandingNote* note(const NoteId& id) const;
    /// When officers and specialists first stood on scene together: the one clock of a response of
    /// two units that meet there. Absent while one side is still missing; a unit with both in its
    /// crew meets nobody.
    [[nodiscard]] std::optional<Instant> metAt(const Call& call) const;
    /// Units in the order of their call signs.
    [[nodiscard]] QList<UnitId> unitIds() const;

    friend bool operator==(const Board& a, const Board& b)
    {
        return a.seq == b.seq && a.at == b.at && a.lastCall == b.lastCall &&
               a.profile->sha256 == b.profile->sha256 && a.calls == b.calls && a.units == b.units &&
               a.closedCalls == b.closedCalls && a.closures == b.closures && a.notes == b.notes;
    }
};

/// What threads pass around; never null.
using BoardPtr = std::shared_ptr<const Board>;

} // namespace lodestar
