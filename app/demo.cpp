// SPDX-License-Identifier: GPL-3.0-or-later
// Plays the beginning at once and the rest by the clock.
#include "app/demo.h"

#include "app/elsewhere.h"
#include "core/domain/profilefile.h"

#include <QFile>

namespace lodestar::app {

namespace {

constexpr std::chrono::seconds kReportEvery{1};

Result<QByteArray> builtIn(const QString& path)
{
    QFile file(QStringLiteral(":/lodestar/") + path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::NotFound, QStringLiteral("There is no built-in %1.").arg(path));
    return file.readAll();
}

/// With the ground of another city, moved there.
Result<Agency> agencyNamed(const QString& name, const streets::Basemap* elsewhere)
{
    const QString path = QStringLiteral("agencies/%1.json").arg(name);
    auto bytes = selfContainedAgency(QStringLiteral(":/lodestar/") + path);
    if (!bytes)
        return bytes.failure();
    if (elsewhere) {
        bytes = movedAgency(*bytes, elsewhere->bounds());
        if (!bytes)
            return bytes.failure();
    }
    auto profile = selfContainedProfile(QStringLiteral(":/lodestar/programs/starter.json"));
    if (!profile)
        return profile.failure();
    return agencyFromJson(*bytes, path, *profile, QStringLiteral("programs/starter.json"));
}

Result<training::Scenario> scenarioNamed(const QString& name)
{
    const QString path = QStringLiteral("scenarios/%1.jsonl").arg(name);
    auto bytes = builtIn(path);
    if (!bytes)
        return bytes.failure();
    return training::scenarioFromJsonl(*bytes, path);
}

/// In another city a line may not fit, such as a unit's status when the desk's own timer sent its
/// twin: it is left out and counted, and the story goes on.
int playLoosely(desk::Desk& desk, VirtualClock& clock, training::Player& player, Instant until)
{
    int leftOut = 0;
    for (auto at = player.nextAt(); at && *at <= until; at = player.nextAt())
        if (!training::runTimers(desk, clock, std::max(*at, clock.now())) || !player.playNext())
            ++leftOut;
    return leftOut;
}

} // namespace

Demo::Demo(training::Scenario scenario, Agency agency, CityMap map, bool isElsewhere)
    : m_scenario(isElsewhere ? movedScenario(std::move(scenario)) : std::move(scenario))
    , m_agency(std::move(agency))
    , m_clock(m_scenario.start)
    , m_map(std::move(map))
    , m_places(isElsewhere ? std::make_shared<const BorrowedPlaces>(m_map, m_agency.profile)
                           : m_map.places)
{
}

Result<Demo::Home> Demo::homeOf(const QString& name)
{
    auto scenario = scenarioNamed(name);
    if (!scenario)
        return scenario.failure();
    auto agency = agencyNamed(scenario->agency, nullptr);
    if (!agency)
        return agency.failure();
    return Home{agency->profile.name, training::middleOf(agency->profile)};
}

Result<std::unique_ptr<Demo>> Demo::prepare(
    const QString& name, const store::StoreUrl& url, Duration leadIn, CityMap map, bool isElsewhere)
{
    auto scenario = scenarioNamed(name);
    if (!scenario)
        return scenario.failure();
    auto agency = agencyNamed(scenario->agency, isElsewhere ? map.ground.get() : nullptr);
    if (!agency)
        return agency.failure();
    std::unique_ptr<Demo> demo(new Demo(
        std::move(scenario).value(), std::move(agency).value(), std::move(map), isElsewhere));

    SeededEntropy chance(demo->m_scenario.seed);
    auto journal = store::openJournal(url, store::OpenMode::Create, demo->m_clock, chance);
    if (!journal)
        return journal.failure();
    auto desk = desk::Desk::open(**journal, demo->m_clock, chance, demo->m_map.roads());
    if (!desk)
        return desk.failure();
    if (auto ready = training::furnish(**desk, demo->m_agency); !ready)
        return ready.failure();
    training::DeskFloor floor(**desk);
    training::Player player(demo->m_scenario, floor, demo->m_places.get(), demo->m_agency.roster);
    const Instant until = demo->m_scenario.start + leadIn;
    if (isElsewhere) {
        if (const int leftOut = playLoosely(**desk, demo->m_clock, player, until); leftOut > 0)
            qInfo("the demo left out %d lines that do not fit this city", leftOut);
    } else if (auto played = training::simulate(**desk, demo->m_clock, player, until); !played) {
        return played.failure();
    }
    demo->m_clock.advanceTo(until);
    if (auto saved = (*desk)->checkpoint(true); !saved)
        return saved.failure();
    return demo;
}

void Demo::placeUnits(desk::LiveDesk& desk)
{
    if (!m_floor)
        m_floor = std::make_unique<training::LiveFloor>(desk);
    m_drivers = std::make_unique<training::Drivers>(*m_floor, m_map.ways());
    (void)m_drivers->report(
        m_clock.now()); // a live desk tells of what it refuses by its own signal
}

void Demo::start(desk::LiveDesk& desk, double rate, std::function<void(const Error&)> failed)
{
    if (!m_floor)
        m_floor = std::make_unique<training::LiveFloor>(desk);
    QObject::connect(m_floor.get(), &training::LiveFloor::refused, m_floor.get(), failed);
    m_player =
        std::make_unique<training::Player>(m_scenario, *m_floor, m_places.get(), m_agency.roster);
    m_player->skipTo(m_clock.now() + Duration(1)); // the lead-in has played what was due now
    m_show = std::make_unique<training::Show>(*m_player, m_clock, std::move(failed));
    m_clock.run(rate);
    m_show->start();
    QObject::connect(&m_every, &QTimer::timeout, &m_every, [this] {
        if (m_drivers)
            (void)m_drivers->report(m_clock.now());
    });
    m_every.start(kReportEvery);
}

} // namespace lodestar::app
