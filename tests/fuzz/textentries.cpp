// SPDX-License-Identifier: GPL-3.0-or-later
// Files that people write: programs, agencies, call types, factors.
#include "core/domain/agency.h"
#include "core/domain/calltypes.h"
#include "core/domain/profilefile.h"
#include "core/streets/route/factors.h"
#include "core/triage/engine.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/entries.h"
#include "tests/fuzz/scratch.h"

namespace lodestar::fuzz {

namespace {

const QByteArray& starterBytes()
{
    static const QByteArray bytes = projectBytes(QStringLiteral("tests/data/programs/small.json"));
    return bytes;
}

/// Answers whatever is asked, with the first choice or the last.
void askThrough(const Profile& profile, bool takesLast)
{
    triage::Facts facts;
    const qsizetype most = profile.protocol.questions.size() + 1;
    qsizetype asked = 0;
    while (const Question* question = triage::nextQuestion(profile, facts)) {
        demand(++asked <= most, "asking ends");
        const AnswerChoice& choice =
            takesLast ? question->choices.last() : question->choices.first();
        Answer answer;
        answer.values = {choice.id};
        facts.answers.insert(question->id, answer);
    }
    const TriageResult result = triage::evaluate(profile, facts);
    demand(profile.plan(result.plan) != nullptr, "every judgement ends in a plan");
    (void)triage::instructionsFor(profile, facts, result);
}

} // namespace

void readProfile(QByteArrayView bytes)
{
    const QString path = asFile(QStringLiteral("profile.json"), bytes);
    const auto profile = profileFromFile(path);
    if (!profile)
        return demandSentence(profile.error());
    askThrough(*profile, false);
    askThrough(*profile, true);
    (void)profile->zoneAt({40, -83});
}

void readAgency(QByteArrayView bytes)
{
    const auto agency = agencyFromJson(bytes.toByteArray(),
                                       QStringLiteral("agency.json"),
                                       starterBytes(),
                                       QStringLiteral("small.json"));
    if (!agency)
        return demandSentence(agency.error());
    for (const RosterEntry& entry : agency->roster)
        demand(agency->profile.unitKind(entry.record.kind) != nullptr, "a unit has its kind");
    (void)agency->profile.zoneAt({40, -83});
}

void readCallTypes(QByteArrayView bytes)
{
    static const auto profile = profileFromJson(starterBytes(), QStringLiteral("small.json"));
    demand(profile.has_value(), "the small program is sound");
    const auto table =
        callTypesFromJson(bytes.toByteArray(), QStringLiteral("types.json"), *profile);
    if (!table)
        return demandSentence(table.error());
    (void)table->find(QStringLiteral("EMS: OVERDOSE"));
}

void readFactors(QByteArrayView bytes)
{
    const auto factors =
        streets::factorsFromJson(bytes.toByteArray(), QStringLiteral("factors.json"));
    if (!factors)
        return demandSentence(factors.error());
    const auto again =
        streets::factorsFromJson(streets::toJson(*factors), QStringLiteral("again.json"));
    demand(again.has_value(), "factors that were written can be read");
}

} // namespace lodestar::fuzz
