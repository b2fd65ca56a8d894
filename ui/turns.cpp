// SPDX-License-Identifier: GPL-3.0-or-later
// Turns: the steps by a timer.
#include "ui/turns.h"

namespace lodestar::ui {

namespace {

constexpr int kTurnMs = 1; ///< not 0: what comes without end would hold up an idle timer for ever
constexpr qint64 kLatestMs = 250;

} // namespace

Turns::Turns(const QList<Step>& steps, QObject* parent)
    : QObject(parent)
    , m_steps(steps)
    , m_next(steps.size())
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(kTurnMs);
    connect(&m_turn, &QTimer::timeout, this, &Turns::step);
}

void Turns::restart()
{
    if (isDone())
        m_sinceBegun.start();
    m_next = 0;
    if (m_sinceBegun.elapsed() > kLatestMs)
        finish();
    else
        m_turn.start();
}

void Turns::begin()
{
    restart();
    if (!isDone())
        step();
}

void Turns::beginSoon()
{
    restart();
}

// A step may begin another round: it counts as taken before it runs.
void Turns::step()
{
    m_turn.stop();
    if (isDone())
        return;
    m_steps[m_next++]();
    if (!isDone())
        m_turn.start();
}

void Turns::finish()
{
    while (!isDone())
        step();
}

} // namespace lodestar::ui
