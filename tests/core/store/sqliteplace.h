// SPDX-License-Identifier: GPL-3.0-or-later
// A folder with a store file for a test, and raw hands on that file, as somebody with the sqlite3
// shell has them.
#pragma once

#include "core/store/checksumvfs.h"
#include "core/store/sqlitejournal.h"
#include "core/store/verify.h"
#include "tests/core/store/contract.h"
#include "tests/core/store/sample.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

namespace lodestar::store::test {

class SqlitePlace
{
public:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QStringLiteral("store.lodestar"));
    }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] Result<std::unique_ptr<ChainedJournal>> tryOpen(OpenMode mode)
    {
        return SqliteJournal::open(path(), mode, clock, entropy);
    }

    [[nodiscard]] std::unique_ptr<ChainedJournal> journal(OpenMode mode)
    {
        auto opened = tryOpen(mode);
        INFO((opened ? std::string() : opened.error().text.toStdString()));
        REQUIRE(opened);
        return std::move(*opened);
    }

    /// Runs SQL past the journal. `keepsSums`: with the page checksums kept right, as a careful
    /// forger would. The error text, or nothing.
    std::string tamper(const char* sql, bool keepsSums = true) const
    {
        sqlite3* db = nullptr;
        const int opened = sqlite3_open_v2(QFile::encodeName(path()).constData(),
                                           &db,
                                           SQLITE_OPEN_READWRITE,
                                           keepsSums ? checksumVfsName(true) : nullptr);
        std::string error;
        if (opened != SQLITE_OK || sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            error = sqlite3_errmsg(db);
        sqlite3_close(db);
        return error;
    }

    /// Open-and-verify as lodestarctl does: the faults, or the sentence that refused the store.
    [[nodiscard]] QStringList faults()
    {
        auto inspected = tryOpen(OpenMode::Inspect);
        if (!inspected)
            return {inspected.error().text};
        auto report = verify(**inspected);
        if (!report)
            return {report.error().text};
        return report->faults;
    }

    Batch batch(QList<Event> events, qint64 basis)
    {
        return {CommandId(entropy.uuid()), console(1), std::move(events), basis, {}};
    }

    /// `calls` calls of five events each, every second one closed and indexed, one erased, a
    /// checkpoint.
    void fill(int calls)
    {
        auto store = journal(OpenMode::Create);
        Board board;
        for (int call = 1; call <= calls; ++call) {
            const QString unit = QStringLiteral("STAR %1").arg(call % 7);
            QList<Event> events{opens(call, QStringLiteral("%1 Elm St").arg(call)),
                                takes(unit, call),
                                notes(call, QStringLiteral("note on %1").arg(call)),
                                UnitReleased{CallId(call), UnitId(unit), {}}};
            events += call % 2 ? Event(CallQueued{CallId(call)}) : closes(call);
            Batch next = batch(events, board.seq);
            next.caseRows = [&](const QList<Recorded>& recorded) {
                for (const Recorded& one : recorded)
                    board.apply(one);
                const Call* now = board.call(CallId(call));
                return now->closed ? QList<CaseRow>{caseRowOf(*now)} : QList<CaseRow>();
            };
            REQUIRE(store->append(next));
        }
        auto erased =
            store->append(batch({TextErased{CallId(1), QStringLiteral("by order")}}, board.seq));
        REQUIRE(erased);
        board.apply(erased->events[0]);
        REQUIRE(store->saveCheckpoint(board));
    }

    VirtualClock clock{Instant(Duration(1'735'718'400'000))};
    SeededEntropy entropy{3};

private:
    QTemporaryDir m_folder;
};

} // namespace lodestar::store::test
