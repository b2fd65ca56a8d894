// SPDX-License-Identifier: GPL-3.0-or-later
// What every Journal promises, whatever its engine. Run inside a TEST_CASE; each section needs a
// fresh place.
#pragma once

#include "core/store/chainedjournal.h"

namespace lodestar::store::test {

/// Where a store can be made once and opened many times.
struct ContractPlace
{
    std::function<Result<std::unique_ptr<ChainedJournal>>(Clock&, Entropy&)> create;
    std::function<Result<std::unique_ptr<ChainedJournal>>(Clock&, Entropy&)> open;
};

void keepsTheContract(const ContractPlace& place);

} // namespace lodestar::store::test
