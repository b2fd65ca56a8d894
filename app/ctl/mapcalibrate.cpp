// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map calibrate: fits travel time factors to recorded tracks and prints their table.
#include "app/ctl/counter.h"
#include "app/ctl/map.h"
#include "app/ctl/print.h"
#include "core/streets/route/calibrate.h"

namespace lodestar::ctl {

Exit runMapCalibrate(const QStringList& arguments)
{
    Options options(QStringLiteral("map calibrate"),
                    QStringLiteral("fit travel times; the table on standard output is what "
                                   "--factors of map route and map eta reads"));
    options.need(QStringLiteral("map"), QStringLiteral("FILE"), QStringLiteral("A .lodemap."))
        .need(QStringLiteral("tracks"),
              QStringLiteral("CSV"),
              QStringLiteral("Lines of unit,time,lat,lon; times with their offset."));
    if (auto end = options.read(arguments))
        return *end;
    const auto router = routerOf(options.text(QStringLiteral("map")));
    if (!router)
        return failed(router.error(), options.json());
    const auto bytes = readFile(options.text(QStringLiteral("tracks")));
    if (!bytes)
        return failed(bytes.error(), options.json());
    const auto fixes = streets::tracksFromCsv(*bytes);
    if (!fixes)
        return failed({fixes.error().kind, QStringLiteral("--tracks, %1.").arg(fixes.error().text)},
                      options.json());
    const streets::Calibration found = streets::calibrate(**router, *fixes);
    if (found.used == 0)
        return failed(
            {Kind::Invalid,
             QStringLiteral("--tracks: none of %1 fixes tells a travel time (%2 standing, "
                            "%3 gaps, %4 off the streets).")
                 .arg(fixes->size())
                 .arg(found.standing)
                 .arg(found.gaps)
                 .arg(found.unmatched)},
            options.json());
    printError(
        QStringLiteral("%1 stretches used; left out: %2 standing, %3 gaps, %4 off the streets.")
            .arg(found.used)
            .arg(found.standing)
            .arg(found.gaps)
            .arg(found.unmatched));
    printJson(streets::toJson(found.factors));
    return Exit::Done;
}

} // namespace lodestar::ctl
