// SPDX-License-Identifier: GPL-3.0-or-later
// Permission, decision, append, fold: in that order, and again when somebody else was first.
#include "core/desk/desk.h"

#include "core/desk/access.h"
#include "core/desk/decide.h"
#include "core/desk/rules.h"
#include "core/matching/recommend.h"
#include "core/matching/standingnotes.h"
#include "core/triage/protection.h"

#include <QLoggingCategory>

#include <algorithm>
#include <vector>

namespace lodestar::desk {

namespace {
/// A checkpoint is saved after so many events; opening then folds at most as many.
constexpr qint64 kCheckpointEvery = 2'000;
/// Far more than any room's consoles can collide; a limit only so that a bug cannot spin for ever.
constexpr int kMostTries = 100;
/// So often a protective team is chosen again at one look when others take its units; then at the
/// next look.
constexpr int kProtectionTries = 5;
/// Hours and traffic change without an event: who can go is asked again so often.
constexpr std::chrono::seconds kProtectionEvery{30};

Q_LOGGING_CATEGORY(logDesk, "lodestar.desk.protection")
} // namespace

Desk::Desk(
    store::Journal& journal, Clock& clock, Entropy& entropy, matching::Roads roads, Board start)
    : m_journal(journal)
    , m_clock(clock)
    , m_entropy(entropy)
    , m_roads(std::move(roads))
    , m_board(std::make_shared<Board>(std::move(start)))
    , m_checkpointSeq(m_board->seq)
{
}

Result<std::unique_ptr<Desk>>
Desk::open(store::Journal& journal, Clock& clock, Entropy& entropy, matching::Roads roads)
{
    auto start = journal.latestCheckpoint();
    if (!start)
        return start.failure();
    std::unique_ptr<Desk> desk(
        new Desk(journal, clock, entropy, std::move(roads), std::move(start).value()));
    if (auto caught = desk->catchUp(); !caught)
        return caught.failure();
    if (desk->m_board->seq > 0 && desk->m_board->profile->id.isEmpty())
        return Unexpected(Kind::Corrupt,
                          say("The rules in this store cannot be read by this version; adopt the "
                              "profile again with a current lodestarctl."));
    return desk;
}

Board& Desk::ownBoard()
{
    if (m_board.use_count() > 1)
        m_board = std::make_shared<Board>(*m_board);
    return *m_board;
}

Result<int> Desk::catchUp()
{
    int folded = 0;
    Board& board = ownBoard();
    auto read = m_journal.read(board.seq, [&](const Recorded& recorded) {
        board.apply(recorded);
        ++folded;
    });
    m_fromOthers += folded;
    if (!read)
        return read.failure();
    return folded;
}

Result<Receipt> Desk::perform(const Actor& by, const Command& command)
{
    return perform(Request{CommandId(m_entropy.uuid()), by, command}, true);
}

Result<Receipt> Desk::perform(const Request& request, bool fresh)
{
    if (auto allowed = mayPerform(request.by.role, request.command); !allowed)
        return allowed.failure();
    if (!fresh) {
        auto before = m_journal.eventsOf(request.id);
        if (!before)
            return before.failure();
        if (!before->isEmpty())
            return Receipt{std::move(before).value(), true};
    }
    if (m_board->profile->id.isEmpty() && !std::holds_alternative<AdoptProfile>(request.command))
        return Unexpected(Kind::Invalid,
                          say("This store has no profile yet; run lodestarctl init with one."));

    for (int tries = 0;; ++tries) {
        auto events = decide(*m_board, request.by, request.command, m_clock.now(), m_roads);
        if (!events)
            return events.failure();
        auto receipt = write(request, std::move(events).value());
        if (receipt && std::holds_alternative<KeepStandingNote>(request.command))
            if (auto heeded = heedNotes(); !heeded)
                return heeded.failure();
        if (receipt || receipt.error().kind != Kind::Conflict || tries == kMostTries)
            return receipt;
        auto caught = catchUp();
        if (!caught)
            return caught.failure();
        if (*caught == 0) // nothing new to decide on: the store's own sentence stands
            return receipt;
    }
}

Result<Receipt> Desk::write(const Request& request, QList<Event> events)
{
    const auto next = std::make_shared<Board>();
    store::Batch batch;
    batch.command = request.id;
    batch.by = request.by;
    batch.events = std::move(events);
    batch.basis = m_board->seq;
    batch.caseRows = [&](const QList<Recorded>& recorded) {
        *next = *m_board;
        QList<CaseRow> rows;
        Subjects touched;
        for (const Recorded& one : recorded) {
            next->apply(one);
            touched.add(subjectsOf(one.event));
        }
        for (const CallId& id : touched.calls)
            if (const Call* call = next->call(id); call && call->closed)
                rows += caseRowOf(*call);
        return rows;
    };
    auto written = m_journal.append(batch);
    if (!written)
        return written.failure();
    const bool isNext = !written->repeated && !written->events.isEmpty() &&
                        written->events.first().seq == m_board->seq + 1;
    if (isNext)
        m_board = next; // a copy of the Board with its fixes, which are no events
    else if (auto caught = catchUp(); !caught)
        return caught.failure();
    return Receipt{std::move(written->events), written->repeated};
}

Result<void> Desk::fix(const UnitId& id, const Fix& fix)
{
    if (auto unit = knownUnit(*m_board, id); !unit)
        return unit.failure();
    if (!isOnEarth(fix.point))
        return Unexpected(Kind::Invalid,
                          say("This fix of %1 is no place on Earth.").arg(id.value()));
    Cow<Unit>& unit = *ownBoard().units.find(id);
    if (!unit->fix || unit->fix->at <= fix.at) // a late packet never moves a unit back
        unit.edit().fix = fix;
    return {};
}

std::optional<Instant> Desk::nextDue() const
{
    std::optional<Instant> first;
    const auto consider = [&](std::optional<Instant> at) {
        if (at && (!first || *at < *first))
            first = at;
    };
    for (const Cow<Call>& call : m_board->calls) {
        consider(triage::protectiveAt(*m_board, *call));
        if (const auto at = triage::protectionDueAt(*m_board, *call); at && !hasCome(*at))
            consider(at); // one that has come is a reason to look, and no time
        if (phaseOf(*call) == CallPhase::Holding && call->hold)
            consider(call->hold->until);
    }
    consider(nextProtectionLook());
    if (!toHeed().isEmpty())
        consider(m_board->at);
    return first;
}

QList<CallId> Desk::toHeed() const
{
    QList<CallId> found;
    if (m_board->notes.isEmpty() || m_heededSeq == m_board->seq)
        return found;
    const bool isNewNote = m_board->notes.last().id.value() > m_heededSeq;
    for (const Cow<Call>& call : m_board->calls) {
        const bool isNew = !call->log.isEmpty() && call->log.last()->seq > m_heededSeq;
        if ((isNew || isNewNote) && !call->closed && !call->mergedInto.isValid() &&
            !matching::unheeded(*m_board, *call, m_clock.now()).isEmpty())
            found += call->id;
    }
    std::sort(found.begin(), found.end());
    if (found.isEmpty())
        m_heededSeq = m_board->seq;
    return found;
}

Result<void> Desk::heedNotes()
{
    const qint64 upTo = m_board->seq;
    for (const CallId& id : toHeed())
        if (auto heeded = perform(systemActor(), HeedNotes{id});
            !heeded && heeded.error().kind == Kind::Unavailable)
            return heeded.failure();
    m_heededSeq = upTo; // what was refused, another console has done
    return {};
}

namespace {
/// Whether no rule keeps the unit from every call alike.
bool isFree(const Board& board, const Unit& unit)
{
    const StatusDef* status = board.statusOf(unit);
    return unit.shiftEnd && !unit.call.isValid() && !unit.duressSince && status &&
           status->primary != PrimaryState::NotAvailable;
}

/// Those who are free and could be the first at one of the calls, each with what the rules that
/// change by events ask of it.
QHash<UnitId, size_t> ableUnits(const Board& board, const std::vector<matching::FirstSent>& calls)
{
    QHash<UnitId, size_t> able;
    for (const Cow<Unit>& unit : board.units)
        if (isFree(board, *unit) &&
            std::ranges::any_of(calls, [&](const auto& first) { return first.mayBe(*unit); }))
            able.insert(unit->record.id,
                        qHashMulti(2,
                                   unit->record.id.value(),
                                   unit->status.value(),
                                   unit->crew.size(),
                                   unit->shiftEnd->time_since_epoch().count(),
                                   board.crewBusyElsewhere(unit->record.id).isValid()));
    return able;
}

/// Whatever is known of the call is an event about it.
size_t stateOf(const Board& board, const Call& call)
{
    return qHashMulti(1, call.id.value(), call.log.size(), board.profile->sha256);
}

/// Whether somebody of the team fills a line that the plan does not do without: its own, or one of
/// those behind it, which triage requires beyond the plan.
bool fillsMandatory(const Board& board, const matching::Recommendation& found)
{
    const ResponsePlan* plan = board.profile->plan(found.plan);
    return std::ranges::any_of(found.team, [&](const matching::Candidate& member) {
        return !plan || member.need >= plan->needs.size() || !plan->needs[member.need].optional;
    });
}
} // namespace

bool Desk::hasCome(Instant at) const
{
    // Another console's clock may be ahead of this one, and nobody waits for one that was set back.
    const Instant now = m_clock.now();
    return at <= std::max(now, m_board->at) || at > now + m_board->profile->protocol.untriagedAfter;
}

bool Desk::waitsForProtection(const Call& call) const
{
    const auto at = triage::protectionDueAt(*m_board, call);
    return at && hasCome(*at);
}

std::optional<size_t> Desk::protectionState() const
{
    // Sums, for both stand in no order.
    size_t waiting = 0;
    std::vector<matching::FirstSent> calls;
    for (const Cow<Call>& call : m_board->calls)
        if (waitsForProtection(*call)) {
            waiting += stateOf(*m_board, *call);
            calls.emplace_back(*m_board, *call);
        }
    if (waiting == 0)
        return std::nullopt;
    size_t free = 0;
    for (const size_t unit : ableUnits(*m_board, calls))
        free += unit;
    if (free == 0)
        return std::nullopt;
    return qHashMulti(3, waiting, free) | 1U;
}

bool Desk::isAnswered(const Call& call, const QHash<UnitId, size_t>& free) const
{
    const auto known = m_protectionLook.nobody.constFind(call.id);
    const Instant now = m_clock.now();
    if (known == m_protectionLook.nobody.cend() || known->call != stateOf(*m_board, call) ||
        now < known->at || now >= known->at + kProtectionEvery)
        return false;
    for (auto it = free.cbegin(); it != free.cend(); ++it)
        if (known->free.value(it.key()) != it.value())
            return false;
    return true;
}

void Desk::endProtectionLook(bool isWhole, Instant now)
{
    m_protectionLook.nobody.removeIf([&](const auto& entry) {
        const Call* call = m_board->call(entry.key());
        return !call || !waitsForProtection(*call);
    });
    m_protectionLook.state = isWhole ? protectionState().value_or(0) : 0;
    m_protectionLook.at = now;
    for (const NobodyCan& answer : std::as_const(m_protectionLook.nobody))
        m_protectionLook.at = std::min(m_protectionLook.at, answer.at);
}

std::optional<Instant> Desk::nextProtectionLook() const
{
    const auto state = protectionState();
    if (!state)
        return std::nullopt;
    // Also when the clock was set back: nobody waits for it to come round again.
    if (*state != m_protectionLook.state || m_clock.now() < m_protectionLook.at)
        return std::min(m_board->at, m_clock.now());
    return m_protectionLook.at + kProtectionEvery;
}

Result<int> Desk::performDue()
{
    const Instant now = m_clock.now();
    if (auto heeded = heedNotes(); !heeded)
        return heeded.failure();
    const Board before = *m_board;
    QList<CallId> ids = before.calls.keys();
    std::sort(ids.begin(), ids.end());
    const auto look = nextProtectionLook();
    const bool looksAgain = look && *look <= now;
    const qint64 fromOthers = m_fromOthers;
    int done = 0;
    for (const CallId& id : ids) {
        const Call& call = *before.call(id);
        const auto protective = triage::protectiveAt(before, call);
        if (protective && *protective <= now) {
            // Refused: another console's timer was first, and its console looks for a team.
            auto active = perform(systemActor(), ActivateProtectivePlan{id});
            if (!active && active.error().kind != Kind::Conflict)
                return active.failure();
            if (active)
                if (auto sent = sendProtection(id, true); !sent)
                    return sent.failure();
            ++done;
        } else if (looksAgain && waitsForProtection(call)) {
            auto sent = sendProtection(id, false);
            if (!sent)
                return sent.failure();
            done += *sent;
        }
        if (phaseOf(call) == CallPhase::Holding && call.hold && call.hold->until &&
            *call.hold->until <= now) {
            auto back = perform(systemActor(), ReactivateCall{id});
            if (!back && back.error().kind == Kind::Unavailable)
                return back.failure();
            ++done; // refused: another console was first
        }
    }
    // What came from elsewhere meanwhile is looked at next time.
    if (looksAgain)
        endProtectionLook(fromOthers == m_fromOthers, now);
    return done;
}

Result<Receipt> Desk::performOnce(const Request& request)
{
    if (auto allowed = mayPerform(request.by.role, request.command); !allowed)
        return allowed.failure();
    auto events = decide(*m_board, request.by, request.command, m_clock.now(), m_roads);
    if (!events)
        return events.failure();
    return write(request, std::move(events).value());
}

Result<bool> Desk::sendProtection(CallId id, bool isTimer)
{
    // Each try chooses on the newest Board. The same team is never insisted on, as perform() would:
    // who took its units may have sent others to this very call.
    for (int tries = 0; tries < kProtectionTries; ++tries) {
        const Call* call = m_board->call(id);
        if (!call || call->closed || call->mergedInto.isValid())
            return false;
        // Somebody may have held it, chosen another plan or sent a unit since it was looked at.
        if (!waitsForProtection(*call))
            return false;
        const auto free = ableUnits(*m_board, {matching::FirstSent(*m_board, *call)});
        if (!isTimer && (free.isEmpty() || isAnswered(*call, free)))
            return false;
        m_protectionLook.nobody.remove(id); // asked anew
        const auto found = matching::recommend(*m_board, *call, m_roads, m_clock.now());
        // Whom the plan does without waits outside for the others, and helps nobody before them.
        const bool isRest = isTimer && !unitsOn(*call).isEmpty();
        const bool isWanted = isRest || fillsMandatory(*m_board, found);
        if (found.team.isEmpty() || !isWanted) {
            m_protectionLook.nobody.insert(id, {stateOf(*m_board, *call), free, m_clock.now()});
            return false; // it stands in the queue with its plan, overdue and marked
        }
        Dispatch dispatch{
            .call = id, .units = {}, .activation = {}, .override = {}, .considered = {}};
        for (const matching::Candidate& member : found.team)
            dispatch.units += Sending{member.unit, member.part};
        auto sent = performOnce({CommandId(m_entropy.uuid()), systemActor(), dispatch});
        if (sent)
            return true;
        if (sent.error().kind == Kind::Unavailable)
            return sent.failure();
        auto caught = catchUp();
        if (!caught)
            return caught.failure();
        if (*caught == 0) { // refused by a rule, not by another console: the next change may help
            qCWarning(logDesk) << "the protective team of call" << id.value()
                               << "was refused:" << sent.error().text;
            return false;
        }
    }
    return false; // the Board has changed, so that the next look is at once
}

Result<void> Desk::checkpoint(bool force)
{
    if (m_board->seq == m_checkpointSeq ||
        (!force && m_board->seq - m_checkpointSeq < kCheckpointEvery))
        return {};
    auto saved = m_journal.saveCheckpoint(*m_board);
    if (saved)
        m_checkpointSeq = m_board->seq;
    return saved;
}

} // namespace lodestar::desk
