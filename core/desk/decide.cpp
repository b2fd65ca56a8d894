// SPDX-License-Identifier: GPL-3.0-or-later
// One command to its rule, and the look-ups that all rules share.
#include "core/desk/decide.h"

#include "core/desk/rules.h"
#include "core/matching/fitness.h"
#include "core/matching/notserved.h"
#include "core/matching/recommend.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace lodestar::desk {

Result<QList<Event>> decide(const Board& board,
                            const Actor& by,
                            const Command& command,
                            Instant now,
                            const matching::Roads& roads)
{
    const Case at{board, by, now, roads};
    return std::visit([&](const auto& c) { return rule(at, c); }, command);
}

QString clockText(const Board& board, Instant at)
{
    const QTimeZone zone(board.profile->timeZone.toLatin1());
    const auto local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(),
                                                      zone.isValid() ? zone : QTimeZone::utc());
    return local.toString(QStringLiteral("HH:mm:ss ")) + local.timeZoneAbbreviation();
}

Result<const Call*> knownCall(const Board& board, const CallId& id)
{
    const Call* call = board.call(id);
    if (call)
        return call;
    if (id.isValid() && id.value() <= board.lastCall.value())
        return Unexpected(Kind::NotFound,
                          say("Call %1 has left the board; find it in the history, or open a new "
                              "call and link it.")
                              .arg(id.value()));
    return Unexpected(Kind::NotFound, say("There is no call %1.").arg(id.value()));
}

Result<const Call*> openCall(const Board& board, const CallId& id)
{
    auto call = knownCall(board, id);
    if (!call)
        return call;
    if ((*call)->mergedInto.isValid())
        return Unexpected(Kind::Conflict,
                          say("Call %1 was merged into call %2; work on that one.")
                              .arg(id.value())
                              .arg((*call)->mergedInto.value()));
    if ((*call)->closed)
        return Unexpected(Kind::Conflict,
                          say("Call %1 is closed; reopen it first.").arg(id.value()));
    return call;
}

Result<const Unit*> knownUnit(const Board& board, const UnitId& id)
{
    if (const Unit* unit = board.unit(id))
        return unit;
    return Unexpected(Kind::NotFound, say("There is no unit \"%1\".").arg(id.value()));
}

Result<void> needText(const QString& text, const char* what)
{
    if (!text.trimmed().isEmpty())
        return {};
    return Unexpected(Kind::Invalid, say("This needs %1.").arg(say(what)));
}

Sealed sealed(const QString& text, Label label)
{
    return text.isEmpty() ? Sealed() : Sealed(text, label);
}

bool isOfClass(const Board& board, const UnitId& unit, ResourceClass wanted)
{
    const Unit* found = board.unit(unit);
    const UnitKind* kind = found ? board.kindOf(*found) : nullptr;
    return kind && kind->classes.contains(wanted);
}

bool isAnsweredRemotely(const Board& board, const Call& call)
{
    const ResponsePlan* plan = board.profile->plan(planOf(call));
    return plan && matching::isRemote(*plan);
}

NotServedRecorded whyNotServed(const Case& at, const Call& call)
{
    const auto found = matching::recommend(at.board, call, at.roads, at.now);
    NotServedRecorded fact{
        .call = call.id, .reason = NotServedReason::DispatcherOverride, .detail = {}};
    if (call.triage.untriaged)
        fact.reason = NotServedReason::Untriaged;
    else if (matching::isPoliceOnView(at.board, call))
        fact.reason = NotServedReason::PoliceOnView;
    else if (found.notServed)
        fact.reason = *found.notServed;
    else if (matching::hasTeamDeclined(at.board, call))
        fact.reason = NotServedReason::UnitDeclined;
    fact.detail = matching::notServedDetail(*at.board.profile, call, fact.reason, found);
    return fact;
}

} // namespace lodestar::desk
