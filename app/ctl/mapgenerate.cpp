// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map generate: an invented city as one .lodemap, for demonstration, training and
// trials.
#include "app/ctl/counter.h"
#include "app/ctl/map.h"
#include "app/ctl/print.h"
#include "core/base/filewriter.h"
#include "core/streets/whole/wholemap.h"

#include <QJsonDocument>

namespace lodestar::ctl {

namespace {

std::optional<streets::CitySize> sizeOf(const QString& text)
{
    if (text == u"town")
        return streets::CitySize::Town;
    if (text == u"city")
        return streets::CitySize::City;
    if (text == u"metro")
        return streets::CitySize::Metro;
    return std::nullopt;
}

/// As an agency file takes them under "zones".
QJsonArray zonesOf(const QList<streets::CityDistrict>& districts)
{
    QJsonArray zones;
    for (const streets::CityDistrict& district : districts) {
        QJsonArray ring;
        for (const LatLon& corner : district.ring)
            ring += QJsonArray{corner.lat, corner.lon};
        ring += ring.first();
        zones +=
            QJsonObject{{QStringLiteral("id"), QStringLiteral("zone-%1").arg(zones.size() + 1)},
                        {QStringLiteral("name"), district.name},
                        {QStringLiteral("ring"), ring}};
    }
    return zones;
}

struct Wishes
{
    streets::CityWishes city;
    QString out;
    QString zones;
};

/// What the flags say, or the sentence that tells what is wrong with them.
Result<Wishes> wishesOf(const Options& options)
{
    Wishes wishes;
    bool isNumber = false;
    wishes.city.seed = options.text(QStringLiteral("seed")).toULongLong(&isNumber);
    if (!isNumber)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("--seed: write a whole number from 0 to %1.")
                              .arg(std::numeric_limits<quint64>::max()));
    const auto size = sizeOf(options.text(QStringLiteral("size")));
    if (!size)
        return Unexpected(Kind::Invalid, QStringLiteral("--size: write town, city or metro."));
    wishes.city.size = *size;
    const auto middle = latLonFromText(options.text(QStringLiteral("at")));
    if (!middle)
        return Unexpected(Kind::Invalid, QStringLiteral("--at: %1").arg(middle.error().text));
    if (std::abs(middle->lat) > 70 || std::abs(middle->lon) > 179)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("--at: stay within 70 degrees of the equator and away "
                                         "from the date line."));
    wishes.city.middle = *middle;
    wishes.city.name = options.text(QStringLiteral("name")).trimmed();
    wishes.out = options.text(QStringLiteral("out"));
    wishes.zones = options.text(QStringLiteral("zones"));
    return wishes;
}

} // namespace

Exit runMapGenerate(const QStringList& arguments)
{
    Options options(QStringLiteral("map generate"),
                    QStringLiteral("make a .lodemap of an invented city"));
    options
        .need(
            QStringLiteral("out"), QStringLiteral("FILE"), QStringLiteral("The map to be written."))
        .value(QStringLiteral("seed"),
               QStringLiteral("N"),
               QStringLiteral("Another number, another city; the same number, the same bytes."),
               QStringLiteral("1"))
        .value(QStringLiteral("size"),
               QStringLiteral("SIZE"),
               QStringLiteral("town, city or metro: some 5, 13 or 29 km across."),
               QStringLiteral("city"))
        .value(QStringLiteral("name"),
               QStringLiteral("NAME"),
               QStringLiteral("What the city is called; by default a name is invented."))
        .value(QStringLiteral("at"),
               QStringLiteral("LAT,LON"),
               QStringLiteral("Where its middle lies."),
               QStringLiteral("41.2,-100.6"))
        .value(QStringLiteral("zones"),
               QStringLiteral("FILE"),
               QStringLiteral("Write its police districts too, as an agency file's \"zones\"."));
    if (auto end = options.read(arguments))
        return *end;
    const auto wishes = wishesOf(options);
    if (!wishes)
        return Options::wrong(wishes.error().text);
    const SystemClock clock;
    const auto start = clock.steady();
    streets::GeneratedCity city = streets::generateCity(wishes->city);
    const auto made = clock.steady();
    Told told;
    const auto contracting = [&](double done) {
        return told(QStringLiteral("making shortcuts"), done);
    };
    if (const auto written = streets::writeWholeMap(city.data, wishes->out, contracting); !written)
        return failed(written.error(), options.json());
    const QJsonArray zones = zonesOf(city.districts);
    if (!wishes->zones.isEmpty())
        if (const auto written = writeFile(wishes->zones, QJsonDocument(zones).toJson()); !written)
            return failed(written.error(), options.json());
    const auto seconds = [](std::chrono::nanoseconds time) {
        return std::chrono::duration<double>(time).count();
    };
    const double generating = seconds(made - start);
    const double whole = seconds(clock.steady() - start);
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("map"), wishes->out},
                              {QStringLiteral("name"), city.data.name},
                              {QStringLiteral("generating_seconds"), generating},
                              {QStringLiteral("seconds"), whole},
                              {QStringLiteral("zones"), zones.size()},
                              {QStringLiteral("account"), accountJson(city.data.account)}});
    else
        printText(QStringLiteral("%1\n%2 written in %3 s (the city itself: %4 s). %5")
                      .arg(accountText(city.data.account), wishes->out)
                      .arg(whole, 0, 'f', 1)
                      .arg(generating, 0, 'f', 1)
                      .arg(city.data.attribution));
    return Exit::Done;
}

} // namespace lodestar::ctl
