// SPDX-License-Identifier: GPL-3.0-or-later
// NamePlacer: which names a tile shows, so that none collide and each goes on in the next tile.
#pragma once

#include "core/streets/draw/basemap.h"
#include "ui/map/namepaths.h"
#include "ui/map/tilekey.h"

namespace lodestar::ui {

/// A name in its place; pixels of the world at the tile's zoom.
struct PlacedName
{
    QPainterPath outline;
    Token colour = Token::MapLabel;
    QRectF shield;               ///< around a route's number; empty else
    std::optional<QPointF> mark; ///< where the place itself is
    streets::PlaceKind kind = streets::PlaceKind::Other;
    QRectF box; ///< around all that it needs for itself
};

/// Two neighbouring tiles, painted at different times by different threads, must agree on every
/// name between them. So there is no first come, first served: a name is kept if it is more
/// important than every name that it would touch, then what touches it goes, and once more. What is
/// kept depends on names nearby only, and a tile looks that far beyond its edges.
class NamePlacer
{
public:
    NamePlacer(const streets::Basemap& map, const GroundStyle& style);

    /// The names that reach into the tile.
    [[nodiscard]] QList<PlacedName> namesOn(const TileKey& tile);

private:
    enum class State { Open, Kept, Dropped };

    struct Candidate
    {
        quint32 feature = 0;
        int rank = 0;
        QPointF at;              ///< its middle
        QList<Writing> writings; ///< one a line of text
        QList<QRectF> covered;
        QRectF box;
        State state = State::Open;
    };

    const streets::Basemap& m_map;
    const GroundStyle& m_style;
    NamePaths m_paths;
    double m_zoom = 0;
    double m_scale = 0; ///< pixels in a step of the world
    QRectF m_region;    ///< where candidates are looked for
    std::vector<Candidate> m_candidates;
    std::vector<quint32> m_found;

    void collect(streets::GroundPart part);
    void addAlong(quint32 index, const streets::GroundFeature& feature);
    void addShields(quint32 index, const streets::GroundFeature& feature);
    void addAt(quint32 index, const streets::GroundFeature& feature);
    void add(Candidate candidate);
    void decide();
    [[nodiscard]] std::vector<std::vector<quint32>> conflicts() const;
    [[nodiscard]] bool isBefore(const Candidate& a, const Candidate& b) const;
    [[nodiscard]] bool areAtOdds(const Candidate& a, const Candidate& b) const;
    [[nodiscard]] QStringList linesOf(const streets::GroundFeature& feature) const;
    [[nodiscard]] PlacedName placed(const Candidate& candidate);
    [[nodiscard]] QPolygonF onPixels(const streets::GroundFeature& feature) const;
};

/// A mark of a place (hospital, police …) is drawn this wide, in pixels at 100 %; 0: none.
[[nodiscard]] double placeMarkSize(streets::PlaceKind kind);

} // namespace lodestar::ui
