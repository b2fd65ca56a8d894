// SPDX-License-Identifier: GPL-3.0-or-later
// Both kinds of floor.
#include "core/training/floor.h"

#include <algorithm>

namespace lodestar::training {

Result<void> DeskFloor::perform(const Actor& by, const Command& command)
{
    auto done = m_desk.perform(by, command);
    if (!done)
        return done.failure();
    return {};
}

Result<void> DeskFloor::fix(const UnitId& unit, const Fix& fix)
{
    return m_desk.fix(unit, fix);
}

LiveFloor::LiveFloor(desk::LiveDesk& desk)
    : m_desk(desk)
{
    connect(&desk,
            &desk::LiveDesk::answered,
            this,
            [this](const CommandId& command, const desk::Receipt& receipt) {
                if (m_asked.remove(command) && !receipt.events.isEmpty())
                    m_written = std::max(m_written, receipt.events.last().seq);
            });
    connect(&desk,
            &desk::LiveDesk::refused,
            this,
            [this](const CommandId& command, const Error& error) {
                if (m_asked.remove(command))
                    emit refused(error);
            });
}

Result<void> LiveFloor::perform(const Actor& by, const Command& command)
{
    m_asked += m_desk.perform(by, command);
    return {};
}

Result<void> LiveFloor::fix(const UnitId& unit, const Fix& fix)
{
    m_desk.fix(unit, fix);
    return {};
}

bool LiveFloor::isSettled() const
{
    return m_asked.isEmpty() && m_desk.board()->seq >= m_written;
}

} // namespace lodestar::training
