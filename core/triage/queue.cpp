// SPDX-License-Identifier: GPL-3.0-or-later
// Makes queue rows: which calls stand in a lane, their order, ages and second lines.
#include "core/triage/queue.h"

#include "core/triage/protection.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace lodestar::triage {

namespace {

constexpr Duration kNever = Duration::max();
/// A hold that ends this soon is shown as such.
constexpr Duration kHoldEndsSoon = std::chrono::minutes(5);

QString say(const char* text)
{
    return QCoreApplication::translate("queue", text);
}

/// "0:48", "12:05", "1:02:05": a countdown, never negative.
QString countdown(Duration left)
{
    const qint64 seconds = std::max<qint64>(0, (left.count() + 999) / 1000);
    const QString tail = QStringLiteral(":%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600)
        return QString::number(seconds / 60) + tail;
    return QStringLiteral("%1:%2")
               .arg(seconds / 3600)
               .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')) +
           tail;
}

bool stands(const Call& call, Lane lane)
{
    switch (phaseOf(call)) {
    case CallPhase::Intake:
    case CallPhase::Waiting:
        return lane == Lane::Waiting;
    case CallPhase::Active:
        return lane == Lane::Active;
    case CallPhase::Holding:
        return lane == Lane::Holding;
    case CallPhase::FollowUp:
        return lane == Lane::FollowUp;
    case CallPhase::Closed:
    case CallPhase::Merged:
        return false;
    }
    Q_UNREACHABLE();
}

const Level* shownLevel(const Profile& profile, const Call& call)
{
    const LevelId id = levelOf(call);
    return profile.level(id.isValid() ? id : profile.protocol.untriagedLevel);
}

Lateness lateness(Duration gone, std::optional<Duration> target)
{
    if (!target || *target <= Duration::zero())
        return Lateness::InTime;
    if (gone >= *target)
        return Lateness::Overdue;
    return gone * 4 >= *target * 3 ? Lateness::Soon : Lateness::InTime;
}

/// One call on its way to a row, with what it is sorted by.
struct Entry
{
    QueueRow row;
    int urgency = 0;
    int source = 0; ///< the profile's offset of where the call came from
    Duration left = kNever;
};

class RowMaker
{
public:
    RowMaker(const Board& board, Lane lane, Instant now)
        : m_board(board)
        , m_profile(*board.profile)
        , m_lane(lane)
        , m_now(now)
    {
    }

    [[nodiscard]] Entry make(const Call& call) const
    {
        Entry entry;
        QueueRow& row = entry.row;
        row.call = call.id;
        const Level* level = shownLevel(m_profile, call);
        if (level) {
            row.level = level->id;
            row.letter = level->letter;
            row.shape = level->shape;
            row.colour = level->colour;
            entry.urgency = level->urgency;
        }
        entry.source = m_profile.sourceOffset.value(call.source, 0);
        const Nature* nature = m_profile.nature(call.nature);
        row.nature = nature ? nature->name : call.callType;
        row.place = call.location.address.text;
        if (row.place.isEmpty() && call.location.point)
            row.place = toText(*call.location.point);
        row.plan = planText(call);
        row.note = note(call);
        row.units = unitsOn(call);
        row.untriaged = isUntriaged(call);
        setAge(call, level, entry);
        return entry;
    }

private:
    [[nodiscard]] static bool isUntriaged(const Call& call)
    {
        return call.triageRevision == 0 || call.triage.untriaged;
    }

    [[nodiscard]] QString planText(const Call& call) const
    {
        const bool isInForce =
            call.protectivePlan.isValid() || (call.override && call.override->plan.isValid());
        if (isUntriaged(call) && !isInForce && levelOf(call) == m_profile.protocol.untriagedLevel) {
            const QString missing = unknownQuestions(call);
            if (!missing.isEmpty())
                return say("not known: %1").arg(missing);
        }
        if (const ResponsePlan* plan = m_profile.plan(planOf(call)))
            return plan->name;
        return say("not triaged");
    }

    [[nodiscard]] QString unknownQuestions(const Call& call) const
    {
        static const AnswerId unknown(QStringLiteral("unknown"));
        QStringList missing;
        for (const QuestionId& id : m_profile.protocol.mustAsk) {
            const auto answer = call.answers.constFind(id);
            if (answer == call.answers.constEnd() || answer->values.contains(unknown))
                missing += QString(id.value()).replace(u'_', u' ');
        }
        return missing.join(QStringLiteral(", "));
    }

    [[nodiscard]] QString note(const Call& call) const
    {
        QStringList notes;
        for (const QString& flag : call.flags)
            notes += QStringLiteral("▲ %1").arg(QString(flag).replace(u'_', u' '));
        if (const auto at = protectiveAt(m_board, call)) {
            const PlanId plan = protectivePlanFor(m_profile, call);
            notes += *at > m_now ? goesText(*at, plan) : say("now goes %1").arg(planName(plan));
        } else if (call.protectivePlan.isValid()) {
            notes += protectionText(call);
        }
        if (call.hold)
            notes += holdText(*call.hold);
        if (call.stackedOn.isValid())
            notes += say("next for %1").arg(call.stackedOn.value());
        if (m_lane == Lane::FollowUp && call.followUpAttempts > 0)
            notes += QCoreApplication::translate(
                "queue", "%n attempt(s) so far", nullptr, call.followUpAttempts);
        if (m_lane == Lane::FollowUp && call.followUp && !call.followUp->who.isEmpty())
            notes += call.followUp->who;
        // Last: two persons should not begin on one call, but no countdown is cut off for that.
        if (call.taking && m_lane == Lane::Waiting)
            notes += say("in the hand of %1").arg(call.taking->by.name);
        return notes.join(QStringLiteral(" · "));
    }

    [[nodiscard]] QString planName(const PlanId& id) const
    {
        const ResponsePlan* plan = m_profile.plan(id);
        return plan ? plan->name : QString();
    }

    /// The time first: it is what must not be cut off.
    [[nodiscard]] QString goesText(Instant at, const PlanId& plan) const
    {
        return say("in %1 goes %2").arg(countdown(at - m_now), planName(plan));
    }

    /// Of a call that has its protective plan in force.
    [[nodiscard]] QString protectionText(const Call& call) const
    {
        if (const auto at = protectionDueAt(m_board, call); at && *at > m_now)
            return goesText(*at, call.protectivePlan);
        return unitsOn(call).isEmpty() && !call.awaitingOutcome
                   ? say("protective plan: NOBODY could be sent")
                   : say("protective plan in force");
    }

    [[nodiscard]] QString holdText(const CallHeld& hold) const
    {
        if (!hold.until)
            return say("held: %1").arg(hold.reason);
        return *hold.until > m_now
                   ? say("held, %1 left: %2").arg(countdown(*hold.until - m_now), hold.reason)
                   : say("hold is over: %1").arg(hold.reason);
    }

    void setAge(const Call& call, const Level* level, Entry& entry) const
    {
        const Instant received = stampOf(call, Stamp::Received).value_or(m_now);
        QueueRow& row = entry.row;
        row.age = m_now - received;
        if (m_lane == Lane::FollowUp && call.followUp) {
            const Duration whole =
                call.followUp->due - stampOf(call, Stamp::Cleared).value_or(received);
            row.age = call.followUp->due - m_now;
            row.lateness =
                row.age <= Duration::zero() ? Lateness::Overdue : lateness(whole - row.age, whole);
            entry.left = row.age;
        } else if (m_lane == Lane::Holding) {
            if (call.hold && call.hold->until) {
                const Duration left = *call.hold->until - m_now;
                row.lateness = left <= Duration::zero() ? Lateness::Overdue
                               : left <= kHoldEndsSoon  ? Lateness::Soon
                                                        : Lateness::InTime;
                entry.left = left;
            }
        } else if (level && level->dispatchTarget) {
            entry.left = *level->dispatchTarget - row.age;
            // Once a unit is on it the target was met or missed: the row no longer presses.
            if (m_lane == Lane::Waiting)
                row.lateness = lateness(row.age, level->dispatchTarget);
        }
    }

    const Board& m_board;
    const Profile& m_profile;
    Lane m_lane;
    Instant m_now;
};

} // namespace

namespace {

std::optional<Lane> laneOf(const Call& call)
{
    for (const auto& entry : names(Lane{}))
        if (stands(call, entry.value))
            return entry.value;
    return {};
}

QList<QueueRow> inOrder(std::vector<const Entry*> entries, Lane lane)
{
    // Follow-ups are appointments: the next one due comes first, whatever the call once was.
    // Elsewhere a target that was missed weighs more than the line the call came in on.
    const auto key = [lane](const Entry* e) {
        const bool isAppointment = lane == Lane::FollowUp;
        const bool isLate = e->row.lateness == Lateness::Overdue;
        return std::tuple(isAppointment ? 0 : -e->urgency,
                          isAppointment || isLate ? 0 : 1,
                          isAppointment || isLate ? 0 : -e->source,
                          e->left,
                          -e->source,
                          e->row.call.value());
    };
    std::ranges::sort(entries, {}, key);
    QList<QueueRow> rows;
    rows.reserve(static_cast<qsizetype>(entries.size()));
    for (const Entry* entry : entries)
        rows += entry->row;
    return rows;
}

} // namespace

QList<QueueRow> queueRows(const Board& board, Lane lane, Instant now)
{
    const RowMaker maker(board, lane, now);
    std::vector<Entry> made;
    for (const Cow<Call>& call : board.calls)
        if (stands(*call, lane))
            made.push_back(maker.make(*call));
    std::vector<const Entry*> entries;
    for (const Entry& entry : made)
        entries.push_back(&entry);
    return inOrder(std::move(entries), lane);
}

const QList<QueueRow>& LaneRows::of(Lane lane) const
{
    switch (lane) {
    case Lane::Waiting:
        return waiting;
    case Lane::Active:
        return active;
    case Lane::Holding:
        return holding;
    case Lane::FollowUp:
        return followUp;
    }
    Q_UNREACHABLE();
}

struct QueueWatch::Kept
{
    struct Made
    {
        Cow<Call> call;
        std::optional<Lane> lane; ///< nothing: in none
        Entry entry;
        quint64 look = 0; ///< the last one that found it on the Board
    };

    QHash<CallId, Made> calls;
    quint64 looks = 0;
    Cow<Profile> profile;
    std::chrono::seconds second{-1};
    Instant at; ///< what the ages are reckoned to
};

QueueWatch::QueueWatch()
    : m_kept(std::make_unique<Kept>())
{
}

QueueWatch::~QueueWatch() = default;

const LaneRows& QueueWatch::at(const Board& board, Instant now)
{
    const auto second = std::chrono::floor<std::chrono::seconds>(now.time_since_epoch());
    std::array<bool, 4> hasChanged{};
    if (second != m_kept->second || !m_kept->profile.isSame(board.profile)) {
        hasChanged.fill(true); // with the calls, where they stood is forgotten
        m_kept->calls.clear();
        m_kept->second = second;
        m_kept->profile = board.profile;
        m_kept->at = now;
    }
    const quint64 look = ++m_kept->looks;
    m_kept->calls.reserve(board.calls.size());
    std::array<std::vector<const Entry*>, 4> lanes;
    const auto slot = [](Lane lane) {
        return static_cast<size_t>(lane);
    };
    for (auto it = board.calls.cbegin(); it != board.calls.cend(); ++it) {
        auto known = m_kept->calls.find(it.key());
        if (known != m_kept->calls.end() && known->call.isSame(it.value())) {
            known->look = look;
            continue;
        }
        if (known != m_kept->calls.end() && known->lane)
            hasChanged[slot(*known->lane)] = true;
        Kept::Made made{it.value(), laneOf(*it.value()), {}, look};
        if (made.lane) {
            made.entry = RowMaker(board, *made.lane, m_kept->at).make(*it.value());
            hasChanged[slot(*made.lane)] = true;
        }
        m_kept->calls.insert(it.key(), std::move(made));
    }
    m_kept->calls.removeIf([&](const auto& kept) {
        const bool isGone = kept->look != look;
        if (isGone && kept->lane)
            hasChanged[slot(*kept->lane)] = true;
        return isGone;
    });
    for (const auto& made : std::as_const(m_kept->calls))
        if (made.lane && hasChanged[slot(*made.lane)])
            lanes[slot(*made.lane)].push_back(&made.entry);
    const std::array into{
        &m_rows.waiting, &m_rows.active, &m_rows.holding, &m_rows.followUp}; // as in Lane
    for (const auto& entry : names(Lane{}))
        if (hasChanged[slot(entry.value)])
            *into[slot(entry.value)] = inOrder(std::move(lanes[slot(entry.value)]), entry.value);
    return m_rows;
}

} // namespace lodestar::triage
