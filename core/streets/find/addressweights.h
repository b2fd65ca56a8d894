// SPDX-License-Identifier: GPL-3.0-or-later
// AddressWeights: how well a word suits a part of an address, and one part follows another.
#pragma once

#include "core/streets/find/addressparser.h"

#include <array>

namespace lodestar::streets {

/// For each Part how well tokens[at] suits it: above 0 speaks for it, below against it.
[[nodiscard]] std::array<float, kParts> emissions(const std::vector<AddressToken>& tokens,
                                                  size_t at);
/// How well an address begins with the part.
[[nodiscard]] float startWeight(Part part);
/// How well it ends with it.
[[nodiscard]] float endWeight(Part part, const AddressToken& last);
/// How well tokens[at] as `to` follows tokens[at - 1] as `from`.
[[nodiscard]] float
stepWeight(Part from, Part to, const std::vector<AddressToken>& tokens, size_t at);

} // namespace lodestar::streets
