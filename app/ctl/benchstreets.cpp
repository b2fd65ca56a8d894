// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl bench streets: what the map reaches on this machine.
#include "app/ctl/drawbench.h"
#include "app/ctl/findbench.h"
#include "app/ctl/options.h"
#include "app/ctl/print.h"
#include "app/ctl/streetsbench.h"

namespace lodestar::ctl {

Exit runBenchStreets(const QStringList& arguments)
{
    Options options(QStringLiteral("bench streets"),
                    QStringLiteral("measure a map: import, opening, routing, drawing, finding"));
    options.need(QStringLiteral("map"), QStringLiteral("FILE"), QStringLiteral("A .lodemap."))
        .value(QStringLiteral("input"),
               QStringLiteral("FILE"),
               QStringLiteral("What the map was imported from, to time the import too."))
        .value(QStringLiteral("addresses"),
               QStringLiteral("CSV"),
               QStringLiteral("Address points, to measure finding on them."))
        .value(QStringLiteral("labelled"),
               QStringLiteral("XML"),
               QStringLiteral("Labelled addresses, to measure the parser on them."))
        .flag(QStringLiteral("no-drawing"), QStringLiteral("Leave out the drawn map."));
    if (auto end = options.read(arguments))
        return *end;
    const QString map = options.text(QStringLiteral("map"));
    if (options.has(QStringLiteral("labelled")) && !options.has(QStringLiteral("addresses")))
        return Options::wrong(QStringLiteral("--labelled goes with --addresses."));
    QList<std::function<Result<QList<Figure>>()>> parts{
        [&] { return benchMapFile(map, options.text(QStringLiteral("input"))); },
        [&] {
            return benchRouting(map);
        }};
    if (!options.has(QStringLiteral("no-drawing")))
        parts += [&] {
            return drawingFigures(map);
        };
    if (options.has(QStringLiteral("addresses")))
        parts += [&] {
            return findFigures({.addressCsv = options.text(QStringLiteral("addresses")),
                                .labelledXml = options.text(QStringLiteral("labelled"))});
        };
    QList<Figure> figures;
    for (const auto& measure : parts) {
        const auto part = measure();
        if (!part)
            return failed(part.error(), options.json());
        figures += *part;
    }
    printFigures(figures, options.json());
    return Exit::Done;
}

} // namespace lodestar::ctl
