// SPDX-License-Identifier: GPL-3.0-or-later
// Phrase: one event in one plain line that a dispatcher understands. Pure.
#pragma once

#include "core/domain/event.h"
#include "core/domain/profile.h"

namespace lodestar::history {

struct Phrase
{
    QString text;
    QString who;        ///< only where it is not the actor: the rules that judged
    bool isKey = false; ///< a turn in the call's life
};

[[nodiscard]] Phrase phraseOf(const Recorded& recorded, const Profile& profile);

/// "under a minute", "4 min", "3 h 10 min"; never negative.
[[nodiscard]] QString spanText(Duration span);

} // namespace lodestar::history
