// SPDX-License-Identifier: GPL-3.0-or-later
// The invented language.
#include "tests/ui/pseudolocale.h"

#include <QRegularExpression>

namespace lodestar::test {

namespace {

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aeiouyAEIOUY");
    static const QString marked = QStringLiteral("áéíóúýÁÉÍÓÚÝ");
    const auto at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

/// What must come through a translation untouched.
const QRegularExpression& kept()
{
    static const QRegularExpression pattern(
        QStringLiteral("%(?:L?[0-9]{1,2}|L?n)|&[a-zA-Z]+;|&[a-zA-Z]|<[^>]*>"));
    return pattern;
}

/// The pieces outside every «…», in order; a piece between two is what could glue them.
QStringList outside(const QString& text)
{
    QStringList pieces{QString()};
    int depth = 0;
    for (const QChar c : text)
        if (c == QChar(0xAB)) {
            if (depth++ == 0)
                pieces += QString();
        } else if (c == QChar(0xBB)) {
            depth = std::max(depth - 1, 0);
        } else if (depth == 0) {
            pieces.last() += c;
        }
    return pieces;
}

} // namespace

const QRegularExpression& separators()
{
    static const QRegularExpression pattern(
        QStringLiteral("[·|,;:!?\\n▲✓✗◆●■○?/–—()+=→]|[.](?:\\s|$)|\\s\\s|\\s-\\s"));
    return pattern;
}

QString pseudoOf(const QString& text)
{
    if (text.isEmpty())
        return {};
    QString made;
    qsizetype letters = 0;
    qsizetype from = 0;
    const auto take = [&](qsizetype until) {
        for (; from < until; ++from) {
            letters += text[from].isLetter() ? 1 : 0;
            made += accented(text[from]);
        }
    };
    auto places = kept().globalMatch(text);
    while (places.hasNext()) {
        const auto place = places.next();
        take(place.capturedStart());
        made += place.captured();
        from = place.capturedEnd();
    }
    take(text.size());
    // Symbols alone, such as "%1 · %2", are a pattern and not a sentence: nothing grows.
    if (letters > 0)
        made += QLatin1Char(' ') + QString((letters * 4 + 9) / 10, QLatin1Char('~'));
    return QChar(0xAB) + made + QChar(0xBB);
}

QString faultOf(const QString& text, const std::function<bool(const QString&)>& isData)
{
    static const QRegularExpression letter(QStringLiteral("\\p{L}"));
    const QStringList pieces = outside(text);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        // Between two translated texts something must part them, or they are read as one sentence.
        if (i > 0 && i + 1 < pieces.size() && !pieces[i].contains(separators()))
            return QStringLiteral("put together from pieces");
        for (const QString& words : pieces[i].split(separators(), Qt::SkipEmptyParts))
            if (words.contains(letter) && !isData(words.trimmed()))
                return QStringLiteral("not translated: %1").arg(words.trimmed());
    }
    return {};
}

QString PseudoLocale::translate(const char* context,
                                const char* source,
                                const char* /*disambiguation*/,
                                int /*n*/) const
{
    // Qt's own words, such as the names of keys, have translations of their own.
    if (QLatin1String(context).startsWith(QLatin1Char('Q')))
        return {};
    return pseudoOf(QString::fromUtf8(source));
}

} // namespace lodestar::test
