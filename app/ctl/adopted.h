// SPDX-License-Identifier: GPL-3.0-or-later
// Adopted: the program and agency that --program and --agency name, read and proven before anything
// is written.
#pragma once

#include "app/ctl/options.h"
#include "core/domain/agency.h"

namespace lodestar::ctl {

struct Adopted
{
    QByteArray profileJson; ///< self-contained: what the Journal adopts
    QList<RosterEntry> roster;
    QList<Zone> zones;
};

/// --agency, to go with --program.
void addAgency(Options& options);
/// Invalid where a file is wrong or its protocol is not safe.
[[nodiscard]] Result<Adopted> readAdopted(const Options& options);

} // namespace lodestar::ctl
