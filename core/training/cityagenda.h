// SPDX-License-Identifier: GPL-3.0-or-later
// CityAgenda: what is still to happen in a simulated city, by time and then in the order of
// planning. For this room only.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <queue>

namespace lodestar::training {

enum class Deed { Open, Protect, Send, GiveUp, Status, Clear, Base, Sample };

struct Act
{
    Instant at;
    quint64 order = 0; ///< of planning: decides at one time
    Deed deed = Deed::Open;
    CallId call{};
    UnitId unit{};
    Stamp stamp = Stamp::Received;
    qsizetype index = 0; ///< Open: of the call; Base: 1 when the unit has come there

    friend bool operator>(const Act& a, const Act& b)
    {
        return a.at != b.at ? a.at > b.at : a.order > b.order;
    }
};

class CityAgenda
{
public:
    void plan(Act act)
    {
        act.order = m_planned++;
        m_acts.push(std::move(act));
    }

    [[nodiscard]] bool isEmpty() const { return m_acts.empty(); }

    Act takeNext()
    {
        Act next = m_acts.top();
        m_acts.pop();
        return next;
    }

private:
    std::priority_queue<Act, std::vector<Act>, std::greater<>> m_acts;
    quint64 m_planned = 0;
};

} // namespace lodestar::training
