// SPDX-License-Identifier: GPL-3.0-or-later
// Which calls and units an event is about, told by the types of its members.
#include "core/domain/event.h"

#include <algorithm>

namespace lodestar {

Event::Event() = default;

template <OneOf<EventVariant> Fact>
Event::Event(Fact fact)
    : EventVariant(std::move(fact))
{
}

template Event::Event(ProfileAdopted);
template Event::Event(ClockStepped);
template Event::Event(CallOpened);
template Event::Event(CallLocated);
template Event::Event(CallerIdentified);
template Event::Event(PersonDescribed);
template Event::Event(NatureSet);
template Event::Event(FlagSet);
template Event::Event(NoteAdded);
template Event::Event(TriageAnswered);
template Event::Event(TriageResulted);
template Event::Event(PlanOverridden);
template Event::Event(ProtectivePlanActivated);
template Event::Event(CallQueued);
template Event::Event(CallHeld);
template Event::Event(CallReactivated);
template Event::Event(CallStacked);
template Event::Event(CallUnstacked);
template Event::Event(CallsLinked);
template Event::Event(CallsUnlinked);
template Event::Event(CallMerged);
template Event::Event(CallUnmerged);
template Event::Event(BackupRequested);
template Event::Event(BackupEnded);
template Event::Event(NotServedRecorded);
template Event::Event(TransferStateSet);
template Event::Event(FollowUpScheduled);
template Event::Event(FollowUpAttempted);
template Event::Event(CallClosed);
template Event::Event(CallReopened);
template Event::Event(TextErased);
template Event::Event(UnitOffered);
template Event::Event(OfferAnswered);
template Event::Event(UnitAssigned);
template Event::Event(UnitReleased);
template Event::Event(UnitDefined);
template Event::Event(UnitSignedOn);
template Event::Event(UnitSignedOff);
template Event::Event(UnitStatusSet);
template Event::Event(UnitCheckedIn);
template Event::Event(DuressRaised);
template Event::Event(DuressCleared);
template Event::Event(StreetClosed);
template Event::Event(StreetReopened);
template Event::Event(AttachmentAnswered);
template Event::Event(LeadHandedOver);
template Event::Event(ReferralMade);
template Event::Event(ReferralAnswered);
template Event::Event(ReportAdded);
template Event::Event(InstructionGiven);
template Event::Event(StandingNoteKept);
template Event::Event(StandingNoteWithdrawn);
template Event::Event(CallTaken);
template Event::Event(CallLetGo);

Event::Event(const Event& other) = default;
Event::Event(Event&& other) noexcept = default;
Event& Event::operator=(const Event& other) = default;
Event& Event::operator=(Event&& other) noexcept = default;
Event::~Event() = default;

bool operator==(const Event& a, const Event& b)
{
    return static_cast<const EventVariant&>(a) == static_cast<const EventVariant&>(b);
}

Recorded::Recorded() = default;

Recorded::Recorded(qint64 number, Instant when, Actor who, CommandId wish, Event fact)
    : seq(number)
    , at(when)
    , by(std::move(who))
    , command(std::move(wish))
    , event(std::move(fact))
{
}

Recorded::Recorded(const Recorded& other) = default;
Recorded::Recorded(Recorded&& other) noexcept = default;
Recorded& Recorded::operator=(const Recorded& other) = default;
Recorded& Recorded::operator=(Recorded&& other) noexcept = default;
Recorded::~Recorded() = default;
bool operator==(const Recorded& a, const Recorded& b) = default;

namespace {
/// Collects the ids among an event's own members; ids inside nested lists are no subjects.
struct SubjectIo
{
    Subjects& found;

    void operator()(const char*, const CallId& call)
    {
        if (call.isValid())
            found.calls += call;
    }

    void operator()(const char*, const UnitId& unit)
    {
        if (unit.isValid())
            found.units += unit;
    }

    void operator()(const char*, const UnitRecord& record) { found.units += record.id; }

    template <class T>
    void operator()(const char*, const T&)
    {
    }
};

template <class T>
bool anyShared(const QList<T>& a, const QList<T>& b)
{
    return std::ranges::any_of(a, [&](const T& id) { return b.contains(id); });
}

template <class T>
void addNew(QList<T>& to, const QList<T>& from)
{
    for (const T& id : from)
        if (!to.contains(id))
            to += id;
}
} // namespace

bool Subjects::meets(const Subjects& other) const
{
    return anyShared(calls, other.calls) || anyShared(units, other.units);
}

void Subjects::add(const Subjects& other)
{
    addNew(calls, other.calls);
    addNew(units, other.units);
}

Subjects subjectsOf(const Event& event)
{
    Subjects found;
    SubjectIo io{found};
    std::visit([&](const auto& e) { e.fields(e, io); }, event);
    return found;
}

} // namespace lodestar
