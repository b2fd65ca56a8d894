// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the map that --map names.
#include "app/ctl/roads.h"

#include "app/ctl/map.h"
#include "core/matching/closures.h"
#include "core/matching/offmap.h"
#include "core/matching/roadtravel.h"

namespace lodestar::ctl {

Result<matching::Roads> roadsOf(const Options& options, const Board& board, Instant now)
{
    if (!options.has(QStringLiteral("map")))
        return matching::Roads();
    const QString path = options.text(QStringLiteral("map"));
    auto router = routerOf(path);
    if (!router)
        return router.failure();
    const auto elsewhere = matching::followClosures(**router, board, now);
    for (const StreetClosure& closure : elsewhere)
        std::fprintf(stderr,
                     "%s has no street at %s, which is closed: it is not driven round.\n",
                     qUtf8Printable(path),
                     qUtf8Printable(toText(closure.point)));
    const auto roads = std::make_shared<matching::RoadTravel>(*router, path);
    if (const QString text = matching::offMapText(matching::offMap(board, *roads)); !text.isEmpty())
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(path), qUtf8Printable(text));
    return matching::Roads(roads);
}

} // namespace lodestar::ctl
