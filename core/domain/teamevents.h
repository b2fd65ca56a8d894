// SPDX-License-Identifier: GPL-3.0-or-later
// What happens between a call and those who are sent to it or told of it. For event.h.
#pragma once

#include "core/domain/ids.h"
#include "core/domain/sealed.h"

namespace lodestar {

struct UnitOffered
{
    CallId call;
    UnitId unit;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
    }

    friend bool operator==(const UnitOffered&, const UnitOffered&) = default;
};

struct OfferAnswered
{
    CallId call;
    UnitId unit;
    bool accepted = true;
    QString reason; ///< of a refusal

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("accepted", s.accepted);
        io("reason", s.reason);
    }

    friend bool operator==(const OfferAnswered&, const OfferAnswered&) = default;
};

/// What the dispatcher was shown when the unit was sent: the audit's answer to "why this one?".
struct Considered
{
    UnitId unit;
    std::optional<Duration> eta; ///< absent for a rejected unit whose way was not worked out
    QString rejectedBy;          ///< empty for a candidate; else the reason in plain words

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("unit", s.unit);
        io("eta", s.eta);
        io("rejected_by", s.rejectedBy);
    }

    friend bool operator==(const Considered&, const Considered&) = default;
};

struct UnitAssigned
{
    CallId call;
    UnitId unit;
    AssignmentPart part = AssignmentPart::Primary;
    Activation activation = Activation::DispatchRequest;
    QString override; ///< why a unit was sent against the recommendation; empty if not
    QList<Considered> considered;
    bool byItself = false; ///< the unit attached itself; a dispatcher is still to answer

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("part", s.part);
        io("activation", s.activation);
        io("override", s.override);
        io("considered", s.considered);
        io("by_itself", s.byItself);
    }

    friend bool operator==(const UnitAssigned&, const UnitAssigned&) = default;
};

/// The unit is off the call: cleared, reassigned, pre-empted.
struct UnitReleased
{
    CallId call;
    UnitId unit;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("reason", s.reason);
    }

    friend bool operator==(const UnitReleased&, const UnitReleased&) = default;
};

/// A dispatcher's answer to a unit that attached itself; one that is declined is released too.
struct AttachmentAnswered
{
    CallId call;
    UnitId unit;
    bool accepted = true;
    QString reason; ///< of a refusal

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("unit", s.unit);
        io("accepted", s.accepted);
        io("reason", s.reason);
    }

    friend bool operator==(const AttachmentAnswered&, const AttachmentAnswered&) = default;
};

/// Who leads on scene changes: police were first, the team takes over.
struct LeadHandedOver
{
    CallId call;
    UnitId from;
    UnitId to;
    Sealed reason; ///< how the person and the scene are

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("from", s.from);
        io("to", s.to);
        io("reason", s.reason);
    }

    friend bool operator==(const LeadHandedOver&, const LeadHandedOver&) = default;
};

// ---- partners that are told and asked, and drive nowhere

/// A partner of the program (victim assistance, a case manager's hub) was told of the call.
struct ReferralMade
{
    CallId call;
    PartnerId partner;
    Sealed reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("partner", s.partner);
        io("reason", s.reason);
    }

    friend bool operator==(const ReferralMade&, const ReferralMade&) = default;
};

struct ReferralAnswered
{
    CallId call;
    PartnerId partner;
    bool accepted = true;
    Sealed note;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("call", s.call);
        io("partner", s.partner);
        io("accepted", s.accepted);
        io("note", s.note);
    }

    friend bool operator==(const ReferralAnswered&, const ReferralAnswered&) = default;
};

} // namespace lodestar
