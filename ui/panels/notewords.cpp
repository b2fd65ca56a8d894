// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and duplicates in words.
#include "ui/panels/notewords.h"

#include "core/desk/access.h"
#include "core/history/veil.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

class NoteWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::NoteWords)
};

const QString kBetween = QStringLiteral(" · ");

QString readText(const Sealed& text)
{
    return text.isErased() ? NoteWords::tr("(erased)") : text.text;
}

QString spoken(const QString& flag)
{
    return QString(flag).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString markOf(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Hazard:
        return QStringLiteral("▲ ");
    case NoteKind::Note:
        return QStringLiteral("⌂ ");
    case NoteKind::Helps:
        return QStringLiteral("♥ ");
    }
    Q_UNREACHABLE();
}

/// What a hazard's flag does on this call, and the line that changes it.
QString effectOf(const StandingNote& note, const Call& call)
{
    const QString& flag = note.content.flag;
    if (flag.isEmpty())
        return {};
    for (const FlagOrigin& origin : call.flagOrigins)
        if (origin.note == note.id)
            return origin.on ? NoteWords::tr("%1 counts; PF %2 with a reason sets it aside")
                                   .arg(spoken(flag))
                                   .arg(note.id.value())
                             : NoteWords::tr("%1 set aside: %2")
                                   .arg(spoken(flag), readText(origin.reason));
    if (call.id.isValid())
        return NoteWords::tr("%1 does not count; PC %2 lets it count")
            .arg(spoken(flag))
            .arg(note.id.value());
    return NoteWords::tr("%1 will count if the place or name stays").arg(spoken(flag));
}

Notice noticeOf(const Shown& shown, const StandingNote& kept, const QString& fit, const Call& call)
{
    const StandingNote note =
        history::veiled(kept, [&](Label label) { return desk::mayRead(shown.role, label); });
    QStringList first{markOf(note.content.kind) + readText(note.content.text)};
    if (!note.content.source.isEmpty())
        first += readText(note.content.source);
    first += shown.format.day(note.at);
    if (note.content.expires)
        first += isLive(note, shown.now)
                     ? NoteWords::tr("counts until %1").arg(shown.format.day(*note.content.expires))
                     : NoteWords::tr("expired %1").arg(shown.format.day(*note.content.expires));
    const QString number = NoteWords::tr("note %1").arg(note.id.value());
    if (note.content.kind != NoteKind::Hazard) // a line is enough for it
        return {(first << fit << number).join(kBetween), {}, Tone::Text};
    QStringList second{fit, number, effectOf(note, call)};
    second.removeAll(QString());
    return {first.join(kBetween), second.join(kBetween), Tone::Warning};
}

} // namespace

QList<Notice> noteNotices(const Shown& shown, const Call& call)
{
    QList<Notice> notices;
    QList<NoteId> told;
    for (const auto& match : matching::notesFor(*shown.board, call, shown.now)) {
        notices += noticeOf(shown, *shown.board->note(match.note), matching::fitText(match), call);
        told += match.note;
    }
    // What set a flag and no longer fits, or no longer stands, is told until somebody takes it off.
    for (const FlagOrigin& origin : call.flagOrigins) {
        if (!origin.on || !origin.note.isValid() || told.contains(origin.note))
            continue;
        if (const StandingNote* note = shown.board->note(origin.note))
            notices += noticeOf(shown, *note, NoteWords::tr("fitted earlier"), call);
        else
            notices +=
                Notice{NoteWords::tr("▲ %1 still counts by note %2, which was withdrawn")
                           .arg(spoken(origin.flag))
                           .arg(origin.note.value()),
                       NoteWords::tr("PF %1 with a reason sets it aside").arg(origin.note.value()),
                       Tone::Warning};
    }
    return notices;
}

QList<Notice> likenessNotices(const QList<matching::Likeness>& likely, const QString& key)
{
    if (likely.isEmpty())
        return {};
    const auto& first = likely.first();
    Notice notice;
    notice.text = first.away ? NoteWords::tr("≈ This looks like call %1, %2 ago, %3 away")
                                   .arg(first.call.value())
                                   .arg(Format::age(first.age), Format::distance(*first.away))
                             : NoteWords::tr("≈ This looks like call %1, %2 ago")
                                   .arg(first.call.value())
                                   .arg(Format::age(first.age));
    notice.second = NoteWords::tr("%1 · Enter opens a new call, %2 adds this report to call %3")
                        .arg(first.reasons.join(QStringLiteral(", ")), key)
                        .arg(first.call.value());
    notice.tone = Tone::Accent;
    QList<Notice> notices{notice};
    QStringList others;
    for (const auto& like : likely.mid(1, 3))
        others += QString::number(like.call.value());
    if (!others.isEmpty())
        notices += Notice{
            NoteWords::tr("also like %1").arg(others.join(QStringLiteral(", "))), {}, Tone::Third};
    return notices;
}

} // namespace lodestar::ui
