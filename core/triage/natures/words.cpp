// SPDX-License-Identifier: GPL-3.0-or-later
// Taking call types apart and finding patterns in them.
#include "core/triage/natures/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lodestar::triage {

namespace {

constexpr qsizetype kLetterRun = 4;
constexpr qsizetype kForgivenFrom = 7; ///< shorter words with one letter wrong are other words

/// Whether one edit (a letter wrong, left out, added, or two neighbours swapped) turns a into b.
bool isOneEditApart(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1)
        return false;
    qsizetype at = 0;
    while (at < a.size() && a[at] == b[at])
        ++at;
    if (a.size() < b.size())
        return a.mid(at) == b.mid(at + 1);
    if (at == a.size() || a.mid(at + 1) == b.mid(at + 1))
        return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.mid(at + 2) == b.mid(at + 2);
}

bool isAlmost(const QString& stem, const QString& word)
{
    return stem.size() >= kForgivenFrom && word.size() + 1 >= stem.size() &&
           stem.front() == word.front() && isOneEditApart(stem, word);
}

} // namespace

CallTypeWords takenApart(const QString& callType, const QHash<QString, QString>& abbreviations)
{
    // A leading number with a level's letter: "25-D-1", "25D01", "127D_Suicide Threat".
    static const QRegularExpression determinant(
        QStringLiteral("^\\W*(\\d{1,3})-?([OABCDE])(?:-?\\d{1,2}[A-Z]?)?(?=[\\s_:/-]|$)"));
    static const QRegularExpression parting(QStringLiteral("[^\\p{L}\\p{N}]+"));
    CallTypeWords taken;
    QString text = callType.toUpper();
    text.remove(u'\'');
    text.remove(u'.'); // "D.V." is one word
    const auto head = determinant.match(text);
    if (head.hasMatch()) {
        taken.determinants += Determinant{head.captured(1).toInt(), head.captured(2).front()};
        text.remove(0, head.capturedEnd());
    }
    for (const QString& word : text.split(parting, Qt::SkipEmptyParts)) {
        const auto known = abbreviations.constFind(word);
        if (known == abbreviations.constEnd())
            taken.words += word;
        else
            taken.words += known->split(u' ');
    }
    return taken;
}

QStringList CallTypeWords::letters() const
{
    QString text = QStringLiteral("_");
    for (const QString& word : words) {
        for (const QChar c : word)
            if (c.isLetter())
                text += c;
        if (!text.endsWith(u'_'))
            text += u'_';
    }
    QStringList runs;
    for (qsizetype at = 0; at + kLetterRun <= text.size(); ++at)
        runs += text.mid(at, kLetterRun);
    runs.sort();
    runs.removeDuplicates();
    return runs;
}

WordPattern::WordPattern(const QString& text)
    : m_text(text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const bool open = word.endsWith(u'*');
        m_parts += Part{open ? word.chopped(1) : word, open};
    }
}

bool WordPattern::fits(const Part& part, const QString& word)
{
    if (!part.open)
        return word == part.stem || isAlmost(part.stem, word);
    if (word.startsWith(part.stem))
        return true;
    // The beginning may be as long as the stem, or one letter shorter or longer.
    for (const qsizetype length : {part.stem.size(), part.stem.size() - 1, part.stem.size() + 1})
        if (length <= word.size() && isAlmost(part.stem, word.left(length)))
            return true;
    return false;
}

QString WordPattern::findIn(const QStringList& words, const QStringList& unlessAfter) const
{
    for (qsizetype from = 0; from + m_parts.size() <= words.size(); ++from) {
        if (from > 0 && unlessAfter.contains(words[from - 1]))
            continue;
        qsizetype fit = 0;
        while (fit < m_parts.size() && fits(m_parts[fit], words[from + fit]))
            ++fit;
        if (fit == m_parts.size())
            return words.mid(from, fit).join(u' ');
    }
    return {};
}

} // namespace lodestar::triage
