// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of flags and of the notes that stand beyond one call, and of what callers are told.
#include "core/desk/rules.h"
#include "core/matching/standingnotes.h"
#include "core/triage/engine.h"
#include "core/triage/facts.h"

#include <algorithm>

namespace lodestar::desk {

namespace {

/// Whoever was dangerous two years ago may not be now: a hazard is looked into again by then.
constexpr std::chrono::days kLongestHazard{730};
constexpr Metres kWidestArea{1000};

/// The name that a note about the call's person is kept under.
Sealed personOf(const Call& call)
{
    if (!call.person.name.text.isEmpty())
        return Sealed(call.person.name.text);
    return call.caller.relation == CallerRelation::Self ? Sealed(call.caller.name.text) : Sealed();
}

/// What the content leaves out, from the call.
NoteContent completed(NoteContent content, const Call* call)
{
    if (!call)
        return content;
    if (content.about == NoteAbout::Person) {
        if (content.person.isEmpty())
            content.person = personOf(*call);
    } else if (content.address.isEmpty() && !content.point) {
        if (!call->location.address.text.isEmpty())
            content.address = Sealed(call->location.address.text);
        content.point = call->location.point;
    }
    return content;
}

Result<void> soundPlace(const NoteContent& content)
{
    if (content.address.text.trimmed().isEmpty() && !content.point)
        return Unexpected(Kind::Invalid,
                          say("A note about a place needs its address or its coordinates; locate "
                              "the call first."));
    if (content.point && !isOnEarth(*content.point))
        return Unexpected(Kind::Invalid, say("These coordinates are no place on Earth."));
    if (!(content.radius.value >= 0 && content.radius <= kWidestArea)) // nor NaN
        return Unexpected(Kind::Invalid,
                          say("A note's area reaches 0 to %1 m around its point.")
                              .arg(qRound(kWidestArea.value)));
    if (content.radius.value > 0 && !content.point)
        return Unexpected(Kind::Invalid, say("An area needs a point in its middle."));
    return {};
}

Result<void> soundEnd(const Case& at, const NoteContent& content)
{
    if (content.kind == NoteKind::Hazard && !content.expires)
        return Unexpected(Kind::Invalid,
                          say("A hazard needs the day until which it counts; after that somebody "
                              "looks into it again."));
    if (content.expires && *content.expires <= at.now)
        return Unexpected(Kind::Invalid, say("A note counts until a time that is still to come."));
    if (content.kind == NoteKind::Hazard && *content.expires > at.now + kLongestHazard)
        return Unexpected(Kind::Invalid,
                          say("A hazard counts for %1 days at most.").arg(kLongestHazard.count()));
    return {};
}

Result<void> soundFlag(const Case& at, const NoteContent& content)
{
    if (content.flag.isEmpty())
        return {};
    if (content.kind != NoteKind::Hazard)
        return Unexpected(Kind::Invalid, say("Only a hazard sets a flag."));
    const QStringList& known = at.board.profile->protocol.flags;
    if (!known.contains(content.flag))
        return Unexpected(Kind::Invalid,
                          say("The protocol has no flag \"%1\"; it has: %2.")
                              .arg(content.flag, known.join(QStringLiteral(", "))));
    return {};
}

FlagOrigin* originOf(Call& call, const QString& flag, const NoteId& note)
{
    const auto it = std::ranges::find_if(call.flagOrigins, [&](const FlagOrigin& origin) {
        return origin.flag == flag && origin.note == note;
    });
    return it == call.flagOrigins.end() ? nullptr : &*it;
}

/// Puts a flag on the copy of a call as the fold will.
void put(Call& call, const FlagSet& fact)
{
    if (FlagOrigin* old = originOf(call, fact.flag, fact.note))
        old->on = fact.on;
    else
        call.flagOrigins += FlagOrigin{fact.flag, fact.note, fact.on, fact.reason, {}};
    call.flags.removeAll(fact.flag);
    if (std::ranges::any_of(call.flagOrigins,
                            [&](const FlagOrigin& o) { return o.flag == fact.flag && o.on; }))
        call.flags += fact.flag;
}

/// Refuses what would set a hazard aside without saying so.
Result<void> mayTurn(const Case& at, const Call& call, const SetFlag& c)
{
    const auto fromNote = std::ranges::find_if(call.flagOrigins, [&](const FlagOrigin& origin) {
        return origin.flag == c.flag && origin.on && origin.note.isValid();
    });
    if (!c.note.isValid()) {
        if (c.on || fromNote == call.flagOrigins.end())
            return {};
        return Unexpected(Kind::Conflict,
                          say("This flag stands because of note %1; set that note aside and say "
                              "why.")
                              .arg(fromNote->note.value()));
    }
    const StandingNote* note = at.board.note(c.note);
    const bool isKnown = (note && note->content.flag == c.flag) ||
                         std::ranges::any_of(call.flagOrigins, [&](const FlagOrigin& origin) {
                             return origin.note == c.note && origin.flag == c.flag;
                         });
    if (!isKnown)
        return Unexpected(
            Kind::NotFound,
            say("There is no note %1 with the flag \"%2\".").arg(c.note.value()).arg(c.flag));
    if (c.on && !(note && isLive(*note, at.now)))
        return Unexpected(Kind::Conflict,
                          say("Note %1 no longer counts; keep a new one.").arg(c.note.value()));
    if (!c.on)
        return needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason"));
    return {};
}

} // namespace

void heed(const Case& at, Call& call, QList<Event>& events)
{
    for (const matching::NoteMatch& match : matching::unheeded(at.board, call, at.now)) {
        const FlagSet fact{call.id,
                           at.board.note(match.note)->content.flag,
                           true,
                           match.note,
                           sealed(matching::fitText(match))};
        put(call, fact);
        events += Event(fact);
    }
}

Decision rule(const Case& at, const SetFlag& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto named = needText(c.flag, QT_TRANSLATE_NOOP("desk", "the name of a flag")); !named)
        return named.failure();
    if (auto may = mayTurn(at, **call, c); !may)
        return may.failure();
    const FlagSet fact{c.call, c.flag, c.on, c.note, sealed(c.reason)};
    QList<Event> events{Event(fact)};
    Call changed = **call;
    put(changed, fact);
    judge(at, changed, events);
    // As with an answer: what is still being asked may be lowered, a result may not, unasked.
    if (c.note.isValid() && !c.on && !(*call)->triage.untriaged)
        for (const Event& event : events)
            if (const auto* result = std::get_if<TriageResulted>(&event);
                result && result->result.urgency < (*call)->triage.urgency)
                if (auto may = mayLower(at, **call); !may)
                    return may.failure();
    return events;
}

Decision rule(const Case& at, const HeedNotes& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    QList<Event> events;
    Call changed = **call;
    heed(at, changed, events);
    if (events.isEmpty())
        return Unexpected(Kind::Conflict,
                          say("No hazard waits to count on call %1.").arg(c.call.value()));
    judge(at, changed, events);
    return events;
}

Decision rule(const Case& at, const KeepStandingNote& c)
{
    const Call* call = nullptr;
    if (c.call.isValid()) {
        auto known = knownCall(at.board, c.call);
        if (!known)
            return known.failure();
        call = *known;
    }
    const NoteContent content = completed(c.content, call);
    if (auto given = needText(content.text.text, QT_TRANSLATE_NOOP("desk", "a text")); !given)
        return given.failure();
    if (auto given =
            needText(content.source.text, QT_TRANSLATE_NOOP("desk", "a source: who says so"));
        !given)
        return given.failure();
    if (content.about == NoteAbout::Person && content.person.text.trimmed().isEmpty())
        return Unexpected(Kind::Invalid,
                          say("A note about a person needs the name; put it on the card or into "
                              "the note."));
    if (content.about == NoteAbout::Place)
        if (auto sound = soundPlace(content); !sound)
            return sound.failure();
    if (auto sound = soundEnd(at, content); !sound)
        return sound.failure();
    if (auto sound = soundFlag(at, content); !sound)
        return sound.failure();
    return QList<Event>{Event(StandingNoteKept{c.call, content})};
}

Decision rule(const Case& at, const WithdrawStandingNote& c)
{
    const StandingNote* note = at.board.note(c.note);
    if (!note)
        return Unexpected(Kind::NotFound,
                          say("There is no note %1 that stands.").arg(c.note.value()));
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    return QList<Event>{Event(StandingNoteWithdrawn{note->call, c.note, sealed(c.reason)})};
}

Decision rule(const Case& at, const AddReport& c)
{
    if (auto call = openCall(at.board, c.call); !call)
        return call.failure();
    if (c.caller.name.isEmpty() && c.caller.phone.isEmpty() && c.report.trimmed().isEmpty())
        return Unexpected(Kind::Invalid,
                          say("Write who rings or what they say, to add it to the call."));
    return QList<Event>{Event(
        ReportAdded{c.call, c.source, c.caller, c.report.isEmpty() ? Sealed() : Sealed(c.report)})};
}

Decision rule(const Case& at, const GiveInstruction& c)
{
    auto call = openCall(at.board, c.call);
    if (!call)
        return call.failure();
    if (auto may = mayWrite(at, **call); !may)
        return may.failure();
    const auto& known = at.board.profile->protocol.instructions;
    if (std::ranges::find(known, c.instruction, &Instruction::id) == known.end())
        return Unexpected(Kind::Invalid,
                          say("The protocol has no instruction \"%1\".").arg(c.instruction));
    if ((*call)->instructionsGiven.contains(c.instruction) == c.given)
        return Unexpected(Kind::Conflict,
                          c.given ? say("The caller was told that already.")
                                  : say("The caller was not told that yet."));
    return QList<Event>{Event(InstructionGiven{c.call, c.instruction, c.given})};
}

} // namespace lodestar::desk
