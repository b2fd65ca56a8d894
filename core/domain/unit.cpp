// SPDX-License-Identifier: GPL-3.0-or-later
// What a crew can do.
#include "core/domain/unit.h"

#include <algorithm>

namespace lodestar {

bool crewHolds(const Unit& unit, const QString& credential, Instant at)
{
    return std::ranges::any_of(unit.crew, [&](const CrewMember& member) {
        return std::ranges::any_of(member.credentials, [&](const Credential& held) {
            return held.id == credential && (!held.expires || *held.expires > at);
        });
    });
}

bool crewSpeaks(const Unit& unit, const QString& language)
{
    return std::ranges::any_of(
        unit.crew, [&](const CrewMember& member) { return member.languages.contains(language); });
}

} // namespace lodestar
