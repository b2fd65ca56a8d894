// SPDX-License-Identifier: GPL-3.0-or-later
// JsonFeatures: hands out the features of a GeoJSON FeatureCollection one by one, so that a large
// file is never in memory as a tree.
#pragma once

#include "core/base/result.h"

#include <functional>
#include <string_view>

namespace lodestar::streets::importing {

struct FeatureSink
{
    /// The text of one element of "features", its place in the list, and how much of the file has
    /// been read, 0..1. An error ends the reading.
    std::function<Result<void>(std::string_view json, size_t index, double done)> feature;
    /// A member beside "features": its key as written and its value's text.
    std::function<void(std::string_view key, std::string_view json)> member;
};

/// Errors: Invalid with the place as "$.features[3]" or "byte 120" when the text is cut short, is
/// no JSON object, or has no list "features". What stands inside a feature is left to the sink.
[[nodiscard]] Result<void>
readFeatures(std::string_view json, const QString& path, const FeatureSink& sink);

} // namespace lodestar::streets::importing
