// SPDX-License-Identifier: GPL-3.0-or-later
// Reading coordinates.
#include "core/streets/find/coordinates.h"

#include "core/streets/find/addresstokens.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>
#include <vector>

namespace lodestar::streets {

namespace {

struct Item
{
    enum class What { Number, Degrees, Minutes, Seconds, Side, Break };
    What what;
    double value = 0;
    bool hasPoint = false;
    QChar side{};
};

/// One of the two numbers: degrees, perhaps minutes, perhaps seconds.
struct Angle
{
    std::vector<Item> numbers;
    QChar side{};
};

Unexpected noCoordinates()
{
    return Unexpected(Kind::NotFound, QStringLiteral("These are no coordinates."));
}

constexpr std::u16string_view kTheirs = u"nsewlatiudogr";

/// Letters that stand in none of the words and sides of coordinates: most addresses have one.
bool hasOtherLetters(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const QChar lower = c.unicode() < 0x80 ? QChar(c.unicode() | 0x20) : c;
        return lower >= u'a' && lower <= u'z' &&
               kTheirs.find(lower.unicode()) == std::u16string_view::npos;
    });
}

QString withoutWords(const QString& text)
{
    QString plain = text.toLower().trimmed();
    for (const char* word :
         {"geo:", "latitude", "longitude", "lat", "lon", "lng", "degrees", "deg"})
        plain.replace(QLatin1String(word),
                      QLatin1String(word).startsWith(u'd') ? QStringLiteral("°") : QString());
    return plain;
}

std::optional<Item> signOf(QChar c)
{
    switch (c.unicode()) {
    case u'°':
    case u'º':
    case u'˚':
        return Item{Item::What::Degrees};
    case u'\'':
    case u'′':
    case u'’':
        return Item{Item::What::Minutes};
    case u'"':
    case u'″':
    case u'”':
        return Item{Item::What::Seconds};
    case u',':
    case u';':
        return Item{Item::What::Break};
    case u'n':
    case u's':
    case u'e':
    case u'w':
        return Item{Item::What::Side, 0, false, c};
    default:
        return {};
    }
}

/// The number that begins at `at`, which moves behind it.
std::optional<Item> numberAt(const QString& text, qsizetype& at)
{
    qsizetype end = at;
    if (text[end] == u'+' || text[end] == u'-' || text[end] == u'−')
        ++end;
    const qsizetype digits = end;
    bool hasPoint = false;
    while (end < text.size() && (text[end].isDigit() || (text[end] == u'.' && !hasPoint))) {
        hasPoint = hasPoint || text[end] == u'.';
        ++end;
    }
    if (end == digits || end - digits > 18)
        return {};
    bool isNumber = false;
    QString word = text.mid(at, end - at);
    word.replace(u'−', u'-');
    const Item item{Item::What::Number, word.toDouble(&isNumber), hasPoint, {}};
    at = end;
    return isNumber ? std::optional(item) : std::nullopt;
}

std::optional<std::vector<Item>> itemsOf(const QString& text)
{
    std::vector<Item> items;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace() || text[at] == u':') {
            ++at;
        } else if (const auto sign = signOf(text[at])) {
            items.push_back(*sign);
            ++at;
        } else if (const auto number = numberAt(text, at)) {
            items.push_back(*number);
        } else {
            return {};
        }
        if (items.size() > 20)
            return {};
    }
    return items;
}

/// A side's letter before the numbers begins an angle, one behind them ends it.
std::vector<Angle> anglesOf(const std::vector<Item>& items)
{
    std::vector<Angle> angles(1);
    const bool isLetterFirst = items.front().what == Item::What::Side;
    size_t numbers = 0;
    for (const Item& item : items)
        numbers += item.what == Item::What::Number;
    bool isClosed = false;
    bool hasMark = false;
    for (size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        const bool isDegrees = i + 1 < items.size() && items[i + 1].what == Item::What::Degrees;
        const bool begins =
            (item.what == Item::What::Side && isLetterFirst && !angles.back().numbers.empty()) ||
            (item.what == Item::What::Number &&
             (isClosed || numbers == 2 || (isDegrees && hasMark)) &&
             !angles.back().numbers.empty());
        if (begins) {
            angles.emplace_back();
            isClosed = false;
        }
        hasMark = hasMark || item.what == Item::What::Degrees;
        if (item.what == Item::What::Number)
            angles.back().numbers.push_back(item);
        else if (item.what == Item::What::Side)
            angles.back().side = item.side;
        isClosed = isClosed || (item.what == Item::What::Break && !angles.back().numbers.empty()) ||
                   (item.what == Item::What::Side && !isLetterFirst);
    }
    return angles;
}

/// Only the last of degrees, minutes and seconds has decimals, only the first a sign.
bool isWellFormed(const Angle& angle)
{
    for (size_t i = 0; i < angle.numbers.size(); ++i) {
        const bool isLast = i + 1 == angle.numbers.size();
        if ((!isLast && angle.numbers[i].hasPoint) ||
            (i > 0 && std::signbit(angle.numbers[i].value)))
            return false;
    }
    return !angle.numbers.empty() && angle.numbers.size() <= 3;
}

/// Nothing if minutes or seconds reach 60.
std::optional<double> degreesOf(const Angle& angle)
{
    double degrees = 0;
    double part = 1;
    for (size_t i = 0; i < angle.numbers.size(); ++i) {
        const Item& number = angle.numbers[i];
        if (i > 0 && number.value >= 60)
            return {};
        degrees += std::abs(number.value) * part;
        part /= 60;
    }
    const bool isNegative =
        std::signbit(angle.numbers.front().value) || angle.side == u's' || angle.side == u'w';
    return isNegative ? -degrees : degrees;
}

bool isMeant(const std::vector<Item>& items, const std::vector<Angle>& angles)
{
    if (angles.size() != 2)
        return false;
    bool isExact = false;
    for (const Item& item : items)
        isExact = isExact || item.hasPoint || item.what == Item::What::Degrees;
    for (const Angle& angle : angles) {
        if (!isWellFormed(angle))
            return false;
        isExact = isExact || angle.numbers.size() > 1;
    }
    return isExact && angles[0].side.isNull() == angles[1].side.isNull();
}

} // namespace

Result<LatLon> readCoordinates(const QString& text)
{
    if (text.size() > kLongestPlace || hasOtherLetters(text))
        return noCoordinates();
    const auto items = itemsOf(withoutWords(text));
    if (!items || items->empty())
        return noCoordinates();
    std::vector<Angle> angles = anglesOf(*items);
    if (!isMeant(*items, angles))
        return noCoordinates();
    const auto isEastWest = [](const Angle& angle) {
        return angle.side == u'e' || angle.side == u'w';
    };
    if (isEastWest(angles[0]) && !isEastWest(angles[1]))
        std::swap(angles[0], angles[1]);
    if (!angles[0].side.isNull() && isEastWest(angles[0]) == isEastWest(angles[1]))
        return noCoordinates();
    const auto lat = degreesOf(angles[0]);
    const auto lon = degreesOf(angles[1]);
    if (!lat || !lon || !isOnEarth({*lat, *lon}))
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("\"%1\" is no place on Earth: latitude goes to 90, longitude to 180 "
                           "degrees, minutes and seconds to 59.")
                .arg(text));
    return LatLon{*lat, *lon};
}

} // namespace lodestar::streets
