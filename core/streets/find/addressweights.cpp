// SPDX-License-Identifier: GPL-3.0-or-later
// The hand-set weights of the address parser. They say what an address looks like; the labelled
// reference set was used to measure them and for nothing else.
#include "core/streets/find/addressweights.h"

#include "core/streets/find/fold.h"
#include "core/streets/find/postalwords.h"
#include "core/streets/find/wordlook.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

constexpr float kNever = -12;

float zipWeight(const std::vector<AddressToken>& tokens, size_t at)
{
    const std::u16string& word = tokens[at].word;
    const bool isPlain = word.size() == 5 && std::ranges::all_of(word, isDigit);
    const bool isLong = word.size() == 10 && word[5] == u'-' && isDigit(word[0]);
    const size_t behind = tokens.size() - 1 - at;
    if (isPlain || isLong) {
        const bool isStateBefore =
            at > 0 && postalWord(tokens[at - 1].word).state != PostalWord::State::None;
        return at == 0 ? 0.5F : behind == 0 || isStateBefore ? 3.5F : behind < 3 ? 1.F : -4.F;
    }
    const bool isBehindState =
        at > 0 && behind == 0 && postalWord(tokens[at - 1].word).state != PostalWord::State::None;
    // Nine digits without a hyphen, and New England's where a table has eaten the leading zero.
    if ((word.size() == 9 || word.size() == 4) && isBehindState &&
        std::ranges::all_of(word, isDigit))
        return 3.5F;
    const bool isPlusFour = word.size() == 4 && behind == 0 && at > 0 &&
                            tokens[at - 1].word.size() == 5 &&
                            std::ranges::all_of(tokens[at - 1].word, isDigit);
    return isPlusFour && std::ranges::all_of(word, isDigit) ? 3.F : kNever;
}

float stateWeight(const std::vector<AddressToken>& tokens, size_t at)
{
    using State = PostalWord::State;
    const auto stateAt = [&](size_t i) {
        return i < tokens.size() ? postalWord(tokens[i].word).state : State::None;
    };
    const auto isEndAt = [&](size_t i) {
        return i >= tokens.size() || isDigit(tokens[i].word.front()) ||
               isOneOf(tokens[i].word, {u"usa", u"us", u"united"});
    };
    const auto isSecondAt = [&](size_t i) { // West Virginia, of which the end is a state itself
        return stateAt(i) == State::SecondOfTwo ||
               (i < tokens.size() && tokens[i].word == u"virginia");
    };
    switch (stateAt(at)) {
    case State::Code:
        return isEndAt(at + 1) && at > 0 ? 2.5F : -3.F;
    case State::Whole:
        return isEndAt(at + 1) ? 2.F : -2.F;
    case State::FirstOfTwo:
        return isSecondAt(at + 1) && isEndAt(at + 2) ? 2.F : kNever;
    case State::SecondOfTwo:
        return at > 0 && stateAt(at - 1) == State::FirstOfTwo && isEndAt(at + 1) ? 2.F : kNever;
    case State::None:
        return kNever;
    }
    Q_UNREACHABLE();
}

float numberWeight(const Look& look, const std::vector<AddressToken>& tokens, size_t at)
{
    const std::u16string& word = tokens[at].word;
    if (look.isFraction)
        return at > 0 ? 3.F : -3.F;
    if (look.isNumber)
        return word.size() <= 6 ? 3.F : -3.F;
    if (look.isMixed)
        return 2.5F;
    if (look.isGrid)
        return 3.F;
    if (look.isLetter)
        return -1.F;
    const bool isSpelt = isOneOf(word, {u"one", u"two", u"three", u"four", u"five", u"ten"});
    return isSpelt && at == 0 && tokens.size() > 2 ? 0.5F : look.isOrdinal ? -4.F : kNever;
}

float nameWeight(const Look& look, std::u16string_view word, const PostalWord& postal)
{
    if (look.isOrdinal)
        return 2;
    if (look.isNumber || look.isFraction)
        return -1.5F;
    if (look.isMixed)
        return -1.5F;
    if (postal.direction)
        return -1.5F;
    if (postal.unit == PostalWord::Unit::NeedsId)
        return word.size() < 4 || !postal.suffix ? -2.F : -0.5F;
    if (postal.isBox)
        return -2;
    if (isCommonSuffix(word))
        return -1.2F;
    if (word == u"#")
        return -4;
    if (isJoint(word))
        return -2;
    return look.isLetter ? 0.F : 1.F;
}

float preTypeWeight(const std::vector<AddressToken>& tokens, size_t at, const PostalWord& postal)
{
    const std::u16string& word = tokens[at].word;
    const bool isNextRoad =
        at + 1 < tokens.size() && !tokens[at].breakAfter && isRoadKind(tokens[at + 1].word);
    if (isNextRoad && isBeforeRoadNumber(tokens, at + 1) &&
        (postal.isRoute || postal.state == PostalWord::State::Code || word == u"county" ||
         word == u"country"))
        return 3.5F;
    if (postal.isRoute && isBeforeRoadNumber(tokens, at))
        return 3.F;
    if (isOneOf(word,
                {u"avenue", u"ave", u"calle", u"avenida", u"camino", u"paseo", u"via", u"rue"}))
        return -0.7F;
    if (!postal.isRoute)
        return kNever;
    return isOneOf(word, {u"road", u"rd", u"loop", u"spur", u"farm", u"ranch", u"business", u"i"})
               ? 0.F
               : 1.5F;
}

bool isFloor(std::u16string_view word)
{
    return isOneOf(word, {u"floor", u"flr", u"fl", u"level", u"lvl"});
}

float unitTypeWeight(const std::vector<AddressToken>& tokens, size_t at, const PostalWord& postal)
{
    const std::u16string& word = tokens[at].word;
    if (postal.unit == PostalWord::Unit::None)
        return kNever;
    if (postal.unit == PostalWord::Unit::StandsAlone)
        return at > 1 ? 0.5F : -3.F;
    if (isFloor(word))
        return 2.5F;
    if (isOneOf(word, {u"apt", u"apartment", u"suite", u"ste", u"unit", u"bldg", u"rm", u"room"}))
        return 3.5F;
    return isOneOf(word, {u"fl", u"floor", u"flr", u"building", u"lot", u"dept", u"trlr"}) ? 2.F
                                                                                           : 0.3F;
}

float unitIdWeight(const Look& look, const std::vector<AddressToken>& tokens, size_t at)
{
    const std::u16string& word = tokens[at].word;
    const bool isBeforeFloor = at + 1 < tokens.size() && isFloor(tokens[at + 1].word);
    if (isBeforeFloor && at > 1 &&
        (look.isOrdinal || isOneOf(word,
                                   {u"ground",
                                    u"main",
                                    u"lower",
                                    u"upper",
                                    u"first",
                                    u"second",
                                    u"third",
                                    u"fourth",
                                    u"fifth",
                                    u"top"})))
        return 4;
    if (word == u"#")
        return 3;
    if (postalWord(word).direction && !look.isLetter)
        return -0.5F; // "Unit 2 East"
    if (look.isMixed || look.isLetter)
        return 1.5F;
    if (look.isNumber)
        return 1;
    if (look.isOrdinal)
        return 0;
    const bool hasDigit = std::ranges::any_of(word, isDigit);
    return hasDigit ? 1.F : word.size() <= 2 ? -3.F : -5.F;
}

float buildingWeight(const Look& look, const std::vector<AddressToken>& tokens, size_t at)
{
    const std::u16string& word = tokens[at].word;
    const bool isLast = tokens[at].breakAfter || at + 1 == tokens.size();
    if (isOneOf(word,
                {u"building", u"tower",      u"towers",  u"center",    u"centre",  u"mall",
                 u"hospital", u"school",     u"church",  u"hall",      u"house",   u"university",
                 u"airport",  u"inn",        u"hotel",   u"motel",     u"college", u"library",
                 u"clinic",   u"apartments", u"station", u"courthouse"}))
        return isLast ? 3.5F : 2.F;
    return look.isNumber || look.isMixed ? -3.F : look.isWord || word == u"&" ? 0.F : -1.F;
}

float boxWeight(const std::vector<AddressToken>& tokens, size_t at, const PostalWord& postal)
{
    const std::u16string& word = tokens[at].word;
    if (postal.isBox)
        return 3;
    const bool isSpelt = (word == u"p" || word == u"post") && at + 1 < tokens.size() &&
                         isOneOf(tokens[at + 1].word, {u"o", u"office"});
    const bool isSecond =
        isOneOf(word, {u"o", u"office"}) && at > 0 && isOneOf(tokens[at - 1].word, {u"p", u"post"});
    // "Route 2 Box 15": a rural route is one only when a box follows.
    const bool isRoute =
        isOneOf(word, {u"route", u"rte", u"rt", u"rural", u"star", u"highway", u"contract"});
    for (size_t i = at + 1; isRoute && i < tokens.size() && i < at + 4; ++i)
        if (tokens[i].word == u"box" || tokens[i].word == u"route" || tokens[i].word == u"rte")
            return tokens[i].word == u"box" ? 4.5F : 2.F;
    const bool isRural = isOneOf(word, {u"rural", u"star", u"contract", u"lock"});
    return isSpelt || isSecond ? 3.F : isRural ? 1.F : kNever;
}

bool isBeforeRoute(const std::vector<AddressToken>& tokens, size_t at)
{
    if (at + 1 >= tokens.size())
        return false;
    const PostalWord& next = postalWord(tokens[at + 1].word);
    return next.isRoute || next.direction;
}

float cityWeight(const Look& look, const std::vector<AddressToken>& tokens, size_t at)
{
    const PostalWord& postal = postalWord(tokens[at].word);
    if (postal.state == PostalWord::State::Code)
        return -1;
    if (postal.direction && tokens[at].word.size() == 2)
        return -3;
    if (look.isLetter) // "N Hanover"
        return postal.direction && at > 0 && at + 1 < tokens.size() && tokens[at - 1].breakAfter
                   ? 0.F
                   : -8.F;
    return look.isWord ? 0.6F : -8.F;
}

float& at(std::array<float, kParts>& row, Part part)
{
    return row[static_cast<size_t>(part)];
}

} // namespace

std::array<float, kParts> emissions(const std::vector<AddressToken>& tokens, size_t index)
{
    std::array<float, kParts> row{};
    row.fill(kNever);
    const std::u16string& word = tokens[index].word;
    const Look look = lookOf(word);
    const PostalWord& postal = postalWord(word);
    const bool isLetters = look.isWord || look.isLetter;
    at(row, Part::Number) = numberWeight(look, tokens, index);
    at(row, Part::Name) = nameWeight(look, word, postal);
    at(row, Part::PreType) = preTypeWeight(tokens, index, postal);
    at(row, Part::PreModifier) = word == u"old" && isBeforeRoute(tokens, index) ? 2.F : kNever;
    if (postal.direction) {
        at(row, Part::PreDirection) = 2.5F;
        at(row, Part::PostDirection) = 2.F;
    }
    if (postal.suffix)
        at(row, Part::PostType) = isCommonSuffix(word) ? 2.5F : 0.7F;
    if (isSaint(tokens, index)) {
        at(row, Part::Name) = 1.F;
        at(row, Part::PostType) = -2.F;
    }
    at(row, Part::PostModifier) =
        isOneOf(word, {u"ext", u"extension", u"alt", u"alternate", u"business"}) ? 1.F : kNever;
    if (isBeforeType(tokens, index) && (postal.suffix || postal.direction)) {
        at(row, Part::Name) = 1.5F;
        at(row, Part::PostType) -= 3;
    }
    at(row, Part::UnitType) = unitTypeWeight(tokens, index, postal);
    at(row, Part::UnitId) = unitIdWeight(look, tokens, index);
    at(row, Part::Box) = boxWeight(tokens, index, postal);
    at(row, Part::BoxId) = word == u"#"                    ? 3.F
                           : look.isNumber || look.isMixed ? 1.5F
                           : look.isLetter                 ? -1.F
                                                           : -8.F;
    at(row, Part::Building) = buildingWeight(look, tokens, index);
    at(row, Part::Recipient) =
        isOneOf(word, {u"inc", u"llc", u"corp", u"attn", u"attention", u"co", u"c", u"ltd"}) ? 2.F
        : isLetters                                                                          ? -0.7F
                                                                                             : -3.F;
    at(row, Part::City) = cityWeight(look, tokens, index);
    at(row, Part::State) = stateWeight(tokens, index);
    at(row, Part::Zip) = zipWeight(tokens, index);
    const size_t behind = tokens.size() - 1 - index;
    const bool isCountry = isOneOf(word, {u"usa", u"us", u"united", u"states", u"america"});
    at(row, Part::Country) = isCountry && behind < 2 ? 2.5F : kNever;
    const bool isCorner =
        isOneOf(word, {u"corner", u"intersection", u"junction", u"jct", u"crossroads", u"cor"});
    at(row, Part::Corner) =
        (isCorner && index < 2) || (word == u"of" && index > 0 && index < 3) || word == u"the"
            ? 2.F
            : kNever;
    at(row, Part::Joint) = isJoint(word) ? (look.isLetter ? 0.5F : 2.5F) : kNever;
    at(row, Part::Other) = -6;
    return row;
}

float startWeight(Part part)
{
    switch (part) {
    case Part::Number:
    case Part::Corner:
    case Part::Box:
        return 0;
    case Part::Name:
    case Part::PreDirection:
    case Part::PreType:
        return -1.5F;
    case Part::PreModifier:
    case Part::UnitType:
        return -2;
    case Part::Recipient:
        return -3;
    case Part::Building:
    case Part::Other:
    case Part::Zip:
    case Part::Country:
        return -3.5F;
    case Part::City:
    case Part::State:
    case Part::UnitId:
        return -4.5F;
    case Part::PostType:
    case Part::PostDirection:
    case Part::PostModifier:
    case Part::Joint:
    case Part::BoxId:
        return kNever;
    }
    Q_UNREACHABLE();
}

float endWeight(Part part, const AddressToken& last)
{
    switch (part) {
    case Part::Number:
    case Part::PreDirection:
    case Part::PreModifier:
    case Part::PreType:
        return -6;
    case Part::Joint:
    case Part::Corner:
        return -8;
    case Part::UnitType:
        return postalWord(last.word).unit == PostalWord::Unit::StandsAlone || last.word == u"floor"
                   ? 0.F
                   : -1.5F;
    case Part::Box:
        return -2;
    case Part::City:
    case Part::Building:
    case Part::Recipient:
        return -0.7F;
    case Part::Name:
    case Part::PostType:
    case Part::PostDirection:
    case Part::PostModifier:
    case Part::UnitId:
    case Part::BoxId:
    case Part::State:
    case Part::Zip:
    case Part::Country:
    case Part::Other:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace lodestar::streets
