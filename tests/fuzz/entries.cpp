// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of entries; a new format gets a line here and a name in CMakeLists.txt.
#include "tests/fuzz/entries.h"

#include "tests/fuzz/scratch.h"
#include "tests/fuzz/seeds.h"

#include <algorithm>
#include <array>

namespace lodestar::fuzz {

namespace {

template <size_t N>
struct Words
{
    char text[N];

    constexpr Words(const char (&from)[N]) { std::copy_n(from, N, text); }
};

template <Words Folder, Words Ending>
QList<QByteArray> files()
{
    return filesIn(Folder.text, Ending.text);
}

const std::array kEntries{
    Entry{"pbf", importPbf, files<"tests/data/fuzz/pbf", ".osm.pbf">},
    Entry{"xml", importXml, xmlSeeds},
    Entry{"lodemap", openMap, mapSeeds},
    Entry{"gpkg", importGeoPackage, geoPackageSeeds},
    Entry{"geojson", importGeoJson, files<"tests/data/fuzz/geojson", ".geojson">},
    Entry{"find", findPlace, files<"tests/data/fuzz/find", ".txt">},
    Entry{"profile", readProfile, files<"tests/data/programs", "small.json">},
    Entry{"codec", decodeBody, bodySeeds},
    Entry{"csv", readAddressCsv, files<"tests/data/fuzz/addresses", ".csv">},
    Entry{"scenario", readScenario, files<"resources/scenarios", ".jsonl">},
    Entry{"agency", readAgency, files<"tests/data/fuzz/agency", ".json">},
    Entry{"calltypes", readCallTypes, files<"tests/data/fuzz/calltypes", ".json">},
    Entry{"factors", readFactors, files<"tests/data/fuzz/factors", ".json">},
    Entry{"calls", readCallCsv, files<"tests/data/fuzz/calls", ".csv">},
    Entry{"export", readExported, exportSeeds},
};

} // namespace

std::span<const Entry> entries()
{
    return kEntries;
}

const Entry* entryNamed(std::string_view name)
{
    const auto* const found = std::ranges::find(kEntries, name, &Entry::name);
    return found == kEntries.end() ? nullptr : &*found;
}

} // namespace lodestar::fuzz
