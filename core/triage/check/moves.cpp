// SPDX-License-Identifier: GPL-3.0-or-later
// Lists the moves of a model: from safer answers to more dangerous ones, from "no" to "unknown".
#include "core/triage/check/moves.h"

namespace lodestar::triage::check {

namespace {

bool isNo(const AnswerChoice& choice)
{
    return choice.id.value() == u"no" || choice.id.value() == u"none";
}

bool isUnknown(const AnswerChoice& choice)
{
    return choice.id.value() == u"unknown" || choice.id.value() == u"incomplete";
}

/// What a change from one choice to another would be a fault of, if it made less of the call.
std::optional<Fault> faultOf(const AnswerChoice& from, const AnswerChoice& to)
{
    if (isNo(from) && isUnknown(to))
        return Fault::UnknownBelowNo;
    if (to.danger > from.danger)
        return Fault::MoreDangerLess;
    return std::nullopt;
}

void addOfOne(const Model& model, qsizetype question, QList<Move>& moves)
{
    const auto& choices = model.questions()[question].choices;
    const int variable = model.answerVariable(question);
    if (variable < 0)
        return;
    for (int from = 0; from < choices.size(); ++from)
        for (int to = 0; to < choices.size(); ++to) {
            const auto fault = faultOf(choices[from], choices[to]);
            const int a = model.valueOf(variable, from);
            const int b = model.valueOf(variable, to);
            if (fault && a != b)
                moves += Move{*fault, question, from, to, {}, {{variable, a, b}}};
        }
}

/// To a question of many one more answer may be given, or a calm one give way to a dangerous one.
void addOfMany(const Model& model, qsizetype question, QList<Move>& moves)
{
    const auto& choices = model.questions()[question].choices;
    for (int to = 0; to < choices.size(); ++to) {
        const int gained = model.valueVariable(question, to);
        if (choices[to].danger > 0 && gained >= 0)
            moves += Move{Fault::MoreDangerLess, question, -1, to, {}, {{gained, 0, 1}}};
        for (int from = 0; from < choices.size(); ++from) {
            const int lost = model.valueVariable(question, from);
            const auto fault = faultOf(choices[from], choices[to]);
            // Only calm answers exclude others.
            if (!fault || choices[from].danger > 0 || (lost >= 0 && lost == gained))
                continue;
            QList<Shift> shifts;
            if (lost >= 0)
                shifts += Shift{lost, 1, 0};
            if (gained >= 0)
                shifts += Shift{gained, 0, 1};
            // Without a loss more danger is one more answer, as above.
            if (shifts.isEmpty() || (lost < 0 && *fault == Fault::MoreDangerLess))
                continue;
            moves += Move{*fault, question, from, to, {}, shifts};
        }
    }
}

} // namespace

QList<Move> movesOf(const Model& model)
{
    QList<Move> moves;
    for (qsizetype question = 0; question < model.questions().size(); ++question)
        if (model.questions()[question].many)
            addOfMany(model, question, moves);
        else
            addOfOne(model, question, moves);
    for (size_t i = 0; i < model.variables().size(); ++i) {
        const Variable& variable = model.variables()[i];
        if (variable.of == Variable::Of::Flag && variable.isDanger)
            moves += Move{
                Fault::MoreDangerLess, -1, -1, -1, variable.flag, {{static_cast<int>(i), 0, 1}}};
    }
    return moves;
}

} // namespace lodestar::triage::check
