// SPDX-License-Identifier: GPL-3.0-or-later
// longestRise: patience sorting, O(n log n).
#include "ui/models/keyedmodel.h"

namespace lodestar::ui {

QSet<int> longestRise(const QList<int>& values)
{
    QList<int> tails;                     // position of the smallest end of each length
    QList<int> before(values.size(), -1); // position that each one follows
    for (int i = 0; i < values.size(); ++i) {
        const auto at =
            std::lower_bound(tails.begin(), tails.end(), values[i], [&](int position, int v) {
                return values[position] < v;
            });
        if (at != tails.begin())
            before[i] = *(at - 1);
        if (at == tails.end())
            tails += i;
        else
            *at = i;
    }
    QSet<int> rise;
    for (int at = tails.isEmpty() ? -1 : tails.last(); at >= 0; at = before[at])
        rise.insert(at);
    return rise;
}

} // namespace lodestar::ui
