// SPDX-License-Identifier: GPL-3.0-or-later
// A console that a test may kill: appends to a store and says on stdout what was acknowledged.
//
//   test_store_child load URL       each acknowledged command's id on a line, until killed
//   test_store_child race URL N     tries to take N units in turn; "won K" or "lost K" on a line
//   each
//   test_store_child read URL       for reading only: the number of events that it reads, at once
//   and after each line on stdin
#include "core/store/chainedjournal.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lodestar;
using namespace lodestar::store;

namespace {
void say(const QByteArray& line)
{
    std::fputs((line + '\n').constData(), stdout);
    std::fflush(stdout);
}

Batch batch(const CommandId& command, QList<Event> events, qint64 basis)
{
    return {command,
            {QStringLiteral("T. Child"),
             Role::Dispatcher,
             QStringLiteral("Console %1").arg(QCoreApplication::applicationPid())},
            std::move(events),
            basis,
            {}};
}

int load(ChainedJournal& journal, Entropy& entropy)
{
    for (qint64 i = 0;; ++i) {
        auto head = journal.head();
        if (!head)
            return 1;
        const CallId call(1 + i % 50);
        const CommandId command(entropy.uuid());
        QList<Event> events{NoteAdded{call, Sealed(QStringLiteral("note %1").arg(i))}};
        for (qint64 extra = 0; extra < i % 3; ++extra)
            events += CallQueued{call};
        if (!journal.append(batch(command, events, head->seq)))
            return 1;
        say(command.value().toByteArray(QUuid::WithoutBraces));
    }
}

int race(ChainedJournal& journal, Entropy& entropy, int units)
{
    for (int i = 0; i < units; ++i) {
        UnitAssigned assigned;
        assigned.unit = UnitId(QStringLiteral("STAR %1").arg(i));
        const auto written = journal.append(batch(CommandId(entropy.uuid()), {assigned}, 0));
        if (!written && written.error().kind != Kind::Conflict) {
            say("failed " + written.error().text.toUtf8());
            return 1;
        }
        say((written ? "won " : "lost ") + QByteArray::number(i));
    }
    return 0;
}

int readOn(ChainedJournal& journal)
{
    char line[80];
    do {
        qint64 events = 0;
        const auto done = journal.read(0, [&](const Recorded&) { ++events; });
        say(done ? QByteArray::number(events) : "failed " + done.error().text.toUtf8());
    } while (std::fgets(line, sizeof line, stdin));
    return 0;
}
} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.size() < 3)
        return 2;
    SystemClock clock;
    SystemEntropy entropy;
    const auto url = storeUrlFromText(args[2]);
    if (!url)
        return 2;
    const bool isReader = args[1] == QStringLiteral("read");
    auto journal =
        openChainedJournal(*url, isReader ? OpenMode::Reading : OpenMode::Existing, clock, entropy);
    if (!journal) {
        say("failed " + journal.error().text.toUtf8());
        return 1;
    }
    if (isReader)
        return readOn(**journal);
    return args[1] == QStringLiteral("race") ? race(**journal, entropy, args.value(3).toInt())
                                             : load(**journal, entropy);
}
