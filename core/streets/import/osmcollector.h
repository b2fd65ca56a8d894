// SPDX-License-Identifier: GPL-3.0-or-later
// OsmCollector: keeps what a map needs of an OpenStreetMap file, in three passes (relations, ways,
// nodes), and lays it down as MapData.
#pragma once

#include "core/streets/import/account.h"
#include "core/streets/import/osmsource.h"

#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace lodestar::streets::importing {

/// A way that was kept, by its node ids in OsmKept::refs.
struct KeptWay
{
    qint64 id = 0;
    size_t firstRef = 0;
    quint32 refs = 0;
};

struct KeptRoad
{
    quint32 way = 0;  ///< in OsmKept::ways
    RoadLine line;    ///< all but the points
    int duration = 0; ///< of a ferry, in seconds
};

struct KeptShape
{
    quint32 way = 0;
    ShapeKind kind = ShapeKind::Building;
    TextId name;
};

/// An area made of several ways.
struct KeptArea
{
    std::vector<qint64> outer; ///< way ids
    std::vector<qint64> inner;
    std::optional<ShapeKind> kind;
    TextId name;
    std::optional<NamedPlace> place;
    std::optional<AddressPoint> address;
};

struct KeptTurn
{
    qint64 from = 0; ///< way ids
    qint64 to = 0;
    qint64 viaNode = 0;
    std::vector<qint64> viaWays;
    bool isOnly = false;
};

struct KeptInterpolation
{
    quint32 way = 0;
    AddressRange::Parity parity = AddressRange::Parity::Both;
    TextId street; ///< empty: its ends' addresses say it
};

/// Address of a node, needed where an interpolation ends.
struct EndNumber
{
    int number = 0;
    TextId street;
    TextId city;
    TextId postcode;
};

/// Everything kept from the three passes, still by OpenStreetMap's ids.
struct OsmKept
{
    std::vector<qint64> refs;
    std::vector<KeptWay> ways;
    std::vector<KeptRoad> roads;
    std::vector<KeptShape> shapes;
    std::vector<KeptArea> areas;
    std::vector<KeptTurn> turns;
    std::vector<KeptInterpolation> interpolations;
    std::vector<std::pair<quint32, AddressPoint>> wayAddresses; ///< way, its centroid's address
    std::vector<std::pair<quint32, NamedPlace>> wayPlaces;
    std::unordered_map<qint64, quint32> wayById;
    std::unordered_map<qint64, NodeKind> nodeKinds;
    std::unordered_map<qint64, EndNumber> endNumbers;
    std::vector<qint64> nodeIds; ///< sorted, each once
    std::vector<Point7> nodeAt;  ///< beside nodeIds; kNowhere until the node was read

    static constexpr Point7 kNowhere{2'000'000'000, 2'000'000'000};

    [[nodiscard]] std::span<const qint64> nodesOf(const KeptWay& way) const
    {
        return std::span(refs).subspan(way.firstRef, way.refs);
    }

    /// kNowhere when the file lacks the node.
    [[nodiscard]] Point7 at(qint64 node) const;
};

class OsmCollector final : public OsmSink
{
public:
    /// `budget`: how many bytes may be kept before the file is refused.
    OsmCollector(MapData& data, Account& account, qint64 budget);

    void relation(qint64 id, const Tags& tags, std::span<const OsmMember> members) override;
    void way(qint64 id, const Tags& tags, std::span<const qint64> nodes) override;
    void node(qint64 id, const Tags& tags, Point7 at) override;
    [[nodiscard]] QString refusal() const override;

    /// To be called between the ways and the nodes.
    void waysAreRead();

    [[nodiscard]] const OsmKept& kept() const { return m_kept; }

private:
    MapData& m_data;
    Account& m_account;
    qint64 m_budget;
    qint64 m_used = 0;
    OsmKept m_kept;
    std::unordered_set<qint64> m_memberWays; ///< needed by an area, whatever their tags

    void restriction(const Tags& tags, std::span<const OsmMember> members);
    void area(const Tags& tags, std::span<const OsmMember> members);
    void keepRoad(quint32 way, const Tags& tags);
    void keepAreaOfWay(quint32 way, const Tags& tags, bool closed);
    [[nodiscard]] NamedPlace placeOf(const Tags& tags, PlaceKind kind);
    quint32 keepWay(qint64 id, std::span<const qint64> nodes);
    void keepEndNumber(qint64 id, const Tags& tags);
};

/// Whether a way's tags are worth keeping.
[[nodiscard]] bool isWanted(const Tags& tags, bool closed);

/// Writes what was kept into `data`: points, node numbers, restrictions, areas, addresses.
void assemble(const OsmKept& kept, MapData& data, Account& account);

} // namespace lodestar::streets::importing
