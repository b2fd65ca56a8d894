// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which the index is built and written.
#include "core/streets/find/findindex.h"

#include "core/streets/find/findcolumns.h"
#include "core/streets/find/findgrid.h"
#include "core/streets/lodemap.h"

namespace lodestar::streets {

namespace {

constexpr qint32 kGridSide = 30'000; ///< 0.003 degrees: about 300 m

class Sections
{
public:
    explicit Sections(LodemapWriter& writer)
        : m_writer(writer)
    {
    }

    template <class T>
    Sections& add(const char* name, const std::vector<T>& rows)
    {
        if (m_done)
            m_done = m_writer.add(name, kFindVersion, rows);
        return *this;
    }

    Sections& addGrid(const char* head, const char* cells, const char* items, const FindGrid& grid)
    {
        return add(head, grid.head).add(cells, grid.cells).add(items, grid.items);
    }

    [[nodiscard]] const Result<void>& done() const { return m_done; }

private:
    LodemapWriter& m_writer;
    Result<void> m_done;
};

Box7 boxOf(std::initializer_list<Point7> points)
{
    Box7 box;
    for (const Point7 point : points)
        box.add(point);
    return box;
}

Result<void> write(const FindColumns& columns, LodemapWriter& writer)
{
    const std::string& bytes = columns.texts.bytes();
    std::vector<Box7> houses;
    for (const HouseRow& house : columns.houses)
        houses.push_back(boxOf({house.at}));
    std::vector<Box7> segments;
    for (const SegmentRow& segment : columns.segments)
        segments.push_back(boxOf({segment.from, segment.to}));
    return Sections(writer)
        .add("find.texts", std::vector<char>(bytes.begin(), bytes.end()))
        .add("find.textends", columns.texts.ends())
        .add("find.streets", columns.streets)
        .add("find.houses", columns.houses)
        .add("find.ranges", columns.ranges)
        .add("find.lines", columns.lines)
        .add("find.crossings", columns.crossings)
        .add("find.places", columns.places)
        .add("find.areas", columns.areas)
        .add("find.mileposts", columns.mileposts)
        .add("find.names", columns.names)
        .add("find.namewords", columns.nameWords)
        .add("find.words", columns.words)
        .add("find.letters", columns.letters)
        .add("find.postings", columns.postings)
        .add("find.segments", columns.segments)
        .addGrid(
            "find.housegrid", "find.housecells", "find.houseitems", buildGrid(houses, kGridSide))
        .addGrid(
            "find.roadgrid", "find.roadcells", "find.roaditems", buildGrid(segments, kGridSide))
        .done();
}

} // namespace

Result<void> buildFindIndex(const MapData& data, LodemapWriter& writer)
{
    FindColumns columns;
    const StreetGroups groups = groupStreets(data);
    const Settlements settlements(data);
    AreaColumns areas(data, columns);
    addStreets(data, groups, settlements, areas, columns);
    areas.finish();
    if (auto done = addCrossings(data, groups, columns); !done)
        return done;
    addSegments(data, groups, kGridSide, columns);
    addPlaces(data, settlements, columns);
    addNames(data, groups, columns);
    return write(columns, writer);
}

} // namespace lodestar::streets
