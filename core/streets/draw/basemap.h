// SPDX-License-Identifier: GPL-3.0-or-later
// Basemap: the drawn map of a city, read in place; what a painter asks tile by tile.
#pragma once

#include "core/streets/draw/groundcolumns.h"
#include "core/streets/lodemap.h"

#include <memory>

namespace lodestar::streets {

/// Immutable and shared between threads.
class Basemap
{
public:
    /// Reads the sections that buildBasemap() wrote and checks that every reference in them holds.
    /// Errors: NotFound, Invalid (newer), Corrupt.
    [[nodiscard]] static Result<std::shared_ptr<const Basemap>>
    open(std::shared_ptr<const Lodemap> map);
    /// Of columns in memory: what is drawn at once needs no file.
    [[nodiscard]] static std::shared_ptr<const Basemap> of(GroundColumns columns);

    [[nodiscard]] QString name() const { return text(m_about.name); }

    /// The words that the data's licence asks for; empty if none.
    [[nodiscard]] QString attribution() const { return text(m_about.attribution); }

    [[nodiscard]] Box7 bounds() const { return m_about.bounds; }

    /// The features of a level and part whose boxes meet `box`, in the order of drawing. `found` is
    /// emptied first.
    void find(int level, GroundPart part, const WorldBox& box, std::vector<quint32>& found) const;

    [[nodiscard]] const GroundFeature& feature(quint32 index) const { return m_features[index]; }

    [[nodiscard]] std::span<const WorldPoint> line(const GroundFeature& feature) const
    {
        return m_points.subspan(feature.firstPoint, feature.points);
    }

    [[nodiscard]] QString text(quint32 text) const;

private:
    std::shared_ptr<const void> m_owner; ///< of what the spans look at
    GroundAbout m_about;
    std::span<const GroundSheet> m_sheets;
    std::span<const GroundFeature> m_features;
    std::span<const WorldPoint> m_points;
    std::span<const quint32> m_cells;
    std::span<const quint32> m_items;
    std::span<const quint32> m_textEnds;
    QByteArrayView m_textBytes;

    [[nodiscard]] bool isSound() const;
    [[nodiscard]] bool isSound(const GroundSheet& sheet) const;
};

} // namespace lodestar::streets
