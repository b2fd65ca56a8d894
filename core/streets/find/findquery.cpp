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
    if (letters < 3 && !(letters == 2 && !word.isOpen))
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

std::vector<QueryWord> replaced(const std::vector<QueryWord>& words,
                                size_t at,
                                size_t count,
                                std::initializer_list<std::u16string_view> by)
{
    std::vector<QueryWord> other(words.begin(), words.begin() + static_cast<ptrdiff_t>(at));
    for (const std::u16string_view word : by)
        other.push_back(queryWord(std::u16string(word)));
    other[at].breakBefore = words[at].breakBefore;
    other.insert(other.end(), words.begin() + static_cast<ptrdiff_t>(at + count), words.end());
    for (QueryWord& word : other) {
        word.isOpen = false;
        word.matches.clear();
        word.openSuffixes.clear();
        word.openDirections.clear();
        word.names = 0;
    }
    return other;
}

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
    std::vector<std::vector<QueryWord>> others;
    for (size_t i = 0; i < words.size() && others.size() < 12; ++i) {
        const std::u16string& word = words[i].text;
        if (i + 1 < words.size() && !words[i + 1].breakBefore) {
            const std::u16string whole = word + words[i + 1].text;
            const bool isNumber = words[i].isNumeric && std::ranges::all_of(whole, isDigit);
            if (isNumber || (!words[i].isNumeric && isKnown(map, whole)))
                others.push_back(replaced(words, i, 2, {whole}));
        }
        const std::u16string_view view = word;
        size_t digits = 0;
        while (digits < view.size() && isDigit(view[digits]))
            ++digits;
        if (digits > 0 && view.size() > digits + 2)
            others.push_back(replaced(words, i, 1, {view.substr(0, digits), view.substr(digits)}));
        if (digits > 0 || !words[i].matches.empty())
            continue;
        for (size_t at = 1; at < view.size(); ++at)
            if (isKnown(map, view.substr(0, at)) && isKnown(map, view.substr(at)))
                others.push_back(replaced(words, i, 1, {view.substr(0, at), view.substr(at)}));
    }
    return others;
}

} // namespace lodestar::streets
