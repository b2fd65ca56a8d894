// SPDX-License-Identifier: GPL-3.0-or-later
// A uniform grid, searched ring by ring.
#include "core/streets/route/snapgrid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace lodestar::streets {

namespace {

constexpr double kMetresPerUnit = 111'194.9 / 1e7; // of 1e-7 degrees of latitude
constexpr double kCellMetres = 200;
constexpr qint64 kMostCells = 4'000'000;

double lonScale(double lat)
{
    return std::max(std::cos(lat * std::numbers::pi / 180), 0.01);
}

struct CellRange
{
    qint32 row0, row1, column0, column1;
};

qint32 cellOf(qint64 value, qint64 origin, qint32 size, qint32 count)
{
    return static_cast<qint32>(std::clamp<qint64>((value - origin) / size, 0, count - 1));
}

CellRange cellsOf(const SnapGridView::Frame& frame, Point7 a, Point7 b)
{
    return {cellOf(std::min(a.lat, b.lat), frame.origin.lat, frame.cellLat, frame.rows),
            cellOf(std::max(a.lat, b.lat), frame.origin.lat, frame.cellLat, frame.rows),
            cellOf(std::min(a.lon, b.lon), frame.origin.lon, frame.cellLon, frame.columns),
            cellOf(std::max(a.lon, b.lon), frame.origin.lon, frame.cellLon, frame.columns)};
}

/// `coarser`: how many times wider than they need be the cells are.
SnapGridView::Frame frameOf(const StreetGraph& graph, double coarser)
{
    Box7 box;
    for (const Point7 point : graph.points)
        box.add(point);
    SnapGridView::Frame frame;
    if (box.isEmpty())
        return frame;
    frame.origin = {box.south, box.west};
    const double middle = (box.south / 1e7 + box.north / 1e7) / 2;
    double cell = kCellMetres / kMetresPerUnit;
    const double height = double(box.north) - box.south + 1;
    const double width = (double(box.east) - box.west + 1) * lonScale(middle);
    // Two towns an ocean apart must not ask for a world of cells.
    cell = std::max(cell, std::sqrt(height * width / static_cast<double>(kMostCells)));
    cell = coarser * std::max({cell, height / 4'000'000.0, width / 4'000'000.0});
    frame.cellLat = static_cast<qint32>(std::min(cell, 2e9));
    frame.cellLon = static_cast<qint32>(std::min(cell / lonScale(middle), 2e9));
    frame.rows = static_cast<qint32>(height / frame.cellLat) + 1;
    frame.columns = static_cast<qint32>((double(box.east) - box.west + 1) / frame.cellLon) + 1;
    return frame;
}

/// The cells that a straight piece crosses: all of a small box, else row by row those beside it, or
/// a line across the world would ask for the whole of it.
void addCells(const SnapGridView::Frame& frame, Point7 a, Point7 b, std::vector<quint32>& cells)
{
    constexpr qint64 kSmall = 64;
    const CellRange range = cellsOf(frame, a, b);
    const bool isSmall =
        (qint64{range.row1} - range.row0 + 1) * (qint64{range.column1} - range.column0 + 1) <=
        kSmall;
    const bool isFlat = a.lat == b.lat;
    for (qint32 row = range.row0; row <= range.row1; ++row) {
        qint32 from = range.column0;
        qint32 to = range.column1;
        if (!isSmall && !isFlat) {
            const auto lonAt = [&](double lat) {
                const double part = (lat - a.lat) / (double(b.lat) - a.lat);
                return static_cast<qint64>(a.lon +
                                           std::clamp(part, 0.0, 1.0) * (double(b.lon) - a.lon));
            };
            const double south = frame.origin.lat + double(row) * frame.cellLat;
            const qint64 low = lonAt(south);
            const qint64 high = lonAt(south + frame.cellLat);
            const auto column = [&](qint64 lon) {
                return cellOf(lon, frame.origin.lon, frame.cellLon, frame.columns);
            };
            from = std::max(from, column(std::min(low, high)) - 1);
            to = std::min(to, column(std::max(low, high)) + 1);
        }
        for (qint32 x = from; x <= to; ++x)
            cells.push_back(static_cast<quint32>(row) * static_cast<quint32>(frame.columns) +
                            static_cast<quint32>(x));
    }
}

/// Each cell of each piece of a segment's line once.
template <class Use>
void eachCell(const StreetGraph& graph,
              const SnapGridView::Frame& frame,
              quint32 segment,
              std::vector<quint32>& cells,
              Use&& use)
{
    cells.clear();
    const auto line = graph.line(segment);
    for (size_t i = 1; i < line.size(); ++i)
        addCells(frame, line[i - 1], line[i], cells);
    std::ranges::sort(cells);
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    for (const quint32 cell : cells)
        use(cell);
}

/// Looks for the nearest place on the segments that it is shown.
class Nearest
{
public:
    Nearest(const StreetGraph& graph, Point7 point)
        : m_graph(graph)
        , m_point(point)
        , m_scale(lonScale(point.lat / 1e7))
    {
    }

    void look(quint32 segment)
    {
        const bool isReachable = m_graph.segments[segment].reachable != 0;
        const auto line = m_graph.line(segment);
        double along = 0;
        for (size_t i = 1; i < line.size(); ++i) {
            const double bx = (double(line[i].lon) - line[i - 1].lon) * m_scale;
            const double by = double(line[i].lat) - line[i - 1].lat;
            const double px = (double(m_point.lon) - line[i - 1].lon) * m_scale;
            const double py = double(m_point.lat) - line[i - 1].lat;
            const double length = std::hypot(bx, by);
            const double part =
                length > 0 ? std::clamp((px * bx + py * by) / (length * length), 0.0, 1.0) : 0;
            const double away = std::hypot(px - part * bx, py - part * by);
            if (away < m_anyAway)
                m_anyAway = away;
            if (isReachable && away < m_away) {
                m_away = away;
                m_segment = segment;
                m_along = along + part * length;
                // A line across the world is longer in these units than an int holds.
                m_at = {line[i - 1].lat + static_cast<qint32>(part * by),
                        static_cast<qint32>(line[i - 1].lon +
                                            static_cast<qint64>(part * bx / m_scale))};
            }
            along += length;
        }
        if (m_segment == segment)
            m_whole = along;
    }

    /// In units of 1e-7 degrees of latitude.
    [[nodiscard]] double away() const { return m_away; }

    [[nodiscard]] StreetPosition position() const
    {
        StreetPosition position;
        position.segment = m_segment;
        if (!position.isValid())
            return position;
        const double part = m_whole > 0 ? m_along / m_whole : 0;
        position.along =
            static_cast<quint32>(std::lround(part * m_graph.segments[m_segment].length));
        position.at = toLatLon(m_at);
        position.away = distance(toLatLon(m_point), position.at);
        position.isNearest = m_anyAway >= m_away;
        return position;
    }

private:
    const StreetGraph& m_graph;
    Point7 m_point;
    double m_scale;
    double m_away = std::numeric_limits<double>::max();
    double m_anyAway = std::numeric_limits<double>::max();
    quint32 m_segment = kNone;
    double m_along = 0;
    double m_whole = 0;
    Point7 m_at;
};

/// Nothing when it would hold more than `most` entries.
std::optional<SnapGridColumns>
gridOf(const StreetGraph& graph, const SnapGridView::Frame& frame, size_t most)
{
    SnapGridColumns grid;
    grid.frame.push_back(frame);
    const size_t cells = static_cast<size_t>(frame.rows) * static_cast<size_t>(frame.columns);
    std::vector<quint32> counts(cells + 1, 0);
    std::vector<quint32> touched;
    const auto segments = static_cast<quint32>(graph.segments.size());
    size_t entries = 0;
    for (quint32 segment = 0; segment < segments && entries <= most; ++segment)
        eachCell(graph, frame, segment, touched, [&](quint32 cell) {
            ++counts[cell + 1];
            ++entries;
        });
    if (entries > most)
        return std::nullopt;
    for (size_t i = 0; i < cells; ++i)
        counts[i + 1] += counts[i];
    grid.first = counts;
    grid.segments.resize(counts.back());
    for (quint32 segment = 0; segment < segments; ++segment)
        eachCell(graph, frame, segment, touched, [&](quint32 cell) {
            grid.segments[counts[cell]++] = segment;
        });
    return grid;
}

} // namespace

SnapGridColumns buildSnapGrid(const StreetGraph& graph)
{
    // Many lines across the world take wider cells: the grid never grows far beyond the streets.
    const size_t most = 64 * graph.points.size() + 1'000'000;
    double coarser = 1;
    for (;; coarser *= 4)
        if (auto grid = gridOf(graph, frameOf(graph, coarser), most))
            return std::move(*grid);
}

Result<SnapGridView> snapGridIn(const Lodemap& map, const StreetGraph& graph)
{
    const auto frame = map.array<SnapGridView::Frame>("snap.frame", 1);
    const auto first = map.array<quint32>("snap.first", 1);
    const auto segments = map.array<quint32>("snap.segs", 1);
    for (const auto* part : {&first, &segments})
        if (!*part)
            return part->failure();
    if (!frame)
        return frame.failure();
    const bool isWhole =
        frame->size() == 1 && frame->front().rows > 0 && frame->front().columns > 0 &&
        frame->front().cellLat > 0 && frame->front().cellLon > 0 &&
        first->size() == size_t(frame->front().rows) * size_t(frame->front().columns) + 1 &&
        std::ranges::is_sorted(*first) && first->back() == segments->size() &&
        std::ranges::all_of(*segments,
                            [&](quint32 segment) { return segment < graph.segments.size(); });
    if (!isWhole)
        return Unexpected(
            Kind::Corrupt,
            QStringLiteral("the street grid of the map %1 does not fit together; import it again")
                .arg(map.path()));
    return SnapGridView{*frame, *first, *segments};
}

StreetPosition snap(const StreetGraph& graph, const SnapGridView& grid, LatLon point, Metres most)
{
    if (!lodestar::isOnEarth(point))
        return {};
    const SnapGridView::Frame& frame = grid.frame.front();
    const Point7 at = toPoint7(point);
    Nearest nearest(graph, at);
    const qint32 row = cellOf(at.lat, frame.origin.lat, frame.cellLat, frame.rows);
    const qint32 column = cellOf(at.lon, frame.origin.lon, frame.cellLon, frame.columns);
    const double scale = lonScale(point.lat);
    // A ring further out is at least this much further away, whichever side it is on.
    const double step = std::min<double>(frame.cellLat, frame.cellLon * scale);
    const double limit = most.value / kMetresPerUnit;
    const qint32 rings = std::max(frame.rows, frame.columns);
    for (qint32 ring = 0; ring <= rings; ++ring) {
        if ((ring - 1) * step > std::min(limit, nearest.away()))
            break;
        for (qint32 y = std::max(row - ring, 0); y <= std::min(row + ring, frame.rows - 1); ++y) {
            const bool isEdge = y == row - ring || y == row + ring;
            for (qint32 x = column - ring; x <= column + ring;
                 x += isEdge || ring == 0 ? 1 : 2 * ring) {
                if (x < 0 || x >= frame.columns)
                    continue;
                const auto cell = static_cast<size_t>(y) * static_cast<size_t>(frame.columns) +
                                  static_cast<size_t>(x);
                for (quint32 i = grid.first[cell]; i < grid.first[cell + 1]; ++i)
                    nearest.look(grid.segments[i]);
            }
        }
    }
    const StreetPosition position = nearest.position();
    if (!position.isValid() || position.away > most)
        return {};
    return position;
}

} // namespace lodestar::streets
