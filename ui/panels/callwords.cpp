// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a call card.
#include "ui/panels/callwords.h"

#include "ui/panels/questionbox.h"

#include <QRegularExpression>

namespace lodestar::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::CallWords)
};

} // namespace

QString answerText(const Profile& profile, const QuestionId& id, const Answer& answer)
{
    const Question* question = profile.question(id);
    QStringList words;
    for (const AnswerId& value : answer.values) {
        QString text = value.value();
        if (question)
            for (const auto& choice : question->choices)
                if (choice.id == value)
                    text = inLanguage(choice.text);
        words += text;
    }
    return words.join(QStringLiteral(", "));
}

QString natureName(const Profile& profile, const Call& call)
{
    const Nature* nature = profile.nature(call.nature);
    return nature ? nature->name : QString();
}

QString locationMark(const Profile& profile, const Location& location)
{
    const Zone* zone = profile.zone(location.zone);
    const QString where = zone ? zone->name : Words::tr("outside every zone");
    if (!location.point)
        return location.address.isEmpty() ? QString()
                                          : Words::tr("▲ not located: no team can be timed");
    switch (location.quality) {
    case LocationQuality::Exact:
        return Words::tr("✓ exact point · %1").arg(where);
    case LocationQuality::Interpolated:
        return Words::tr("✓ house number · %1").arg(where);
    case LocationQuality::Intersection:
        return Words::tr("✓ place or crossing · %1").arg(where);
    case LocationQuality::Area:
        return Words::tr("▲ area only · %1").arg(where);
    case LocationQuality::Typed:
    case LocationQuality::Unknown:
        return Words::tr("▲ not confirmed · %1").arg(where);
    }
    Q_UNREACHABLE();
}

Caller callerFromText(const QString& text)
{
    static const QRegularExpression phone(QStringLiteral("\\+?[0-9(][0-9 ().-]{5,}[0-9]"));
    Caller caller;
    const auto match = phone.match(text);
    QString name = text;
    if (match.hasMatch()) {
        caller.phone = Sealed(match.captured(0));
        name.remove(match.capturedStart(0), match.capturedLength(0));
    }
    static const QRegularExpression edges(QStringLiteral("^[\\s·,;-]+|[\\s·,;-]+$"));
    name.remove(edges);
    if (!name.isEmpty())
        caller.name = Sealed(name);
    return caller;
}

Caller callerFromText(const QString& text, const Caller& known)
{
    Caller caller = callerFromText(text);
    caller.relation = known.relation;
    if (!caller.name.isEmpty() && !known.name.isEmpty())
        caller.name.label = known.name.label;
    if (!caller.phone.isEmpty() && !known.phone.isEmpty())
        caller.phone.label = known.phone.label;
    return caller;
}

QString callerText(const Caller& caller)
{
    QStringList parts;
    for (const Sealed* part : {&caller.name, &caller.phone})
        if (!part->text.isEmpty())
            parts += part->text;
        else if (part->isErased())
            parts += Words::tr("(erased)");
    return parts.join(QStringLiteral(" · "));
}

QString personText(const Person& person)
{
    QStringList parts;
    for (const Sealed* part : {&person.name, &person.description, &person.helps})
        if (!part->text.isEmpty())
            parts += part->text;
    return parts.join(QStringLiteral(" · "));
}

Person personFromText(const QString& text, const Person& known)
{
    const QString between = QStringLiteral(" · ");
    Person person = known;
    QString rest = text;
    const QString name = known.name.text;
    const QString helps = known.helps.text;
    if (rest == name)
        rest.clear();
    else if (!name.isEmpty() && rest.startsWith(name + between))
        rest = rest.mid(name.size() + between.size());
    else if (!name.isEmpty())
        person.name = Sealed();
    if (rest == helps)
        rest.clear();
    else if (!helps.isEmpty() && rest.endsWith(between + helps))
        rest.chop(helps.size() + between.size());
    else if (!helps.isEmpty())
        person.helps = Sealed();
    if (rest != known.description.text)
        person.description = rest.isEmpty() ? Sealed() : Sealed(rest, known.description.label);
    return person;
}

NatureId natureFromName(const Profile& profile, const QString& name)
{
    for (const auto& nature : profile.natures)
        if (nature.name.compare(name, Qt::CaseInsensitive) == 0)
            return nature.id;
    return {};
}

bool isSurelyLocated(const Location& location)
{
    switch (location.quality) {
    case LocationQuality::Exact:
    case LocationQuality::Interpolated:
    case LocationQuality::Intersection:
        return location.point.has_value();
    case LocationQuality::Area:
    case LocationQuality::Typed:
    case LocationQuality::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace lodestar::ui
