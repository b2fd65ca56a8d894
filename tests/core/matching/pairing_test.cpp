// SPDX-License-Identifier: GPL-3.0-or-later
// The pairing against every pairing there is, while rows and columns come and go.
#include "core/base/entropy.h"
#include "core/matching/pairing.h"

#include <catch2/catch.hpp>
#include <map>

using namespace lodestar;
using lodestar::matching::Pairing;

namespace {

/// The same problem kept in the plainest way, solved by trying all pairings.
struct Plain
{
    int columns;
    std::map<int, std::vector<qint32>> rows;
    std::map<int, qint32> stay;

    [[nodiscard]] qint64 best() const { return best(rows.begin(), 0); }

private:
    [[nodiscard]] qint64 best(std::map<int, std::vector<qint32>>::const_iterator row,
                              unsigned taken) const
    {
        if (row == rows.end())
            return 0;
        const auto next = std::next(row);
        qint64 least = stay.at(row->first) + best(next, taken);
        for (int j = 0; j < columns; ++j) {
            const qint32 cost = row->second[static_cast<size_t>(j)];
            if (cost < Pairing::kNever && !(taken & (1U << j)))
                least = std::min(least, cost + best(next, taken | (1U << j)));
        }
        return least;
    }
};

/// Every row's column is its own, and none that it must not take.
void requireSound(const Pairing& pairing, const Plain& plain)
{
    unsigned taken = 0;
    for (const auto& [row, costs] : plain.rows) {
        const int column = pairing.columnOf(row);
        if (column < 0)
            continue;
        REQUIRE(pairing.rowOf(column) == row);
        REQUIRE(costs[static_cast<size_t>(column)] < Pairing::kNever);
        REQUIRE((taken & (1U << column)) == 0);
        taken |= 1U << column;
    }
    for (int j = 0; j < plain.columns; ++j)
        if (!(taken & (1U << j)))
            REQUIRE(pairing.rowOf(j) == -1);
}

qint32 anyCost(SeededEntropy& chance)
{
    return chance.below(4) == 0 ? Pairing::kNever : chance.below(40);
}

} // namespace

TEST_CASE("the pairing is the cheapest of all, whatever came and went", "[pairing]")
{
    SeededEntropy chance(8);
    for (int round = 0; round < 400; ++round) {
        const int columns = 1 + chance.below(5);
        Pairing pairing(columns);
        Plain plain{columns, {}, {}};
        for (int step = 0; step < 24; ++step) {
            const int what = chance.below(10);
            if (what < 5 && plain.rows.size() < 6) {
                std::vector<qint32> costs;
                for (int j = 0; j < columns; ++j)
                    costs.push_back(anyCost(chance));
                const qint32 stay = chance.below(60);
                const int row = pairing.addRow(costs, stay);
                REQUIRE(plain.rows.emplace(row, costs).second);
                plain.stay[row] = stay;
            } else if (what < 7 && !plain.rows.empty()) {
                const auto row = std::next(plain.rows.begin(),
                                           chance.below(static_cast<int>(plain.rows.size())));
                pairing.removeRow(row->first);
                plain.stay.erase(row->first);
                plain.rows.erase(row);
            } else {
                const int column = chance.below(columns);
                const bool goes = chance.below(3) == 0;
                std::vector<qint32> costs;
                for (int row = 0; row < 6; ++row)
                    costs.push_back(goes ? Pairing::kNever : anyCost(chance));
                for (auto& [row, own] : plain.rows)
                    own[static_cast<size_t>(column)] = costs[static_cast<size_t>(row)];
                goes ? pairing.removeColumn(column) : pairing.setColumn(column, costs);
            }
            INFO("round " << round << ", step " << step);
            REQUIRE(pairing.total() == plain.best());
            requireSound(pairing, plain);
        }
    }
}

TEST_CASE("a pairing that grew row by row equals one made in another order", "[pairing]")
{
    SeededEntropy chance(9);
    constexpr int kRows = 60;
    constexpr int kColumns = 200;
    std::vector<std::vector<qint32>> costs(kRows);
    for (auto& row : costs)
        for (int j = 0; j < kColumns; ++j)
            row.push_back(chance.below(20) == 0 ? Pairing::kNever : chance.below(3'000));
    Pairing forwards(kColumns);
    Pairing backwards(kColumns);
    for (int i = 0; i < kRows; ++i) {
        forwards.addRow(costs[static_cast<size_t>(i)], 100'000);
        backwards.addRow(costs[static_cast<size_t>(kRows - 1 - i)], 100'000);
    }
    CHECK(forwards.total() == backwards.total());
}

TEST_CASE("more calls than units leave those waiting whose waiting is cheapest", "[pairing]")
{
    Pairing pairing(1);
    const qint32 near[] = {10};
    const qint32 far[] = {300};
    const int patient = pairing.addRow(near, 500);
    CHECK(pairing.columnOf(patient) == 0);
    const int urgent = pairing.addRow(far, 5'000);
    CHECK(pairing.columnOf(urgent) == 0);
    CHECK(pairing.columnOf(patient) == -1);
    pairing.removeRow(urgent);
    CHECK(pairing.columnOf(patient) == 0);
    pairing.removeColumn(0);
    CHECK(pairing.columnOf(patient) == -1);
    CHECK(pairing.total() == 500);
}
