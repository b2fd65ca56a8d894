// SPDX-License-Identifier: GPL-3.0-or-later
// QueueFilter: which rows of the queue a person wants to see, typed as words and fields. Pure.
#pragma once

#include "core/triage/queue.h"

#include <QSet>
#include <QStringMatcher>

namespace lodestar::triage {

/// "level:1 zone:East,West -unit:STAR2 waiting:>5m is:untriaged welfare". Every term must hold; of
/// values with a comma between them one must; "-" before a term turns it round. Words without a
/// field are looked for in number, nature, place, plan, level, zone, units and flags; words in
/// quotes are one.
class QueueFilter
{
public:
    QueueFilter() = default;

    /// Invalid with one sentence that names the first word that is not understood and says what
    /// would be right: never half a filter. Levels, zones, natures, plans, units and flags are
    /// those of the Board.
    [[nodiscard]] static Result<QueueFilter> parse(const QString& text, const Board& board);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }

    /// Whether words, places or call numbers stand in it: a name or an address could be among them.
    [[nodiscard]] bool hasFreeText() const;

    /// `row` is a row of the Board's queue; its place is what the reader may see.
    [[nodiscard]] bool matches(const Board& board, const QueueRow& row, Instant now) const;

private:
    enum class Field { Words, Call, Level, Zone, Nature, Plan, Unit, Flag, Place, Waiting, Is };
    struct Term;
    class Reader;

    struct Term
    {
        Field field = Field::Words;
        bool isNot = false;
        QList<QStringMatcher> texts; ///< one of these is contained
        QSet<QString> ids;           ///< or the row's own id is one of these
        QStringList states;          ///< of Field::Is
        bool isLonger = true;        ///< of Field::Waiting
        Duration span{};             ///< of Field::Waiting
    };

    QList<Term> m_terms;

    [[nodiscard]] static bool holds(const Term& term, const Board&, const QueueRow&, Instant now);
};

/// What may not be hidden without being told.
struct Danger
{
    bool isOverdue = false;   ///< waits or is held over its target
    bool isUntriaged = false; ///< nobody knows yet how dangerous it is, and no team is on it
    bool isDuress = false;    ///< a crew on it is in danger
    bool isNew = false;       ///< rang less than two minutes ago
    bool isLate = false;      ///< a follow-up that was due

    [[nodiscard]] bool isAny() const
    {
        return isOverdue || isUntriaged || isDuress || isNew || isLate;
    }

    friend bool operator==(const Danger&, const Danger&) = default;
};

[[nodiscard]] Danger dangerOf(const Board& board, Lane lane, const QueueRow& row, Instant now);

/// What the rows of a lane are put together by.
enum class Grouping { Stage, Level, Zone, Plan, Nature };

constexpr auto names(Grouping)
{
    using enum Grouping;
    return std::array{Named{Stage, "stage"},
                      Named{Level, "level"},
                      Named{Zone, "zone"},
                      Named{Plan, "plan"},
                      Named{Nature, "nature"}};
}

struct RowGroup
{
    QString id;    ///< stays the same while the profile does; empty where rows are not grouped
    QString title; ///< what a person reads
};

[[nodiscard]] RowGroup groupOf(const Board& board, const QueueRow& row, Grouping by);

} // namespace lodestar::triage
