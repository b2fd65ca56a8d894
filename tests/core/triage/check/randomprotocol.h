// SPDX-License-Identifier: GPL-3.0-or-later
// RandomProtocol: small protocols of every shape, sound and unsound, for comparing the checker with
// enumeration.
#pragma once

#include "core/base/entropy.h"
#include "core/domain/profile.h"

namespace lodestar::test {

/// A profile whose protocol has a few questions of one and of many, flags, rules and invariants;
/// the same seed gives the same. At most some thousand sets of answers.
[[nodiscard]] Profile randomProfile(SeededEntropy& chance);

} // namespace lodestar::test
