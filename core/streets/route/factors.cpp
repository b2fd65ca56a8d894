// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes the table of factors.
#include "core/streets/route/factors.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

namespace {

constexpr double kLeast = 0.2;
constexpr double kMost = 10;

constexpr std::array<const char*, kRoadClasses> kWords{"motorway",
                                                       "motorway_link",
                                                       "trunk",
                                                       "trunk_link",
                                                       "primary",
                                                       "primary_link",
                                                       "secondary",
                                                       "secondary_link",
                                                       "tertiary",
                                                       "tertiary_link",
                                                       "unclassified",
                                                       "residential",
                                                       "living_street",
                                                       "service",
                                                       "parking_aisle",
                                                       "driveway",
                                                       "track",
                                                       "ferry",
                                                       "path"};

} // namespace

QString wordOf(RoadClass roadClass)
{
    return QString::fromLatin1(kWords[static_cast<size_t>(roadClass)]);
}

HourFactors::HourFactors()
{
    for (auto& hours : m_factors)
        hours.fill(1);
}

void HourFactors::set(RoadClass roadClass, int hour, double factor)
{
    Q_ASSERT(factor >= kLeast && factor <= kMost);
    m_factors[static_cast<size_t>(roadClass)][static_cast<size_t>(hour)] =
        static_cast<float>(factor);
}

Result<HourFactors> factorsFromJson(const QByteArray& json, const QString& fileName)
{
    const auto parsed = parseJson(json, fileName);
    if (!parsed)
        return parsed.failure();
    HourFactors factors;
    JsonReader reader(*parsed, fileName);
    reader.allow(QStringLiteral("comment"));
    JsonReader table = reader.at(QStringLiteral("factors"));
    table.eachMember([&](const QString& word, JsonReader& hours) {
        const auto known = std::ranges::find(kWords, word.toStdString());
        if (known == kWords.end())
            return hours.fault(QStringLiteral("\"%1\" is no class of road").arg(word));
        if (hours.value().toArray().size() != kHoursOfWeek)
            return hours.fault(QStringLiteral("give 168 numbers, Monday 00:00 first"));
        int hour = 0;
        hours.each([&](JsonReader& number) {
            const double factor = number.number(kLeast, kMost);
            if (factor >= kLeast && factor <= kMost)
                factors.set(static_cast<RoadClass>(known - kWords.begin()), hour, factor);
            ++hour;
        });
    });
    reader.finish();
    if (const auto outcome = reader.outcome(); !outcome)
        return outcome.failure();
    return factors;
}

QByteArray toJson(const HourFactors& factors)
{
    QJsonObject table;
    for (int i = 0; i < kRoadClasses; ++i) {
        QJsonArray hours;
        bool isPlain = true;
        for (int hour = 0; hour < kHoursOfWeek; ++hour) {
            const double factor = factors.at(static_cast<RoadClass>(i), hour);
            isPlain = isPlain && factor == 1;
            hours += std::round(factor * 1000) / 1000;
        }
        if (!isPlain)
            table[wordOf(static_cast<RoadClass>(i))] = hours;
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("factors"), table}})
        .toJson(QJsonDocument::Compact);
}

Result<int> hourOfWeekFromText(const QString& text)
{
    static const QStringList kDays = QStringLiteral("mon tue wed thu fri sat sun").split(u' ');
    const QStringList words = text.trimmed().toLower().split(u' ', Qt::SkipEmptyParts);
    const auto day = kDays.indexOf(words.value(0).left(3));
    bool isNumber = false;
    const int hour = words.value(1).section(u':', 0, 0).toInt(&isNumber);
    if (words.size() != 2 || day < 0 || !isNumber || hour < 0 || hour > 23)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("\"%1\" is no hour of the week; write \"mon 17\" (0 to 23)").arg(text));
    return static_cast<int>(day) * 24 + hour;
}

} // namespace lodestar::streets
