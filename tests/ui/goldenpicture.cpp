// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing pictures, and making them small.
#include "tests/ui/goldenpicture.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace lodestar::test {

namespace {

/// In any channel. Above what reducing the colours costs, below the steps between two tones.
constexpr int kSameColour = 28;
constexpr int kBlock = 16;
/// Letters have a few such pixels where two machines smooth an edge otherwise.
constexpr int kMostInBlock = 6;
constexpr double kMostOfAll = 0.0005;

int apart(QRgb one, QRgb other)
{
    return std::max({std::abs(qRed(one) - qRed(other)),
                     std::abs(qGreen(one) - qGreen(other)),
                     std::abs(qBlue(one) - qBlue(other))});
}

bool isNear(const QImage& picture, int x, int y, QRgb colour)
{
    for (int j = std::max(y - 1, 0); j <= std::min(y + 1, picture.height() - 1); ++j) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(j));
        for (int i = std::max(x - 1, 0); i <= std::min(x + 1, picture.width() - 1); ++i)
            if (apart(line[i], colour) <= kSameColour)
                return true;
    }
    return false;
}

/// The index of the first colour of the table within `error`, or -1.
int within(const QList<QRgb>& table, QRgb colour, int error)
{
    for (qsizetype i = 0; i < table.size(); ++i)
        if (apart(table[i], colour) <= error)
            return static_cast<int>(i);
    return -1;
}

} // namespace

Reduced reduced(const QImage& picture)
{
    const QImage whole = picture.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, qint64> counts;
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)
            ++counts[whole.pixel(x, y)];
    // The most frequent first; of equals the darker, so that every run chooses the same.
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&](QRgb one, QRgb other) {
        return counts[one] != counts[other] ? counts[one] > counts[other] : one < other;
    });
    QList<QRgb> table;
    int error = 0;
    for (bool isSmall = false; !isSmall; error += isSmall ? 0 : 2) {
        table.clear();
        isSmall = true;
        for (const QRgb colour : colours)
            if (within(table, colour, error) < 0) {
                if (table.size() == 256) {
                    isSmall = false;
                    break;
                }
                table += colour;
            }
    }
    QHash<QRgb, uint> index;
    for (const QRgb colour : colours)
        index[colour] = static_cast<uint>(within(table, colour, error));
    Reduced made{QImage(whole.size(), QImage::Format_Indexed8), error};
    made.picture.setColorTable(table);
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)
            made.picture.setPixel(x, y, index[whole.pixel(x, y)]);
    return made;
}

bool PictureDifference::isLike() const
{
    return !isOtherSize && mostInBlock <= kMostInBlock &&
           static_cast<double>(pixels) <=
               kMostOfAll * static_cast<double>(marked.width()) * marked.height();
}

PictureDifference differenceOf(const QImage& expected, const QImage& actual)
{
    PictureDifference difference;
    if (expected.size() != actual.size()) {
        difference.isOtherSize = true;
        difference.marked = actual;
        return difference;
    }
    const QImage one = expected.convertToFormat(QImage::Format_RGB32);
    const QImage other = actual.convertToFormat(QImage::Format_RGB32);
    difference.marked = other;
    {
        QPainter painter(&difference.marked);
        painter.fillRect(other.rect(), QColor(255, 255, 255, 170));
    }
    const int wide = (one.width() + kBlock - 1) / kBlock;
    const int tall = (one.height() + kBlock - 1) / kBlock;
    std::vector<int> blocks(static_cast<size_t>(wide) * static_cast<size_t>(tall));
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            if (apart(a, b) <= kSameColour || (isNear(other, x, y, a) && isNear(one, x, y, b)))
                continue;
            ++difference.pixels;
            auto& block = blocks[static_cast<size_t>(y / kBlock * wide + x / kBlock)];
            difference.mostInBlock = std::max(difference.mostInBlock, ++block);
            difference.marked.setPixel(x, y, qRgb(220, 0, 0));
        }
    return difference;
}

} // namespace lodestar::test
