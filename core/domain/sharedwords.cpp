// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the shared vocabulary.
#include "core/domain/sharedwords.h"

#include <algorithm>

namespace lodestar {

namespace {

struct Words
{
    const char* id;
    const char* words; ///< parted by spaces
};

constexpr Words kOne[] = {
    {"injury", "yes no unknown"},
    {"self_harm", "now recent no unknown"},
    {"weapon", "in_hand in_reach on_premises none unknown"},
    {"weapon_kind", "gun knife blunt other none unknown"},
    {"violence", "now threat earlier no unknown"},
    {"danger_place", "traffic height water fire cold none unknown"},
    {"crime", "yes minor no unknown"},
    {"police_wanted", "yes no unknown"},
    {"caller", "self family bystander professional unknown"},
    {"suicide_risk", "high moderate low none incomplete"},
    {"means_access", "yes no unknown"},
    {"responsive", "yes no unknown"},
    {"consents", "yes no unknown"},
    {"still_there", "yes left unknown"},
    {"in_building", "yes no unknown"},
    {"others_present", "yes no unknown"},
    // The items of the suicide screener; their answers give suicide_risk.
    {"cssrs_1", "yes no unknown"},
    {"cssrs_2", "yes no unknown"},
    {"cssrs_3", "yes no unknown"},
    {"cssrs_4", "yes no unknown"},
    {"cssrs_5", "yes no unknown"},
    {"cssrs_6", "three_months lifetime never unknown"},
};

constexpr Words kMany[] = {
    {"behaviours",
     "threatens_person destroys_property talks_of_dying agitated hears_voices fearful confused "
     "crying undressed erratic_driving calm unknown"},
    {"substances", "overdose opioids stimulants alcohol other_drugs withdrawal none unknown"},
    {"dependents_at_risk", "child older_adult dependent_adult none unknown"},
    {"basic_need", "shelter food clothing medication transport none unknown"},
};

constexpr Words kNatures[] = {
    {"assist", "CITASST"},
    {"disturbance", "DISORD"},
    {"disturbance_family", "DISORD"},
    {"indecent_exposure", "INDECENT"},
    {"intoxicated", "INTOX"},
    {"narcotics", "DRUGS"},
    {"overdose", "OD"},
    {"suicidal", "SUICTHRT"},
    {"syringe_disposal", "DRUGPAR"},
    {"trespass", "TRESPASS"},
    {"welfare_check", "WELFARE"},
    {"mental_health", "MNTL"},
    {"basic_needs", "CITASST"},
    {"panhandling", "PHANDLE"},
    {"homeless", "CITASST"},
    {"transport", "TRANSFER"},
    {"medical", "SICK"},
    {"assault", "ASSAULT"},
    {"threats", "THREATS"},
    {"fight", "FIGHT"},
    {"weapon", "WEAPON"},
    {"abuse", "ABUSE"},
    {"neglect", "NEGLECT"},
    {"runaway", "RUNAWAY"},
    {"theft", "LARCENY"},
    {"burglary", "BURGLARY"},
    {"fire", "FOTHER"},
    {"traffic", "MVAUNK"},
    {"domestic_violence", "DVA"},
    {"missing_person", "PERMISS"},
    {"unknown_trouble", "TROUBLE"},
};

QStringList split(const char* words)
{
    return QString::fromLatin1(words).split(u' ');
}

QList<SharedQuestion> allQuestions()
{
    QList<SharedQuestion> all;
    for (const Words& entry : kOne)
        all += SharedQuestion{QuestionId(QString::fromLatin1(entry.id)), split(entry.words), false};
    for (const Words& entry : kMany)
        all += SharedQuestion{QuestionId(QString::fromLatin1(entry.id)), split(entry.words), true};
    SharedQuestion nature{QuestionId(QStringLiteral("nature")), {}, false};
    for (const SharedNature& known : sharedNatures())
        nature.values += known.id.value();
    all += nature;
    return all;
}

} // namespace

const QList<SharedQuestion>& sharedQuestions()
{
    static const QList<SharedQuestion> all = allQuestions();
    return all;
}

const SharedQuestion* sharedQuestion(const QuestionId& id)
{
    const auto& all = sharedQuestions();
    const auto found = std::ranges::find_if(all, [&](const auto& q) { return q.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const QList<SharedNature>& sharedNatures()
{
    static const QList<SharedNature> all = [] {
        QList<SharedNature> natures;
        for (const Words& entry : kNatures)
            natures += SharedNature{NatureId(QString::fromLatin1(entry.id)),
                                    QString::fromLatin1(entry.words)};
        return natures;
    }();
    return all;
}

} // namespace lodestar
