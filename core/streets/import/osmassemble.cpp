// SPDX-License-Identifier: GPL-3.0-or-later
// From OpenStreetMap's ids to MapData's columns.
#include "core/streets/import/centroid.h"
#include "core/streets/import/osmcollector.h"
#include "core/streets/import/rings.h"

#include <algorithm>

namespace lodestar::streets::importing {

namespace {

class Assembler
{
public:
    Assembler(const OsmKept& kept, MapData& data, Account& account)
        : m_kept(kept)
        , m_data(data)
        , m_account(account)
    {
    }

    void run()
    {
        m_numberOf.assign(m_kept.nodeIds.size(), kNone);
        for (const KeptRoad& road : m_kept.roads)
            addRoad(road);
        addNodeKinds();
        addTurns();
        addShapes();
        addAreas();
        addRanges();
        for (const auto& [way, address] : m_kept.wayAddresses)
            addAt(m_data.addresses, address, pointsOf(way), QStringLiteral("address points"));
        for (const auto& [way, place] : m_kept.wayPlaces)
            addAt(m_data.places, place, pointsOf(way), QStringLiteral("named places"));
    }

private:
    static constexpr quint32 kNone = 0xFFFFFFFF;

    const OsmKept& m_kept;
    MapData& m_data;
    Account& m_account;
    std::vector<quint32> m_numberOf; ///< MapData's node by place in nodeIds
    std::unordered_map<qint64, std::pair<quint32, quint32>> m_linesOf; ///< way id → first, count

    [[nodiscard]] size_t placeOf(qint64 node) const
    {
        return static_cast<size_t>(std::ranges::lower_bound(m_kept.nodeIds, node) -
                                   m_kept.nodeIds.begin());
    }

    quint32 numberOf(size_t place)
    {
        if (m_numberOf[place] == kNone)
            m_numberOf[place] = m_data.nodeCount++;
        return m_numberOf[place];
    }

    [[nodiscard]] std::vector<Point7> pointsOf(std::span<const qint64> nodes) const
    {
        std::vector<Point7> points;
        points.reserve(nodes.size());
        for (const qint64 node : nodes)
            if (const Point7 at = m_kept.at(node); at != OsmKept::kNowhere)
                points.push_back(at);
        return points;
    }

    [[nodiscard]] std::vector<Point7> pointsOf(quint32 way) const
    {
        return pointsOf(m_kept.nodesOf(m_kept.ways[way]));
    }

    /// A way whose middle lies outside the extract becomes several lines.
    void addRoad(const KeptRoad& road)
    {
        const auto firstLine = static_cast<quint32>(m_data.roads.size());
        std::vector<RoadPoint> run;
        bool isCut = false;
        const std::span<const qint64> nodes = m_kept.nodesOf(m_kept.ways[road.way]);
        for (const qint64 node : nodes) {
            const size_t place = placeOf(node);
            const Point7 at = m_kept.nodeAt[place];
            if (at != OsmKept::kNowhere) {
                run.push_back({at, numberOf(place)});
                continue;
            }
            isCut = true;
            endLine(road, run);
        }
        endLine(road, run);
        const auto lines = static_cast<quint32>(m_data.roads.size()) - firstLine;
        if (isCut)
            m_account.add(
                QStringLiteral("roads cut"), QStringLiteral("nodes are missing in the file"), 1);
        if (lines > 0)
            m_linesOf[road.line.source] = {firstLine, lines};
        else
            m_account.ignored(QStringLiteral("roads"),
                              QStringLiteral("their nodes are missing in the file"));
    }

    void endLine(const KeptRoad& road, std::vector<RoadPoint>& run)
    {
        if (run.size() >= 2) {
            RoadLine line = road.line;
            line.firstPoint = static_cast<quint32>(m_data.roadPoints.size());
            line.points = static_cast<quint32>(run.size());
            if (road.duration > 0)
                line.speedForward = line.speedBackward = ferrySpeed(run, road.duration);
            m_data.roadPoints.insert(m_data.roadPoints.end(), run.begin(), run.end());
            m_data.roads.push_back(line);
        }
        run.clear();
    }

    static quint8 ferrySpeed(const std::vector<RoadPoint>& run, int seconds)
    {
        double metres = 0;
        for (size_t i = 1; i < run.size(); ++i)
            metres += distance(toLatLon(run[i - 1].at), toLatLon(run[i].at)).value;
        return static_cast<quint8>(std::clamp(metres / seconds * 3.6, 1.0, 100.0));
    }

    void addNodeKinds()
    {
        for (size_t i = 0; i < m_kept.nodeIds.size(); ++i) {
            if (m_numberOf[i] == kNone)
                continue;
            const auto kind = m_kept.nodeKinds.find(m_kept.nodeIds[i]);
            if (kind != m_kept.nodeKinds.end())
                m_data.nodes.push_back({m_numberOf[i], kind->second});
        }
    }

    /// The line of a way that begins or ends at a node; nothing if none or several do.
    [[nodiscard]] std::optional<quint32> lineAt(qint64 way, quint32 node) const
    {
        const auto lines = m_linesOf.find(way);
        if (lines == m_linesOf.end())
            return std::nullopt;
        const auto [first, count] = lines->second;
        for (quint32 i = first; i < first + count; ++i) {
            const auto points = m_data.line(m_data.roads[i]);
            if (points.front().node == node || points.back().node == node)
                return i;
        }
        return std::nullopt;
    }

    /// The node that two ways share at an end of both.
    [[nodiscard]] std::optional<qint64> joint(qint64 wayA, qint64 wayB) const
    {
        const auto a = m_kept.wayById.find(wayA);
        const auto b = m_kept.wayById.find(wayB);
        if (a == m_kept.wayById.end() || b == m_kept.wayById.end())
            return std::nullopt;
        const auto nodesA = m_kept.nodesOf(m_kept.ways[a->second]);
        const auto nodesB = m_kept.nodesOf(m_kept.ways[b->second]);
        for (const qint64 node : {nodesA.front(), nodesA.back()})
            if (node == nodesB.front() || node == nodesB.back())
                return node;
        return std::nullopt;
    }

    void addTurns()
    {
        const QString what = QStringLiteral("turn restrictions");
        for (const KeptTurn& turn : m_kept.turns) {
            const auto made = turnOf(turn);
            if (!made) {
                m_account.ignored(what, QStringLiteral("a road of theirs is not on the map"));
                continue;
            }
            m_account.kept(turn.viaWays.empty() ? what : what + QStringLiteral(" over ways"));
            m_data.restrictions.push_back(*made);
        }
    }

    [[nodiscard]] std::optional<TurnRestriction> turnOf(const KeptTurn& turn) const
    {
        TurnRestriction made;
        made.isOnly = turn.isOnly;
        qint64 last = turn.viaNode; // where the turn into `to` is made
        qint64 first = turn.viaNode;
        if (!turn.viaWays.empty()) {
            const auto begin = joint(turn.from, turn.viaWays.front());
            const auto end = joint(turn.viaWays.back(), turn.to);
            if (!begin || !end)
                return std::nullopt;
            first = *begin;
            last = *end;
        }
        const auto numbered = [&](qint64 node) {
            const size_t place = placeOf(node);
            const bool isKept = place < m_kept.nodeIds.size() && m_kept.nodeIds[place] == node;
            return isKept ? m_numberOf[place] : kNone;
        };
        made.viaNode = numbered(first);
        const auto from = lineAt(turn.from, made.viaNode);
        const auto to = lineAt(turn.to, numbered(last));
        if (made.viaNode == kNone || !from || !to)
            return std::nullopt;
        made.fromRoad = *from;
        made.toRoad = *to;
        for (const qint64 way : turn.viaWays) {
            const auto lines = m_linesOf.find(way);
            if (lines == m_linesOf.end() || lines->second.second != 1)
                return std::nullopt;
            made.viaRoads.push_back(lines->second.first);
        }
        return made;
    }

    bool addRing(const std::vector<Point7>& points, ShapeKind kind, TextId name, bool isHole)
    {
        if (points.size() < 2)
            return false;
        Shape shape;
        shape.firstPoint = static_cast<quint32>(m_data.shapePoints.size());
        shape.points = static_cast<quint32>(points.size());
        shape.kind = kind;
        shape.name = name;
        shape.isHole = isHole;
        m_data.shapePoints.insert(m_data.shapePoints.end(), points.begin(), points.end());
        m_data.shapes.push_back(shape);
        return true;
    }

    void addShapes()
    {
        for (const KeptShape& shape : m_kept.shapes) {
            std::vector<Point7> points = pointsOf(shape.way);
            const auto nodes = m_kept.nodesOf(m_kept.ways[shape.way]);
            const bool isRing = nodes.front() == nodes.back();
            if (isRing && points.size() >= 3 && points.front() != points.back())
                points.push_back(points.front());
            if (!addRing(points, shape.kind, shape.name, false))
                m_account.ignored(QStringLiteral("shapes"),
                                  QStringLiteral("their nodes are missing in the file"));
        }
    }

    [[nodiscard]] Rings ringsOf(const std::vector<qint64>& ways) const
    {
        std::vector<std::span<const qint64>> pieces;
        for (const qint64 way : ways)
            if (const auto it = m_kept.wayById.find(way); it != m_kept.wayById.end())
                pieces.push_back(m_kept.nodesOf(m_kept.ways[it->second]));
        return joinRings(pieces);
    }

    void addAreas()
    {
        for (const KeptArea& area : m_kept.areas) {
            const Rings outer = ringsOf(area.outer);
            m_account.ignored(QStringLiteral("rings of areas"),
                              QStringLiteral("not closed in the file"),
                              outer.open);
            if (outer.closed.empty())
                continue;
            const std::vector<Point7> first = pointsOf(std::span(outer.closed.front()));
            if (area.place)
                addAt(m_data.places, *area.place, first, QStringLiteral("named places"));
            if (area.address)
                addAt(m_data.addresses, *area.address, first, QStringLiteral("address points"));
            if (area.kind)
                addRings(area, outer);
        }
    }

    /// Each hole follows the outer ring that it lies in.
    void addRings(const KeptArea& area, const Rings& outer)
    {
        const Rings inner = ringsOf(area.inner);
        std::vector<std::vector<Point7>> holes;
        for (const auto& ring : inner.closed)
            holes.push_back(pointsOf(std::span(ring)));
        for (const auto& ring : outer.closed) {
            const std::vector<Point7> points = pointsOf(std::span(ring));
            if (points.size() < 4 || !addRing(points, *area.kind, area.name, false))
                continue;
            for (const auto& hole : holes)
                if (hole.size() >= 4 && isInside(points, hole.front()))
                    addRing(hole, *area.kind, {}, true);
        }
    }

    void addRanges()
    {
        for (const KeptInterpolation& line : m_kept.interpolations) {
            const auto nodes = m_kept.nodesOf(m_kept.ways[line.way]);
            const auto first = m_kept.endNumbers.find(nodes.front());
            const auto last = m_kept.endNumbers.find(nodes.back());
            const std::vector<Point7> points = pointsOf(line.way);
            const bool hasEnds =
                first != m_kept.endNumbers.end() && last != m_kept.endNumbers.end();
            TextId street = line.street;
            if (hasEnds && street.isEmpty())
                street = first->second.street;
            if (!hasEnds || street.isEmpty() || points.size() < 2) {
                m_account.ignored(QStringLiteral("address ranges"),
                                  QStringLiteral("no number or street at an end"));
                continue;
            }
            AddressRange range;
            range.firstPoint = static_cast<quint32>(m_data.shapePoints.size());
            range.points = static_cast<quint32>(points.size());
            range.from = first->second.number;
            range.to = last->second.number;
            range.parity = line.parity;
            range.street = street;
            range.city = first->second.city;
            range.postcode = first->second.postcode;
            m_data.shapePoints.insert(m_data.shapePoints.end(), points.begin(), points.end());
            m_data.ranges.push_back(range);
        }
    }

    template <class T>
    void addAt(std::vector<T>& to, T item, const std::vector<Point7>& points, const QString& what)
    {
        if (points.empty())
            return m_account.ignored(what, QStringLiteral("their nodes are missing in the file"));
        item.at = centroid(points);
        to.push_back(item);
    }
};

} // namespace

void assemble(const OsmKept& kept, MapData& data, Account& account)
{
    Assembler(kept, data, account).run();
}

} // namespace lodestar::streets::importing
