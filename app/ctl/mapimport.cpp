// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map import: a city's data becomes one .lodemap.
#include "app/ctl/counter.h"
#include "app/ctl/map.h"
#include "app/ctl/print.h"
#include "core/streets/import/importer.h"
#include "core/streets/whole/wholemap.h"

namespace lodestar::ctl {

Exit runMapImport(const QStringList& arguments)
{
    Options options(QStringLiteral("map import"), QStringLiteral("make a .lodemap"));
    options
        .word(QStringLiteral("INPUT"),
              QStringLiteral(
                  "A .osm.pbf, .osm, .osm.gz, .osm.bz2, .geojson, .json or NG9-1-1 .gpkg file."))
        .need(
            QStringLiteral("out"), QStringLiteral("FILE"), QStringLiteral("The map to be written."))
        .value(QStringLiteral("name"),
               QStringLiteral("NAME"),
               QStringLiteral("What the map is called; by default as the file."))
        .value(QStringLiteral("country"),
               QStringLiteral("CODE"),
               QStringLiteral("Two letters, for speed limits and the side of driving; by default "
                              "guessed from the coordinates."))
        .value(
            QStringLiteral("attribution"),
            QStringLiteral("TEXT"),
            QStringLiteral("What the data's licence asks to be shown on the map, beside what the "
                           "file says itself."));
    if (auto end = options.read(arguments))
        return *end;
    const QString country = options.text(QStringLiteral("country")).toUpper();
    if (!country.isEmpty() && country.size() != 2)
        return Options::wrong(QStringLiteral("--country: write two letters, like US."));
    const SystemClock clock;
    const auto start = clock.steady();
    Told told;
    auto data = streets::importMap(options.wordAt(0),
                                   {options.text(QStringLiteral("name")),
                                    country,
                                    options.text(QStringLiteral("attribution"))},
                                   std::ref(told));
    if (!data)
        return failed(data.error(), options.json());
    const QString out = options.text(QStringLiteral("out"));
    const auto contracting = [&](double done) {
        return told(QStringLiteral("making shortcuts"), done);
    };
    if (const auto written = streets::writeWholeMap(*data, out, contracting); !written)
        return failed(written.error(), options.json());
    const double seconds = std::chrono::duration<double>(clock.steady() - start).count();
    if (options.json())
        printJson(QJsonObject{{QStringLiteral("map"), out},
                              {QStringLiteral("name"), data->name},
                              {QStringLiteral("attribution"), data->attribution},
                              {QStringLiteral("country"), data->country},
                              {QStringLiteral("seconds"), seconds},
                              {QStringLiteral("account"), accountJson(data->account)}});
    else
        printText(QStringLiteral("%1\n%2 written in %3 s. %4")
                      .arg(accountText(data->account), out)
                      .arg(seconds, 0, 'f', 1)
                      .arg(data->attribution));
    return Exit::Done;
}

} // namespace lodestar::ctl
