// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of scenario line as the commands that it stands for.
#include "core/training/player.h"

#include "core/training/dispatching.h"

#include <algorithm>

namespace lodestar::training {

namespace {

Actor dispatcher()
{
    return {QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("Console 2")};
}

Actor supervisor()
{
    return {QStringLiteral("R. Quist"), Role::Supervisor, QStringLiteral("Console 1")};
}

QStringList sortedNames(const QList<UnitId>& units)
{
    QStringList names;
    for (const UnitId& unit : units)
        names += unit.value();
    names.sort();
    return names;
}

void compare(QStringList& differences,
             const char* what,
             const QString& wanted,
             const QString& found)
{
    if (wanted != found)
        differences += QStringLiteral("%1 \"%2\" was expected, and it is \"%3\"")
                           .arg(QLatin1String(what), wanted, found);
}

} // namespace

/// One line being played.
struct Player::Doing
{
    Player& player;
    Instant at;

    using Done = Result<void>;

    Done operator()(const CallComesIn& s)
    {
        OpenCall open = s.open;
        if (!s.where.address.isEmpty() || s.where.point) {
            auto location = locate(s.where);
            if (!location)
                return location.failure();
            open.location = *location;
        }
        return send(open);
    }

    Done operator()(const CallerSays& s) { return onCall(s.call, AddNote{{}, s.text, s.label}); }

    Done operator()(const GiveAnswer& s)
    {
        return onCall(s.call, AnswerTriage{{}, s.question, s.values, s.words});
    }

    Done operator()(const SetFlagOn& s) { return onCall(s.call, SetFlag{{}, s.flag, s.on}); }

    Done operator()(const ChangePlan& s)
    {
        return onCall(s.call, OverridePlan{{}, s.plan, s.level, s.reason}, supervisor());
    }

    Done operator()(const SendUnits& s)
    {
        const CallId id = player.callOf(s.call);
        const BoardPtr board = player.m_floor.board();
        const Call* call = board->call(id);
        if (!call)
            return unknown(s.call);
        Dispatch dispatch =
            dispatchOf(matching::recommend(*board, *call, player.m_floor.roads(), at));
        dispatch.override = s.override;
        if (s.units.isEmpty() && dispatch.units.isEmpty())
            return Unexpected(Kind::Conflict, QStringLiteral("nobody can be recommended"));
        if (!s.units.isEmpty())
            dispatch.units.clear();
        for (const UnitId& unit : s.units)
            dispatch.units += Sending{unit, partOf(*board, *call, unit)};
        return send(dispatch, s.override.isEmpty() ? dispatcher() : supervisor());
    }

    Done operator()(const Attach& s)
    {
        return onCall(s.call, AttachUnit{{}, s.unit, s.activation});
    }

    Done operator()(const AnswerAttach& s)
    {
        return onCall(s.call, AnswerAttachment{{}, s.unit, s.accepted, s.reason});
    }

    Done operator()(const TakeLead& s)
    {
        return onCall(s.call, HandOverLead{{}, s.from, s.to, s.reason});
    }

    Done operator()(const ReferTo& s) { return onCall(s.call, ReferCall{{}, s.partner, s.reason}); }

    Done operator()(const PartnerAnswers& s)
    {
        return onCall(s.call, AnswerReferral{{}, s.partner, s.accepted, s.note});
    }

    Done operator()(const MoveUnit& s)
    {
        const CallId id = player.callOf(s.to);
        return id.isValid() ? send(Reassign{s.unit, id, s.reason}) : unknown(s.to);
    }

    Done operator()(const FreeUnit& s) { return onCall(s.call, Release{{}, s.unit, s.reason}); }

    Done operator()(const UnitStatus& s) { return send(SetStatus{s.unit, s.status, {}, {}}); }

    Done operator()(const UnitsSignOn& s)
    {
        for (const RosterEntry& entry : player.m_roster)
            if (s.units.isEmpty() || s.units.contains(entry.record.id))
                if (auto done = send(SignOn{entry.record.id, entry.crew, at + s.shift}); !done)
                    return done;
        for (const UnitId& unit : s.units)
            if (!std::ranges::any_of(player.m_roster,
                                     [&](const RosterEntry& e) { return e.record.id == unit; }))
                return Unexpected(
                    Kind::NotFound,
                    QStringLiteral("the agency's roster has no unit \"%1\"").arg(unit.value()));
        return {};
    }

    Done operator()(const UnitsSignOff& s)
    {
        QList<UnitId> units = s.units;
        const BoardPtr board = player.m_floor.board();
        if (units.isEmpty())
            for (const UnitId& unit : board->unitIds())
                if (board->unit(unit)->shiftEnd)
                    units += unit;
        for (const UnitId& unit : units)
            if (auto done = send(SignOff{unit}); !done)
                return done;
        return {};
    }

    Done operator()(const UnitAt& s)
    {
        auto location = locate(s.where);
        if (!location)
            return location.failure();
        return player.m_floor.fix(s.unit, Fix{*location->point, at, {}});
    }

    Done operator()(const UnitChecksIn& s) { return send(CheckIn{s.unit}); }

    Done operator()(const AskBackup& s)
    {
        return onCall(s.call, RequestBackup{{}, s.unit, s.kind, s.emergency, s.reason});
    }

    Done operator()(const BackupComes& s)
    {
        return onCall(s.call, EndBackup{{}, s.kind, s.arrived});
    }

    Done operator()(const PutOnHold& s)
    {
        HoldCall hold{{}, {}, s.reason};
        if (s.length)
            hold.until = at + *s.length;
        return onCall(s.call, hold);
    }

    Done operator()(const TakeBack& s) { return onCall(s.call, ReactivateCall{}); }

    Done operator()(const PutNext& s) { return onCall(s.call, StackCall{{}, s.unit}); }

    Done operator()(const Join& s)
    {
        const CallId from = player.callOf(s.call);
        const CallId to = player.callOf(s.to);
        if (!from.isValid() || !to.isValid())
            return unknown(from.isValid() ? s.to : s.call);
        if (s.link)
            return send(LinkCalls{from, to, *s.link});
        return send(MergeCall{from, to});
    }

    Done operator()(const HandOver& s)
    {
        return onCall(s.call, SetTransferState{{}, s.state, s.partner});
    }

    Done operator()(const PlanFollowUp& s)
    {
        return onCall(s.call, ScheduleFollowUp{{}, at + s.in, s.who});
    }

    Done operator()(const DoFollowUp& s)
    {
        return onCall(s.call, RecordFollowUp{{}, s.reached, s.note});
    }

    Done operator()(const NoTeam& s)
    {
        return onCall(s.call, RecordNotServed{{}, s.reason, s.detail});
    }

    Done operator()(const EndCall& s)
    {
        return onCall(s.call, CloseCall{{}, s.outcomes, {}, s.note});
    }

    Done operator()(const Expect& s)
    {
        const BoardPtr board = player.m_floor.board();
        const Call* call = board->call(player.callOf(s.call));
        if (!call)
            return unknown(s.call);
        QStringList wrong;
        if (s.plan)
            compare(wrong, "plan", s.plan->value(), planOf(*call).value());
        if (s.level)
            compare(wrong, "level", s.level->value(), levelOf(*call).value());
        if (s.phase)
            compare(wrong, "phase", nameText(*s.phase), nameText(phaseOf(*call)));
        if (s.units)
            compare(wrong,
                    "units",
                    sortedNames(*s.units).join(QStringLiteral(", ")),
                    sortedNames(unitsOn(*call)).join(QStringLiteral(", ")));
        compareTriage(wrong, s, *call);
        compareAnswer(wrong, s, *board, *call);
        if (wrong.isEmpty())
            return {};
        return Unexpected(Kind::Invalid, wrong.join(QStringLiteral("; ")));
    }

private:
    static void compareTriage(QStringList& wrong, const Expect& s, const Call& call)
    {
        const TriageResult& triage = call.triage;
        if (s.response)
            compare(wrong, "response", nameText(*s.response), nameText(triage.response));
        if (s.staging)
            compare(wrong, "staging", nameText(*s.staging), nameText(triage.staging));
        for (const ResourceClass resource : s.forbiddenAlone)
            if (!triage.forbiddenAlone.contains(resource))
                wrong += QStringLiteral("\"%1\" may go alone").arg(nameText(resource));
        for (const RuleId& rule : s.rules)
            if (!triage.rules.contains(rule))
                wrong += QStringLiteral("the rule \"%1\" did not fire").arg(rule.value());
    }

    void
    compareAnswer(QStringList& wrong, const Expect& s, const Board& board, const Call& call) const
    {
        for (const Assignment& a : call.assignments)
            if (s.lead.isValid() && a.unit == s.lead && !a.released)
                compare(wrong, "the part of the lead", QStringLiteral("primary"), nameText(a.part));
        if (s.lead.isValid() && !openAssignment(call, s.lead))
            wrong += QStringLiteral("%1 is not on the call").arg(s.lead.value());
        if (s.notServed)
            compare(wrong,
                    "not served because",
                    nameText(*s.notServed),
                    call.notServed ? nameText(call.notServed->reason) : QString());
        if (s.referral)
            compare(wrong,
                    "referral",
                    nameText(*s.referral),
                    call.referrals.isEmpty() ? QString() : nameText(call.referrals.last().state));
        if (s.metAtScene && !board.metAt(call))
            wrong += QStringLiteral("officers and specialists have not met at the scene");
        if (s.rejected.isEmpty())
            return;
        const auto found = matching::recommend(board, call, player.m_floor.roads(), at);
        for (const UnitId& unit : s.rejected)
            if (std::ranges::none_of(found.rejected, [&](const auto& r) { return r.unit == unit; }))
                wrong += QStringLiteral("%1 is not turned down").arg(unit.value());
    }

    Done send(const Command& command, const Actor& by = dispatcher())
    {
        return player.m_floor.perform(by, command);
    }

    template <class C>
    Done onCall(const CallKey& key, C command, const Actor& by = dispatcher())
    {
        command.call = player.callOf(key);
        return command.call.isValid() ? send(command, by) : unknown(key);
    }

    static Unexpected unknown(const CallKey& key)
    {
        return {Kind::NotFound, QStringLiteral("the board has no call \"%1\"").arg(key)};
    }

    /// A unit named by hand plays the part that the recommendation has for it.
    AssignmentPart partOf(const Board& board, const Call& call, const UnitId& unit) const
    {
        for (const matching::Candidate& candidate :
             matching::recommend(board, call, player.m_floor.roads(), at).ranked)
            if (candidate.unit == unit)
                return candidate.part;
        return AssignmentPart::Primary;
    }

    [[nodiscard]] Result<Location> locate(const Spot& where) const
    {
        Location location;
        location.address = Sealed(where.address);
        location.point = where.point;
        location.quality = LocationQuality::Typed;
        if (where.point)
            return location;
        const auto found = player.m_gazetteer ? player.m_gazetteer->find(where.address, 2)
                                              : QList<streets::PlaceMatch>();
        if (found.isEmpty() || found.first().confidence < 0.5)
            return Unexpected(Kind::NotFound,
                              QStringLiteral("\"%1\" is no place of the town").arg(where.address));
        if (found.size() > 1 && found[0].confidence == found[1].confidence)
            return Unexpected(Kind::Invalid,
                              QStringLiteral("\"%1\" may be %2 or %3; say which")
                                  .arg(where.address, found[0].name, found[1].name));
        location.address = Sealed(found.first().name);
        location.point = found.first().point;
        location.quality = found.first().exact                 ? LocationQuality::Exact
                           : found.first().name.contains(u'&') ? LocationQuality::Intersection
                                                               : LocationQuality::Area;
        return location;
    }
};

Player::Player(Scenario scenario,
               Floor& floor,
               const streets::Gazetteer* gazetteer,
               QList<RosterEntry> roster)
    : m_scenario(std::move(scenario))
    , m_floor(floor)
    , m_gazetteer(gazetteer)
    , m_roster(std::move(roster))
{
}

std::optional<Instant> Player::nextAt() const
{
    if (m_next >= m_scenario.lines.size())
        return std::nullopt;
    return m_scenario.start + m_scenario.lines[m_next].at;
}

Result<void> Player::playNext()
{
    if (m_next >= m_scenario.lines.size())
        return Unexpected(Kind::NotFound,
                          QStringLiteral("%1 has no more lines.").arg(m_scenario.file));
    const ScenarioLine line = m_scenario.lines[m_next++];
    Doing doing{*this, m_scenario.start + line.at};
    auto done = std::visit(doing, line.step);
    if (!line.refused.isEmpty()) {
        if (!done && done.error().text.contains(line.refused, Qt::CaseInsensitive))
            return {};
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1, line %2: a refusal with \"%3\" was expected, and %4")
                              .arg(m_scenario.file)
                              .arg(line.number)
                              .arg(line.refused,
                                   done ? QStringLiteral("it was done")
                                        : QStringLiteral("it says: ") + done.error().text));
    }
    if (!done)
        return Unexpected(done.error().kind,
                          QStringLiteral("%1, line %2: %3")
                              .arg(m_scenario.file)
                              .arg(line.number)
                              .arg(done.error().text));
    return {};
}

void Player::skipTo(Instant at)
{
    while (m_next < m_scenario.lines.size() && m_scenario.start + m_scenario.lines[m_next].at < at)
        ++m_next;
}

CallId Player::callOf(const CallKey& key) const
{
    const BoardPtr board = m_floor.board();
    const QString wanted = QStringLiteral("scenario:") + key;
    CallId newest;
    for (const Cow<Call>& call : board->calls)
        if (call->externalId == wanted && newest < call->id)
            newest = call->id;
    return newest;
}

} // namespace lodestar::training
