// SPDX-License-Identifier: GPL-3.0-or-later
// NamePaths: texts as outlines, straight or along a street.
#pragma once

#include "ui/map/groundstyle.h"
#include "ui/map/linewalk.h"

#include <QHash>
#include <QPainterPath>

#include <optional>

namespace lodestar::ui {

/// A text's outlines in pieces that can be turned one by one: letters of scripts that allow it,
/// else the whole text, shaped and in its own direction.
struct NamePieces
{
    struct Piece
    {
        QPainterPath outline; ///< its baseline's left end at 0, 0
        double at = 0;        ///< where it begins along the text
        double width = 0;
    };

    QList<Piece> pieces;
    double width = 0;
    double height = 0; ///< of the letters' line
    double middle = 0; ///< from the baseline up to the middle of capitals
    bool canBend = false;
};

/// Makes pieces and keeps them; for one thread at a time.
class NamePaths
{
public:
    explicit NamePaths(const GroundStyle& style)
        : m_style(style)
    {
    }

    [[nodiscard]] const NamePieces& pieces(const QString& text, const NameLook& look);
    /// In at most two lines, where a long name can be broken.
    [[nodiscard]] static QStringList linesOf(const QString& text);

private:
    const GroundStyle& m_style;
    QHash<std::pair<QString, int>, NamePieces> m_kept;

    [[nodiscard]] NamePieces made(const QString& text, const NameLook& look) const;
};

/// Where each piece stands, and what the whole needs for itself.
struct Writing
{
    struct Stand
    {
        QPointF middle; ///< of the piece's capitals
        double angle = 0;
    };

    QList<Stand> stands;
    QList<QRectF> covered;
};

/// The text along `line`, its middle at `along` pixels from the line's beginning, readable from
/// below. Nothing if the line bends too sharply there or is too short.
[[nodiscard]] std::optional<Writing>
writingAlong(const NamePieces& text, const LineWalk& line, double along);
/// The text from left to right, its middle at `middle`.
[[nodiscard]] Writing writingAt(const NamePieces& text, QPointF middle);
[[nodiscard]] QPainterPath outlineOf(const NamePieces& text, const Writing& writing);

} // namespace lodestar::ui
