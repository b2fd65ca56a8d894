// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, a sine by its series, splitmix64 of the place.
#include "core/streets/generate/plane.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

constexpr double kMetresPerDegree = 111'194.93; ///< of the mean sphere
constexpr double kTwoPi = 6.283185307179586;

void keepCorners(const Track& line, size_t first, size_t last, double tolerance, Track& kept)
{
    double most = tolerance;
    size_t corner = 0;
    for (size_t i = first + 1; i < last; ++i) {
        const double part = nearestPart(line[first], line[last], line[i]);
        const double off = distanceOf(between(line[first], line[last], part), line[i]);
        if (off > most) {
            most = off;
            corner = i;
        }
    }
    if (corner != 0) {
        keepCorners(line, first, corner, tolerance, kept);
        keepCorners(line, corner, last, tolerance, kept);
        return;
    }
    kept.push_back(line[last]);
}

double smooth(double part)
{
    return part * part * (3 - 2 * part);
}

} // namespace

Spot leftOf(Spot direction)
{
    const double length = lengthOf(direction);
    return length > 0 ? Spot{-direction.y / length, direction.x / length} : Spot{1, 0};
}

double nearestPart(Spot a, Spot b, Spot to)
{
    const double square = dot(b - a, b - a);
    return square > 0 ? std::clamp(dot(to - a, b - a) / square, 0.0, 1.0) : 0;
}

double lengthOf(const Track& line)
{
    double metres = 0;
    for (size_t i = 1; i < line.size(); ++i)
        metres += distanceOf(line[i - 1], line[i]);
    return metres;
}

Heading along(const Track& line, double metres)
{
    for (size_t i = 1; i < line.size(); ++i) {
        const double part = distanceOf(line[i - 1], line[i]);
        if (metres <= part || i + 1 == line.size()) {
            if (part <= 0)
                return {line[i], {1, 0}};
            return {between(line[i - 1], line[i], std::min(1.0, metres / part)),
                    (line[i] - line[i - 1]) * (1 / part)};
        }
        metres -= part;
    }
    return {line.front(), {1, 0}};
}

Track thinned(const Track& line, double tolerance)
{
    if (line.size() < 3)
        return line;
    Track kept{line.front()};
    // A ring has no length from end to end: its farthest point halves it first.
    if (distanceOf(line.front(), line.back()) < tolerance) {
        const size_t half = line.size() / 2;
        keepCorners(line, 0, half, tolerance, kept);
        keepCorners(line, half, line.size() - 1, tolerance, kept);
    } else {
        keepCorners(line, 0, line.size() - 1, tolerance, kept);
    }
    return kept;
}

bool isInside(const Track& ring, Spot spot)
{
    bool inside = false;
    for (size_t i = 1; i < ring.size(); ++i) {
        const Spot a = ring[i - 1];
        const Spot b = ring[i];
        if ((a.y > spot.y) != (b.y > spot.y) &&
            spot.x < a.x + (b.x - a.x) * (spot.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

double sineOfTurn(double turns)
{
    double part = turns - std::floor(turns);
    part = part > 0.75 ? part - 1 : part > 0.25 ? 0.5 - part : part;
    const double x = part * kTwoPi;
    const double s = x * x;
    return x *
           (1 - s / 6 * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110 * (1 - s / 156))))));
}

double smoothStep(double from, double to, double at)
{
    return smooth(std::clamp((at - from) / (to - from), 0.0, 1.0));
}

Ground::Ground(LatLon middle)
    : m_middle(middle)
    , m_lonPerMetre(1 / (kMetresPerDegree * cosineOfTurn(middle.lat / 360)))
{
}

Point7 Ground::at(Spot spot) const
{
    return toPoint7(
        {m_middle.lat + spot.y / kMetresPerDegree, m_middle.lon + spot.x * m_lonPerMetre});
}

double Luck::at(int a, int b, int salt) const
{
    // splitmix64 (Vigna, public domain) of seed and place, once for each number.
    quint64 z = m_seed;
    for (const int number : {a, b, salt}) {
        z += 0x9e3779b97f4a7c15U + static_cast<quint32>(number);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        z ^= z >> 31;
    }
    return static_cast<double>(z >> 11) * 0x1.0p-53;
}

int Luck::pick(int count, int a, int b, int salt) const
{
    return static_cast<int>(at(a, b, salt) * count);
}

double Luck::wave(double where, int salt) const
{
    const double whole = std::floor(where);
    const int cell = static_cast<int>(whole);
    const double a = at(cell, 0, salt);
    const double b = at(cell + 1, 0, salt);
    return 2 * (a + (b - a) * smooth(where - whole)) - 1;
}

double Luck::hills(double x, double y, int salt) const
{
    const double wholeX = std::floor(x);
    const double wholeY = std::floor(y);
    const int column = static_cast<int>(wholeX);
    const int row = static_cast<int>(wholeY);
    const double east = smooth(x - wholeX);
    const double north = smooth(y - wholeY);
    const auto row0 = at(column, row, salt) * (1 - east) + at(column + 1, row, salt) * east;
    const auto row1 = at(column, row + 1, salt) * (1 - east) + at(column + 1, row + 1, salt) * east;
    return 2 * (row0 + (row1 - row0) * north) - 1;
}

} // namespace lodestar::streets::generating
