// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs: reads a command line against the Board. Pure. What is ambiguous or unknown does nothing
// and says so.
#pragma once

#include "ui/shown.h"

namespace lodestar::ui {

/// What Enter would do with a line.
struct Reading
{
    enum class State {
        Empty,
        Ready,      ///< Enter does what `preview` says
        Incomplete, ///< right so far; `preview` says what is missing
        Refused     ///< wrong or ambiguous; `preview` says why
    };

    State state = State::Empty;
    QString preview;         ///< in words, plain text
    QList<Command> commands; ///< of a Ready reading that changes something
    CallId select;           ///< of one that selects
    bool opensCard = false;  ///< of one that takes a new call
    QStringList completions; ///< whole lines that Tab offers, best first
    qsizetype undoes = 0;    ///< of one that takes back: which, 1 for the last
    QStringList steps{};     ///< the preview of each command, where they are several
};

/// Reads the line. The first word is the verb (D dispatch, H hold, N note, C close, S select, BK
/// backup, RA reassign, RL release, ST stack, A reactivate, CI check-in, M merge, RC close a road,
/// RO open it, AT attach, AA answer an attachment, OF offer, OA answer an offer, LD lead, RF refer,
/// RFA answer a referral, BKE end backup, PN and PP keep a note with the place or the person, PX
/// withdraw one, PF and PC set it aside or let it count, TK take, LG let go,
/// DURESS, SAFE, NEW) or the letters of a
/// status of the profile. An address is never a command: "123 D Street 215" is refused.
[[nodiscard]] Reading readLine(const QString& line, const Shown& shown);

/// The long form of one of the console's own verbs ("D": "DISPATCH"), or empty.
[[nodiscard]] QString longWordOf(const QString& word);
/// "OS STAR 2": the line that sets the status; with its id where its letters are a verb too.
[[nodiscard]] QString statusLine(const StatusDef& status, const UnitId& unit);

/// The same call sign however it is typed: "star2", "STAR-2" and "Star 2" are one.
[[nodiscard]] QString plainSign(const QString& sign);

} // namespace lodestar::ui
