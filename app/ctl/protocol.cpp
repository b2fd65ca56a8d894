// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl protocol check: proves a program's protocol safe, or shows where it is not.
#include "app/ctl/counter.h"
#include "app/ctl/factsjson.h"
#include "app/ctl/print.h"
#include "core/triage/check/checker.h"

namespace lodestar::ctl {

namespace {

using namespace triage::check;

QJsonObject findingJson(const Finding& finding)
{
    return {{QStringLiteral("fault"), nameText(finding.fault)},
            {QStringLiteral("subject"), finding.subject},
            {QStringLiteral("says"), finding.says},
            {QStringLiteral("length"), finding.length},
            {QStringLiteral("facts"), factsJson(finding.facts)},
            {QStringLiteral("changed"),
             finding.changed ? QJsonValue(factsJson(*finding.changed)) : QJsonValue()}};
}

QJsonObject reportJson(const Profile& profile, const CheckReport& report, double milliseconds)
{
    QJsonArray findings;
    for (const Finding& finding : report.findings)
        findings += findingJson(finding);
    const Protocol& protocol = profile.protocol;
    return {
        {QStringLiteral("protocol"), protocolJson({protocol.id, protocol.version, profile.sha256})},
        {QStringLiteral("sound"), report.isSound()},
        {QStringLiteral("questions"), protocol.questions.size()},
        {QStringLiteral("rules"), protocol.rules.size()},
        {QStringLiteral("invariants"), protocol.invariants.size()},
        {QStringLiteral("combinations"), report.combinations},
        {QStringLiteral("variables"), report.variables},
        {QStringLiteral("nodes"), report.nodes},
        {QStringLiteral("milliseconds"), milliseconds},
        {QStringLiteral("findings"), findings}};
}

QString reportText(const Profile& profile, const CheckReport& report, double milliseconds)
{
    const Protocol& protocol = profile.protocol;
    QStringList lines{
        QStringLiteral("%1 %2: %3 questions, %4 rules, %5 invariants; %6 sets of answers and flags "
                       "in %7 ms.")
            .arg(protocol.id, protocol.version)
            .arg(protocol.questions.size())
            .arg(protocol.rules.size())
            .arg(protocol.invariants.size())
            .arg(countText(report.combinations))
            .arg(milliseconds, 0, 'f', 1)};
    if (report.isSound())
        lines += QStringLiteral(
            "Safe: asking ends, every question and rule can be reached, every set of answers has a "
            "plan, more danger never means less, unknown is never below no, and the invariants "
            "hold.");
    for (const Finding& finding : report.findings)
        lines += finding.says;
    return lines.join(u'\n');
}

} // namespace

Exit runProtocolCheck(const QStringList& arguments)
{
    Options options(QStringLiteral("protocol check"),
                    QStringLiteral("prove a program's protocol safe for every set of answers"));
    options.word(QStringLiteral("PROGRAM"),
                 QStringLiteral("A profile, or the name of one that is built in."));
    if (auto end = options.read(arguments))
        return *end;
    const QString name = options.wordAt(0);
    auto bytes = profileBytes(name);
    if (!bytes)
        return failed(bytes.error(), options.json());
    auto profile = profileFromJson(*bytes, name);
    if (!profile)
        return failed(profile.error(), options.json());
    const SystemClock clock;
    const auto begin = clock.steady();
    const CheckReport report = check(*profile);
    const double milliseconds = static_cast<double>((clock.steady() - begin).count()) / 1e6;
    if (options.json())
        printJson(reportJson(*profile, report, milliseconds));
    else
        printText(reportText(*profile, report, milliseconds));
    return report.isSound() ? Exit::Done : Exit::Failed;
}

} // namespace lodestar::ctl
