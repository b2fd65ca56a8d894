// SPDX-License-Identifier: GPL-3.0-or-later
// Branch and bound over a handful of seats. A seat needs to look at no more crews than there are
// seats: of those, one is always left over by the others.
#include "core/matching/team.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace lodestar::matching {

namespace {

/// What one combination is worth; less is better, member by member.
struct Worth
{
    int emptyMandatory = 0;
    int emptyOptional = 0;
    Duration latest{}; ///< of the mandatory seats; 0 where nobody waits for another
    Duration sum{};

    [[nodiscard]] auto tied() const { return std::tie(emptyMandatory, emptyOptional, latest, sum); }

    friend bool operator<(const Worth& a, const Worth& b) { return a.tied() < b.tied(); }
};

struct Choice
{
    int fit = 0;
    int crew = 0;
    Duration cost{};
};

class Combination
{
public:
    Combination(const Demand& demand, const QList<Fit>& fits, QList<Seat>& seats)
        : m_demand(demand)
        , m_fits(fits)
        , m_seats(seats)
        , m_together(meetAtScene(demand))
    {
        numberCrews();
        for (const Seat& seat : seats)
            m_choices += choicesFor(seat.need);
    }

    void fill()
    {
        m_now.assign(static_cast<size_t>(m_seats.size()), -1);
        m_taken.assign(static_cast<size_t>(m_crewCount), false);
        place(0, Worth(), 0);
        for (qsizetype i = 0; i < m_seats.size(); ++i)
            m_seats[i].fit = m_found ? m_best[static_cast<size_t>(i)] : -1;
    }

private:
    const Demand& m_demand;
    const QList<Fit>& m_fits;
    QList<Seat>& m_seats;
    const bool m_together;
    QList<int> m_crewOf; ///< by fit: cross-staffed units have one number
    int m_crewCount = 0;
    QList<QList<Choice>> m_choices; ///< by seat, cheapest first
    std::vector<int> m_now;
    std::vector<bool> m_taken;
    std::vector<int> m_best;
    Worth m_bestWorth;
    bool m_found = false;

    /// Officer and clinician help nobody while one of them waits for the other.
    static bool meetAtScene(const Demand& demand)
    {
        return demand.plan && (demand.plan->response == ResponseType::Simultaneous ||
                               demand.plan->response == ResponseType::CoResponse);
    }

    void numberCrews()
    {
        QHash<QString, int> numbers;
        for (const Fit& fit : m_fits) {
            const QString& group = m_demand.board.unit(fit.unit)->record.crewGroup;
            const auto known = group.isEmpty() ? numbers.cend() : numbers.constFind(group);
            m_crewOf += known != numbers.cend() ? *known : m_crewCount++;
            if (!group.isEmpty())
                numbers.insert(group, m_crewOf.last());
        }
    }

    /// The best unit of each crew, of as many crews as there are seats.
    [[nodiscard]] QList<Choice> choicesFor(int need) const
    {
        QList<Choice> able;
        for (int i = 0; i < m_fits.size(); ++i)
            if (m_fits[i].needs.contains(need))
                able += Choice{i, m_crewOf[i], costOf(m_demand, m_fits[i], need)};
        const auto isBefore = [&](const Choice& a, const Choice& b) {
            return a.cost != b.cost ? a.cost < b.cost
                                    : better(m_demand, m_fits[a.fit], m_fits[b.fit], need);
        };
        QList<Choice> kept;
        QSet<int> crews;
        // A thousand may be able and a handful are looked at: the order is made as far as needed.
        const auto step = std::min<qsizetype>(able.size(), 2 * m_seats.size() + 8);
        for (qsizetype from = 0; from < able.size() && kept.size() < m_seats.size(); from += step) {
            const auto end = able.begin() + std::min(able.size(), from + step);
            std::partial_sort(able.begin() + from, end, able.end(), isBefore);
            for (auto it = able.begin() + from; it != end && kept.size() < m_seats.size(); ++it)
                if (!crews.contains(it->crew)) {
                    crews += it->crew;
                    kept += *it;
                }
        }
        return kept;
    }

    [[nodiscard]] bool isOptional(qsizetype seat) const
    {
        return m_demand.needs[m_seats[seat].need].optional;
    }

    [[nodiscard]] Worth with(Worth worth, qsizetype seat, Duration cost) const
    {
        if (m_together && !isOptional(seat))
            worth.latest = std::max(worth.latest, cost);
        worth.sum += cost;
        return worth;
    }

    [[nodiscard]] Worth without(Worth worth, qsizetype seat) const
    {
        ++(isOptional(seat) ? worth.emptyOptional : worth.emptyMandatory);
        return worth;
    }

    /// No combination that begins so can be better than this.
    [[nodiscard]] Worth atBest(Worth worth, qsizetype seat) const
    {
        for (; seat < m_seats.size(); ++seat)
            worth = m_choices[seat].isEmpty() ? without(worth, seat)
                                              : with(worth, seat, m_choices[seat].first().cost);
        return worth;
    }

    /// Seats of one line are alike: they are filled in the order of its choices, `from` on.
    void place(qsizetype seat, const Worth& worth, qsizetype from)
    {
        if (m_found && !(atBest(worth, seat) < m_bestWorth))
            return;
        if (seat == m_seats.size()) {
            m_found = true;
            m_best = m_now;
            m_bestWorth = worth;
            return;
        }
        const bool nextIsAlike =
            seat + 1 < m_seats.size() && m_seats[seat + 1].need == m_seats[seat].need;
        const QList<Choice>& choices = m_choices[seat];
        for (qsizetype i = from; i < choices.size(); ++i) {
            const Choice& choice = choices[i];
            if (m_taken[static_cast<size_t>(choice.crew)])
                continue;
            m_taken[static_cast<size_t>(choice.crew)] = true;
            m_now[static_cast<size_t>(seat)] = choice.fit;
            place(seat + 1, with(worth, seat, choice.cost), nextIsAlike ? i + 1 : 0);
            m_taken[static_cast<size_t>(choice.crew)] = false;
        }
        m_now[static_cast<size_t>(seat)] = -1;
        place(seat + 1, without(worth, seat), nextIsAlike ? choices.size() : 0);
    }
};

/// How many units each line still wants once those on the call are counted, each once.
QList<int> stillWanted(const Demand& demand)
{
    QList<int> wanted;
    for (const ResourceNeed& need : demand.needs)
        wanted += need.count;
    for (const UnitId& id : unitsOn(demand.call)) {
        const Unit* unit = demand.board.unit(id);
        const UnitKind* kind = unit ? demand.board.kindOf(*unit) : nullptr;
        for (qsizetype i = 0; kind && i < wanted.size(); ++i)
            if (wanted[i] > 0 && classIndex(*kind, demand.needs[i].anyOf) >= 0) {
                --wanted[i];
                break;
            }
    }
    return wanted;
}

} // namespace

Duration costOf(const Demand& demand, const Fit& fit, int need)
{
    const MatchingRules& rules = demand.board.profile->matching;
    const int steps = fit.preference[fit.needs.indexOf(need)];
    return fit.eta.value_or(Duration::zero()) + fit.burden + steps * demand.preferenceStep +
           (fit.conditional ? rules.preempt : Duration::zero());
}

bool better(const Demand& demand, const Fit& a, const Fit& b, int need)
{
    const Duration costA = costOf(demand, a, need);
    const Duration costB = costOf(demand, b, need);
    if (costA != costB)
        return costA < costB;
    if (a.eta != b.eta)
        return a.eta.value_or(Duration::max()) < b.eta.value_or(Duration::max());
    return a.unit < b.unit;
}

Team fillTeam(const Demand& demand, const QList<Fit>& fits)
{
    Team team;
    const QList<int> wanted = stillWanted(demand);
    for (const bool optional : {false, true})
        for (qsizetype i = 0; i < wanted.size(); ++i)
            for (int n = 0; demand.needs[i].optional == optional && n < wanted[i]; ++n)
                team.seats += Seat{static_cast<int>(i), -1};
    Combination(demand, fits, team.seats).fill();
    for (const Seat& seat : team.seats)
        if (seat.fit < 0 && !demand.needs[seat.need].optional && !team.unmet.contains(seat.need))
            team.unmet += seat.need;
    return team;
}

} // namespace lodestar::matching
