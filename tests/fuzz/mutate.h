// SPDX-License-Identifier: GPL-3.0-or-later
// mutated: seeded changes of sound inputs, for the driver that needs no libFuzzer.
#pragma once

#include "core/base/entropy.h"

#include <QByteArray>
#include <QList>

namespace lodestar::fuzz {

/// One of the seeds with 1 to 8 changes: bits and bytes, numbers at their limits, cuts, copies, a
/// piece of another seed, digits and signs of a text. The same chance gives the same bytes.
[[nodiscard]] QByteArray mutated(const QList<QByteArray>& seeds, SeededEntropy& chance);

} // namespace lodestar::fuzz
