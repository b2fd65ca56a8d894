// SPDX-License-Identifier: GPL-3.0-or-later
// The suicide screener: six items whose answers give the answer to "suicide_risk". Pure.
#pragma once

#include "core/domain/profile.h"

namespace lodestar::triage {

/// One item of the Columbia suicide severity rating scale's screener (C-SSRS; free to use with
/// attribution). The words are a paraphrase of ours: an agency puts the official ones in their
/// place.
struct ScreenerItem
{
    QuestionId id;              ///< "cssrs_1" … "cssrs_6"
    QMap<QString, QString> ask; ///< by language
    QStringList values;
};

/// What the items say of the risk.
struct Screening
{
    AnswerId risk;    ///< high, moderate, low, none, or incomplete while an item is missing
    AnswerId atLeast; ///< while incomplete: what is certain already; else the risk itself
};

[[nodiscard]] const QList<ScreenerItem>& screenerItems();

/// The item to ask next; nullptr when nothing can change the risk any more. Items 3 to 5 are asked
/// only after a yes to item 2, and none after high risk is certain.
[[nodiscard]] const ScreenerItem* nextItem(const Answers& answers);

/// High for a yes to item 4 or 5 or an act within three months, moderate for a yes to item 3 or an
/// act ever, low for a yes to item 1 or 2 alone, none otherwise. A missing or unknown item leaves
/// it incomplete, never low. Nothing where no item was answered at all.
[[nodiscard]] std::optional<Screening> screeningOf(const Answers& answers);

} // namespace lodestar::triage
