// SPDX-License-Identifier: GPL-3.0-or-later
// Suburbs: curved streets and dead ends by a few patterns, each turned, mirrored and bent by
// chance. A pattern lives in the unit square; bending it leaves the square's edge as it is and
// never folds.
#include "core/streets/generate/layout.h"

#include <algorithm>

namespace lodestar::streets::generating {

namespace {

enum Salt { PatternLuck = 500, Flip, BendS, BendT, FirstNumber, EvenSide, Leave, Green };

struct Stroke
{
    Track line; ///< in the unit square
    LocalKind kind = LocalKind::Through;
};

using Pattern = std::vector<Stroke>;

/// A bow from one point to another, `by` of its length to the left.
Track bow(Spot from, Spot to, double by)
{
    const Spot side = leftOf(to - from) * (by * distanceOf(from, to));
    Track line;
    for (int i = 0; i <= 12; ++i) {
        const double t = i / 12.0;
        line.push_back(between(from, to, t) + side * (4 * t * (1 - t)));
    }
    return line;
}

/// A rectangle with round corners, from the middle of its southern side round to it again.
Track roundRectangle(double inset, double radius)
{
    const double low = inset;
    const double high = 1 - inset;
    Track line{{0.5, low}};
    const Spot corners[] = {{high - radius, low + radius},
                            {high - radius, high - radius},
                            {low + radius, high - radius},
                            {low + radius, low + radius}};
    for (int corner = 0; corner < 4; ++corner)
        for (int i = 0; i <= 6; ++i) {
            const double turn = (corner - 1) * 0.25 + i / 24.0;
            line.push_back(corners[corner] + Spot{cosineOfTurn(turn), sineOfTurn(turn)} * radius);
        }
    line.push_back({0.5, low});
    return line;
}

/// A ring is two roads, so that its numbers begin somewhere.
void addRing(Pattern& pattern, const Track& ring)
{
    const auto half = static_cast<ptrdiff_t>(ring.size() / 2);
    pattern.push_back({{ring.begin(), ring.begin() + half + 1}, LocalKind::Loop});
    pattern.push_back({{ring.begin() + half, ring.end()}, LocalKind::Loop});
}

/// A round drive with a cross inside and dead ends on both sides.
Pattern roundDrive()
{
    Pattern pattern;
    addRing(pattern, roundRectangle(0.19, 0.13));
    pattern.push_back({bow({0.5, 0}, {0.5, 1}, 0.05), LocalKind::Through});
    pattern.push_back({bow({0, 0.5}, {0.81, 0.5}, -0.04), LocalKind::Through});
    for (const double at : {0.28, 0.39, 0.61, 0.72}) {
        pattern.push_back({bow({at, 0.19}, {at - 0.01, 0.06}, 0.06), LocalKind::DeadEnd});
        pattern.push_back({bow({at, 0.81}, {at + 0.02, 0.94}, 0.06), LocalKind::DeadEnd});
        pattern.push_back({bow({0.81, at}, {0.94, at + 0.01}, 0.06), LocalKind::DeadEnd});
        if (at < 0.4 || at > 0.7)
            pattern.push_back({bow({0.19, at}, {0.06, at - 0.01}, 0.06), LocalKind::DeadEnd});
    }
    pattern.push_back({bow({0.3, 0.19}, {0.31, 0.4}, 0.06), LocalKind::DeadEnd});
    pattern.push_back({bow({0.7, 0.81}, {0.69, 0.6}, 0.06), LocalKind::DeadEnd});
    pattern.push_back({bow({0.4, 0.81}, {0.38, 0.6}, -0.06), LocalKind::DeadEnd});
    pattern.push_back({bow({0.3, 0.81}, {0.29, 0.6}, -0.06), LocalKind::DeadEnd});
    pattern.push_back({bow({0.62, 0.19}, {0.63, 0.4}, -0.06), LocalKind::DeadEnd});
    pattern.push_back({bow({0.72, 0.19}, {0.71, 0.4}, 0.06), LocalKind::DeadEnd});
    return pattern;
}

/// A winding drive from side to side, short streets up and down from it, some joined as crescents.
Pattern windingDrive()
{
    const auto spine = [](double s) {
        return 0.5 + 0.09 * sineOfTurn(s) * 4 * s * (1 - s);
    };
    Pattern pattern;
    Track line;
    for (int i = 0; i <= 40; ++i)
        line.push_back({i / 40.0, spine(i / 40.0)});
    pattern.push_back({line, LocalKind::Through});
    for (const int up : {1, -1})
        for (int i = 1; i <= 9; ++i) {
            const double s = i / 10.0;
            const Spot from{s, spine(s)};
            const double far = 0.5 + up * 0.43;
            if (i == (up > 0 ? 4 : 6)) { // out to the wide street
                pattern.push_back({bow(from, {s, 0.5 + up * 0.5}, 0.05), LocalKind::Through});
            } else if (i == (up > 0 ? 1 : 2) || i == 7 || i == 8 || i == (up > 0 ? 2 : 3)) {
                // A crescent: up here, over, and down at the next one.
                if (i == 8 || i == (up > 0 ? 2 : 3))
                    continue;
                const Spot back{s + 0.1, spine(s + 0.1)};
                Track crescent = bow(from, {s - 0.012, far - up * 0.05}, 0.03);
                crescent.push_back({s + 0.012, far - up * 0.012});
                crescent.push_back({s + 0.05, far});
                crescent.push_back({s + 0.088, far - up * 0.012});
                const Track down = bow({s + 0.112, far - up * 0.05}, back, 0.03);
                crescent.insert(crescent.end(), down.begin(), down.end());
                pattern.push_back({crescent, LocalKind::Loop});
            } else {
                pattern.push_back({bow(from, {s + 0.01 * up, far}, 0.04), LocalKind::DeadEnd});
            }
        }
    return pattern;
}

/// Arcs around one corner with short streets between them.
Pattern arcs()
{
    constexpr double kRadii[] = {0.2, 0.34, 0.48, 0.62, 0.76, 0.9};
    const auto at = [](double radius, double part) {
        return Spot{cosineOfTurn(part / 4), sineOfTurn(part / 4)} * radius;
    };
    Pattern pattern;
    for (const double radius : kRadii) {
        Track arc;
        for (int i = 0; i <= 24; ++i)
            arc.push_back(at(radius, i / 24.0));
        arc.front() = {radius, 0};
        arc.back() = {0, radius};
        pattern.push_back({arc, LocalKind::Through});
    }
    const double links[] = {0.5, 0.3, 0.66, 0.42, 0.58};
    for (int i = 0; i < 5; ++i) {
        pattern.push_back(
            {{at(kRadii[i], links[i]), at(kRadii[i + 1], links[i])}, LocalKind::Through});
        if (i >= 2)
            pattern.push_back({{at(kRadii[i], links[i] > 0.5 ? 0.24 : 0.76),
                                at(kRadii[i + 1], links[i] > 0.5 ? 0.24 : 0.76)},
                               LocalKind::Through});
    }
    pattern.push_back({bow(at(0.9, 0.22), {1, 0.36}, 0.06), LocalKind::Through});
    pattern.push_back({bow(at(0.9, 0.5), {0.86, 0.88}, 0.06), LocalKind::DeadEnd});
    pattern.push_back({bow(at(0.9, 0.38), {0.94, 0.66}, -0.06), LocalKind::DeadEnd});
    pattern.push_back({bow(at(0.9, 0.62), {0.68, 0.94}, 0.06), LocalKind::DeadEnd});
    pattern.push_back({bow(at(0.9, 0.78), {0.36, 1}, 0.04), LocalKind::Through});
    return pattern;
}

/// Rows of long streets, joined at their ends, with two ways out.
Pattern rows()
{
    Pattern pattern;
    constexpr double kRows[] = {0.11, 0.23, 0.35, 0.5, 0.65, 0.77, 0.89};
    for (int i = 0; i < 7; ++i) {
        const double t = kRows[i];
        const bool isOut = i == 3;
        pattern.push_back({bow({isOut ? 0 : 0.1, t}, {isOut ? 1 : 0.9, t}, i < 3 ? 0.03 : -0.03),
                           LocalKind::Through});
        if (i == 1 || i == 5)
            pattern.push_back({bow({0.9, t}, {1, t}, 0), LocalKind::Through});
    }
    for (const double s : {0.1, 0.9})
        pattern.push_back({bow({s, 0.11}, {s, 0.89}, 0), LocalKind::Through});
    for (int i = 0; i < 6; ++i) {
        const double s = i % 2 == 0 ? 0.4 : 0.62;
        // The rows are bowed: a link runs from crest to crest.
        const auto crest = [&](int row) {
            const double x = (s - (row == 3 ? 0 : 0.1)) / (row == 3 ? 1 : 0.8);
            return kRows[row] + (row < 3 ? 0.03 : -0.03) * (row == 3 ? 1 : 0.8) * 4 * x * (1 - x);
        };
        pattern.push_back({{{s, crest(i)}, {s, crest(i + 1)}}, LocalKind::Through});
    }
    pattern.push_back({{{0.5, 0}, {0.5, 0.11 + 0.024}}, LocalKind::Through});
    pattern.push_back({{{0.5, 0.89 - 0.024}, {0.5, 1}}, LocalKind::Through});
    return pattern;
}

/// Houses around a lake.
Pattern lakeside()
{
    Pattern pattern;
    addRing(pattern, roundRectangle(0.24, 0.2));
    pattern.push_back({bow({0.5, 0}, {0.5, 0.24}, 0.08), LocalKind::Through});
    pattern.push_back({bow({0.42, 1}, {0.45, 0.76}, 0.08), LocalKind::Through});
    for (const double at : {0.36, 0.47, 0.58, 0.68}) {
        if (at < 0.44 || at > 0.5) {
            pattern.push_back({bow({at, 0.24}, {at + 0.01, 0.07}, 0.08), LocalKind::DeadEnd});
            pattern.push_back({bow({at, 0.76}, {at + 0.02, 0.93}, 0.08), LocalKind::DeadEnd});
        }
        pattern.push_back({bow({0.76, at}, {0.93, at - 0.01}, 0.08), LocalKind::DeadEnd});
        pattern.push_back({bow({0.24, at}, {0.07, at + 0.01}, 0.08), LocalKind::DeadEnd});
    }
    for (const Spot corner : {Spot{0.13, 0.13}, {0.87, 0.13}, {0.87, 0.87}, {0.13, 0.87}}) {
        const Spot inner{corner.x < 0.5 ? 0.2986 : 0.7014, corner.y < 0.5 ? 0.2986 : 0.7014};
        pattern.push_back({{inner, corner}, LocalKind::DeadEnd});
    }
    return pattern;
}

class Suburb
{
public:
    Suburb(Drawing& drawing, int c, int r)
        : m_drawing(drawing)
        , m_luck(drawing.plan.luck())
        , m_c(c)
        , m_r(r)
        , m_box(drawing.plan.box(c, r))
        , m_flip(m_luck.pick(8, c, r, Flip))
    {
    }

    void draw()
    {
        const double luck = m_luck.at(m_c, m_r, PatternLuck);
        Pattern pattern = luck < 0.27   ? roundDrive()
                          : luck < 0.52 ? windingDrive()
                          : luck < 0.7  ? arcs()
                          : luck < 0.9  ? rows()
                                        : lakeside();
        if (luck >= 0.9)
            addLake();
        else if (luck < 0.27 && m_luck.is(0.5, m_c, m_r, Green))
            addGreen({{0.53, 0.53},
                      {0.785, 0.53},
                      {0.785, 0.67},
                      {0.74, 0.74},
                      {0.67, 0.785},
                      {0.53, 0.785}});
        const int theme = m_luck.pick(90, m_c, m_r, PatternLuck + 50);
        int number = 0;
        QString ringName;
        for (const Stroke& stroke : pattern) {
            const bool isInGreen = m_greenKept && isInside(m_green, stroke.line.back());
            if (isInGreen && stroke.kind == LocalKind::DeadEnd)
                continue;
            const bool isSecondHalf = number == 1 && pattern.front().kind == LocalKind::Loop;
            if (!isSecondHalf)
                ringName = m_drawing.names.local(stroke.kind, theme);
            put(stroke, ringName, number++, isSecondHalf);
        }
    }

private:
    Drawing& m_drawing;
    const Luck& m_luck;
    int m_c;
    int m_r;
    SectionBox m_box;
    int m_flip;
    Track m_green;
    bool m_greenKept = false;
    double m_lastNumber = 0;

    /// From the pattern's square to the ground.
    [[nodiscard]] Spot at(Spot p) const
    {
        // Bent: nothing at the edge, most in the middle.
        const double bubble = 16 * p.x * (1 - p.x) * p.y * (1 - p.y);
        double s = p.x + 0.05 * bubble * m_luck.hills(m_c * 9 + p.x * 2, m_r * 9 + p.y * 2, BendS);
        double t = p.y + 0.05 * bubble * m_luck.hills(m_c * 9 + p.x * 2, m_r * 9 + p.y * 2, BendT);
        if (m_flip & 1)
            s = 1 - s;
        if (m_flip & 2)
            t = 1 - t;
        if (m_flip & 4)
            std::swap(s, t);
        return m_drawing.plan.at(m_box.west + (m_box.east - m_box.west) * s,
                                 m_box.south + (m_box.north - m_box.south) * t);
    }

    [[nodiscard]] Track bent(const Track& line) const
    {
        Track track;
        for (size_t i = 0; i < line.size(); ++i) {
            if (i == 0) {
                track.push_back(at(line[0]));
                continue;
            }
            const int pieces =
                std::max(1, static_cast<int>(distanceOf(line[i - 1], line[i]) / 0.035));
            for (int piece = 1; piece <= pieces; ++piece)
                track.push_back(
                    at(between(line[i - 1], line[i], static_cast<double>(piece) / pieces)));
        }
        return track;
    }

    void put(const Stroke& stroke, const QString& name, int index, bool isGoingOn)
    {
        CityRoad road = m_drawing.road(m_c, m_r, bent(stroke.line), name, RoadClass::Residential);
        const int place = (m_c + 50) * 1'000 + m_r + 50;
        road.firstNumber =
            isGoingOn ? m_lastNumber : 100.0 * (1 + m_luck.pick(60, place, index, FirstNumber));
        road.lastNumber = road.firstNumber + 0.62 * lengthOf(road.line);
        m_lastNumber = road.lastNumber;
        road.isEvenLeft = isGoingOn ? m_luck.is(0.5, place, index - 1, EvenSide)
                                    : m_luck.is(0.5, place, index, EvenSide);
        road.left = road.right = Frontage::Homes;
        m_drawing.put(std::move(road));
    }

    void addLake()
    {
        Track shore;
        for (int i = 0; i <= 36; ++i) {
            const double turn = i / 36.0;
            const double uneven = 1 + 0.2 * m_luck.hills(2 * cosineOfTurn(turn) + m_c * 5,
                                                         2 * sineOfTurn(turn) + m_r * 5,
                                                         Green);
            shore.push_back(at({0.5 + 0.15 * uneven * cosineOfTurn(turn),
                                0.5 + 0.15 * uneven * sineOfTurn(turn)}));
        }
        shore.back() = shore.front();
        m_drawing.layout.waters.push_back(std::move(shore));
    }

    /// A school or a park in the middle of the houses.
    void addGreen(Track corners)
    {
        corners.push_back(corners.front());
        m_green = corners;
        m_greenKept = true;
        m_drawing.layout.lots.push_back(
            {thinned(bent(corners), 0.5),
             m_luck.is(0.5, m_c, m_r, Leave) ? ShapeKind::Campus : ShapeKind::Park,
             m_c,
             m_r,
             false,
             false});
    }
};

} // namespace

void drawSuburb(Drawing& drawing, int c, int r)
{
    Suburb(drawing, c, r).draw();
}

} // namespace lodestar::streets::generating
