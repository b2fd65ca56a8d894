// SPDX-License-Identifier: GPL-3.0-or-later
// Agency file: a city's own zones, time zone and roster, laid over a program's profile.
#pragma once

#include "core/domain/profile.h"

namespace lodestar {

/// A unit of the roster with the crew that usually staffs it.
struct RosterEntry
{
    UnitRecord record;
    QList<CrewMember> crew;
};

/// What `lodestarctl init` adopts: the profile with the agency's name, time zone and zones, and its
/// units.
struct Agency
{
    Profile profile;
    QList<RosterEntry> roster;
};

/// Lays the agency's name, time_zone, zones and travel figures over the profile's JSON, and reads
/// its roster against it. Every fault is named by file and JSON path.
[[nodiscard]] Result<Agency> agencyFromJson(const QByteArray& agencyBytes,
                                            const QString& agencyFile,
                                            const QByteArray& profileBytes,
                                            const QString& profileFile);

} // namespace lodestar
