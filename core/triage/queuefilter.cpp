// SPDX-License-Identifier: GPL-3.0-or-later
// QueueFilter: asks each row whether every term holds. Its words are read in queuefilterreader.cpp.
#include "core/triage/queuefilter.h"

#include "core/triage/queuedanger.h"

#include <algorithm>

namespace lodestar::triage {

QString QueueFilter::squeezed(const QString& callSign)
{
    return QString(callSign).remove(u' ');
}

bool QueueFilter::hasFreeText() const
{
    return std::ranges::any_of(m_terms, [](const Term& term) {
        return term.field == Field::Words || term.field == Field::Place ||
               term.field == Field::Call;
    });
}

bool QueueFilter::holds(const Term& term, const Board& board, const QueueRow& row, Instant now)
{
    const Call* call = board.call(row.call);
    if (!call)
        return false;
    const auto says = [&](const QString& text) {
        return std::ranges::any_of(
            term.texts, [&](const QStringMatcher& matcher) { return matcher.indexIn(text) >= 0; });
    };
    const auto isOneOf = [&](const QString& id) {
        return term.ids.contains(id);
    };
    switch (term.field) {
    case Field::Words: {
        const Profile& profile = *board.profile;
        const Zone* zone = profile.zone(call->location.zone);
        const Level* level = profile.level(row.level);
        return says(QString::number(row.call.value())) || says(row.nature) || says(row.place) ||
               says(row.plan) || says(row.note) || (level && says(level->name)) ||
               (zone && says(zone->name)) || std::ranges::any_of(row.units, [&](const UnitId& id) {
                   return says(id.value()) || says(squeezed(id.value()));
               });
    }
    case Field::Call:
        return isOneOf(QString::number(row.call.value()));
    case Field::Level:
        return isOneOf(row.level.value());
    case Field::Zone:
        return isOneOf(call->location.zone.value());
    case Field::Nature:
        return isOneOf(call->nature.value()) || says(row.nature);
    case Field::Plan:
        return isOneOf(planOf(*call).value());
    case Field::Unit:
        return isOneOf(call->stackedOn.value()) ||
               std::ranges::any_of(row.units,
                                   [&](const UnitId& id) { return isOneOf(id.value()); });
    case Field::Flag:
        return std::ranges::any_of(call->flags, isOneOf);
    case Field::Place:
        return says(row.place);
    case Field::Waiting: {
        const Duration age = now - stampOf(*call, Stamp::Received).value_or(now);
        return term.isLonger ? age > term.span : age < term.span;
    }
    case Field::Is:
        return std::ranges::any_of(term.states, [&](const QString& state) {
            if (state == QLatin1String("overdue"))
                return row.lateness == Lateness::Overdue;
            if (state == QLatin1String("soon"))
                return row.lateness == Lateness::Soon;
            if (state == QLatin1String("untriaged"))
                return row.untriaged;
            if (state == QLatin1String("unlocated"))
                return !call->location.point;
            if (state == QLatin1String("new"))
                return now - stampOf(*call, Stamp::Received).value_or(now) <= kNewFor;
            return dangerOf(board, Lane::Active, row, now).isDuress;
        });
    }
    Q_UNREACHABLE();
}

bool QueueFilter::matches(const Board& board, const QueueRow& row, Instant now) const
{
    return std::ranges::all_of(
        m_terms, [&](const Term& term) { return holds(term, board, row, now) != term.isNot; });
}

} // namespace lodestar::triage
