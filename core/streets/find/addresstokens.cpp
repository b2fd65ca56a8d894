// SPDX-License-Identifier: GPL-3.0-or-later
// Splitting a typed place into tokens.
#include "core/streets/find/addresstokens.h"

#include "core/streets/find/fold.h"

#include <QChar>

#include <algorithm>

namespace lodestar::streets {

namespace {

bool isBreak(QChar c)
{
    return c == u',' || c == u';' || c == u'(' || c == u')' || c == u'\n' || c == u'،' ||
           c == u'、';
}

bool isSign(QChar c)
{
    return c == u'#' || c == u'&' || c == u'@';
}

/// "1/2" is a fraction, "mill/2nd" two streets.
bool isFractionBar(QStringView text, qsizetype start, qsizetype at)
{
    const auto isNumber = [](QChar c) {
        return c.isDigit();
    };
    const QStringView before = text.sliced(start, at - start);
    if (before.isEmpty() || !std::ranges::all_of(before, isNumber))
        return false;
    qsizetype end = at + 1;
    while (end < text.size() && text[end].isDigit())
        ++end;
    return end > at + 1 && (end == text.size() || !text[end].isLetterOrNumber());
}

std::u16string wordOf(QStringView raw)
{
    std::u16string folded = fold(raw);
    std::u16string word;
    for (size_t i = 0; i < folded.size(); ++i) {
        const char16_t unit = folded[i];
        const bool inNumber =
            i > 0 && i + 1 < folded.size() && isDigit(folded[i - 1]) && isDigit(folded[i + 1]);
        if (isWordLetter(unit) || ((unit == u'.' || unit == u'/') && inNumber))
            word += unit;
        else if (unit == u'-' || unit == u'\u2010' || unit == u'\u2013' || unit == u'\u2014' ||
                 unit == u'_')
            word += u'-';
    }
    const size_t first = word.find_first_not_of(u'-');
    if (first == std::u16string::npos)
        return {};
    return word.substr(first, word.find_last_not_of(u'-') - first + 1);
}

class Splitter
{
public:
    explicit Splitter(QStringView text)
        : m_text(text)
    {
    }

    std::vector<AddressToken> split()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const QChar c = m_text[at];
            if (isBreak(c)) {
                close(at);
                if (!m_tokens.empty())
                    m_tokens.back().breakAfter = true;
            } else if (c.isSpace()) {
                close(at);
            } else if (isSign(c) || (c == u'/' && !isFractionBar(m_text, m_start, at))) {
                close(at);
                m_tokens.push_back({at, 1, std::u16string(1, c.unicode()), false});
            } else {
                continue; // inside a word
            }
            m_start = at + 1;
        }
        close(m_text.size());
        return std::move(m_tokens);
    }

private:
    QStringView m_text;
    qsizetype m_start = 0;
    std::vector<AddressToken> m_tokens;

    void close(qsizetype end)
    {
        if (end <= m_start)
            return;
        std::u16string word = wordOf(m_text.sliced(m_start, end - m_start));
        if (!word.empty())
            m_tokens.push_back({m_start, end - m_start, std::move(word), false});
    }
};

} // namespace

std::vector<AddressToken> addressTokens(QStringView text)
{
    if (text.size() > kLongestPlace)
        return {};
    std::vector<AddressToken> tokens = Splitter(text).split();
    if (tokens.size() > kMostTokens)
        tokens.clear();
    return tokens;
}

} // namespace lodestar::streets
