// SPDX-License-Identifier: GPL-3.0-or-later
// RosterModel: the columns of the roster.
#pragma once

#include "core/history/roster.h"
#include "ui/models/keyedmodel.h"
#include "ui/roles.h"

namespace lodestar::ui {

/// The badge of a unit's status, as the roster and the map show it.
[[nodiscard]] Badge statusBadge(const history::RosterRow& row);

class RosterModel final : public KeyedModel<history::RosterRow, UnitId>
{
    Q_OBJECT

public:
    enum Column { StatusColumn, UnitColumn, SinceColumn, CrewColumn, WhereColumn, ColumnCount };

    using KeyedModel::KeyedModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] UnitId keyOf(const history::RosterRow& row) const override { return row.unit; }
};

} // namespace lodestar::ui
