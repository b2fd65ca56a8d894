// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a unit. For event.h.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/unit.h"

namespace lodestar {

struct UnitDefined
{
    UnitRecord record;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("record", s.record);
    }

    friend bool operator==(const UnitDefined&, const UnitDefined&) = default;
};

struct UnitSignedOn
{
    UnitId unit;
    QList<CrewMember> crew;
    Instant shiftEnd;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("crew", s.crew);
        io("shift_end", s.shiftEnd);
    }

    friend bool operator==(const UnitSignedOn&, const UnitSignedOn&) = default;
};

struct UnitSignedOff
{
    UnitId unit;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
    }

    friend bool operator==(const UnitSignedOff&, const UnitSignedOff&) = default;
};

struct UnitStatusSet
{
    UnitId unit;
    StatusId status;
    CallId call;                       ///< the call it was on, if any: its time stamps move
    std::optional<Instant> occurredAt; ///< late entry: when it really was
    QString override; ///< a supervisor's reason for a transition the profile forbids

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("status", s.status);
        io("call", s.call);
        io("occurred_at", s.occurredAt);
        io("override", s.override);
    }

    friend bool operator==(const UnitStatusSet&, const UnitStatusSet&) = default;
};

struct UnitCheckedIn
{
    UnitId unit;
    CallId call;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("call", s.call);
    }

    friend bool operator==(const UnitCheckedIn&, const UnitCheckedIn&) = default;
};

struct DuressRaised
{
    UnitId unit;
    CallId call;
    std::optional<LatLon> point;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("call", s.call);
        io("point", s.point);
    }

    friend bool operator==(const DuressRaised&, const DuressRaised&) = default;
};

struct DuressCleared
{
    UnitId unit;
    CallId call;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("call", s.call);
        io("reason", s.reason);
    }

    friend bool operator==(const DuressCleared&, const DuressCleared&) = default;
};

} // namespace lodestar
