// SPDX-License-Identifier: GPL-3.0-or-later
// BruteForce: every set of answers of a small protocol, judged by the engine one after the other:
// what the checker must agree with.
#pragma once

#include "core/triage/check/checker.h"

#include <map>
#include <set>

namespace lodestar::test {

/// A fault and whom it concerns.
using Complaint = std::pair<triage::check::Fault, QString>;

/// All faults of the profile's protocol, each with the length of its shortest counterexample (0 for
/// those that need none). Tries every set; only for protocols of some thousand sets.
[[nodiscard]] std::map<Complaint, int> complaintsByTrying(const Profile& profile);

/// How many sets of answers and flags there are, answers without effect included.
[[nodiscard]] qint64 setsOf(const Profile& profile);

} // namespace lodestar::test
