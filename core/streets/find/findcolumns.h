// SPDX-License-Identifier: GPL-3.0-or-later
// FindColumns: the index for finding while it is built, row by row.
#pragma once

#include "core/streets/find/findsections.h"
#include "core/streets/find/streetgroups.h"
#include "core/streets/texts.h"

#include <QString>

#include <map>
#include <unordered_map>
#include <vector>

namespace lodestar::streets {

struct FindColumns
{
    Texts texts;
    std::vector<StreetRow> streets;
    std::vector<HouseRow> houses;
    std::vector<RangeRow> ranges;
    std::vector<Point7> lines;
    std::vector<CrossingRow> crossings;
    std::vector<PlaceRow> places;
    std::vector<AreaRow> areas;
    std::vector<MilepostRow> mileposts;
    std::vector<NameRow> names;
    std::vector<quint32> nameWords;
    std::vector<WordRow> words;
    std::vector<char16_t> letters;
    std::vector<quint32> postings;
    std::vector<SegmentRow> segments;

    quint32 addText(const QString& text) { return texts.add(text).value; }
};

/// Cities and postcodes of the data, each with the middle of what lies in it.
class AreaColumns
{
public:
    AreaColumns(const MapData& data, FindColumns& columns);

    /// Row plus 1; 0 for an empty text.
    quint32 add(TextId name, bool isPostcode, Point7 at);
    /// The rows, when all has been added.
    void finish();

private:
    struct Sum
    {
        qint64 lat = 0;
        qint64 lon = 0;
        qint64 count = 0;
    };

    const MapData& m_data;
    FindColumns& m_columns;
    std::unordered_map<quint64, quint32> m_rowOfText;
    std::map<std::u16string, quint32> m_rows;
    std::vector<Sum> m_sums;
};

/// The named settlement or quarter (PlaceKind City, Suburb, Neighbourhood) nearest to a point and
/// no further than 10 km; an empty text if there is none.
class Settlements
{
public:
    explicit Settlements(const MapData& data);

    [[nodiscard]] TextId nearest(Point7 at) const;

private:
    std::vector<const NamedPlace*> m_places;
};

/// Fills streets, houses, ranges and lines.
void addStreets(const MapData& data,
                const StreetGroups& groups,
                const Settlements& settlements,
                AreaColumns& areas,
                FindColumns& columns);
/// Fills crossings: the nodes that roads of two streets share. Error: Invalid.
[[nodiscard]] Result<void>
addCrossings(const MapData& data, const StreetGroups& groups, FindColumns& columns);
/// Fills segments, none longer than `longest` (1e-7 degrees) in either direction.
void addSegments(const MapData& data,
                 const StreetGroups& groups,
                 qint32 longest,
                 FindColumns& columns);
/// Fills places and mileposts.
void addPlaces(const MapData& data, const Settlements& settlements, FindColumns& columns);
/// Fills names, words and postings, when everything else is there.
void addNames(const MapData& data, const StreetGroups& groups, FindColumns& columns);

} // namespace lodestar::streets
