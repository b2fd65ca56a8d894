// SPDX-License-Identifier: GPL-3.0-or-later
// Undo: each kind of fact with its opposite, the last fact first.
#include "core/history/undo.h"

#include <QCoreApplication>

namespace lodestar::history {

namespace {

class UndoWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::history::Undo)
};

class Opposites
{
public:
    Opposites(const QList<Recorded>& facts, const Board& before, const Board& now)
        : m_facts(facts)
        , m_before(before)
        , m_now(now)
    {
    }

    Result<Undoing> make()
    {
        for (const Recorded& fact : m_facts)
            std::visit([this](const auto& e) { note(e); }, fact.event);
        for (auto fact = m_facts.crbegin(); fact != m_facts.crend() && !m_why; ++fact) {
            m_seq = fact->seq;
            m_at = fact->at;
            std::visit([this](const auto& e) { turn(e); }, fact->event);
        }
        if (m_why)
            return Unexpected(*m_why);
        if (m_commands.isEmpty())
            return Unexpected(
                Kind::Invalid,
                UndoWords::tr("What was done last cannot be taken back; it stays in the record."));
        return Undoing{m_commands, m_says.join(QStringLiteral("; "))};
    }

private:
    const QList<Recorded>& m_facts;
    const Board& m_before;
    const Board& m_now;
    qint64 m_seq = 0; ///< of the fact that is being turned round
    Instant m_at;     ///< the same fact's time
    bool m_isLearnt =
        false; ///< hazards counted by themselves, for what a call's place or persons are
    QHash<UnitId, CallId> m_left;   ///< who was taken off which call by these facts
    QHash<UnitId, CallId> m_joined; ///< who was put on which
    CallId m_closed;
    QList<Command> m_commands;
    QStringList m_says;
    std::optional<Error> m_why;

    void refuse(Kind kind, const QString& why) { m_why = Error{kind, why}; }

    void give(Command command, const QString& says)
    {
        m_commands += std::move(command);
        if (!says.isEmpty())
            m_says += says;
    }

    [[nodiscard]] static QString reason() { return UndoWords::tr("entered by mistake"); }

    /// The call, if it is still on the Board and open; else says that it is not.
    const Call* open(CallId id)
    {
        const Call* call = m_now.call(id);
        if (call && !call->closed)
            return call;
        refuse(Kind::Conflict, UndoWords::tr("Call %1 is closed since.").arg(id.value()));
        return nullptr;
    }

    // What the facts are about, before any of them is turned round.
    template <class T>
    void note(const T&)
    {
    }

    void note(const UnitReleased& e) { m_left.insert(e.unit, e.call); }

    void note(const UnitAssigned& e) { m_joined.insert(e.unit, e.call); }

    void note(const CallClosed& e)
    {
        const Call* call = m_before.call(e.call);
        if (call && !call->mergedInto.isValid())
            m_closed = e.call;
    }

    void note(const CallLocated&) { m_isLearnt = true; }

    void note(const CallerIdentified&) { m_isLearnt = true; }

    void note(const PersonDescribed&) { m_isLearnt = true; }

    void note(const StandingNoteKept&) { m_isLearnt = true; }

    // What follows by itself from another fact of the same command needs no opposite of its own.
    template <class T>
    void turn(const T&)
    {
    }

    void turn(const CallOpened& e)
    {
        refuse(Kind::Invalid,
               UndoWords::tr("Call %1 cannot be unmade; close it with the outcome that fits.")
                   .arg(e.call.value()));
    }

    void turn(const NoteAdded&)
    {
        refuse(Kind::Invalid,
               UndoWords::tr("A note stays in the record; write another that puts it right."));
    }

    void turn(const UnitCheckedIn&)
    {
        refuse(Kind::Invalid, UndoWords::tr("A check-in cannot be taken back."));
    }

    void turn(const DuressRaised&)
    {
        refuse(Kind::Invalid, UndoWords::tr("Duress is cleared with its reason, not undone."));
    }

    void turn(const DuressCleared&)
    {
        refuse(Kind::Invalid, UndoWords::tr("A cleared duress is raised anew, not undone."));
    }

    void turn(const TextErased&)
    {
        refuse(Kind::Invalid, UndoWords::tr("An erased text is gone; it cannot be brought back."));
    }

    void turn(const PlanOverridden&)
    {
        refuse(Kind::Invalid,
               UndoWords::tr("A changed plan stands with its reason; change it again instead."));
    }

    void turn(const UnitSignedOn&)
    {
        refuse(Kind::Invalid, UndoWords::tr("A shift that was begun is ended by signing off."));
    }

    void turn(const UnitSignedOff&)
    {
        refuse(Kind::Invalid, UndoWords::tr("Sign the unit on again instead."));
    }

    void turn(const UnitAssigned& e)
    {
        const Call* call = m_now.call(e.call);
        if (!call || !openAssignment(*call, e.unit))
            return refuse(Kind::Conflict,
                          UndoWords::tr("%1 has left call %2 since.")
                              .arg(e.unit.value())
                              .arg(e.call.value()));
        if (const CallId from = m_left.value(e.unit); from.isValid()) {
            if (open(from))
                give(Reassign{e.unit, from, reason()},
                     UndoWords::tr("takes %1 off call %2 and sends it back to %3")
                         .arg(e.unit.value())
                         .arg(e.call.value())
                         .arg(from.value()));
            return;
        }
        give(Release{e.call, e.unit, reason()},
             UndoWords::tr("takes %1 off call %2").arg(e.unit.value()).arg(e.call.value()));
        const Call* was = m_before.call(e.call);
        if (was && was->hold && unitsOn(*call).size() == 1)
            holdAgain(e.call, *was->hold);
    }

    void turn(const UnitReleased& e)
    {
        if (m_joined.contains(e.unit) || m_closed.isValid())
            return; // told by what put it elsewhere, or by the closing
        if (!open(e.call))
            return;
        const Unit* unit = m_now.unit(e.unit);
        if (!unit || unit->call.isValid())
            return refuse(
                Kind::Conflict,
                UndoWords::tr("%1 is on another call since; reassign it.").arg(e.unit.value()));
        Dispatch again;
        again.call = e.call;
        const Call* was = m_before.call(e.call);
        const Assignment* part = was ? openAssignment(*was, e.unit) : nullptr;
        again.units = {{e.unit, part ? part->part : AssignmentPart::Primary}};
        give(again,
             UndoWords::tr("sends %1 to call %2 again").arg(e.unit.value()).arg(e.call.value()));
    }

    void turn(const UnitStatusSet& e)
    {
        if (m_joined.contains(e.unit) || m_left.contains(e.unit) || m_closed.isValid())
            return;
        const Unit* was = m_before.unit(e.unit);
        const Unit* unit = m_now.unit(e.unit);
        if (!was || !unit || unit->status != e.status || unit->call != was->call)
            return refuse(Kind::Conflict,
                          UndoWords::tr("The status of %1 has changed since.").arg(e.unit.value()));
        const StatusDef* back = m_before.statusOf(*was);
        const StatusDef* here = m_now.statusOf(*unit);
        if (!back || back->id == e.status)
            return refuse(
                Kind::Invalid,
                UndoWords::tr("%1 had this status before; nothing changes.").arg(e.unit.value()));
        const bool isUsual = here && here->next.contains(back->id);
        give(SetStatus{e.unit, back->id, {}, isUsual ? QString() : reason()},
             UndoWords::tr("sets %1 back to %2").arg(e.unit.value(), back->name));
    }

    void turn(const CallHeld& e)
    {
        const Call* call = open(e.call);
        if (!call)
            return;
        if (!call->hold)
            return refuse(Kind::Conflict,
                          UndoWords::tr("Call %1 is held no more.").arg(e.call.value()));
        const Call* was = m_before.call(e.call);
        if (was && was->hold)
            return holdAgain(e.call, *was->hold);
        give(ReactivateCall{e.call},
             UndoWords::tr("puts call %1 back among the waiting").arg(e.call.value()));
    }

    void holdAgain(CallId id, const CallHeld& hold)
    {
        if (hold.until && *hold.until <= m_now.at)
            return refuse(
                Kind::Conflict,
                UndoWords::tr("The time for which call %1 was held is over.").arg(id.value()));
        give(HoldCall{id, hold.until, hold.reason},
             UndoWords::tr("holds call %1 as before").arg(id.value()));
    }

    void turn(const CallReactivated& e)
    {
        const Call* was = m_before.call(e.call);
        if (open(e.call) && was && was->hold)
            holdAgain(e.call, *was->hold);
    }

    void turn(const CallStacked& e)
    {
        const Call* call = open(e.call);
        if (!call)
            return;
        if (call->stackedOn != e.unit)
            return refuse(Kind::Conflict,
                          UndoWords::tr("Call %1 waits for %2 no more.")
                              .arg(e.call.value())
                              .arg(e.unit.value()));
        const Call* was = m_before.call(e.call);
        if (was && was->stackedOn.isValid())
            give(StackCall{e.call, was->stackedOn},
                 UndoWords::tr("makes call %1 the next of %2 again")
                     .arg(e.call.value())
                     .arg(was->stackedOn.value()));
        else
            give(UnstackCall{e.call},
                 UndoWords::tr("lets call %1 wait for %2 no more")
                     .arg(e.call.value())
                     .arg(e.unit.value()));
    }

    void turn(const CallUnstacked& e)
    {
        if (open(e.call))
            give(StackCall{e.call, e.unit},
                 UndoWords::tr("makes call %1 the next of %2 again")
                     .arg(e.call.value())
                     .arg(e.unit.value()));
    }

    void turn(const CallsLinked& e)
    {
        give(UnlinkCalls{e.call, e.to},
             UndoWords::tr("parts calls %1 and %2").arg(e.call.value()).arg(e.to.value()));
    }

    void turn(const CallsUnlinked& e)
    {
        const Call* was = m_before.call(e.call);
        LinkCalls again{e.call, e.to, LinkKind::SameIncident};
        if (was)
            for (const Link& link : was->links)
                if (link.to == e.to)
                    again.kind = link.kind;
        give(again,
             UndoWords::tr("links calls %1 and %2 again").arg(e.call.value()).arg(e.to.value()));
    }

    void turn(const CallMerged& e)
    {
        const Call* call = m_now.call(e.call);
        if (!call || call->mergedInto != e.into)
            return refuse(Kind::Conflict,
                          UndoWords::tr("Call %1 is read with %2 no more.")
                              .arg(e.call.value())
                              .arg(e.into.value()));
        give(UnmergeCall{e.call, reason()},
             UndoWords::tr("reads call %1 apart from %2 again")
                 .arg(e.call.value())
                 .arg(e.into.value()));
    }

    void turn(const CallUnmerged& e)
    {
        give(MergeCall{e.call, e.from},
             UndoWords::tr("reads call %1 as a duplicate of %2 again")
                 .arg(e.call.value())
                 .arg(e.from.value()));
    }

    void turn(const BackupRequested& e)
    {
        const Call* call = open(e.call);
        if (!call)
            return;
        const auto isOpen = [&](const Backup& b) {
            return b.kind == e.kind && !b.endedAt;
        };
        if (std::none_of(call->backups.cbegin(), call->backups.cend(), isOpen))
            return refuse(Kind::Conflict,
                          UndoWords::tr("The backup for call %1 has ended.").arg(e.call.value()));
        give(EndBackup{e.call, e.kind, false},
             UndoWords::tr("calls the backup for call %1 off").arg(e.call.value()));
    }

    void turn(const CallClosed& e)
    {
        if (e.call != m_closed)
            return; // a duplicate comes back with the call that it is read with
        QStringList units;
        for (auto it = m_left.cbegin(); it != m_left.cend(); ++it)
            units += it.key().value();
        units.sort();
        give(ReopenCall{e.call, reason()},
             units.isEmpty() ? UndoWords::tr("opens call %1 again").arg(e.call.value())
                             : UndoWords::tr("opens call %1 again; %2 stays released")
                                   .arg(e.call.value())
                                   .arg(units.join(QStringLiteral(", "))));
    }

    void turn(const CallReopened& e)
    {
        const Call* was = m_before.call(e.call);
        if (!was || !was->closed)
            return refuse(Kind::Conflict,
                          UndoWords::tr("How call %1 was closed is no longer on the board.")
                              .arg(e.call.value()));
        if (open(e.call))
            give(CloseCall{e.call, was->closed->outcomes, was->closed->disposition, {}},
                 UndoWords::tr("closes call %1 as before").arg(e.call.value()));
    }

    static const FlagOrigin* originOf(const Call* call, const FlagSet& e)
    {
        if (call)
            for (const FlagOrigin& origin : call->flagOrigins)
                if (origin.flag == e.flag && origin.note == e.note)
                    return &origin;
        return nullptr;
    }

    void turn(const FlagSet& e)
    {
        if (m_isLearnt && e.on && e.note.isValid())
            return; // it counts for as long as the place or the name stands
        const Call* call = open(e.call);
        if (!call)
            return;
        const FlagOrigin* now = originOf(call, e);
        if (!now || now->on != e.on || now->at != m_at)
            return refuse(
                Kind::Conflict,
                UndoWords::tr("The flag of call %1 has changed since.").arg(e.call.value()));
        const FlagOrigin* was = originOf(m_before.call(e.call), e);
        if (was && was->on == e.on)
            return refuse(Kind::Invalid,
                          UndoWords::tr("Call %1 had this flag before; nothing changes.")
                              .arg(e.call.value()));
        for (const FlagOrigin& other : call->flagOrigins)
            if (e.on && !e.note.isValid() && other.flag == e.flag && other.on &&
                other.note.isValid())
                return refuse(Kind::Conflict,
                              UndoWords::tr("The flag of call %1 stands by note %2 too; set that "
                                            "note aside and say why.")
                                  .arg(e.call.value())
                                  .arg(other.note.value()));
        give(SetFlag{e.call, e.flag, !e.on, e.note, e.note.isValid() ? reason() : QString()},
             e.on ? UndoWords::tr("takes the flag off call %1").arg(e.call.value())
                  : UndoWords::tr("sets the flag of call %1 again").arg(e.call.value()));
    }

    void turn(const NatureSet& e)
    {
        const Call* was = m_before.call(e.call);
        const Call* call = open(e.call);
        if (!was || !call)
            return;
        if (call->nature != e.nature)
            return refuse(
                Kind::Conflict,
                UndoWords::tr("The nature of call %1 has changed since.").arg(e.call.value()));
        give(SetNature{e.call, was->nature},
             UndoWords::tr("gives call %1 its nature of before").arg(e.call.value()));
    }

    void turn(const TriageAnswered& e)
    {
        const Call* was = m_before.call(e.call);
        const Call* call = open(e.call);
        if (!was || !call)
            return;
        const auto now = call->answers.constFind(e.question);
        const bool isSame = now == call->answers.constEnd()
                                ? e.values.isEmpty()
                                : now->values == e.values && now->at == m_at;
        if (!isSame)
            return refuse(
                Kind::Conflict,
                UndoWords::tr("The answer on call %1 has changed since.").arg(e.call.value()));
        const Answer before = was->answers.value(e.question);
        give(AnswerTriage{e.call, e.question, before.values, before.words.text},
             before.values.isEmpty()
                 ? UndoWords::tr("takes the answer on call %1 back").arg(e.call.value())
                 : UndoWords::tr("gives call %1 its answer of before").arg(e.call.value()));
    }

    void turn(const StreetClosed&)
    {
        const ClosureId id(m_seq);
        for (const StreetClosure& closure : m_now.closures)
            if (closure.id == id)
                return give(ReopenStreet{id}, UndoWords::tr("opens the street again"));
        refuse(Kind::Conflict, UndoWords::tr("The street is open already."));
    }

    void turn(const StreetReopened& e)
    {
        for (const StreetClosure& closure : m_before.closures)
            if (closure.id == e.closure && m_now.at < closure.until)
                return give(
                    CloseStreet{closure.point, closure.street, closure.until, closure.reason},
                    UndoWords::tr("closes the street again until the same time"));
        refuse(Kind::Conflict, UndoWords::tr("The time of that closure is over."));
    }
};

} // namespace

Result<Undoing> undoOf(const QList<Recorded>& facts, const Board& before, const Board& now)
{
    return Opposites(facts, before, now).make();
}

} // namespace lodestar::history
