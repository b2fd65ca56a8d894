// SPDX-License-Identifier: GPL-3.0-or-later
// Invented names out of common words.
#include "core/streets/generate/citynames.h"

#include <array>

namespace lodestar::streets::generating {

namespace {

enum Salt { City = 200, Twin, Suburb, NorthShift, EastShift, First, Last, Ending, Plain };

constexpr std::array kCities{"Meridian",
                             "Ashgrove",
                             "Carrow City",
                             "Port Alden",
                             "Wexley",
                             "Tamarind",
                             "Grand Elder",
                             "Stonehaven",
                             "Calloway",
                             "Redfern"};
constexpr std::array kTwins{
    "Millbank", "West Landing", "Ferrytown", "Harbor City", "Southport Landing"};
constexpr std::array kSuburbs{"San Ysidro Hills",
                              "Cedar Flats",
                              "Lindenwood",
                              "Peñasco Springs",
                              "Northfield Park",
                              "Oak Hollow",
                              "Brightwater",
                              "Eastlake",
                              "Quarry Hill",
                              "Prairie Crossing"};
// Index 0 is the middle line; then east 1, west 1, east 2, …
constexpr std::array kNorth{
    "Main Street",     "Canal Boulevard", "Liberty Avenue", "College Avenue",   "Station Street",
    "Beacon Avenue",   "Courthouse Road", "Capitol Avenue", "Stockyard Road",   "Armory Road",
    "Fairground Road", "Waterworks Road", "Pioneer Avenue", "Observatory Road", "Racetrack Road",
    "Seminary Road",   "Telegraph Road",  "Wabash Road",    "Cobalt Avenue",    "Zenith Avenue",
    "Airport Road",    "Homestead Road",  "Juniper Pike",   "Silo Road",        "Cattle Trail",
    "Windmill Road",   "Creamery Road",   "Tollgate Road",  "Sawmill Road",     "Vineyard Road",
    "Badger Road",     "Elkhorn Road",    "Starling Road",  "Old Mission Road", "Turnpike Road",
    "Longview Road",   "Redwood Highway"};
constexpr std::array kEast{
    "Market Street",  "Meridian Avenue", "Granite Street",   "Foundry Street",  "Harbor Street",
    "Orchard Street", "Mill Street",     "Prairie Avenue",   "Quarry Road",     "Depot Street",
    "Lantern Road",   "Signal Avenue",   "Wheatland Road",   "Chapel Road",     "Cooper Road",
    "Summit Road",    "Tannery Road",    "Union Avenue",     "Valley Road",     "Bluff Road",
    "Garrison Road",  "Kiln Road",       "Iron Bridge Road", "Copper Road",     "Ropewalk Road",
    "Weaver Road",    "Sandstone Road",  "Lighthouse Road",  "Meadowlark Road", "Cannery Road",
    "Brickyard Road", "Saltbox Road",    "Flagstone Road",   "Hatchery Road",   "Millrace Road",
    "Tinker Road",    "Ledger Road"};
constexpr std::array kTrees{
    "Elm",     "Oak",      "Maple",    "Walnut",    "Chestnut", "Locust",    "Cherry",  "Spruce",
    "Cedar",   "Sycamore", "Linden",   "Poplar",    "Ash",      "Birch",     "Hickory", "Mulberry",
    "Willow",  "Laurel",   "Magnolia", "Buckeye",   "Catalpa",  "Hawthorn",  "Juniper", "Tamarack",
    "Redbud",  "Sumac",    "Hazel",    "Alder",     "Beech",    "Dogwood",   "Aspen",   "Pecan",
    "Cypress", "Larch",    "Hemlock",  "Butternut", "Acacia",   "Persimmon", "Olive",   "Holly"};
constexpr std::array kPeople{
    "Abbott", "Barlow", "Carver",  "Dawson", "Ellery", "Foster",  "Grady",   "Hollis",
    "Ingram", "Jarvis", "Keller",  "Lowell", "Mercer", "Norwood", "Osborn",  "Prescott",
    "Quincy", "Ramsey", "Sheldon", "Tilden", "Upton",  "Vernon",  "Whitman", "Yates",
    "Ames",   "Bishop", "Colfax",  "Dunbar", "Emmett", "Fenton",  "Garland", "Hobart",
    "Irving", "Jasper", "Knox",    "Latham", "Marlow", "Nolan",   "Orville", "Pierce"};
constexpr std::array kStreetNumbers{"Washington",
                                    "Adams",
                                    "Jefferson",
                                    "Madison",
                                    "Monroe",
                                    "Jackson",
                                    "Harrison",
                                    "Tyler",
                                    "Polk",
                                    "Taylor",
                                    "Fillmore",
                                    "Pierce",
                                    "Lincoln",
                                    "Grant",
                                    "Hayes",
                                    "Arthur",
                                    "Cleveland"};
constexpr std::array kFirst{
    "Maple",  "Fox",    "Stone",    "Brook",    "Clear",  "Deer",   "Eagle",   "Fern",   "Glen",
    "Heron",  "Iris",   "Jay",      "Kings",    "Lark",   "Meadow", "North",   "Old",    "Quail",
    "Ridge",  "Silver", "Timber",   "Upper",    "Valley", "Winter", "Amber",   "Bell",   "Copper",
    "Dove",   "Elder",  "Falcon",   "Golden",   "Hidden", "Ivory",  "Long",    "Mill",   "Orchard",
    "Pebble", "River",  "Shadow",   "Thorn",    "Violet", "White",  "Wren",    "Hunter", "Bramble",
    "Cotton", "Indigo", "Lavender", "Marigold", "Sage",   "Autumn", "Crystal", "Misty",  "Rolling"};
constexpr std::array kLast{"brook", "field",  "wood",  "ridge",  "view",  "dale",  "creek",
                           "crest", "gate",   "hill",  "hollow", "lake",  "land",  "mere",
                           "moor",  "ford",   "glen",  "point",  "stone", "well",  "bend",
                           "run",   "spring", "haven", "shire",  "bury",  "thorn", "vale"};
constexpr std::array kSpanish{
    "del Río",    "Peña",     "de la Luna",   "del Cañón", "San Martín", "del Sol",
    "Alegría",    "Niño",     "de las Piñas", "Montaña",   "Corazón",    "Jardín",
    "Colibrí",    "Encino",   "Mariposa",     "Nogal",     "Álamo",      "Halcón",
    "Golondrina", "Muñoz",    "Sauce",        "Zafiro",    "Lucero",     "Castaño",
    "Durazno",    "Laguna",   "Arroyo",       "Cigüeña",   "Manzano",    "Olvera",
    "Quintana",   "Ruiseñor", "Tecolote",     "Verano",    "Yucca",      "Otoño"};

template <class Words>
QString word(const Words& words, int number)
{
    return QString::fromUtf8(words[static_cast<size_t>(number) % words.size()]);
}

/// 0, 1, -1, 2, -2 … each its own number.
int spread(int line)
{
    return line > 0 ? 2 * line - 1 : -2 * line;
}

} // namespace

QString ordinal(int number)
{
    const int last = number % 10;
    const bool isTeen = number % 100 >= 11 && number % 100 <= 13;
    const char* const end = isTeen || last == 0 || last > 3 ? "th"
                            : last == 1                     ? "st"
                            : last == 2                     ? "nd"
                                                            : "rd";
    return QString::number(number) + QLatin1String(end);
}

CityNames::CityNames(const CityPlan& plan, const QString& cityName)
    : m_plan(plan)
{
    const Luck& luck = plan.luck();
    m_municipalities += cityName.isEmpty()
                            ? word(kCities, luck.pick(static_cast<int>(kCities.size()), 0, 0, City))
                            : cityName;
    m_municipalities += word(kTwins, luck.pick(static_cast<int>(kTwins.size()), 0, 0, Twin));
    const int first = luck.pick(static_cast<int>(kSuburbs.size()), 0, 0, Suburb);
    for (size_t i = 0; i < plan.suburbs().size(); ++i)
        m_municipalities += word(kSuburbs, first + static_cast<int>(i));
}

QString CityNames::municipality(int number) const
{
    return m_municipalities[number];
}

QString CityNames::postcode(int c, int r) const
{
    // No post office has a number below 00501.
    const int column = (c + 18) / 4;
    const int row = (r + 18) / 4;
    return QStringLiteral("00%1").arg(100 + column * 10 + row);
}

QString CityNames::sided(const QString& name, bool runsNorth, double side)
{
    const char* const word =
        runsNorth ? (side >= 0 ? "North " : "South ") : (side >= 0 ? "East " : "West ");
    return QLatin1String(word) + name;
}

QString CityNames::north(int u, double v) const
{
    const bool isBeyond = m_plan.riverSide() * v > m_plan.riverSide() * m_plan.river();
    if (u == 0 && isBeyond) // the twin city has a Main Street of its own
        return sided(QStringLiteral("Ferry Street"), true, v);
    return sided(word(kNorth, spread(u)), true, v);
}

QString CityNames::east(int v, double u) const
{
    if (v == m_plan.river() + 2 * m_plan.riverSide())
        return sided(QStringLiteral("Main Street"), false, u);
    return sided(word(kEast, spread(v)), false, u);
}

QString CityNames::gridNorth(int c, int part, double v) const
{
    const int index = c >= 0 ? c * kGridColumns + part : -(c * kGridColumns + part);
    if (c < 0)
        return sided(ordinal(index - index / kGridColumns) + QStringLiteral(" Avenue"), true, v);
    const int people = static_cast<int>(kPeople.size());
    static constexpr std::array kEnds{" Avenue", " Place", " Terrace", " Boulevard"};
    return sided(word(kPeople, index) + word(kEnds, index / people), true, v);
}

QString CityNames::gridEast(int r, int part, double u) const
{
    const bool isBeyond = m_plan.river() < 0 ? r < m_plan.river() : r >= m_plan.river();
    const int index = r >= 0 ? r * kGridRows + part : -(r * kGridRows + part);
    if (isBeyond)
        return sided(ordinal(index) + QStringLiteral(" Street"), false, u);
    const int trees = static_cast<int>(kTrees.size());
    static constexpr std::array kEnds{" Street", " Lane", " Terrace"};
    return sided(word(kTrees, index) + word(kEnds, index / trees), false, u);
}

QString CityNames::downtownStreet(int index) const
{
    return word(kStreetNumbers, index) + QStringLiteral(" Street");
}

QString CityNames::downtownAvenue(int index) const
{
    return ordinal(index + 1) + QStringLiteral(" Street");
}

QString CityNames::diagonal(int c, int r) const
{
    static constexpr std::array kArms{
        "Old Post Road", "Mission Trail", "Lakeshore Avenue", "Commerce Avenue"};
    return word(kArms, (c >= 0 ? 1 : 0) + (r >= 0 ? 2 : 0));
}

QString CityNames::local(LocalKind kind, int theme)
{
    static constexpr std::array kThrough{" Drive", " Road", " Way", " Lane"};
    static constexpr std::array kLoop{" Drive", " Circle", " Loop", " Crescent"};
    static constexpr std::array kDeadEnd{" Court", " Place", " Court", " Lane"};
    static constexpr std::array kCalles{
        "Calle ", "Camino ", "Paseo ", "Avenida ", "Vía ", "Senda ", "Vereda ", "Callejón "};
    constexpr int kTries = 24;
    const Luck& luck = m_plan.luck();
    const auto& ends = kind == LocalKind::Through ? kThrough
                       : kind == LocalKind::Loop  ? kLoop
                                                  : kDeadEnd;
    for (int attempt = 0;; ++attempt) {
        const int i = m_next++;
        const int end = luck.pick(8, i, 0, Ending);
        const int first = luck.pick(static_cast<int>(kFirst.size()), i, 0, First);
        const int last = luck.pick(1'000, i, 0, Last);
        QString name = theme % 12 == 4 && attempt < kTries
                           ? word(kCalles, end) + word(kSpanish, last)
                           : word(kFirst, first) + word(kLast, last) + word(ends, end);
        // A metro has more streets than there are pairs of words.
        if (attempt > 2 * kTries)
            name = word(kFirst, last) + u' ' + name;
        if (!m_given.contains(name)) {
            m_given.insert(name);
            return name;
        }
    }
}

QString CityNames::plain()
{
    const Luck& luck = m_plan.luck();
    for (;;) {
        const int i = m_next++;
        const int people = luck.pick(static_cast<int>(kPeople.size()), i, 0, Plain);
        QString name = i % 3 == 0   ? word(kPeople, people)
                       : i % 3 == 1 ? word(kTrees, people)
                                    : word(kFirst, people) + word(kLast, i);
        if (m_given.contains(name))
            name = word(kFirst, people + i) + word(kLast, people);
        if (m_given.contains(name))
            name = word(kPeople, people + i / 7) + u' ' + name;
        if (!m_given.contains(name)) {
            m_given.insert(name);
            return name;
        }
    }
}

} // namespace lodestar::streets::generating
