// SPDX-License-Identifier: GPL-3.0-or-later
// Reading mileposts and the numbers of roads.
#include "core/streets/find/milepost.h"

#include "core/streets/find/fold.h"
#include "core/streets/find/postalwords.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

namespace {

bool isOneOf(std::u16string_view word, std::initializer_list<std::u16string_view> set)
{
    return std::ranges::find(set, word) != set.end();
}

bool isRoutePrefix(std::u16string_view word)
{
    return isOneOf(word,
                   {u"i",
                    u"ih",
                    u"ir",
                    u"us",
                    u"sr",
                    u"cr",
                    u"fm",
                    u"rm",
                    u"rr",
                    u"hwy",
                    u"rt",
                    u"rte",
                    u"mm",
                    u"mp",
                    u"sh",
                    u"th"});
}

bool isFiller(std::u16string_view word)
{
    return isOneOf(word, {u"on", u"at", u"the", u"of", u"near", u"by", u"in", u"and", u"@", u"#"});
}

bool isBound(std::u16string_view word)
{
    return isOneOf(word,
                   {u"nb",
                    u"sb",
                    u"eb",
                    u"wb",
                    u"northbound",
                    u"southbound",
                    u"eastbound",
                    u"westbound"}) ||
           postalWord(word).direction != 0;
}

bool isNumber(std::u16string_view word)
{
    return !word.empty() && word.size() < 8 &&
           std::ranges::all_of(word, [](char16_t c) { return isDigit(c) || c == u'.'; }) &&
           isDigit(word.front());
}

/// How many words from `at` name a marker: "mm", "milepost", "mile marker"; 0 for none.
size_t markerWords(const std::vector<std::u16string>& words, size_t at)
{
    if (isOneOf(words[at], {u"mm", u"mp", u"milepost", u"milemarker", u"milemarker"}))
        return 1;
    if (words[at] != u"mile" || at + 1 >= words.size())
        return 0;
    return isOneOf(words[at + 1], {u"marker", u"post", u"markers"}) ? 2
           : isNumber(words[at + 1])                                ? 1
                                                                    : 0;
}

} // namespace

QString canonicalRoute(const std::vector<std::u16string>& words)
{
    QStringList route;
    for (const std::u16string& word : words) {
        const bool isRoad = isOneOf(word, {u"highway", u"hwy", u"route", u"rte", u"rt", u"road"});
        if (isOneOf(word, {u"interstate", u"ih", u"ir"}))
            route += QStringLiteral("i");
        else if (word == u"state" || word == u"sh")
            route += QStringLiteral("sr");
        else if (word == u"county")
            route += QStringLiteral("cr");
        else if (isRoad && !route.isEmpty())
            continue; // "us highway", "state route"
        else
            route += QString::fromStdU16String(word);
    }
    return route.join(u' ');
}

void appendWords(std::u16string_view token, std::vector<std::u16string>& words)
{
    size_t letters = 0;
    while (letters < token.size() && !isDigit(token[letters]) && token[letters] != u'-')
        ++letters;
    const bool isRoute =
        letters > 0 && letters < token.size() && isRoutePrefix(token.substr(0, letters));
    const bool isNumeric = isDigit(token.front());
    if (isRoute) {
        words.emplace_back(token.substr(0, letters));
        const size_t rest = token.find_first_not_of(u'-', letters);
        if (rest != std::u16string_view::npos)
            appendWords(token.substr(rest), words);
        return;
    }
    if (isNumeric) {
        words.emplace_back(token);
        return;
    }
    for (size_t at = 0; at <= token.size();) {
        const size_t end = std::min(token.find(u'-', at), token.size());
        if (end > at)
            words.emplace_back(token.substr(at, end - at));
        at = end + 1;
    }
}

std::optional<Milepost> readMilepost(const std::vector<AddressToken>& tokens)
{
    std::vector<std::u16string> words;
    for (const AddressToken& token : tokens)
        appendWords(token.word, words);
    for (size_t at = 0; at < words.size(); ++at) {
        const size_t marker = markerWords(words, at);
        if (marker == 0)
            continue;
        size_t number = at + marker;
        while (number < words.size() && isOneOf(words[number], {u"#", u"number", u"no"}))
            ++number;
        if (number >= words.size() || !isNumber(words[number]))
            continue;
        const double miles = QString::fromStdU16String(words[number]).toDouble();
        std::vector<std::u16string> road;
        for (size_t i = 0; i < words.size(); ++i)
            if ((i < at || i > number) && !isFiller(words[i]) && !isBound(words[i]))
                road.push_back(words[i]);
        return Milepost{canonicalRoute(road), static_cast<int>(std::lround(miles * 10))};
    }
    return {};
}

} // namespace lodestar::streets
