// SPDX-License-Identifier: GPL-3.0-or-later
// Verb: one thing that lodestarctl can be told to do, and how it answers.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace lodestar::ctl {

/// How lodestarctl ends.
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2 };

struct Verb
{
    QString name;    ///< as typed: "call open"
    QString summary; ///< one line for --help
    Exit (*run)(const QStringList& arguments);
};

// One file a verb; each takes the words after its own name.
Exit runInit(const QStringList& arguments);
Exit runAdopt(const QStringList& arguments);
Exit runCallOpen(const QStringList& arguments);
Exit runCallAnswer(const QStringList& arguments);
Exit runCallNote(const QStringList& arguments);
Exit runCallTake(const QStringList& arguments);
Exit runCallLetGo(const QStringList& arguments);
Exit runCallClose(const QStringList& arguments);
Exit runCallShow(const QStringList& arguments);
Exit runCallList(const QStringList& arguments);
Exit runPlaceNote(const QStringList& arguments);
Exit runPlaceList(const QStringList& arguments);
Exit runPlaceWithdraw(const QStringList& arguments);
Exit runUnitList(const QStringList& arguments);
Exit runUnitSignOn(const QStringList& arguments);
Exit runUnitSignOff(const QStringList& arguments);
Exit runTriage(const QStringList& arguments);
Exit runProtocolCheck(const QStringList& arguments);
Exit runProtocolDiff(const QStringList& arguments);
Exit runRecommend(const QStringList& arguments);
Exit runPropose(const QStringList& arguments);
Exit runDispatch(const QStringList& arguments);
Exit runStatus(const QStringList& arguments);
Exit runReplayCalls(const QStringList& arguments);
Exit runCoverage(const QStringList& arguments);
Exit runLedger(const QStringList& arguments);
Exit runSimulate(const QStringList& arguments);
Exit runVerify(const QStringList& arguments);
Exit runRebuild(const QStringList& arguments);
Exit runExport(const QStringList& arguments);
Exit runBenchJournal(const QStringList& arguments);
Exit runBenchTriage(const QStringList& arguments);
Exit runBenchMatching(const QStringList& arguments);
Exit runBenchStreets(const QStringList& arguments);
Exit runNaturesSuggest(const QStringList& arguments);
Exit runNaturesFit(const QStringList& arguments);
Exit runBenchNatures(const QStringList& arguments);
Exit runAttach(const QStringList& arguments);
Exit runAnswerAttach(const QStringList& arguments);
Exit runTakeLead(const QStringList& arguments);
Exit runRefer(const QStringList& arguments);
Exit runAnswerReferral(const QStringList& arguments);
Exit runMap(const QStringList& arguments);

} // namespace lodestar::ctl
