// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a program with an agency laid over it.
#include "app/ctl/adopted.h"

#include "app/ctl/counter.h"
#include "core/domain/profilefile.h"
#include "core/triage/check/checker.h"

namespace lodestar::ctl {

namespace {

Result<Adopted> proven(const Profile& profile, const QList<RosterEntry>& roster)
{
    if (auto safe = triage::check::checkProtocol(profile); !safe)
        return safe.failure();
    return Adopted{profile.source, roster, profile.zones};
}

} // namespace

void addAgency(Options& options)
{
    options.value(
        QStringLiteral("agency"),
        QStringLiteral("FILE"),
        QStringLiteral("An agency's zones and roster, or the name of one that is built in."));
}

Result<Adopted> readAdopted(const Options& options)
{
    const QString program = options.text(QStringLiteral("program"));
    auto bytes = profileBytes(program);
    if (!bytes)
        return bytes.failure();
    const QString agencyName = options.text(QStringLiteral("agency"));
    if (agencyName.isEmpty()) {
        auto profile = profileFromJson(*bytes, program);
        if (!profile)
            return profile.failure();
        return proven(*profile, {});
    }
    const QString path = builtInOr(agencyName, QStringLiteral("agencies"), QStringLiteral(".json"));
    auto agencyBytes = selfContainedAgency(path);
    if (!agencyBytes)
        return agencyBytes.failure();
    auto agency = agencyFromJson(*agencyBytes, agencyName, *bytes, program);
    if (!agency)
        return agency.failure();
    return proven(agency->profile, agency->roster);
}

} // namespace lodestar::ctl
