// SPDX-License-Identifier: GPL-3.0-or-later
// Candidates of a neighbourhood, and which of them are kept.
#include "ui/map/nameplacer.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lodestar::ui {

using streets::GroundFeature;
using streets::GroundKind;
using streets::GroundPart;

namespace {

constexpr double kWidest = 250;  ///< pixels of a name; a longer one waits for a closer zoom
constexpr double kRepeat = 240;  ///< no two equal names nearer than this
constexpr double kSpacing = 340; ///< between the names of one street
constexpr double kReach = 260;   ///< how far a name can have an effect on others
constexpr int kRounds = 2;
/// Round n of names depends on what stood open within n times the reach, and a name reaches in.
constexpr double kMargin = kReach * (2 * kRounds - 1) + kWidest / 2;

} // namespace

NamePlacer::NamePlacer(const streets::Basemap& map, const GroundStyle& style)
    : m_map(map)
    , m_style(style)
    , m_paths(style)
{
}

QPolygonF NamePlacer::onPixels(const GroundFeature& feature) const
{
    QPolygonF line;
    const auto points = m_map.line(feature);
    line.reserve(static_cast<qsizetype>(points.size()));
    for (const auto& point : points)
        line += QPointF(point.x * m_scale, point.y * m_scale);
    return line;
}

QList<PlacedName> NamePlacer::namesOn(const TileKey& tile)
{
    m_zoom = tile.zoom();
    m_scale = tile.scale();
    const double margin = kMargin * m_style.scale();
    m_region = tile.box().adjusted(-margin, -margin, margin, margin);
    m_candidates.clear();
    collect(GroundPart::Names);
    if (m_zoom >= 17.5)
        collect(GroundPart::Numbers);
    decide();
    QList<PlacedName> names;
    for (const Candidate& candidate : m_candidates)
        if (candidate.state == State::Kept && candidate.box.intersects(tile.box()))
            names += placed(candidate);
    return names;
}

void NamePlacer::collect(GroundPart part)
{
    m_map.find(streets::groundLevelAt(m_zoom), part, worldUnder(m_region, m_scale), m_found);
    for (const quint32 index : m_found) {
        const GroundFeature& feature = m_map.feature(index);
        if (m_zoom < nameRank(feature).zoom)
            continue;
        if (feature.kind == GroundKind::RoadName)
            addAlong(index, feature);
        else if (feature.kind == GroundKind::RoadRef)
            addShields(index, feature);
        else
            addAt(index, feature);
    }
}

void NamePlacer::add(Candidate candidate)
{
    for (const QRectF& part : candidate.covered)
        candidate.box |= part;
    if (m_region.intersects(candidate.box))
        m_candidates.push_back(std::move(candidate));
}

void NamePlacer::addAlong(quint32 index, const GroundFeature& feature)
{
    if (feature.points < 2)
        return;
    const NamePieces& text = m_paths.pieces(m_map.text(feature.text), nameLook(feature, m_zoom));
    if (text.width > kWidest * m_style.scale() || feature.size * m_scale < text.width + 8)
        return;
    const LineWalk line(onPixels(feature));
    const int count = std::max(1, static_cast<int>(line.length() / (text.width + kSpacing)));
    const double share = line.length() / count;
    const double room = std::clamp((share - text.width) / share, 0.0, 1.0);
    // Beside the middle where the middle is bent; not all streets to the same side.
    const double side = feature.text % 2 == 0 ? 1 : -1;
    for (int i = 0; i < count; ++i)
        for (const double shift : {0.1 * side, -0.35 * side, 0.4 * side}) {
            const double along = (i + 0.5 + shift * room) * share;
            const QPointF at = line.at(along);
            if (!m_region.contains(at))
                continue;
            auto writing = writingAlong(text, line, along);
            if (!writing)
                continue;
            Candidate candidate;
            candidate.feature = index;
            candidate.rank = nameRank(feature).rank;
            candidate.at = at;
            candidate.covered = writing->covered;
            candidate.writings += std::move(*writing);
            add(std::move(candidate));
            break;
        }
}

void NamePlacer::addShields(quint32 index, const GroundFeature& feature)
{
    if (feature.points < 2)
        return;
    const NamePieces& text = m_paths.pieces(m_map.text(feature.text), nameLook(feature, m_zoom));
    const LineWalk line(onPixels(feature));
    constexpr double kBetween = 420; ///< pixels from one shield of a road to the next
    const int count = std::max(1, static_cast<int>(line.length() / kBetween));
    for (int i = 0; i < count; ++i) {
        const QPointF at = line.at((i + 0.5) * line.length() / count);
        if (!m_region.contains(at) || line.length() < 60)
            continue;
        Candidate candidate;
        candidate.feature = index;
        candidate.rank = nameRank(feature).rank;
        candidate.at = at;
        candidate.writings += writingAt(text, at);
        const double pad = 4 * m_style.scale();
        candidate.covered += candidate.writings.first().covered.first().adjusted(-pad, 0, pad, 0);
        add(std::move(candidate));
    }
}

QStringList NamePlacer::linesOf(const GroundFeature& feature) const
{
    const QString text = m_map.text(feature.text);
    return feature.kind == GroundKind::HouseNumber ? QStringList{text} : NamePaths::linesOf(text);
}

void NamePlacer::addAt(quint32 index, const GroundFeature& feature)
{
    const auto point = m_map.line(feature).front();
    Candidate candidate;
    candidate.feature = index;
    candidate.rank = nameRank(feature).rank;
    candidate.at = QPointF(point.x * m_scale, point.y * m_scale);
    const NameLook look = nameLook(feature, m_zoom);
    const QStringList lines = linesOf(feature);
    double widest = 0;
    double tallest = 0;
    for (const QString& line : lines) {
        const NamePieces& text = m_paths.pieces(line, look);
        widest = std::max(widest, text.width);
        tallest = std::max(tallest, text.height * 0.92);
    }
    const bool isArea = feature.kind == GroundKind::AreaName;
    if (widest > kWidest * m_style.scale() || (isArea && feature.size * m_scale < widest * 0.9))
        return;
    const double mark =
        feature.kind == GroundKind::Place
            ? placeMarkSize(static_cast<streets::PlaceKind>(feature.detail)) * m_style.scale()
            : 0;
    // Under its mark, or around the point.
    QPointF middle = candidate.at;
    middle.ry() += mark > 0 ? mark / 2 + tallest / 2 + 1
                            : -tallest * static_cast<double>(lines.size() - 1) / 2;
    if (mark > 0)
        candidate.covered +=
            QRectF(candidate.at.x() - mark / 2, candidate.at.y() - mark / 2, mark, mark);
    for (const QString& line : lines) {
        candidate.writings += writingAt(m_paths.pieces(line, look), middle);
        candidate.covered += candidate.writings.last().covered;
        middle.ry() += tallest;
    }
    add(std::move(candidate));
}

bool NamePlacer::isBefore(const Candidate& a, const Candidate& b) const
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    const GroundFeature& one = m_map.feature(a.feature);
    const GroundFeature& other = m_map.feature(b.feature);
    if (one.size != other.size)
        return one.size > other.size;
    return std::tuple(one.text, a.at.x(), a.at.y(), a.feature) <
           std::tuple(other.text, b.at.x(), b.at.y(), b.feature);
}

bool NamePlacer::areAtOdds(const Candidate& a, const Candidate& b) const
{
    const double scale = m_style.scale();
    const GroundFeature& one = m_map.feature(a.feature);
    if (one.text == m_map.feature(b.feature).text && one.kind != GroundKind::HouseNumber &&
        std::hypot(a.at.x() - b.at.x(), a.at.y() - b.at.y()) < kRepeat * scale)
        return true;
    const double gap = 3 * scale;
    if (!a.box.adjusted(-gap, -gap, gap, gap).intersects(b.box))
        return false;
    return std::any_of(a.covered.cbegin(), a.covered.cend(), [&](const QRectF& part) {
        const QRectF wide = part.adjusted(-gap, -gap, gap, gap);
        return std::any_of(b.covered.cbegin(), b.covered.cend(), [&](const QRectF& p) {
            return wide.intersects(p);
        });
    });
}

std::vector<std::vector<quint32>> NamePlacer::conflicts() const
{
    // Squares as wide as the farthest effect: only neighbours can be at odds.
    const double cell = kReach * m_style.scale();
    QHash<std::pair<int, int>, std::vector<quint32>> grid;
    const auto cellOf = [&](QPointF at) {
        return std::pair(static_cast<int>(at.x() / cell), static_cast<int>(at.y() / cell));
    };
    std::vector<std::vector<quint32>> odds(m_candidates.size());
    for (quint32 i = 0; i < m_candidates.size(); ++i) {
        const auto [x, y] = cellOf(m_candidates[i].at);
        for (int dx = -1; dx <= 1; ++dx)
            for (int dy = -1; dy <= 1; ++dy)
                if (const auto it = grid.constFind({x + dx, y + dy}); it != grid.cend())
                    for (const quint32 j : *it)
                        if (areAtOdds(m_candidates[i], m_candidates[j])) {
                            odds[i].push_back(j);
                            odds[j].push_back(i);
                        }
        grid[{x, y}].push_back(i);
    }
    return odds;
}

void NamePlacer::decide()
{
    const auto odds = conflicts();
    const auto isOpen = [&](quint32 i) {
        return m_candidates[i].state == State::Open;
    };
    for (int round = 0; round < kRounds; ++round) {
        std::vector<quint32> kept;
        for (quint32 i = 0; i < m_candidates.size(); ++i)
            if (isOpen(i) && std::none_of(odds[i].cbegin(), odds[i].cend(), [&](quint32 j) {
                    return isOpen(j) && isBefore(m_candidates[j], m_candidates[i]);
                }))
                kept.push_back(i);
        for (const quint32 i : kept) {
            m_candidates[i].state = State::Kept;
            for (const quint32 j : odds[i])
                if (isOpen(j))
                    m_candidates[j].state = State::Dropped;
        }
    }
}

PlacedName NamePlacer::placed(const Candidate& candidate)
{
    const GroundFeature& feature = m_map.feature(candidate.feature);
    const NameLook look = nameLook(feature, m_zoom);
    PlacedName name;
    name.colour = look.colour;
    name.box = candidate.box;
    const QStringList lines =
        candidate.writings.size() > 1 ? linesOf(feature) : QStringList{m_map.text(feature.text)};
    name.outline.setFillRule(Qt::WindingFill);
    for (qsizetype i = 0; i < candidate.writings.size(); ++i)
        name.outline.addPath(outlineOf(m_paths.pieces(lines[i], look), candidate.writings[i]));
    if (feature.kind == GroundKind::RoadRef)
        name.shield = candidate.covered.first();
    if (feature.kind == GroundKind::Place) {
        name.kind = static_cast<streets::PlaceKind>(feature.detail);
        if (placeMarkSize(name.kind) > 0)
            name.mark = candidate.at;
    }
    return name;
}

double placeMarkSize(streets::PlaceKind kind)
{
    using enum streets::PlaceKind;
    switch (kind) {
    case City:
    case Suburb:
    case Neighbourhood:
    case Park:
    case Milepost:
        return 0;
    case Hospital:
        return 14;
    case Police:
    case FireStation:
    case Shelter:
        return 9;
    default:
        return 5;
    }
}

} // namespace lodestar::ui
