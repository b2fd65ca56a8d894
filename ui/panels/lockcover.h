// SPDX-License-Identifier: GPL-3.0-or-later
// LockCover: what a locked console shows: the time and how much waits, by level; no name and no
// place.
#pragma once

#include "core/triage/queue.h"
#include "ui/alerts.h"
#include "ui/shown.h"
#include "ui/widgets/label.h"

class QLineEdit;
class QPushButton;
class QHBoxLayout;

namespace lodestar::ui {

/// Wrong PINs in a row before a pause, and how long it is (CJIS AC-7 lets an agency set its own;
/// nobody is locked out of a dispatch room for good).
inline constexpr int kPinTries = 5;
inline constexpr Duration kPinPause = std::chrono::seconds(30);

class LockCover final : public QWidget
{
    Q_OBJECT

public:
    LockCover(const Theme& theme, QWidget* parent);

    /// `pin` is the hash of what unlocks; empty: Enter does. `why` is told above it.
    void lock(const QString& who, const QByteArray& pin, const QString& why);
    void show(const Shown& shown,
              const QList<triage::QueueRow>& waiting,
              const QList<history::RosterRow>& roster);
    using QWidget::show;

signals:
    void unlocked();

protected:
    void showEvent(QShowEvent* event) override;

private:
    const Theme& m_theme;
    FigureLabel* m_clock;
    ThemeLabel* m_title;
    ThemeLabel* m_who;
    QHBoxLayout* m_levels;
    ThemeLabel* m_alarm;
    ThemeLabel* m_hint;
    QLineEdit* m_entry;
    QPushButton* m_open;
    QByteArray m_pin;
    Instant m_now;
    int m_wrong = 0;
    std::optional<Instant> m_pausedUntil;
    QString m_counts; ///< what the row of levels shows now

    void tryOpen();
};

} // namespace lodestar::ui
