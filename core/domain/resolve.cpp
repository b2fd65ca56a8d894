// SPDX-License-Identifier: GPL-3.0-or-later
// Works out from a profile's words the numbers that the triage engine compares.
#include "core/domain/profilereader.h"

#include <algorithm>

namespace lodestar {

namespace {

/// Every unit that counts as `asked` also counts as these.
quint32 broughtBy(const Profile& profile, ResourceClass asked)
{
    quint32 common = ~quint32{0};
    bool any = false;
    for (const UnitKind& kind : profile.unitKinds) {
        if (!kind.classes.contains(asked))
            continue;
        quint32 all = 0;
        for (const ResourceClass resource : kind.classes)
            all |= bitOf(resource);
        common &= all;
        any = true;
    }
    return any ? common : bitOf(asked);
}

bool hasUnits(const Profile& profile, ResourceClass asked)
{
    return std::ranges::any_of(profile.unitKinds,
                               [&](const UnitKind& kind) { return kind.classes.contains(asked); });
}

void resolve(const Profile& profile, TriageRule& rule)
{
    if (const Level* level = profile.level(rule.level))
        rule.urgency = level->urgency;
    if (const ResponsePlan* plan = profile.plan(rule.plan)) {
        rule.response = plan->response;
        rule.covers = coveredBy(profile, *plan);
    }
    for (const ResourceClass resource : rule.required)
        rule.requiredMask |= bitOf(resource);
    for (const ResourceClass resource : rule.forbiddenAlone)
        rule.forbiddenMask |= bitOf(resource);
}

void mention(QList<Question>& questions, const Condition& condition)
{
    if (condition.form == Condition::Form::AnswerIn && condition.at >= 0 &&
        condition.at < questions.size())
        questions[condition.at].mentioned |= condition.mask;
    for (const Condition& part : condition.parts)
        mention(questions, part);
}

} // namespace

quint32 coveredBy(const Profile& profile, const ResponsePlan& plan)
{
    quint32 covered = 0;
    for (const ResourceNeed& need : plan.needs) {
        if (need.optional)
            continue;
        quint32 common = ~quint32{0};
        // A class that no kind of unit counts as is never sent, and so takes nothing away.
        const bool anyUnits = std::ranges::any_of(
            need.anyOf, [&](ResourceClass resource) { return hasUnits(profile, resource); });
        for (const ResourceClass resource : need.anyOf)
            if (!anyUnits || hasUnits(profile, resource))
                common &= broughtBy(profile, resource);
        if (!need.anyOf.isEmpty())
            covered |= common;
    }
    return covered;
}

void resolveRules(Profile& profile)
{
    Protocol& protocol = profile.protocol;
    for (TriageRule& rule : protocol.rules) {
        resolve(profile, rule);
        mention(protocol.questions, rule.when);
    }
    protocol.waiting.level = protocol.untriagedLevel;
    protocol.waiting.plan = protocol.protectivePlan;
    protocol.waiting.untriaged = true;
    resolve(profile, protocol.waiting);
    for (const QuestionId& id : protocol.mustAsk)
        for (int i = 0; i < protocol.questions.size(); ++i)
            if (protocol.questions[i].id == id)
                protocol.mustAskAt += i;
    for (int i = 0; i < protocol.questions.size(); ++i)
        protocol.questionsById += i;
    std::ranges::sort(protocol.questionsById, [&](int a, int b) {
        return protocol.questions[a].id < protocol.questions[b].id;
    });
    static const QuestionId nature(QStringLiteral("nature"));
    for (int i = 0; i < protocol.questions.size(); ++i) {
        if (protocol.questions[i].id != nature)
            continue;
        protocol.natureAt = i;
        const auto& choices = protocol.questions[i].choices;
        for (int bit = 0; bit < choices.size() && bit < kMostChoices; ++bit) {
            const Nature* known = profile.nature(NatureId(choices[bit].id.value()));
            if (known && known->communityEligible)
                protocol.eligibleNatures |= quint64{1} << bit;
        }
    }
}

} // namespace lodestar
