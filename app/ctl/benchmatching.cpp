// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl bench matching: what recommending, pairing and covering reach on this machine.
#include "app/ctl/matchbench.h"
#include "app/ctl/options.h"
#include "app/ctl/print.h"

#include <functional>

namespace lodestar::ctl {

Exit runBenchMatching(const QStringList& arguments)
{
    Options options(QStringLiteral("bench matching"),
                    QStringLiteral("measure recommending, pairing, covering and simulating"));
    options.map();
    if (auto end = options.read(arguments))
        return *end;
    const QString map = options.text(QStringLiteral("map"));
    const std::array<std::function<Result<QList<Figure>>()>, 4> parts{
        [] { return benchPairing(); },
        [&] { return benchRecommendation(map); },
        [] { return benchCoverage(); },
        [] {
            return benchCity();
        }};
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
