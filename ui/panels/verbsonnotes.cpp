// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs about notes that stand beyond one call: keep one, withdraw one, set one aside here.
#include "core/matching/standingnotes.h"
#include "ui/panels/verbline.h"

namespace lodestar::ui::verbs {

namespace {

/// "/ the crew" at the end of a line: who says so.
QString takeSource(QStringList& words)
{
    const auto at = words.lastIndexOf(QStringLiteral("/"));
    if (at <= 0 || at + 1 >= words.size())
        return {};
    const QString source = words.mid(at + 1).join(QLatin1Char(' '));
    words = words.first(at);
    return source;
}

QString flagNamed(const Profile& profile, const QString& word)
{
    for (const QString& flag : profile.protocol.flags)
        if (plainSign(flag) == plainSign(word))
            return flag;
    return {};
}

Reading keep(const Line& line, NoteAbout about)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    QStringList words = line.words.mid(next);
    KeepStandingNote command;
    command.call = *call;
    NoteContent& content = command.content;
    content.about = about;
    const QString kind = words.value(0).toUpper();
    if (kind == QLatin1String("H")) {
        content.kind = NoteKind::Hazard;
        words.removeFirst();
        bool isNumber = false;
        const int days = words.value(0).toInt(&isNumber);
        if (!isNumber || days < 1)
            return incomplete(
                Words::tr("a hazard: for how many days does it count? Then what it is"));
        content.expires = line.shown.now + std::chrono::days(days);
        words.removeFirst();
        content.flag = flagNamed(*line.board().profile, words.value(0));
        if (!content.flag.isEmpty())
            words.removeFirst();
    } else if (kind == QLatin1String("W")) {
        content.kind = NoteKind::Helps;
        words.removeFirst();
    }
    const QString source = takeSource(words);
    content.source =
        Sealed(source.isEmpty() ? Words::tr("told on call %1").arg(call->value()) : source);
    const QString text = words.join(QLatin1Char(' '));
    const QString where = about == NoteAbout::Place
                              ? placeOf(line, *call)
                              : Words::tr("the person of call %1").arg(call->value());
    if (text.isEmpty())
        return incomplete(
            Words::tr(
                "keeps a note with %1: write it (H days for a hazard, W for what helps; “/ who” at "
                "the end for who says so)")
                .arg(where));
    content.text = Sealed(text);
    QString preview;
    if (content.kind != NoteKind::Hazard)
        preview = Words::tr("keeps a note with %1, also for later calls").arg(where);
    else if (content.flag.isEmpty())
        preview = Words::tr("keeps a hazard with %1 until %2")
                      .arg(where, line.shown.format.day(*content.expires));
    else
        preview = Words::tr("keeps a hazard with %1 until %2; “%3” counts on every call there")
                      .arg(where,
                           line.shown.format.day(*content.expires),
                           QString(content.flag).replace(QLatin1Char('_'), QLatin1Char(' ')));
    return ready(Words::tr("%1 · says %2").arg(preview, content.source.text), command);
}

/// The note whose number stands first, and the words behind it.
const StandingNote* noteAt(const Line& line)
{
    bool isNumber = false;
    const NoteId id(line.words.value(0).toLongLong(&isNumber));
    return isNumber ? line.board().note(id) : nullptr;
}

QString listOfNotes(const Line& line)
{
    QStringList all;
    if (const Call* call = line.shown.selectedCall())
        for (const auto& match : matching::notesFor(line.board(), *call, line.shown.now))
            all += QString::number(match.note.value());
    return all.isEmpty() ? Words::tr("none here") : all.join(QStringLiteral(", "));
}

Reading turn(const Line& line, bool on)
{
    const Call* call = line.shown.selectedCall();
    if (!call)
        return incomplete(Words::tr("select a call first"));
    if (line.words.isEmpty())
        return incomplete(Words::tr("which note? %1").arg(listOfNotes(line)));
    bool isNumber = false;
    const NoteId id(line.words.first().toLongLong(&isNumber));
    QString flag;
    if (const StandingNote* note = noteAt(line))
        flag = note->content.flag;
    for (const FlagOrigin& origin : call->flagOrigins)
        if (isNumber && origin.note == id)
            flag = origin.flag;
    if (flag.isEmpty())
        return refused(Words::tr("there is no hazard %1 on call %2; notes: %3")
                           .arg(line.words.first())
                           .arg(call->id.value())
                           .arg(listOfNotes(line)));
    const QString reason = line.rest(1);
    const QString spoken = QString(flag).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (reason.isEmpty() && !on)
        return incomplete(Words::tr("sets %1 of note %2 aside on call %3; say why")
                              .arg(spoken)
                              .arg(id.value())
                              .arg(call->id.value()));
    return ready(on ? Words::tr("lets %1 of note %2 count on call %3")
                          .arg(spoken)
                          .arg(id.value())
                          .arg(call->id.value())
                    : Words::tr("sets %1 of note %2 aside on call %3: %4")
                          .arg(spoken)
                          .arg(id.value())
                          .arg(call->id.value())
                          .arg(reason),
                 SetFlag{call->id, flag, on, id, reason});
}

} // namespace

Reading placeNote(const Line& line)
{
    return keep(line, NoteAbout::Place);
}

Reading personNote(const Line& line)
{
    return keep(line, NoteAbout::Person);
}

Reading withdrawNote(const Line& line)
{
    if (line.words.isEmpty())
        return incomplete(Words::tr("which note? %1").arg(listOfNotes(line)));
    const StandingNote* note = noteAt(line);
    if (!note)
        return refused(Words::tr("there is no note %1 that stands").arg(line.words.first()));
    const QString reason = line.rest(1);
    if (reason.isEmpty())
        return incomplete(Words::tr("withdraws note %1 for good; say why").arg(note->id.value()));
    return ready(Words::tr("withdraws note %1 for good: %2").arg(note->id.value()).arg(reason),
                 WithdrawStandingNote{note->id, reason});
}

Reading setNoteAside(const Line& line)
{
    return turn(line, false);
}

Reading letNoteCount(const Line& line)
{
    return turn(line, true);
}

} // namespace lodestar::ui::verbs
