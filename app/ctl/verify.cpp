// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl verify and rebuild: is the store as it was written, and are its derived tables?
#include "core/store/verify.h"

#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/store/rebuild.h"

#include <QJsonArray>

namespace lodestar::ctl {

namespace {

QString headText(const store::ChainHead& head)
{
    return QStringLiteral("%1:%2").arg(head.seq).arg(QString::fromLatin1(head.hash.toHex()));
}

/// "SEQ:HEX", as verify prints it.
Result<store::ChainHead> headFromText(const QString& text)
{
    const QStringList parts = text.split(u':');
    bool isNumber = false;
    const store::ChainHead head{parts.value(0).toLongLong(&isNumber),
                                QByteArray::fromHex(parts.value(1).toLatin1())};
    if (parts.size() != 2 || !isNumber || head.seq < 0 || head.hash.size() != 32)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("--head: write SEQ:HASH, as an earlier verify printed it."));
    return head;
}

Options storeOptions(const QString& name, const QString& about)
{
    Options options(name, about);
    options.store();
    return options;
}

} // namespace

Exit runVerify(const QStringList& arguments)
{
    Options options = storeOptions(QStringLiteral("verify"),
                                   QStringLiteral("walk the chain and name every damage"));
    options.value(
        QStringLiteral("head"),
        QStringLiteral("SEQ:HASH"),
        QStringLiteral("A head that was noted down elsewhere: the chain must still hold it."));
    if (auto end = options.read(arguments))
        return *end;
    std::optional<store::ChainHead> kept;
    if (options.has(QStringLiteral("head"))) {
        auto head = headFromText(options.text(QStringLiteral("head")));
        if (!head)
            return Options::wrong(head.error().text);
        kept = *head;
    }
    auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
    if (!url)
        return Options::wrong(url.error().text);
    SystemClock clock;
    SystemEntropy entropy;
    auto journal = store::openChainedJournal(*url, store::OpenMode::Inspect, clock, entropy);
    if (!journal)
        return failed(journal.error(), options.json());
    const auto before = clock.steady();
    auto report = store::verify(**journal, kept);
    if (!report)
        return failed(report.error(), options.json());
    const double seconds = std::chrono::duration<double>(clock.steady() - before).count();
    if (options.json()) {
        printJson(
            QJsonObject{{QStringLiteral("sound"), report->isSound()},
                        {QStringLiteral("events"), report->events},
                        {QStringLiteral("head"), headText(report->head)},
                        {QStringLiteral("seconds"), seconds},
                        {QStringLiteral("faults"), QJsonArray::fromStringList(report->faults)}});
    } else {
        for (const QString& fault : report->faults)
            printText(fault);
        printText(QStringLiteral("%1: %2 events in %3 s, head %4")
                      .arg(report->isSound()
                               ? QStringLiteral("Sound")
                               : QStringLiteral("%1 fault(s)").arg(report->faults.size()))
                      .arg(report->events)
                      .arg(seconds, 0, 'f', 2)
                      .arg(headText(report->head)));
    }
    return report->isSound() ? Exit::Done : Exit::Failed;
}

Exit runRebuild(const QStringList& arguments)
{
    Options options =
        storeOptions(QStringLiteral("rebuild"),
                     QStringLiteral("make the derived tables again and prove them equal"));
    if (auto end = options.read(arguments))
        return *end;
    auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
    if (!url)
        return Options::wrong(url.error().text);
    SystemClock clock;
    SystemEntropy entropy;
    auto journal = store::openChainedJournal(*url, store::OpenMode::Existing, clock, entropy);
    if (!journal)
        return failed(journal.error(), options.json());
    auto report = store::rebuild(**journal);
    if (!report)
        return failed(report.error(), options.json());
    if (options.json())
        printJson(QJsonObject{
            {QStringLiteral("events"), report->events},
            {QStringLiteral("touches"), report->touches},
            {QStringLiteral("cases"), report->cases},
            {QStringLiteral("equal"), report->differences.isEmpty()},
            {QStringLiteral("differences"), QJsonArray::fromStringList(report->differences)}});
    else
        printText(QStringLiteral("%1%2 events, %3 closed calls, %4 touches: %5.")
                      .arg(report->differences.isEmpty() ? QString()
                                                         : report->differences.join(u'\n') + u'\n')
                      .arg(report->events)
                      .arg(report->cases)
                      .arg(report->touches)
                      .arg(report->differences.isEmpty() ? QStringLiteral("all was equal")
                                                         : QStringLiteral("mended")));
    return report->differences.isEmpty() ? Exit::Done : Exit::Failed;
}

} // namespace lodestar::ctl
