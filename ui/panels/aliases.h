// SPDX-License-Identifier: GPL-3.0-or-later
// Aliases: reads a line in the room's own words or with named fields, as the console's own verbs.
// Pure.
#pragma once

#include "ui/aliastable.h"
#include "ui/panels/verbs.h"

namespace lodestar::ui {

/// Reads the line by the table, and what the table does not know as readLine() does. A word that is
/// both the table's and a status of the profile is only taken where the table's separator says
/// which is meant; a line that can be read in two ways does nothing and says both.
[[nodiscard]] Reading readLine(const QString& line, const Shown& shown, const AliasTable& table);

/// The same line, which the console's own verbs read, so that this room's table reads it no other
/// way: where the room has given its first word another meaning, with the long word.
[[nodiscard]] QString
inRoomsWords(const QString& line, const Profile& profile, const AliasTable& table);

/// True if a line that was read so holds no words of a person's own, only verbs, units and numbers:
/// such a line may be kept over a restart.
[[nodiscard]] bool holdsNoText(const Reading& reading);

} // namespace lodestar::ui
