// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl triage: a file of answers, judged by a program's rules, without any store.
#include "app/ctl/counter.h"
#include "app/ctl/factsjson.h"
#include "app/ctl/print.h"
#include "core/triage/engine.h"
#include "core/triage/service.h"

namespace lodestar::ctl {

namespace {

/// A fault gets its own full stop.
QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.'))
        sentence.chop(1);
    return sentence;
}

/// What the file of answers says.
struct Asked
{
    triage::Facts facts;
    std::optional<Instant> at; ///< absent: hours of service are not looked at
    QStringList withoutEffect; ///< shared words that this protocol does not read
};

Answer readAnswer(JsonReader& value)
{
    Answer answer;
    if (value.isArray())
        for (const QString& word : value.words())
            answer.values += AnswerId(word);
    else
        answer.values += AnswerId(value.word());
    if (value.isArray() && answer.values.isEmpty())
        value.fault(QStringLiteral("must have at least one answer, or be left out"));
    return answer;
}

/// {"answers": {question: value or [values]}, "at": time with offset, "flags": […]}
Result<Asked> readAsked(const Profile& profile, const QString& path)
{
    auto json = readJsonFile(path);
    if (!json)
        return json.failure();
    JsonReader reader(*json, path);
    Asked asked;
    if (auto given = reader.find(QStringLiteral("at"))) {
        auto read = instantFromIso(given->text());
        if (read)
            asked.at = *read;
        else
            given->fault(read.error().text);
    }
    if (auto flags = reader.find(QStringLiteral("flags")))
        asked.facts.flags = flags->words();
    for (const QString& flag : asked.facts.flags)
        if (!profile.protocol.flags.contains(flag))
            asked.withoutEffect += flag;
    reader.at(QStringLiteral("answers")).eachMember([&](const QString& word, JsonReader& value) {
        const QuestionId question(word);
        const Answer answer = readAnswer(value);
        if (auto allowed = triage::checkAnswer(profile, question, answer.values); !allowed)
            value.fault(withoutStop(allowed.error().text));
        for (const AnswerId& one : answer.values)
            if (!triage::hasEffect(profile, question, one) && !word.startsWith(u"cssrs_"))
                asked.withoutEffect += word + u'=' + one.value();
        asked.facts.answers.insert(question, answer);
    });
    reader.finish();
    if (auto sound = reader.outcome(); !sound)
        return sound.failure();
    return asked;
}

QJsonArray instructionsJson(const QList<const Instruction*>& told)
{
    QJsonArray all;
    for (const Instruction* one : told) {
        QJsonObject text;
        for (auto it = one->text.begin(); it != one->text.end(); ++it)
            text.insert(it.key(), it.value());
        all += QJsonObject{{QStringLiteral("id"), one->id}, {QStringLiteral("text"), text}};
    }
    return all;
}

QString resultText(const Profile& profile, const TriageResult& result, const QString& because)
{
    const Level* level = profile.level(result.level);
    const ResponsePlan* plan = profile.plan(result.plan);
    QStringList lines{QStringLiteral("%1: %2%3")
                          .arg(level ? level->name : result.level.value(),
                               plan ? plan->name : result.plan.value(),
                               result.untriaged ? QStringLiteral(" (untriaged)") : QString())};
    if (!because.isEmpty())
        lines += QStringLiteral("  %1").arg(because);
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
    auto asked = readAsked(*profile, options.text(QStringLiteral("answers")));
    if (!asked)
        return failed(asked.error(), options.json());
    TriageResult result = triage::evaluate(*profile, asked->facts);
    const PlanId wanted = result.plan;
    QString because;
    if (asked->at) {
        const triage::PlanAt there = triage::planAt(*profile, wanted, *asked->at);
        because = there.because;
        result.plan = there.plan;
        if (const ResponsePlan* plan = profile->plan(there.plan))
            result.response = plan->response;
    }
    if (!options.json()) {
        printText(resultText(*profile, result, because));
        return Exit::Done;
    }
    QJsonObject json = resultJson(result);
    json[QStringLiteral("wanted_plan")] = wanted.value();
    json[QStringLiteral("fallback_because")] = because;
    json[QStringLiteral("without_effect")] = QJsonArray::fromStringList(asked->withoutEffect);
    json[QStringLiteral("instructions")] =
        instructionsJson(triage::instructionsFor(*profile, asked->facts, result));
    printJson(json);
    return Exit::Done;
}

} // namespace lodestar::ctl
