// SPDX-License-Identifier: GPL-3.0-or-later
// StandingNote: what the room knows of a place or a person beyond one call, and until when it
// counts.
#pragma once

#include "core/base/place.h"
#include "core/base/time.h"
#include "core/domain/ids.h"
#include "core/domain/sealed.h"

#include <chrono>
#include <optional>

namespace lodestar {

enum class NoteKind {
    Hazard, ///< may hurt whoever goes there; always has an end
    Note,   ///< good to know: a gate code, a dog
    Helps   ///< what helps this person
};

constexpr auto names(NoteKind)
{
    using enum NoteKind;
    return std::array{Named{Hazard, "hazard"}, Named{Note, "note"}, Named{Helps, "helps"}};
}

enum class NoteAbout { Place, Person };

constexpr auto names(NoteAbout)
{
    using enum NoteAbout;
    return std::array{Named{Place, "place"}, Named{Person, "person"}};
}

/// What a note says and of whom or where; as it is told and as it is kept.
struct NoteContent
{
    NoteAbout about = NoteAbout::Place;
    NoteKind kind = NoteKind::Note;
    Sealed address;              ///< Place: as a person reads it, with the unit where there is one
    std::optional<LatLon> point; ///< Place
    Metres radius;               ///< Place: an area around the point; 0: this address alone
    Sealed person;               ///< Person: the name, as the person record has it
    Sealed text;
    QString flag;  ///< one that the protocol's rules read ("violence_history"); may be empty
    Sealed source; ///< who says so: "officer on scene", "the manager"
    std::optional<Instant> expires; ///< counts until then; a hazard always has it

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("about", s.about);
        io("kind", s.kind);
        io("address", s.address);
        io("point", s.point);
        io("radius", s.radius);
        io("person", s.person);
        io("text", s.text);
        io("flag", s.flag);
        io("source", s.source);
        io("expires", s.expires);
    }

    friend bool operator==(const NoteContent&, const NoteContent&) = default;
};

/// One that stands. It leaves the Board when it is withdrawn, or `kExpiredKept` after its end.
struct StandingNote
{
    NoteId id;
    NoteContent content;
    CallId call; ///< where it was learnt; none if outside any call
    Instant at;  ///< when it was recorded
    QString by;  ///< who recorded it

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("content", s.content);
        io("call", s.call);
        io("at", s.at);
        io("by", s.by);
    }

    friend bool operator==(const StandingNote&, const StandingNote&) = default;
};

/// One that has expired can still be read so long, so that somebody may look into it again.
inline constexpr std::chrono::days kExpiredKept{30};

[[nodiscard]] inline bool isLive(const StandingNote& note, Instant now)
{
    return !note.content.expires || now < *note.content.expires;
}

} // namespace lodestar
