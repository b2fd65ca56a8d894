// SPDX-License-Identifier: GPL-3.0-or-later
// Wishes, person, workload and rest: the profile's weights and the words that go with them.
#include "core/matching/weigh.h"

#include "core/matching/coverage.h"

#include <QCoreApplication>
#include <QLocale>

namespace lodestar::matching {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

/// "Spanish" for "es"; the code itself where Qt knows no name.
QString languageName(const QString& code)
{
    const QLocale::Language language = QLocale::codeToLanguage(code);
    return language == QLocale::AnyLanguage ? code : QLocale::languageToString(language);
}

QString metText(const Wish& wish)
{
    return wish.language.isEmpty() ? say("holds \"%1\"").arg(wish.credential)
                                   : say("speaks %1").arg(languageName(wish.language));
}

} // namespace

bool meets(const Wish& wish, const Unit& unit, Instant now)
{
    return wish.language.isEmpty() ? crewHolds(unit, wish.credential, now)
                                   : crewSpeaks(unit, wish.language);
}

QString unmetText(const Wish& wish)
{
    return wish.language.isEmpty()
               ? say("nobody in the crew holds \"%1\" today").arg(wish.credential)
               : say("nobody in the crew speaks %1").arg(languageName(wish.language));
}

void weigh(const Demand& demand, const Unit& unit, Fit& fit)
{
    const MatchingRules& rules = demand.board.profile->matching;
    for (const Wish& wish : demand.wishes) {
        const bool met = meets(wish, unit, demand.now);
        fit.burden += met ? Duration::zero() : rules.wish;
        fit.reasons += met ? metText(wish) : unmetText(wish);
    }
    if (demand.cover && rules.coverage > Duration::zero())
        fit.burden +=
            std::chrono::round<Duration>(rules.coverage * demand.cover->loss(unit.record.id));
    const auto worked =
        demand.workload ? demand.workload->constFind(unit.record.id) : Workload::const_iterator();
    if (!demand.workload || worked == demand.workload->cend())
        return;
    if (worked->knows.isValid()) {
        fit.burden -= rules.continuity;
        fit.reasons += say("knows this person from call %1").arg(worked->knows.value());
    }
    fit.burden += worked->recentCalls * rules.recentCall;
    const auto hours = std::chrono::round<std::chrono::hours>(rules.workloadWithin).count();
    if (worked->recentCalls > 0)
        fit.reasons += worked->recentCalls == 1
                           ? say("one call in %1 h").arg(hours)
                           : say("%1 calls in %2 h").arg(worked->recentCalls).arg(hours);
    if (worked->lastCleared && demand.now - *worked->lastCleared < rules.restAfter) {
        fit.burden += rules.rest;
        fit.reasons +=
            say("left its last call %1 ago").arg(spanText(demand.now - *worked->lastCleared));
    }
}

} // namespace lodestar::matching
