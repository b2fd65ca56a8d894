// SPDX-License-Identifier: GPL-3.0-or-later
// Badges with arrows, dots and call marks.
#include "ui/map/marksprites.h"

#include "ui/widgets/badge.h"

#include <cmath>

namespace lodestar::ui {

namespace {

constexpr int kSectors = 16; ///< headings are told apart to 22.5 degrees

/// 0 .. 15, or -1 where the heading is not known (or too old to be believed).
int sectorOf(const MapUnit& unit)
{
    if (!unit.heading || unit.isStale || !std::isfinite(*unit.heading))
        return -1;
    const auto sector = std::lround(std::remainder(*unit.heading, 360.0) * kSectors / 360);
    return static_cast<int>((sector + kSectors) % kSectors);
}

/// Away from the mark, with the screen's y downwards.
QPointF directionOf(int sector)
{
    const double angle = sector * 2 * M_PI / kSectors;
    return {std::sin(angle), -std::cos(angle)};
}

void paintArrow(QPainter& painter, QPointF tip, QPointF ahead, double size, const QColor& colour)
{
    const QPointF across(-ahead.y(), ahead.x());
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({tip,
                                   tip - ahead * size + across * size * 0.75,
                                   tip - ahead * size - across * size * 0.75}));
}

/// The outline of a level's shape with room for a letter in a circle of `radius`.
QPolygonF outlineOf(Shape shape, QPointF at, double radius)
{
    const auto point = [&](double x, double y) {
        return at + QPointF(x, y) * radius;
    };
    switch (shape) {
    case Shape::Square:
        return {{point(-0.9, -0.9), point(0.9, -0.9), point(0.9, 0.9), point(-0.9, 0.9)}};
    case Shape::Triangle:
        return {{point(0, -1.35), point(1.3, 0.92), point(-1.3, 0.92)}};
    case Shape::Diamond:
        return {{point(0, -1.25), point(1.25, 0), point(0, 1.25), point(-1.25, 0)}};
    case Shape::Disc:
    case Shape::Ring:
    case Shape::Question:
        break; // round
    }
    return {};
}

} // namespace

void MarkSprites::forget(double pixelRatio)
{
    m_ratio = pixelRatio;
    m_sprites.clear();
    m_numbers.clear();
}

template <class Make>
int MarkSprites::number(const QString& letters, quint32 looks, Make make)
{
    const auto key = std::pair(letters, looks);
    if (const auto it = m_numbers.constFind(key); it != m_numbers.constEnd())
        return *it;
    Sprite sprite = make();
    sprite.runs = RunPicture(sprite.image);
    m_sprites += std::move(sprite);
    return *m_numbers.insert(key, static_cast<int>(m_sprites.size()) - 1);
}

int MarkSprites::unit(const MapUnit& unit, bool isSmall)
{
    const int sector = sectorOf(unit);
    const quint32 looks = static_cast<quint32>(unit.badge.colour) |
                          (unit.badge.filled ? 0x100U : 0U) | (unit.isStale ? 0x200U : 0U) |
                          (isSmall ? 0x400U : 0U) | static_cast<quint32>(sector + 1) << 16;
    return number(isSmall ? QString() : unit.badge.letters, looks, [&] {
        return isSmall ? dotSprite(unit, sector) : unitSprite(unit, sector);
    });
}

int MarkSprites::call(const MapCall& call)
{
    const quint32 looks = static_cast<quint32>(call.badge.colour) | (call.isOverdue ? 0x100U : 0U) |
                          0x8000'0000U | static_cast<quint32>(call.badge.shape) << 16;
    return number(call.badge.letters, looks, [&] { return callSprite(call); });
}

Sprite MarkSprites::blank(QSizeF size) const
{
    Sprite sprite;
    sprite.image = QImage((size * m_ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    sprite.image.setDevicePixelRatio(m_ratio);
    sprite.image.fill(Qt::transparent);
    sprite.point = {size.width() / 2, size.height() / 2};
    return sprite;
}

Sprite MarkSprites::unitSprite(const MapUnit& unit, int sector) const
{
    const QSize body = badgeSize(unit.badge, m_theme);
    const int around = m_theme.px(8);
    Sprite sprite = blank(body + QSize(2 * around, 2 * around));
    sprite.body = body;
    QPainter painter(&sprite.image);
    painter.setRenderHint(QPainter::Antialiasing);
    Badge badge = unit.badge;
    QColor colour = m_theme.colour(badge.colour);
    if (unit.isStale) {
        // Where it was, not where it is: grey, outlined and marked.
        badge.filled = false;
        badge.colour = ColourRole::Off;
        colour = m_theme.colour(ColourRole::Off);
    }
    painter.setPen(QPen(m_theme.colour(Token::MapGround), 1));
    if (sector >= 0) {
        const QPointF ahead = directionOf(sector);
        // The tip runs around the badge at the same distance from each of its sides.
        const double room = around - 1;
        const double out =
            std::min((body.width() / 2.0 + room) / std::max(std::abs(ahead.x()), 1e-9),
                     (body.height() / 2.0 + room) / std::max(std::abs(ahead.y()), 1e-9));
        const QPointF tip = sprite.point + ahead * out;
        paintArrow(painter, tip, ahead, m_theme.px(10), colour);
    }
    QColor edge = m_theme.colour(Token::MapGround);
    painter.setPen(Qt::NoPen);
    painter.setBrush(edge);
    painter.drawRoundedRect(QRectF(around - 1, around - 1, body.width() + 2, body.height() + 2),
                            m_theme.px(5),
                            m_theme.px(5));
    paintBadge(painter, {around, around}, badge, m_theme);
    if (unit.isStale) {
        const double r = m_theme.px(6);
        const QPointF at(around + body.width() - 1, around + 1);
        painter.setPen(QPen(edge, 1));
        painter.setBrush(colour);
        painter.drawEllipse(at, r, r);
        auto font = m_theme.font(Type::Small);
        font.setWeight(QFont::Bold);
        font.setPointSizeF(font.pointSizeF() * 0.8);
        painter.setFont(font);
        painter.setPen(m_theme.textOn(colour));
        painter.drawText(
            QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r), Qt::AlignCenter, QStringLiteral("?"));
    }
    return sprite;
}

Sprite MarkSprites::dotSprite(const MapUnit& unit, int sector) const
{
    const int side = m_theme.px(16);
    Sprite sprite = blank(QSizeF(side, side));
    sprite.body = {side * 0.75, side * 0.75};
    QPainter painter(&sprite.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_theme.colour(unit.isStale ? ColourRole::Off : unit.badge.colour);
    const QColor edge = m_theme.colour(Token::MapGround);
    const double r = side * 0.28;
    if (sector >= 0) {
        painter.setPen(Qt::NoPen);
        const QPointF ahead = directionOf(sector);
        paintArrow(painter, sprite.point + ahead * (side * 0.5), ahead, side * 0.3, colour);
    }
    const bool isFilled = unit.badge.filled && !unit.isStale;
    painter.setPen(QPen(isFilled ? edge : colour, isFilled ? 1.0 : 1.6));
    painter.setBrush(isFilled ? colour : edge);
    painter.drawEllipse(sprite.point, r, r);
    return sprite;
}

void MarkSprites::paintOverdue(QPainter& painter, QPointF at, double radius) const
{
    // The overdue mark of the queue: a filled corner with an exclamation mark.
    const QRectF mark(at.x() + radius * 0.55, at.y() - radius * 1.5, radius, radius);
    painter.setPen(QPen(m_theme.colour(Token::MapGround), 1));
    painter.setBrush(m_theme.colour(Token::Alarm));
    painter.drawEllipse(mark);
    auto font = m_theme.font(Type::Strong);
    font.setWeight(QFont::Bold);
    font.setPointSizeF(font.pointSizeF() * 0.75);
    painter.setFont(font);
    painter.setPen(m_theme.textOn(m_theme.colour(Token::Alarm)));
    painter.drawText(mark, Qt::AlignCenter, QStringLiteral("!"));
}

Sprite MarkSprites::callSprite(const MapCall& call) const
{
    const double radius = m_theme.px(13);
    Sprite sprite = blank(QSizeF(radius * 3.6, radius * 3.6));
    sprite.body = QSizeF(radius * 2.2, radius * 2.2);
    QPainter painter(&sprite.image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = m_theme.colour(call.badge.colour);
    const QPolygonF outline = outlineOf(call.badge.shape, sprite.point, radius);
    const auto drawOutline = [&](double width, const QColor& ink) {
        painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
        if (outline.isEmpty())
            painter.drawEllipse(sprite.point, radius, radius);
        else
            painter.drawPolygon(outline);
    };
    painter.setBrush(m_theme.colour(Token::Panel));
    drawOutline(6, m_theme.colour(Token::MapGround));
    drawOutline(3, colour);
    if (call.badge.shape == Shape::Ring) {
        painter.setPen(QPen(colour, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(sprite.point, radius * 0.72, radius * 0.72);
    }
    auto font = m_theme.font(Type::Strong);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(colour);
    const double drop = call.badge.shape == Shape::Triangle ? radius * 0.16 : 0;
    painter.drawText(
        QRectF(sprite.point.x() - radius, sprite.point.y() - radius + drop, 2 * radius, 2 * radius),
        Qt::AlignCenter,
        call.badge.letters);
    if (call.isOverdue)
        paintOverdue(painter, sprite.point, radius);
    return sprite;
}

} // namespace lodestar::ui
