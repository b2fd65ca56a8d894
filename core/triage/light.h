// SPDX-License-Identifier: GPL-3.0-or-later
// Light: conditions as they look by one set of answers, in bits. For this room only.
#pragma once

#include "core/triage/engine.h"

#include <QVarLengthArray>

namespace lodestar::triage {

/// Set for a question that has an answer, even one whose value this protocol does not know.
inline constexpr quint64 kAnswered = quint64{1} << 63;
static_assert(kMostChoices < 63);

/// The answers as a bit for each choice of each question, the flags as a bit each.
struct Given
{
    QVarLengthArray<quint64, 48> answers;
    quint64 flags = 0;
};

[[nodiscard]] Given givenBy(const Profile& profile, const Facts& facts);

/// What a condition can still become.
enum class Truth { No, Maybe, Yes };

/// Sees the conditions of one protocol by one set of answers. A term that many rules share is
/// worked out once. Both must outlive it, and the answers stay as they are.
class Light
{
public:
    Light(const Protocol& protocol, const Given& given);

    /// What is not answered does not hold.
    [[nodiscard]] bool holds(const Condition& condition);
    /// What is not answered leaves it open; `asked` gets the questions, a bit each, that it is open
    /// for. `within` keeps two questions from waiting for each other for ever.
    [[nodiscard]] Truth weigh(const Condition& condition, quint64& asked, quint64 within = 0);

private:
    struct Weighed
    {
        quint64 asked = 0;
        Truth truth = Truth::No;
        bool isKnown = false;
    };

    [[nodiscard]] bool holdsItself(const Condition& condition);
    [[nodiscard]] Truth weighItself(const Condition& condition, quint64& asked, quint64 within);
    [[nodiscard]] Truth weighParts(const Condition& condition, quint64& asked, quint64 within);
    [[nodiscard]] Truth weighAnswer(const Condition& condition, quint64& asked, quint64 within);

    const Protocol& m_protocol;
    const Given& m_given;
    quint64 m_known = 0; ///< a bit for each term whose m_held is worked out
    quint64 m_held = 0;
    QVarLengthArray<Weighed, 32> m_weighed;
};

} // namespace lodestar::triage
