// SPDX-License-Identifier: GPL-3.0-or-later
// Elsewhere: the demo's agency and its calls, moved onto the ground of a real city.
#pragma once

#include "app/citymap.h"
#include "core/domain/profile.h"
#include "core/training/scenario.h"

namespace lodestar::app {

/// The agency file with its zones and homes around the middle of `ground`, shrunk where they would
/// stick out of it. Errors: Invalid (no JSON object, or an agency without zones).
[[nodiscard]] Result<QByteArray> movedAgency(const QByteArray& agencyJson,
                                             const streets::Box7& ground);

/// The scenario for another city: where it lets the desk recommend a team and expects certain
/// units, it names those, since other distances would recommend others. Lines that still do not fit
/// are for the player to skip.
[[nodiscard]] training::Scenario movedScenario(training::Scenario scenario);

/// Gives every text a place of the map, always the same one: a scenario's invented addresses are
/// nowhere in a real city, and no real resident's address stands in a scenario.
class BorrowedPlaces final : public streets::Gazetteer
{
public:
    /// Places within the profile's zones only. The map needs a network and a finder.
    BorrowedPlaces(CityMap map, const Profile& profile);

    /// One place on a street, named by the nearest crossing; none where the map has no street.
    [[nodiscard]] QList<streets::PlaceMatch> find(const QString& text, int limit) const override;

private:
    CityMap m_map;
    streets::Box7 m_within; ///< of the profile's zones
};

} // namespace lodestar::app
