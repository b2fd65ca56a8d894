// SPDX-License-Identifier: GPL-3.0-or-later
// Says what a counterexample shows.
#include "core/triage/check/sentences.h"

#include "core/domain/profilereader.h"

#include <QCoreApplication>

#include <cmath>

namespace lodestar::triage::check {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("check", text);
}

QString plain(const QString& word)
{
    return QString(word).replace(u'_', u' ');
}

QString classesText(const QList<ResourceClass>& classes)
{
    QStringList words;
    for (const ResourceClass c : classes)
        words += plain(nameText(c));
    return words.join(QStringLiteral(", "));
}

QList<ResourceClass> missingFrom(const QList<ResourceClass>& wanted,
                                 const QList<ResourceClass>& present)
{
    QList<ResourceClass> missing;
    for (const ResourceClass c : wanted)
        if (!present.contains(c))
            missing += c;
    return missing;
}

QString levelText(const Profile& profile, const LevelId& id)
{
    const Level* level = profile.level(id);
    return level ? QStringLiteral("%1 (%2)").arg(level->name).arg(level->urgency) : id.value();
}

} // namespace

QString factsText(const Facts& facts)
{
    QStringList parts;
    for (auto it = facts.answers.begin(); it != facts.answers.end(); ++it) {
        QStringList values;
        for (const AnswerId& value : it->values)
            values += value.value();
        parts +=
            QStringLiteral("%1 = %2").arg(it.key().value(), values.join(QStringLiteral(" + ")));
    }
    for (const QString& flag : facts.flags)
        parts += say("flag %1").arg(flag);
    return parts.isEmpty() ? say("no answers at all") : parts.join(QStringLiteral(", "));
}

QString countText(double count)
{
    return count < 1e15 ? QString::number(count, 'f', 0) : QString::number(count, 'g', 3);
}

QString tooLargeText(size_t nodes)
{
    return say("The protocol is too large to be proven: its decision diagram has more than %1 "
               "nodes. Give it fewer rules that each read many questions.")
        .arg(nodes);
}

QString noPlanText(const Facts& facts)
{
    return say("With %1 the call ends neither in a plan nor in UNTRIAGED.").arg(factsText(facts));
}

QString neverAskedText(const Question& question)
{
    return say("The question \"%1\" is never asked: no answers to the other questions make its "
               "\"when\" hold.")
        .arg(question.id.value());
}

QString neverFiresText(const TriageRule& rule, bool isOnlyUnasked)
{
    return (isOnlyUnasked
                ? say("The rule %1 (%2) never fires: it needs an answer to a question that is not "
                      "asked then.")
                : say("The rule %1 (%2) never fires: its conditions speak against each other."))
        .arg(rule.id.value(), rule.says);
}

QString othersText(int others)
{
    return u' ' + (others == 1 ? say("(One more change of this answer does so.)")
                               : say("(%1 more changes of this answer do so.)").arg(others));
}

QStringList lossesText(const Profile& profile, const TriageResult& more, const TriageResult& less)
{
    QStringList losses;
    if (less.urgency < more.urgency)
        losses += say("urgency falls from %1 to %2")
                      .arg(levelText(profile, more.level), levelText(profile, less.level));
    if (const auto lost = missingFrom(more.required, less.required); !lost.isEmpty())
        losses += say("%1 is no longer required").arg(classesText(lost));
    if (const auto lost = missingFrom(more.forbiddenAlone, less.forbiddenAlone); !lost.isEmpty())
        losses += say("%1 may go alone").arg(classesText(lost));
    const auto rank = [](StagingGate gate) {
        return gate == StagingGate::None ? 0 : gate == StagingGate::WaitForEms ? 1 : 2;
    };
    if (rank(less.staging) < rank(more.staging))
        losses += say("staging goes from \"%1\" to \"%2\"")
                      .arg(plain(nameText(more.staging)), plain(nameText(less.staging)));
    return losses;
}

QString
moveText(const Move& move, const Model& model, const Facts& before, const QStringList& losses)
{
    QString what;
    Facts others = before;
    if (move.question < 0) {
        what = say("When the flag \"%1\" is set").arg(move.flag);
    } else {
        const JointQuestion& question = model.questions()[move.question];
        const QString to = model.choiceId(move.question, move.after).value();
        if (move.before < 0)
            what = say("When \"%1\" is also answered \"%2\"").arg(question.id.value(), to);
        else
            what = say("When \"%1\" is answered \"%2\" and not \"%3\"")
                       .arg(question.id.value(),
                            to,
                            model.choiceId(move.question, move.before).value());
        if (!question.many)
            others.answers.remove(question.id);
    }
    const QString lost = losses.isEmpty() ? say("the engine sees no difference, which is a bug")
                                          : losses.join(say(" and "));
    return say("%1, %2 (with %3).").arg(what, lost, factsText(others));
}

QStringList
missingText(const Profile& profile, const Invariant& promise, const TriageResult& result)
{
    QStringList missing;
    if (const Level* level = profile.level(promise.level); level && result.urgency < level->urgency)
        missing += say("the level is %1 and not at least %2")
                       .arg(levelText(profile, result.level), levelText(profile, promise.level));
    if (const auto lost = missingFrom(promise.required, result.required); !lost.isEmpty())
        missing += say("%1 is not required").arg(classesText(lost));
    if (const auto lost = missingFrom(promise.forbiddenAlone, result.forbiddenAlone);
        !lost.isEmpty())
        missing += say("%1 may go alone").arg(classesText(lost));
    const auto rank = [](StagingGate gate) {
        return gate == StagingGate::None ? 0 : gate == StagingGate::WaitForEms ? 1 : 2;
    };
    if (rank(result.staging) < rank(promise.staging))
        missing += say("staging is \"%1\"").arg(plain(nameText(result.staging)));
    if (promise.responseNot.contains(result.response))
        missing += say("the response is \"%1\"").arg(plain(nameText(result.response)));
    if (const ResponsePlan* plan = profile.plan(result.plan)) {
        QList<ResourceClass> lost;
        for (const ResourceClass c : promise.planSends)
            if (!(coveredBy(profile, *plan) & bitOf(c)))
                lost += c;
        if (!lost.isEmpty())
            missing +=
                say("the plan \"%1\" does not surely send %2").arg(plan->name, classesText(lost));
    }
    if (promise.untriaged && *promise.untriaged != result.untriaged)
        missing += result.untriaged ? say("the call is untriaged") : say("it is not untriaged");
    if (promise.disqualified) {
        bool isDisqualified = false;
        for (const TriageRule& rule : profile.protocol.rules)
            isDisqualified =
                isDisqualified || (rule.disqualifies && result.rules.contains(rule.id));
        if (isDisqualified != *promise.disqualified)
            missing += isDisqualified ? say("a team alone is ruled out")
                                      : say("a team alone is not ruled out");
    }
    return missing;
}

QString invariantText(const Invariant& promise, const Facts& facts, const QStringList& missing)
{
    const QString lack = missing.isEmpty() ? say("the engine sees no fault, which is a bug")
                                           : missing.join(say(" and "));
    return say("The invariant \"%1\" (%2) does not hold: with %3, %4.")
        .arg(promise.id, promise.says, factsText(facts), lack);
}

} // namespace lodestar::triage::check
