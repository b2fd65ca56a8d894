// SPDX-License-Identifier: GPL-3.0-or-later
// Plane: points and lines of a generated city in metres east and north of its middle, and chance by
// place. Only + - * / and sqrt, so that every machine gets the same bits.
#pragma once

#include "core/streets/mapdata.h"

#include <cmath>
#include <vector>

namespace lodestar::streets::generating {

/// Metres east and north of the city's middle.
struct Spot
{
    double x = 0;
    double y = 0;
};

/// A line of two spots or more; of a ring the last equals the first.
using Track = std::vector<Spot>;

inline Spot operator+(Spot a, Spot b)
{
    return {a.x + b.x, a.y + b.y};
}

inline Spot operator-(Spot a, Spot b)
{
    return {a.x - b.x, a.y - b.y};
}

inline Spot operator*(Spot a, double by)
{
    return {a.x * by, a.y * by};
}

inline double dot(Spot a, Spot b)
{
    return a.x * b.x + a.y * b.y;
}

inline double cross(Spot a, Spot b)
{
    return a.x * b.y - a.y * b.x;
}

inline double lengthOf(Spot a)
{
    return std::sqrt(dot(a, a));
}

inline double distanceOf(Spot a, Spot b)
{
    return lengthOf(b - a);
}

inline Spot between(Spot a, Spot b, double part)
{
    return a + (b - a) * part;
}

/// The left-hand neighbour of a direction, of length 1; east for a direction of no length.
[[nodiscard]] Spot leftOf(Spot direction);
/// The nearest place on the stretch from `a` to `b`, as its part 0..1.
[[nodiscard]] double nearestPart(Spot a, Spot b, Spot to);
[[nodiscard]] double lengthOf(const Track& line);

/// Where a line stands and heads so many metres from its beginning.
struct Heading
{
    Spot at;
    Spot ahead; ///< of length 1
};

[[nodiscard]] Heading along(const Track& line, double metres);
/// Leaves out what lies within `tolerance` metres of the rest (Douglas and Peucker).
[[nodiscard]] Track thinned(const Track& line, double tolerance);
/// Even-odd rule.
[[nodiscard]] bool isInside(const Track& ring, Spot spot);
/// sin() of so many full turns, right to a millionth.
[[nodiscard]] double sineOfTurn(double turns);

inline double cosineOfTurn(double turns)
{
    return sineOfTurn(turns + 0.25);
}

/// 0 up to `from`, 1 from `to` on, smooth between.
[[nodiscard]] double smoothStep(double from, double to, double at);

/// Degrees of a city around its middle; flat, right to a metre in 20 km.
class Ground
{
public:
    explicit Ground(LatLon middle);
    [[nodiscard]] Point7 at(Spot spot) const;

private:
    LatLon m_middle;
    double m_lonPerMetre;
};

/// Chance by place: no order of asking changes an answer.
class Luck
{
public:
    explicit Luck(quint64 seed)
        : m_seed(seed)
    {
    }

    /// Uniform in [0, 1).
    [[nodiscard]] double at(int a, int b, int salt) const;

    [[nodiscard]] bool is(double chance, int a, int b, int salt) const
    {
        return at(a, b, salt) < chance;
    }

    /// Uniform in 0..count-1; count > 0.
    [[nodiscard]] int pick(int count, int a, int b, int salt) const;
    /// Smooth along a line, -1..1, with its ups and downs about 1 apart.
    [[nodiscard]] double wave(double at, int salt) const;
    /// The same over a plane.
    [[nodiscard]] double hills(double x, double y, int salt) const;

private:
    quint64 m_seed;
};

} // namespace lodestar::streets::generating
