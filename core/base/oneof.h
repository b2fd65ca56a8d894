// SPDX-License-Identifier: GPL-3.0-or-later
// OneOf<T, Variant>: T is exactly one of the variant's kinds.
#pragma once

#include <concepts>
#include <variant>

namespace lodestar {

template <class T, class Variant>
inline constexpr bool kIsOneOf = false;
template <class T, class... Kinds>
inline constexpr bool kIsOneOf<T, std::variant<Kinds...>> = (std::same_as<T, Kinds> || ...);

template <class T, class Variant>
concept OneOf = kIsOneOf<T, Variant>;

} // namespace lodestar
