// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold for every house of a larger city, drawn by a seed.
#include "core/base/entropy.h"
#include "tests/core/streets/find/smallcity.h"

using namespace lodestar;
using namespace lodestar::streets;

namespace {

constexpr const char* kNames[] = {"Meridian",
                                  "Foundry",
                                  "Harbor View",
                                  "Saint Clair",
                                  "5th",
                                  "Juniper",
                                  "Old Mill",
                                  "Winchester",
                                  "Oak",
                                  "Avery",
                                  "Kenwood",
                                  "Fairfax",
                                  "Indian Creek",
                                  "Weber",
                                  "Northwest"};
constexpr const char* kTypes[] = {"Street", "Avenue", "Court", "Boulevard", "Lane", ""};
constexpr const char* kDirections[] = {"", "", "North ", "East "};
constexpr const char* kCities[] = {"", "Linden", "Bexley"};
constexpr const char* kUnits[] = {"", "", "", "A", "12", "Suite 200"};

SmallCity drawCity(SeededEntropy& entropy)
{
    const auto any = [&](const auto& list) {
        return list[entropy.below(static_cast<int>(std::size(list)))];
    };
    SmallCity city;
    for (int s = 0; s < 60; ++s) {
        const std::string street = QStringLiteral("%1%2 %3")
                                       .arg(QLatin1String(any(kDirections)),
                                            QLatin1String(any(kNames)),
                                            QLatin1String(any(kTypes)))
                                       .trimmed()
                                       .toStdString();
        const std::string_view inCity = any(kCities);
        const double north = entropy.below(200);
        city.road(street, {{north, 0}, {north, 40}}, inCity);
        int number = 100;
        for (int h = 0; h < 30; ++h) {
            number += 1 + entropy.below(30);
            std::string text = std::to_string(number);
            if (entropy.below(12) == 0)
                text += entropy.below(2) ? " 1/2" : "B";
            city.house(text, street, north + 0.1, h, inCity, any(kUnits), "43201");
        }
    }
    return city;
}

QString ownText(const MapData& data, const AddressPoint& address)
{
    QStringList words;
    for (const TextId id : {address.number, address.street, address.unit, address.city})
        if (!id.isEmpty())
            words += data.texts.text(id);
    return words.join(u' ');
}

bool isAt(const PlaceMatch& match, const AddressPoint& address)
{
    return distance(match.point, toLatLon(address.at)).value < 20;
}

} // namespace

TEST_CASE("every house of a city is first, or one of the first equals, for its own text", "[find]")
{
    SeededEntropy entropy(3);
    const SmallCity city = drawCity(entropy);
    const auto finder = city.finder();
    for (const AddressPoint& address : city.data.addresses) {
        const QString text = ownText(city.data, address);
        const auto matches = finder->find(text, 10);
        INFO(text.toStdString());
        REQUIRE_FALSE(matches.isEmpty());
        const bool isFirst = std::ranges::any_of(matches, [&](const PlaceMatch& match) {
            return match.confidence == matches.first().confidence && isAt(match, address);
        });
        CHECK(isFirst);
    }
}

TEST_CASE("a letter left out of the street hides no house", "[find]")
{
    SeededEntropy entropy(4);
    const SmallCity city = drawCity(entropy);
    const auto finder = city.finder();
    int asked = 0;
    int found = 0;
    for (size_t i = 0; i < city.data.addresses.size(); i += 7) {
        const AddressPoint& address = city.data.addresses[i];
        const QString number = city.data.texts.text(address.number);
        QString text = ownText(city.data, address);
        const auto letters = city.data.texts.text(address.street).size();
        text.remove(number.size() + 1 + entropy.below(static_cast<int>(letters)), 1);
        ++asked;
        const auto matches = finder->find(text, 5);
        found += std::ranges::any_of(matches,
                                     [&](const PlaceMatch& match) { return isAt(match, address); });
    }
    CHECK(asked > 200);
    CHECK(found * 100 >= asked * 97);
}

TEST_CASE("no two matches of one answer look alike", "[find]")
{
    SeededEntropy entropy(5);
    const SmallCity city = drawCity(entropy);
    const auto finder = city.finder();
    for (const char* text :
         {"meridian", "150 oak", "5th", "kenwood avenue", "s", "east", "old mi"}) {
        INFO(text);
        const auto matches = finder->find(QString::fromUtf8(text), 12);
        QStringList names = namesOf(matches);
        CHECK(names.removeDuplicates() == 0);
        CHECK(std::ranges::is_sorted(matches, std::ranges::greater{}, &PlaceMatch::confidence));
        for (const PlaceMatch& match : matches) {
            CHECK(match.confidence > 0);
            CHECK(match.confidence <= 1);
        }
    }
}

TEST_CASE("any beginning of an address and any noise is answered without harm", "[find]")
{
    SeededEntropy entropy(6);
    const SmallCity city = drawCity(entropy);
    const auto finder = city.finder();
    constexpr std::u16string_view kLetters = u"ab1 2,/&#@-'.North Stق٣ß\u0301😀½x";
    for (int i = 0; i < 3'000; ++i) {
        QString text;
        for (int n = entropy.below(40); n > 0; --n)
            text += QChar(
                kLetters[static_cast<size_t>(entropy.below(static_cast<int>(kLetters.size())))]);
        CHECK(finder->find(text, 5).size() <= 5);
    }
}
