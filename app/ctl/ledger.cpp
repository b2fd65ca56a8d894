// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl ledger: why eligible calls got no community team, and what one more would have taken.
#include "core/matching/ledger.h"

#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "app/ctl/roads.h"
#include "core/matching/recommend.h"

namespace lodestar::ctl {

namespace {

using namespace matching;

QJsonObject reasonsJson(const QMap<NotServedReason, int>& reasons)
{
    QJsonObject json;
    for (auto it = reasons.begin(); it != reasons.end(); ++it)
        json[nameText(it.key())] = it.value();
    return json;
}

QMap<LedgerEnd, int> countEnds(const QList<LedgerRow>& rows)
{
    QMap<LedgerEnd, int> ends;
    for (const LedgerRow& row : rows)
        ++ends[row.end];
    return ends;
}

QJsonObject ledgerJson(const QList<LedgerRow>& rows)
{
    QJsonObject ends;
    const auto counts = countEnds(rows);
    for (auto it = counts.begin(); it != counts.end(); ++it)
        ends[nameText(it.key())] = it.value();
    QJsonArray calls;
    for (const LedgerRow& row : rows)
        if (row.end == LedgerEnd::NotServed || row.end == LedgerEnd::Unrecorded)
            calls += QJsonObject{{QStringLiteral("call"), row.call.value()},
                                 {QStringLiteral("received"), toIso(row.received)},
                                 {QStringLiteral("zone"), row.zone.value()},
                                 {QStringLiteral("reason"),
                                  row.reason ? QJsonValue(nameText(*row.reason)) : QJsonValue()},
                                 {QStringLiteral("detail"), row.detail}};
    return {{QStringLiteral("eligible"), rows.size()},
            {QStringLiteral("ends"), ends},
            {QStringLiteral("reasons"), reasonsJson(countReasons(rows))},
            {QStringLiteral("calls"), calls}};
}

QString ledgerText(const QList<LedgerRow>& rows)
{
    const auto ends = countEnds(rows);
    QString text = QStringLiteral("%1 eligible calls: %2 served, %3 answered by phone, %4 not "
                                  "served, %5 open")
                       .arg(rows.size())
                       .arg(ends.value(LedgerEnd::Served))
                       .arg(ends.value(LedgerEnd::ByPhone))
                       .arg(ends.value(LedgerEnd::NotServed))
                       .arg(ends.value(LedgerEnd::Open));
    if (const int unrecorded = ends.value(LedgerEnd::Unrecorded))
        text += QStringLiteral(", %1 closed without a reason").arg(unrecorded);
    const auto reasons = countReasons(rows);
    for (auto it = reasons.begin(); it != reasons.end(); ++it)
        text += QStringLiteral("\n  %1 %2").arg(nameText(it.key()), -20).arg(it.value(), 6);
    return text;
}

QString answerText(const WhatIf& whatIf, const WhatIfAnswer& answer)
{
    const auto clock = [](int minute) {
        return QStringLiteral("%1:%2").arg(minute / 60).arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    return QStringLiteral("One more community team %1, %2 to %3, would have taken %4 of these %5.")
        .arg(whatIf.zone.isValid() ? QStringLiteral("in ") + whatIf.zone.value()
                                   : QStringLiteral("everywhere"),
             clock(whatIf.from),
             clock(whatIf.to))
        .arg(answer.taken)
        .arg(answer.notServed);
}

} // namespace

Exit runLedger(const QStringList& arguments)
{
    Options options(QStringLiteral("ledger"),
                    QStringLiteral("why eligible calls got no community team"));
    options.store()
        .value(QStringLiteral("what-if"),
               QStringLiteral("\"ZONE HH:MM-HH:MM\""),
               QStringLiteral("One more team in the zone (* for everywhere) at these hours."))
        .map()
        .actor(QStringLiteral("supervisor"));
    if (auto end = options.read(arguments))
        return *end;
    auto counter = Counter::open(options, store::OpenMode::Reading);
    if (!counter)
        return failed(counter.error(), options.json());
    Ledger ledger;
    auto read = (*counter)->journal().read(0, [&](const Recorded& r) { ledger.take(r); });
    if (!read)
        return failed(read.error(), options.json());
    const QList<LedgerRow> rows = ledger.rows();
    QJsonObject json = ledgerJson(rows);
    QString text = ledgerText(rows);
    if (options.has(QStringLiteral("what-if"))) {
        auto whatIf = whatIfFromText(options.text(QStringLiteral("what-if")), ledger.profile());
        if (!whatIf)
            return Options::wrong(QStringLiteral("--what-if: ") + whatIf.error().text);
        // The past was driven on open streets: what is closed today does not count.
        const auto roads = roadsOf(options, Board(), (*counter)->clock().now());
        if (!roads)
            return failed(roads.error(), options.json());
        const Roads travel = travelOf(ledger.profile(), *roads);
        const WhatIfAnswer answer = answerWhatIf(rows, *whatIf, ledger.profile(), *travel);
        text += u'\n' + answerText(*whatIf, answer);
        json[QStringLiteral("what_if")] =
            QJsonObject{{QStringLiteral("taken"), answer.taken},
                        {QStringLiteral("not_served"), answer.notServed},
                        {QStringLiteral("for_want_of_a_team"), answer.helpable},
                        {QStringLiteral("taken_by_reason"), reasonsJson(answer.takenByReason)},
                        {QStringLiteral("travel"), travel->method()}};
    }
    if (options.json())
        printJson(json);
    else
        printText(text);
    return Exit::Done;
}

} // namespace lodestar::ctl
