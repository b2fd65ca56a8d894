// SPDX-License-Identifier: GPL-3.0-or-later
// CandidateModel and RejectedModel: the columns of who can go, and of who cannot and why.
#pragma once

#include "core/matching/recommend.h"
#include "ui/models/keyedmodel.h"
#include "ui/roles.h"

namespace lodestar::ui {

struct CandidateLine
{
    matching::Candidate candidate;
    QString keyCap; ///< the key that sends this unit, or empty
    bool inTeam = false;

    friend bool operator==(const CandidateLine&, const CandidateLine&) = default;
};

/// What the keys F5 to F7 send: the recommended team, then the team with its place taken by the
/// next best unit for the same line of the plan. Each is the units to send together, never empty.
/// None where the plan is filled.
[[nodiscard]] QList<QList<matching::Candidate>>
choicesOf(const matching::Recommendation& recommendation);

class CandidateModel final : public KeyedModel<CandidateLine, UnitId>
{
    Q_OBJECT

public:
    enum Column { KeyColumn, UnitColumn, MinutesColumn, WhyColumn, ColumnCount };

    using KeyedModel::KeyedModel;
    void showRecommendation(const matching::Recommendation& recommendation);

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] UnitId keyOf(const CandidateLine& line) const override
    {
        return line.candidate.unit;
    }
};

class RejectedModel final : public KeyedModel<matching::Rejected, UnitId>
{
    Q_OBJECT

public:
    enum Column { UnitColumn, WhyColumn, ColumnCount };

    using KeyedModel::KeyedModel;

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] UnitId keyOf(const matching::Rejected& row) const override { return row.unit; }
};

} // namespace lodestar::ui
