// SPDX-License-Identifier: GPL-3.0-or-later
// lodestarctl bench journal: what the store and the desk reach on this machine, each against its
// peer.
#include "app/ctl/deskbench.h"
#include "app/ctl/figure.h"
#include "app/ctl/journalbench.h"
#include "app/ctl/options.h"
#include "app/ctl/pgbench.h"
#include "app/ctl/print.h"
#include "core/store/journal.h"

#include <QTemporaryDir>

namespace lodestar::ctl {

Exit runBenchJournal(const QStringList& arguments)
{
    Options options(QStringLiteral("bench journal"),
                    QStringLiteral("measure the store against a bare one"));
    options
        .value(QStringLiteral("folder"),
               QStringLiteral("DIR"),
               QStringLiteral("On the disk to be measured; its files are removed."),
               QStringLiteral("."))
        .value(QStringLiteral("events"),
               QStringLiteral("N"),
               QStringLiteral("How large the store is that is read, opened and verified."),
               QStringLiteral("1000000"))
        .value(QStringLiteral("store"),
               QStringLiteral("URL"),
               QStringLiteral("A PostgreSQL server to measure too: postgresql://user@host:port/db "
                              "(an empty database)."));
    if (auto end = options.read(arguments))
        return *end;
    bool isNumber = false;
    const int events = options.text(QStringLiteral("events")).toInt(&isNumber);
    if (!isNumber || events < 1'000)
        return Options::wrong(QStringLiteral("--events: write a whole number from 1000."));
    QList<Figure> figures;
    QTemporaryDir folder(options.text(QStringLiteral("folder")) +
                         QStringLiteral("/lodestar-bench-XXXXXX"));
    if (!folder.isValid())
        return failed(
            {Kind::Unavailable, QStringLiteral("--folder: %1.").arg(folder.errorString())},
            options.json());
    auto desk = benchDesk();
    if (!desk)
        return failed(desk.error(), options.json());
    figures += *desk;
    auto sqlite = benchSqliteJournal(folder.path(), 2'000, events);
    if (!sqlite)
        return failed(sqlite.error(), options.json());
    figures += *sqlite;
    if (options.has(QStringLiteral("store"))) {
        auto url = store::storeUrlFromText(options.text(QStringLiteral("store")));
        if (!url || url->engine != store::StoreUrl::Engine::Postgres)
            return Options::wrong(
                QStringLiteral("--store: SQLite is measured anyway; name a PostgreSQL database."));
        auto postgres = benchPostgresJournal(*url);
        if (!postgres)
            return failed(postgres.error(), options.json());
        figures += *postgres;
    }
    printFigures(figures, options.json());
    return Exit::Done;
}

} // namespace lodestar::ctl
