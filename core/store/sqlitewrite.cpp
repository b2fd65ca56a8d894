// SPDX-License-Identifier: GPL-3.0-or-later
// Writing to a store file, watching it for others' commits, and asking it for damage.
#include "core/store/checksumvfs.h"
#include "core/store/sentence.h"
#include "core/store/sqliteschema.h"
#include "core/store/sqlitestatements.h"

namespace lodestar::store {

Result<InsertOutcome> SqliteJournal::insert(const RowBatch& batch)
{
    if (auto same = checkFiles(); !same)
        return same.failure();
    if (const int code = m_do->begin.run(); code != SQLITE_OK)
        return failure(code);
    bool isExpectedHead = true;
    int code = write(batch, isExpectedHead);
    if (code == SQLITE_OK && isExpectedHead)
        code = m_do->commit.run();
    if (code == SQLITE_OK && isExpectedHead) {
        // Taken away in between, it went into files that nobody will read: not acknowledged.
        if (auto same = checkFiles(); !same)
            return same.failure();
        m_anchor.write(batch.head);
        // An erased text must not live on in the WAL. If a reader is in the way, the next
        // checkpoint does it.
        if (!batch.erased.isEmpty())
            sqlite3_wal_checkpoint_v2(
                m_store->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        return InsertOutcome::Written;
    }
    const Unexpected why = failure(code == SQLITE_OK ? SQLITE_ERROR : code);
    [[maybe_unused]] const int undone =
        m_do->rollback.run(); // fails if SQLite has rolled back already
    if (!isExpectedHead)
        return InsertOutcome::HeadMoved;
    if (code == SQLITE_CONSTRAINT_UNIQUE)
        return InsertOutcome::RepeatedCommand;
    return why;
}

int SqliteJournal::write(const RowBatch& batch, bool& isExpectedHead)
{
    int code = m_do->moveHead.bind(1, batch.expected.seq)
                   .bindBlob(2, viewOf(batch.expected.hash))
                   .bind(3, batch.head.seq)
                   .bindBlob(4, viewOf(batch.head.hash))
                   .run();
    if (code != SQLITE_OK)
        return code;
    isExpectedHead = sqlite3_changes(m_store->handle()) == 1;
    if (!isExpectedHead)
        return SQLITE_OK;
    for (const EventRow& row : batch.rows) {
        const UuidBytes command(row.command);
        code = m_do->insertRow.bind(1, row.seq)
                   .bind(2, row.at.time_since_epoch().count())
                   .bindText(3, row.kind)
                   .bind(4, row.version)
                   .bindBlob(5, command.view())
                   .bind(6, row.ordinal)
                   .bindText(7, viewOf(row.actor))
                   .bindText(8, viewOf(row.body))
                   .bindBlob(9, viewOf(row.hash))
                   .run();
        if (code != SQLITE_OK)
            return code;
    }
    for (const SealedRow& row : batch.sealed) {
        code = m_do->insertSealed.bind(1, row.seq)
                   .bind(2, row.place)
                   .bind(3, row.call)
                   .bindText(4, nameOf(row.label))
                   .bindBlob(5, viewOf(row.digest))
                   .bindBlob(6, viewOf(row.salt))
                   .bindText(7, viewOf(row.text))
                   .run();
        if (code != SQLITE_OK)
            return code;
    }
    for (const Touch& touch : batch.touches)
        if ((code = writeDerived(touch)) != SQLITE_OK)
            return code;
    for (const CaseEntry& entry : batch.cases)
        if ((code = writeDerived(entry)) != SQLITE_OK)
            return code;
    for (const Touch& erased : batch.erased)
        if ((code = m_do->erase.bind(1, erased.call).bind(2, erased.seq).run()) != SQLITE_OK)
            return code;
    return SQLITE_OK;
}

int SqliteJournal::writeDerived(const Touch& touch)
{
    return m_do->insertTouch.bind(1, touch.call).bind(2, touch.seq).run();
}

int SqliteJournal::writeDerived(const CaseEntry& entry)
{
    return m_do->insertCase.bind(1, entry.call)
        .bind(2, entry.closedAt)
        .bind(3, entry.lastSeq)
        .bindText(4, viewOf(entry.json))
        .run();
}

Result<void> SqliteJournal::insertCheckpoint(const CheckpointRow& row)
{
    if (auto same = checkFiles(); !same)
        return same;
    return m_store->inTransaction([&]() -> Result<void> {
        int code = m_do->insertCheckpoint.bind(1, row.seq)
                       .bind(2, row.boardVersion)
                       .bindBlob(3, viewOf(row.chainHash))
                       .bindBlob(4, viewOf(row.sum))
                       .bindText(5, viewOf(row.json))
                       .run();
        if (code == SQLITE_OK)
            code = m_do->dropOldCheckpoints.run();
        return code == SQLITE_OK ? Result<void>() : failure(code);
    });
}

Result<void> SqliteJournal::replaceDerived(const Derived& derived)
{
    if (auto same = checkFiles(); !same)
        return same;
    return m_store->inTransaction([&]() -> Result<void> {
        for (Statement* drop : {&m_do->dropTouches, &m_do->dropCases, &m_do->dropCheckpoints})
            if (const int code = drop->run(); code != SQLITE_OK)
                return failure(code);
        for (const Touch& touch : derived.touches)
            if (const int code = writeDerived(touch); code != SQLITE_OK)
                return failure(code);
        for (const CaseEntry& entry : derived.cases)
            if (const int code = writeDerived(entry); code != SQLITE_OK)
                return failure(code);
        return {};
    });
}

namespace {
/// Every page whose sum is wrong, judged in the file; meanwhile nobody may write.
Result<QStringList> pageFaults(const SqliteConnection& store)
{
    QStringList faults;
    const auto scanned = store.inTransaction([&]() -> Result<void> {
        auto pages = damagedPages(store.handle(), store.path());
        if (!pages)
            return pages.failure();
        for (const qint64 page : *pages)
            faults +=
                Sentence::tr("Page %1 of %2 is not as it was written.").arg(page).arg(store.path());
        return {};
    });
    if (!scanned)
        return scanned.failure();
    return faults;
}

QStringList structureFaults(const SqliteConnection& store)
{
    auto check = store.prepare("PRAGMA integrity_check(100)");
    if (!check)
        return {check.error().text};
    QStringList faults;
    int code;
    while ((code = check->step()) == SQLITE_ROW)
        if (const QByteArray line = bytesOf(check->bytes(0)); line != "ok")
            faults +=
                Sentence::tr("SQLite says of %1: %2.").arg(store.path(), QString::fromUtf8(line));
    if (code != SQLITE_DONE)
        faults += store.failure(code).error.text;
    return faults;
}

Result<QStringList> storageFaultsOf(const SqliteConnection& store)
{
    auto faults = pageFaults(store);
    if (!faults)
        return faults;
    return *faults + structureFaults(store);
}

/// What a file that was cut short still has, by its own first page; nothing is locked or written.
Result<QStringList> leftOf(const SqliteConnection& store)
{
    auto pages = damagedPages(store.handle(), store.path());
    if (!pages)
        return pages.failure();
    QStringList faults;
    for (const qint64 page : *pages)
        faults +=
            Sentence::tr("Page %1 of %2 is not as it was written.").arg(page).arg(store.path());
    auto left = pagesLeft(store.handle(), store.path());
    if (!left)
        return left.failure();
    if (left->there < left->wanted)
        faults += Sentence::tr("%1 was cut short: %2 of its %3 pages are there.")
                      .arg(store.path())
                      .arg(left->there)
                      .arg(left->wanted);
    return faults;
}
} // namespace

Result<QStringList> SqliteJournal::storageFaults()
{
    return startStorageCheck().get();
}

std::future<Result<QStringList>> SqliteJournal::startStorageCheck()
{
    if (m_store->isInMemory())
        return std::async(std::launch::deferred,
                          [this] { return Result<QStringList>(structureFaults(*m_store)); });
    if (m_store->isAlone())
        return std::async(std::launch::deferred, [this] { return storageFaultsOf(*m_store); });
    if (m_store->isDamaged())
        return std::async(std::launch::deferred, [this] { return leftOf(*m_store); });
    if (m_store->isProtected())
        return std::async(std::launch::deferred, [this]() -> Result<QStringList> {
            auto faults = leftOf(*m_store); // nobody writes, or nobody can be kept from it
            if (!faults)
                return faults;
            return *faults + structureFaults(*m_store);
        });
    // What waits in the WAL has to be in the file, for the pages are judged there.
    sqlite3_wal_checkpoint_v2(
        m_store->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return std::async(std::launch::async, [path = m_path]() -> Result<QStringList> {
        auto store = SqliteConnection::open(path, OpenMode::Inspect);
        if (!store)
            return store.failure();
        return storageFaultsOf(**store);
    });
}

void SqliteJournal::watch(std::function<void()> wake, std::function<void(Health)> changed)
{
    m_wake = std::move(wake);
    m_changed = std::move(changed);
    // data_version tells of every commit but our own; file watchers tell too early or not at all.
    m_pulse.disconnect();
    m_pulse.callOnTimeout(&m_pulse, [this] { look(); });
    m_dataVersion = 0; // the first look always wakes: somebody may have written since the last read
    m_pulse.start(std::chrono::milliseconds(50));
}

void SqliteJournal::look()
{
    Health present;
    if (auto same = checkFiles(); !same)
        present = {false, same.error().text};
    else
        keepAnchor();
    const int code = m_do->dataVersion.step();
    const qint64 version = code == SQLITE_ROW ? m_do->dataVersion.whole(0) : m_dataVersion;
    m_do->dataVersion.reset();
    if (present.isUp && code != SQLITE_ROW)
        present = {false, failure(code).error.text};
    const bool isNews = present.isUp != m_health.isUp || present.text != m_health.text;
    m_health = present;
    if (isNews)
        m_changed(m_health);
    if (std::exchange(m_dataVersion, version) != version)
        m_wake();
}

void SqliteJournal::keepAnchor()
{
    if (m_anchor.isInPlace())
        return;
    // As the store has it, not as this journal last saw it: another console may be further.
    if (const auto head = storedHead()) {
        m_anchor.reopen();
        m_anchor.write(*head);
    }
}

} // namespace lodestar::store
