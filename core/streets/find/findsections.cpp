// SPDX-License-Identifier: GPL-3.0-or-later
// Opening the sections for finding: each row that names another one is checked once, so that a
// search need not.
#include "core/streets/find/findsections.h"

#include "core/streets/lodemap.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

class Reader
{
public:
    explicit Reader(const Lodemap& map)
        : m_map(map)
    {
    }

    template <class T>
    Reader& read(const char* name, std::span<const T>& into)
    {
        if (m_error)
            return *this;
        const auto found = m_map.array<T>(name, kFindVersion);
        if (found)
            into = found.value();
        else
            m_error = found.error();
        return *this;
    }

    Reader& read(const char* name, QByteArrayView& into)
    {
        if (m_error)
            return *this;
        const auto found = m_map.section(name, kFindVersion);
        if (found)
            into = found.value();
        else
            m_error = found.error();
        return *this;
    }

    Reader& readGrid(const char* head, const char* cells, const char* items, GridView& into)
    {
        std::span<const GridHead> heads;
        read(head, heads).read(cells, into.cells).read(items, into.items);
        if (!m_error && heads.size() == 1)
            into.head = heads.front();
        return *this;
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    const Lodemap& m_map;
    std::optional<Error> m_error;
};

bool isInside(quint64 first, quint64 count, size_t size)
{
    return first + count <= size;
}

bool isGridSound(const GridView& grid, size_t items)
{
    const quint64 cells = quint64(grid.head.rows) * grid.head.columns;
    if (grid.head.side <= 0 || grid.cells.size() != cells + 1 || grid.cells.front() != 0 ||
        grid.cells.back() != grid.items.size())
        return false;
    return std::ranges::is_sorted(grid.cells) &&
           std::ranges::all_of(grid.items, [&](quint32 item) { return item < items; });
}

/// The name of the first section that does not hang together; nothing when all do.
const char* unsound(const FindSections& s)
{
    const auto isText = [&](quint32 id) {
        return id < s.textEnds.size();
    };
    const auto isArea = [&](quint32 id) {
        return id <= s.areas.size();
    };
    const auto ok = [](const auto& rows, auto check) {
        return std::ranges::all_of(rows, check);
    };
    if (s.textEnds.empty() || !std::ranges::is_sorted(s.textEnds) ||
        s.textEnds.back() != static_cast<quint64>(s.texts.size()))
        return "find.texts";
    if (!ok(s.streets, [&](const StreetRow& r) {
            return isText(r.name) && isText(r.near) && isArea(r.area) &&
                   isInside(r.firstHouse, r.houses, s.houses.size()) &&
                   isInside(r.firstRange, r.ranges, s.ranges.size()) &&
                   isInside(r.firstCrossing, r.crossings, s.crossings.size());
        }))
        return "find.streets";
    if (!ok(s.houses, [&](const HouseRow& r) {
            return isText(r.number) && isText(r.unit) && isArea(r.area) && isArea(r.postcode) &&
                   r.street < s.streets.size();
        }))
        return "find.houses";
    if (!ok(s.ranges, [&](const RangeRow& r) {
            return isInside(r.firstPoint, r.points, s.lines.size()) && r.points > 1 &&
                   isArea(r.area) && isArea(r.postcode) && r.street < s.streets.size();
        }))
        return "find.ranges";
    if (!ok(s.crossings, [&](const CrossingRow& r) { return r.other < s.streets.size(); }))
        return "find.crossings";
    if (!ok(s.places, [&](const PlaceRow& r) {
            return isText(r.name) && isText(r.address) && isText(r.near);
        }))
        return "find.places";
    if (!ok(s.areas, [&](const AreaRow& r) { return isText(r.name); }))
        return "find.areas";
    if (!ok(s.mileposts, [&](const MilepostRow& r) { return isText(r.route) && isText(r.name); }))
        return "find.mileposts";
    if (!ok(s.names, [&](const NameRow& r) {
            const size_t targets = r.kind == NameRow::Kind::Street  ? s.streets.size()
                                   : r.kind == NameRow::Kind::Place ? s.places.size()
                                   : r.kind == NameRow::Kind::Area  ? s.areas.size()
                                                                    : 0;
            return isText(r.text) && isInside(r.firstWord, r.words, s.nameWords.size()) &&
                   r.target < targets;
        }))
        return "find.names";
    if (!ok(s.nameWords, [&](quint32 w) { return w < s.words.size(); }))
        return "find.namewords";
    if (!ok(s.words, [&](const WordRow& r) {
            return isInside(r.firstLetter, r.letters, s.letters.size()) && r.letters > 0 &&
                   isInside(r.firstName, r.names, s.postings.size());
        }))
        return "find.words";
    if (!ok(s.postings, [&](quint32 n) { return n < s.names.size(); }))
        return "find.postings";
    if (!ok(s.segments, [&](const SegmentRow& r) { return r.street < s.streets.size(); }))
        return "find.segments";
    if (!isGridSound(s.houseGrid, s.houses.size()))
        return "find.housegrid";
    if (!isGridSound(s.segmentGrid, s.segments.size()))
        return "find.roadgrid";
    return nullptr;
}

} // namespace

QString FindSections::text(quint32 id) const
{
    const quint32 from = id == 0 ? 0 : textEnds[id - 1];
    return QString::fromUtf8(texts.sliced(from, textEnds[id] - from));
}

std::u16string_view FindSections::word(quint32 id) const
{
    return {letters.data() + words[id].firstLetter, words[id].letters};
}

Result<FindSections> readFindSections(std::shared_ptr<const Lodemap> map)
{
    FindSections s;
    Reader reader(*map);
    reader.read("find.texts", s.texts)
        .read("find.textends", s.textEnds)
        .read("find.streets", s.streets)
        .read("find.houses", s.houses)
        .read("find.ranges", s.ranges)
        .read("find.lines", s.lines)
        .read("find.crossings", s.crossings)
        .read("find.places", s.places)
        .read("find.areas", s.areas)
        .read("find.mileposts", s.mileposts)
        .read("find.names", s.names)
        .read("find.namewords", s.nameWords)
        .read("find.words", s.words)
        .read("find.letters", s.letters)
        .read("find.postings", s.postings)
        .read("find.segments", s.segments)
        .readGrid("find.housegrid", "find.housecells", "find.houseitems", s.houseGrid)
        .readGrid("find.roadgrid", "find.roadcells", "find.roaditems", s.segmentGrid);
    if (reader.error())
        return Unexpected(*reader.error());
    if (const char* section = unsound(s))
        return Unexpected(Kind::Corrupt,
                          QStringLiteral("the section '%1' of the map %2 names rows that do not "
                                         "exist; import it again")
                              .arg(QLatin1String(section), map->path()));
    s.map = std::move(map);
    return s;
}

} // namespace lodestar::streets
