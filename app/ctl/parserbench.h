// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring the address parser against addresses whose every word people have labelled.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace lodestar::ctl {

struct ParserAgreement
{
    int addresses = 0;
    int exact = 0; ///< every word has the label that people gave it
    int words = 0;
    int agreed = 0;
    int street = 0;          ///< addresses that have a number and a street
    int streetExact = 0;     ///< of these, number, street, unit, city, state and ZIP all agree
    QList<QString> mistakes; ///< "word/theirs/ours …", one an address
};

/// Reads the XML of github.com/datamade/usaddress and compares. How its labels map to our parts:
/// AddressNumber with its prefix and suffix → Number; StreetNamePreDirectional, PreModifier,
/// PreType, StreetName, PostType, PostDirectional, PostModifier → the part of that name;
/// OccupancyType and SubaddressType → UnitType, their identifiers → UnitId; USPSBoxType and
/// USPSBoxGroupType → Box, their ids → BoxId; BuildingName and LandmarkName → Building; PlaceName →
/// City; StateName → State; ZipCode and ZipPlus4 → Zip; CountryName → Country; CornerOf → Corner;
/// IntersectionSeparator → Joint; Recipient → Recipient; NotAddress → Other. A labelled word counts
/// as agreed when the token of ours that holds its first letter has that part. Errors: NotFound,
/// Invalid (no such XML, or a label that is not in the list).
[[nodiscard]] Result<ParserAgreement> compareWithLabels(const QString& xmlPath);

} // namespace lodestar::ctl
