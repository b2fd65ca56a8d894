// SPDX-License-Identifier: GPL-3.0-or-later
// Which answers are allowed: the protocol's own words and those that all protocols share.
#include "core/domain/sharedwords.h"
#include "core/triage/engine.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::triage {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("triage", text);
}

Unexpected noQuestion(const Profile& profile, const QuestionId& id)
{
    QStringList own;
    for (const Question& known : profile.protocol.questions)
        own += known.id.value();
    QStringList shared;
    for (const SharedQuestion& known : sharedQuestions())
        if (!own.contains(known.id.value()))
            shared += known.id.value();
    return {Kind::Invalid,
            say("The protocol has no question \"%1\"; it has: %2; without effect are accepted: %3.")
                .arg(id.value(),
                     own.join(QStringLiteral(", ")),
                     shared.isEmpty() ? say("none") : shared.join(QStringLiteral(", ")))};
}

} // namespace

Result<void>
checkAnswer(const Profile& profile, const QuestionId& id, const QList<AnswerId>& values)
{
    const Question* own = profile.question(id);
    const SharedQuestion* shared = sharedQuestion(id);
    if (!own && !shared)
        return noQuestion(profile, id);
    if (values.size() > 1 && !(own ? own->many : shared->many))
        return Unexpected(Kind::Invalid,
                          say("The question \"%1\" takes one answer only.").arg(id.value()));
    QStringList allowed;
    if (own)
        for (const AnswerChoice& choice : own->choices)
            allowed += choice.id.value();
    if (shared)
        for (const QString& value : shared->values)
            if (!allowed.contains(value))
                allowed += value;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!allowed.contains(values[i].value()))
            return Unexpected(
                Kind::Invalid,
                say("\"%1\" is no answer to \"%2\"; the answers are: %3.")
                    .arg(values[i].value(), id.value(), allowed.join(QStringLiteral(", "))));
        if (values.indexOf(values[i]) != i)
            return Unexpected(Kind::Invalid,
                              say("The answer \"%1\" to \"%2\" is given twice.")
                                  .arg(values[i].value(), id.value()));
    }
    return {};
}

bool hasEffect(const Profile& profile, const QuestionId& id, const AnswerId& value)
{
    const Question* own = profile.question(id);
    return own &&
           std::ranges::any_of(own->choices, [&](const AnswerChoice& c) { return c.id == value; });
}

} // namespace lodestar::triage
