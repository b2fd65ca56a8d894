// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at the words of an address.
#include "core/streets/find/wordlook.h"

#include "core/streets/find/fold.h"
#include "core/streets/find/postalwords.h"

#include <algorithm>

namespace lodestar::streets {

bool isOneOf(std::u16string_view word, std::initializer_list<std::u16string_view> set)
{
    return std::ranges::find(set, word) != set.end();
}

Look lookOf(std::u16string_view word)
{
    Look look;
    const auto digits = static_cast<size_t>(std::ranges::count_if(word, isDigit));
    look.isNumber = digits == word.size();
    look.isFraction = digits > 0 && word.find(u'/') != std::u16string_view::npos;
    const bool endsOrdinal =
        word.size() > 2 && isOneOf(word.substr(word.size() - 2), {u"st", u"nd", u"rd", u"th"});
    look.isOrdinal = endsOrdinal && digits == word.size() - 2;
    look.isMixed = digits > 0 && isDigit(word.front()) && !look.isNumber && !look.isOrdinal &&
                   !look.isFraction;
    look.isGrid = word.size() > 3 && digits > 1 &&
                  isOneOf(word.substr(0, 1), {u"n", u"s", u"e", u"w"}) && isDigit(word[1]);
    look.isLetter = word.size() == 1 && digits == 0 && isWordLetter(word.front());
    look.isWord = digits == 0 && word.size() > 1;
    return look;
}

bool isJoint(std::u16string_view word)
{
    return isOneOf(word, {u"&", u"@", u"/", u"and", u"at", u"x"});
}

bool isCommonSuffix(std::u16string_view word)
{
    const quint8 suffix = postalWord(word).suffix;
    if (suffix == 0)
        return false;
    return isOneOf(suffixName(suffix),
                   {u"st",   u"ave", u"rd",   u"dr",   u"blvd", u"ln",   u"ct",  u"pl",
                    u"ter",  u"way", u"cir",  u"pkwy", u"hwy",  u"trl",  u"fwy", u"expy",
                    u"tpke", u"aly", u"loop", u"sq",   u"plz",  u"pike", u"cv",  u"xing"});
}

bool isBeforeType(const std::vector<AddressToken>& tokens, size_t at)
{
    if (tokens[at].breakAfter || at + 1 >= tokens.size())
        return false;
    if (isCommonSuffix(tokens[at + 1].word))
        return true;
    return postalWord(tokens[at + 1].word).direction && !tokens[at + 1].breakAfter &&
           at + 2 < tokens.size() && isCommonSuffix(tokens[at + 2].word);
}

bool isSaint(const std::vector<AddressToken>& tokens, size_t at)
{
    if (tokens[at].word != u"st" || at == 0 || at + 1 >= tokens.size() || tokens[at].breakAfter)
        return false;
    const std::u16string& before = tokens[at - 1].word;
    const std::u16string& next = tokens[at + 1].word;
    const bool isWordNext = !isDigit(next.front()) && next.size() > 2 && isWordLetter(next.front());
    return isWordNext && !tokens[at - 1].breakAfter &&
           (isDigit(before.front()) || postalWord(before).direction) && !lookOf(before).isOrdinal;
}

bool isBeforeRoadNumber(const std::vector<AddressToken>& tokens, size_t at)
{
    if (tokens[at].breakAfter || at + 1 >= tokens.size())
        return false;
    const std::u16string& next = tokens[at + 1].word;
    if (next == u"no" || next == u"number") // "Highway No. 130"
        return at + 2 < tokens.size() && isDigit(tokens[at + 2].word.front());
    return isDigit(next.front()) || next.size() == 1 || (next.size() == 2 && next[0] == next[1]);
}

bool isRoadKind(std::u16string_view word)
{
    return isOneOf(word, {u"highway", u"hwy", u"route", u"rte", u"rt", u"road", u"rd"});
}

} // namespace lodestar::streets
