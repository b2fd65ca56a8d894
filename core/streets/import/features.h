// SPDX-License-Identifier: GPL-3.0-or-later
// Features: which OpenStreetMap tags make a named place, a drawn shape or an address.
#pragma once

#include "core/streets/import/tags.h"
#include "core/streets/mapdata.h"

#include <optional>
#include <string>

namespace lodestar::streets::importing {

/// The kind of a place that people name; nothing for what has no name or is none.
[[nodiscard]] std::optional<PlaceKind> placeKindOf(const Tags& tags);

/// What the place is called; a milepost by its distance.
[[nodiscard]] std::string placeNameOf(const Tags& tags);

/// The kind of an area; `closed`: the line returns to its beginning.
[[nodiscard]] std::optional<ShapeKind> shapeKindOf(const Tags& tags, bool closed);

/// Alternative, old, official, short and English names, "; " between them.
[[nodiscard]] std::string otherNamesOf(const Tags& tags);

/// An address whose tags give a number and a street; its point is set by the caller.
[[nodiscard]] std::optional<AddressPoint> addressOf(const Tags& tags, Texts& texts);

/// "111 South Grant Avenue"; empty when either part is missing.
[[nodiscard]] std::string addressLineOf(const Tags& tags);

} // namespace lodestar::streets::importing
