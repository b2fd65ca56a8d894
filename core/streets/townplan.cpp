// SPDX-License-Identifier: GPL-3.0-or-later
// The generated town's drawing board. Works in metres east and north of the centre, then turns it a
// little.
#include "core/streets/townplan.h"

#include "core/base/entropy.h"

#include <cmath>
#include <functional>
#include <numbers>

namespace lodestar::streets {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kEdgeX = 5'200;
constexpr double kEdgeY = 4'250;

struct Spot
{
    double x;
    double y;
};

class Drawing
{
public:
    Drawing(quint64 seed, LatLon centre)
        : m_chance(seed)
        , m_centre(centre)
    {
        m_turn = (3 + 2 * m_chance.unit()) * kPi / 180;
        m_riverPhase = m_chance.unit() * 0.8;
    }

    TownPlan draw()
    {
        m_plan.river = river();
        m_plan.parks = {park({3'500, 1'900}, 720, 520), park({-3'850, 1'020}, 450, 330)};
        avenues();
        streets();
        diagonals();
        lanes();
        places();
        return std::move(m_plan);
    }

private:
    SeededEntropy m_chance;
    LatLon m_centre;
    double m_turn = 0;
    double m_riverPhase = 0;
    TownPlan m_plan;

    [[nodiscard]] LatLon onGround(Spot s) const
    {
        constexpr double kMetresPerDegree = 111'195;
        const double x = s.x * std::cos(m_turn) - s.y * std::sin(m_turn);
        const double y = s.x * std::sin(m_turn) + s.y * std::cos(m_turn);
        return {m_centre.lat + y / kMetresPerDegree,
                m_centre.lon + x / (kMetresPerDegree * std::cos(m_centre.lat * kPi / 180))};
    }

    [[nodiscard]] double jitter(double most) { return (m_chance.unit() * 2 - 1) * most; }

    [[nodiscard]] double riverMiddle(double x) const
    {
        return -1'950 + 330 * std::sin(x / 1'900 + m_riverPhase) + 110 * std::sin(x / 830);
    }

    [[nodiscard]] Polygon river() const
    {
        Polygon bank;
        const auto half = [](double x) {
            return 165 + 45 * std::sin(x / 1'270 + 1);
        };
        for (double x = -7'000; x <= 7'000; x += 140)
            bank += onGround({x, riverMiddle(x) + half(x)});
        for (double x = 7'000; x >= -7'000; x -= 140)
            bank += onGround({x, riverMiddle(x) - half(x)});
        return bank;
    }

    /// A rectangle with round corners.
    [[nodiscard]] Polygon park(Spot middle, double halfX, double halfY) const
    {
        Polygon ring;
        for (int i = 0; i < 40; ++i) {
            const double a = 2 * kPi * i / 40;
            const auto squarer = [](double v) {
                return std::copysign(std::pow(std::abs(v), 0.35), v);
            };
            ring += onGround(
                {middle.x + halfX * squarer(std::cos(a)), middle.y + halfY * squarer(std::sin(a))});
        }
        return ring;
    }

    void add(const QString& name,
             bool major,
             double from,
             double to,
             const std::function<Spot(double)>& at)
    {
        const int pieces = std::max(2, static_cast<int>(std::abs(to - from) / 110));
        QList<LatLon> line;
        for (int i = 0; i <= pieces; ++i)
            line += onGround(at(from + (to - from) * i / pieces));
        Road road(name, line, major);
        // Only the big streets have bridges and go through a park.
        if (!major)
            road.keepOutOf(QList<Polygon>{m_plan.river} + m_plan.parks);
        if (!road.open().isEmpty())
            m_plan.roads += road;
    }

    /// A gentle bend, the same for all streets of one direction, so that blocks keep their shape.
    [[nodiscard]] static double bend(double along) { return 70 * std::sin(along / 2'300); }

    void avenues()
    {
        constexpr int kCount = 24;
        for (int i = 0; i < kCount; ++i) {
            const double x = -5'000 + 10'000.0 * i / (kCount - 1) + jitter(45);
            const bool major = i == 3 || i == 8 || i == 13 || i == 19;
            const double south = major ? -kEdgeY : -kEdgeY + 420 * m_chance.below(3);
            const double north = major ? kEdgeY : kEdgeY - 420 * m_chance.below(2);
            add(ordinal(i + 1) + QStringLiteral(" Ave"), major, south, north, [x](double y) {
                return Spot{x + bend(y), y};
            });
        }
    }

    void streets()
    {
        const char* names[] = {"Summit Rd",  "Birch St",    "Larkspur St",  "Juniper St",
                               "Alder St",   "Orchard St",  "Meridian Ave", "Cedar St",
                               "Union St",   "Mill St",     "Market St",    "Harbor St",
                               "Foundry St", "Depot St",    "Wharf St",     "Granite St",
                               "Quarry Rd",  "Prospect St", "Sycamore St",  "Tannery St"};
        int row = 0;
        for (const char* given : names) {
            const QString name = QLatin1String(given);
            const bool major = row == 6 || row == 10 || row == 12 || row == 16;
            const double y = 4'000 - 421.0 * row + jitter(40);
            const double reach = major ? kEdgeX : kEdgeX - 200 * m_chance.below(4);
            const auto at = [y](double x) {
                return Spot{x, y - bend(x)};
            };
            if (name == QLatin1String("Harbor St")) {
                add(QStringLiteral("W ") + name, major, -150, -reach, at);
                add(QStringLiteral("E ") + name, major, -150, reach, at);
            } else {
                add(name, major, -reach, reach, at);
            }
            ++row;
        }
    }

    void diagonals()
    {
        add(QStringLiteral("Canal Blvd"), true, kEdgeY, -kEdgeY, [](double y) {
            return Spot{-650 - 0.31 * y + 90 * std::sin(y / 1'700), y};
        });
        add(QStringLiteral("Beacon Ave"), true, -kEdgeX, kEdgeX, [](double x) {
            return Spot{x, 620 + 0.36 * x + 210 * std::sin(x / 2'600 - 0.9)};
        });
    }

    /// Short streets inside the blocks.
    void lanes()
    {
        struct Lane
        {
            const char* name;
            Spot from;
            double length;
            bool eastWest;
        };

        const Lane lanes[] = {{"Depot Ln", {520, -1'260}, 1'150, true},
                              {"Orchard Ln", {2'050, 1'650}, 700, true},
                              {"Alder Ct", {-2'600, 2'110}, 620, true},
                              {"Kiln Ln", {-3'300, -840}, 900, true},
                              {"Ferry Ln", {1'950, -1'400}, 560, false},
                              {"Wren Ln", {-1'350, 3'150}, 820, true},
                              {"Cooper Ct", {3'120, 60}, 600, true},
                              {"Juniper Ct", {820, 2'540}, 560, true},
                              {"Chapel Ln", {-2'170, 280}, 800, false},
                              {"Tannery Ln", {-900, -3'780}, 700, true},
                              {"Granite Ct", {2'400, -2'520}, 620, true},
                              {"Station Pl", {130, -420}, 520, true},
                              {"Weaver Ln", {-4'350, 2'950}, 900, true},
                              {"Ropewalk Ln", {3'900, -1'270}, 760, true},
                              {"Lantern Ct", {-520, 1'230}, 540, true},
                              {"Hazel Dr", {4'120, 3'350}, 820, false}};
        for (const Lane& lane : lanes)
            add(QLatin1String(lane.name), false, 0, lane.length, [&lane](double along) {
                return lane.eastWest
                           ? Spot{lane.from.x + along, lane.from.y - bend(lane.from.x + along)}
                           : Spot{lane.from.x + bend(lane.from.y + along), lane.from.y + along};
            });
    }

    void places()
    {
        struct Known
        {
            const char* name;
            Spot at;
        };

        const Known known[] = {{"Meridian General Hospital", {1'720, 1'520}},
                               {"Harbor Walk-in Crisis Center", {690, -560}},
                               {"Foundry Street Shelter", {-1'480, -1'010}},
                               {"Riverside Detox Center", {2'930, -1'300}},
                               {"Central Library", {-420, 300}},
                               {"Union Station", {250, -250}},
                               {"City Hall", {60, 130}},
                               {"Canal Street Clinic", {-1'180, 1'900}},
                               {"Northside High School", {-2'620, 2'760}},
                               {"Southbank High School", {1'260, -3'000}},
                               {"Police Headquarters", {-830, -130}},
                               {"Fire Station 1", {430, 560}},
                               {"Fire Station 2", {-3'150, 1'500}},
                               {"Fire Station 3", {2'420, -2'860}},
                               {"Bus Terminal", {500, -760}},
                               {"Market Hall", {-250, -120}},
                               {"Granite Bridge", {-1'000, -1'960}},
                               {"Quarry Road Clinic", {-2'230, -2'730}},
                               {"Meridian Community College", {3'050, 3'080}},
                               {"Lakeview Towers", {4'350, 620}},
                               {"Orchard Park", {3'500, 1'900}},
                               {"Westgate Park", {-3'850, 1'020}}};
        for (const Known& place : known)
            m_plan.places += PlaceMatch{QLatin1String(place.name), onGround(place.at), false, 1};
    }

    [[nodiscard]] static QString ordinal(int n)
    {
        const bool teen = n % 100 >= 11 && n % 100 <= 13;
        const char* ending = teen          ? "th"
                             : n % 10 == 1 ? "st"
                             : n % 10 == 2 ? "nd"
                             : n % 10 == 3 ? "rd"
                                           : "th";
        return QString::number(n) + QLatin1String(ending);
    }
};

} // namespace

TownPlan drawTown(quint64 seed, LatLon centre)
{
    return Drawing(seed, centre).draw();
}

} // namespace lodestar::streets
