// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of clocks: the virtual one goes as it is told and fires its timers in order.
#include "core/base/clock.h"

#include <QElapsedTimer>
#include <QEventLoop>

#include <catch2/catch.hpp>
#include <vector>

using namespace lodestar;
using namespace std::chrono_literals;

namespace {

constexpr Instant kStart{1'735'718'400s};

bool waitFor(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    while (!done() && timer.elapsed() < 5'000)
        loop.processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
    return done();
}

} // namespace

TEST_CASE("a virtual clock stands until it is stepped, and never goes back", "[base]")
{
    VirtualClock clock(kStart);
    CHECK(clock.now() == kStart);
    CHECK_FALSE(clock.isRunning());
    clock.step(5s);
    CHECK(clock.now() == kStart + 5s);
    clock.advanceTo(kStart);
    CHECK(clock.now() == kStart + 5s);
}

TEST_CASE("timers fire in order, each at its own time, equal ones as they were set", "[base]")
{
    VirtualClock clock(kStart);
    std::vector<std::pair<int, Instant>> fired;
    const auto note = [&](int name) {
        return [&fired, &clock, name] {
            fired.emplace_back(name, clock.now());
        };
    };
    clock.callAt(kStart + 20s, note(3));
    clock.callAt(kStart + 10s, note(1));
    clock.callAt(kStart + 10s, note(2));
    clock.callAt(kStart + 90s, note(4));
    CHECK(clock.nextTimer() == kStart + 10s);
    clock.step(1min);
    const std::vector<std::pair<int, Instant>> expected{
        {1, kStart + 10s}, {2, kStart + 10s}, {3, kStart + 20s}};
    CHECK(fired == expected);
    CHECK(clock.now() == kStart + 1min);
    CHECK(clock.nextTimer() == kStart + 90s);
}

TEST_CASE("a timer taken back does not fire, and one set by a timer does", "[base]")
{
    VirtualClock clock(kStart);
    int fired = 0;
    const TimerId never = clock.callAt(kStart + 1s, [&] { fired += 100; });
    clock.callAt(kStart + 2s, [&] { clock.callAt(kStart + 3s, [&] { ++fired; }); });
    clock.cancel(never);
    clock.cancel(TimerId::None);
    clock.step(10s);
    CHECK(fired == 1);
    CHECK_FALSE(clock.nextTimer());
}

TEST_CASE("a running virtual clock hurries and stops when paused", "[base]")
{
    VirtualClock clock(kStart);
    bool fired = false;
    clock.callAt(kStart + 30s, [&] { fired = true; });
    clock.run(10'000);
    CHECK(clock.isRunning());
    CHECK(waitFor([&] { return fired; }));
    clock.pause();
    const Instant stood = clock.now();
    CHECK(stood >= kStart + 30s);
    CHECK(clock.now() == stood);
}

TEST_CASE("the system's clock fires what is due at once, but not inside the call", "[base]")
{
    SystemClock clock;
    int fired = 0;
    clock.callAt(clock.now() - 1h, [&] { ++fired; });
    const TimerId taken = clock.callAt(clock.now(), [&] { fired += 100; });
    clock.cancel(taken);
    CHECK(fired == 0);
    CHECK(waitFor([&] { return fired > 0; }));
    CHECK(fired == 1);
    const auto before = clock.steady();
    CHECK(clock.steady() >= before);
}
