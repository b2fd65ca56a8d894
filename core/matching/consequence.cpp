// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the recommendation for the call that loses the unit.
#include "core/matching/consequence.h"

#include "core/matching/clearing.h"
#include "core/matching/fitness.h"

#include <QCoreApplication>

namespace lodestar::matching {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

} // namespace

Consequence consequenceOf(const Board& board,
                          const UnitId& id,
                          CallId to,
                          const Roads& roads,
                          Instant now,
                          const CoverNow* cover)
{
    Consequence all;
    const Unit* unit = board.unit(id);
    if (!unit)
        return all;
    if (cover)
        all.open = cover->leavesOpen(id);
    for (const CallId& waiting : unit->stack)
        if (waiting != to)
            all.alsoWaiting += waiting;
    const Call* left = board.call(unit->call);
    if (!left || left->id == to)
        return all;
    all.leaves = left->id;
    for (const UnitId& other : unitsOn(*left))
        if (other != id)
            all.stay += other;
    const Recommendation instead = recommend(board, *left, roads, now);
    for (const Candidate& candidate : instead.ranked)
        if (candidate.unit != id) {
            all.next = candidate.unit;
            all.in = candidate.eta;
            break;
        }
    return all;
}

Consequence consequenceOfStacking(const Board& board, const UnitId& id, Instant now)
{
    Consequence all;
    if (const Unit* unit = board.unit(id))
        all.freeIn = expectedLeft(board, *unit, now);
    return all;
}

QStringList wordsOf(const Consequence& consequence)
{
    QStringList words;
    if (consequence.freeIn)
        words += say("free in about %1").arg(spanText(*consequence.freeIn));
    if (consequence.leaves.isValid()) {
        const QString call = QString::number(consequence.leaves.value());
        QStringList stay;
        for (const UnitId& unit : consequence.stay)
            stay += unit.value();
        if (!stay.isEmpty())
            words += say("%1 stays on %2").arg(stay.join(QStringLiteral(" + ")), call);
        else if (!consequence.next.isValid())
            words += say("▲ nobody else can go to %1").arg(call);
        else if (consequence.in)
            words += say("%1 then waits for %2, %3 away")
                         .arg(call, consequence.next.value(), spanText(*consequence.in));
        else
            words += say("%1 then waits for %2").arg(call, consequence.next.value());
    }
    for (const CallId& call : consequence.alsoWaiting)
        words += say("%1 waits longer").arg(call.value());
    for (const LeftOpen& open : consequence.open)
        words += say("▲ leaves %1 uncovered for about %2").arg(open.name, spanText(open.about));
    return words;
}

} // namespace lodestar::matching
