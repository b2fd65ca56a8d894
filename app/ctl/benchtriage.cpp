// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl bench triage: how fast a call is judged, and how fast a protocol is proven.
#include "app/ctl/counter.h"
#include "app/ctl/figure.h"
#include "core/triage/check/checker.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace lodestar::ctl {

namespace {

constexpr int kCalls = 2'000;
constexpr int kRounds = 9;
constexpr double kJudgeTarget = 5;      // µs
constexpr double kNextTarget = 100;     // µs: a person waits for it, once an answer
constexpr double kProofTarget = 10'000; // ms
constexpr double kRateTarget = 1'000;   // times as many sets as trying them

const SystemClock& machine()
{
    static const SystemClock clock;
    return clock;
}

double microseconds(const std::function<void()>& work)
{
    const auto begin = machine().steady();
    work();
    return static_cast<double>((machine().steady() - begin).count()) / 1e3;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

QList<triage::Facts> someCalls(const Profile& profile, SeededEntropy& chance)
{
    QList<triage::Facts> calls;
    for (int i = 0; i < kCalls; ++i) {
        triage::Facts facts;
        for (const Question& question : profile.protocol.questions)
            if (chance.below(3) > 0)
                facts.answers.insert(
                    question.id,
                    Answer{
                        {question.choices[chance.below(static_cast<int>(question.choices.size()))]
                             .id},
                        {},
                        {}});
        calls += facts;
    }
    return calls;
}

/// The median over the rounds of what `work` takes for one call.
double perCall(const QList<triage::Facts>& calls,
               const std::function<qsizetype(const triage::Facts&)>& work)
{
    std::vector<double> rounds;
    qsizetype sum = 0; // so that nothing is optimised away
    for (int round = 0; round < kRounds; ++round)
        rounds.push_back(microseconds([&] {
                             for (const triage::Facts& facts : calls)
                                 sum += work(facts);
                         }) /
                         kCalls);
    return sum >= 0 ? median(rounds) : 0;
}

QJsonObject wideCondition(SeededEntropy& chance, int questions)
{
    QJsonArray parts;
    const int count = 3 + chance.below(2);
    for (int i = 0; i < count; ++i) {
        QJsonArray values{QStringLiteral("yes")};
        if (chance.below(2) == 0)
            values += QStringLiteral("unknown");
        parts += QJsonObject{
            {QStringLiteral("question"), QStringLiteral("q%1").arg(chance.below(questions))},
            {QStringLiteral("in"), values}};
    }
    return {{QStringLiteral("all"), parts}};
}

/// A protocol over the starter's plans: so many questions of yes, no and unknown, three times
/// as many rules that each need three or four answers. Safe, so that the proof must go to the end.
Result<Profile> wideProfile(const QByteArray& starter, int questions, quint64 seed)
{
    auto parsed = parseJson(starter, QStringLiteral("starter"));
    if (!parsed)
        return parsed.failure();
    QJsonObject json = parsed->toObject();
    SeededEntropy chance(seed);
    QJsonArray asked;
    for (int i = 0; i < questions; ++i) {
        QJsonArray choices;
        for (const auto& [id, danger] : {std::pair{"yes", 20}, {"no", 0}, {"unknown", 10}})
            choices += QJsonObject{{QStringLiteral("id"), QString::fromLatin1(id)},
                                   {QStringLiteral("text"), QString::fromLatin1(id)},
                                   {QStringLiteral("danger"), danger}};
        asked += QJsonObject{{QStringLiteral("id"), QStringLiteral("q%1").arg(i)},
                             {QStringLiteral("ask"), QStringLiteral("Question %1?").arg(i)},
                             {QStringLiteral("choices"), choices}};
    }
    const QList<std::pair<QString, QStringList>> plans{
        {QStringLiteral("police_led"), {QStringLiteral("police")}},
        {QStringLiteral("ems_emergent"), {QStringLiteral("ems")}},
        {QStringLiteral("ems_co_response"), {QStringLiteral("ems"), QStringLiteral("police")}},
        {QStringLiteral("team_urgent"), {}}};
    const QStringList levels{QStringLiteral("emergent"),
                             QStringLiteral("urgent"),
                             QStringLiteral("moderate"),
                             QStringLiteral("routine")};
    QJsonArray rules;
    for (int i = 0; i < 3 * questions; ++i) {
        const auto& [plan, required] = plans[chance.below(4)];
        rules += QJsonObject{
            {QStringLiteral("id"), QStringLiteral("W%1").arg(i)},
            {QStringLiteral("says"), QStringLiteral("rule %1").arg(i)},
            {QStringLiteral("when"), wideCondition(chance, questions)},
            {QStringLiteral("level"), levels[chance.below(4)]},
            {QStringLiteral("plan"), plan},
            {QStringLiteral("required"), QJsonArray::fromStringList(required)},
            {QStringLiteral("forbidden_alone"),
             required.isEmpty() ? QJsonArray{} : QJsonArray{QStringLiteral("community_team")}}};
    }
    rules += QJsonObject{{QStringLiteral("id"), QStringLiteral("rest")},
                         {QStringLiteral("says"), QStringLiteral("the rest")},
                         {QStringLiteral("level"), QStringLiteral("follow_up")},
                         {QStringLiteral("plan"), QStringLiteral("outreach")}};
    QJsonObject protocol = json[QStringLiteral("protocol")].toObject();
    protocol[QStringLiteral("id")] = QStringLiteral("wide");
    protocol[QStringLiteral("questions")] = asked;
    protocol[QStringLiteral("rules")] = rules;
    protocol[QStringLiteral("must_ask")] = QJsonArray{};
    for (const char* key : {"terms", "invariants", "instructions"})
        protocol.remove(QString::fromLatin1(key));
    json[QStringLiteral("protocol")] = protocol;
    return profileFromJson(QJsonDocument(json).toJson(), QStringLiteral("wide"));
}

/// The proof's time, and how many sets it covers in a second against trying them one by one.
Result<QList<Figure>>
proofFigures(const QString& name, const Profile& profile, double triedPerSecond)
{
    std::vector<double> rounds;
    triage::check::CheckReport report;
    for (int round = 0; round < 3; ++round)
        rounds.push_back(microseconds([&] { report = triage::check::check(profile); }) / 1e3);
    if (!report.isSound())
        return Unexpected(Kind::Invalid,
                          QStringLiteral("The protocol \"%1\" is not safe: %2")
                              .arg(profile.protocol.id, report.findings.first().says));
    const double milliseconds = median(rounds);
    return QList<Figure>{figureAtMost(QStringLiteral("proof of %1").arg(name),
                                      milliseconds,
                                      QStringLiteral("ms for %1 sets, %2 nodes")
                                          .arg(triage::check::countText(report.combinations))
                                          .arg(report.nodes),
                                      kProofTarget),
                         figureAgainst(QStringLiteral("rate of %1").arg(name),
                                       report.combinations / milliseconds * 1e3,
                                       QStringLiteral("sets/s"),
                                       QStringLiteral("the engine, one set after another"),
                                       triedPerSecond,
                                       kRateTarget)};
}

} // namespace

Exit runBenchTriage(const QStringList& arguments)
{
    Options options(QStringLiteral("bench triage"),
                    QStringLiteral("measure judging a call and proving a protocol"));
    options.value(QStringLiteral("program"),
                  QStringLiteral("FILE"),
                  QStringLiteral("A profile, or the name of one that is built in."),
                  QStringLiteral("starter"));
    if (auto end = options.read(arguments))
        return *end;
    auto bytes = profileBytes(options.text(QStringLiteral("program")));
    auto starterBytes = profileBytes(QStringLiteral("starter"));
    if (!bytes || !starterBytes)
        return failed(bytes ? starterBytes.error() : bytes.error(), options.json());
    auto profile = profileFromJson(*bytes, options.text(QStringLiteral("program")));
    if (!profile)
        return failed(profile.error(), options.json());
    SeededEntropy chance(9);
    const QList<triage::Facts> calls = someCalls(*profile, chance);
    const double judged = perCall(calls, [&](const triage::Facts& facts) {
        return qsizetype{triage::evaluate(*profile, facts).urgency};
    });
    const double next = perCall(calls, [&](const triage::Facts& facts) {
        return qsizetype{triage::nextQuestion(*profile, facts) != nullptr};
    });
    QList<Figure> figures{
        figureAtMost(QStringLiteral("judging a call"), judged, QStringLiteral("µs"), kJudgeTarget),
        figureAtMost(QStringLiteral("the next question"), next, QStringLiteral("µs"), kNextTarget)};
    QList<std::pair<QString, Profile>> proven{{profile->protocol.id, *profile}};
    for (const int questions : {15, 30}) { // 4^15 = 10^9, 4^30 = 10^18
        auto wide = wideProfile(*starterBytes, questions, 7);
        if (!wide)
            return failed(wide.error(), options.json());
        proven += {QStringLiteral("%1 questions").arg(questions), *wide};
    }
    for (const auto& [name, one] : proven) {
        auto part = proofFigures(name, one, 1e6 / judged);
        if (!part)
            return failed(part.error(), options.json());
        figures += *part;
    }
    printFigures(figures, options.json());
    return Exit::Done;
}

} // namespace lodestar::ctl
