// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and asking the drawn map.
#include "core/streets/draw/basemap.h"

#include "core/streets/draw/groundsections.h"

#include <algorithm>

namespace lodestar::streets {

Result<std::shared_ptr<const Basemap>> Basemap::open(std::shared_ptr<const Lodemap> map)
{
    const std::shared_ptr<Basemap> basemap(new Basemap);
    Result<void> outcome;
    const auto take = [&](const char* name, auto& span) {
        using Item = typename std::remove_reference_t<decltype(span)>::value_type;
        if (!outcome)
            return;
        if (const auto items = map->array<Item>(name, kGroundVersion))
            span = *items;
        else
            outcome = items.failure();
    };
    std::span<const GroundAbout> about;
    std::span<const char> bytes;
    take(kAboutSection, about);
    take(kSheetSection, basemap->m_sheets);
    take(kFeatureSection, basemap->m_features);
    take(kPointSection, basemap->m_points);
    take(kCellSection, basemap->m_cells);
    take(kItemSection, basemap->m_items);
    take(kTextEndSection, basemap->m_textEnds);
    take(kTextSection, bytes);
    if (!outcome)
        return Unexpected(outcome.error());
    basemap->m_textBytes = QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (about.size() == 1)
        basemap->m_about = about.front();
    if (about.size() != 1 || !basemap->isSound())
        return Unexpected(
            Kind::Corrupt,
            QStringLiteral("the drawn part of the map %1 contradicts itself; import it again")
                .arg(map->path()));
    basemap->m_owner = std::move(map);
    return std::shared_ptr<const Basemap>(basemap);
}

std::shared_ptr<const Basemap> Basemap::of(GroundColumns columns)
{
    const auto owned = std::make_shared<const GroundColumns>(std::move(columns));
    const std::shared_ptr<Basemap> basemap(new Basemap);
    basemap->m_about = owned->about;
    basemap->m_sheets = owned->sheets;
    basemap->m_features = owned->features;
    basemap->m_points = owned->points;
    basemap->m_cells = owned->cells;
    basemap->m_items = owned->items;
    basemap->m_textEnds = owned->textEnds;
    basemap->m_textBytes =
        QByteArrayView(owned->textBytes.data(), static_cast<qsizetype>(owned->textBytes.size()));
    basemap->m_owner = owned;
    Q_ASSERT(basemap->isSound());
    return basemap;
}

bool Basemap::isSound(const GroundSheet& sheet) const
{
    const quint64 cells = quint64{sheet.columns} * sheet.rows;
    if (sheet.cellShift > 30 || sheet.columns > 0x4000'0000 || sheet.rows > 0x4000'0000 ||
        sheet.firstFeature > m_features.size() ||
        sheet.features > m_features.size() - sheet.firstFeature ||
        sheet.firstCell > m_cells.size() || cells + 2 > m_cells.size() - sheet.firstCell)
        return false;
    const auto beginnings = m_cells.subspan(sheet.firstCell, cells + 2);
    if (!std::is_sorted(beginnings.begin(), beginnings.end()) || beginnings.back() > m_items.size())
        return false;
    const auto items = m_items.subspan(beginnings.front(), beginnings.back() - beginnings.front());
    return std::all_of(
        items.begin(), items.end(), [&](quint32 item) { return item < sheet.features; });
}

bool Basemap::isSound() const
{
    if (m_sheets.size() != size_t{kGroundLevels} * kGroundParts || m_textEnds.empty() ||
        m_textEnds.back() > static_cast<size_t>(m_textBytes.size()) ||
        !std::is_sorted(m_textEnds.begin(), m_textEnds.end()))
        return false;
    const auto isText = [&](quint32 text) {
        return text < m_textEnds.size();
    };
    return isText(m_about.name) && isText(m_about.attribution) &&
           std::all_of(m_sheets.begin(),
                       m_sheets.end(),
                       [&](const GroundSheet& sheet) { return isSound(sheet); }) &&
           std::all_of(m_features.begin(), m_features.end(), [&](const GroundFeature& feature) {
               return isText(feature.text) && feature.kind <= GroundKind::HouseNumber &&
                      feature.points > 0 && feature.firstPoint <= m_points.size() &&
                      feature.points <= m_points.size() - feature.firstPoint;
           });
}

void Basemap::find(int level,
                   GroundPart part,
                   const WorldBox& box,
                   std::vector<quint32>& found) const
{
    found.clear();
    const GroundSheet& sheet =
        m_sheets[static_cast<size_t>(level * kGroundParts + static_cast<int>(part))];
    if (sheet.features == 0 || box.isEmpty())
        return;
    const auto cells = m_cells.subspan(sheet.firstCell);
    const auto collect = [&](size_t cell, auto&& isWanted) {
        for (quint32 i = cells[cell]; i < cells[cell + 1]; ++i) {
            const quint32 index = sheet.firstFeature + m_items[i];
            if (m_features[index].box.meets(box) && isWanted(m_features[index]))
                found.push_back(index);
        }
    };
    const size_t all = size_t{sheet.columns} * sheet.rows;
    const auto across = [&](qint32 x) {
        return std::clamp(
            (qint64{x} - sheet.origin.x) >> sheet.cellShift, qint64{0}, qint64{sheet.columns} - 1);
    };
    const auto down = [&](qint32 y) {
        return std::clamp(
            (qint64{y} - sheet.origin.y) >> sheet.cellShift, qint64{0}, qint64{sheet.rows} - 1);
    };
    if (all > 0)
        for (qint64 row = down(box.low.y); row <= down(box.high.y); ++row)
            for (qint64 column = across(box.low.x); column <= across(box.high.x); ++column)
                // A feature lies in every cell that it meets: the first one of the box tells it.
                collect(static_cast<size_t>(row) * sheet.columns + static_cast<size_t>(column),
                        [&](const GroundFeature& f) {
                            return column == std::max(across(f.box.low.x), across(box.low.x)) &&
                                   row == std::max(down(f.box.low.y), down(box.low.y));
                        });
    collect(all, [](const GroundFeature&) { return true; });
    std::sort(found.begin(), found.end());
}

QString Basemap::text(quint32 text) const
{
    if (text == 0)
        return {};
    const quint32 begin = m_textEnds[text - 1];
    return QString::fromUtf8(m_textBytes.sliced(begin, m_textEnds[text] - begin));
}

} // namespace lodestar::streets
