// SPDX-License-Identifier: GPL-3.0-or-later
// AddressParser: which word of a typed address is its number, its street, its unit, its city.
#pragma once

#include "core/streets/find/addresstokens.h"

#include <QString>

namespace lodestar::streets {

/// The parts of a United States address (after FGDC-STD-016-2011, in the order they stand).
enum class Part : quint8 {
    Recipient, ///< a person or a company
    Building,  ///< a building's or a landmark's name
    Corner,    ///< "corner of"
    Number,    ///< with its prefix, fraction and letter: "1418 1/2 B", "37-12", "N6W23001"
    PreDirection,
    PreModifier, ///< "Old"
    PreType,     ///< "County Road", "Avenue" of "Avenue H"
    Name,
    PostType,
    PostDirection,
    PostModifier, ///< "Ext"
    Joint,        ///< between the two streets of an intersection
    UnitType,     ///< "Apt", "Floor", "Bldg"
    UnitId,
    Box, ///< "PO Box", "RR"
    BoxId,
    City,
    State,
    Zip,
    Country,
    Other
};
inline constexpr int kParts = 21;

struct AddressPart
{
    AddressToken token;
    Part part = Part::Name;

    friend bool operator==(const AddressPart&, const AddressPart&) = default;
};

/// A typed address taken apart: every token has its part.
class ParsedAddress
{
public:
    ParsedAddress(QStringView text, std::vector<AddressPart> parts);

    [[nodiscard]] const std::vector<AddressPart>& parts() const { return m_parts; }

    /// The words of that part as typed, a blank between; of both streets of an intersection.
    [[nodiscard]] QString text(Part part) const;
    /// The whole street as typed, directions and type with it; of an intersection the first one.
    [[nodiscard]] QString street() const;
    /// The second street of an intersection; empty if there is none.
    [[nodiscard]] QString crossStreet() const;
    [[nodiscard]] bool isIntersection() const;

private:
    QString m_text;
    std::vector<AddressPart> m_parts;

    [[nodiscard]] qsizetype joint() const;
    [[nodiscard]] QString streetWithin(qsizetype from, qsizetype to) const;
};

/// Labels every token by weighing the whole sequence (Viterbi over rules set by hand from USPS
/// Publication 28; nothing is learnt from labelled data). Without a map it cannot know that "Los
/// Osos" is a city; it leans on commas, suffixes and states.
class AddressParser
{
public:
    [[nodiscard]] ParsedAddress parse(QStringView text) const;
    [[nodiscard]] std::vector<Part> label(const std::vector<AddressToken>& tokens) const;
};

} // namespace lodestar::streets
