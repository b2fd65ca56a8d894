// SPDX-License-Identifier: GPL-3.0-or-later
// Golden pictures: what a part of the console looked like when somebody last approved of it.
#pragma once

#include <QImage>

namespace lodestar::test {

/// At most 256 colours, each within `maxError()` of what it stands for, so that a picture of the
/// console is a small file.
struct Reduced
{
    QImage picture;   ///< Format_Indexed8
    int maxError = 0; ///< of any pixel in any channel, 0..255
};

[[nodiscard]] Reduced reduced(const QImage& picture);

struct PictureDifference
{
    bool isOtherSize = false;
    qint64 pixels = 0;   ///< that lie apart
    int mostInBlock = 0; ///< of them in one block of 16 x 16
    QImage marked;       ///< the actual picture, pale, what lies apart in red

    /// Edges of letters may be drawn a shade otherwise; a mark that moved, is missing or has
    /// another colour may not.
    [[nodiscard]] bool isLike() const;
};

/// A pixel lies apart when no pixel of the other picture within one pixel of it has its colour,
/// read both ways.
[[nodiscard]] PictureDifference differenceOf(const QImage& expected, const QImage& actual);

} // namespace lodestar::test
