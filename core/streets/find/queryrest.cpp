// SPDX-License-Identifier: GPL-3.0-or-later
// Explaining the words beside a name.
#include "core/streets/find/queryrest.h"

#include "core/streets/find/fold.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

bool isOneOf(std::u16string_view word, std::initializer_list<std::u16string_view> set)
{
    return std::ranges::find(set, word) != set.end();
}

bool isFiller(std::u16string_view word)
{
    return isOneOf(word,
                   {u"the",
                    u"of",
                    u"at",
                    u"near",
                    u"in",
                    u"on",
                    u"by",
                    u"corner",
                    u"house",
                    u"usa",
                    u"us",
                    u"united",
                    u"states"});
}

bool isFraction(std::u16string_view word)
{
    return isDigit(word.front()) && word.find(u'/') != std::u16string_view::npos;
}

/// "N6W23001": begins with a direction's letter and has digits.
bool isGridNumber(std::u16string_view word)
{
    return word.size() > 3 && isOneOf(word.substr(0, 1), {u"n", u"s", u"e", u"w"}) &&
           isDigit(word[1]);
}

class Rest
{
public:
    Rest(const std::vector<QueryWord>& words, const NameFit& fit)
        : m_words(words)
        , m_fit(fit)
        , m_taken(fit.used)
    {
    }

    QueryRest read()
    {
        if (!readNumberBefore())
            readNumberBehind();
        for (int i = 0; i < static_cast<int>(m_words.size()); ++i)
            if (!isTaken(i))
                explain(i);
        return std::move(m_rest);
    }

private:
    const std::vector<QueryWord>& m_words;
    const NameFit& m_fit;
    quint32 m_taken;
    QueryRest m_rest;

    [[nodiscard]] bool isTaken(int i) const { return (m_taken >> i & 1U) != 0; }

    [[nodiscard]] const QueryWord& at(int i) const { return m_words[static_cast<size_t>(i)]; }

    void take(int i) { m_taken |= 1U << i; }

    [[nodiscard]] bool isUnitType(int i) const
    {
        return i >= 0 && !isTaken(i) && at(i).postal.unit == PostalWord::Unit::NeedsId;
    }

    bool readNumberBefore();
    void readNumberBehind();
    void explain(int i);
};

bool Rest::readNumberBefore()
{
    for (int i = m_fit.first - 1; i >= 0; --i) {
        const QueryWord& word = at(i);
        const bool isNumber =
            !isTaken(i) && (word.isNumeric || isGridNumber(word.text)) && !word.isHash;
        if (!isNumber || isUnitType(i - 1))
            continue;
        const int start = isFraction(word.text) && i > 0 && at(i - 1).isNumeric ? i - 1 : i;
        for (int w = start; w <= i; ++w) {
            m_rest.number += (w > start ? u" " : u"") + at(w).text;
            take(w);
        }
        // "12 B Main Street": a letter between number and name belongs to the number.
        if (i + 1 < m_fit.first && !isTaken(i + 1) && at(i + 1).text.size() == 1) {
            m_rest.number += at(i + 1).text;
            take(i + 1);
        }
        return true;
    }
    return false;
}

void Rest::readNumberBehind()
{
    for (int i = m_fit.last + 1; i < static_cast<int>(m_words.size()); ++i) {
        const QueryWord& word = at(i);
        if (isTaken(i) || !word.isNumeric || word.isHash || isUnitType(i - 1))
            continue;
        if (word.text.size() == 5 && word.breakBefore)
            continue; // a postcode behind a comma
        m_rest.number = word.text;
        take(i);
        return;
    }
}

void Rest::explain(int i)
{
    const QueryWord& word = at(i);
    const bool isBehind = i > m_fit.last;
    const bool isUnitWord = word.postal.unit != PostalWord::Unit::None;
    const bool isUnitId = word.isHash || isUnitType(i - 1);
    if (isUnitId) {
        m_rest.units.push_back(word.text);
        return;
    }
    if (isUnitWord && (isBehind || i + 1 < static_cast<int>(m_words.size())))
        return;
    if (isFiller(word.text)) {
        m_rest.fit *= 0.995F;
        return;
    }
    const bool isShort = word.text.size() == 1;
    if (isBehind && (word.isNumeric || isShort))
        m_rest.units.push_back(word.text);
    if (isBehind && !isShort)
        m_rest.tail.push_back(i);
    else if (!isBehind)
        m_rest.fit *= word.isNumeric ? 0.7F : 0.6F;
}

bool isAmong(const QueryWord& word, const std::vector<std::u16string>& words)
{
    return std::ranges::any_of(words, [&](const std::u16string& each) {
        return each == word.text || (word.isOpen && each.starts_with(word.text)) ||
               (word.text.size() > 3 && editDistance(each, word.text, 1) < 2);
    });
}

bool isLocality(const QueryWord& word, const LocalityWords& localities)
{
    const auto at = std::ranges::lower_bound(localities, word.text);
    return at != localities.end() && (word.isOpen ? at->starts_with(word.text) : *at == word.text);
}

/// What stands behind a comma is a city more likely than not: "100 Elm St, Springfield".
bool isBehindComma(const std::vector<QueryWord>& words, int i)
{
    for (int w = i; w > 0; --w)
        if (words[static_cast<size_t>(w)].breakBefore)
            return true;
    return false;
}

} // namespace

QueryRest restOf(const std::vector<QueryWord>& words, const NameFit& fit)
{
    return Rest(words, fit).read();
}

float fitTail(const QueryRest& rest,
              const std::vector<QueryWord>& words,
              const AreaWords& areas,
              const LocalityWords& localities,
              quint32 area,
              quint32 postcode,
              const std::vector<std::u16string>& near)
{
    float fit = 1;
    for (const int i : rest.tail) {
        const QueryWord& word = words[static_cast<size_t>(i)];
        const quint32 row = word.isNumeric ? postcode : area;
        if (row != 0 && isAmong(word, areas[row - 1]))
            continue;
        if (!word.isNumeric && isAmong(word, near))
            continue;
        if (word.postal.state != PostalWord::State::None)
            fit *= 0.998F; // one map is one state
        else if (word.isNumeric)
            fit *= word.text.size() == 5 && row != 0 ? 0.75F : 0.97F;
        else if (row != 0)
            fit *= 0.7F;
        else if (isLocality(word, localities))
            fit *= 0.93F;
        else
            fit *= isBehindComma(words, i) ? 0.9F : 0.7F;
    }
    return fit;
}

} // namespace lodestar::streets
