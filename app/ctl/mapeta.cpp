// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map eta: the minutes of many units to one place, nearest first.
#include "app/ctl/counter.h"
#include "app/ctl/map.h"
#include "app/ctl/print.h"
#include "core/streets/route/fleeteta.h"

#include <algorithm>

namespace lodestar::ctl {

namespace {

struct UnitAt
{
    QString id;
    streets::StreetPosition position;
};

/// Lines "id,lat,lon"; a first line that says so is skipped. Faults name the line.
Result<std::vector<UnitAt>> unitsFromCsv(const QByteArray& bytes, const streets::Router& router)
{
    std::vector<UnitAt> units;
    int number = 0;
    for (const QByteArray& raw : bytes.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        const QStringList cells = line.split(u',');
        if (line.isEmpty() || (number == 1 && cells.value(1).trimmed() == u"lat"))
            continue;
        bool isLat = false;
        bool isLon = false;
        const LatLon point{cells.value(1).toDouble(&isLat), cells.value(2).toDouble(&isLon)};
        if (cells.size() != 3 || !isLat || !isLon || !isOnEarth(point))
            return Unexpected(
                Kind::Invalid,
                QStringLiteral("--units, line %1: write id,lat,lon with degrees on this earth.")
                    .arg(number));
        units.push_back({cells[0], router.snap(point)});
    }
    if (units.empty())
        return Unexpected(Kind::Invalid, QStringLiteral("--units: the file names no unit."));
    return units;
}

struct Answer
{
    QString id;
    streets::Cost eta;
    Metres away;
};

QJsonArray answersJson(const std::vector<Answer>& answers)
{
    QJsonArray json;
    for (const Answer& answer : answers) {
        const bool isThere = answer.eta < streets::kUnreachable;
        json += QJsonObject{
            {QStringLiteral("id"), answer.id},
            {QStringLiteral("seconds"), isThere ? QJsonValue(answer.eta / 1000.0) : QJsonValue()},
            {QStringLiteral("street_metres"),
             isThere ? QJsonValue(answer.away.value) : QJsonValue()}};
    }
    return json;
}

} // namespace

Exit runMapEta(const QStringList& arguments)
{
    Options options(QStringLiteral("map eta"),
                    QStringLiteral("minutes of many units to one place"));
    options.need(QStringLiteral("map"), QStringLiteral("FILE"), QStringLiteral("A .lodemap."))
        .need(
            QStringLiteral("units"), QStringLiteral("CSV"), QStringLiteral("Lines of id,lat,lon."))
        .need(QStringLiteral("to"), QStringLiteral("LAT,LON"), QStringLiteral("Where they go."));
    addTrafficOptions(options);
    if (auto end = options.read(arguments))
        return *end;
    if (const auto good = checkTraffic(options); !good)
        return Options::wrong(good.error().text);
    const auto point = pointOf(options, QStringLiteral("to"));
    if (!point)
        return Options::wrong(point.error().text);
    const auto router = routerOf(options.text(QStringLiteral("map")));
    if (!router)
        return failed(router.error(), options.json());
    if (const auto used = useTraffic(options, **router); !used)
        return failed(used.error(), options.json());
    const auto to = positionOf(**router, QStringLiteral("to"), *point);
    if (!to)
        return failed(to.error(), options.json());
    const auto bytes = readFile(options.text(QStringLiteral("units")));
    if (!bytes)
        return failed(bytes.error(), options.json());
    const auto units = unitsFromCsv(*bytes, **router);
    if (!units)
        return failed(units.error(), options.json());
    streets::FleetEta fleet(*router);
    for (quint32 i = 0; i < units->size(); ++i)
        fleet.set(i, (*units)[i].position);
    const auto etas = fleet.etas(*to);
    std::vector<Answer> answers;
    for (quint32 i = 0; i < units->size(); ++i)
        answers.push_back({(*units)[i].id, etas[i], (*units)[i].position.away});
    std::ranges::stable_sort(answers, {}, &Answer::eta);
    if (options.json()) {
        printJson(answersJson(answers));
        return Exit::Done;
    }
    for (const Answer& answer : answers)
        printText(
            QStringLiteral("%1 %2").arg(answer.id.leftJustified(12),
                                        answer.eta < streets::kUnreachable
                                            ? spanText(answer.eta)
                                            : QStringLiteral("no way, or no street within 5 km")));
    return Exit::Done;
}

} // namespace lodestar::ctl
