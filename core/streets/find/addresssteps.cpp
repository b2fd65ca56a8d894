// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of an address follows which, and how well: the second half of the hand-set weights.
#include "core/streets/find/addressweights.h"
#include "core/streets/find/fold.h"
#include "core/streets/find/postalwords.h"

namespace lodestar::streets {

namespace {

constexpr float kNoStep = -14;

using Matrix = std::array<std::array<float, kParts>, kParts>;

struct Step
{
    Part from;
    Part to;
    float weight;
};

// Steps that are not here hardly ever happen.
constexpr Step kSteps[] = {
    {Part::Recipient, Part::Recipient, 1.5F},
    {Part::Recipient, Part::Number, 0},
    {Part::Recipient, Part::Box, 0},
    {Part::Recipient, Part::UnitType, -1},
    {Part::Recipient, Part::Building, -2},
    {Part::Recipient, Part::Corner, -1},
    {Part::Recipient, Part::Name, -4},
    {Part::Recipient, Part::City, -3},
    {Part::Building, Part::Building, 0.5F},
    {Part::Building, Part::Number, 0},
    {Part::Building, Part::City, -1.5F},
    {Part::Building, Part::State, -2.5F},
    {Part::Building, Part::UnitType, -0.5F},
    {Part::Building, Part::UnitId, -2},
    {Part::Building, Part::Box, 0},
    {Part::Building, Part::Zip, -2},
    {Part::Corner, Part::Corner, 0.5F},
    {Part::Corner, Part::Name, 0},
    {Part::Corner, Part::PreDirection, 0},
    {Part::Corner, Part::PreType, 0},
    {Part::Number, Part::Number, -1},
    {Part::Number, Part::PreDirection, 0},
    {Part::Number, Part::PreModifier, 0},
    {Part::Number, Part::PreType, 0},
    {Part::Number, Part::Name, 0},
    {Part::Number, Part::PostType, -5},
    {Part::Number, Part::Building, -4},
    {Part::Number, Part::UnitType, -3},
    {Part::PreDirection, Part::Name, 0},
    {Part::PreDirection, Part::PreType, 0},
    {Part::PreDirection, Part::PreModifier, 0},
    {Part::PreDirection, Part::PreDirection, -2.5F},
    {Part::PreModifier, Part::Name, 0},
    {Part::PreModifier, Part::PreType, 0},
    {Part::PreModifier, Part::PreDirection, 0},
    {Part::PreType, Part::PreType, 0},
    {Part::PreType, Part::Name, 0},
    {Part::PreType, Part::PreDirection, -3},
    {Part::Name, Part::Name, 0},
    {Part::Name, Part::PostType, 0.5F},
    {Part::Name, Part::PostDirection, -0.5F},
    {Part::Name, Part::UnitType, -0.5F},
    {Part::Name, Part::UnitId, -1.5F},
    {Part::Name, Part::City, -3},
    {Part::Name, Part::State, -4},
    {Part::Name, Part::Zip, -2},
    {Part::Name, Part::Joint, 0},
    {Part::Name, Part::Building, -4},
    {Part::Name, Part::Box, -1},
    {Part::Name, Part::PostModifier, 0},
    {Part::Name, Part::Recipient, -5},
    {Part::PostType, Part::PostDirection, 0},
    {Part::PostType, Part::PostModifier, 0},
    {Part::PostType, Part::UnitType, 0},
    {Part::PostType, Part::UnitId, -0.7F},
    {Part::PostType, Part::City, -0.7F},
    {Part::PostType, Part::State, -2},
    {Part::PostType, Part::Zip, -0.5F},
    {Part::PostType, Part::Joint, 0},
    {Part::PostType, Part::Building, -2.5F},
    {Part::PostType, Part::Box, 0},
    {Part::PostType, Part::PostType, -3.5F},
    {Part::PostType, Part::Recipient, -4},
    {Part::PostDirection, Part::UnitType, 0},
    {Part::PostDirection, Part::UnitId, -0.7F},
    {Part::PostDirection, Part::City, -0.7F},
    {Part::PostDirection, Part::State, -2},
    {Part::PostDirection, Part::Zip, -0.5F},
    {Part::PostDirection, Part::Joint, 0},
    {Part::PostDirection, Part::Building, -2.5F},
    {Part::PostDirection, Part::Box, 0},
    {Part::PostDirection, Part::PostModifier, -0.5F},
    {Part::PostModifier, Part::UnitType, 0},
    {Part::PostModifier, Part::UnitId, -0.7F},
    {Part::PostModifier, Part::City, -0.7F},
    {Part::PostModifier, Part::State, -2},
    {Part::PostModifier, Part::PostDirection, 0},
    {Part::PostModifier, Part::Joint, 0},
    {Part::Joint, Part::Name, 0},
    {Part::Joint, Part::PreDirection, 0},
    {Part::Joint, Part::PreType, 0},
    {Part::Joint, Part::PreModifier, 0},
    {Part::UnitType, Part::UnitId, 0.5F},
    {Part::UnitType, Part::UnitType, -1},
    {Part::UnitType, Part::City, -1},
    {Part::UnitType, Part::State, -2},
    {Part::UnitType, Part::Number, -7},
    {Part::UnitType, Part::Box, -1},
    {Part::UnitType, Part::Building, -2},
    {Part::UnitId, Part::UnitId, -0.5F},
    {Part::UnitId, Part::UnitType, 0},
    {Part::UnitId, Part::City, -0.3F},
    {Part::UnitId, Part::State, -2},
    {Part::UnitId, Part::Zip, -0.5F},
    {Part::UnitId, Part::Building, -2},
    {Part::UnitId, Part::Box, 0},
    {Part::UnitId, Part::Number, -2},
    {Part::UnitId, Part::Recipient, -3.5F},
    {Part::UnitId, Part::PreDirection, -5},
    {Part::UnitId, Part::Name, -5},
    {Part::Box, Part::Box, 0.5F},
    {Part::Box, Part::BoxId, 0.5F},
    {Part::Box, Part::UnitId, -2},
    {Part::BoxId, Part::BoxId, -0.3F},
    {Part::BoxId, Part::Box, 0},
    {Part::BoxId, Part::City, 0},
    {Part::BoxId, Part::State, -2},
    {Part::BoxId, Part::Zip, 0},
    {Part::BoxId, Part::Number, -1.5F},
    {Part::BoxId, Part::UnitType, -1},
    {Part::BoxId, Part::Recipient, -2.5F},
    {Part::City, Part::City, 0.3F},
    {Part::City, Part::State, 2},
    {Part::City, Part::Zip, 0},
    {Part::City, Part::Country, 0},
    {Part::State, Part::State, 0.5F},
    {Part::State, Part::Zip, 1},
    {Part::State, Part::Country, 0.5F},
    {Part::Zip, Part::Zip, 0},
    {Part::Zip, Part::Country, 0.5F},
    {Part::Zip, Part::Other, -1},
    {Part::Country, Part::Country, 0.5F},
    {Part::Other, Part::Other, 0.5F},
};

const Matrix& matrix()
{
    static const Matrix kMatrix = [] {
        Matrix m{};
        for (auto& row : m)
            row.fill(kNoStep);
        for (auto& row : m) // something that is no address may stand anywhere
            row[static_cast<size_t>(Part::Other)] = -3;
        m[static_cast<size_t>(Part::Other)].fill(-3);
        for (const Step& step : kSteps)
            m[static_cast<size_t>(step.from)][static_cast<size_t>(step.to)] = step.weight;
        return m;
    }();
    return kMatrix;
}

/// A comma ends what stands before it.
float breakWeight(Part from, Part to)
{
    if (from == to) {
        const bool isList = from == Part::Recipient || from == Part::UnitId ||
                            from == Part::UnitType || from == Part::BoxId;
        return isList ? -0.5F : -3.F;
    }
    switch (to) {
    case Part::City:
        return 2.5F;
    case Part::State:
    case Part::UnitType:
    case Part::Zip:
    case Part::Country:
        return 1;
    case Part::Number:
    case Part::Building:
    case Part::UnitId:
    case Part::Box:
        return 0.7F;
    case Part::PostDirection:
        return 0.5F;
    case Part::PreDirection:
    case Part::PreModifier:
    case Part::PreType:
    case Part::Name:
    case Part::PostType:
    case Part::PostModifier:
    case Part::BoxId:
        return -3;
    case Part::Recipient:
    case Part::Corner:
    case Part::Joint:
    case Part::Other:
        return 0;
    }
    Q_UNREACHABLE();
}

/// The street's type still comes: "Joe W Smith Ln".
bool isTypeAhead(const std::vector<AddressToken>& tokens, size_t at)
{
    for (size_t i = at; i < tokens.size() && i < at + 4; ++i) {
        const PostalWord& postal = postalWord(tokens[i].word);
        const bool isType = i > at && postal.suffix && !postal.direction &&
                            tokens[i].word.size() < 7 && postal.unit == PostalWord::Unit::None;
        if (isType)
            return true;
        if (tokens[i].breakAfter || isDigit(tokens[i].word.front()) || tokens[i].word == u"#")
            return false;
    }
    return false;
}

} // namespace

float stepWeight(Part from, Part to, const std::vector<AddressToken>& tokens, size_t at)
{
    float weight = matrix()[static_cast<size_t>(from)][static_cast<size_t>(to)];
    if (tokens[at - 1].breakAfter)
        weight += breakWeight(from, to);
    // "Route 40": behind such a word a number is the road's name.
    const std::u16string& word = tokens[at].word;
    if (from == Part::PreType && to == Part::Name)
        weight += isDigit(word.front()) || word == u"#" ? 3.5F : word.size() < 3 ? 2.F : 0.F;
    const bool isBehindHash = tokens[at - 1].word == u"#" && isDigit(word.front());
    if (isBehindHash && from == Part::Name && to == Part::Name)
        weight += 3;
    // A direction or a city before the type would end the street too early.
    const bool isEarly = (to == Part::PostDirection || to == Part::City) && from == Part::Name &&
                         !tokens[at - 1].breakAfter && isTypeAhead(tokens, at);
    if (isEarly)
        weight -= 3;
    return weight;
}

} // namespace lodestar::streets
