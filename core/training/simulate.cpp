// SPDX-License-Identifier: GPL-3.0-or-later
// The two ways to play: as fast as the machine goes, and as fast as a clock goes.
#include "core/training/simulate.h"

#include <algorithm>

namespace lodestar::training {

using namespace std::chrono_literals;

LatLon middleOf(const Profile& profile)
{
    LatLon least{90, 180};
    LatLon most{-90, -180};
    for (const Zone& zone : profile.zones)
        for (const LatLon& corner : zone.ring) {
            least = {std::min(least.lat, corner.lat), std::min(least.lon, corner.lon)};
            most = {std::max(most.lat, corner.lat), std::max(most.lon, corner.lon)};
        }
    if (most.lat < least.lat)
        return {};
    return {(least.lat + most.lat) / 2, (least.lon + most.lon) / 2};
}

Result<void> furnish(desk::Desk& desk, const Agency& agency)
{
    QList<Command> commands{AdoptProfile{agency.profile.source, agency.profile.id}};
    for (const RosterEntry& entry : agency.roster)
        commands += DefineUnit{entry.record};
    const Actor by{QStringLiteral("Training"), Role::Administrator, {}};
    for (const Command& command : commands)
        if (auto done = desk.perform(by, command); !done)
            return done.failure();
    return {};
}

Result<void> runTimers(desk::Desk& desk, VirtualClock& clock, Instant at)
{
    while (const auto due = desk.nextDue()) {
        if (*due > at)
            break;
        clock.advanceTo(std::max(*due, clock.now()));
        auto done = desk.performDue();
        if (!done)
            return done.failure();
        if (*done == 0 &&
            desk.nextDue() ==
                due) // what is due cannot be done; it is tried again after the next line
            break;
    }
    clock.advanceTo(at);
    return {};
}

Result<SimulationReport>
simulate(desk::Desk& desk, VirtualClock& clock, Player& player, std::optional<Instant> until)
{
    SimulationReport report;
    const qint64 before = desk.board()->seq;
    while (const auto at = player.nextAt()) {
        if (until && *at > *until)
            break;
        if (auto run = runTimers(desk, clock, std::max(*at, clock.now())); !run)
            return run.failure();
        if (auto played = player.playNext(); !played)
            return played.failure();
        ++report.lines;
    }
    if (until)
        if (auto run = runTimers(desk, clock, std::max(*until, clock.now())); !run)
            return run.failure();
    const BoardPtr board = desk.board();
    for (const Cow<Call>& call : board->calls) {
        report.calls += call->externalId.startsWith(QLatin1String("scenario:"));
        if (!call->closed && !call->mergedInto.isValid())
            report.open += call->id;
    }
    std::sort(report.open.begin(), report.open.end());
    report.events = board->seq - before;
    report.end = clock.now();
    return report;
}

Show::Show(Player& player, Clock& clock, std::function<void(const Error&)> failed)
    : m_player(player)
    , m_clock(clock)
    , m_failed(std::move(failed))
{
}

Show::~Show()
{
    m_clock.cancel(m_timer);
}

void Show::start()
{
    schedule();
}

void Show::schedule()
{
    m_timer = TimerId::None;
    if (const auto at = m_player.nextAt())
        m_timer = m_clock.callAt(*at, [this] { fire(); });
}

void Show::fire()
{
    if (!m_player.isReady()) { // the desk thread is still at work on the line before
        m_timer = m_clock.callAt(m_clock.now() + 20ms, [this] { fire(); });
        return;
    }
    if (auto played = m_player.playNext(); !played)
        m_failed(played.error());
    schedule();
}

} // namespace lodestar::training
