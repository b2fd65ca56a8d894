// SPDX-License-Identifier: GPL-3.0-or-later
// KeyedModel: whatever comes, the model shows it, moves no more than it must, and selections stay
// on their rows.
#include "core/base/entropy.h"
#include "ui/models/keyedmodel.h"
#include "ui/roles.h"

#include <QAbstractItemModelTester>

#include <catch2/catch.hpp>
#include <numeric>

using namespace lodestar;

namespace {

struct Row
{
    int key = 0;
    int value = 0;

    friend bool operator==(const Row&, const Row&) = default;
};

class Rows final : public ui::KeyedModel<Row, int>
{
public:
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : 2;
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole
                   ? QVariant(index.column() == 0 ? row(index.row()).key : row(index.row()).value)
                   : QVariant();
    }

protected:
    [[nodiscard]] int keyOf(const Row& row) const override { return row.key; }
};

QList<Row> randomRows(SeededEntropy& chance)
{
    QList<int> keys(12);
    std::iota(keys.begin(), keys.end(), 0);
    for (int i = 11; i > 0; --i)
        keys.swapItemsAt(i, chance.below(i + 1));
    QList<Row> rows;
    const int count = chance.below(13);
    for (int i = 0; i < count; ++i)
        rows += {keys[i], chance.below(3)};
    return rows;
}

} // namespace

TEST_CASE("the longest rise keeps as many rows in place as can be kept", "[models]")
{
    CHECK(ui::longestRise({}).isEmpty());
    CHECK(ui::longestRise({3, 1, 2}) == QSet<int>{1, 2});
    CHECK(ui::longestRise({0, 1, 2, 3}).size() == 4);
    CHECK(ui::longestRise({4, 3, 2, 1}).size() == 1);
    CHECK(ui::longestRise({2, 5, 3, 7, 11, 8, 10, 13, 6}).size() == 6);
}

TEST_CASE("a model shows any rows after any others, and a selection stays on its row", "[models]")
{
    SeededEntropy chance(20260303);
    Rows model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int round = 0; round < 600; ++round) {
        QHash<int, QPersistentModelIndex> held;
        for (int i = 0; i < model.rowCount(); ++i)
            held.insert(model.row(i).key, QPersistentModelIndex(model.index(i, 0)));
        const auto target = randomRows(chance);
        model.show(target);
        REQUIRE(model.rows() == target);
        for (auto it = held.cbegin(); it != held.cend(); ++it) {
            const int at = model.indexOf(it.key());
            REQUIRE(it.value().isValid() == (at >= 0));
            if (at >= 0)
                REQUIRE(it.value().row() == at);
        }
    }
}

TEST_CASE("one row that changes its place is one move, and nothing else", "[models]")
{
    Rows model;
    model.show({{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}});
    int moves = 0;
    int others = 0;
    QObject::connect(&model, &QAbstractItemModel::rowsMoved, &model, [&] { ++moves; });
    QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model, [&] { ++others; });
    QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &model, [&] { ++others; });
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &model, [&] { ++others; });
    model.show({{5, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}});
    CHECK(moves == 1);
    CHECK(others == 0);
    model.show({{5, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}});
    CHECK(moves == 1);
    CHECK(others == 0);
}

TEST_CASE("of two rows with one key only the first is shown", "[models]")
{
    Rows model;
    model.show({{1, 7}, {1, 8}, {2, 9}});
    CHECK(model.rows() == QList<Row>{{1, 7}, {2, 9}});
}
