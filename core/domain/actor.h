// SPDX-License-Identifier: GPL-3.0-or-later
// Actor: who did a thing, in which role, at which console.
#pragma once

#include "core/domain/vocabulary.h"

#include <QString>

namespace lodestar {

struct Actor
{
    QString name; ///< the person's name as the room knows it
    Role role = Role::Dispatcher;
    QString console; ///< e.g. "Console 2"

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("name", s.name);
        io("role", s.role);
        io("console", s.console);
    }

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// The machine itself: timers that run out, feeds, replays.
[[nodiscard]] inline Actor systemActor()
{
    return {QStringLiteral("Lodestar"), Role::System, {}};
}

} // namespace lodestar
