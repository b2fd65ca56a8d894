// SPDX-License-Identifier: GPL-3.0-or-later
// ProfileReader: from a profile's JSON to a Profile, or to every fault at once. For this room only.
#pragma once

#include "core/domain/profile.h"

#include <QHash>

namespace lodestar {

/// One id of a list: refused if it was used before in `seen`.
[[nodiscard]] QString readId(JsonReader& element, QSet<QString>& seen);

[[nodiscard]] QStringList idsOf(const auto& words)
{
    QStringList ids;
    for (const auto& word : words)
        ids += word.id.value();
    return ids;
}

/// An id that must be one of `known`, else a fault that names what would be right.
template <class IdType>
[[nodiscard]] IdType readRef(JsonReader reader, const QStringList& known, const QString& what)
{
    const QString word = reader.word();
    if (!word.isEmpty() && !known.contains(word))
        reader.fault(
            QStringLiteral("there is no %1 \"%2\"; there are: %3")
                .arg(what,
                     word,
                     known.isEmpty() ? QStringLiteral("none") : known.join(QStringLiteral(", "))));
    return IdType(word);
}

// The parts that an agency's file has too.
[[nodiscard]] QString readTimeZone(JsonReader reader);
/// A program may name zones without drawing them; an agency's have a ring.
enum class Rings { Needed, MayLack };
[[nodiscard]] QList<Zone> readZones(JsonReader reader, Rings rings);
[[nodiscard]] QList<ServiceWindow> readWindows(JsonReader reader);
[[nodiscard]] QList<Nature> readNatures(JsonReader reader);

struct TravelFigures
{
    double kmh = 32;
    double detour = 1.35;
};

[[nodiscard]] TravelFigures readTravel(JsonReader reader);
/// The ids of a JSON list, in order, whatever else is wrong with it.
[[nodiscard]] QStringList idsIn(const QJsonValue& list);

/// Works out what the engine wants to have ready: levels and plans behind rules, masks of classes.
void resolveRules(Profile& profile);
/// The ResourceClasses that a plan's lines surely send, a bit each: a co-response unit that is
/// asked for also brings an officer, if every kind of such units does.
[[nodiscard]] quint32 coveredBy(const Profile& profile, const ResponsePlan& plan);

[[nodiscard]] constexpr quint32 bitOf(ResourceClass resource)
{
    return quint32{1} << static_cast<int>(resource);
}

/// Reads one profile. Ids are gathered first, so that whatever refers to them can be checked in
/// place.
class ProfileReader
{
public:
    explicit ProfileReader(JsonReader root);

    [[nodiscard]] Result<Profile> read();

private:
    void gatherWords();
    void readLevels(JsonReader reader);
    void readPlans(JsonReader reader);
    [[nodiscard]] ResourceNeed readNeed(JsonReader& reader);
    void checkFallbacks(JsonReader reader);
    void readStatuses(JsonReader reader);
    void readDuties(JsonReader reader);
    void readUnitKinds(JsonReader reader);
    void readOutcomes(JsonReader reader);
    void readSourceOffsets(JsonReader reader);
    void readMatching(JsonReader reader);
    [[nodiscard]] Wish readWish(JsonReader& reader);
    [[nodiscard]] static QList<Label> readLabels(JsonReader& reader);
    void readPartners(JsonReader reader);
    void readFollowUps(JsonReader reader);
    void readUnverified(JsonReader reader);

    void readProtocol(JsonReader reader);
    void readQuestions(JsonReader reader);
    [[nodiscard]] QList<AnswerChoice> readChoices(JsonReader reader);
    void checkDanger(JsonReader& reader, const Question& question);
    /// The question that the suicide screener answers has its words, in its order.
    void checkScreened(JsonReader& reader, const Question& question);
    void readTerms(JsonReader reader);
    [[nodiscard]] Condition term(const QString& name, JsonReader& askedAt);
    void readRules(JsonReader reader);
    [[nodiscard]] TriageRule readRule(JsonReader& reader, QSet<QString>& seen);
    void checkCoverage(JsonReader reader);
    [[nodiscard]] Condition readCondition(JsonReader& reader);
    [[nodiscard]] Condition readAnswerIn(JsonReader& reader);
    [[nodiscard]] QMap<QString, QString> readText(JsonReader reader);
    void readFlags(JsonReader reader);
    void readInvariants(JsonReader reader);
    void readPromise(JsonReader reader, Invariant& invariant);
    void readInstructions(JsonReader reader, const QStringList& rules);

    [[nodiscard]] QStringList credentialsAt(JsonReader& reader);
    [[nodiscard]] static QList<ResourceClass> readClasses(JsonReader reader);

    JsonReader m_root;
    Profile m_profile;
    QStringList m_levels;
    QStringList m_plans;
    QStringList m_statuses;
    QStringList m_questions;
    QHash<QString, QStringList> m_choices; ///< by question
    QHash<QString, JsonReader> m_termReaders;
    QHash<QString, Condition> m_terms;
    QSet<QString> m_openTerms; ///< being read now: meeting one again is a circle
};

} // namespace lodestar
