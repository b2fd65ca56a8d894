// SPDX-License-Identifier: GPL-3.0-or-later
// Typed text: the address parser, coordinates, mileposts and the search on a small invented city.
#include "core/streets/find/addressparser.h"
#include "core/streets/find/coordinates.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/import/importer.h"
#include "core/streets/whole/wholemap.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/entries.h"
#include "tests/fuzz/scratch.h"

namespace lodestar::fuzz {

using namespace streets;

namespace {

std::unique_ptr<PlaceFinder> finderOnTown()
{
    const QString path = scratchPath(QStringLiteral("town.lodemap"));
    auto data = importMap(asFile(QStringLiteral("town.osm"),
                                 projectBytes(QStringLiteral("tests/data/fuzz/osm/town.osm"))),
                          {});
    demand(data.has_value() && writeWholeMap(*data, path).has_value(), "the town is written");
    auto map = Lodemap::open(path);
    demand(map.has_value(), "the town is opened");
    auto finder = PlaceFinder::open(*map);
    demand(finder.has_value(), "the town's places are opened");
    return std::move(*finder);
}

} // namespace

void findPlace(QByteArrayView bytes)
{
    static const std::unique_ptr<PlaceFinder> finder = finderOnTown();
    const QString text = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4'096)));
    const ParsedAddress parsed = AddressParser().parse(text);
    for (int part = 0; part < kParts; ++part)
        (void)parsed.text(static_cast<Part>(part));
    (void)parsed.street();
    (void)parsed.crossStreet();
    for (const AddressPart& part : parsed.parts())
        demand(part.token.from >= 0 && part.token.length > 0 &&
                   part.token.from + part.token.length <= text.size(),
               "a part stands where it was typed");
    if (const auto point = readCoordinates(text); point)
        demand(isOnEarth(*point), "coordinates that were read lie on Earth");
    else
        demandSentence(point.error());
    constexpr int kMost = 8;
    const QList<PlaceMatch> found = finder->find(text, kMost);
    demand(found.size() <= kMost, "no more matches than asked for");
    double least = 1;
    for (const PlaceMatch& match : found) {
        demand(match.confidence >= 0 && match.confidence <= least, "the best come first");
        demand(isOnEarth(match.point), "a match lies on Earth");
        least = match.confidence;
    }
    (void)finder->find(text, kMost, FindFocus{LatLon{40.001, -82.999}, std::nullopt});
}

} // namespace lodestar::fuzz
