// SPDX-License-Identifier: GPL-3.0-or-later
// Turns: work split in steps, so that a key or a picture never waits for all of it.
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace lodestar::ui {

/// One step a turn of the event loop: keys that came meanwhile are answered, and what a step
/// changed is painted, before the next one.
class Turns final : public QObject
{
    Q_OBJECT

public:
    using Step = std::function<void()>;

    explicit Turns(const QList<Step>& steps, QObject* parent = nullptr);

    /// From the first step again: that one at once, the others by turns. Where the round before is
    /// not done after a quarter of a second, all at once: nobody who types fast starves a panel.
    void begin();
    /// The same, with the first step in a turn of its own too.
    void beginSoon();
    /// What is left, now; nothing where all is done.
    void finish();

    [[nodiscard]] bool isDone() const { return m_next == m_steps.size(); }

private:
    QList<Step> m_steps;
    qsizetype m_next;
    QTimer m_turn;
    QElapsedTimer m_sinceBegun; ///< the round that is not done

    void restart();
    void step();
};

} // namespace lodestar::ui
