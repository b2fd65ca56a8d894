// SPDX-License-Identifier: GPL-3.0-or-later
// Profile files: reads the files that a profile is kept in and makes one self-contained JSON of
// them.
#pragma once

#include "core/domain/agency.h"

namespace lodestar {

/// The profile at `path` with what it extends laid beneath it and with `"natures": "natures.json"`
/// (relative to the profile) replaced by that file's list: what the Journal can adopt. A profile
/// that extends nothing and has its natures inside comes back byte for byte.
[[nodiscard]] Result<QByteArray> selfContainedProfile(const QString& path);

/// The agency at `path` with what it extends laid beneath it.
[[nodiscard]] Result<QByteArray> selfContainedAgency(const QString& path);

/// Both steps at once: the file made self-contained, and read.
[[nodiscard]] Result<Profile> profileFromFile(const QString& path);

/// The agency at `agencyPath` laid over the profile at `profilePath`.
[[nodiscard]] Result<Agency> agencyFromFiles(const QString& agencyPath, const QString& profilePath);

} // namespace lodestar
