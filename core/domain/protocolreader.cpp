// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a profile's protocol: questions, terms, rules; and checks what they refer to.
#include "core/domain/commentkey.h"
#include "core/domain/profilereader.h"

#include <algorithm>

namespace lodestar {

void ProfileReader::readProtocol(JsonReader reader)
{
    Protocol& protocol = m_profile.protocol;
    protocol.id = reader.at(QStringLiteral("id")).word();
    protocol.version = reader.at(QStringLiteral("version")).word();
    if (auto flags = reader.find(QStringLiteral("flags")))
        readFlags(*flags);
    if (auto terms = reader.find(QStringLiteral("terms")))
        readTerms(*terms);
    readQuestions(reader.at(QStringLiteral("questions")));
    JsonReader rules = reader.at(QStringLiteral("rules"));
    readRules(rules);
    QSet<QString> asked;
    reader.at(QStringLiteral("must_ask")).each([&](JsonReader& r) {
        const auto id = readRef<QuestionId>(r, m_questions, QStringLiteral("question"));
        if (asked.contains(id.value()))
            r.fault(QStringLiteral("\"%1\" is named twice").arg(id.value()));
        asked.insert(id.value());
        const Question* question = m_profile.question(id);
        if (question && question->when.form != Condition::Form::Always)
            r.fault(QStringLiteral("\"%1\" must then be asked always, without \"when\"")
                        .arg(id.value()));
        protocol.mustAsk += id;
    });
    protocol.untriagedLevel = readRef<LevelId>(
        reader.at(QStringLiteral("untriaged_level")), m_levels, QStringLiteral("level"));
    protocol.protectivePlan = readRef<PlanId>(
        reader.at(QStringLiteral("protective_plan")), m_plans, QStringLiteral("plan"));
    protocol.untriagedAfter = reader.at(QStringLiteral("untriaged_after_s")).seconds();
    if (auto invariants = reader.find(QStringLiteral("invariants")))
        readInvariants(*invariants);
    if (auto instructions = reader.find(QStringLiteral("instructions")))
        readInstructions(*instructions, idsIn(rules.value()));
    reader.allow(kComment);
    reader.finish();
    resolveRules(m_profile);
    if (rules.isArray())
        checkCoverage(rules);
}

QMap<QString, QString> ProfileReader::readText(JsonReader reader)
{
    QMap<QString, QString> text;
    if (!reader.isObject()) {
        text.insert(QStringLiteral("en"), reader.word());
        return text;
    }
    reader.eachMember([&](const QString& language, JsonReader& r) {
        if (language.size() != 2)
            r.fault(QStringLiteral("must be a language of two letters (ISO 639-1) such as \"en\""));
        text.insert(language, r.word());
    });
    if (!text.contains(QStringLiteral("en")))
        reader.fault(QStringLiteral("must have the text in English, \"en\""));
    return text;
}

void ProfileReader::readQuestions(JsonReader reader)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        Question question;
        question.id = QuestionId(readId(r, seen));
        question.ask = readText(r.at(QStringLiteral("ask")));
        if (auto help = r.find(QStringLiteral("help")))
            question.help = readText(*help);
        JsonReader choices = r.at(QStringLiteral("choices"));
        question.choices = readChoices(choices);
        checkDanger(choices, question);
        if (auto many = r.find(QStringLiteral("many")))
            question.many = many->flag();
        if (auto when = r.find(QStringLiteral("when")))
            question.when = readCondition(*when);
        r.allow(kComment);
        r.finish();
        m_profile.protocol.questions += question;
    });
    if (m_profile.protocol.questions.size() > kMostChoices)
        reader.fault(QStringLiteral("must not be more than %1").arg(kMostChoices));
}

QList<AnswerChoice> ProfileReader::readChoices(JsonReader reader)
{
    QList<AnswerChoice> choices;
    if (reader.isString()) {
        if (reader.text() != QStringLiteral("natures"))
            reader.fault(QStringLiteral("must be a list of choices, or the word \"natures\""));
        for (const Nature& nature : m_profile.natures)
            choices +=
                AnswerChoice{AnswerId(nature.id.value()), {{QStringLiteral("en"), nature.name}}, 0};
    } else {
        QSet<QString> seen;
        reader.each([&](JsonReader& r) {
            AnswerChoice choice;
            choice.id = AnswerId(readId(r, seen));
            choice.text = readText(r.at(QStringLiteral("text")));
            if (auto danger = r.find(QStringLiteral("danger")))
                choice.danger = danger->whole(0, 100);
            r.allow(kComment);
            r.finish();
            choices += choice;
        });
    }
    if (reader.faults().isEmpty() && choices.isEmpty())
        reader.fault(QStringLiteral("must have at least one choice"));
    if (choices.size() > kMostChoices)
        reader.fault(QStringLiteral("must not be more than %1").arg(kMostChoices));
    return choices;
}

void ProfileReader::checkDanger(JsonReader& reader, const Question& question)
{
    const auto dangerOf = [&](const QString& id) -> std::optional<int> {
        for (const AnswerChoice& choice : question.choices)
            if (choice.id.value() == id)
                return choice.danger;
        return std::nullopt;
    };
    const auto unknown = dangerOf(QStringLiteral("unknown"));
    for (const QString& safe : {QStringLiteral("no"), QStringLiteral("none")})
        if (unknown && dangerOf(safe) && *unknown < *dangerOf(safe))
            reader.fault(
                QStringLiteral("the danger of \"unknown\" must not be below that of \"%1\"")
                    .arg(safe));
    if (question.id.value() == u"suicide_risk")
        checkScreened(reader, question);
}

void ProfileReader::checkScreened(JsonReader& reader, const Question& question)
{
    const auto dangerOf = [&](const char* word) {
        for (const AnswerChoice& choice : question.choices)
            if (choice.id.value() == QLatin1StringView(word))
                return choice.danger;
        return -1;
    };
    const int high = dangerOf("high");
    const int moderate = dangerOf("moderate");
    const int low = dangerOf("low");
    const int none = dangerOf("none");
    const int incomplete = dangerOf("incomplete");
    if (question.choices.size() != 5 || std::min({high, moderate, low, none, incomplete}) < 0)
        reader.fault(
            QStringLiteral("must be \"high\", \"moderate\", \"low\", \"none\" and "
                           "\"incomplete\": the suicide screener answers with these words"));
    else if (high <= moderate || moderate <= low || low <= none || incomplete < moderate ||
             incomplete > high)
        reader.fault(
            QStringLiteral("the danger of \"high\" must be above that of \"moderate\", this above "
                           "\"low\", this above \"none\"; \"incomplete\" must not be below "
                           "\"moderate\" nor above \"high\""));
}

void ProfileReader::readTerms(JsonReader reader)
{
    reader.eachMember([&](const QString& name, JsonReader& r) {
        if (name != kComment)
            m_termReaders.insert(name, r);
    });
    if (m_termReaders.size() > kMostChoices)
        reader.fault(QStringLiteral("must not be more than %1").arg(kMostChoices));
    QStringList names = m_termReaders.keys();
    names.sort();
    for (const QString& name : names)
        (void)term(name, reader);
}

Condition ProfileReader::term(const QString& name, JsonReader& askedAt)
{
    const auto known = m_terms.constFind(name);
    if (known != m_terms.constEnd())
        return *known;
    const auto found = m_termReaders.find(name);
    if (found == m_termReaders.end()) {
        QStringList names = m_termReaders.keys();
        names.sort();
        askedAt.fault(QStringLiteral("there is no term \"%1\"; there are: %2")
                          .arg(name, names.join(QStringLiteral(", "))));
        return {};
    }
    if (m_openTerms.contains(name)) {
        askedAt.fault(QStringLiteral("the term \"%1\" is made of itself").arg(name));
        return {};
    }
    m_openTerms.insert(name);
    JsonReader reader = *found;
    Condition condition = readCondition(reader);
    condition.term = m_profile.protocol.termCount++;
    m_openTerms.remove(name);
    m_terms.insert(name, condition);
    return condition;
}

Condition ProfileReader::readAnswerIn(JsonReader& reader)
{
    Condition condition;
    condition.form = Condition::Form::AnswerIn;
    condition.question = readRef<QuestionId>(
        reader.at(QStringLiteral("question")), m_questions, QStringLiteral("question"));
    const QString question = condition.question.value();
    condition.at = static_cast<int>(m_questions.indexOf(question));
    const QStringList choices = m_choices.value(question);
    JsonReader values = reader.at(QStringLiteral("in"));
    values.each([&](JsonReader& r) {
        if (condition.at < 0) {
            (void)r.word(); // the unknown question is the fault
            return;
        }
        const auto id =
            readRef<AnswerId>(r, choices, QStringLiteral("answer to \"%1\":").arg(question));
        condition.values += id;
        const auto bit = choices.indexOf(id.value());
        if (bit >= 0 && bit < kMostChoices)
            condition.mask |= quint64{1} << bit;
    });
    if (values.isArray() && values.value().toArray().isEmpty())
        values.fault(QStringLiteral("must name at least one answer"));
    return condition;
}

Condition ProfileReader::readCondition(JsonReader& reader)
{
    static const QStringList kForms{QStringLiteral("question"),
                                    QStringLiteral("flag"),
                                    QStringLiteral("term"),
                                    QStringLiteral("all"),
                                    QStringLiteral("any"),
                                    QStringLiteral("not")};
    const auto given =
        std::ranges::count_if(kForms, [&](const QString& form) { return reader.has(form); });
    if (given != 1) {
        reader.fault(QStringLiteral("must be an object with exactly one of: ") +
                     kForms.join(QStringLiteral(", ")));
        return {};
    }
    Condition condition;
    if (reader.has(QStringLiteral("question"))) {
        condition = readAnswerIn(reader);
    } else if (auto flag = reader.find(QStringLiteral("flag"))) {
        condition.form = Condition::Form::Flag;
        condition.flag =
            readRef<Id<struct FlagTag>>(*flag, m_profile.protocol.flags, QStringLiteral("flag"))
                .value();
        condition.at = static_cast<int>(m_profile.protocol.flags.indexOf(condition.flag));
    } else if (auto name = reader.find(QStringLiteral("term"))) {
        condition = term(name->word(), *name);
    } else if (auto part = reader.find(QStringLiteral("not"))) {
        condition.form = Condition::Form::Not;
        condition.parts = {readCondition(*part)};
    } else {
        const bool all = reader.has(QStringLiteral("all"));
        condition.form = all ? Condition::Form::All : Condition::Form::Any;
        JsonReader parts = reader.at(all ? QStringLiteral("all") : QStringLiteral("any"));
        parts.each([&](JsonReader& r) { condition.parts += readCondition(r); });
        if (parts.isArray() && condition.parts.isEmpty())
            parts.fault(QStringLiteral("must have at least one part"));
    }
    reader.allow(kComment);
    reader.finish();
    return condition;
}

TriageRule ProfileReader::readRule(JsonReader& reader, QSet<QString>& seen)
{
    TriageRule rule;
    rule.id = RuleId(readId(reader, seen));
    rule.says = reader.at(QStringLiteral("says")).word();
    if (auto when = reader.find(QStringLiteral("when")))
        rule.when = readCondition(*when);
    rule.level =
        readRef<LevelId>(reader.at(QStringLiteral("level")), m_levels, QStringLiteral("level"));
    rule.plan = readRef<PlanId>(reader.at(QStringLiteral("plan")), m_plans, QStringLiteral("plan"));
    if (auto required = reader.find(QStringLiteral("required")))
        rule.required = readClasses(*required);
    if (auto forbidden = reader.find(QStringLiteral("forbidden_alone")))
        rule.forbiddenAlone = readClasses(*forbidden);
    if (auto staging = reader.find(QStringLiteral("staging")))
        rule.staging = staging->choice<StagingGate>();
    if (auto untriaged = reader.find(QStringLiteral("untriaged")))
        rule.untriaged = untriaged->flag();
    if (auto disqualifies = reader.find(QStringLiteral("disqualifies")))
        rule.disqualifies = disqualifies->flag();
    reader.allow(kComment);
    reader.finish();
    return rule;
}

void ProfileReader::readRules(JsonReader reader)
{
    QSet<QString> seen;
    const auto count = reader.value().toArray().size();
    reader.each([&](JsonReader& r) {
        const bool isLast = m_profile.protocol.rules.size() == count - 1;
        if (isLast && r.has(QStringLiteral("when")))
            r.at(QStringLiteral("when"))
                .fault(QStringLiteral(
                    "must be left out: the last rule catches whatever no other rule did"));
        else if (!isLast && r.isObject() && !r.has(QStringLiteral("when")))
            r.fault(
                QStringLiteral("must have \"when\": only the last rule is without a condition"));
        m_profile.protocol.rules += readRule(r, seen);
    });
    if (reader.isArray() && count == 0)
        reader.fault(QStringLiteral("must have at least one rule"));
}

void ProfileReader::checkCoverage(JsonReader reader)
{
    qsizetype at = 0;
    reader.each([&](JsonReader& r) {
        const TriageRule& rule = m_profile.protocol.rules[at++];
        if (!m_profile.plan(rule.plan))
            return;
        for (const ResourceClass needed : rule.required)
            if (!(rule.covers & bitOf(needed)))
                r.at(QStringLiteral("required"))
                    .fault(QStringLiteral("the rule's own plan \"%1\" does not surely send \"%2\"")
                               .arg(rule.plan.value(), nameText(needed)));
    });
}

} // namespace lodestar
