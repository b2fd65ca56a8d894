// SPDX-License-Identifier: GPL-3.0-or-later
// RunPicture: a small picture that is put down ten thousand times a frame.
#pragma once

#include <QImage>

#include <vector>

namespace lodestar::ui {

/// The pixels of an opaque picture, for as long as it lives and keeps its size.
struct Canvas
{
    /// `image` must be Format_RGB32.
    explicit Canvas(QImage& image);

    QRgb* pixels;
    qsizetype stride; ///< pixels from row to row
    QSize size;
};

/// What is opaque in it is copied, what is half so is blended, and the rest, mostly the larger
/// part, costs nothing. QPainter::drawImage needs several times as long for a picture of 16 × 16.
class RunPicture
{
public:
    RunPicture() = default;
    explicit RunPicture(const QImage& image);

    /// Its upper left corner at `at`, in pixels of the canvas; what lies outside is left out.
    void putOn(const Canvas& canvas, QPoint at) const;

private:
    struct Run
    {
        int x;
        int y;
        int length;
        int first; ///< in m_pixels
        bool isOpaque;
    };

    QSize m_size;
    std::vector<Run> m_runs;
    std::vector<QRgb> m_pixels; ///< premultiplied
};

} // namespace lodestar::ui
