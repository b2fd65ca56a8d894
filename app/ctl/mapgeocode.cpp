// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map geocode: the places of a map that a text may mean.
#include "app/ctl/mapfind.h"
#include "app/ctl/options.h"
#include "app/ctl/print.h"

#include <QJsonArray>

namespace lodestar::ctl {

namespace {

QJsonObject matchJson(const streets::PlaceMatch& match)
{
    return {{QStringLiteral("name"), match.name},
            {QStringLiteral("lat"), match.point.lat},
            {QStringLiteral("lon"), match.point.lon},
            {QStringLiteral("kind"), match.kind ? matchKindName(*match.kind) : QString()},
            {QStringLiteral("exact"), match.exact},
            {QStringLiteral("confidence"), match.confidence}};
}

void print(const QString& text, const QList<streets::PlaceMatch>& matches, bool json)
{
    if (json) {
        QJsonArray list;
        for (const streets::PlaceMatch& match : matches)
            list += matchJson(match);
        printJson(QJsonObject{{QStringLiteral("text"), text}, {QStringLiteral("matches"), list}});
        return;
    }
    for (const streets::PlaceMatch& match : matches)
        printText(QStringLiteral("%1  %2  %3  %4")
                      .arg(match.confidence, 0, 'f', 3)
                      .arg(match.kind ? matchKindName(*match.kind) : QString(), -13)
                      .arg(toText(match.point), match.name));
}

} // namespace

Exit runMapGeocode(const QStringList& arguments)
{
    Options options(QStringLiteral("map geocode"),
                    QStringLiteral("find an address, corner, place, milepost or coordinates; "
                                   "ends with 1 where nothing fits"));
    options
        .need(QStringLiteral("map"),
              QStringLiteral("FILE"),
              QStringLiteral("A .lodemap, as 'map import' makes it."))
        .value(QStringLiteral("limit"),
               QStringLiteral("N"),
               QStringLiteral("How many matches, 1 to 1000."),
               QStringLiteral("5"))
        .value(QStringLiteral("near"),
               QStringLiteral("LAT,LON"),
               QStringLiteral("Of equally good matches the nearest first."))
        .word(QStringLiteral("TEXT"), QStringLiteral("What was typed, in one word of the shell."));
    if (auto end = options.read(arguments))
        return *end;
    bool isNumber = false;
    const int limit = options.text(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 1'000)
        return Options::wrong(QStringLiteral("--limit: write a whole number from 1 to 1000."));
    streets::FindFocus focus;
    if (options.has(QStringLiteral("near"))) {
        const auto near = latLonFromText(options.text(QStringLiteral("near")));
        if (!near)
            return Options::wrong(QStringLiteral("--near: %1").arg(near.error().text));
        focus.near = *near;
    }
    const QString text = options.wordAt(0);
    if (const auto point = streets::readCoordinates(text);
        !point && point.error().kind == Kind::Invalid)
        return Options::wrong(point.error().text);
    const auto finder = openFinder(options.text(QStringLiteral("map")));
    if (!finder)
        return failed(finder.error(), options.json());
    const auto matches = (*finder)->find(text, limit, focus);
    print(text, matches, options.json());
    if (!matches.isEmpty())
        return Exit::Done;
    printError(QStringLiteral("Nothing on this map fits \"%1\".").arg(text));
    return Exit::Failed;
}

} // namespace lodestar::ctl
