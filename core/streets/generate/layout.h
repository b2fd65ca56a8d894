// SPDX-License-Identifier: GPL-3.0-or-later
// Layout: the hands that draw a plan's streets, each its own kind.
#pragma once

#include "core/streets/generate/citynames.h"
#include "core/streets/generate/cityroad.h"

namespace lodestar::streets::generating {

/// What all who draw share: the plan, its names, and where the roads go.
class Drawing
{
public:
    Drawing(const CityPlan& plan, CityNames& names, CityLayout& layout);

    const CityPlan& plan;
    CityNames& names;
    CityLayout& layout;

    /// A road of a section with its line, municipality and class's speed; not put down yet.
    [[nodiscard]] CityRoad
    road(int c, int r, Track line, const QString& name, RoadClass roadClass) const;
    /// The road numbered by where it lies in the plan, as all streets along lines are.
    [[nodiscard]] CityRoad northward(int c, int r, double u, double fromV, double toV) const;
    [[nodiscard]] CityRoad eastward(int c, int r, double v, double fromU, double toU) const;
    /// Puts a road down, but for the part of it that lies downtown.
    void put(CityRoad road);

    /// What stands along a street of this class beside a section.
    [[nodiscard]] Frontage frontage(int c, int r, RoadClass roadClass) const;

    void setDowntown(Track ring, std::vector<Spot> crossings);

private:
    std::vector<Spot> m_crossings; ///< on downtown's edge
};

/// House numbers of the plan's streets: a hundred begins at every crossing of the old grid.
[[nodiscard]] double numberEast(double u);
[[nodiscard]] double numberNorth(double v);

/// km/h that is signposted where nothing else is: 25 to 65 mph.
[[nodiscard]] quint8 speedOf(RoadClass roadClass);

/// The class of the wide street along a line.
[[nodiscard]] RoadClass classOfLine(int line);

void drawDowntown(Drawing& drawing);
void drawFrame(Drawing& drawing);
void drawMotorways(Drawing& drawing);
void drawSections(Drawing& drawing);

/// The streets of one suburban section.
void drawSuburb(Drawing& drawing, int c, int r);

} // namespace lodestar::streets::generating
