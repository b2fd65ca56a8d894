// SPDX-License-Identifier: GPL-3.0-or-later
// Demo: a scenario of a fictional city in a store of its own, for whoever wants to see the console
// at work.
#pragma once

#include "app/citymap.h"
#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "core/store/journal.h"
#include "core/training/drivers.h"
#include "core/training/simulate.h"

#include <QTimer>

#include <memory>

namespace lodestar::app {

class Demo
{
public:
    /// Makes the store (there must be none yet), adopts the scenario's agency and plays the first
    /// \p leadIn of it at once, so that the room is busy when the console opens. \p name is a
    /// built-in scenario. Where `isElsewhere`, `map` is a real city's, and the agency and its calls
    /// are moved there.
    [[nodiscard]] static Result<std::unique_ptr<Demo>> prepare(const QString& name,
                                                               const store::StoreUrl& url,
                                                               Duration leadIn,
                                                               CityMap map,
                                                               bool isElsewhere);

    /// Whom the scenario is about, where it was written: its name and the middle of its zones.
    struct Home
    {
        QString agency;
        LatLon middle;
    };

    [[nodiscard]] static Result<Home> homeOf(const QString& name);

    /// The ground that the scenario plays on.
    [[nodiscard]] const CityMap& map() const { return m_map; }

    /// Stands where the lead-in ended; safe to ask from any thread.
    [[nodiscard]] VirtualClock& clock() { return m_clock; }

    /// Lets the made-up units say where they are: once, and with start() every second.
    void placeUnits(desk::LiveDesk& desk);

    /// Lets the rest of the scenario come in on \p desk, \p rate times as fast as real time.
    void start(desk::LiveDesk& desk, double rate, std::function<void(const Error&)> failed);

private:
    Demo(training::Scenario scenario, Agency agency, CityMap map, bool isElsewhere);

    training::Scenario m_scenario;
    Agency m_agency;
    VirtualClock m_clock;
    CityMap m_map;
    std::shared_ptr<const streets::Gazetteer> m_places; ///< where the scenario's addresses are
    std::unique_ptr<training::LiveFloor> m_floor;
    std::unique_ptr<training::Drivers> m_drivers;
    std::unique_ptr<training::Player> m_player;
    std::unique_ptr<training::Show> m_show;
    QTimer m_every; ///< second the units report
};

} // namespace lodestar::app
