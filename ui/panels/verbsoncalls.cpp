// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs about calls: hold, reactivate, note, close, select, merge, new.
#include "ui/panels/verbline.h"

#include <QRegularExpression>

namespace lodestar::ui::verbs {

namespace {

/// The outcome that a text names: by its id, its whole name or the unmistakable start of either.
QList<const OutcomeDef*> outcomesNamed(const Profile& profile, const QString& text)
{
    QList<const OutcomeDef*> starting;
    for (const auto& outcome : profile.outcomes) {
        const QString id = plainSign(outcome.id.value());
        const QString name = plainSign(outcome.name);
        const QString given = plainSign(text);
        if (id == given || name == given)
            return {&outcome};
        if (!given.isEmpty() && (id.startsWith(given) || name.startsWith(given)))
            starting += &outcome;
    }
    return starting;
}

QString outcomeList(const Profile& profile)
{
    QStringList all;
    for (const auto& outcome : profile.outcomes)
        all += outcome.name;
    return all.join(QStringLiteral(", "));
}

constexpr std::chrono::minutes kLongestHold{24 * 60};

/// "20m", "20min"; a bare number could be a call, but behind one that is marked as such ("#1042").
std::optional<std::chrono::minutes> minutesIn(const QString& word, bool isBehindMark)
{
    static const QRegularExpression kForm(QStringLiteral("^([1-9]\\d{0,4})(m(?:in)?)?$"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = kForm.match(word);
    return match.hasMatch() && (isBehindMark || !match.captured(2).isEmpty())
               ? std::optional(std::chrono::minutes(match.captured(1).toInt()))
               : std::nullopt;
}

} // namespace

Reading hold(const Line& line)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    HoldCall command{*call, {}, {}};
    const QString first = next < line.words.size() ? line.words[next] : QString();
    const bool isMarked = line.words.value(0).startsWith(QLatin1Char('#'));
    if (const auto minutes = minutesIn(first, isMarked)) {
        if (*minutes > kLongestHold)
            return refused(
                Words::tr("a call is held for at most %1 minutes at a time; nothing is done")
                    .arg(kLongestHold.count()));
        command.until = line.shown.now + *minutes;
        ++next;
    } else if (line.words.value(next) == QLatin1String("-")) {
        ++next; // for no time named: a reason may begin with a number
    } else if (!first.isEmpty() && first[0].isDigit()) {
        return incomplete(
            Words::tr("holds %1; for minutes write %2m").arg(placeOf(line, *call), first));
    }
    command.reason = line.rest(next);
    if (command.reason.isEmpty())
        return incomplete(Words::tr("holds %1; say why (20m first, if it is for 20 minutes)")
                              .arg(placeOf(line, *call)));
    return ready(command.until
                     ? Words::tr("holds %1 until %2: %3")
                           .arg(placeOf(line, *call),
                                line.shown.format.soonOr(*command.until, line.shown.now),
                                command.reason)
                     : Words::tr("holds %1: %2").arg(placeOf(line, *call), command.reason),
                 command);
}

Reading reactivate(const Line& line)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    if (next < line.words.size())
        return refused(Words::tr("“%1” is too much; nothing is done").arg(line.rest(next)));
    return ready(Words::tr("puts %1 back among the waiting").arg(placeOf(line, *call)),
                 ReactivateCall{*call});
}

Reading note(const Line& line)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    const QString text = line.rest(next);
    if (text.isEmpty())
        return incomplete(Words::tr("adds a note to %1: write it").arg(placeOf(line, *call)));
    return ready(Words::tr("adds a note to %1").arg(placeOf(line, *call)),
                 AddNote{*call, text, Label::Personal});
}

namespace {

/// The call of a line that names nothing else.
std::optional<CallId> onlyCall(const Line& line, Reading& why)
{
    qsizetype next = 0;
    const auto call = namedOrSelected(line, next, why);
    if (call && next < line.words.size()) {
        why = refused(Words::tr("“%1” is too much; nothing is done").arg(line.rest(next)));
        return {};
    }
    return call;
}

} // namespace

Reading take(const Line& line)
{
    Reading why;
    const auto call = onlyCall(line, why);
    if (!call)
        return why;
    const Call* known = line.board().call(*call);
    const Taking* other = known ? takenByAnother(*known, line.shown.who) : nullptr;
    return ready(other
                     ? Words::tr("takes %1 over from %2").arg(placeOf(line, *call), other->by.name)
                     : Words::tr("takes %1 in hand").arg(placeOf(line, *call)),
                 TakeCall{*call, true});
}

Reading letGo(const Line& line)
{
    Reading why;
    const auto call = onlyCall(line, why);
    if (!call)
        return why;
    return ready(Words::tr("lets the card of %1 go").arg(placeOf(line, *call)), LetCallGo{*call});
}

Reading close(const Line& line)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    const Profile& profile = *line.board().profile;
    const QString given = line.rest(next);
    if (given.isEmpty())
        return incomplete(Words::tr("closes %1; with which outcome? %2")
                              .arg(placeOf(line, *call), outcomeList(profile)));
    CloseCall command{*call, {}, {}, {}};
    QStringList named;
    const auto parts = given.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const auto found = outcomesNamed(profile, part);
        if (found.isEmpty())
            return refused(Words::tr("there is no outcome “%1”; the program has: %2")
                               .arg(part.trimmed(), outcomeList(profile)));
        if (found.size() > 1)
            return incomplete(Words::tr("“%1” could be %2 or %3")
                                  .arg(part.trimmed(), found[0]->name, found[1]->name));
        command.outcomes += found.first()->id;
        named += found.first()->name;
    }
    const auto units = unitsOn(*line.board().call(*call));
    QString preview =
        Words::tr("closes %1: %2").arg(placeOf(line, *call), named.join(QStringLiteral(", ")));
    if (!units.isEmpty())
        preview += Words::tr(" · releases %1").arg(signsOf(units));
    return ready(preview, command);
}

Reading select(const Line& line)
{
    const auto call = callAt(line, 0);
    if (line.words.isEmpty())
        return incomplete(Words::tr("which call?"));
    if (!call && line.words.size() == 1)
        if (const CallId past(QString(line.words[0]).remove(QLatin1Char('#')).toLongLong());
            past.isValid() && past.value() > 0 && !(line.board().lastCall < past))
            return {Reading::State::Ready,
                    Words::tr("fetches call %1, which has left the board").arg(past.value()),
                    {},
                    past,
                    false,
                    {}};
    if (!call || line.words.size() > 1)
        return refused(Words::tr("there is no call “%1” on the board").arg(line.rest(0)));
    Reading reading{Reading::State::Ready,
                    Words::tr("shows call %1").arg(placeOf(line, *call)),
                    {},
                    *call,
                    false,
                    {}};
    return reading;
}

Reading merge(const Line& line)
{
    const auto duplicate = callAt(line, 0);
    const auto into = callAt(line, 1);
    if (line.words.size() < 2)
        return incomplete(Words::tr("M duplicate call: which two?"));
    if (!duplicate || !into || line.words.size() > 2)
        return refused(Words::tr("“%1” does not name two calls on the board").arg(line.rest(0)));
    return ready(Words::tr("reads %1 as a duplicate of %2")
                     .arg(placeOf(line, *duplicate), placeOf(line, *into)),
                 MergeCall{*duplicate, *into});
}

Reading newCall(const Line& line)
{
    if (!line.words.isEmpty())
        return refused(Words::tr("“%1” is too much; the new card asks for it").arg(line.rest(0)));
    return {Reading::State::Ready, Words::tr("opens a new call card"), {}, {}, true, {}};
}

} // namespace lodestar::ui::verbs
