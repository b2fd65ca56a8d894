// SPDX-License-Identifier: GPL-3.0-or-later
// Areas, lines, roads from below to above, names.
#include "ui/map/tilepainter.h"

#include <QPainter>

#include <cmath>

namespace lodestar::ui {

using streets::GroundFeature;
using streets::GroundFlag;
using streets::GroundKind;
using streets::GroundPart;
using streets::RoadClass;

namespace {

constexpr double kMargin = 24; ///< pixels: wider than half of any road

} // namespace

TilePainter::TilePainter(std::shared_ptr<const streets::Basemap> map,
                         const GroundStyle& style,
                         double ratio)
    : m_map(std::move(map))
    , m_style(style)
    , m_ratio(ratio)
    , m_placer(*m_map, m_style)
{
}

QImage TilePainter::paint(const TileKey& tile)
{
    m_tile = tile;
    const int side = static_cast<int>(std::lround(kTileSize * m_ratio));
    QImage image(side, side, QImage::Format_RGB32);
    image.setDevicePixelRatio(m_ratio);
    image.fill(m_style.colour(Token::MapGround));
    m_map->find(streets::groundLevelAt(tile.zoom()),
                GroundPart::Shapes,
                worldUnder(tile.box().adjusted(-kMargin, -kMargin, kMargin, kMargin), tile.scale()),
                m_found);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAreas(painter);
    paintLines(painter);
    paintRoads(painter);
    paintNames(painter);
    return image;
}

void TilePainter::addTo(QPainterPath& path, const GroundFeature& feature, bool isClosed) const
{
    const double scale = m_tile.scale();
    const QPointF corner = m_tile.box().topLeft();
    bool isFirst = true;
    for (const auto& point : m_map->line(feature)) {
        const QPointF at(point.x * scale - corner.x(), point.y * scale - corner.y());
        if (isFirst)
            path.moveTo(at);
        else
            path.lineTo(at);
        isFirst = false;
    }
    if (isClosed)
        path.closeSubpath();
}

void TilePainter::paintAreas(QPainter& painter) const
{
    QPainterPath path;
    GroundKind kind = GroundKind::Park;
    const auto flush = [&] {
        if (path.isEmpty())
            return;
        const QColor colour = m_style.colour(areaColour(kind));
        // Houses keep a fine edge, so that a row of them does not melt together.
        painter.setPen(kind == GroundKind::Building && m_tile.zoom() >= 16
                           ? QPen(m_style.colour(Token::MapRail), 0.8)
                           : QPen(Qt::NoPen));
        painter.setBrush(colour);
        painter.drawPath(path);
        path.clear();
    };
    for (const quint32 index : m_found) {
        const GroundFeature& feature = m_map->feature(index);
        if (feature.kind > GroundKind::Building)
            break;
        if (feature.kind == GroundKind::Waterway)
            continue;
        if (!feature.is(GroundFlag::Hole)) {
            flush();
            kind = feature.kind;
        }
        addTo(path, feature, true);
    }
    flush();
}

void TilePainter::paintLines(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    const double zoom = m_tile.zoom();
    for (const quint32 index : m_found) {
        const GroundFeature& feature = m_map->feature(index);
        QPen pen(
            m_style.colour(areaColour(feature.kind)), 1, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (feature.kind == GroundKind::Waterway)
            pen.setWidthF(std::clamp(std::exp2(zoom - 14), 1.0, 6.0));
        else if (feature.kind == GroundKind::Rail)
            pen.setWidthF(zoom >= 15 ? 2 : 1);
        else if (feature.kind == GroundKind::District)
            pen.setDashPattern({6, 4});
        else
            continue;
        QPainterPath path;
        addTo(path, feature, false);
        painter.strokePath(path, pen);
    }
}

void TilePainter::paintRoads(QPainter& painter) const
{
    const auto isRoad = [&](quint32 index) {
        return m_map->feature(index).kind == GroundKind::Road;
    };
    const auto all = std::span(m_found);
    auto first =
        static_cast<size_t>(std::find_if(m_found.begin(), m_found.end(), isRoad) - m_found.begin());
    while (first < all.size() && isRoad(all[first])) {
        size_t last = first;
        while (last < all.size() && isRoad(all[last]) &&
               m_map->feature(all[last]).layer == m_map->feature(all[first]).layer)
            ++last;
        paintLayer(painter, all.subspan(first, last - first));
        first = last;
    }
}

void TilePainter::paintLayer(QPainter& painter, std::span<const quint32> roads) const
{
    // Roads of one class together: crossings of equal roads show no edges.
    std::array<QPainterPath, streets::kRoadClasses> paths;
    for (const quint32 index : roads)
        addTo(paths[m_map->feature(index).detail], m_map->feature(index), false);
    const int layer = m_map->feature(roads.front()).layer;
    const double zoom = m_tile.zoom();
    // Bridges end flat, so that their edges do not cut into the road before them.
    const Qt::PenCapStyle casingCap = layer > 0 ? Qt::FlatCap : Qt::RoundCap;
    for (const bool isCasing : {true, false})
        for (int i = streets::kRoadClasses - 1; i >= 0; --i) {
            const auto& path = paths[static_cast<size_t>(i)];
            const RoadLook look = roadLook(static_cast<RoadClass>(i), zoom);
            if (path.isEmpty() || look.width <= 0 || (isCasing && look.casing <= 0))
                continue;
            const double width = look.width + (isCasing ? 2 * look.casing : 0);
            QColor colour = m_style.colour(isCasing ? Token::MapCasing : look.fill);
            const bool isThin = width < 2.2;
            QPen pen(colour,
                     width,
                     Qt::SolidLine,
                     isThin     ? Qt::FlatCap
                     : isCasing ? casingCap
                                : Qt::RoundCap,
                     isThin ? Qt::BevelJoin : Qt::RoundJoin);
            if (look.isDashed)
                pen.setDashPattern({3, 2.5});
            if (layer < 0) {
                colour.setAlphaF(0.45F);
                pen.setColor(colour);
                pen.setCapStyle(Qt::FlatCap);
            }
            painter.strokePath(path, pen);
        }
    if (zoom >= 16)
        paintArrows(painter, roads);
}

void TilePainter::paintArrows(QPainter& painter, std::span<const quint32> roads) const
{
    constexpr double kBetween = 130;
    QColor colour = m_style.colour(Token::MapLabel);
    colour.setAlphaF(0.75F);
    const double scale = m_tile.scale();
    const QPointF corner = m_tile.box().topLeft();
    const QRectF seen(-10, -10, kTileSize + 20, kTileSize + 20);
    QPainterPath arrows;
    for (const quint32 index : roads) {
        const GroundFeature& feature = m_map->feature(index);
        const RoadLook look = roadLook(static_cast<RoadClass>(feature.detail), m_tile.zoom());
        if (!feature.is(GroundFlag::Oneway) || look.width < 4 || feature.points < 2)
            continue;
        QPolygonF points;
        for (const auto& point : m_map->line(feature))
            points += QPointF(point.x * scale - corner.x(), point.y * scale - corner.y());
        const LineWalk line(points);
        const int count = static_cast<int>(line.length() / kBetween);
        if (line.length() < 40)
            continue;
        for (int i = 0; i < std::max(count, 1); ++i) {
            const double along = (i + 0.5) * line.length() / std::max(count, 1);
            const QPointF at = line.at(along);
            if (!seen.contains(at))
                continue;
            const QPointF ahead = line.at(along + 2) - line.at(along - 2);
            QTransform turn;
            turn.translate(at.x(), at.y());
            turn.rotate(std::atan2(ahead.y(), ahead.x()) * 180 / M_PI);
            const double wide = std::clamp(look.width * 0.28, 1.8, 3.5);
            arrows.addPath(turn.map([&] {
                QPainterPath arrow(QPointF(-7, 0));
                arrow.lineTo(6, 0);
                arrow.moveTo(6 - wide, -wide);
                arrow.lineTo(6, 0);
                arrow.lineTo(6 - wide, wide);
                return arrow;
            }()));
        }
    }
    painter.strokePath(arrows, QPen(colour, 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
}

void TilePainter::paintMark(QPainter& painter, QPointF at, streets::PlaceKind kind) const
{
    const double side = placeMarkSize(kind) * m_style.scale();
    const QRectF box(at.x() - side / 2, at.y() - side / 2, side, side);
    const QColor ink = m_style.colour(Token::MapPlace);
    const QColor ground = m_style.colour(Token::MapGround);
    painter.setPen(QPen(ground, 1.5));
    painter.setBrush(ink);
    switch (kind) {
    case streets::PlaceKind::Hospital: {
        painter.drawRoundedRect(box, 3, 3);
        const double arm = side * 0.24;
        painter.setPen(QPen(ground, side * 0.14, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at + QPointF(-arm, -arm * 1.3), at + QPointF(-arm, arm * 1.3));
        painter.drawLine(at + QPointF(arm, -arm * 1.3), at + QPointF(arm, arm * 1.3));
        painter.drawLine(at + QPointF(-arm, 0), at + QPointF(arm, 0));
        break;
    }
    case streets::PlaceKind::Police:
        painter.drawPolygon(QPolygonF({box.topLeft(), box.topRight(), {at.x(), box.bottom() + 1}}));
        break;
    case streets::PlaceKind::FireStation:
        painter.drawPolygon(QPolygonF({{at.x(), box.top()},
                                       {box.right(), at.y()},
                                       {at.x(), box.bottom()},
                                       {box.left(), at.y()}}));
        break;
    case streets::PlaceKind::Shelter:
        painter.drawPolygon(QPolygonF({{at.x(), box.top()},
                                       {box.right(), at.y()},
                                       box.bottomRight(),
                                       box.bottomLeft(),
                                       {box.left(), at.y()}}));
        break;
    default:
        painter.setBrush(m_style.colour(Token::MapLabel));
        painter.drawEllipse(box);
    }
}

void TilePainter::paintNames(QPainter& painter)
{
    const auto names = m_placer.namesOn(m_tile);
    painter.translate(-m_tile.box().topLeft());
    QColor halo = m_style.colour(Token::MapGround);
    halo.setAlphaF(0.85F);
    const QPen edge(halo, 3 * m_style.scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    for (const PlacedName& name : names) {
        if (!name.shield.isEmpty()) {
            painter.setPen(QPen(m_style.colour(Token::MapMotorway), 1));
            painter.setBrush(m_style.colour(Token::MapGround));
            painter.drawRoundedRect(name.shield.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        } else {
            painter.strokePath(name.outline, edge);
        }
        painter.fillPath(name.outline, m_style.colour(name.colour));
        if (name.mark)
            paintMark(painter, *name.mark, name.kind);
    }
}

} // namespace lodestar::ui
