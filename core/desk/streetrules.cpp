// SPDX-License-Identifier: GPL-3.0-or-later
// The rules about streets: who may not pass where, until when, and why.
#include "core/desk/rules.h"

namespace lodestar::desk {

namespace {
constexpr Duration kLongest = std::chrono::days(30);
}

Decision rule(const Case& at, const CloseStreet& c)
{
    if (!isOnEarth(c.point))
        return Unexpected(Kind::Invalid, say("There is no such place on earth."));
    if (c.until <= at.now)
        return Unexpected(Kind::Invalid,
                          say("A street is closed until a time that is still to come."));
    if (c.until > at.now + kLongest)
        return Unexpected(Kind::Invalid,
                          say("A street is closed for 30 days at most; a longer closure belongs "
                              "into the map."));
    if (auto given = needText(c.reason, QT_TRANSLATE_NOOP("desk", "a reason")); !given)
        return given.failure();
    return QList<Event>{Event(StreetClosed{c.point, c.street, c.until, c.reason})};
}

Decision rule(const Case& at, const ReopenStreet& c)
{
    for (const StreetClosure& closure : at.board.closuresAt(at.now))
        if (closure.id == c.closure)
            return QList<Event>{Event(StreetReopened{c.closure})};
    return Unexpected(Kind::Conflict, say("This street is open already."));
}

} // namespace lodestar::desk
