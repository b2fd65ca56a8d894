// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: what a person's screen looked like, as the window gives it and takes it back.
#pragma once

#include "ui/theme.h"

#include <QByteArray>

namespace lodestar::ui {

struct Preferences
{
    Look look = Look::Night;
    int percent = 100;   ///< of the theme's sizes
    QByteArray geometry; ///< of the window; empty: as it comes
    QByteArray layout;   ///< of the docks; empty: as designed

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace lodestar::ui
