// SPDX-License-Identifier: GPL-3.0-or-later
// Answers given to a protocol's questions, and the result that its rules make of them.
#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"
#include "core/domain/sealed.h"

#include <QList>
#include <QMap>

namespace lodestar {

/// One question's answer. Several values where the question allows them; never empty.
struct Answer
{
    QList<AnswerId> values;
    Sealed words; ///< the caller's own words, where somebody typed them
    Instant at;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("values", s.values);
        io("words", s.words);
        io("at", s.at);
    }

    friend bool operator==(const Answer&, const Answer&) = default;
};

/// Answers by question. A question that nobody asked has no entry: that is not "unknown".
using Answers = QMap<QuestionId, Answer>;

/// Which protocol judged, to the byte.
struct ProtocolStamp
{
    QString id;
    QString version;
    QString sha256; ///< hex, over the profile file's bytes

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("version", s.version);
        io("sha256", s.sha256);
    }

    friend bool operator==(const ProtocolStamp&, const ProtocolStamp&) = default;
};

/// What triage says. Not one number: urgency by maximum, resources by union, plan by the rule that
/// set the highest floor.
struct TriageResult
{
    int urgency = 0; ///< the level's; higher is more urgent
    LevelId level;
    PlanId plan; ///< what to send; never empty in a result of the engine
    ResponseType response = ResponseType::Police;
    QList<ResourceClass> required;       ///< sorted, each once
    QList<ResourceClass> forbiddenAlone; ///< classes that must not go without police or EMS
    StagingGate staging = StagingGate::None;
    QList<RuleId> rules;    ///< all that fired, in the protocol's order
    bool untriaged = false; ///< asked, but not known: a protective plan goes by timer
    bool complete = false;  ///< no open question can change the result
    bool eligible = false;  ///< a community team could have been the answer
    ProtocolStamp protocol;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("urgency", s.urgency);
        io("level", s.level);
        io("plan", s.plan);
        io("response", s.response);
        io("required", s.required);
        io("forbidden_alone", s.forbiddenAlone);
        io("staging", s.staging);
        io("rules", s.rules);
        io("untriaged", s.untriaged);
        io("complete", s.complete);
        io("eligible", s.eligible);
        io("protocol", s.protocol);
    }

    friend bool operator==(const TriageResult&, const TriageResult&) = default;
};

} // namespace lodestar
