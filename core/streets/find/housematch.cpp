// SPDX-License-Identifier: GPL-3.0-or-later
// House numbers of one street.
#include "core/streets/find/housematch.h"

#include "core/streets/find/fold.h"
#include "core/streets/find/namewords.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lodestar::streets {

namespace {

constexpr quint32 kLargestGap = 200; ///< numbers
constexpr double kLongestGap = 500;  ///< metres

auto firstWith(std::span<const HouseRow> houses, quint32 key)
{
    return std::lower_bound(
        houses.begin(), houses.end(), key, [](const HouseRow& h, quint32 k) { return h.key < k; });
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

/// Every number from least to most that is one slip away from `digits`; swapped ones first.
struct SlippedNumber
{
    quint32 key;
    bool isSwap;
};

std::vector<SlippedNumber> slipsOf(const std::u16string& digits, quint32 least, quint32 most)
{
    std::vector<SlippedNumber> slips;
    const size_t n = digits.size();
    if (n == 0 || n > 8)
        return slips;
    std::array<quint32, 10> power{1};
    for (size_t i = 1; i < power.size(); ++i)
        power[i] = power[i - 1] * 10;
    quint32 value = 0;
    for (const char16_t digit : digits)
        value = value * 10 + (digit - u'0');
    const auto add = [&](quint32 key, bool isSwap) {
        if (key != value && key >= least && key <= most)
            slips.push_back({key, isSwap});
    };
    const auto digitAt = [&](size_t i) {
        return value / power[i] % 10;
    }; // from the right
    for (size_t i = 0; i + 1 < n; ++i) {
        const quint32 low = digitAt(i);
        const quint32 high = digitAt(i + 1);
        add(value - low * power[i] - high * power[i + 1] + high * power[i] + low * power[i + 1],
            true);
    }
    for (size_t i = 0; i <= n; ++i) {
        const quint32 right = value % power[i];
        const quint32 left = value / power[i];
        for (quint32 digit = 0; digit < 10; ++digit) {
            add((left * 10 + digit) * power[i] + right, false); // one too few was typed
            if (i < n)
                add(left / 10 * power[i + 1] + digit * power[i] + right, false);
        }
        if (i < n)
            add(left / 10 * power[i] + right, false); // one too many
    }
    return slips;
}

} // namespace

TypedNumber typedNumber(const std::u16string& text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    TypedNumber number{text, {text.begin(), end}, {end, text.end()}, 0, false};
    number.key = houseKey(QString::fromStdU16String(text));
    number.isPlain = !number.digits.empty() && number.digits.size() < 10 && number.key > 0;
    return number;
}

std::vector<KnownHouse> knownHouses(const FindSections& map,
                                    const StreetRow& street,
                                    const TypedNumber& number,
                                    const std::vector<std::u16string>& units)
{
    std::vector<KnownHouse> known;
    const auto houses = map.housesOf(street);
    for (auto at = firstWith(houses, number.key); at != houses.end() && at->key == number.key;
         ++at) {
        const bool isSame = houseText(map.text(at->number)) == number.text;
        known.push_back({static_cast<quint32>(street.firstHouse + (at - houses.begin())),
                         (isSame ? 1.F : 0.85F) * unitFit(map, *at, units)});
    }
    return known;
}

std::optional<BetweenHouses>
betweenHouses(const FindSections& map, const StreetRow& street, const TypedNumber& number)
{
    if (!number.isPlain)
        return {};
    if (const auto range = inRange(map, street, number.key))
        return range;
    const auto houses = map.housesOf(street);
    const auto middle = firstWith(houses, number.key);
    const auto isSide = [&](const HouseRow& h) {
        return h.key % 2 == number.key % 2 && h.key > 0;
    };
    const auto above = std::find_if(middle, houses.end(), isSide);
    const auto below = std::find_if(std::make_reverse_iterator(middle), houses.rend(), isSide);
    if (above == houses.end() || below == houses.rend() || above->key - below->key > kLargestGap ||
        above->key == below->key || metres(above->at, below->at) > kLongestGap)
        return {};
    const double share = double(number.key - below->key) / double(above->key - below->key);
    const bool isSameArea = above->area == below->area;
    const bool isSamePostcode = above->postcode == below->postcode;
    return BetweenHouses{between(below->at, above->at, share),
                         isSameArea ? above->area : 0,
                         isSamePostcode ? above->postcode : 0};
}

std::vector<quint32> slippedHouses(const FindSections& map,
                                   const StreetRow& street,
                                   const TypedNumber& number,
                                   size_t limit)
{
    if (!number.isPlain || street.houses == 0)
        return {};

    struct Slip
    {
        bool isSwap;
        quint32 gap;
        quint32 house;
    };

    std::vector<Slip> found;
    const auto houses = map.housesOf(street);
    const quint32 least = std::max(1U, houses.front().key);
    for (const SlippedNumber& slip : slipsOf(number.digits, least, houses.back().key)) {
        for (auto at = firstWith(houses, slip.key); at != houses.end() && at->key == slip.key;
             ++at) {
            if (!number.rest.empty() && !houseText(map.text(at->number)).ends_with(number.rest))
                continue;
            const quint32 gap =
                slip.key > number.key ? slip.key - number.key : number.key - slip.key;
            found.push_back({slip.isSwap,
                             gap,
                             static_cast<quint32>(street.firstHouse + (at - houses.begin()))});
            break;
        }
    }
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
