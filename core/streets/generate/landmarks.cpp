// SPDX-License-Identifier: GPL-3.0-or-later
// Gives lots and houses their names.
#include "core/streets/generate/landmarks.h"

#include <algorithm>
#include <array>

namespace lodestar::streets::generating {

namespace {

enum Salt { LotOrder = 800, Choice, CampusBuilding, Quarter };

/// What is wanted of one kind: how many in a city of each size, and what they are called.
struct Wanted
{
    PlaceKind kind;
    Frontage where;
    int town;
    int city;
    int metro;
    const char* name; ///< %1 is a name of its own, %2 a number, %3 the city
    bool isLarge = false;
};

constexpr std::array kWanted{
    Wanted{PlaceKind::Government, Frontage::Downtown, 1, 1, 1, "%3 City Hall", true},
    Wanted{PlaceKind::Police, Frontage::Downtown, 1, 1, 1, "Police Headquarters", true},
    Wanted{PlaceKind::SocialFacility, Frontage::Downtown, 1, 1, 1, "%3 Walk-in Crisis Center"},
    Wanted{PlaceKind::Library, Frontage::Downtown, 1, 1, 1, "Central Library", true},
    Wanted{PlaceKind::Station, Frontage::Downtown, 1, 1, 1, "Bus Terminal", true},
    Wanted{PlaceKind::Government, Frontage::Downtown, 1, 1, 1, "County Courthouse", true},
    Wanted{PlaceKind::Shop, Frontage::Downtown, 1, 1, 1, "Market Hall", true},
    Wanted{PlaceKind::Shelter, Frontage::Shops, 1, 3, 9, "%1 Shelter"},
    Wanted{PlaceKind::Shelter, Frontage::Shops, 1, 1, 3, "%1 Family Shelter"},
    Wanted{PlaceKind::SocialFacility, Frontage::Shops, 1, 1, 4, "%1 Detox Center"},
    Wanted{PlaceKind::SocialFacility, Frontage::Shops, 0, 2, 6, "%1 Day Center"},
    Wanted{PlaceKind::SocialFacility, Frontage::Shops, 0, 1, 5, "%1 Crisis Center"},
    Wanted{PlaceKind::Police, Frontage::Shops, 0, 3, 9, "Police District Station %2"},
    Wanted{PlaceKind::Clinic, Frontage::Shops, 2, 7, 24, "%1 Clinic"},
    Wanted{PlaceKind::Pharmacy, Frontage::Shops, 3, 14, 60, "%1 Pharmacy"},
    Wanted{PlaceKind::Library, Frontage::Shops, 0, 4, 16, "%1 Branch Library"},
    Wanted{PlaceKind::Worship, Frontage::OldHomes, 4, 18, 70, "%1 Church"},
    Wanted{PlaceKind::Worship, Frontage::Homes, 1, 6, 40, "%1 Chapel"},
    Wanted{PlaceKind::Hotel, Frontage::Downtown, 1, 4, 8, "%1 Hotel"},
    Wanted{PlaceKind::Hotel, Frontage::Shops, 1, 6, 24, "%1 Motel"},
    Wanted{PlaceKind::Restaurant, Frontage::Downtown, 3, 10, 20, "%1 Diner"},
    Wanted{PlaceKind::Restaurant, Frontage::Shops, 5, 30, 120, "%1 Grill"},
    Wanted{PlaceKind::Shop, Frontage::Shops, 5, 30, 120, "%1 Market"},
    Wanted{PlaceKind::Other, Frontage::OldHomes, 2, 8, 30, "%1 Apartments"},
};

class Landmarks
{
public:
    Landmarks(const CityPlan& plan,
              CityNames& names,
              const CityLayout& layout,
              const std::vector<House>& houses,
              const Ground& ground,
              MapData& data)
        : m_plan(plan)
        , m_luck(plan.luck())
        , m_names(names)
        , m_layout(layout)
        , m_houses(houses)
        , m_ground(ground)
        , m_data(data)
        , m_isTaken(houses.size())
    {
        for (quint32 i = 0; i < houses.size(); ++i)
            m_along[static_cast<size_t>(houses[i].frontage)].push_back(i);
    }

    void name()
    {
        municipalities();
        quarters();
        lots();
        for (size_t i = 0; i < kWanted.size(); ++i)
            want(kWanted[i], static_cast<int>(i));
        fireStations();
        bridges();
    }

private:
    const CityPlan& m_plan;
    const Luck& m_luck;
    CityNames& m_names;
    const CityLayout& m_layout;
    const std::vector<House>& m_houses;
    const Ground& m_ground;
    MapData& m_data;
    std::vector<bool> m_isTaken;
    std::array<std::vector<quint32>, 6> m_along; ///< houses by Frontage

    void place(Spot at, PlaceKind kind, const QString& name, const QString& address = {})
    {
        NamedPlace made;
        made.at = m_ground.at(at);
        made.name = m_data.texts.add(name);
        made.address = m_data.texts.add(address);
        made.kind = kind;
        m_data.places.push_back(made);
    }

    void municipalities()
    {
        place(m_plan.downtown(), PlaceKind::City, m_names.municipality(0));
        place(m_plan.at(0.3, m_plan.river() + 1.6 * m_plan.riverSide()),
              PlaceKind::City,
              m_names.municipality(1));
        for (size_t i = 0; i < m_plan.suburbs().size(); ++i)
            place(m_plan.at(m_plan.suburbs()[i].x, m_plan.suburbs()[i].y),
                  PlaceKind::City,
                  m_names.municipality(static_cast<int>(i) + 2));
        place(m_plan.downtown() + Spot{-90, -70}, PlaceKind::Neighbourhood, tr("Downtown"));
    }

    [[nodiscard]] static QString tr(const char* text) { return QString::fromLatin1(text); }

    /// Every third section or so has a name that people use for the homes around.
    void quarters()
    {
        static constexpr std::array kEnds{" Heights", " Village", " Grove", " Hill", " Estates"};
        const int half = m_plan.half();
        for (int r = -half + 1; r < half; r += 2)
            for (int c = -half + 1 + (r & 2) / 2; c < half; c += 3) {
                const SectionUse use = m_plan.use(c, r);
                if (use != SectionUse::Grid && use != SectionUse::Suburb)
                    continue;
                place(m_plan.at(c + 0.5, r + 0.45),
                      PlaceKind::Neighbourhood,
                      m_names.plain() +
                          tr(kEnds[static_cast<size_t>(m_luck.pick(5, c, r, Quarter))]));
            }
    }

    [[nodiscard]] static Spot middleOf(const Track& ring)
    {
        Spot sum;
        for (size_t i = 1; i < ring.size(); ++i)
            sum = sum + ring[i];
        return sum * (1.0 / static_cast<double>(ring.size() - 1));
    }

    [[nodiscard]] static double areaOf(const Track& ring)
    {
        double twice = 0;
        for (size_t i = 1; i < ring.size(); ++i)
            twice += cross(ring[i - 1], ring[i]);
        return std::abs(twice) / 2;
    }

    void lots()
    {
        std::vector<quint32> order;
        for (quint32 i = 0; i < m_layout.lots.size(); ++i)
            order.push_back(i);
        std::ranges::stable_sort(
            order, {}, [&](quint32 i) { return m_luck.at(static_cast<int>(i), 0, LotOrder); });
        int hospitals = m_plan.size() == CitySize::Town   ? 1
                        : m_plan.size() == CitySize::City ? 4
                                                          : 11;
        const int wanted = hospitals;
        int schools = 0;
        bool hasRiverside = false;
        for (const quint32 i : order) {
            const CityLot& lot = m_layout.lots[i];
            const Spot middle = middleOf(lot.ring);
            QString name;
            switch (lot.kind) {
            case ShapeKind::Park:
                if (lot.isNameless) {
                    if (!hasRiverside && std::abs(lot.column) <= 1)
                        place(middle, PlaceKind::Park, tr("Riverside Park"));
                    hasRiverside = hasRiverside || std::abs(lot.column) <= 1;
                    break;
                }
                name = m_names.plain() + tr(" Park");
                place(middle, PlaceKind::Park, name);
                break;
            case ShapeKind::Cemetery:
                name = m_names.plain() + tr(" Cemetery");
                break;
            case ShapeKind::Industrial:
                name = m_names.plain() + tr(" Industrial Park");
                break;
            default:
                if (lot.isWhole) {
                    name = m_names.plain() + tr(" College");
                    place(middle, PlaceKind::University, name);
                } else if (hospitals > 0) {
                    name = hospitals == wanted ? m_names.municipality(0) + tr(" General Hospital")
                                               : m_names.plain() + tr(" Medical Center");
                    place(middle, PlaceKind::Hospital, name);
                    --hospitals;
                } else {
                    name = m_names.plain() + (schools % 4 == 0   ? tr(" High School")
                                              : schools % 4 == 1 ? tr(" Middle School")
                                                                 : tr(" Elementary School"));
                    place(middle, PlaceKind::School, name);
                    ++schools;
                }
                raiseHalls(lot, static_cast<int>(i));
            }
            addShape(lot.ring, lot.kind, name, m_ground, m_data);
        }
        // A small town may have no such ground: then they are houses.
        for (; hospitals > 0; --hospitals)
            want({PlaceKind::Hospital, Frontage::Shops, 1, 1, 1, "%3 General Hospital", true}, 90);
        for (; schools < 2; ++schools)
            want({PlaceKind::School, Frontage::OldHomes, 1, 1, 1, "%1 School", true}, 91 + schools);
    }

    /// Two wings and a hall, along the ground's first side.
    void raiseHalls(const CityLot& lot, int index)
    {
        const Spot middle = middleOf(lot.ring);
        const Spot side = lot.ring[1] - lot.ring[0];
        const Spot ahead = side * (1 / std::max(1.0, lengthOf(side)));
        const double scale = std::sqrt(areaOf(lot.ring));
        const int halls = lot.isWhole ? 9 : 3;
        for (int i = 0; i < halls; ++i) {
            const double column = i % 3 - 1;
            const double row = lot.isWhole ? i / 3 - 1 : (i == 1 ? 0.5 : -0.2);
            const Spot at =
                middle + ahead * (column * 0.23 * scale) + leftOf(ahead) * (row * 0.2 * scale);
            const double size = 1 + 0.5 * m_luck.at(index, i, CampusBuilding);
            const Track ring = rectangleAround(at,
                                               ahead,
                                               std::min(40.0, 0.075 * scale) * size,
                                               std::min(26.0, 0.05 * scale) * size);
            if (std::ranges::all_of(ring,
                                    [&](Spot corner) { return isInside(lot.ring, corner); }) &&
                std::ranges::none_of(m_layout.roads, [&](const CityRoad& road) {
                    return road.column == lot.column && road.row == lot.row &&
                           isTooNear(road.line, ring);
                }))
                addShape(ring, ShapeKind::Building, {}, m_ground, m_data);
        }
    }

    [[nodiscard]] static bool isTooNear(const Track& line, const Track& ring)
    {
        for (size_t i = 1; i < line.size(); ++i)
            for (const Spot& corner : ring)
                if (distanceOf(
                        corner,
                        between(line[i - 1], line[i], nearestPart(line[i - 1], line[i], corner))) <
                    10)
                    return true;
        return false;
    }

    [[nodiscard]] int countOf(const Wanted& wanted) const
    {
        switch (m_plan.size()) {
        case CitySize::Town:
            return wanted.town;
        case CitySize::City:
            return wanted.city;
        case CitySize::Metro:
            return wanted.metro;
        }
        Q_UNREACHABLE();
    }

    void want(const Wanted& wanted, int salt)
    {
        for (int i = 0; i < countOf(wanted); ++i) {
            const auto house = freeHouse(wanted.where, salt, i);
            if (!house)
                return;
            QString name = tr(wanted.name);
            if (name.contains(u"%1"))
                name.replace(u"%1"_qs, m_names.plain());
            name.replace(u"%2"_qs, QString::number(i + 1));
            name.replace(u"%3"_qs, m_names.municipality(0));
            settle(*house, wanted.kind, name);
        }
    }

    std::optional<quint32> freeHouse(Frontage where, int salt, int number)
    {
        const auto& along = m_along[static_cast<size_t>(where)];
        for (int attempt = 0; attempt < 50 && !along.empty(); ++attempt) {
            const quint32 house = along[static_cast<size_t>(
                m_luck.pick(static_cast<int>(along.size()), salt * 100 + number, attempt, Choice))];
            if (!m_isTaken[house])
                return house;
        }
        return std::nullopt;
    }

    void settle(quint32 house, PlaceKind kind, const QString& name)
    {
        m_isTaken[house] = true;
        const AddressPoint& address = m_data.addresses[m_houses[house].address];
        place(m_houses[house].at,
              kind,
              name,
              m_data.texts.text(address.number) + u' ' + m_data.texts.text(address.street));
        m_data.shapes[m_houses[house].building].name = m_data.texts.add(name);
    }

    /// One in every three by three sections that has houses on wide streets.
    void fireStations()
    {
        const int half = m_plan.half();
        const int block = 3;
        const int blocks = (2 * half + block - 1) / block;
        std::vector<std::vector<quint32>> inBlock(static_cast<size_t>(blocks * blocks));
        for (const quint32 house : m_along[static_cast<size_t>(Frontage::Shops)]) {
            const int column = std::clamp((m_houses[house].column + half) / block, 0, blocks - 1);
            const int row = std::clamp((m_houses[house].row + half) / block, 0, blocks - 1);
            inBlock[static_cast<size_t>(row * blocks + column)].push_back(house);
        }
        int number = 1;
        for (size_t i = 0; i < inBlock.size(); ++i) {
            const auto& houses = inBlock[i];
            if (houses.size() < 40)
                continue;
            const quint32 house = houses[static_cast<size_t>(
                m_luck.pick(static_cast<int>(houses.size()), static_cast<int>(i), 0, Choice + 50))];
            if (m_isTaken[house])
                continue;
            settle(house, PlaceKind::FireStation, QStringLiteral("Fire Station %1").arg(number++));
        }
    }

    void bridges()
    {
        for (const CityRoad& road : m_layout.roads)
            if (road.deck == OverRiver)
                place(along(road.line, lengthOf(road.line) / 2).at,
                      PlaceKind::Other,
                      road.name.section(u' ', 1) + tr(" Bridge"));
    }
};

} // namespace

void nameLandmarks(const CityPlan& plan,
                   CityNames& names,
                   const CityLayout& layout,
                   const std::vector<House>& houses,
                   const Ground& ground,
                   MapData& data)
{
    Landmarks(plan, names, layout, houses, ground, data).name();
}

} // namespace lodestar::streets::generating
