// SPDX-License-Identifier: GPL-3.0-or-later
// Letters as outlines, turned along a line.
#include "ui/map/namepaths.h"

#include <QFontMetricsF>
#include <QTransform>

#include <cmath>

namespace lodestar::ui {

namespace {

constexpr int kKept = 20'000;
constexpr qsizetype kLongName = 18; ///< letters; longer names of places take two lines
constexpr double kSharpest = 28;    ///< degrees between two letters
constexpr double kMostTurn = 80;    ///< degrees from one end of a name to the other
constexpr double kStraight = 10;    ///< the same for a text that cannot bend

/// True for scripts whose letters stand side by side without touching.
bool hasSeparateLetters(const QString& text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        const auto script = c.script();
        return !c.isSurrogate() && !c.isMark() &&
               (script == QChar::Script_Latin || script == QChar::Script_Cyrillic ||
                script == QChar::Script_Greek || script == QChar::Script_Common);
    });
}

double turned(double from, double to)
{
    return std::remainder(to - from, 360.0);
}

double angleOf(QPointF from, QPointF to)
{
    return std::atan2(to.y() - from.y(), to.x() - from.x()) * 180 / M_PI;
}

QRectF squareAround(QPointF middle, double side)
{
    return {middle.x() - side / 2, middle.y() - side / 2, side, side};
}

} // namespace

QStringList NamePaths::linesOf(const QString& text)
{
    if (text.size() <= kLongName || !text.contains(u' '))
        return {text};
    const qsizetype middle = text.size() / 2;
    const qsizetype before = text.lastIndexOf(u' ', middle);
    const qsizetype after = text.indexOf(u' ', middle);
    const bool takesAfter = before < 0 || (after >= 0 && after - middle < middle - before);
    const qsizetype cut = takesAfter ? after : before;
    return {text.left(cut), text.mid(cut + 1)};
}

const NamePieces& NamePaths::pieces(const QString& text, const NameLook& look)
{
    const int style = static_cast<int>(look.size * 10) * 4'000 + look.weight * 4 + look.isUpper;
    const auto key = std::pair(text, style);
    if (const auto it = m_kept.constFind(key); it != m_kept.constEnd())
        return *it;
    if (m_kept.size() > kKept)
        m_kept.clear();
    return *m_kept.insert(key, made(text, look));
}

NamePieces NamePaths::made(const QString& text, const NameLook& look) const
{
    const QFont font = m_style.font(look);
    const QFontMetricsF metrics(font);
    const QString written = look.isUpper ? text.toUpper() : text;
    NamePieces pieces;
    pieces.height = metrics.ascent() + metrics.descent();
    pieces.middle = metrics.capHeight() / 2;
    pieces.canBend = hasSeparateLetters(written);
    if (!pieces.canBend) {
        pieces.width = metrics.horizontalAdvance(written);
        QPainterPath outline;
        outline.addText(0, 0, font, written);
        pieces.pieces += {outline, 0, pieces.width};
        return pieces;
    }
    const double gap = (look.spacing - 1) * look.size * m_style.scale();
    for (const QChar letter : written) {
        const double width = metrics.horizontalAdvance(letter);
        QPainterPath outline;
        if (!letter.isSpace())
            outline.addText(0, 0, font, letter);
        pieces.pieces += {outline, pieces.width, width};
        pieces.width += width + gap;
    }
    return pieces;
}

namespace {

/// A text that cannot bend stands on a straight stretch.
std::optional<Writing>
straightAlong(const NamePieces& text, const LineWalk& line, double from, double to)
{
    const double chord = angleOf(line.at(from), line.at(to));
    for (int i = 0; i < 5; ++i) {
        const double part = (to - from) / 5;
        const double angle = angleOf(line.at(from + i * part), line.at(from + (i + 1) * part));
        if (std::abs(turned(chord, angle)) > kStraight)
            return {};
    }
    Writing writing;
    const bool isBackwards = chord > 90.001 || chord <= -90.001;
    writing.stands += {(line.at(from) + line.at(to)) / 2, isBackwards ? chord + 180 : chord};
    const int squares = std::max(1, static_cast<int>(std::ceil(text.width / text.height)));
    for (int i = 0; i <= squares; ++i)
        writing.covered += squareAround(line.at(from + (to - from) * i / squares), text.height);
    return writing;
}

} // namespace

std::optional<Writing> writingAlong(const NamePieces& text, const LineWalk& line, double along)
{
    const double from = along - text.width / 2;
    const double to = along + text.width / 2;
    if (from < 0 || to > line.length())
        return {};
    if (!text.canBend)
        return straightAlong(text, line, from, to);
    const double chord = angleOf(line.at(from), line.at(to));
    const bool isBackwards = chord > 90.001 || chord <= -90.001;
    Writing writing;
    double bend = 0;
    double least = 0;
    double most = 0;
    double nextSquare = 0;
    for (const auto& piece : text.pieces) {
        const double begin = isBackwards ? to - piece.at : from + piece.at;
        const double end = isBackwards ? begin - piece.width : begin + piece.width;
        const QPointF a = line.at(begin);
        const QPointF b = line.at(end);
        const double last = writing.stands.isEmpty() ? chord + (isBackwards ? 180 : 0)
                                                     : writing.stands.last().angle;
        const double angle = piece.width > 0 ? angleOf(a, b) : last;
        if (!writing.stands.isEmpty()) {
            const double by = turned(last, angle);
            bend += by;
            least = std::min(least, bend);
            most = std::max(most, bend);
            if (std::abs(by) > kSharpest || most - least > kMostTurn)
                return {};
        }
        writing.stands += {(a + b) / 2, angle};
        // A chain of squares: one box around a slanting name would keep half a block free.
        if (piece.at >= nextSquare || &piece == &text.pieces.last()) {
            writing.covered += squareAround((a + b) / 2, text.height);
            nextSquare = piece.at + text.height;
        }
    }
    return writing;
}

Writing writingAt(const NamePieces& text, QPointF middle)
{
    Writing writing;
    const double left = middle.x() - text.width / 2;
    for (const auto& piece : text.pieces)
        writing.stands += {QPointF(left + piece.at + piece.width / 2, middle.y()), 0};
    writing.covered += QRectF(left, middle.y() - text.height / 2, text.width, text.height);
    return writing;
}

QPainterPath outlineOf(const NamePieces& text, const Writing& writing)
{
    QPainterPath outline;
    outline.setFillRule(Qt::WindingFill);
    for (qsizetype i = 0; i < text.pieces.size(); ++i) {
        const auto& piece = text.pieces[i];
        if (piece.outline.isEmpty())
            continue;
        QTransform place;
        place.translate(writing.stands[i].middle.x(), writing.stands[i].middle.y());
        place.rotate(writing.stands[i].angle);
        place.translate(-piece.width / 2, text.middle);
        outline.addPath(place.map(piece.outline));
    }
    return outline;
}

} // namespace lodestar::ui
