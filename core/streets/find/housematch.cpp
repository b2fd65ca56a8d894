// SPDX-License-Identifier: GPL-3.0-or-later
// House numbers of one street.
#include "core/streets/find/housematch.h"

#include "core/streets/find/fold.h"
#include "core/streets/find/namewords.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace lodestar::streets {

namespace {

constexpr quint32 kLargestGap = 200; ///< numbers
constexpr double kLongestGap = 500;  ///< metres

auto firstWith(std::span<const HouseRow> houses, quint32 key)
{
    return std::lower_bound(
        houses.begin(), houses.end(), key, [](const HouseRow& h, quint32 k) { return h.key < k; });
}

/// The key of a number of digits only; nothing for any other.
std::optional<quint32> plainKey(const std::u16string& number)
{
    if (number.empty() || number.size() > 9 || !std::ranges::all_of(number, isDigit))
        return {};
    return houseKey(QString::fromStdU16String(number));
}

float unitFit(const FindSections& map,
              const HouseRow& house,
              const std::vector<std::u16string>& units)
{
    if (house.unit == 0)
        return units.empty() ? 1.F : 0.99F;
    if (units.empty())
        return 0.98F;
    const std::u16string unit = houseText(map.text(house.unit));
    const bool isSame = std::ranges::any_of(units, [&](const std::u16string& typed) {
        return typed == unit || (unit.ends_with(typed) && unit.size() > typed.size() &&
                                 unit[unit.size() - typed.size() - 1] == u' ');
    });
    return isSame ? 1.F : 0.9F;
}

Point7 between(Point7 a, Point7 b, double share)
{
    return {static_cast<qint32>(std::lround(a.lat + (double(b.lat) - a.lat) * share)),
            static_cast<qint32>(std::lround(a.lon + (double(b.lon) - a.lon) * share))};
}

double metres(Point7 a, Point7 b)
{
    return distance(toLatLon(a), toLatLon(b)).value;
}

Point7 alongLine(std::span<const Point7> line, double share)
{
    double length = 0;
    for (size_t i = 1; i < line.size(); ++i)
        length += metres(line[i - 1], line[i]);
    double left = length * share;
    for (size_t i = 1; i < line.size(); ++i) {
        const double part = metres(line[i - 1], line[i]);
        if (left <= part)
            return part > 0 ? between(line[i - 1], line[i], left / part) : line[i];
        left -= part;
    }
    return line.back();
}

bool holds(const RangeRow& range, qint64 number)
{
    const auto parity = static_cast<AddressRange::Parity>(range.parity);
    const bool isSide = parity == AddressRange::Parity::Both ||
                        (parity == AddressRange::Parity::Even) == (number % 2 == 0);
    return isSide && number >= std::min(range.from, range.to) &&
           number <= std::max(range.from, range.to);
}

std::optional<BetweenHouses>
inRange(const FindSections& map, const StreetRow& street, qint64 number)
{
    for (const RangeRow& range : map.ranges.subspan(street.firstRange, street.ranges)) {
        if (!holds(range, number))
            continue;
        const double whole = double(range.to) - range.from;
        const double share = whole == 0 ? 0.5 : (double(number) - range.from) / whole;
        return BetweenHouses{alongLine(map.lines.subspan(range.firstPoint, range.points), share),
                             range.area,
                             range.postcode};
    }
    return {};
}

void addSlip(std::set<std::u16string>& slips, std::u16string slip)
{
    if (!slip.empty() && slip.front() != u'0')
        slips.insert(std::move(slip));
}

std::set<std::u16string> slipsOf(const std::u16string& number)
{
    std::set<std::u16string> slips;
    for (size_t i = 0; i <= number.size(); ++i)
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            std::u16string slip = number;
            addSlip(slips, slip.insert(i, 1, digit));
            if (i == number.size())
                continue;
            slip = number;
            slip[i] = digit;
            addSlip(slips, slip);
        }
    for (size_t i = 0; i < number.size(); ++i) {
        std::u16string slip = number;
        addSlip(slips, slip.erase(i, 1));
    }
    slips.erase(number);
    return slips;
}

} // namespace

std::vector<KnownHouse> knownHouses(const FindSections& map,
                                    const StreetRow& street,
                                    const std::u16string& number,
                                    const std::vector<std::u16string>& units)
{
    std::vector<KnownHouse> known;
    const auto houses = map.housesOf(street);
    const quint32 key = houseKey(QString::fromStdU16String(number));
    for (auto at = firstWith(houses, key); at != houses.end() && at->key == key; ++at) {
        const bool isSame = houseText(map.text(at->number)) == number;
        known.push_back({static_cast<quint32>(street.firstHouse + (at - houses.begin())),
                         (isSame ? 1.F : 0.85F) * unitFit(map, *at, units)});
    }
    return known;
}

std::optional<BetweenHouses>
betweenHouses(const FindSections& map, const StreetRow& street, const std::u16string& number)
{
    const auto key = plainKey(number);
    if (!key || *key == 0)
        return {};
    if (const auto range = inRange(map, street, *key))
        return range;
    const auto houses = map.housesOf(street);
    const auto middle = firstWith(houses, *key);
    const auto isSide = [&](const HouseRow& h) {
        return h.key % 2 == *key % 2 && h.key > 0;
    };
    const auto above = std::find_if(middle, houses.end(), isSide);
    const auto below = std::find_if(std::make_reverse_iterator(middle), houses.rend(), isSide);
    if (above == houses.end() || below == houses.rend() || above->key - below->key > kLargestGap ||
        above->key == below->key || metres(above->at, below->at) > kLongestGap)
        return {};
    const double share = double(*key - below->key) / double(above->key - below->key);
    const bool isSameArea = above->area == below->area;
    const bool isSamePostcode = above->postcode == below->postcode;
    return BetweenHouses{between(below->at, above->at, share),
                         isSameArea ? above->area : 0,
                         isSamePostcode ? above->postcode : 0};
}

std::vector<quint32> slippedHouses(const FindSections& map,
                                   const StreetRow& street,
                                   const std::u16string& number,
                                   size_t limit)
{
    const auto typed = plainKey(number);
    if (!typed || street.houses == 0)
        return {};

    struct Slip
    {
        bool isSwap;
        quint32 gap;
        quint32 house;
    };

    std::vector<Slip> found;
    const auto houses = map.housesOf(street);
    const auto add = [&](const std::u16string& slip, bool isSwap) {
        const auto key = plainKey(slip);
        if (!key)
            return;
        const auto at = firstWith(houses, *key);
        if (at == houses.end() || at->key != *key)
            return;
        const quint32 gap = *key > *typed ? *key - *typed : *typed - *key;
        found.push_back(
            {isSwap, gap, static_cast<quint32>(street.firstHouse + (at - houses.begin()))});
    };
    for (size_t i = 1; i < number.size(); ++i) {
        std::u16string slip = number;
        std::swap(slip[i - 1], slip[i]);
        if (slip != number && slip.front() != u'0')
            add(slip, true);
    }
    for (const std::u16string& slip : slipsOf(number))
        add(slip, false);
    std::ranges::stable_sort(found, [](const Slip& a, const Slip& b) {
        return a.isSwap != b.isSwap ? a.isSwap : a.gap < b.gap;
    });
    std::vector<quint32> list;
    for (const Slip& slip : found)
        if (list.size() < limit && std::ranges::find(list, slip.house) == list.end())
            list.push_back(slip.house);
    return list;
}

} // namespace lodestar::streets
