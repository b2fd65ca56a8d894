// SPDX-License-Identifier: GPL-3.0-or-later
// QueueLayout: one pass over the rows of each lane; groups stand in the order of their worst call.
#include "ui/models/queuelayout.h"

#include "core/triage/queuedanger.h"

namespace lodestar::ui {

namespace {

using triage::Grouping;
using triage::Lane;

/// One lane on its way to lines.
class LaneLayout
{
public:
    LaneLayout(const Board& board, Lane lane, const QueueAsk& ask, Instant now, QueueLayout& into)
        : m_board(board)
        , m_lane(lane)
        , m_ask(ask)
        , m_now(now)
        , m_into(into)
    {
    }

    void add(const triage::QueueRow& row)
    {
        const bool isWanted = m_ask.filter.isEmpty() || m_ask.filter.matches(m_board, row, m_now);
        const bool isHeld = row.call == m_ask.selected || m_ask.revealed.contains(row.call);
        auto& count = m_into.counts[m_lane];
        ++count.all;
        if (!isWanted && !isHeld) {
            hide(row);
            return;
        }
        Group& group = groupFor(row);
        const bool isFoldedAway = isFolded(group) && !isHeld;
        count.shown += isFoldedAway ? 0 : 1;
        if (isFoldedAway)
            hide(row);
        else if (m_lane == m_ask.lane)
            group.lines += QueueLine{row, m_lane == Lane::FollowUp, !isWanted, {}};
        ++group.heading.calls;
        const auto danger = triage::dangerOf(m_board, m_lane, row, m_now);
        group.heading.overdue += danger.isOverdue || danger.isLate ? 1 : 0;
        group.heading.untriaged += danger.isUntriaged ? 1 : 0;
    }

    [[nodiscard]] QList<QueueLine> lines() const
    {
        QList<QueueLine> all;
        for (const Group& group : m_groups) {
            if (m_ask.grouping != Grouping::Stage)
                all += QueueLine{{}, false, false, group.heading};
            all += group.lines;
        }
        return all;
    }

private:
    struct Group
    {
        QueueHeading heading;
        QList<QueueLine> lines;
    };

    const Board& m_board;
    Lane m_lane;
    const QueueAsk& m_ask;
    Instant m_now;
    QueueLayout& m_into;
    QList<Group> m_groups;
    QHash<QString, qsizetype> m_places;

    [[nodiscard]] bool isFolded(const Group& group) const
    {
        return m_ask.grouping != Grouping::Stage && group.heading.isFolded;
    }

    Group& groupFor(const triage::QueueRow& row)
    {
        const auto named = triage::groupOf(m_board, row, m_ask.grouping);
        const auto known = m_places.constFind(named.id);
        if (known != m_places.constEnd())
            return m_groups[*known];
        m_places.insert(named.id, m_groups.size());
        Group group;
        group.heading.id = named.id;
        group.heading.title = named.title;
        group.heading.isFolded = m_ask.folded.contains(named.id);
        m_groups += group;
        return m_groups.last();
    }

    void hide(const triage::QueueRow& row)
    {
        HiddenCalls& hidden = m_into.hidden;
        ++hidden.calls;
        const auto danger = triage::dangerOf(m_board, m_lane, row, m_now);
        hidden.overdue += danger.isOverdue ? 1 : 0;
        hidden.untriaged += danger.isUntriaged ? 1 : 0;
        hidden.duress += danger.isDuress ? 1 : 0;
        hidden.silent += danger.isSilent ? 1 : 0;
        hidden.unsafe += danger.isUnsafe ? 1 : 0;
        hidden.fresh += danger.isNew ? 1 : 0;
        hidden.late += danger.isLate ? 1 : 0;
        hidden.each += {m_lane, row.call};
        if (danger.isAny())
            hidden.inDanger += {m_lane, row.call};
    }
};

} // namespace

QueueLayout layOutQueue(const Board& board,
                        const QMap<Lane, QList<triage::QueueRow>>& lanes,
                        const QueueAsk& ask,
                        Instant now)
{
    QueueLayout layout;
    const bool isPlain = ask.filter.isEmpty() && ask.grouping == Grouping::Stage;
    for (const auto& entry : names(Lane{})) {
        const auto rows = lanes.value(entry.value);
        if (isPlain) { // nothing is out of sight: only the lane's own lines are made
            layout.counts[entry.value] = {rows.size(), rows.size()};
            if (entry.value == ask.lane)
                for (const auto& row : rows)
                    layout.lines += QueueLine{row, entry.value == Lane::FollowUp, false, {}};
            continue;
        }
        LaneLayout lane(board, entry.value, ask, now, layout);
        layout.counts[entry.value] = {};
        for (const auto& row : rows)
            lane.add(row);
        if (entry.value == ask.lane)
            layout.lines = lane.lines();
    }
    return layout;
}

} // namespace lodestar::ui
