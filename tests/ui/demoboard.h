// SPDX-License-Identifier: GPL-3.0-or-later
// DemoRoom: an afternoon in Meridian County in a store of its own: eight calls wait, units work.
#pragma once

#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "core/desk/desk.h"
#include "tests/support/fictionalcity.h"
#include "ui/theme.h"

#include <QTemporaryDir>

namespace lodestar::test {

/// The tokens that the program carries.
[[nodiscard]] ui::Tokens builtInTokens();

/// Tuesday 3 March 2026, 13:52:41 in Meridian County.
[[nodiscard]] Instant demoNow();

class DemoRoom
{
public:
    /// Plays fifty minutes; the clock then stands at demoNow().
    DemoRoom();

    [[nodiscard]] store::StoreUrl url() const;
    [[nodiscard]] Result<std::unique_ptr<store::Journal>> open();

    /// Where it all happens.
    [[nodiscard]] const FictionalCity& city() const { return fictionalCity(); }

    [[nodiscard]] BoardPtr board() const { return m_board; }

    /// A known place in the city, by any number.
    [[nodiscard]] Location placeOf(quint64 index) const;

    VirtualClock clock;
    SeededEntropy entropy{7};

private:
    QTemporaryDir m_folder;
    BoardPtr m_board;

    void adopt(desk::Desk& desk);
    void signOn(desk::Desk& desk);
    void play(desk::Desk& desk);
};

} // namespace lodestar::test
