// SPDX-License-Identifier: GPL-3.0-or-later
// Gazetteer: finds a place by its name while somebody types.
#pragma once

#include "core/base/place.h"

#include <QList>
#include <QString>

#include <optional>

namespace lodestar::streets {

/// What a match stands for.
enum class MatchKind : quint8 {
    AddressPoint, ///< a house that the map knows
    Interpolated, ///< a house number between known ones: right to some houses
    Street,       ///< somewhere on it
    Intersection,
    Place,
    Milepost,
    Coordinates
};

struct PlaceMatch
{
    QString name; ///< as it is to be shown and kept: "1418 Meridian Ave"
    LatLon point;
    bool exact = false;    ///< an address point; false: a street, an intersection or a common place
    double confidence = 0; ///< 0..1
    std::optional<MatchKind> kind{}; ///< nothing where the gazetteer does not say

    friend bool operator==(const PlaceMatch&, const PlaceMatch&) = default;
};

class Gazetteer
{
public:
    virtual ~Gazetteer() = default;

    /// The best matches first, at most `limit`; several equally good ones all come, never one
    /// guessed.
    [[nodiscard]] virtual QList<PlaceMatch> find(const QString& text, int limit) const = 0;
};

} // namespace lodestar::streets
