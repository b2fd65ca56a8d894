// SPDX-License-Identifier: GPL-3.0-or-later
// Making a query of typed text and looking its words up.
#include "core/streets/find/findquery.h"

#include "core/streets/find/addresstokens.h"
#include "core/streets/find/fold.h"
#include "core/streets/find/milepost.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

bool isOneOf(std::u16string_view word, std::initializer_list<std::u16string_view> set)
{
    return std::ranges::find(set, word) != set.end();
}

bool isJoint(std::u16string_view word)
{
    return isOneOf(word, {u"&", u"@", u"/", u"and", u"at", u"x"});
}

bool isCornerWord(std::u16string_view word)
{
    return isOneOf(word, {u"corner", u"intersection", u"junction", u"jct", u"of", u"the", u"cor"});
}

QueryWord queryWord(std::u16string text)
{
    QueryWord word;
    word.postal = postalWord(text);
    word.isNumeric = isDigit(text.front());
    word.text = std::move(text);
    return word;
}

void addBeginnings(QueryWord& word)
{
    const auto& all = suffixesAndDirections();
    auto at = std::ranges::lower_bound(all, word.text, {}, &PostalSpelling::word);
    for (; at != all.end() && at->word.starts_with(word.text); ++at) {
        if (at->suffix)
            word.openSuffixes.push_back(at->suffix);
        if (at->direction)
            word.openDirections.push_back(at->direction);
    }
}

/// A suffix or direction that was misspelt: "steret", "nroth".
void addMisspeltPostal(QueryWord& word)
{
    if (word.text.size() < 3 || word.isNumeric)
        return;
    for (const PostalSpelling& each : suffixesAndDirections()) {
        if (each.word.size() < 3 || editDistance(each.word, word.text, 1) > 1)
            continue;
        if (each.suffix)
            word.openSuffixes.push_back(each.suffix);
        if (each.direction)
            word.openDirections.push_back(each.direction);
    }
}

void addMatch(QueryWord& word, const WordMatch& match, const FindSections& map)
{
    if (match.first >= match.last)
        return;
    word.matches.push_back(match);
    for (quint32 w = match.first; w < match.last; ++w)
        word.names += map.words[w].names;
}

void lookUpExact(QueryWord& word, const FindSections& map)
{
    for (const WordMatch& match : wordsEqual(map, word.text))
        addMatch(word, match, map);
    for (const std::u16string& other : spellings(word.text))
        if (other != word.text)
            for (const WordMatch& match : wordsEqual(map, other))
                addMatch(word, {match.first, match.last, 0.99F}, map);
    if (!word.isOpen)
        return;
    WordMatch match = wordsBeginning(map, word.text);
    if (match.first < match.last && map.word(match.first) == word.text)
        ++match.first; // the word itself is there already
    match.quality = word.text.size() == 1 ? 0.82F : word.text.size() == 2 ? 0.86F : 0.92F;
    addMatch(word, match, map);
    addBeginnings(word);
}

void lookUpMisspelt(QueryWord& word, const FindSections& map)
{
    const size_t letters = word.text.size();
    // A number is no misspelt other number: "2902" is not Highway 290.
    const bool isPlainNumber = std::ranges::all_of(word.text, isDigit);
    if (letters < 2 || (letters == 2 && word.isOpen) || isPlainNumber)
        return;
    for (const WordMatch& match : wordsNear(map, word.text, 1, word.isOpen && letters > 3))
        addMatch(word, match, map);
    if (letters >= 7 && word.matches.empty() && !word.isNumeric)
        for (const WordMatch& match : wordsNear(map, word.text, 2, false))
            addMatch(word, match, map);
    addMisspeltPostal(word);
}

bool isKnown(const FindSections& map, std::u16string_view word)
{
    const PostalWord& postal = postalWord(word);
    return postal.suffix || postal.direction || !wordsEqual(map, word).empty();
}

/// All ways in which one wrong, missing or misplaced blank may have been meant.
class Divisions
{
public:
    Divisions(const std::vector<QueryWord>& words, const FindSections& map)
        : m_words(words)
        , m_map(map)
    {
    }

    std::vector<std::vector<QueryWord>> all()
    {
        for (size_t i = 0; i < m_words.size() && m_found.size() < kMostDivisions; ++i) {
            if (i + 1 < m_words.size() && !m_words[i + 1].breakBefore) {
                join(i);
                moveBlank(i);
            }
            if (m_words[i].isNumeric || !isKnown(m_map, m_words[i].text))
                split(i);
        }
        return std::move(m_found);
    }

private:
    static constexpr size_t kMostDivisions = 16;

    const std::vector<QueryWord>& m_words;
    const FindSections& m_map;
    std::vector<std::vector<QueryWord>> m_found;

    [[nodiscard]] static bool isNumber(std::u16string_view word)
    {
        return !word.empty() && isDigit(word.front()) &&
               std::ranges::all_of(word, [](char16_t c) { return isDigit(c) || c == u'/'; });
    }

    [[nodiscard]] bool isGood(std::u16string_view word) const
    {
        return isNumber(word) || (!word.empty() && isKnown(m_map, word));
    }

    void join(size_t i)
    {
        const std::u16string whole = m_words[i].text + m_words[i + 1].text;
        if (isGood(whole))
            replace(i, 2, {whole});
    }

    /// "1860 9cameron" and "1860c ameron".
    void moveBlank(size_t i)
    {
        const std::u16string& left = m_words[i].text;
        const std::u16string& right = m_words[i + 1].text;
        const std::u16string_view l = left;
        const std::u16string_view r = right;
        const std::u16string longer = left + right.front();
        const std::u16string behind = left.back() + right;
        if (r.size() > 1 && isGood(longer) && isGood(r.substr(1)))
            replace(i, 2, {longer, r.substr(1)});
        if (l.size() > 1 && isGood(l.substr(0, l.size() - 1)) && isGood(behind))
            replace(i, 2, {l.substr(0, l.size() - 1), behind});
    }

    /// "rutlanddrive", and "rutlandxdrive" where a letter stands for the blank.
    void split(size_t i)
    {
        const std::u16string_view word = m_words[i].text;
        for (size_t at = 1; at < word.size(); ++at) {
            const std::u16string_view left = word.substr(0, at);
            if (!isGood(left))
                continue;
            if (isGood(word.substr(at)))
                replace(i, 1, {left, word.substr(at)});
            if (at + 1 < word.size() && isGood(word.substr(at + 1)))
                replace(i, 1, {left, word.substr(at + 1)});
        }
    }

    void replace(size_t at, size_t count, std::initializer_list<std::u16string_view> by)
    {
        std::vector<QueryWord> other(m_words.begin(), m_words.begin() + static_cast<ptrdiff_t>(at));
        for (const std::u16string_view word : by)
            other.push_back(queryWord(std::u16string(word)));
        other[at].breakBefore = m_words[at].breakBefore;
        other.insert(
            other.end(), m_words.begin() + static_cast<ptrdiff_t>(at + count), m_words.end());
        for (QueryWord& word : other) {
            word.isOpen = false;
            word.matches.clear();
            word.openSuffixes.clear();
            word.openDirections.clear();
            word.names = 0;
        }
        m_found.push_back(std::move(other));
    }
};

} // namespace

std::vector<QueryWord> queryWords(QStringView text)
{
    std::vector<QueryWord> words;
    bool breakBefore = false;
    bool isHash = false;
    for (const AddressToken& token : addressTokens(text)) {
        if (token.word == u"#") {
            isHash = true;
            continue;
        }
        std::vector<std::u16string> parts;
        if (isWordLetter(token.word.front()))
            appendWords(token.word, parts);
        else
            parts.push_back(token.word);
        for (std::u16string& part : parts) {
            words.push_back(queryWord(std::move(part)));
            words.back().breakBefore = breakBefore;
            words.back().isHash = isHash;
            breakBefore = false;
        }
        isHash = false;
        breakBefore = token.breakAfter;
    }
    if (words.size() > kMostQueryWords)
        return {};
    if (!words.empty())
        words.back().isOpen = text.back().isLetterOrNumber();
    return words;
}

void lookUp(std::vector<QueryWord>& words, const FindSections& map, Spelling spelling)
{
    for (QueryWord& word : words) {
        if (!isWordLetter(word.text.front()))
            continue;
        if (word.matches.empty() && word.openSuffixes.empty() && word.openDirections.empty())
            lookUpExact(word, map);
        if (spelling == Spelling::Misspelt)
            lookUpMisspelt(word, map);
    }
}

std::vector<std::vector<QueryWord>> cornerWords(const std::vector<QueryWord>& words)
{
    size_t first = 0;
    while (first < words.size() && first < 4 && isCornerWord(words[first].text))
        ++first;
    for (size_t at = first + 1; at + 1 < words.size(); ++at)
        if (isJoint(words[at].text)) {
            const auto begin = words.begin();
            const auto middle = begin + static_cast<ptrdiff_t>(at);
            return {{begin + static_cast<ptrdiff_t>(first), middle}, {middle + 1, words.end()}};
        }
    return {};
}

std::vector<std::vector<QueryWord>> otherDivisions(const std::vector<QueryWord>& words,
                                                   const FindSections& map)
{
    return Divisions(words, map).all();
}

} // namespace lodestar::streets
