// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl map import: a city's data becomes one .lodemap.
#include "app/ctl/counter.h"
#include "app/ctl/map.h"
#include "app/ctl/print.h"
#include "core/streets/draw/buildbasemap.h"
#include "core/streets/find/findindex.h"
#include "core/streets/import/importer.h"

#include <cstdio>

namespace lodestar::ctl {

namespace {

/// Says on standard error how far a long import is, at most once a second.
class Told
{
public:
    bool operator()(const QString& step, double done)
    {
        const auto now = m_clock.steady();
        if (now - m_last >= std::chrono::seconds(1)) {
            m_last = now;
            std::fprintf(stderr, "%s: %d %%\n", qUtf8Printable(step), static_cast<int>(done * 100));
        }
        return true;
    }

private:
    SystemClock m_clock;
    std::chrono::nanoseconds m_last = m_clock.steady();
};

/// Every builder of a part of the map stands here, one line each.
Result<void>
writeMap(streets::MapData& data, const QString& path, const streets::RouteProgress& told)
{
    streets::LodemapWriter writer(path);
    if (auto done = streets::buildRouting(data, writer, told); !done)
        return done;
    if (auto done = streets::buildFindIndex(data, writer); !done)
        return done;
    if (auto done = streets::buildBasemap(data, writer); !done)
        return done;
    if (auto done = streets::writeMapInfo(data, writer); !done)
        return done;
    return writer.finish();
}

} // namespace

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
                              "guessed from the coordinates."));
    if (auto end = options.read(arguments))
        return *end;
    const QString country = options.text(QStringLiteral("country")).toUpper();
    if (!country.isEmpty() && country.size() != 2)
        return Options::wrong(QStringLiteral("--country: write two letters, like US."));
    const SystemClock clock;
    const auto start = clock.steady();
    Told told;
    auto data = streets::importMap(
        options.wordAt(0), {options.text(QStringLiteral("name")), country}, std::ref(told));
    if (!data)
        return failed(data.error(), options.json());
    const QString out = options.text(QStringLiteral("out"));
    const auto contracting = [&](double done) {
        return told(QStringLiteral("making shortcuts"), done);
    };
    if (const auto written = writeMap(*data, out, contracting); !written)
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
