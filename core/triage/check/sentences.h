// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences: findings in plain words. For this room only.
#pragma once

#include "core/triage/check/moves.h"

namespace lodestar::triage::check {

[[nodiscard]] QString tooLargeText(size_t nodes);
[[nodiscard]] QString noPlanText(const Facts& facts);
[[nodiscard]] QString neverAskedText(const Question& question);
/// `isOnlyUnasked`: it could fire on answers to questions that are not asked then.
[[nodiscard]] QString neverFiresText(const TriageRule& rule, bool isOnlyUnasked);
[[nodiscard]] QString othersText(int others);
/// What `less` protects less than `more`; empty if nothing.
[[nodiscard]] QStringList
lossesText(const Profile& profile, const TriageResult& more, const TriageResult& less);
[[nodiscard]] QString
moveText(const Move& move, const Model& model, const Facts& before, const QStringList& losses);
/// What the promise asks for and the result lacks; empty if it is kept.
[[nodiscard]] QStringList
missingText(const Profile& profile, const Invariant& promise, const TriageResult& result);
[[nodiscard]] QString
invariantText(const Invariant& promise, const Facts& facts, const QStringList& missing);

} // namespace lodestar::triage::check
