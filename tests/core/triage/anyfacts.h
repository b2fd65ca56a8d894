// SPDX-License-Identifier: GPL-3.0-or-later
// AnyFacts: sets of answers at random for any protocol, those that are one step more dangerous, and
// whether a result is no less than another.
#pragma once

#include "core/base/entropy.h"
#include "core/triage/engine.h"

#include <algorithm>
#include <string>

namespace lodestar::triage::test {

/// Some questions answered, some not; some flags.
inline Facts randomFacts(const Profile& profile, SeededEntropy& chance)
{
    Facts facts;
    for (const Question& question : profile.protocol.questions) {
        if (chance.below(3) == 0)
            continue;
        const auto pick = [&] {
            return question.choices[chance.below(static_cast<int>(question.choices.size()))].id;
        };
        Answer answer{{pick()}, {}, {}};
        if (question.many && chance.below(2) == 0)
            if (const AnswerId second = pick(); !answer.values.contains(second))
                answer.values += second;
        facts.answers.insert(question.id, answer);
    }
    for (const QString& flag : profile.protocol.flags)
        if (chance.below(6) == 0)
            facts.flags += flag;
    return facts;
}

inline std::string text(const Facts& facts)
{
    QStringList words = facts.flags;
    for (auto it = facts.answers.begin(); it != facts.answers.end(); ++it)
        for (const AnswerId& value : it->values)
            words += it.key().value() + u'=' + value.value();
    return words.join(u' ').toStdString();
}

inline int protection(StagingGate gate)
{
    return gate == StagingGate::WaitForPolice ? 2 : gate == StagingGate::WaitForEms ? 1 : 0;
}

/// At least as urgent, with every resource and every class that must not be alone, and as well
/// staged.
inline bool isNoLess(const TriageResult& more, const TriageResult& less)
{
    const auto holdsAll = [](const auto& all, const auto& some) {
        return std::ranges::all_of(some, [&](ResourceClass c) { return all.contains(c); });
    };
    return more.urgency >= less.urgency && holdsAll(more.required, less.required) &&
           holdsAll(more.forbiddenAlone, less.forbiddenAlone) &&
           protection(more.staging) >= protection(less.staging);
}

/// Every set of answers that is one step more dangerous, and every one with a flag more.
inline QList<Facts> moreDangerous(const Profile& profile, const Facts& facts)
{
    QList<Facts> all;
    for (const Question& question : profile.protocol.questions) {
        const auto given = facts.answers.constFind(question.id);
        if (given == facts.answers.constEnd())
            continue;
        int danger = 0;
        for (const AnswerChoice& choice : question.choices)
            if (given->values.contains(choice.id))
                danger = std::max(danger, choice.danger);
        for (const AnswerChoice& choice : question.choices) {
            Facts next = facts;
            if (question.many && choice.danger > 0 && !given->values.contains(choice.id))
                next.answers[question.id].values += choice.id;
            else if (!question.many && choice.danger > danger)
                next.answers[question.id].values = {choice.id};
            else
                continue;
            all += next;
        }
    }
    for (const QString& flag : profile.protocol.flags)
        if (!facts.flags.contains(flag)) {
            Facts next = facts;
            next.flags += flag;
            all += next;
        }
    return all;
}

} // namespace lodestar::triage::test
