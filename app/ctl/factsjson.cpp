// SPDX-License-Identifier: GPL-3.0-or-later
// Answers, flags and results as JSON.
#include "app/ctl/factsjson.h"

namespace lodestar::ctl {

QJsonObject factsJson(const triage::Facts& facts)
{
    QJsonObject answers;
    for (auto it = facts.answers.begin(); it != facts.answers.end(); ++it)
        answers.insert(it.key().value(), wordsOf(it->values));
    return {{QStringLiteral("answers"), answers},
            {QStringLiteral("flags"), QJsonArray::fromStringList(facts.flags)}};
}

QJsonObject protocolJson(const ProtocolStamp& stamp)
{
    return {{QStringLiteral("id"), stamp.id},
            {QStringLiteral("version"), stamp.version},
            {QStringLiteral("sha256"), stamp.sha256}};
}

QJsonObject resultJson(const TriageResult& result)
{
    return {{QStringLiteral("plan"), result.plan.value()},
            {QStringLiteral("response"), nameText(result.response)},
            {QStringLiteral("level"), result.level.value()},
            {QStringLiteral("urgency"), result.urgency},
            {QStringLiteral("required"), wordsOf(result.required)},
            {QStringLiteral("forbidden_alone"), wordsOf(result.forbiddenAlone)},
            {QStringLiteral("staging"), nameText(result.staging)},
            {QStringLiteral("rules"), wordsOf(result.rules)},
            {QStringLiteral("untriaged"), result.untriaged},
            {QStringLiteral("complete"), result.complete},
            {QStringLiteral("eligible"), result.eligible},
            {QStringLiteral("protocol"), protocolJson(result.protocol)}};
}

} // namespace lodestar::ctl
