// SPDX-License-Identifier: GPL-3.0-or-later
// LemonPeer: LEMON's Dijkstra on the same network, the yardstick of lodestarctl bench streets.
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace lodestar::ctl {

class LemonPeer
{
public:
    /// `arcs` (from, to), sorted; `costs` beside them.
    LemonPeer(int nodes,
              const std::vector<std::pair<int, int>>& arcs,
              const std::vector<int>& costs);
    ~LemonPeer();

    /// From one node to all.
    void runFrom(int node);
    /// After runFrom: -1 when it was not reached.
    [[nodiscard]] int costTo(int node) const;

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace lodestar::ctl
