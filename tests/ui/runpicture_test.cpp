// SPDX-License-Identifier: GPL-3.0-or-later
// A picture put down by runs looks as QPainter would have drawn it, also over the edges.
#include "ui/map/runpicture.h"

#include <QPainter>

#include <catch2/catch.hpp>

using namespace lodestar::ui;

namespace {

/// Opaque, half opaque and empty parts, an antialiased edge.
QImage mark()
{
    QImage image(17, 13, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(20, 30, 40, 128), 2.3));
    painter.setBrush(QColor(250, 140, 10));
    painter.drawEllipse(QPointF(8.3, 6.1), 5.2, 4.4);
    painter.fillRect(QRect(0, 11, 9, 2), QColor(0, 90, 200, 70));
    return image;
}

QImage ground()
{
    QImage image(40, 30, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 6, y * 8, (x * y) % 256));
    return image;
}

/// The largest difference of any channel.
int difference(const QImage& a, const QImage& b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor left(a.pixel(x, y));
            const QColor right(b.pixel(x, y));
            most = std::max({most,
                             std::abs(left.red() - right.red()),
                             std::abs(left.green() - right.green()),
                             std::abs(left.blue() - right.blue())});
        }
    return most;
}

} // namespace

TEST_CASE("a picture by runs equals a painted one, wherever it lies", "[map]")
{
    const QImage picture = mark();
    const RunPicture runs(picture);
    for (const QPoint at : {QPoint(10, 9),
                            QPoint(-5, 3),
                            QPoint(33, 25),
                            QPoint(20, -8),
                            QPoint(-20, 0),
                            QPoint(4, 40),
                            QPoint(23, 17)}) {
        CAPTURE(at.x(), at.y());
        QImage ours = ground();
        runs.putOn(Canvas(ours), at);
        QImage theirs = ground();
        QPainter(&theirs).drawImage(at, picture);
        CHECK(difference(ours, theirs) <= 1);
    }
}

TEST_CASE("an empty picture leaves the ground as it is", "[map]")
{
    QImage empty(5, 5, QImage::Format_ARGB32_Premultiplied);
    empty.fill(Qt::transparent);
    QImage image = ground();
    RunPicture(empty).putOn(Canvas(image), {3, 3});
    CHECK(image == ground());
}
