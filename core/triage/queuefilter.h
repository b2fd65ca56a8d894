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

    /// Call signs are typed with or without their blank.
    [[nodiscard]] static QString squeezed(const QString& callSign);
    [[nodiscard]] static bool holds(const Term& term, const Board&, const QueueRow&, Instant now);
};

} // namespace lodestar::triage
