// SPDX-License-Identifier: GPL-3.0-or-later
// TourStrip: leads a new person through one invented call; each step is done when the person did
// it.
#pragma once

#include "ui/actions.h"
#include "ui/shown.h"
#include "ui/widgets/label.h"

#include <QFrame>

namespace lodestar::ui {

/// What the tour looks at.
struct TourSight
{
    const Shown& shown;
    bool isNewCard = false;
    CallId before; ///< the newest call when the tour began
    CallId call;   ///< the one that the person opened since; invalid before
};

struct TourStep
{
    QString text;
    std::function<bool(const TourSight&)> isDone;
};

/// The steps, with the keys that the actions have now.
[[nodiscard]] QList<TourStep> tourSteps(const Actions& actions);

class TourStrip final : public QFrame
{
    Q_OBJECT

public:
    TourStrip(const Theme& theme, const Actions& actions, QWidget* parent = nullptr);

    void start(const Shown& shown);
    void stop();
    /// To be called when the room has changed.
    void show(const Shown& shown, bool isNewCard);
    using QFrame::show;

    [[nodiscard]] bool isRunning() const { return m_at >= 0; }

    /// 0 for the first step; the number of steps when all are done; -1 while it does not run.
    [[nodiscard]] qsizetype step() const { return m_at; }

signals:
    void left();

private:
    const Actions& m_actions;
    QList<TourStep> m_steps;
    qsizetype m_at = -1;
    CallId m_before;
    CallId m_call;
    ThemeLabel* m_count;
    ThemeLabel* m_text;

    void tell();
};

} // namespace lodestar::ui
