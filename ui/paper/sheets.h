// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets: what each printed page says: the whole board, one call, the hand-over, the keys. Pure.
#pragma once

#include "core/history/roster.h"
#include "ui/aliastable.h"
#include "ui/paper/sheet.h"
#include "ui/shown.h"

#include <QList>

class QAction;

namespace lodestar::ui {

/// The board as a room needs it when the screens go dark: every open call and every unit, and lines
/// to go on writing. It holds places, no callers and no notes.
[[nodiscard]] Sheet boardSheet(const Shown& shown, const QList<history::RosterRow>& roster);
/// The run sheet of the selected call, as the role that sits here may read it; nothing without one.
[[nodiscard]] std::optional<Sheet> callSheet(const Shown& shown);
/// What the next shift must know, with the notes of the last twelve hours.
[[nodiscard]] Sheet handoverSheet(const Shown& shown);
/// All keys, and all verbs of the command line, from what the program itself goes by.
[[nodiscard]] Sheet
keySheet(const QList<QAction*>& actions, const AliasTable& commands, const Profile& profile);

} // namespace lodestar::ui
