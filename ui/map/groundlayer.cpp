// SPDX-License-Identifier: GPL-3.0-or-later
// Which tiles a view needs, and what stands in for those that are not there yet.
#include "ui/map/groundlayer.h"

#include <cmath>

namespace lodestar::ui {

namespace {

constexpr qint64 kTilesKept = 120; ///< about three screens of 1920 × 1080 at several zooms
constexpr qint64 kTileBytes = qint64{kTileSize} * kTileSize * 4;
constexpr int kCoarserAsked = 4; ///< steps: one tile then covers sixteen
constexpr int kCoarsestSubstitute = 10;

/// The tiles at `step` that meet a box of pixels of the world at that step.
QList<TileKey> tilesOn(const QRectF& pixels, int step)
{
    QList<TileKey> tiles;
    const auto index = [](double pixel) {
        return static_cast<int>(std::floor(pixel / kTileSize));
    };
    // The right and lower edges themselves belong to the next tile.
    for (int row = index(pixels.top()); row <= index(pixels.bottom() - 0.01); ++row)
        for (int column = index(pixels.left()); column <= index(pixels.right() - 0.01); ++column)
            tiles += TileKey{step, column, row};
    return tiles;
}

QRectF pixelsOf(const Projection& projection)
{
    return projection.screen().translated(projection.corner());
}

} // namespace

GroundLayer::GroundLayer(const Theme& theme, QObject* parent)
    : QObject(parent)
    , m_theme(theme)
    , m_store(kTilesKept * kTileBytes)
{
    connect(&m_store, &TileStore::arrived, this, &GroundLayer::improved);
    connect(&theme, &Theme::changed, this, &GroundLayer::forget);
}

void GroundLayer::setMap(std::shared_ptr<const streets::Basemap> map)
{
    m_map = std::move(map);
    forget();
}

void GroundLayer::forget()
{
    m_ratio = 0;
    m_isAsked = false;
    emit improved();
}

void GroundLayer::ask(const Projection& projection, double pixelRatio)
{
    if (m_ratio != pixelRatio) {
        m_ratio = pixelRatio;
        m_isAsked = false;
        m_store.setGround(m_map, GroundStyle(m_theme), pixelRatio);
    }
    if (m_isAsked && projection == m_asked)
        return;
    m_asked = projection;
    m_isAsked = true;
    const QRectF seen = pixelsOf(projection);
    const QPointF middle = seen.center();
    auto tiles = tilesOn(seen, projection.step());
    std::sort(tiles.begin(), tiles.end(), [&](const TileKey& a, const TileKey& b) {
        const QPointF toA = a.box().center() - middle;
        const QPointF toB = b.box().center() - middle;
        return QPointF::dotProduct(toA, toA) < QPointF::dotProduct(toB, toB);
    });
    // A coarser view of a wide neighbourhood, so that no pan and no zoom meets bare ground.
    const int coarser = std::max(projection.step() - kCoarserAsked, Projection::kFarthest);
    const double factor = std::exp2((coarser - projection.step()) / 2.0);
    const QRectF wide = seen.adjusted(-kTileSize, -kTileSize, kTileSize, kTileSize);
    tiles += tilesOn(QRectF(wide.topLeft() * factor, wide.size() * factor), coarser);
    for (const TileKey& tile : tilesOn(wide, projection.step()))
        if (!tiles.contains(tile))
            tiles += tile;
    m_store.want(tiles);
}

void GroundLayer::paint(QPainter& painter, const Projection& projection, double pixelRatio)
{
    if (!m_map) {
        painter.fillRect(projection.screen(), m_theme.colour(Token::MapGround));
        return;
    }
    ask(projection, pixelRatio);
    for (const TileKey& key : tilesOn(pixelsOf(projection), projection.step()))
        if (const QImage* image = m_store.tile(key))
            painter.drawImage(key.box().topLeft() - projection.corner(), *image);
        else
            paintSubstitute(painter, projection, key);
}

bool GroundLayer::paintFrom(QPainter& painter,
                            const Projection& projection,
                            const QRectF& part,
                            int step)
{
    const double factor = std::exp2((step - projection.step()) / 2.0);
    bool isWhole = true;
    QList<std::pair<TileKey, const QImage*>> sources;
    for (const TileKey& key :
         tilesOn(QRectF(part.topLeft() * factor, part.size() * factor), step)) {
        if (const QImage* image = m_store.tile(key))
            sources += {key, image};
        else
            isWhole = false;
    }
    // A coarser zoom must cover all of it; finer ones add what they have.
    if (!isWhole && step < projection.step())
        return false;
    for (const auto& [key, image] : sources) {
        const QRectF box = key.box();
        painter.drawImage(QRectF(box.topLeft() / factor - projection.corner(), box.size() / factor),
                          *image);
    }
    return isWhole;
}

void GroundLayer::paintSubstitute(QPainter& painter,
                                  const Projection& projection,
                                  const TileKey& missing)
{
    const QRectF on = missing.box().translated(-projection.corner());
    painter.save();
    painter.setClipRect(on.intersected(projection.screen()));
    painter.fillRect(on, m_theme.colour(Token::MapGround));
    for (int by = 1; by <= kCoarsestSubstitute; ++by)
        if (paintFrom(painter, projection, missing.box(), projection.step() - by))
            break;
    for (const int by : {2, 1})
        paintFrom(painter, projection, missing.box(), projection.step() + by);
    painter.restore();
}

void GroundLayer::finish(const Projection& projection, double pixelRatio)
{
    if (!m_map)
        return;
    ask(projection, pixelRatio);
    m_store.finish();
}

} // namespace lodestar::ui
