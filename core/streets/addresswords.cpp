// SPDX-License-Identifier: GPL-3.0-or-later
// Taking typed addresses apart, and comparing street names.
#include "core/streets/addresswords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace lodestar::streets {

namespace {

/// One spelling for each word that has several.
QString canonical(const QString& word)
{
    static const QHash<QString, QString> kShort = [] {
        const char* pairs[][2] = {
            {"street", "st"},      {"str", "st"},       {"avenue", "ave"},    {"av", "ave"},
            {"boulevard", "blvd"}, {"lane", "ln"},      {"road", "rd"},       {"drive", "dr"},
            {"court", "ct"},       {"place", "pl"},     {"north", "n"},       {"south", "s"},
            {"east", "e"},         {"west", "w"},       {"first", "1st"},     {"second", "2nd"},
            {"third", "3rd"},      {"fourth", "4th"},   {"fifth", "5th"},     {"sixth", "6th"},
            {"seventh", "7th"},    {"eighth", "8th"},   {"ninth", "9th"},     {"tenth", "10th"},
            {"eleventh", "11th"},  {"twelfth", "12th"}, {"centre", "center"}, {"mt", "mount"}};
        QHash<QString, QString> map;
        for (const auto& [from, to] : pairs)
            map.insert(QLatin1String(from), QLatin1String(to));
        return map;
    }();
    return kShort.value(word, word);
}

bool isSuffix(const QString& word)
{
    static const QSet<QString> kSuffixes{QStringLiteral("st"),
                                         QStringLiteral("ave"),
                                         QStringLiteral("blvd"),
                                         QStringLiteral("ln"),
                                         QStringLiteral("rd"),
                                         QStringLiteral("dr"),
                                         QStringLiteral("ct"),
                                         QStringLiteral("pl")};
    return kSuffixes.contains(word);
}

bool isDirection(const QString& word)
{
    return word.size() == 1 && QStringLiteral("nsew").contains(word);
}

bool isFlat(const QString& word)
{
    return word == QLatin1String("apt") || word == QLatin1String("unit") ||
           word == QLatin1String("suite") || word == QLatin1String("apartment");
}

bool isJoint(const QString& word)
{
    return word == QLatin1String("&") || word == QLatin1String("and") ||
           word == QLatin1String("at");
}

StreetWords inParts(QStringList words)
{
    StreetWords parts;
    if (words.size() > 1 && isDirection(words.first()))
        parts.direction = words.takeFirst();
    if (words.size() > 1 && isSuffix(words.last()))
        parts.suffix = words.takeLast();
    parts.name = words;
    return parts;
}

} // namespace

QStringList addressWords(const QString& text)
{
    // What stands behind a comma or a # is the city, a gate or a flat; it names no other place.
    QString kept = text.toLower();
    for (const QChar end : {u',', u'#'}) {
        const qsizetype at = kept.indexOf(end);
        if (at > 0)
            kept.truncate(at);
    }
    QString spaced;
    for (const QChar c : kept) {
        if (c.isLetterOrNumber())
            spaced += c;
        else if (c == u'&' || c == u'/' || c == u'@')
            spaced += QStringLiteral(" & ");
        else if (c != u'\'' && c != u'.')
            spaced += u' ';
    }
    QStringList words;
    for (const QString& word : spaced.split(u' ', Qt::SkipEmptyParts)) {
        if (!words.isEmpty() && isFlat(word))
            break;
        words += canonical(word);
    }
    return words;
}

StreetWords streetWords(const QString& text)
{
    return inParts(addressWords(text));
}

double likeness(const StreetWords& typed, const StreetWords& street)
{
    if (typed.name.size() == street.name.size() + 1 && typed.suffix.isEmpty() &&
        !street.suffix.isEmpty() && street.suffix.startsWith(typed.name.last())) {
        StreetWords whole = typed; // "meridian a" is on its way to "meridian ave"
        whole.suffix = street.suffix;
        whole.name.removeLast();
        return likeness(whole, street);
    }
    if (typed.name.isEmpty() || typed.name.size() > street.name.size())
        return 0;
    if (!typed.direction.isEmpty() && typed.direction != street.direction)
        return 0;
    double fit = typed.name == street.name ? 1 : 0.8;
    for (qsizetype i = 0; i < typed.name.size(); ++i) {
        const bool last = i + 1 == typed.name.size();
        if (last && typed.suffix.isEmpty() ? !street.name[i].startsWith(typed.name[i])
                                           : street.name[i] != typed.name[i])
            return 0;
    }
    if (typed.direction != street.direction)
        fit *= 0.97;
    if (typed.suffix.isEmpty())
        fit *= 0.97;
    else if (typed.suffix != street.suffix)
        fit *= 0.75;
    return fit;
}

TypedAddress readAddress(const QString& text)
{
    TypedAddress typed;
    QStringList words = addressWords(text);
    const auto joint = std::find_if(words.begin(), words.end(), isJoint);
    if (joint != words.begin() && joint != words.end()) {
        typed.isCorner = true;
        typed.street = QStringList(words.begin(), joint);
        typed.corner = QStringList(joint + 1, words.end());
        return typed;
    }
    bool isNumber = false;
    if (words.size() > 1) {
        const int number = words.first().toInt(&isNumber);
        if (isNumber && number > 0) {
            typed.number = number;
            words.removeFirst();
        }
    }
    typed.street = words;
    return typed;
}

} // namespace lodestar::streets
