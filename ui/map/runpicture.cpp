// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting a picture into runs, and putting them down.
#include "ui/map/runpicture.h"

#include <algorithm>

namespace lodestar::ui {

namespace {

constexpr QRgb kOddBytes = 0x00FF00FF;

/// Each byte × part / 255, rounded.
QRgb scaled(QRgb pixel, QRgb part)
{
    constexpr QRgb kHalf = 0x00800080;
    QRgb odd = (pixel & kOddBytes) * part;
    odd = (odd + ((odd >> 8) & kOddBytes) + kHalf) >> 8 & kOddBytes;
    QRgb even = (pixel >> 8 & kOddBytes) * part;
    even = (even + ((even >> 8) & kOddBytes) + kHalf) & ~kOddBytes;
    return odd | even;
}

void blend(QRgb* to, const QRgb* from, int length)
{
    for (int i = 0; i < length; ++i)
        to[i] = from[i] + scaled(to[i], 255 - static_cast<QRgb>(qAlpha(from[i])));
}

} // namespace

Canvas::Canvas(QImage& image)
    : pixels(reinterpret_cast<QRgb*>(image.bits()))
    , stride(image.bytesPerLine() / qsizetype{sizeof(QRgb)})
    , size(image.size())
{
    Q_ASSERT(image.format() == QImage::Format_RGB32);
}

RunPicture::RunPicture(const QImage& image)
    : m_size(image.size())
{
    const QImage pixels = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(pixels.constScanLine(y));
        for (int x = 0; x < pixels.width();) {
            const int alpha = qAlpha(row[x]);
            if (alpha == 0) {
                ++x;
                continue;
            }
            const bool isOpaque = alpha == 255;
            int end = x + 1;
            while (end < pixels.width() && qAlpha(row[end]) != 0 &&
                   (qAlpha(row[end]) == 255) == isOpaque)
                ++end;
            m_runs.push_back({x, y, end - x, static_cast<int>(m_pixels.size()), isOpaque});
            m_pixels.insert(m_pixels.end(), row + x, row + end);
            x = end;
        }
    }
}

void RunPicture::putOn(const Canvas& canvas, QPoint at) const
{
    const bool isInside = QRect(QPoint(), canvas.size).contains(QRect(at, m_size));
    for (const Run& run : m_runs) {
        int x = at.x() + run.x;
        const int y = at.y() + run.y;
        int length = run.length;
        const QRgb* from = m_pixels.data() + run.first;
        if (!isInside) {
            if (y < 0 || y >= canvas.size.height())
                continue;
            const int left = std::max(0, -x);
            x += left;
            from += left;
            length = std::min(length - left, canvas.size.width() - x);
            if (length <= 0)
                continue;
        }
        QRgb* to = canvas.pixels + y * canvas.stride + x;
        if (run.isOpaque)
            std::copy_n(from, length, to);
        else
            blend(to, from, length);
    }
}

} // namespace lodestar::ui
