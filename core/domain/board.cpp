// SPDX-License-Identifier: GPL-3.0-or-later
// The fold: what each event does to the Board. It never fails and never asks for the time.
#include "core/domain/board.h"

#include "core/domain/gate.h"
#include "core/domain/sealedtexts.h"

#include <algorithm>

namespace lodestar {

namespace {

/// One event's folding. Each overload changes exactly what its event says.
class Fold
{
public:
    Fold(Board& board, const Recorded& recorded)
        : m_board(board)
        , m_recorded(recorded)
    {
    }

    void operator()(const ProfileAdopted& e)
    {
        // The Journal holds only profiles that the Desk could read; one that cannot be read any
        // more leaves the old rules in force and the Desk says so when it opens the store.
        auto profile = profileFromJson(e.json.toUtf8(), e.id);
        if (profile)
            m_board.profile = Cow<Profile>(std::move(profile).value());
    }

    void operator()(const ClockStepped&) {}

    void operator()(const CallOpened& e)
    {
        Call call;
        call.id = e.call;
        call.source = e.source;
        call.location = e.location;
        call.caller = e.caller;
        call.person = e.person;
        call.nature = e.nature;
        call.callType = e.callType;
        call.externalId = e.externalId;
        call.stamps[Stamp::Received] = e.receivedAt.value_or(m_recorded.at);
        call.stamps[Stamp::Answered] = e.answeredAt.value_or(m_recorded.at);
        m_board.calls.insert(e.call, Cow<Call>(std::move(call)));
        m_board.lastCall = std::max(m_board.lastCall, e.call);
    }

    void operator()(const CallLocated& e)
    {
        edit(e.call, [&](Call& c) { c.location = e.location; });
    }

    void operator()(const CallerIdentified& e)
    {
        edit(e.call, [&](Call& c) { c.caller = e.caller; });
    }

    void operator()(const PersonDescribed& e)
    {
        edit(e.call, [&](Call& c) { c.person = e.person; });
    }

    void operator()(const NatureSet& e)
    {
        edit(e.call, [&](Call& c) { c.nature = e.nature; });
    }

    void operator()(const FlagSet& e)
    {
        edit(e.call, [&](Call& c) {
            c.flagOrigins.removeIf(
                [&](const FlagOrigin& old) { return old.flag == e.flag && old.note == e.note; });
            c.flagOrigins += FlagOrigin{e.flag, e.note, e.on, e.reason, m_recorded.at};
            c.flags.removeAll(e.flag);
            if (std::ranges::any_of(c.flagOrigins,
                                    [&](const FlagOrigin& o) { return o.flag == e.flag && o.on; }))
                c.flags += e.flag;
        });
    }

    void operator()(const ReportAdded& e)
    {
        edit(e.call, [&](Call& c) { c.otherCallers += e.caller; });
    }

    void operator()(const InstructionGiven& e)
    {
        edit(e.call, [&](Call& c) {
            c.instructionsGiven.removeAll(e.instruction);
            if (e.given)
                c.instructionsGiven += e.instruction;
        });
    }

    void operator()(const CallTaken& e)
    {
        edit(e.call, [&](Call& c) { c.taking = Taking{m_recorded.by, m_recorded.at, e.from}; });
    }

    void operator()(const CallLetGo& e)
    {
        edit(e.call, [](Call& c) { c.taking.reset(); });
    }

    void operator()(const StandingNoteKept& e)
    {
        m_board.notes.removeIf([&](const StandingNote& old) {
            return old.content.expires && *old.content.expires + kExpiredKept <= m_recorded.at;
        });
        m_board.notes += StandingNote{
            NoteId(m_recorded.seq), e.content, e.call, m_recorded.at, m_recorded.by.name};
    }

    void operator()(const StandingNoteWithdrawn& e)
    {
        m_board.notes.removeIf([&](const StandingNote& old) { return old.id == e.note; });
    }

    void operator()(const NoteAdded&) {} // stands in the log

    void operator()(const TriageAnswered& e)
    {
        edit(e.call, [&](Call& c) {
            if (e.values.isEmpty())
                c.answers.remove(e.question);
            else
                c.answers[e.question] = Answer{e.values, e.words, m_recorded.at};
        });
    }

    void operator()(const TriageResulted& e)
    {
        edit(e.call, [&](Call& c) {
            const int before = strictnessOf(c);
            c.triageRevision = e.revision;
            c.triage = e.result;
            if (strictnessOf(c) > before)
                overtake(c);
            // What is learnt while the protective plan is in force changes what it is.
            if (c.protectivePlan.isValid())
                c.protectivePlan = e.result.untriaged ? e.result.plan : PlanId();
            if (!e.result.untriaged)
                stampOnce(c, Stamp::Triaged);
        });
    }

    void operator()(const PlanOverridden& e)
    {
        edit(e.call, [&](Call& c) { c.override = e; });
    }

    void operator()(const ProtectivePlanActivated& e)
    {
        edit(e.call, [&](Call& c) { c.protectivePlan = e.plan; });
    }

    void operator()(const CallQueued& e)
    {
        edit(e.call, [&](Call& c) {
            c.queued = true;
            c.awaitingOutcome = false;
            stampOnce(c, Stamp::Queued);
        });
    }

    void operator()(const CallHeld& e)
    {
        edit(e.call, [&](Call& c) { c.hold = e; });
    }

    void operator()(const CallReactivated& e)
    {
        edit(e.call, [&](Call& c) { c.hold.reset(); });
    }

    void operator()(const CallStacked& e)
    {
        unstack(e.call);
        edit(e.call, [&](Call& c) { c.stackedOn = e.unit; });
        editUnit(e.unit, [&](Unit& u) { u.stack += e.call; });
    }

    void operator()(const CallUnstacked& e) { unstack(e.call); }

    void operator()(const CallsLinked& e)
    {
        edit(e.call, [&](Call& c) { relink(c, Link{e.to, e.kind}); });
        edit(e.to, [&](Call& c) { relink(c, Link{e.call, e.kind}); });
    }

    void operator()(const CallsUnlinked& e)
    {
        edit(e.call, [&](Call& c) { unlink(c, e.to); });
        edit(e.to, [&](Call& c) { unlink(c, e.call); });
    }

    void operator()(const CallMerged& e)
    {
        unstack(e.call);
        edit(e.call, [&](Call& c) {
            c.mergedInto = e.into;
            c.taking.reset();
        });
        edit(e.into, [&](Call& c) { c.duplicates += e.call; });
    }

    void operator()(const CallUnmerged& e)
    {
        edit(e.call, [&](Call& c) { c.mergedInto = {}; });
        edit(e.from, [&](Call& c) { c.duplicates.removeAll(e.call); });
    }

    void operator()(const BackupRequested& e)
    {
        edit(e.call, [&](Call& c) {
            c.backups += Backup{.kind = e.kind,
                                .askedBy = e.unit,
                                .askedAt = m_recorded.at,
                                .endedAt = {},
                                .arrived = false,
                                .emergency = e.emergency,
                                .reason = e.reason};
        });
    }

    void operator()(const BackupEnded& e)
    {
        edit(e.call, [&](Call& c) {
            for (Backup& backup : c.backups)
                if (backup.kind == e.kind && !backup.endedAt) {
                    backup.endedAt = m_recorded.at;
                    backup.arrived = e.arrived;
                    return;
                }
        });
    }

    void operator()(const NotServedRecorded& e)
    {
        edit(e.call, [&](Call& c) { c.notServed = NotServed{e.reason, e.detail, m_recorded.at}; });
    }

    void operator()(const TransferStateSet& e)
    {
        edit(e.call, [&](Call& c) { c.transfer = e; });
    }

    void operator()(const FollowUpScheduled& e)
    {
        edit(e.call, [&](Call& c) { c.followUp = e; });
    }

    void operator()(const FollowUpAttempted& e)
    {
        edit(e.call, [&](Call& c) {
            ++c.followUpAttempts;
            if (e.reached)
                c.followUp.reset();
        });
    }

    void operator()(const CallClosed& e)
    {
        unstack(e.call);
        edit(e.call, [&](Call& c) {
            c.closed = e;
            c.hold.reset();
            c.taking.reset();
            c.offers.clear();
            stampOnce(c, Stamp::Cleared);
        });
        m_board.closedCalls.removeAll(e.call);
        m_board.closedCalls += e.call;
    }

    void operator()(const CallReopened& e)
    {
        edit(e.call, [&](Call& c) {
            c.closed.reset();
            c.queued = true;
            c.awaitingOutcome = false;
            c.stamps.remove(Stamp::Cleared);
        });
        m_board.closedCalls.removeAll(e.call);
    }

    void operator()(const TextErased& e)
    {
        edit(e.call, [](Call& c) { changeSealed(c, Erase{}); });
        for (StandingNote& note : m_board.notes)
            if (note.call == e.call)
                changeSealed(note, Erase{});
    }

    void operator()(const UnitOffered& e)
    {
        edit(e.call, [&](Call& c) {
            c.offers += e.unit;
            stampOnce(c, Stamp::Offered);
        });
    }

    void operator()(const OfferAnswered& e)
    {
        edit(e.call, [&](Call& c) {
            c.offers.removeAll(e.unit);
            if (e.accepted)
                stampOnce(c, Stamp::Accepted);
        });
    }

    void operator()(const UnitAssigned& e)
    {
        unstack(e.call);
        edit(e.call, [&](Call& c) {
            c.hold.reset();
            c.awaitingOutcome = false;
            c.queued = true; // whoever loses its unit waits for another
            c.offers.removeAll(e.unit);
            c.assignments += Assignment{.unit = e.unit,
                                        .part = e.part,
                                        .activation = e.activation,
                                        .stamps = {{Stamp::Dispatched, m_recorded.at}},
                                        .released = false,
                                        .awaitsAnswer = e.byItself};
            stampOnce(c, Stamp::Dispatched);
        });
        editUnit(e.unit, [&](Unit& u) {
            u.call = e.call;
            u.lastCheckIn.reset();
        });
    }

    void operator()(const UnitReleased& e)
    {
        edit(e.call, [&](Call& c) {
            for (Assignment& a : c.assignments)
                if (a.unit == e.unit && !a.released) {
                    a.released = true;
                    a.stamps.insert(Stamp::Cleared, m_recorded.at);
                    c.awaitingOutcome = c.awaitingOutcome || a.stamps.contains(Stamp::OnScene);
                }
        });
        editUnit(e.unit, [&](Unit& u) {
            if (u.call == e.call)
                u.call = {};
            u.lastCheckIn.reset();
        });
    }

    void operator()(const AttachmentAnswered& e)
    {
        edit(e.call, [&](Call& c) {
            for (Assignment& a : c.assignments)
                if (a.unit == e.unit && !a.released)
                    a.awaitsAnswer = false;
        });
    }

    void operator()(const LeadHandedOver& e)
    {
        edit(e.call, [&](Call& c) {
            for (Assignment& a : c.assignments) {
                if (a.released || waitsStaged(a))
                    continue;
                if (a.unit == e.from)
                    a.part = AssignmentPart::Support;
                if (a.unit == e.to)
                    a.part = AssignmentPart::Primary;
            }
        });
    }

    void operator()(const ReferralMade& e)
    {
        edit(e.call, [&](Call& c) {
            c.referrals += Referral{.partner = e.partner,
                                    .reason = e.reason,
                                    .at = m_recorded.at,
                                    .state = ReferralState::Open,
                                    .answeredAt = {},
                                    .note = {}};
        });
    }

    void operator()(const ReferralAnswered& e)
    {
        edit(e.call, [&](Call& c) {
            for (Referral& referral : c.referrals)
                if (referral.partner == e.partner && referral.state == ReferralState::Open) {
                    referral.state = e.accepted ? ReferralState::Accepted : ReferralState::Declined;
                    referral.answeredAt = m_recorded.at;
                    referral.note = e.note;
                }
        });
    }

    void operator()(const UnitDefined& e)
    {
        if (!m_board.units.contains(e.record.id)) {
            Unit unit;
            unit.status = m_board.profile->duties.offDuty;
            unit.statusSince = m_recorded.at;
            m_board.units.insert(e.record.id, Cow<Unit>(std::move(unit)));
        }
        editUnit(e.record.id, [&](Unit& u) { u.record = e.record; });
    }

    void operator()(const UnitSignedOn& e)
    {
        editUnit(e.unit, [&](Unit& u) {
            u.crew = e.crew;
            u.shiftEnd = e.shiftEnd;
        });
    }

    void operator()(const UnitSignedOff& e)
    {
        editUnit(e.unit, [&](Unit& u) {
            u.crew.clear();
            u.shiftEnd.reset();
        });
    }

    void operator()(const UnitStatusSet& e)
    {
        const Instant at = e.occurredAt.value_or(m_recorded.at);
        editUnit(e.unit, [&](Unit& u) {
            u.status = e.status;
            u.statusSince = at;
        });
        const StatusDef* status = m_board.profile->status(e.status);
        if (!status || !status->stamp || !e.call.isValid())
            return;
        edit(e.call, [&](Call& c) {
            for (Assignment& a : c.assignments)
                if (a.unit == e.unit && !a.released) {
                    a.stamps.insert(*status->stamp, at);
                    a.entry = entryAfter(a.entry, *status->stamp);
                }
            if (!c.stamps.contains(*status->stamp) || c.stamps.value(*status->stamp) > at)
                c.stamps.insert(*status->stamp, at);
        });
    }

    void operator()(const UnitCheckedIn& e)
    {
        editUnit(e.unit, [&](Unit& u) { u.lastCheckIn = m_recorded.at; });
    }

    void operator()(const DuressRaised& e)
    {
        editUnit(e.unit, [&](Unit& u) { u.duressSince = m_recorded.at; });
    }

    void operator()(const DuressCleared& e)
    {
        editUnit(e.unit, [&](Unit& u) { u.duressSince.reset(); });
    }

    void operator()(const StreetClosed& e)
    {
        m_board.closures.removeIf(
            [&](const StreetClosure& old) { return old.until <= m_recorded.at; });
        m_board.closures += {ClosureId(m_recorded.seq), e.point, e.street, e.until, e.reason};
    }

    void operator()(const StreetReopened& e)
    {
        m_board.closures.removeIf([&](const StreetClosure& old) { return old.id == e.closure; });
    }

private:
    /// Empties every sealed text.
    struct Erase
    {
        [[nodiscard]] static bool changes(const Sealed&) { return true; }

        void operator()(Sealed& sealed) const
        {
            if (sealed.digest.isEmpty())
                sealed = Sealed(); // of an older body, and nothing else tells that it was there
            else
                sealed.text = QString();
        }
    };

    void edit(const CallId& id, auto&& change)
    {
        const auto it = m_board.calls.find(id);
        if (it != m_board.calls.end())
            change(it->edit());
    }

    void editUnit(const UnitId& id, auto&& change)
    {
        const auto it = m_board.units.find(id);
        if (it != m_board.units.end())
            change(it->edit());
    }

    void stampOnce(Call& call, Stamp stamp) const
    {
        if (!call.stamps.contains(stamp))
            call.stamps.insert(stamp, m_recorded.at);
    }

    void unstack(const CallId& id)
    {
        const Call* call = m_board.call(id);
        if (!call || !call->stackedOn.isValid())
            return;
        editUnit(call->stackedOn, [&](Unit& u) { u.stack.removeAll(id); });
        edit(id, [](Call& c) { c.stackedOn = {}; });
    }

    /// The scene has become worse: who was cleared for the old one is not cleared for this one, and
    /// who is inside stays there.
    static void overtake(Call& call)
    {
        for (Assignment& a : call.assignments)
            if (!a.released && a.entry == SceneEntry::Cleared)
                a.entry = SceneEntry::Outside;
            else if (!a.released && a.entry == SceneEntry::Inside)
                a.entry = SceneEntry::Overtaken;
    }

    static bool waitsStaged(const Assignment& a)
    {
        return a.part == AssignmentPart::Staged && a.entry == SceneEntry::Outside;
    }

    static SceneEntry entryAfter(SceneEntry before, Stamp stamp)
    {
        switch (stamp) {
        case Stamp::ClearedToEnter:
            return SceneEntry::Cleared;
        case Stamp::OnScene:
        case Stamp::Engaged:
            return before == SceneEntry::Overtaken ? before : SceneEntry::Inside;
        case Stamp::Dispatched:
        case Stamp::EnRoute:
        case Stamp::Staged:
        case Stamp::Transporting:
        case Stamp::AtDestination:
            return SceneEntry::Outside;
        case Stamp::Received:
        case Stamp::Answered:
        case Stamp::Triaged:
        case Stamp::Queued:
        case Stamp::Offered:
        case Stamp::Accepted:
        case Stamp::HandedOff: // on the scene or elsewhere
        case Stamp::Cleared:
            return before;
        }
        Q_UNREACHABLE();
    }

    static void unlink(Call& call, const CallId& to)
    {
        call.links.removeIf([&](const Link& link) { return link.to == to; });
    }

    static void relink(Call& call, Link link)
    {
        unlink(call, link.to);
        call.links += link;
    }

    Board& m_board;
    const Recorded& m_recorded;
};

/// Closed calls leave the Board in the order they were closed; one with a follow-up due stays.
void dropOldest(Board& board)
{
    qsizetype surplus = board.closedCalls.size() - kClosedCallsKept;
    for (qsizetype i = 0; surplus > 0 && i < board.closedCalls.size();) {
        const CallId id = board.closedCalls[i];
        const Call* call = board.call(id);
        if (call && call->followUp) {
            ++i;
            continue;
        }
        board.calls.remove(id);
        board.closedCalls.removeAt(i);
        --surplus;
    }
}

} // namespace

void Board::apply(const Recorded& recorded)
{
    Q_ASSERT(recorded.seq > seq);
    std::visit(Fold(*this, recorded), recorded.event);
    const Subjects subjects = subjectsOf(recorded.event);
    if (!subjects.calls.isEmpty()) {
        const Cow<Recorded> shared(recorded);
        for (const CallId& id : subjects.calls) {
            const auto it = calls.find(id);
            if (it != calls.end())
                it->edit().log += shared;
        }
    }
    seq = recorded.seq;
    at = recorded.at;
    if (closedCalls.size() > kClosedCallsKept)
        dropOldest(*this);
}

const Call* Board::call(const CallId& id) const
{
    const auto it = calls.find(id);
    return it == calls.end() ? nullptr : &**it;
}

const Unit* Board::unit(const UnitId& id) const
{
    const auto it = units.find(id);
    return it == units.end() ? nullptr : &**it;
}

CallId Board::crewBusyElsewhere(const UnitId& id) const
{
    const Unit* mine = unit(id);
    if (!mine || mine->record.crewGroup.isEmpty())
        return {};
    for (const Cow<Unit>& other : units)
        if (other->record.id != id && other->record.crewGroup == mine->record.crewGroup &&
            other->call.isValid())
            return other->call;
    return {};
}

const StatusDef* Board::statusOf(const Unit& unit) const
{
    return profile->status(unit.status);
}

const UnitKind* Board::kindOf(const Unit& unit) const
{
    return profile->unitKind(unit.record.kind);
}

QList<StreetClosure> Board::closuresAt(Instant now) const
{
    QList<StreetClosure> closed = closures;
    closed.removeIf([&](const StreetClosure& old) { return old.until <= now; });
    return closed;
}

const StandingNote* Board::note(const NoteId& id) const
{
    const auto it = std::ranges::find(notes, id, &StandingNote::id);
    return it == notes.end() ? nullptr : &*it;
}

std::optional<Instant> Board::metAt(const Call& call) const
{
    std::optional<Instant> officers;
    std::optional<Instant> others;
    for (const Assignment& a : call.assignments) {
        const Unit* unit = this->unit(a.unit);
        const UnitKind* kind = unit ? kindOf(*unit) : nullptr;
        const auto there = a.stamps.constFind(Stamp::OnScene);
        if (!kind || there == a.stamps.constEnd())
            continue;
        auto& first = kind->policeInTeam ? officers : others;
        first = first ? std::min(*first, *there) : *there;
    }
    if (!officers || !others)
        return std::nullopt;
    return std::max(*officers, *others);
}

QList<UnitId> Board::unitIds() const
{
    QList<UnitId> ids = units.keys();
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace lodestar
