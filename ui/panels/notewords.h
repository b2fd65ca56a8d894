// SPDX-License-Identifier: GPL-3.0-or-later
// The words of standing notes and of likely duplicates on a call card. Pure.
#pragma once

#include "core/matching/duplicates.h"
#include "core/matching/standingnotes.h"
#include "ui/shown.h"
#include "ui/widgets/noticestrip.h"

namespace lodestar::ui {

/// The live notes that fit the call and those that have set a flag on it, hazards first, as this
/// role may read them: text, source, date, end, why it fits, and what it does.
[[nodiscard]] QList<Notice> noteNotices(const Shown& shown, const Call& call);

/// The likeliest call that a new card may be about, and what the keys do; nothing where none is
/// likely. `key` is the one that adds the report to it.
[[nodiscard]] QList<Notice> likenessNotices(const QList<matching::Likeness>& likely,
                                            const QString& key);

} // namespace lodestar::ui
