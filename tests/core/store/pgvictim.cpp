// SPDX-License-Identifier: GPL-3.0-or-later
// The console that pgkill_test kills: writes one command after the other and says what it tries and
// what is done.
#include "core/store/journal.h"

#include <QCoreApplication>

#include <unistd.h>

using namespace lodestar;

namespace {
/// At once and whole, so that the parent knows exactly how far this came.
bool say(const char* word, const CommandId& command)
{
    const QByteArray line =
        QByteArray(word) + ' ' + command.value().toByteArray(QUuid::WithoutBraces) + "  \n";
    return ::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) ==
           line.size();
}
} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    SystemClock clock;
    SystemEntropy entropy;
    const auto url = store::storeUrlFromText(app.arguments().value(1));
    if (!url)
        return 2;
    auto journal = store::openJournal(*url, store::OpenMode::Existing, clock, entropy);
    if (!journal)
        return 1;
    const Actor by{QStringLiteral("Ada Example"), Role::Dispatcher, QStringLiteral("Console 1")};
    for (;;) {
        const auto head = (*journal)->head();
        if (!head)
            return 1;
        const CommandId command(entropy.uuid());
        if (!say("try", command))
            return 1;
        if (!(*journal)->append({command,
                                 by,
                                 {NoteAdded{CallId(1), Sealed(QStringLiteral("one"))},
                                  NoteAdded{CallId(2), Sealed(QStringLiteral("two"))}},
                                 head->seq,
                                 {}}))
            return 1;
        if (!say("ack", command))
            return 1;
    }
}
