// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind a verb: finding units, calls and reasons in them, and one function a verb.
#pragma once

#include "ui/panels/verbs.h"

#include <QCoreApplication>

#include <functional>

namespace lodestar::ui::verbs {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Words)
};

/// The words behind the verb, and the Board that they are read against.
struct Line
{
    QStringList words;
    const Shown& shown;

    [[nodiscard]] const Board& board() const { return *shown.board; }

    [[nodiscard]] QString rest(qsizetype from) const
    {
        return words.mid(from).join(QLatin1Char(' '));
    }
};

struct UnitMatch
{
    UnitId unit;
    qsizetype next = 0; ///< the word behind it
};

[[nodiscard]] Reading refused(const QString& why);
[[nodiscard]] Reading incomplete(const QString& what);
[[nodiscard]] Reading ready(const QString& preview, Command command);

/// Every unit whose whole call sign stands at `at`: one to three words.
[[nodiscard]] QList<UnitMatch> unitsAt(const Line& line, qsizetype at);
/// The call of the Board whose number stands at `at`; "#1042" can be nothing but a call.
[[nodiscard]] std::optional<CallId> callAt(const Line& line, qsizetype at);
/// The call named by the first word, else the selected one; `next` is the word behind it. A number
/// that is no call on the board is refused, not read as something else: nothing, and `why` says it.
[[nodiscard]] std::optional<CallId>
namedOrSelected(const Line& line, qsizetype& next, Reading& why);
/// "1045 1418 Meridian Ave"
[[nodiscard]] QString placeOf(const Line& line, CallId id);
/// "STAR 2 + CRU 7"
[[nodiscard]] QString signsOf(const QList<UnitId>& units);
[[nodiscard]] QString everyUnit(const Line& line);
[[nodiscard]] Reading unknownUnit(const Line& line, qsizetype at);
/// One unit at `at`, taken only if exactly one reading fits what `fits` wants behind it; else `why`
/// says why.
[[nodiscard]] std::optional<UnitMatch>
oneUnit(const Line& line, qsizetype at, const std::function<bool(qsizetype)>& fits, Reading& why);
/// Splits "... because the reason" (or "! the reason") off the end.
[[nodiscard]] QString takeReason(QStringList& words);

/// "P" or "police", and so on.
[[nodiscard]] std::optional<BackupKind> backupKindNamed(const QString& word);
[[nodiscard]] QString backupKindName(BackupKind kind);

// One function a verb; each names everything that it would touch.
[[nodiscard]] Reading dispatch(const Line& line);
[[nodiscard]] Reading hold(const Line& line);
[[nodiscard]] Reading reactivate(const Line& line);
[[nodiscard]] Reading note(const Line& line);
[[nodiscard]] Reading close(const Line& line);
[[nodiscard]] Reading take(const Line& line);
[[nodiscard]] Reading letGo(const Line& line);
[[nodiscard]] Reading select(const Line& line);
[[nodiscard]] Reading backup(const Line& line);
[[nodiscard]] Reading reassign(const Line& line);
[[nodiscard]] Reading release(const Line& line);
[[nodiscard]] Reading stack(const Line& line);
[[nodiscard]] Reading checkIn(const Line& line);
[[nodiscard]] Reading merge(const Line& line);
[[nodiscard]] Reading newCall(const Line& line);
[[nodiscard]] Reading closeStreet(const Line& line);
[[nodiscard]] Reading reopenStreet(const Line& line);
[[nodiscard]] Reading attach(const Line& line);
[[nodiscard]] Reading answerAttachment(const Line& line);
[[nodiscard]] Reading offer(const Line& line);
[[nodiscard]] Reading answerOffer(const Line& line);
[[nodiscard]] Reading lead(const Line& line);
[[nodiscard]] Reading refer(const Line& line);
[[nodiscard]] Reading answerReferral(const Line& line);
[[nodiscard]] Reading endBackup(const Line& line);
[[nodiscard]] Reading duress(const Line& line);
[[nodiscard]] Reading clearDuress(const Line& line);
[[nodiscard]] Reading placeNote(const Line& line);
[[nodiscard]] Reading personNote(const Line& line);
[[nodiscard]] Reading withdrawNote(const Line& line);
[[nodiscard]] Reading setNoteAside(const Line& line);
[[nodiscard]] Reading letNoteCount(const Line& line);
[[nodiscard]] Reading setStatus(const Line& line, const StatusDef& status);

} // namespace lodestar::ui::verbs
