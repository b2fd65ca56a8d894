// SPDX-License-Identifier: GPL-3.0-or-later
// From a call to the facts that rules read.
#include "core/triage/facts.h"

#include <algorithm>

namespace lodestar::triage {

Facts factsOf(const Profile& profile, const Call& call)
{
    static const QuestionId asked(QStringLiteral("nature"));
    Facts facts{call.answers, call.flags};
    const Question* question = profile.question(asked);
    if (!question || !call.nature.isValid() || facts.answers.contains(asked))
        return facts;
    const AnswerId value(call.nature.value());
    if (std::ranges::any_of(question->choices,
                            [&](const AnswerChoice& c) { return c.id == value; }))
        facts.answers.insert(asked, Answer{{value}, {}, call.stamps.value(Stamp::Received)});
    return facts;
}

} // namespace lodestar::triage
