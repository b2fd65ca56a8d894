// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a protocol promises and says besides its rules: flags, invariants, instructions.
#include "core/domain/commentkey.h"
#include "core/domain/profilereader.h"

namespace lodestar {

namespace {

} // namespace

/// A flag is a word, or {"id", "danger"}: danger 0 says that it may make a call less urgent.
void ProfileReader::readFlags(JsonReader reader)
{
    Protocol& protocol = m_profile.protocol;
    reader.each([&](JsonReader& r) {
        bool isDanger = true;
        QString flag;
        if (r.isObject()) {
            flag = r.at(QStringLiteral("id")).word();
            if (auto danger = r.find(QStringLiteral("danger")))
                isDanger = danger->whole(0, 100) > 0;
            r.allow(kComment);
            r.finish();
        } else {
            flag = r.word();
        }
        if (!flag.isEmpty() && protocol.flags.contains(flag))
            r.fault(QStringLiteral("\"%1\" is named twice").arg(flag));
        if (isDanger && protocol.flags.size() < kMostChoices)
            protocol.dangerFlags |= quint64{1} << protocol.flags.size();
        protocol.flags += flag;
    });
    if (protocol.flags.size() > kMostChoices)
        reader.fault(QStringLiteral("must not be more than %1").arg(kMostChoices));
}

void ProfileReader::readPromise(JsonReader reader, Invariant& invariant)
{
    if (!reader.isObject() || reader.value().toObject().isEmpty()) {
        reader.fault(QStringLiteral("must be an object that promises at least one thing"));
        return;
    }
    if (auto level = reader.find(QStringLiteral("level")))
        invariant.level = readRef<LevelId>(*level, m_levels, QStringLiteral("level"));
    if (auto required = reader.find(QStringLiteral("required")))
        invariant.required = readClasses(*required);
    if (auto forbidden = reader.find(QStringLiteral("forbidden_alone")))
        invariant.forbiddenAlone = readClasses(*forbidden);
    if (auto staging = reader.find(QStringLiteral("staging")))
        invariant.staging = staging->choice<StagingGate>();
    if (auto responses = reader.find(QStringLiteral("response_not")))
        responses->each([&](JsonReader& r) { invariant.responseNot += r.choice<ResponseType>(); });
    if (auto sends = reader.find(QStringLiteral("plan_sends")))
        invariant.planSends = readClasses(*sends);
    if (auto untriaged = reader.find(QStringLiteral("untriaged")))
        invariant.untriaged = untriaged->flag();
    if (auto disqualified = reader.find(QStringLiteral("disqualified")))
        invariant.disqualified = disqualified->flag();
    reader.allow(kComment);
    reader.finish();
}

void ProfileReader::readInvariants(JsonReader reader)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        Invariant invariant;
        invariant.id = readId(r, seen);
        invariant.says = r.at(QStringLiteral("says")).word();
        if (auto when = r.find(QStringLiteral("when")))
            invariant.when = readCondition(*when);
        readPromise(r.at(QStringLiteral("then")), invariant);
        r.allow(kComment);
        r.finish();
        m_profile.protocol.invariants += invariant;
    });
}

void ProfileReader::readInstructions(JsonReader reader, const QStringList& rules)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        Instruction instruction;
        instruction.id = readId(r, seen);
        instruction.text = readText(r.at(QStringLiteral("text")));
        if (auto when = r.find(QStringLiteral("when")))
            instruction.when = readCondition(*when);
        if (auto levels = r.find(QStringLiteral("levels")))
            levels->each([&](JsonReader& level) {
                instruction.levels += readRef<LevelId>(level, m_levels, QStringLiteral("level"));
            });
        if (auto fired = r.find(QStringLiteral("rules")))
            fired->each([&](JsonReader& rule) {
                instruction.rules += readRef<RuleId>(rule, rules, QStringLiteral("rule"));
            });
        r.allow(kComment);
        r.finish();
        m_profile.protocol.instructions += instruction;
    });
}

} // namespace lodestar
