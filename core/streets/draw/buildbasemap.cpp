// SPDX-License-Identifier: GPL-3.0-or-later
// One sheet after the other, then the sections.
#include "core/streets/draw/buildbasemap.h"

#include "core/streets/draw/groundgrid.h"
#include "core/streets/draw/groundnames.h"
#include "core/streets/draw/groundsections.h"
#include "core/streets/draw/groundshapes.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

/// The zoom in the middle of what a level is drawn at.
constexpr double kGridZooms[kGroundLevels] = {9, 11, 13, 14.5, 16};

} // namespace

GroundColumns drawGround(const MapData& data)
{
    GroundColumns columns;
    Texts texts;
    columns.about = {boundsOf(data), texts.add(data.name).value, texts.add(data.attribution).value};
    const GroundSource source(data);
    for (int level = 0; level < kGroundLevels; ++level) {
        auto first = static_cast<quint32>(columns.features.size());
        addShapes(source, level, columns);
        closeSheet(columns, first, kGridZooms[level]);
        first = static_cast<quint32>(columns.features.size());
        addNames(source, level, texts, columns);
        closeSheet(columns, first, kGridZooms[level]);
        first = static_cast<quint32>(columns.features.size());
        if (level == kGroundLevels - 1)
            addHouseNumbers(data, texts, columns);
        closeSheet(columns, first, kGridZooms[level]);
    }
    columns.textEnds = texts.ends();
    columns.textBytes = texts.bytes();
    return columns;
}

Result<void> buildBasemap(const MapData& data, LodemapWriter& writer)
{
    const GroundColumns columns = drawGround(data);
    Result<void> outcome;
    const auto put = [&](const char* name, const auto& items) {
        if (outcome)
            outcome = writer.add(name, kGroundVersion, items);
    };
    put(kAboutSection, std::vector<GroundAbout>{columns.about});
    put(kSheetSection, columns.sheets);
    put(kFeatureSection, columns.features);
    put(kPointSection, columns.points);
    put(kCellSection, columns.cells);
    put(kItemSection, columns.items);
    put(kTextEndSection, columns.textEnds);
    put(kTextSection,
        QByteArrayView(columns.textBytes.data(), static_cast<qsizetype>(columns.textBytes.size())));
    return outcome;
}

} // namespace lodestar::streets
