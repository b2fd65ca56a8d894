// SPDX-License-Identifier: GPL-3.0-or-later
// What the caller is to be told until somebody is there, and what was said last. Pure.
#pragma once

#include "ui/shown.h"
#include "ui/widgets/noticestrip.h"

namespace lodestar::ui {

/// The protocol's instructions that hold now, numbered, those told with a tick; `key` ticks the
/// next one off. Nothing for a call that is closed or merged.
[[nodiscard]] QList<Notice>
instructionNotices(const Profile& profile, const Call& call, const QString& key);

/// The id of the first instruction that holds now and was not told; empty when all are.
[[nodiscard]] QString nextInstruction(const Profile& profile, const Call& call);

/// The newest notes and reports of the call with their times, newest first, at most `most`.
[[nodiscard]] QStringList
lastWords(const Profile& profile, const Call& call, const Format& format, int most);

} // namespace lodestar::ui
