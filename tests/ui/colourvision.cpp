// SPDX-License-Identifier: GPL-3.0-or-later
// The matrices of Machado and others, and the formula of CIEDE2000.
#include "tests/ui/colourvision.h"

#include <QHash>

#include <array>
#include <cmath>

namespace lodestar::test {

namespace {

using Row = std::array<double, 3>;
using Matrix = std::array<Row, 3>;

constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868},
                              {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{{{1.255528, -0.076749, -0.178779},
                              {-0.078411, 0.930809, 0.147602},
                              {0.004733, 0.691367, 0.303900}}};

Row times(const Matrix& matrix, const Row& colour)
{
    Row seen{};
    for (size_t i = 0; i < 3; ++i)
        seen[i] = matrix[i][0] * colour[0] + matrix[i][1] * colour[1] + matrix[i][2] * colour[2];
    return seen;
}

double toLinear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double fromLinear(double value)
{
    value = std::clamp(value, 0.0, 1.0);
    return value <= 0.0031308 ? value * 12.92 : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
}

Row linear(const QColor& colour)
{
    return {toLinear(colour.redF()), toLinear(colour.greenF()), toLinear(colour.blueF())};
}

double labPart(double t)
{
    constexpr double d = 6.0 / 29;
    return t > d * d * d ? std::cbrt(t) : t / (3 * d * d) + 4.0 / 29;
}

double radians(double degrees)
{
    return degrees * M_PI / 180;
}

double hueOf(double b, double a)
{
    const double hue = std::atan2(b, a) * 180 / M_PI;
    return hue < 0 ? hue + 360 : hue;
}

double meanHue(double one, double other)
{
    if (std::abs(one - other) <= 180)
        return (one + other) / 2;
    return one + other < 360 ? (one + other + 360) / 2 : (one + other - 360) / 2;
}

} // namespace

QColor seenWith(Vision vision, const QColor& colour)
{
    const auto through = [&](const Matrix& matrix) {
        const Row seen = times(matrix, linear(colour));
        return QColor::fromRgbF(static_cast<float>(fromLinear(seen[0])),
                                static_cast<float>(fromLinear(seen[1])),
                                static_cast<float>(fromLinear(seen[2])));
    };
    switch (vision) {
    case Vision::Usual:
        return colour;
    case Vision::Protanopia:
        return through(kProtanopia);
    case Vision::Deuteranopia:
        return through(kDeuteranopia);
    case Vision::Tritanopia:
        return through(kTritanopia);
    }
    Q_UNREACHABLE();
}

Lab labOf(const QColor& colour)
{
    // sRGB to XYZ and its white, IEC 61966-2-1.
    constexpr Matrix kXyz{{{0.4124564, 0.3575761, 0.1804375},
                           {0.2126729, 0.7151522, 0.0721750},
                           {0.0193339, 0.1191920, 0.9503041}}};
    const Row xyz = times(kXyz, linear(colour));
    const double x = labPart(xyz[0] / 0.95047);
    const double y = labPart(xyz[1]);
    const double z = labPart(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

// G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Res. Appl. 30(1),
// 2005; the names are theirs.
double difference(const Lab& one, const Lab& other)
{
    const double c = std::pow((std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2, 7);
    const double g = 1 + 0.5 * (1 - std::sqrt(c / (c + std::pow(25, 7))));
    const double c1 = std::hypot(one.a * g, one.b);
    const double c2 = std::hypot(other.a * g, other.b);
    const double h1 = hueOf(one.b, one.a * g);
    const double h2 = hueOf(other.b, other.a * g);
    const bool isGrey = c1 * c2 == 0;
    const double turn = isGrey ? 0 : std::remainder(h2 - h1, 360.0);
    const double dl = other.lightness - one.lightness;
    const double dc = c2 - c1;
    const double dh = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2));
    const double l = (one.lightness + other.lightness) / 2;
    const double cm = (c1 + c2) / 2;
    const double h = isGrey ? h1 + h2 : meanHue(h1, h2);
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) +
                     0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double sl = 1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2));
    const double sc = 1 + 0.045 * cm;
    const double sh = 1 + 0.015 * cm * t;
    const double c7 = std::pow(cm, 7);
    const double rt = -2 * std::sqrt(c7 / (c7 + std::pow(25, 7))) *
                      std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2))));
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dh / sh, 2) +
                     rt * dc / sc * dh / sh);
}

double difference(const QColor& one, const QColor& other)
{
    return difference(labOf(one), labOf(other));
}

double shareApart(const QImage& one, const QImage& other, Vision vision, double least)
{
    Q_ASSERT(one.size() == other.size());
    QHash<std::pair<QRgb, QRgb>, bool> known; // a mark has few colours
    qint64 apart = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const std::pair pair(one.pixel(x, y), other.pixel(x, y));
            if (pair.first == pair.second)
                continue;
            auto is = known.constFind(pair);
            if (is == known.constEnd())
                is = known.insert(pair,
                                  difference(seenWith(vision, QColor(pair.first)),
                                             seenWith(vision, QColor(pair.second))) >= least);
            apart += *is ? 1 : 0;
        }
    return static_cast<double>(apart) / (static_cast<double>(one.width()) * one.height());
}

} // namespace lodestar::test
