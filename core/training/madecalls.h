// SPDX-License-Identifier: GPL-3.0-or-later
// MadeCalls: calls that never were, for simulations. No forecast: the shapes are assumptions, named
// below.
#pragma once

#include "core/base/entropy.h"
#include "core/domain/agency.h"

namespace lodestar::training {

/// What comes in, before anybody has asked more than the protocol's first questions.
struct CityCall
{
    Instant at;
    std::optional<LatLon> point; ///< absent: nobody could say where
    RequestSource source = RequestSource::Line911;
    NatureId nature;
    QString callType;
    Answers answers;
};

struct CallMaking
{
    Instant from;
    Duration span{};
    int count = 0; ///< expected; the number itself is chance
};

/// Poisson arrivals that follow the hours of a day (a trough at 5, a plateau from 12 to 22 by the
/// profile's clock); seven in ten near a dozen places of chance, the rest anywhere in the zones;
/// every nature as likely as another; each first question answered by its least dangerous choice
/// but for one in sixteen; one call in fifty without a place, and one in forty without any answer.
/// Invalid: the profile has no zones or no natures.
[[nodiscard]] Result<QList<CityCall>>
makeCalls(const Profile& profile, const CallMaking& making, SeededEntropy& chance);

/// The roster repeated until it has `count` units: further ones get the call sign with a number
/// behind it and a home of chance in the zones. A shorter one is cut.
[[nodiscard]] QList<RosterEntry> rosterOf(const QList<RosterEntry>& roster,
                                          int count,
                                          const Profile& profile,
                                          SeededEntropy& chance);

} // namespace lodestar::training
