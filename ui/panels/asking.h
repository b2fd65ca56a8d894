// SPDX-License-Identifier: GPL-3.0-or-later
// Which question the card asks: the protocol's next one, and where that is the suicide risk, the
// screener's items one by one. Pure.
#pragma once

#include "core/triage/engine.h"

namespace lodestar::ui {

/// A question that may be an item of the screener, which no protocol holds.
struct Asked
{
    Question question;
    bool isItem = false;
};

/// The next to ask; nothing when no answer can change the result any more. A screener once begun is
/// gone through, until nothing in it can change the risk or the risk was answered outright.
[[nodiscard]] std::optional<Asked> nextAsked(const Profile& profile, const triage::Facts& facts);

/// A question by its id, the screener's items among them.
[[nodiscard]] std::optional<Asked> askedById(const Profile& profile, const QuestionId& id);

/// The answered question before `id` in the order of asking; none at the beginning.
[[nodiscard]] QuestionId
answeredBefore(const Profile& profile, const Answers& answers, const QuestionId& id);

/// What each answer would make of the result, also of an item.
[[nodiscard]] QList<triage::Outlook>
outlooksOf(const Profile& profile, const triage::Facts& facts, const Asked& asked);

} // namespace lodestar::ui
