// SPDX-License-Identifier: GPL-3.0-or-later
// FindSections: the parts of a .lodemap that finding a place reads in place, and their rows.
#pragma once

#include "core/base/result.h"
#include "core/streets/mapdata.h"

#include <memory>
#include <span>
#include <string_view>

namespace lodestar::streets {

class Lodemap;

inline constexpr quint32 kFindVersion = 1;
inline constexpr quint32 kNoIndex = 0xffff'ffff;

/// Texts are numbers of "find.texts" (0 is empty), areas rows of "find.areas" plus 1 (0: unknown).
struct StreetRow
{
    quint32 name = 0;
    quint32 area = 0; ///< the city that most of it lies in
    quint32 near = 0; ///< text: the nearest named settlement or quarter
    Point7 middle;    ///< a point of it
    quint32 firstHouse = 0;
    quint32 houses = 0;
    quint32 firstRange = 0;
    quint32 ranges = 0;
    quint32 firstCrossing = 0;
    quint32 crossings = 0;
};

/// Of one street in the order of key, number and unit.
struct HouseRow
{
    quint32 key = 0;    ///< see houseKey()
    quint32 number = 0; ///< text as given
    quint32 unit = 0;   ///< text
    quint32 area = 0;
    quint32 postcode = 0; ///< area
    quint32 street = 0;
    Point7 at;
};

struct RangeRow
{
    qint32 from = 0;
    qint32 to = 0;
    quint32 firstPoint = 0; ///< in "find.lines"
    quint32 points = 0;
    quint32 area = 0;
    quint32 postcode = 0;
    quint32 street = 0;
    quint32 parity = 0; ///< AddressRange::Parity
};

/// Where a street meets another one; of one street in the order of `other`.
struct CrossingRow
{
    quint32 other = 0;
    Point7 at;
};

struct PlaceRow
{
    quint32 name = 0;
    quint32 address = 0;
    quint32 near = 0;
    quint32 kind = 0; ///< PlaceKind
    Point7 at;
};

/// A city or a postcode, in the middle of its addresses.
struct AreaRow
{
    quint32 name = 0;
    quint32 isPostcode = 0;
    quint32 count = 0; ///< addresses and roads
    Point7 middle;
};

/// In the order of route and tenths.
struct MilepostRow
{
    quint32 route = 0; ///< text, as canonicalRoute()
    quint32 name = 0;
    qint32 tenths = 0;
    Point7 at;
};

/// One name that something is found by: its words, and what a street's name has around them.
struct NameRow
{
    enum class Kind : quint8 { Street, Place, Area };

    quint32 text = 0;
    quint32 target = 0; ///< row of the kind's section
    quint32 firstWord = 0;
    quint16 words = 0;
    Kind kind = Kind::Street;
    quint8 isAlias = 0;
    quint8 preDirection = 0; ///< as PostalWord
    quint8 postDirection = 0;
    quint8 suffix = 0;
    quint8 unused = 0;
};

/// A folded word, in the order of its letters; with the names that have it, most used first.
struct WordRow
{
    quint32 firstLetter = 0;
    quint32 letters = 0;
    quint32 firstName = 0; ///< in "find.postings"
    quint32 names = 0;
};

/// A stretch of a named road, at most about a cell long.
struct SegmentRow
{
    Point7 from;
    Point7 to;
    quint32 street = 0;
};

/// Square cells over the box; the items of cell c are items[cells[c] .. cells[c + 1]).
struct GridHead
{
    Point7 corner;   ///< south-west
    qint32 side = 1; ///< in 1e-7 degrees
    quint32 rows = 0;
    quint32 columns = 0;
};

struct GridView
{
    GridHead head;
    std::span<const quint32> cells;
    std::span<const quint32> items;
};

/// All of them in place; valid while the map lives.
struct FindSections
{
    std::shared_ptr<const Lodemap> map;
    QByteArrayView texts;
    std::span<const quint32> textEnds;
    std::span<const StreetRow> streets;
    std::span<const HouseRow> houses;
    std::span<const RangeRow> ranges;
    std::span<const Point7> lines;
    std::span<const CrossingRow> crossings;
    std::span<const PlaceRow> places;
    std::span<const AreaRow> areas;
    std::span<const MilepostRow> mileposts;
    std::span<const NameRow> names;
    std::span<const quint32> nameWords;
    std::span<const WordRow> words;
    std::span<const char16_t> letters;
    std::span<const quint32> postings;
    std::span<const SegmentRow> segments;
    GridView houseGrid;
    GridView segmentGrid;

    [[nodiscard]] QString text(quint32 id) const;
    [[nodiscard]] std::u16string_view word(quint32 id) const;

    [[nodiscard]] std::span<const HouseRow> housesOf(const StreetRow& street) const
    {
        return houses.subspan(street.firstHouse, street.houses);
    }
};

/// Errors: as Lodemap::section, and Corrupt when a row names another one that does not exist.
[[nodiscard]] Result<FindSections> readFindSections(std::shared_ptr<const Lodemap> map);

} // namespace lodestar::streets
