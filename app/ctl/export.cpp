// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl export: the events as JSON lines, to a file that is whole or not there.
#include "app/ctl/counter.h"
#include "app/ctl/print.h"
#include "core/base/filewriter.h"
#include "core/store/exporter.h"

#include <QFile>

#include <cstdio>

namespace lodestar::ctl {

namespace {

Result<qint64>
exportTo(store::ChainedJournal& journal, const QString& path, store::SealedText texts)
{
    if (path == u"-") {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly))
            return Unexpected(Kind::Unavailable,
                              QStringLiteral("Standard output cannot be written."));
        auto written = store::exportEvents(journal, out, texts);
        if (written && !out.flush())
            return Unexpected(
                Kind::Unavailable,
                QStringLiteral("Standard output cannot be written: %1.").arg(whyNotWritten(out)));
        return written;
    }
    FileWriter out(path, Readers::Owner);
    if (auto opened = out.open(); !opened)
        return opened.failure();
    auto written = store::exportEvents(journal, out.device(), texts);
    if (!written)
        return written;
    if (auto kept = out.commit(); !kept)
        return kept.failure();
    return written;
}

} // namespace

Exit runExport(const QStringList& arguments)
{
    Options options(QStringLiteral("export"), QStringLiteral("write the events as JSON lines"));
    options.store()
        .value(QStringLiteral("out"),
               QStringLiteral("FILE"),
               QStringLiteral("Where to; - is standard output."),
               QStringLiteral("-"))
        .flag(QStringLiteral("texts"),
              QStringLiteral("With the personal and clinical texts in plain."));
    if (auto end = options.read(arguments))
        return *end;
    auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
    if (!url)
        return Options::wrong(url.error().text);
    SystemClock clock;
    SystemEntropy entropy;
    auto journal = store::openChainedJournal(*url, store::OpenMode::Reading, clock, entropy);
    if (!journal)
        return failed(journal.error(), options.json());
    const QString path = options.text(QStringLiteral("out"));
    auto written = exportTo(**journal,
                            path,
                            options.has(QStringLiteral("texts")) ? store::SealedText::Plain
                                                                 : store::SealedText::DigestOnly);
    if (!written)
        return failed(written.error(), options.json());
    if (path == u"-")
        return Exit::Done; // the lines themselves are the answer, with --json or without
    if (options.json())
        printJson(
            QJsonObject{{QStringLiteral("events"), *written}, {QStringLiteral("file"), path}});
    else
        printText(QStringLiteral("%1 events in %2.").arg(*written).arg(path));
    return Exit::Done;
}

} // namespace lodestar::ctl
