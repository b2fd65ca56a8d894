// SPDX-License-Identifier: GPL-3.0-or-later
// KeyedModel<Row>: turns "these are the rows now" into the smallest insert, remove, move and
// change.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace lodestar::ui {

/// The positions of a longest strictly increasing run of `values` (none repeats): rows that need
/// not move.
[[nodiscard]] QSet<int> longestRise(const QList<int>& values);

/// Rows are known by a key, so that selection, scroll and the row under the cursor survive a new
/// Board. A derived model gives columns only: never a rule, a rank or a time.
template <class Row, class Key>
class KeyedModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] const QList<Row>& rows() const { return m_rows; }

    [[nodiscard]] const Row& row(int at) const { return m_rows[at]; }

    /// The row with this key, or -1.
    [[nodiscard]] int indexOf(const Key& key) const
    {
        const auto found = std::find_if(
            m_rows.cbegin(), m_rows.cend(), [&](const Row& r) { return keyOf(r) == key; });
        return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
    }

    /// Makes the model show exactly these rows. Of rows with one key only the first is kept.
    void show(const QList<Row>& given)
    {
        const QList<Row> target = withoutRepeats(given);
        QHash<Key, int> place;
        for (int i = 0; i < target.size(); ++i)
            place.insert(keyOf(target[i]), i);
        removeAbsent(place);
        moveSurvivors(place);
        insertNew(target);
        changeDiffering(target);
    }

protected:
    [[nodiscard]] virtual Key keyOf(const Row& row) const = 0;

private:
    QList<Row> m_rows;

    QList<Row> withoutRepeats(const QList<Row>& given) const
    {
        QSet<Key> seen;
        QList<Row> kept;
        kept.reserve(given.size());
        for (const Row& r : given) {
            if (seen.contains(keyOf(r)))
                continue;
            seen.insert(keyOf(r));
            kept += r;
        }
        return kept;
    }

    void removeAbsent(const QHash<Key, int>& place)
    {
        for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
            if (place.contains(keyOf(m_rows[last])))
                continue;
            int first = last;
            while (first > 0 && !place.contains(keyOf(m_rows[first - 1])))
                --first;
            beginRemoveRows({}, first, last);
            m_rows.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    // Each row outside the longest rise is put right behind the one that goes before it: after the
    // last, all survivors stand in order, and no sequence of fewer moves could do it.
    void moveSurvivors(const QHash<Key, int>& place)
    {
        QList<int> wanted;
        for (const Row& r : m_rows)
            wanted += place.value(keyOf(r));
        const QSet<int> still = longestRise(wanted);
        if (still.size() == wanted.size())
            return;
        QList<int> order(wanted);
        std::sort(order.begin(), order.end());
        QSet<int> staying;
        for (const int at : still)
            staying.insert(wanted[at]);
        for (int i = 0; i < order.size(); ++i) {
            if (staying.contains(order[i]))
                continue;
            const int from = static_cast<int>(wanted.indexOf(order[i]));
            const int to = i == 0 ? 0 : static_cast<int>(wanted.indexOf(order[i - 1])) + 1;
            if (to != from && to != from + 1) {
                beginMoveRows({}, from, from, {}, to);
                const int landing = to > from ? to - 1 : to;
                m_rows.move(from, landing);
                wanted.move(from, landing);
                endMoveRows();
            }
        }
    }

    void insertNew(const QList<Row>& target)
    {
        for (int i = 0; i < target.size(); ++i) {
            if (i < m_rows.size() && keyOf(m_rows[i]) == keyOf(target[i]))
                continue;
            int last = i;
            while (last + 1 < target.size() &&
                   !(i < m_rows.size() && keyOf(m_rows[i]) == keyOf(target[last + 1])))
                ++last;
            beginInsertRows({}, i, last);
            for (int at = i; at <= last; ++at)
                m_rows.insert(at, target[at]);
            endInsertRows();
            i = last;
        }
    }

    void changeDiffering(const QList<Row>& target)
    {
        for (int i = 0; i < target.size(); ++i) {
            if (m_rows[i] == target[i])
                continue;
            int last = i;
            m_rows[i] = target[i];
            while (last + 1 < target.size() && !(m_rows[last + 1] == target[last + 1])) {
                ++last;
                m_rows[last] = target[last];
            }
            emit dataChanged(index(i, 0), index(last, columnCount() - 1));
            i = last;
        }
    }
};

} // namespace lodestar::ui
