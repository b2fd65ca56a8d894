// SPDX-License-Identifier: GPL-3.0-or-later
// Looks up a profile's words.
#include "core/domain/profile.h"

#include <algorithm>

namespace lodestar {

namespace {

// A profile has a few dozen words of a kind at most: walking them is as fast as hashing.
template <class Word, class IdType>
const Word* find(const QList<Word>& words, const IdType& id)
{
    const auto it = std::ranges::find_if(words, [&](const Word& word) { return word.id == id; });
    return it == words.end() ? nullptr : &*it;
}

} // namespace

const Level* Profile::level(const LevelId& wanted) const
{
    return find(levels, wanted);
}

const ResponsePlan* Profile::plan(const PlanId& wanted) const
{
    return find(plans, wanted);
}

const StatusDef* Profile::status(const StatusId& wanted) const
{
    return find(statuses, wanted);
}

const UnitKind* Profile::unitKind(const UnitKindId& wanted) const
{
    return find(unitKinds, wanted);
}

const Zone* Profile::zone(const ZoneId& wanted) const
{
    return find(zones, wanted);
}

const Nature* Profile::nature(const NatureId& wanted) const
{
    return find(natures, wanted);
}

const OutcomeDef* Profile::outcome(const OutcomeId& wanted) const
{
    return find(outcomes, wanted);
}

const ReferralPartner* Profile::partner(const PartnerId& wanted) const
{
    return find(partners, wanted);
}

const Question* Profile::question(const QuestionId& wanted) const
{
    return find(protocol.questions, wanted);
}

ZoneId Profile::zoneAt(LatLon point) const
{
    for (const Zone& candidate : zones)
        if (!candidate.ring.isEmpty() && contains(candidate.ring, point))
            return candidate.id;
    return {};
}

} // namespace lodestar
