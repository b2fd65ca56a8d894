// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map info: what a .lodemap says about itself.
#include "app/ctl/map.h"
#include "app/ctl/print.h"

namespace lodestar::ctl {

Exit runMapInfo(const QStringList& arguments)
{
    Options options(QStringLiteral("map info"), QStringLiteral("what a .lodemap holds"));
    options.word(QStringLiteral("MAP"), QStringLiteral("A .lodemap."));
    if (auto end = options.read(arguments))
        return *end;
    const auto map = streets::Lodemap::open(options.wordAt(0));
    if (!map)
        return failed(map.error(), options.json());
    const auto info = streets::mapInfoIn(**map);
    if (!info)
        return failed(info.error(), options.json());
    const LatLon southWest = streets::toLatLon({info->bounds.south, info->bounds.west});
    const LatLon northEast = streets::toLatLon({info->bounds.north, info->bounds.east});
    if (options.json())
        printJson(
            QJsonObject{{QStringLiteral("name"), info->name},
                        {QStringLiteral("attribution"), info->attribution},
                        {QStringLiteral("country"), info->country},
                        {QStringLiteral("bounds"),
                         QJsonArray{southWest.lat, southWest.lon, northEast.lat, northEast.lon}},
                        {QStringLiteral("bytes"), (*map)->size()},
                        {QStringLiteral("account"), accountJson(info->account)}});
    else
        printText(QStringLiteral("%1: %2 to %3, %4 MB. %5\n%6")
                      .arg(info->name, toText(southWest), toText(northEast))
                      .arg(static_cast<double>((*map)->size()) / 1e6, 0, 'f', 1)
                      .arg(info->attribution, accountText(info->account)));
    return Exit::Done;
}

} // namespace lodestar::ctl
