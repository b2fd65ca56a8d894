// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map: finds the sub-verb; and what all of them share.
#include "app/ctl/map.h"

#include "app/ctl/counter.h"
#include "app/ctl/mapfind.h"
#include "app/ctl/print.h"

#include <array>
#include <cstdio>

namespace lodestar::ctl {

namespace {

const std::array kMapVerbs{
    Verb{QStringLiteral("import"),
         QStringLiteral("Make a .lodemap from a city's data."),
         &runMapImport},
    Verb{QStringLiteral("generate"),
         QStringLiteral("Make a .lodemap of an invented city."),
         &runMapGenerate},
    Verb{QStringLiteral("info"), QStringLiteral("What a .lodemap holds."), &runMapInfo},
    Verb{QStringLiteral("route"),
         QStringLiteral("The quickest or shortest way by car."),
         &runMapRoute},
    Verb{QStringLiteral("geocode"),
         QStringLiteral("Find a place by what somebody types."),
         &runMapGeocode},
    Verb{QStringLiteral("reverse"), QStringLiteral("What is at a point."), &runMapReverse},
    Verb{QStringLiteral("eta"), QStringLiteral("Minutes of many units to one place."), &runMapEta},
    Verb{QStringLiteral("calibrate"),
         QStringLiteral("Fit travel times to recorded tracks."),
         &runMapCalibrate},
};

void printMapHelp()
{
    QString help = QStringLiteral("lodestarctl map: real streets, offline.\n\nlodestarctl map VERB "
                                  "[FLAGS]\n\n");
    for (const Verb& verb : kMapVerbs)
        help += QStringLiteral("  %1 %2\n").arg(verb.name, -10).arg(verb.summary);
    help += QStringLiteral("\nlodestarctl map VERB --help tells a verb's flags.");
    printText(help);
}

} // namespace

Exit runMap(const QStringList& arguments)
{
    const QString word = arguments.value(0);
    if (word.isEmpty() || word == u"--help" || word == u"-h") {
        printMapHelp();
        return word.isEmpty() ? Exit::WrongUsage : Exit::Done;
    }
    for (const Verb& verb : kMapVerbs)
        if (verb.name == word)
            return verb.run(arguments.mid(1));
    return Options::wrong(
        QStringLiteral("There is no verb \"map %1\"; see lodestarctl map --help.").arg(word));
}

bool Told::operator()(const QString& step, double done)
{
    const auto now = m_clock.steady();
    if (now - m_last >= std::chrono::seconds(1)) {
        m_last = now;
        std::fprintf(stderr, "%s: %d %%\n", qUtf8Printable(step), static_cast<int>(done * 100));
    }
    return true;
}

Result<std::shared_ptr<streets::Router>> routerOf(const QString& mapPath)
{
    auto map = streets::Lodemap::open(mapPath);
    if (!map)
        return map.failure();
    return streets::Router::open(*map);
}

void addTrafficOptions(Options& options)
{
    options
        .value(QStringLiteral("at"),
               QStringLiteral("WEEKDAY HOUR"),
               QStringLiteral("The hour of the week that counts: \"fri 17\" (local time)."))
        .value(QStringLiteral("factors"),
               QStringLiteral("FILE"),
               QStringLiteral("Travel time factors, as lodestarctl map calibrate prints them."));
}

Result<void> checkTraffic(const Options& options)
{
    if (!options.has(QStringLiteral("at")) && !options.has(QStringLiteral("factors")))
        return {};
    if (!options.has(QStringLiteral("at")) || !options.has(QStringLiteral("factors")))
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("--at and --factors belong together: without a table every "
                           "hour is the same."));
    const auto hour = streets::hourOfWeekFromText(options.text(QStringLiteral("at")));
    if (!hour)
        return Unexpected(Kind::Invalid, QStringLiteral("--at: %1.").arg(hour.error().text));
    return {};
}

Result<void> useTraffic(const Options& options, streets::Router& router)
{
    if (!options.has(QStringLiteral("at")))
        return {};
    const auto hour = streets::hourOfWeekFromText(options.text(QStringLiteral("at")));
    const QString path = options.text(QStringLiteral("factors"));
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.failure();
    const auto factors = streets::factorsFromJson(*bytes, path);
    if (!factors)
        return factors.failure();
    router.setTraffic(*factors, *hour);
    router.waitUntilCaughtUp();
    return {};
}

Result<LatLon> pointOf(const Options& options, const QString& name)
{
    const auto point = latLonFromText(options.text(name));
    if (!point)
        return Unexpected(Kind::Invalid, QStringLiteral("--%1: %2").arg(name, point.error().text));
    return point;
}

Result<streets::StreetPosition>
positionOf(const streets::Router& router, const QString& name, LatLon point)
{
    const streets::StreetPosition position = router.snap(point);
    if (!position.isValid())
        return Unexpected(Kind::NotFound,
                          QStringLiteral("--%1: no street of this map is within 5 km of %2.")
                              .arg(name, toText(point)));
    return position;
}

QJsonArray accountJson(const std::vector<streets::ImportCount>& account)
{
    QJsonArray lines;
    for (const streets::ImportCount& line : account)
        lines += QJsonObject{
            {QStringLiteral("what"), line.what},
            {QStringLiteral("why"), line.why.isEmpty() ? QJsonValue() : QJsonValue(line.why)},
            {QStringLiteral("count"), line.count}};
    return lines;
}

QString accountText(const std::vector<streets::ImportCount>& account)
{
    QStringList lines;
    for (const streets::ImportCount& line : account)
        lines += QStringLiteral("%1  %2%3")
                     .arg(line.count, 9)
                     .arg(line.what,
                          line.why.isEmpty() ? QString() : QStringLiteral(": %1").arg(line.why));
    return lines.join(u'\n');
}

} // namespace lodestar::ctl
