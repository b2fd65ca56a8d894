// SPDX-License-Identifier: GPL-3.0-or-later
// main() of lodestarctl: finds the verb and lets it answer.
#include "app/ctl/print.h"
#include "app/ctl/verb.h"

#include <QCoreApplication>

#include <array>

namespace {

using namespace lodestar::ctl;

const std::array kVerbs{
    Verb{QStringLiteral("init"), QStringLiteral("Make a store and adopt a program."), &runInit},
    Verb{QStringLiteral("adopt"),
         QStringLiteral("Put new rules in force, if they are proven safe."),
         &runAdopt},
    Verb{QStringLiteral("call open"), QStringLiteral("Open a call."), &runCallOpen},
    Verb{QStringLiteral("call answer"),
         QStringLiteral("Answer a triage question of a call."),
         &runCallAnswer},
    Verb{QStringLiteral("call note"), QStringLiteral("Add a note to a call."), &runCallNote},
    Verb{QStringLiteral("call take"),
         QStringLiteral("Take a call's card in hand, or over from somebody."),
         &runCallTake},
    Verb{QStringLiteral("call let-go"),
         QStringLiteral("Give a call's card out of hand."),
         &runCallLetGo},
    Verb{QStringLiteral("call close"),
         QStringLiteral("Close a call with its outcomes."),
         &runCallClose},
    Verb{QStringLiteral("call show"),
         QStringLiteral("Show one call and its timeline."),
         &runCallShow},
    Verb{QStringLiteral("call list"),
         QStringLiteral("List the calls of a lane, worst first."),
         &runCallList},
    Verb{QStringLiteral("place note"),
         QStringLiteral("Keep a note or a hazard with a place or a person."),
         &runPlaceNote},
    Verb{QStringLiteral("place list"),
         QStringLiteral("List the notes of places and persons."),
         &runPlaceList},
    Verb{QStringLiteral("place withdraw"), QStringLiteral("Withdraw a note."), &runPlaceWithdraw},
    Verb{QStringLiteral("unit list"), QStringLiteral("List the roster."), &runUnitList},
    Verb{QStringLiteral("unit sign-on"), QStringLiteral("Sign a unit on."), &runUnitSignOn},
    Verb{QStringLiteral("unit sign-off"), QStringLiteral("Sign a unit off."), &runUnitSignOff},
    Verb{QStringLiteral("triage"),
         QStringLiteral("Judge a file of answers by a program's rules."),
         &runTriage},
    Verb{QStringLiteral("protocol check"),
         QStringLiteral("Prove a program's protocol safe for every set of answers."),
         &runProtocolCheck},
    Verb{QStringLiteral("protocol diff"),
         QStringLiteral("Which answers two protocols judge otherwise, and which calls."),
         &runProtocolDiff},
    Verb{QStringLiteral("recommend"),
         QStringLiteral("Who can go to a call, and why not the others."),
         &runRecommend},
    Verb{QStringLiteral("propose"),
         QStringLiteral("Which free unit to which waiting call; sends nobody."),
         &runPropose},
    Verb{QStringLiteral("dispatch"), QStringLiteral("Send units to a call."), &runDispatch},
    Verb{QStringLiteral("status"), QStringLiteral("Set a unit's status."), &runStatus},
    Verb{QStringLiteral("attach"),
         QStringLiteral("Let a unit put itself on a waiting call."),
         &runAttach},
    Verb{QStringLiteral("answer-attach"),
         QStringLiteral("Answer a unit that put itself on a call."),
         &runAnswerAttach},
    Verb{QStringLiteral("take-lead"),
         QStringLiteral("Hand the scene over to another unit there."),
         &runTakeLead},
    Verb{QStringLiteral("refer"), QStringLiteral("Tell a partner about a call."), &runRefer},
    Verb{QStringLiteral("answer-referral"),
         QStringLiteral("Put down a partner's answer."),
         &runAnswerReferral},
    Verb{QStringLiteral("replay-calls"),
         QStringLiteral("Work through a file of real calls on a virtual clock."),
         &runReplayCalls},
    Verb{QStringLiteral("simulate"),
         QStringLiteral("Play a scenario, or a city's calls, on a virtual clock."),
         &runSimulate},
    Verb{QStringLiteral("coverage"),
         QStringLiteral("Which zones the free teams reach in time."),
         &runCoverage},
    Verb{QStringLiteral("ledger"),
         QStringLiteral("Why eligible calls got no community team."),
         &runLedger},
    Verb{QStringLiteral("verify"),
         QStringLiteral("Walk the chain and name every damage."),
         &runVerify},
    Verb{QStringLiteral("rebuild"),
         QStringLiteral("Make the derived tables again and prove them equal."),
         &runRebuild},
    Verb{QStringLiteral("export"), QStringLiteral("Write the events as JSON lines."), &runExport},
    Verb{QStringLiteral("map"),
         QStringLiteral("Import a city's map, and ask it for minutes and ways."),
         &runMap},
    Verb{QStringLiteral("natures suggest"),
         QStringLiteral("What an agency's call types may be about."),
         &runNaturesSuggest},
    Verb{QStringLiteral("natures fit"),
         QStringLiteral("Learn from judged call types."),
         &runNaturesFit},
    Verb{QStringLiteral("bench natures"),
         QStringLiteral("Judge call types of cities never seen."),
         &runBenchNatures},
    Verb{QStringLiteral("bench journal"),
         QStringLiteral("Measure the store against a bare one."),
         &runBenchJournal},
    Verb{QStringLiteral("bench triage"),
         QStringLiteral("Measure judging a call and proving a protocol."),
         &runBenchTriage},
    Verb{QStringLiteral("bench matching"),
         QStringLiteral("Measure recommending, pairing, covering and simulating."),
         &runBenchMatching},
    Verb{QStringLiteral("bench streets"),
         QStringLiteral("Measure a map: import, opening, routing."),
         &runBenchStreets},
};

void printHelp()
{
    QString help =
        QStringLiteral("lodestarctl: Lodestar without a screen.\n\nlodestarctl VERB [FLAGS]\n\n");
    for (const Verb& verb : kVerbs)
        help += QStringLiteral("  %1 %2\n").arg(verb.name, -14).arg(verb.summary);
    help += QStringLiteral(
        "\nlodestarctl VERB --help tells a verb's flags; --json is understood by all.\n"
        "lodestarctl call --help lists the verbs of a group; so do place, unit and the others.\n"
        "Stores: sqlite:PATH or postgresql://user@host:port/db.\n"
        "Exit: 0 done, 1 refused, failed or not found, 2 wrong usage.");
    printText(help);
}

/// The verbs of a group, such as "call", as `lodestarctl map` lists its own; empty where there is
/// no such group.
QString groupHelp(const QString& group)
{
    QString verbs;
    for (const Verb& verb : kVerbs)
        if (verb.name.startsWith(group + u' '))
            verbs += QStringLiteral("  %1 %2\n").arg(verb.name, -15).arg(verb.summary);
    if (verbs.isEmpty())
        return {};
    return QStringLiteral("lodestarctl %1 VERB [FLAGS]\n\n%2\nlodestarctl %1 VERB --help tells a "
                          "verb's flags.")
        .arg(group, verbs);
}

/// What is said to words that are no verb: a group's list, or that there is no such verb.
Exit answerNoVerb(const QStringList& words)
{
    const QString group = words.first();
    const QString list = groupHelp(group);
    const QString next = words.value(1);
    const bool asksHelp = next == u"--help" || next == u"-h";
    if (!list.isEmpty() && (next.isEmpty() || asksHelp)) {
        printText(list);
        return asksHelp ? Exit::Done : Exit::WrongUsage;
    }
    if (!list.isEmpty() && next.startsWith(u'-'))
        return wrongUsage(
            QStringLiteral("lodestarctl %1 needs a verb; see lodestarctl %1 --help.").arg(group));
    return wrongUsage(
        list.isEmpty()
            ? QStringLiteral("There is no verb \"%1\"; see lodestarctl --help.").arg(group)
            : QStringLiteral("There is no verb \"%1 %2\"; see lodestarctl %1 --help.")
                  .arg(group, next));
}

const Verb* verbOf(const QStringList& words, int& used)
{
    for (const Verb& verb : kVerbs) {
        const QStringList name = verb.name.split(u' ');
        if (words.mid(0, name.size()) == name) {
            used = static_cast<int>(name.size());
            return &verb;
        }
    }
    return nullptr;
}

Exit answer(const QStringList& words)
{
    if (words.isEmpty() || words.first() == u"--help" || words.first() == u"-h" ||
        words.first() == u"help") {
        printHelp();
        return words.isEmpty() ? Exit::WrongUsage : Exit::Done;
    }
    if (words.first() == u"--version") {
        printText(QStringLiteral("lodestarctl " LODESTAR_VERSION));
        return Exit::Done;
    }
    int used = 0;
    const Verb* verb = verbOf(words, used);
    return verb ? verb->run(words.mid(used)) : answerNoVerb(words);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("lodestarctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LODESTAR_VERSION));
    return static_cast<int>(ended(answer(QCoreApplication::arguments().mid(1))));
}
