// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map route: one way by car, with its turns.
#include "app/ctl/map.h"
#include "app/ctl/print.h"

namespace lodestar::ctl {

namespace {

QString manoeuvreWord(streets::Manoeuvre manoeuvre)
{
    using streets::Manoeuvre;
    switch (manoeuvre) {
    case Manoeuvre::Depart:
        return QStringLiteral("depart");
    case Manoeuvre::Straight:
        return QStringLiteral("straight on");
    case Manoeuvre::SlightRight:
        return QStringLiteral("slight right");
    case Manoeuvre::Right:
        return QStringLiteral("right");
    case Manoeuvre::SharpRight:
        return QStringLiteral("sharp right");
    case Manoeuvre::SlightLeft:
        return QStringLiteral("slight left");
    case Manoeuvre::Left:
        return QStringLiteral("left");
    case Manoeuvre::SharpLeft:
        return QStringLiteral("sharp left");
    case Manoeuvre::UTurn:
        return QStringLiteral("turn round");
    case Manoeuvre::Roundabout:
        return QStringLiteral("into the roundabout");
    case Manoeuvre::Ferry:
        return QStringLiteral("onto the ferry");
    case Manoeuvre::Arrive:
        return QStringLiteral("arrive");
    }
    Q_UNREACHABLE();
}

QJsonArray pointJson(LatLon point)
{
    return {point.lat, point.lon};
}

QJsonObject routeJson(const streets::Route& route,
                      const streets::StreetPosition& from,
                      const streets::StreetPosition& to)
{
    QJsonArray line;
    for (const LatLon& point : route.line)
        line += pointJson(point);
    QJsonArray turns;
    for (const streets::Leg& leg : route.legs)
        turns += QJsonObject{{QStringLiteral("turn"), manoeuvreWord(leg.manoeuvre)},
                             {QStringLiteral("street"), leg.street},
                             {QStringLiteral("at"), pointJson(leg.at)},
                             {QStringLiteral("metres"), leg.length.value},
                             {QStringLiteral("seconds"), double(leg.time.count()) / 1000}};
    return {{QStringLiteral("seconds"), double(route.time.count()) / 1000},
            {QStringLiteral("metres"), route.length.value},
            {QStringLiteral("from_street_metres"), from.away.value},
            {QStringLiteral("to_street_metres"), to.away.value},
            {QStringLiteral("line"), line},
            {QStringLiteral("turns"), turns}};
}

QString routeText(const streets::Route& route,
                  const streets::StreetPosition& from,
                  const streets::StreetPosition& to)
{
    QStringList lines{QStringLiteral("%1, %2 km")
                          .arg(spanText(route.time.count()))
                          .arg(route.length.value / 1000, 0, 'f', 2)};
    constexpr double kFar = 100;
    if (from.away.value > kFar || to.away.value > kFar)
        lines +=
            QStringLiteral("The nearest reachable streets are %1 m and %2 m from these points.")
                .arg(from.away.value, 0, 'f', 0)
                .arg(to.away.value, 0, 'f', 0);
    for (const streets::Leg& leg : route.legs)
        lines += QStringLiteral("%1 m  %2  %3")
                     .arg(leg.length.value, 7, 'f', 0)
                     .arg(manoeuvreWord(leg.manoeuvre), -19)
                     .arg(leg.street);
    return lines.join(u'\n');
}

} // namespace

Exit runMapRoute(const QStringList& arguments)
{
    Options options(QStringLiteral("map route"), QStringLiteral("one way by car, with its turns"));
    options.need(QStringLiteral("map"), QStringLiteral("FILE"), QStringLiteral("A .lodemap."))
        .need(QStringLiteral("from"), QStringLiteral("LAT,LON"), QStringLiteral("Where it begins."))
        .need(QStringLiteral("to"), QStringLiteral("LAT,LON"), QStringLiteral("Where it ends."))
        .value(QStringLiteral("metric"),
               QStringLiteral("time|distance"),
               QStringLiteral("What is to be least."),
               QStringLiteral("time"));
    addTrafficOptions(options);
    if (auto over = options.read(arguments))
        return *over;
    const QString metric = options.text(QStringLiteral("metric"));
    if (metric != u"time" && metric != u"distance")
        return Options::wrong(QStringLiteral("--metric: write time or distance."));
    if (const auto good = checkTraffic(options); !good)
        return Options::wrong(good.error().text);
    const auto start = pointOf(options, QStringLiteral("from"));
    if (!start)
        return Options::wrong(start.error().text);
    const auto end = pointOf(options, QStringLiteral("to"));
    if (!end)
        return Options::wrong(end.error().text);
    const auto router = routerOf(options.text(QStringLiteral("map")));
    if (!router)
        return failed(router.error(), options.json());
    if (const auto used = useTraffic(options, **router); !used)
        return failed(used.error(), options.json());
    const auto from = positionOf(**router, QStringLiteral("from"), *start);
    if (!from)
        return failed(from.error(), options.json());
    const auto to = positionOf(**router, QStringLiteral("to"), *end);
    if (!to)
        return failed(to.error(), options.json());
    const auto route = (*router)->route(
        *from, *to, metric == u"time" ? streets::Measure::Time : streets::Measure::Distance);
    if (!route)
        return failed(route.error(), options.json());
    if (options.json())
        printJson(routeJson(*route, *from, *to));
    else
        printText(routeText(*route, *from, *to));
    return Exit::Done;
}

} // namespace lodestar::ctl
