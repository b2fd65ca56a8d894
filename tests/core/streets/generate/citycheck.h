// SPDX-License-Identifier: GPL-3.0-or-later
// CityCheck: what must hold in every generated city, each as a list of what does not.
#pragma once

#include "core/streets/generate/generatecity.h"

#include <QStringList>

namespace lodestar::test {

/// Roads that are not reached from the first one or do not lead back to it.
[[nodiscard]] QStringList cutOff(const streets::MapData& data);
/// Roads in the river that are no bridge, and bridges over dry ground.
[[nodiscard]] QStringList wetFeet(const streets::MapData& data);
/// Numbers that a street of a municipality has twice.
[[nodiscard]] QStringList twice(const streets::MapData& data);
/// Houses on the wrong side of their street, or out of order along it.
[[nodiscard]] QStringList misnumbered(const streets::MapData& data);
/// Addresses that lie in no district or in two; districts that are none.
[[nodiscard]] QStringList uncovered(const streets::GeneratedCity& city);

/// Every number that the city consists of, in its order; the same on every machine.
[[nodiscard]] QByteArray digestOf(const streets::GeneratedCity& city);

} // namespace lodestar::test
