// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl bench streets: what the map reaches on this machine.
#include "app/ctl/options.h"
#include "app/ctl/print.h"
#include "app/ctl/streetsbench.h"

namespace lodestar::ctl {

Exit runBenchStreets(const QStringList& arguments)
{
    Options options(QStringLiteral("bench streets"),
                    QStringLiteral("measure a map: import, opening, routing"));
    options.need(QStringLiteral("map"), QStringLiteral("FILE"), QStringLiteral("A .lodemap."))
        .value(QStringLiteral("input"),
               QStringLiteral("FILE"),
               QStringLiteral("What the map was imported from, to time the import too."));
    if (auto end = options.read(arguments))
        return *end;
    const QString map = options.text(QStringLiteral("map"));
    QList<Figure> figures;
    for (const auto& part :
         {benchMapFile(map, options.text(QStringLiteral("input"))), benchRouting(map)}) {
        if (!part)
            return failed(part.error(), options.json());
        figures += *part;
    }
    if (options.json())
        printJson(figuresJson(figures));
    else
        printText(figuresText(figures));
    return Exit::Done;
}

} // namespace lodestar::ctl
