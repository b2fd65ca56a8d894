// SPDX-License-Identifier: GPL-3.0-or-later
// Places by address and distance, persons by name.
#include "core/matching/standingnotes.h"

#include "core/matching/addresskey.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace lodestar::matching {

namespace {

/// The same words so far apart are two streets of the same name.
constexpr Metres kSameWordsWithin{250};

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

std::optional<NoteFit>
placeFit(const NoteContent& note, const Location& location, std::optional<Metres> away)
{
    const bool isFar =
        away && away->value > std::max({note.radius.value + location.uncertainty.value,
                                        kSameWordsWithin.value + location.uncertainty.value,
                                        kSamePoint.value});
    if (isFar)
        return std::nullopt;
    const AddressKey kept = addressKey(note.address.text);
    const AddressKey given = addressKey(location.address.text);
    if (kept.isSameHouse(given)) {
        if (kept.unit == given.unit || kept.unit.isEmpty())
            return NoteFit::SameAddress;
        return given.unit.isEmpty() ? NoteFit::UnitNotTold : NoteFit::OtherUnit;
    }
    if (!away)
        return std::nullopt;
    if (note.radius.value > 0) {
        if (*away <= note.radius)
            return NoteFit::InArea;
        return away->value <= note.radius.value + location.uncertainty.value
                   ? std::optional(NoteFit::MaybeInArea)
                   : std::nullopt;
    }
    if (*away > kSamePoint)
        return std::nullopt;
    return kept.isPlace() && given.isPlace() ? NoteFit::NextDoor : NoteFit::NearPoint;
}

/// Whether all words of `name` stand in `text` one behind the other.
bool standsIn(const QStringList& name, const QStringList& text)
{
    return !name.isEmpty() &&
           std::search(text.begin(), text.end(), name.begin(), name.end()) != text.end();
}

std::optional<NoteFit> personFit(const NoteContent& note, const Call& call)
{
    const QStringList kept = nameKey(note.person.text);
    if (kept.isEmpty())
        return std::nullopt;
    const bool isCaller = call.caller.relation == CallerRelation::Self;
    QList<QStringList> names{nameKey(call.person.name.text)};
    if (isCaller)
        names += nameKey(call.caller.name.text);
    const bool isSame = names.contains(kept);
    const bool isNamed =
        std::ranges::any_of(names, [&](const QStringList& n) { return standsIn(kept, n); }) ||
        standsIn(kept, nameKey(call.person.description.text));
    if (!isSame && !isNamed)
        return std::nullopt;
    if (kept.size() < 2)
        return NoteFit::OneWordOfName;
    return isSame ? NoteFit::SameName : NoteFit::NameInText;
}

} // namespace

bool countsByItself(NoteFit fit)
{
    switch (fit) {
    case NoteFit::SameAddress:
    case NoteFit::InArea:
    case NoteFit::SameName:
    case NoteFit::UnitNotTold:
    case NoteFit::NearPoint:
    case NoteFit::NameInText:
    case NoteFit::MaybeInArea:
        return true;
    case NoteFit::OtherUnit:
    case NoteFit::NextDoor:
    case NoteFit::OneWordOfName:
        return false;
    }
    Q_UNREACHABLE();
}

QString fitText(const NoteMatch& match)
{
    const int metres = match.away ? static_cast<int>(std::lround(match.away->value)) : 0;
    switch (match.fit) {
    case NoteFit::SameAddress:
        return say("same address");
    case NoteFit::InArea:
        return say("in its area, %1 m from the middle").arg(metres);
    case NoteFit::SameName:
        return say("same name");
    case NoteFit::UnitNotTold:
        return say("same house; the unit is not told");
    case NoteFit::NearPoint:
        return say("same spot, %1 m away").arg(metres);
    case NoteFit::NameInText:
        return say("the name stands in the description");
    case NoteFit::MaybeInArea:
        return say("perhaps in its area, %1 m from the middle").arg(metres);
    case NoteFit::OtherUnit:
        return say("same house, another unit");
    case NoteFit::NextDoor:
        return say("another house, %1 m away").arg(metres);
    case NoteFit::OneWordOfName:
        return say("one word of the name");
    }
    Q_UNREACHABLE();
}

std::optional<NoteMatch> matchOf(const StandingNote& note, const Call& call)
{
    const NoteContent& content = note.content;
    if (content.about == NoteAbout::Person) {
        const auto fit = personFit(content, call);
        return fit ? std::optional(NoteMatch{note.id, *fit, {}}) : std::nullopt;
    }
    std::optional<Metres> away;
    if (content.point && call.location.point)
        away = distance(*content.point, *call.location.point);
    const auto fit = placeFit(content, call.location, away);
    return fit ? std::optional(NoteMatch{note.id, *fit, away}) : std::nullopt;
}

QList<NoteMatch> notesFor(const Board& board, const Call& call, Instant now)
{
    QList<NoteMatch> found;
    for (const StandingNote& note : board.notes)
        if (isLive(note, now))
            if (const auto match = matchOf(note, call))
                found += *match;
    std::ranges::stable_sort(found, {}, [&](const NoteMatch& match) {
        return std::pair(board.note(match.note)->content.kind, match.fit);
    });
    return found;
}

QList<NoteMatch> unheeded(const Board& board, const Call& call, Instant now)
{
    QList<NoteMatch> found;
    for (const StandingNote& note : board.notes) {
        if (note.content.flag.isEmpty() || !isLive(note, now))
            continue;
        const bool isJudged = std::ranges::any_of(
            call.flagOrigins, [&](const FlagOrigin& origin) { return origin.note == note.id; });
        if (isJudged)
            continue;
        if (const auto match = matchOf(note, call); match && countsByItself(match->fit))
            found += *match;
    }
    return found;
}

} // namespace lodestar::matching
