// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl protocol diff: which answers two protocols judge otherwise, and which of an export's
// calls.
#include "app/ctl/counter.h"
#include "app/ctl/exportreader.h"
#include "app/ctl/factsjson.h"
#include "app/ctl/print.h"
#include "core/domain/board.h"
#include "core/matching/recommend.h"
#include "core/triage/check/difference.h"
#include "core/triage/facts.h"

namespace lodestar::ctl {

namespace {

using triage::check::Way;

/// A call as both protocols judge it on what was known before the first unit was sent.
struct ChangedCall
{
    CallId call;
    Instant at;
    Way way = Way::PlanOnly;
    triage::Facts facts;
    TriageResult before;
    TriageResult after;
    QStringList teamBefore;
    QStringList teamAfter;
};

struct CallsReport
{
    qsizetype judged = 0;
    QMap<CallId, ChangedCall> changed;
};

class CallsComparer
{
public:
    CallsComparer(const Profile& before, const Profile& after)
        : m_before(before)
        , m_after(after)
    {
    }

    void see(const Recorded& recorded)
    {
        m_board.apply(recorded);
        const auto* result = std::get_if<TriageResulted>(&recorded.event);
        const Call* call = result ? m_board.call(result->call) : nullptr;
        if (!call || !call->assignments.isEmpty())
            return;
        m_judged.insert(call->id);
        // Each protocol takes from the call what it asks.
        ChangedCall changed;
        changed.call = call->id;
        changed.at = recorded.at;
        changed.facts = triage::factsOf(m_after, *call);
        changed.before = triage::evaluate(m_before, triage::factsOf(m_before, *call));
        changed.after = triage::evaluate(m_after, changed.facts);
        const auto way = triage::check::wayOf(changed.before, changed.after);
        m_changed.remove(call->id); // the last word before sending counts
        if (!way)
            return;
        changed.way = *way;
        changed.teamBefore = teamFor(m_before, *call, changed.before, recorded.at);
        changed.teamAfter = teamFor(m_after, *call, changed.after, recorded.at);
        m_changed.insert(call->id, changed);
    }

    [[nodiscard]] CallsReport report() const { return {m_judged.size(), m_changed}; }

private:
    /// Who would have been sent by the roster and the board of that time.
    [[nodiscard]] QStringList
    teamFor(const Profile& profile, const Call& call, const TriageResult& result, Instant at) const
    {
        Board board = m_board;
        board.profile = Cow<Profile>(profile);
        Call judged = call;
        judged.triage = result;
        QStringList team;
        const auto found = matching::recommend(board, judged, matching::Roads(), at);
        for (const matching::Candidate& candidate : found.team)
            team += candidate.unit.value();
        return team;
    }

    const Profile& m_before;
    const Profile& m_after;
    Board m_board;
    QSet<CallId> m_judged;
    QMap<CallId, ChangedCall> m_changed;
};

const QString kMissing = QStringLiteral(
    "An export has no fixes of units: teams are reckoned from their stations, in straight lines.");

QJsonObject allowedJson(const triage::check::Allowed& one)
{
    if (!one.flag.isEmpty())
        return {{QStringLiteral("flag"), one.flag}, {QStringLiteral("given"), one.isGiven}};
    return {{QStringLiteral("question"), one.question.value()},
            {QStringLiteral("in"), QJsonArray::fromStringList(one.values)},
            {QStringLiteral("given"), one.isGiven},
            {QStringLiteral("or_not_answered"), one.mayBeOpen}};
}

QJsonObject classJson(const triage::check::ChangeClass& one)
{
    QJsonArray when;
    for (const auto& allowed : one.when)
        when += allowedJson(allowed);
    return {{QStringLiteral("way"), nameText(one.way)},
            {QStringLiteral("when"), when},
            {QStringLiteral("says"), triage::check::allowedText(one.when)},
            {QStringLiteral("sets"), one.sets},
            {QStringLiteral("example"), factsJson(one.example)},
            {QStringLiteral("before"), resultJson(one.before)},
            {QStringLiteral("after"), resultJson(one.after)}};
}

QJsonObject callsJson(const CallsReport& report)
{
    QMap<Way, int> count;
    QJsonArray all;
    for (const ChangedCall& one : report.changed) {
        ++count[one.way];
        all +=
            QJsonObject{{QStringLiteral("call"), one.call.value()},
                        {QStringLiteral("at"), toIso(one.at)},
                        {QStringLiteral("way"), nameText(one.way)},
                        {QStringLiteral("facts"), factsJson(one.facts)},
                        {QStringLiteral("before"), resultJson(one.before)},
                        {QStringLiteral("after"), resultJson(one.after)},
                        {QStringLiteral("team_before"), QJsonArray::fromStringList(one.teamBefore)},
                        {QStringLiteral("team_after"), QJsonArray::fromStringList(one.teamAfter)}};
    }
    QJsonObject json{{QStringLiteral("judged"), report.judged},
                     {QStringLiteral("changed"), report.changed.size()},
                     {QStringLiteral("list"), all},
                     {QStringLiteral("missing"), QJsonArray{kMissing}}};
    for (const auto& way : names(Way{}))
        json[nameText(way.value)] = count.value(way.value);
    return json;
}

QString resultText(const TriageResult& result)
{
    return QStringLiteral("%1 (%2)").arg(result.plan.value()).arg(result.urgency);
}

QString wayText(Way way)
{
    switch (way) {
    case Way::Up:
        return QStringLiteral("up");
    case Way::Down:
        return QStringLiteral("DOWN");
    case Way::Both:
        return QStringLiteral("up and DOWN");
    case Way::PlanOnly:
        return QStringLiteral("another plan");
    }
    Q_UNREACHABLE();
}

QString differenceText(const triage::check::Difference& found)
{
    if (found.isNone())
        return QStringLiteral("Both judge every set of answers alike.");
    QStringList lines{
        QStringLiteral("%1 % of %2 sets of answers and flags are judged otherwise%3")
            .arg(100 * found.changed / found.sets, 0, 'g', 3)
            .arg(triage::check::countText(found.sets),
                 found.isWhole ? QStringLiteral(":") : QStringLiteral("; the first classes are:"))};
    for (const auto& one : found.classes)
        lines += QStringLiteral("  %1: %2\n      %3 → %4")
                     .arg(wayText(one.way),
                          triage::check::allowedText(one.when),
                          resultText(one.before),
                          resultText(one.after));
    return lines.join(u'\n');
}

QString callsText(const CallsReport& report)
{
    QStringList lines{QStringLiteral("%1 of %2 calls would be judged otherwise.")
                          .arg(report.changed.size())
                          .arg(report.judged)};
    const auto team = [](const QStringList& units) {
        return units.isEmpty() ? QStringLiteral("nobody") : units.join(QStringLiteral(", "));
    };
    for (const ChangedCall& one : report.changed)
        lines += QStringLiteral("  call %1 %2: %3 → %4; %5 → %6")
                     .arg(one.call.value())
                     .arg(wayText(one.way),
                          resultText(one.before),
                          resultText(one.after),
                          team(one.teamBefore),
                          team(one.teamAfter));
    lines += kMissing;
    return lines.join(u'\n');
}

Result<Profile> profileNamed(const QString& name)
{
    auto bytes = profileBytes(name);
    if (!bytes)
        return bytes.failure();
    return profileFromJson(*bytes, name);
}

QJsonObject stampJson(const Profile& profile)
{
    return protocolJson({profile.protocol.id, profile.protocol.version, profile.sha256});
}

} // namespace

Exit runProtocolDiff(const QStringList& arguments)
{
    Options options(QStringLiteral("protocol diff"),
                    QStringLiteral("which answers two protocols judge otherwise"));
    options.word(QStringLiteral("BEFORE"), QStringLiteral("A profile, or a built-in one's name."))
        .word(QStringLiteral("AFTER"), QStringLiteral("Another."))
        .value(QStringLiteral("calls"),
               QStringLiteral("EXPORT"),
               QStringLiteral("An export (JSON lines): which of its calls would change."))
        .value(QStringLiteral("classes"),
               QStringLiteral("N"),
               QStringLiteral("How many classes to tell at most."),
               QStringLiteral("40"));
    if (auto end = options.read(arguments))
        return *end;
    bool isNumber = false;
    const int most = options.text(QStringLiteral("classes")).toInt(&isNumber);
    if (!isNumber || most < 1 || most > 10'000)
        return Options::wrong(QStringLiteral("--classes: write a whole number from 1 to 10000."));
    auto before = profileNamed(options.wordAt(0));
    if (!before)
        return failed(before.error(), options.json());
    auto after = profileNamed(options.wordAt(1));
    if (!after)
        return failed(after.error(), options.json());
    const auto found = triage::check::differenceOf(*before, *after, most);
    if (found.isTooLarge)
        return failed({Kind::Invalid,
                       QStringLiteral("The two protocols together are too large to be compared.")},
                      options.json());
    std::optional<CallsReport> calls;
    if (options.has(QStringLiteral("calls"))) {
        CallsComparer comparer(*before, *after);
        auto read = readExport(options.text(QStringLiteral("calls")),
                               [&](const Recorded& recorded) { comparer.see(recorded); });
        if (!read)
            return failed(read.error(), options.json());
        calls = comparer.report();
    }
    if (!options.json()) {
        printText(differenceText(found));
        if (calls)
            printText(callsText(*calls));
        return Exit::Done;
    }
    QJsonArray classes;
    for (const auto& one : found.classes)
        classes += classJson(one);
    QJsonObject json{{QStringLiteral("before"), stampJson(*before)},
                     {QStringLiteral("after"), stampJson(*after)},
                     {QStringLiteral("sets"), found.sets},
                     {QStringLiteral("changed"), found.changed},
                     {QStringLiteral("whole"), found.isWhole},
                     {QStringLiteral("classes"), classes}};
    if (calls)
        json[QStringLiteral("calls")] = callsJson(*calls);
    printJson(json);
    return Exit::Done;
}

} // namespace lodestar::ctl
