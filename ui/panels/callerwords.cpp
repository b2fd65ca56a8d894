// SPDX-License-Identifier: GPL-3.0-or-later
// Instructions by the rules of triage, words by the phrases of history.
#include "ui/panels/callerwords.h"

#include "core/history/phrase.h"
#include "core/triage/facts.h"
#include "ui/panels/questionbox.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

class CallerWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::CallerWords)
};

QList<const Instruction*> instructionsOf(const Profile& profile, const Call& call)
{
    if (call.closed || call.mergedInto.isValid())
        return {};
    const auto facts = triage::factsOf(profile, call);
    return triage::instructionsFor(
        profile, facts, call.triageRevision > 0 ? call.triage : triage::evaluate(profile, facts));
}

} // namespace

QList<Notice> instructionNotices(const Profile& profile, const Call& call, const QString& key)
{
    const auto all = instructionsOf(profile, call);
    if (all.isEmpty())
        return {};
    const bool isDone = nextInstruction(profile, call).isEmpty();
    QList<Notice> notices{
        {isDone ? CallerWords::tr("✓ The caller was told everything that holds now")
                : CallerWords::tr("Tell the caller · %1 ticks the next off").arg(key),
         {},
         Tone::Third}};
    for (qsizetype i = 0; i < all.size(); ++i) {
        const bool isTold = call.instructionsGiven.contains(all[i]->id);
        notices += Notice{QStringLiteral("%1 %2  %3")
                              .arg(isTold ? QStringLiteral("✓") : QStringLiteral("○"))
                              .arg(i + 1)
                              .arg(inLanguage(all[i]->text)),
                          {},
                          isTold ? Tone::Third : Tone::Text};
    }
    return notices;
}

QString nextInstruction(const Profile& profile, const Call& call)
{
    for (const Instruction* one : instructionsOf(profile, call))
        if (!call.instructionsGiven.contains(one->id))
            return one->id;
    return {};
}

QStringList lastWords(const Profile& profile, const Call& call, const Format& format, int most)
{
    QStringList words;
    for (auto it = call.log.crbegin(); it != call.log.crend() && words.size() < most; ++it) {
        const Recorded& recorded = **it;
        if (std::holds_alternative<NoteAdded>(recorded.event) ||
            std::holds_alternative<ReportAdded>(recorded.event))
            words += QStringLiteral("%1  %2").arg(format.clock(recorded.at),
                                                  history::phraseOf(recorded, profile).text);
    }
    return words;
}

} // namespace lodestar::ui
