// SPDX-License-Identifier: GPL-3.0-or-later
// RoadNet: a layout's lines become roads that share a node wherever they meet, as far as a car gets
// everywhere and back.
#pragma once

#include "core/streets/generate/cityroad.h"

namespace lodestar::streets::generating {

struct NetPoint
{
    Spot at;
    quint32 node = 0;
};

struct NetRoad
{
    quint32 source = 0; ///< in the layout's roads
    std::vector<NetPoint> points;
};

struct RoadNet
{
    std::vector<NetRoad> roads;
    quint32 nodes = 0;
};

/// Puts a node wherever two lines of one deck cross or an end touches a line, then leaves out what
/// cannot be reached from the largest part and back; a one-way street that stands in the way of
/// that is opened both ways.
[[nodiscard]] RoadNet makeNet(CityLayout& layout);

/// Cuts a line where `isWithin` changes, to a few centimetres, and keeps the parts without that
/// are `least` metres or longer.
template <class IsWithin>
[[nodiscard]] std::vector<Track> without(const Track& line, IsWithin isWithin, double least)
{
    constexpr double kStep = 12;
    std::vector<Track> parts;
    bool inside = line.empty() || isWithin(line.front());
    if (!inside)
        parts.push_back({line.front()});
    for (size_t i = 0; i + 1 < line.size(); ++i) {
        const Spot a = line[i];
        const Spot b = line[i + 1];
        const int steps = std::max(1, static_cast<int>(distanceOf(a, b) / kStep));
        for (int step = 1; step <= steps; ++step) {
            if (isWithin(between(a, b, static_cast<double>(step) / steps)) == inside)
                continue;
            double low = static_cast<double>(step - 1) / steps;
            double high = static_cast<double>(step) / steps;
            for (int halving = 0; halving < 9; ++halving) {
                const double middle = (low + high) / 2;
                (isWithin(between(a, b, middle)) == inside ? low : high) = middle;
            }
            const Spot border = between(a, b, inside ? high : low);
            if (inside)
                parts.push_back({border});
            else
                parts.back().push_back(border);
            inside = !inside;
        }
        if (!inside)
            parts.back().push_back(b);
    }
    std::erase_if(parts,
                  [&](const Track& part) { return part.size() < 2 || lengthOf(part) < least; });
    return parts;
}

} // namespace lodestar::streets::generating
