// SPDX-License-Identifier: GPL-3.0-or-later
// JsonSchema: checks JSON against the part of JSON Schema (draft 2020-12) that our schemas use.
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace lodestar::test {

/// Each fault as "path: what would be right". A keyword that this does not know is a fault too: a
/// check that is not made must not look like one that passed.
[[nodiscard]] QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value);

} // namespace lodestar::test
