// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy: around the point, a little farther out with every round.
#include "ui/map/markspread.h"

#include "ui/map/marklabels.h"

#include <array>
#include <cmath>
#include <numbers>

namespace lodestar::ui {

namespace {

constexpr double kSeen = 0.7; ///< of its width and height: a mark that shows this much is known
constexpr double kGap = 3;    ///< pixels between marks that stand beside each other

QRectF boxAt(QPointF at, QSizeF size)
{
    return {at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height()};
}

std::optional<QPointF>
placeBeside(const SpreadMark& mark, const TakenPlaces& taken, const QRectF& screen)
{
    constexpr std::array kRounds{1.25, 2.0, 2.9};
    constexpr int kWays = 12;
    const QSizeF size = mark.body + QSizeF(kGap, kGap);
    const double step = std::max(mark.body.width(), mark.body.height());
    for (const double round : kRounds)
        for (int way = 0; way < kWays; ++way) {
            // The right first: names stand there, and the mark goes on in reading direction.
            const double angle = 2 * std::numbers::pi * way / kWays;
            const QPointF at =
                mark.point + QPointF(std::cos(angle), std::sin(angle)) * (round * step);
            const QRectF box = boxAt(at, size);
            if (screen.contains(box) && taken.isFree(box))
                return at;
        }
    return {};
}

} // namespace

void spreadMarks(QList<SpreadMark>& marks, const QRectF& screen, const QList<QRectF>& kept)
{
    TakenPlaces taken;
    for (const QRectF& box : kept)
        taken.add(box);
    for (SpreadMark& mark : marks) {
        mark.at = mark.point;
        if (!taken.isFree(boxAt(mark.point, mark.body * kSeen)))
            mark.at = placeBeside(mark, taken, screen).value_or(mark.point);
        taken.add(boxAt(mark.at, mark.body));
    }
}

void paintLeader(QPainter& painter, QPointF point, QPointF at, const Theme& theme)
{
    if (point == at)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colour(Token::MapGround), theme.px(4)));
    painter.drawLine(point, at);
    painter.setPen(QPen(theme.colour(Token::Second), theme.px(2)));
    painter.drawLine(point, at);
    painter.setBrush(theme.colour(Token::Second));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(point, theme.px(3), theme.px(3));
}

} // namespace lodestar::ui
