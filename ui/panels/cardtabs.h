// SPDX-License-Identifier: GPL-3.0-or-later
// CardTabs: the calls that somebody has in hand on this console, as a row of numbers.
#pragma once

#include "core/domain/ids.h"
#include "ui/theme.h"

#include <QList>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QToolButton;

namespace lodestar::ui {

class CardTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit CardTabs(const Theme& theme, QWidget* parent = nullptr);

    /// `current` comes to the row if it is not there; those without a draft leave it, the least
    /// recently looked at first, when there are more than `kMostTabs`. A call of number 0 is the
    /// new card, which stands there only while it is current or has a draft. `isKnown` says which
    /// calls may stay.
    void show(const CallId& current,
              bool isNew,
              const QList<CallId>& drafts,
              const std::function<bool(CallId)>& isKnown);
    using QWidget::show;

    [[nodiscard]] const QList<CallId>& calls() const { return m_calls; }

    /// The card `by` places on, round and round; the present one if it is the only one.
    [[nodiscard]] CallId next(int by) const;

signals:
    /// 0: the new card.
    void picked(const lodestar::CallId& call);

private:
    const Theme& m_theme;
    QHBoxLayout* m_row;
    QList<CallId> m_calls; ///< as they stand in the row
    QList<CallId> m_used;  ///< the most recent last
    QList<CallId> m_drafts;
    CallId m_current;
    QList<QToolButton*> m_buttons; ///< one for each of m_calls

    void addButton();
    void label(QToolButton& button, const CallId& call) const;
    void rebuild();
};

/// So many cards fit over the narrowest card.
inline constexpr qsizetype kMostTabs = 6;

} // namespace lodestar::ui
