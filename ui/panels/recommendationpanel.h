// SPDX-License-Identifier: GPL-3.0-or-later
// RecommendationPanel: who can go to the selected call and how soon; right under it who cannot, and
// why. Where there is little room, the first choice and what warns of it are whole, and the rest
// scrolls.
#pragma once

#include "ui/models/candidatemodel.h"
#include "ui/shown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/rowview.h"

namespace lodestar::ui {

class RecommendationPanel final : public Panel
{
    Q_OBJECT

public:
    explicit RecommendationPanel(const Theme& theme, QWidget* parent = nullptr);

    void show(const Shown& shown);
    using Panel::show;

    [[nodiscard]] const CandidateModel& candidates() const { return m_candidates; }

    [[nodiscard]] const RejectedModel& rejected() const { return m_rejected; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void unitPicked(const lodestar::UnitId& unit);

private:
    CandidateModel m_candidates;
    RejectedModel m_rejected;
    RowView* m_candidateView;
    RowView* m_rejectedView;
    ThemeLabel* m_note;
    QFrame* m_rejectedHead;
    QWidget* m_room; ///< all of them stand in it

    void showNote(const Shown& shown);
    [[nodiscard]] int firstChoice() const;
    void measure();
};

} // namespace lodestar::ui
