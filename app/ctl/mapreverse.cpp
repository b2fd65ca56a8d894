// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map reverse: the address, street and crossing beside a point.
#include "app/ctl/mapfind.h"
#include "app/ctl/options.h"
#include "app/ctl/print.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace lodestar::ctl {

namespace {

double wholeMetres(Metres away)
{
    return std::round(away.value * 10) / 10;
}

QJsonObject placeJson(const QString& name, LatLon point, Metres away)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("lat"), point.lat},
            {QStringLiteral("lon"), point.lon},
            {QStringLiteral("metres"), wholeMetres(away)}};
}

QJsonObject reverseJson(const streets::ReverseMatch& match)
{
    QJsonObject json{{QStringLiteral("address"), QJsonValue()},
                     {QStringLiteral("street"), QJsonValue()},
                     {QStringLiteral("intersection"), QJsonValue()}};
    if (match.address) {
        QJsonObject address =
            placeJson(match.address->match.name, match.address->match.point, match.address->away);
        address[QStringLiteral("kind")] =
            matchKindName(match.address->match.kind.value_or(streets::MatchKind::AddressPoint));
        json[QStringLiteral("address")] = address;
    }
    if (match.street) {
        QJsonObject street = placeJson(match.street->name, match.street->point, match.street->away);
        street[QStringLiteral("between")] =
            QJsonArray{match.street->crossBefore, match.street->crossBehind};
        json[QStringLiteral("street")] = street;
    }
    if (match.crossing)
        json[QStringLiteral("intersection")] =
            placeJson(match.crossing->name, match.crossing->point, match.crossing->away);
    return json;
}

QString metresText(Metres away)
{
    return QStringLiteral("%1 m").arg(std::round(away.value));
}

void printWords(const streets::ReverseMatch& match)
{
    if (!match.address && !match.street)
        printText(QStringLiteral("No address within 150 m and no street within 500 m."));
    if (match.address)
        printText(QStringLiteral("address       %1 (%2), %3")
                      .arg(match.address->match.name,
                           matchKindName(match.address->match.kind.value_or(
                               streets::MatchKind::AddressPoint)),
                           metresText(match.address->away)));
    if (match.street) {
        const auto& street = *match.street;
        QString between;
        if (!street.crossBefore.isEmpty() && !street.crossBehind.isEmpty())
            between =
                QStringLiteral(" between %1 and %2").arg(street.crossBefore, street.crossBehind);
        printText(QStringLiteral("street        %1%2, %3")
                      .arg(street.name, between, metresText(street.away)));
    }
    if (match.crossing)
        printText(QStringLiteral("intersection  %1, %2")
                      .arg(match.crossing->name, metresText(match.crossing->away)));
}

} // namespace

Exit runMapReverse(const QStringList& arguments)
{
    Options options(QStringLiteral("map reverse"),
                    QStringLiteral("tell the address, street and intersection beside a point"));
    options
        .need(QStringLiteral("map"),
              QStringLiteral("FILE"),
              QStringLiteral("A .lodemap, as 'map import' makes it."))
        .word(QStringLiteral("LAT,LON"),
              QStringLiteral(
                  "The point, in any usual spelling; behind -- if it begins with a minus."));
    if (auto end = options.read(arguments))
        return *end;
    const auto point = streets::readCoordinates(options.wordAt(0));
    if (!point)
        return Options::wrong(
            point.error().kind == Kind::Invalid
                ? point.error().text
                : QStringLiteral("\"%1\" are no coordinates: write LAT,LON like 39.9563,-82.9988.")
                      .arg(options.wordAt(0)));
    const auto finder = openFinder(options.text(QStringLiteral("map")));
    if (!finder)
        return failed(finder.error(), options.json());
    const streets::ReverseMatch match = (*finder)->reverse(*point);
    if (options.json())
        printJson(reverseJson(match));
    else
        printWords(match);
    return Exit::Done;
}

} // namespace lodestar::ctl
