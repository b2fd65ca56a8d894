// SPDX-License-Identifier: GPL-3.0-or-later
// Queue rows: which calls a room sees, in which order, with which ages. Pure.
#pragma once

#include "core/domain/board.h"

#include <memory>

namespace lodestar::triage {

/// A lane of the queue.
enum class Lane { Waiting, Active, Holding, FollowUp };

constexpr auto names(Lane)
{
    using enum Lane;
    return std::array{Named{Waiting, "waiting"},
                      Named{Active, "active"},
                      Named{Holding, "holding"},
                      Named{FollowUp, "follow_up"}};
}

/// How a row's age stands against its target.
enum class Lateness { InTime, Soon, Overdue };

struct QueueRow
{
    CallId call;
    LevelId level; ///< the untriaged level before there is a result
    QString letter;
    Shape shape = Shape::Question;
    ColourRole colour = ColourRole::Untriaged;
    QString nature; ///< its name, or the call type as it came
    QString place;  ///< may be empty: not located
    QString plan;   ///< the plan's name, or what is missing
    QString note;   ///< the dimmer second line: flags, hold, "police goes in 0:48"; may be empty
    Duration age{}; ///< since received; of a follow-up the time until due (negative: overdue)
    Lateness lateness = Lateness::InTime;
    QList<UnitId> units;
    bool untriaged = false;

    friend bool operator==(const QueueRow&, const QueueRow&) = default;
};

/// The rows of one lane, worst first: the level's urgency; then what missed its target, the latest
/// first; then the source's offset (911 before 311) and the time left to the target; then the call
/// number, so that equal calls never swap places. Follow-ups stand by when they are due.
[[nodiscard]] QList<QueueRow> queueRows(const Board& board, Lane lane, Instant now);

/// The rows of every lane.
struct LaneRows
{
    QList<QueueRow> waiting;
    QList<QueueRow> active;
    QList<QueueRow> holding;
    QList<QueueRow> followUp;

    [[nodiscard]] const QList<QueueRow>& of(Lane lane) const;
};

/// The lanes of one Board after another: only calls that have changed are made into rows again, all
/// of them once a second. The ages are those of the second's first Board.
class QueueWatch
{
public:
    QueueWatch();
    ~QueueWatch();

    /// Gives what queueRows() gives for each lane, but for the part of a second in the ages.
    [[nodiscard]] const LaneRows& at(const Board& board, Instant now);

private:
    struct Kept;
    std::unique_ptr<Kept> m_kept;
    LaneRows m_rows;
};

} // namespace lodestar::triage
