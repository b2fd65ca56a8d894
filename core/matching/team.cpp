// SPDX-License-Identifier: GPL-3.0-or-later
// Augmenting paths over a handful of seats: a unit that fits two lines never blocks one that fits
// one.
#include "core/matching/team.h"

#include <algorithm>

namespace lodestar::matching {

namespace {

class Seating
{
public:
    Seating(const QList<Fit>& fits, QList<Seat>& seats)
        : m_fits(fits)
        , m_seats(seats)
        , m_seatOf(fits.size(), -1)
    {
    }

    void fill()
    {
        for (qsizetype seat = 0; seat < m_seats.size(); ++seat) {
            m_tried.assign(static_cast<size_t>(m_fits.size()), false);
            place(seat);
        }
    }

private:
    const QList<Fit>& m_fits;
    QList<Seat>& m_seats;
    QList<qsizetype> m_seatOf;
    std::vector<bool> m_tried;

    bool place(qsizetype seat)
    {
        for (const int fit : inOrder(m_seats[seat].need)) {
            if (m_tried[static_cast<size_t>(fit)])
                continue;
            m_tried[static_cast<size_t>(fit)] = true;
            if (m_seatOf[fit] >= 0 && !place(m_seatOf[fit]))
                continue;
            m_seatOf[fit] = seat;
            m_seats[seat].fit = fit;
            return true;
        }
        return false;
    }

    [[nodiscard]] QList<int> inOrder(int need) const
    {
        QList<int> able;
        for (qsizetype i = 0; i < m_fits.size(); ++i)
            if (m_fits[i].needs.contains(need))
                able += static_cast<int>(i);
        std::ranges::stable_sort(able,
                                 [&](int a, int b) { return better(m_fits[a], m_fits[b], need); });
        return able;
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

bool better(const Fit& a, const Fit& b, int need)
{
    if (a.conditional != b.conditional)
        return b.conditional;
    const int preferenceA = a.preference[a.needs.indexOf(need)];
    const int preferenceB = b.preference[b.needs.indexOf(need)];
    if (preferenceA != preferenceB)
        return preferenceA < preferenceB;
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
    Seating(fits, team.seats).fill();
    for (const Seat& seat : team.seats)
        if (seat.fit < 0 && !demand.needs[seat.need].optional && !team.unmet.contains(seat.need))
            team.unmet += seat.need;
    return team;
}

} // namespace lodestar::matching
