// SPDX-License-Identifier: GPL-3.0-or-later
// Badges, key caps and figures.
#include "ui/widgets/badge.h"

#include <QFontMetrics>
#include <QPainterPath>

namespace lodestar::ui {

namespace {

QFont badgeFont(const Theme& theme)
{
    auto font = theme.font(Type::Small);
    font.setWeight(QFont::Bold);
    return font;
}

int cellWidth(const QFontMetrics& metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

} // namespace

QSize badgeSize(const Badge& badge, const Theme& theme)
{
    const QFontMetrics metrics(badgeFont(theme));
    const int height = metrics.height() + theme.px(6);
    if (badge.form == Badge::Form::Status)
        return {std::max(theme.px(32), metrics.horizontalAdvance(badge.letters) + theme.px(12)),
                height};
    return {std::max(theme.px(46), metrics.horizontalAdvance(badge.letters) + theme.px(30)),
            height};
}

void paintShape(QPainter& painter, QPointF centre, double size, Shape shape, const QColor& colour)
{
    const double r = size / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (shape) {
    case Shape::Square:
        painter.drawRect(
            QRectF(centre.x() - r * 0.9, centre.y() - r * 0.9, size * 0.9, size * 0.9));
        break;
    case Shape::Triangle:
        painter.drawPolygon(QPolygonF({{centre.x(), centre.y() - r},
                                       {centre.x() + r, centre.y() + r * 0.8},
                                       {centre.x() - r, centre.y() + r * 0.8}}));
        break;
    case Shape::Diamond:
        painter.drawPolygon(QPolygonF({{centre.x(), centre.y() - r},
                                       {centre.x() + r, centre.y()},
                                       {centre.x(), centre.y() + r},
                                       {centre.x() - r, centre.y()}}));
        break;
    case Shape::Disc:
        painter.drawEllipse(centre, r * 0.85, r * 0.85);
        break;
    case Shape::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, std::max(1.5, size / 6)));
        painter.drawEllipse(centre, r * 0.75, r * 0.75);
        break;
    case Shape::Question:
        break; // its letter is the mark
    }
    painter.restore();
}

void paintBadge(QPainter& painter, QPoint at, const Badge& badge, const Theme& theme)
{
    const QSize size = badgeSize(badge, theme);
    const QColor colour = theme.colour(badge.colour);
    const QRectF frame = QRectF(QPointF(at), QSizeF(size)).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(badgeFont(theme));
    const bool filled = badge.form == Badge::Form::Status && badge.filled;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(filled ? colour : theme.colour(Token::Panel));
    painter.drawRoundedRect(frame, theme.px(4), theme.px(4));
    painter.setPen(filled ? theme.textOn(colour) : colour);
    if (badge.form == Badge::Form::Status || badge.shape == Shape::Question) {
        painter.drawText(frame, Qt::AlignCenter, badge.letters);
    } else {
        const double mark = theme.px(10);
        const int letter = QFontMetrics(badgeFont(theme)).horizontalAdvance(badge.letters);
        const double gap = theme.px(5);
        const double left = frame.center().x() - (mark + gap + letter) / 2;
        paintShape(painter, {left + mark / 2, frame.center().y()}, mark, badge.shape, colour);
        painter.drawText(QRectF(left + mark + gap, frame.top(), letter + 2, frame.height()),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         badge.letters);
    }
    painter.restore();
}

QSize keyCapSize(const QString& key, const Theme& theme)
{
    const QFontMetrics metrics(theme.font(Type::Small));
    return {std::max(theme.px(20), metrics.horizontalAdvance(key) + theme.px(10)),
            metrics.height() + theme.px(4)};
}

void paintKeyCap(QPainter& painter, QPoint at, const QString& key, const Theme& theme)
{
    const QRectF frame =
        QRectF(QPointF(at), QSizeF(keyCapSize(key, theme))).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(Token::Third), 1));
    painter.setBrush(theme.colour(Token::Header));
    painter.drawRoundedRect(frame, theme.px(3), theme.px(3));
    painter.setFont(theme.font(Type::Small));
    painter.setPen(theme.colour(Token::Second));
    painter.drawText(frame, Qt::AlignCenter, key);
    painter.restore();
}

int figureWidth(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    const int cell = cellWidth(metrics);
    int width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    return width;
}

void paintFigure(
    QPainter& painter, QRect rect, int baseline, bool right, const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    const int cell = cellWidth(metrics);
    int x = right ? rect.right() + 1 - figureWidth(text, font) : rect.left();
    painter.setFont(font);
    for (const QChar c : text) {
        const int advance = metrics.horizontalAdvance(c);
        const int width = c.isDigit() ? cell : advance;
        painter.drawText(x + (width - advance) / 2, baseline, QString(c));
        x += width;
    }
}

} // namespace lodestar::ui
