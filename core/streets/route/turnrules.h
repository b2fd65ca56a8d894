// SPDX-License-Identifier: GPL-3.0-or-later
// TurnRules: turn restrictions as sequences of arcs, and which of them a driver is in the middle
// of.
#pragma once

#include "core/streets/route/segments.h"

#include <map>
#include <unordered_map>

namespace lodestar::streets {

/// A sequence of two arcs forbids or demands one turn; a longer one leads over ways between. What a
/// driver remembers (its history) is the longest end of its way that begins a longer sequence.
class TurnRules
{
public:
    /// Counts what it could not place in `account`.
    TurnRules(const MapData& data, const CutRoads& cut, std::vector<ImportCount>& account);

    using Path = std::vector<Arc>;

    [[nodiscard]] bool allows(const Path& history, Arc next) const;
    /// What is to be remembered after `next`: itself alone, or more.
    [[nodiscard]] Path after(const Path& history, Arc next) const;

    /// Every history of two arcs or more, by number; each needs a shadow of its last arc. Ordered
    /// by that arc.
    [[nodiscard]] const std::vector<Path>& histories() const { return m_byNumber; }

    /// The number of a history of two arcs or more.
    [[nodiscard]] quint32 numberOf(const Path& history) const { return m_histories.at(history); }

private:
    std::unordered_multimap<Arc, Path> m_forbidden; ///< by the last arc
    std::unordered_multimap<Arc, Path> m_only;      ///< by the arc before the last
    std::map<Path, quint32> m_histories;            ///< to its number
    std::vector<Path> m_byNumber;

    void add(const Path& path, bool isOnly);
};

} // namespace lodestar::streets
