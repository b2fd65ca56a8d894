// SPDX-License-Identifier: GPL-3.0-or-later
// Event: one fact that happened and never changes.
//
// Fields are only ever added. To change a meaning, make a new kind and upcast the old one in
// store/codec.
#pragma once

#include "core/base/oneof.h"
#include "core/domain/actor.h"
#include "core/domain/callevents.h"
#include "core/domain/teamevents.h"
#include "core/domain/unitevents.h"

#include <variant>

namespace lodestar {

// ---- the agency

struct ProfileAdopted
{
    QString id;
    QString version;
    QString sha256;
    QString json; ///< the whole profile, so that replay needs no file

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("version", s.version);
        io("sha256", s.sha256);
        io("json", s.json);
    }

    friend bool operator==(const ProfileAdopted&, const ProfileAdopted&) = default;
};

/// The wall clock jumped by `by` against the steady one; order is by sequence number, never by
/// time.
struct ClockStepped
{
    Duration by{};

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("by", s.by);
    }

    friend bool operator==(const ClockStepped&, const ClockStepped&) = default;
};

// ---- streets

/// Nobody drives here until then, both ways. The place is kept and not the map's own number of the
/// street: every console may have another map.
struct StreetClosed
{
    LatLon point;   ///< on the street
    QString street; ///< its name as the map has it; may be empty
    Instant until;
    QString reason;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("point", s.point);
        io("street", s.street);
        io("until", s.until);
        io("reason", s.reason);
    }

    friend bool operator==(const StreetClosed&, const StreetClosed&) = default;
};

/// Open again before its time.
struct StreetReopened
{
    ClosureId closure;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("closure", s.closure);
    }

    friend bool operator==(const StreetReopened&, const StreetReopened&) = default;
};

using EventVariant = std::variant<ProfileAdopted,
                                  ClockStepped,
                                  CallOpened,
                                  CallLocated,
                                  CallerIdentified,
                                  PersonDescribed,
                                  NatureSet,
                                  FlagSet,
                                  NoteAdded,
                                  TriageAnswered,
                                  TriageResulted,
                                  PlanOverridden,
                                  ProtectivePlanActivated,
                                  CallQueued,
                                  CallHeld,
                                  CallReactivated,
                                  CallStacked,
                                  CallUnstacked,
                                  CallsLinked,
                                  CallsUnlinked,
                                  CallMerged,
                                  CallUnmerged,
                                  BackupRequested,
                                  BackupEnded,
                                  NotServedRecorded,
                                  TransferStateSet,
                                  FollowUpScheduled,
                                  FollowUpAttempted,
                                  CallClosed,
                                  CallReopened,
                                  TextErased,
                                  UnitOffered,
                                  OfferAnswered,
                                  UnitAssigned,
                                  UnitReleased,
                                  UnitDefined,
                                  UnitSignedOn,
                                  UnitSignedOff,
                                  UnitStatusSet,
                                  UnitCheckedIn,
                                  DuressRaised,
                                  DuressCleared,
                                  StreetClosed,
                                  StreetReopened,
                                  AttachmentAnswered,
                                  LeadHandedOver,
                                  ReferralMade,
                                  ReferralAnswered,
                                  ReportAdded,
                                  InstructionGiven,
                                  StandingNoteKept,
                                  StandingNoteWithdrawn,
                                  CallTaken,
                                  CallLetGo>;

/// One of the facts above. A class of its own, whose copies are made in event.cpp: the compiler
/// would else make those of all kinds again in every file that holds an Event.
class Event : public EventVariant
{
public:
    Event();
    template <OneOf<EventVariant> Fact>
    Event(Fact fact);
    Event(const Event& other);
    Event(Event&& other) noexcept;
    Event& operator=(const Event& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();

    friend bool operator==(const Event& a, const Event& b);
};

/// An event as the Journal has it.
struct Recorded
{
    qint64 seq = 0; ///< from 1, without gaps
    Instant at;     ///< when it was recorded
    Actor by;
    CommandId command; ///< the wish it came from
    Event event;

    Recorded();
    Recorded(qint64 number, Instant when, Actor who, CommandId wish, Event fact);
    Recorded(const Recorded& other);
    Recorded(Recorded&& other) noexcept;
    Recorded& operator=(const Recorded& other);
    Recorded& operator=(Recorded&& other) noexcept;
    ~Recorded();

    friend bool operator==(const Recorded& a, const Recorded& b);
};

/// The calls and units that an event is about: two decisions conflict when these meet.
struct Subjects
{
    QList<CallId> calls;
    QList<UnitId> units;

    [[nodiscard]] bool meets(const Subjects& other) const;
    void add(const Subjects& other);
};

[[nodiscard]] Subjects subjectsOf(const Event& event);

} // namespace lodestar
