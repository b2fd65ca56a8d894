// SPDX-License-Identifier: GPL-3.0-or-later
// "extends": a program's or an agency's file says only how it differs from another beside it.
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <functional>

namespace lodestar {

/// `over` laid over `base`: objects key by key; lists whose elements have ids element by element,
/// where `"remove": true` takes the base's element away and `"before": ID` puts a new one before
/// another (else it comes last); anything else replaces the base's. "comment", "extends" and
/// "unverified" are never inherited. Faults name the place in `over`.
[[nodiscard]] Result<QJsonObject>
laidOver(const QJsonObject& base, const QJsonObject& over, const QString& fileName);

/// Completes a file's own object before it is laid over another, or another over it.
using Prepare = std::function<Result<void>(QJsonObject& object, const QString& path)>;

/// The object in the file at `path`, with every file that it extends laid beneath it. A missing
/// base and a circle are refused, with the names that lead there.
[[nodiscard]] Result<QJsonObject> extendedObject(const QString& path, const Prepare& prepare);

} // namespace lodestar
