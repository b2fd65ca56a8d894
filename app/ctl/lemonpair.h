// SPDX-License-Identifier: GPL-3.0-or-later
// LemonPair: LEMON's network simplex on the same pairing, the yardstick of lodestarctl bench
// matching.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace lodestar::ctl {

class LemonPair
{
public:
    /// `costs` row by row; each row may stay without a column at its own price.
    LemonPair(int rows, int columns, const std::vector<int>& costs, const std::vector<int>& stay);
    ~LemonPair();

    /// The least sum; -1 where there is no solution, which would be a bug.
    [[nodiscard]] int64_t run();

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace lodestar::ctl
