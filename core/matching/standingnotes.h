// SPDX-License-Identifier: GPL-3.0-or-later
// Which standing notes a call concerns, why, and whether they count without being asked. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::matching {

/// Why a note is taken to fit a call. From the surest to the least.
enum class NoteFit {
    SameAddress,  ///< the same house, and the same unit where both name one
    InArea,       ///< within the note's own radius
    SameName,     ///< the person's whole name
    UnitNotTold,  ///< the same house; the note is of one unit, and the call names none
    NearPoint,    ///< within `kSamePoint`, and at most one of the two names a house
    NameInText,   ///< the whole name stands in the person's description
    MaybeInArea,  ///< within the radius only if the call's own uncertainty is counted in
    OtherUnit,    ///< the same house, but another unit
    NextDoor,     ///< within `kSamePoint`, but another house
    OneWordOfName ///< the note knows a single name, which many may have
};

/// Two points so close are one place unless their addresses say otherwise.
inline constexpr Metres kSamePoint{25};

struct NoteMatch
{
    NoteId note;
    NoteFit fit = NoteFit::SameAddress;
    std::optional<Metres> away; ///< absent where one of the two has no point
};

/// Whether a hazard that fits so protects until somebody sets it aside. One that may well be
/// another's (next door, another unit, one word of a name) is only shown.
[[nodiscard]] bool countsByItself(NoteFit fit);

/// "same address", "40 m away": for the card and for the fact that the flag comes with. It names
/// nobody.
[[nodiscard]] QString fitText(const NoteMatch& match);

/// Whether the note fits; nothing where it does not. Says nothing about its end.
[[nodiscard]] std::optional<NoteMatch> matchOf(const StandingNote& note, const Call& call);

/// The live notes that fit the call: hazards first, then the surest.
[[nodiscard]] QList<NoteMatch> notesFor(const Board& board, const Call& call, Instant now);

/// The live hazards with a flag that count by themselves and that nobody has judged on this call.
[[nodiscard]] QList<NoteMatch> unheeded(const Board& board, const Call& call, Instant now);

} // namespace lodestar::matching
