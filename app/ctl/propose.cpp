// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl propose: which free unit to which waiting call, over the whole queue. It sends
// nobody.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "app/ctl/roads.h"
#include "core/matching/proposal.h"

namespace lodestar::ctl {

namespace {

QJsonValue secondsOf(const std::optional<Duration>& span)
{
    return span ? QJsonValue(std::chrono::duration<double>(*span).count()) : QJsonValue();
}

QJsonObject proposalJson(const matching::Proposal& proposal)
{
    QJsonArray sends;
    for (const auto& one : proposal.sends)
        sends += QJsonObject{{QStringLiteral("call"), one.call.value()},
                             {QStringLiteral("unit"), one.unit.value()},
                             {QStringLiteral("part"), nameText(one.part)},
                             {QStringLiteral("eta_s"), secondsOf(one.eta)},
                             {QStringLiteral("no_way"), one.hasNoWay}};
    QJsonArray waiting;
    for (const auto& left : proposal.waiting)
        waiting += QJsonObject{{QStringLiteral("call"), left.call.value()},
                               {QStringLiteral("why"), left.why}};
    return {{QStringLiteral("sends"), sends},
            {QStringLiteral("waiting"), waiting},
            {QStringLiteral("saved_s"), secondsOf(proposal.saved)},
            {QStringLiteral("travel"), proposal.travelMethod}};
}

QString proposalText(const matching::Proposal& proposal)
{
    QStringList lines;
    for (const auto& one : proposal.sends)
        lines +=
            QStringLiteral("call %1: %2%3%4")
                .arg(one.call.value())
                .arg(one.unit.value(),
                     one.eta ? QStringLiteral(", %1").arg(spanText(one.eta->count())) : QString(),
                     one.hasNoWay ? QStringLiteral(", NO WAY by street, estimated by straight line")
                                  : QString());
    for (const auto& left : proposal.waiting)
        lines += QStringLiteral("call %1 waits: %2").arg(left.call.value()).arg(left.why);
    if (proposal.saved && *proposal.saved > Duration::zero())
        lines += QStringLiteral("Against each call's own best in turn this saves %1 of driving.")
                     .arg(spanText(proposal.saved->count()));
    return lines.isEmpty() ? QStringLiteral("No call waits.") : lines.join(u'\n');
}

} // namespace

Exit runPropose(const QStringList& arguments)
{
    Options options(QStringLiteral("propose"),
                    QStringLiteral("which free unit to which waiting call; sends nobody"));
    options.store().map().actor(QStringLiteral("dispatcher"));
    if (auto end = options.read(arguments))
        return *end;
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    const BoardPtr board = (*counter)->desk().board();
    const Instant now = (*counter)->clock().now();
    const auto roads = roadsOf(options, *board, now);
    if (!roads)
        return failed(roads.error(), options.json());
    const auto proposal = matching::propose(*board, *roads, now);
    if (options.json())
        printJson(proposalJson(proposal));
    else
        printText(proposalText(proposal));
    return Exit::Done;
}

} // namespace lodestar::ctl
