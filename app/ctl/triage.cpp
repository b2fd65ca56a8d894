// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl triage: a file of answers, judged by a program's rules, without any store.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/triage/engine.h"

#include <QJsonArray>

namespace lodestar::ctl {

namespace {

/// {"answers": {question: value or [values]}, "at": time with offset, "flags": […]}
Result<triage::Facts> factsFromFile(const Profile& profile, const QString& path)
{
    auto json = readJsonFile(path);
    if (!json)
        return json.failure();
    JsonReader reader(*json, path);
    triage::Facts facts;
    Instant at;
    if (auto given = reader.find(QStringLiteral("at"))) {
        auto read = instantFromIso(given->text());
        if (read)
            at = *read;
        else
            given->fault(read.error().text);
    }
    if (auto flags = reader.find(QStringLiteral("flags")))
        facts.flags = flags->words();
    reader.at(QStringLiteral("answers"))
        .eachMember([&](const QString& question, JsonReader& value) {
            Answer answer{{}, {}, at};
            if (value.isArray())
                for (const QString& word : value.words())
                    answer.values += AnswerId(word);
            else
                answer.values += AnswerId(value.word());
            // Shared questions that this protocol does not ask are accepted and have no effect.
            if (profile.question(QuestionId(question)))
                if (auto allowed =
                        triage::checkAnswer(profile, QuestionId(question), answer.values);
                    !allowed)
                    value.fault(allowed.error().text);
            facts.answers.insert(QuestionId(question), answer);
        });
    reader.finish();
    if (auto sound = reader.outcome(); !sound)
        return sound.failure();
    return facts;
}

template <class List>
QJsonArray wordsOf(const List& list)
{
    QJsonArray all;
    for (const auto& item : list) {
        if constexpr (requires { item.value(); })
            all += item.value();
        else
            all += nameText(item);
    }
    return all;
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
            {QStringLiteral("protocol"),
             QJsonObject{{QStringLiteral("id"), result.protocol.id},
                         {QStringLiteral("version"), result.protocol.version},
                         {QStringLiteral("sha256"), result.protocol.sha256}}}};
}

QString resultText(const Profile& profile, const TriageResult& result)
{
    const Level* level = profile.level(result.level);
    const ResponsePlan* plan = profile.plan(result.plan);
    QStringList lines{QStringLiteral("%1: %2%3")
                          .arg(level ? level->name : result.level.value(),
                               plan ? plan->name : result.plan.value(),
                               result.untriaged ? QStringLiteral(" (untriaged)") : QString())};
    for (const RuleId& id : result.rules)
        for (const TriageRule& rule : profile.protocol.rules)
            if (rule.id == id)
                lines += QStringLiteral("  %1 %2").arg(rule.id.value(), rule.says);
    return lines.join(u'\n');
}

} // namespace

Exit runTriage(const QStringList& arguments)
{
    Options options(QStringLiteral("triage"),
                    QStringLiteral("judge a file of answers by a program's rules"));
    options
        .need(QStringLiteral("program"),
              QStringLiteral("FILE"),
              QStringLiteral("A profile, or the name of one that is built in"))
        .need(QStringLiteral("answers"),
              QStringLiteral("FILE"),
              QStringLiteral("{\"answers\": {question: value}, \"at\": time, \"flags\": […]}"));
    if (auto end = options.read(arguments))
        return *end;
    auto bytes = profileBytes(options.text(QStringLiteral("program")));
    if (!bytes)
        return failed(bytes.error(), options.json());
    auto profile = profileFromJson(*bytes, options.text(QStringLiteral("program")));
    if (!profile)
        return failed(profile.error(), options.json());
    auto facts = factsFromFile(*profile, options.text(QStringLiteral("answers")));
    if (!facts)
        return failed(facts.error(), options.json());
    const TriageResult result = triage::evaluate(*profile, *facts);
    if (options.json())
        printJson(resultJson(result));
    else
        printText(resultText(*profile, result));
    return Exit::Done;
}

} // namespace lodestar::ctl
