// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and reading a store file. Rows are handed on as they lie in SQLite's pages.
#include "core/store/sqlitejournal.h"

#include "core/store/checksumvfs.h"
#include "core/store/rebuild.h"
#include "core/store/sentence.h"
#include "core/store/sqliteschema.h"
#include "core/store/sqlitestatements.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lodestar::store {

namespace {
/// Makes the missing folders of a store, 0700, and the file itself, 0600, with exclusive creation.
Result<void> makeFile(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    QStringList missing;
    for (QString up = folder; !QFileInfo::exists(up); up = QFileInfo(up).absolutePath())
        missing.prepend(up);
    for (const QString& each : missing)
        if (::mkdir(QFile::encodeName(each).constData(), 0700) != 0 && errno != EEXIST)
            return Unexpected(Kind::Unavailable,
                              Sentence::tr("The folder %1 cannot be made: %2.")
                                  .arg(each, qt_error_string(errno)));
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST)
        return Unexpected(
            Kind::Conflict,
            Sentence::tr("%1 is there already. Open it, or choose another name.").arg(path));
    if (file < 0)
        return Unexpected(Kind::Unavailable,
                          Sentence::tr("%1 cannot be made: %2.").arg(path, qt_error_string(errno)));
    ::close(file);
    return {};
}
} // namespace

SqliteJournal::SqliteJournal(QString path, OpenMode mode, Clock& clock, Entropy& entropy)
    : ChainedJournal(clock, entropy)
    , m_path(std::move(path))
    , m_mode(mode)
    , m_anchor(m_path == QStringLiteral(":memory:") ? QString() : m_path)
{
}

Result<std::unique_ptr<ChainedJournal>>
SqliteJournal::open(const QString& path, OpenMode mode, Clock& clock, Entropy& entropy)
{
    std::unique_ptr<SqliteJournal> journal(new SqliteJournal(path, mode, clock, entropy));
    auto done = mode == OpenMode::Create ? journal->create(clock.now(), entropy.uuid())
                                         : journal->openExisting();
    if (!done)
        return done.failure();
    return std::unique_ptr<ChainedJournal>(std::move(journal));
}

Result<void> SqliteJournal::create(Instant now, const QUuid& id)
{
    const bool inMemory = m_path == QStringLiteral(":memory:");
    if (!inMemory)
        if (auto made = makeFile(m_path); !made)
            return made;
    const auto fill = [&]() -> Result<void> {
        auto store = SqliteConnection::open(m_path, OpenMode::Create);
        if (!store)
            return store.failure();
        m_store = std::move(*store);
        return createSqliteSchema(*m_store, id, m_chain.genesis(id), now);
    };
    if (auto done = fill(); !done) {
        m_store.reset();
        if (!inMemory)
            for (const char* suffix : {"", "-wal", "-shm"})
                QFile::remove(m_path + QLatin1String(suffix));
        return done;
    }
    if (auto watched = watchFiles(); !watched)
        return watched;
    if (auto done = prepareAndStart(id); !done)
        return done;
    m_anchor.write(knownHead());
    return {};
}

Result<void> SqliteJournal::openExisting()
{
    if (!QFileInfo(m_path).isFile())
        return Unexpected(
            Kind::NotFound,
            Sentence::tr("There is no store at %1. Make one with lodestarctl init.").arg(m_path));
    // SQLite would make a store of nothing out of it.
    if (QFileInfo(m_path).size() == 0)
        return Unexpected(Kind::Invalid,
                          Sentence::tr("%1 is an empty file and no store. Restore the store from a "
                                       "backup, or remove the file and run lodestarctl init.")
                              .arg(m_path));
    // Before the store's head: another program may append in between.
    const auto anchor = m_anchor.read();
    auto store = SqliteConnection::open(m_path, m_mode);
    if (!store)
        return store.failure();
    m_store = std::move(*store);
    if (auto watched = watchFiles(); !watched)
        return watched;
    auto schema = sqliteSchemaOf(*m_store);
    if (!schema)
        return schema.failure();
    if (*schema < kSqliteSchema) {
        if (m_mode == OpenMode::Inspect || m_store->isProtected())
            return Unexpected(
                Kind::Invalid,
                Sentence::tr("%1 has the older schema %2. Open it once to bring it to %3.")
                    .arg(m_path)
                    .arg(*schema)
                    .arg(kSqliteSchema));
        if (auto done = migrateSqliteSchema(*m_store, *schema); !done)
            return done.failure();
    }
    auto id = sqliteStoreId(*m_store);
    if (!id)
        return id.failure();
    if (auto done = prepareAndStart(*id); !done)
        return done;
    if (m_mode != OpenMode::Inspect) {
        if (auto done = compareWithAnchor(anchor); !done)
            return done;
        if (m_mode != OpenMode::Reading)
            m_anchor.write(knownHead());
    }
    if (*schema < 2) // had no case index
        if (auto done = rebuild(*this); !done)
            return done.failure();
    return {};
}

Result<void> SqliteJournal::watchFiles()
{
    auto files = StoreFiles::of(*m_store);
    if (!files)
        return files.failure();
    m_files = std::move(*files);
    return {};
}

Result<void> SqliteJournal::compareWithAnchor(const std::optional<ChainHead>& anchor)
{
    if (!anchor)
        return {};
    const qint64 last = knownHead().seq;
    const QString advice =
        Sentence::tr("Restore the store from a backup. If an older copy was put in its place on "
                     "purpose, remove %1.")
            .arg(m_anchor.path());
    if (anchor->seq > last)
        return Unexpected(Kind::Corrupt,
                          Sentence::tr("%1: events %2..%3 are missing at the end. %4")
                              .arg(m_path)
                              .arg(last + 1)
                              .arg(anchor->seq)
                              .arg(advice));
    QByteArray hash = genesis();
    const auto done = readRows(anchor->seq - 1, anchor->seq, [&](const RowView& row) {
        hash = bytesOf(row.hash);
        return false;
    });
    if (!done)
        return done;
    if (hash != anchor->hash)
        return Unexpected(Kind::Corrupt,
                          Sentence::tr("%1: event %2 is not the one that was written here. %3")
                              .arg(m_path)
                              .arg(anchor->seq)
                              .arg(advice));
    return {};
}

Result<std::unique_ptr<SqliteJournal::Statements>>
SqliteJournal::prepareAll(const SqliteConnection& store)
{
    auto made = std::make_unique<Statements>();
    for (const auto& [statement, sql] : made->all()) {
        auto prepared = store.prepare(sql);
        if (!prepared)
            return prepared.failure();
        *statement = std::move(*prepared);
    }
    return made;
}

Result<void> SqliteJournal::prepareAndStart(const QUuid& id)
{
    auto prepared = prepareAll(*m_store);
    if (!prepared)
        return prepared.failure();
    m_do = std::move(*prepared);
    return started(id, m_mode);
}

Result<ChainHead> SqliteJournal::storedHead()
{
    Statement& s = m_do->head;
    const Rewound rewound(s);
    const int code = s.step();
    if (code == SQLITE_ROW)
        return ChainHead{s.whole(0), bytesOf(s.bytes(1))};
    if (code == SQLITE_DONE)
        return Unexpected(Kind::Corrupt,
                          Sentence::tr("%1 has lost the end of its chain.").arg(m_path));
    return failure(code);
}

Result<void> SqliteJournal::rows(Statement& s, const TakeRow& take)
{
    const Rewound rewound(s);
    int code;
    while ((code = s.step()) == SQLITE_ROW) {
        const RowView row{.seq = s.whole(0),
                          .at = Instant(Duration(s.whole(1))),
                          .kind = s.bytes(2),
                          .version = static_cast<int>(s.whole(3)),
                          .command = UuidBytes::uuid(s.bytes(4)),
                          .ordinal = static_cast<int>(s.whole(5)),
                          .actor = s.bytes(6),
                          .body = s.bytes(7),
                          .hash = s.bytes(8)};
        if (!take(row))
            return {};
    }
    return code == SQLITE_DONE ? Result<void>() : failure(code);
}

Result<void> SqliteJournal::readRows(qint64 after, qint64 upTo, const TakeRow& take)
{
    return rows(m_do->rows.bind(1, after).bind(2, upTo), take);
}

Result<void> SqliteJournal::readRowsOfCall(qint64 call, const TakeRow& take)
{
    return rows(m_do->rowsOfCall.bind(1, call), take);
}

Result<qint64> SqliteJournal::firstSeqOf(const QUuid& command)
{
    const UuidBytes id(command);
    Statement& s = m_do->firstSeq.bindBlob(1, id.view());
    const Rewound rewound(s);
    const int code = s.step();
    if (code == SQLITE_ROW)
        return s.whole(0);
    return code == SQLITE_DONE ? Result<qint64>(0) : failure(code);
}

Result<void> SqliteJournal::sealedRows(Statement& s, const TakeSealed& take, bool& goOn)
{
    const Rewound rewound(s);
    int code = SQLITE_DONE;
    while (goOn && (code = s.step()) == SQLITE_ROW) {
        SealedView row{.seq = s.whole(0),
                       .place = static_cast<int>(s.whole(1)),
                       .call = s.whole(2),
                       .label = s.bytes(3),
                       .digest = s.bytes(4),
                       .salt = {},
                       .text = {}};
        if (!s.isNull(5))
            row.salt = s.bytes(5);
        if (!s.isNull(6))
            row.text = s.bytes(6);
        goOn = take(row);
    }
    return code == SQLITE_DONE || code == SQLITE_ROW ? Result<void>() : failure(code);
}

Result<void> SqliteJournal::readSealed(qint64 after, qint64 upTo, const TakeSealed& take)
{
    bool goOn = true;
    return sealedRows(m_do->sealed.bind(1, after).bind(2, upTo), take, goOn);
}

Result<void> SqliteJournal::readSealedOf(const QList<QByteArray>& digests, const TakeSealed& take)
{
    bool goOn = true;
    for (const QByteArray& digest : digests)
        if (auto done = sealedRows(m_do->sealedOf.bindBlob(1, viewOf(digest)), take, goOn);
            !done || !goOn)
            return done;
    return {};
}

Result<void> SqliteJournal::readTouches(const std::function<bool(const Touch&)>& take)
{
    Statement& s = m_do->touches;
    const Rewound rewound(s);
    int code;
    while ((code = s.step()) == SQLITE_ROW)
        if (!take({s.whole(0), s.whole(1)}))
            return {};
    return code == SQLITE_DONE ? Result<void>() : failure(code);
}

Result<void> SqliteJournal::readCases(int limit, const TakeText& take)
{
    Statement& s = m_do->cases.bind(1, limit);
    const Rewound rewound(s);
    int code;
    while ((code = s.step()) == SQLITE_ROW)
        if (!take(s.bytes(0)))
            return {};
    return code == SQLITE_DONE ? Result<void>() : failure(code);
}

Result<std::optional<QByteArray>> SqliteJournal::readCase(qint64 call)
{
    Statement& s = m_do->caseOf.bind(1, call);
    const Rewound rewound(s);
    const int code = s.step();
    if (code == SQLITE_ROW)
        return std::optional<QByteArray>(bytesOf(s.bytes(0)));
    return code == SQLITE_DONE ? Result<std::optional<QByteArray>>(std::nullopt) : failure(code);
}

Result<QList<CheckpointRow>> SqliteJournal::readCheckpoints()
{
    Statement& s = m_do->checkpoints;
    const Rewound rewound(s);
    QList<CheckpointRow> found;
    int code;
    while ((code = s.step()) == SQLITE_ROW)
        found += CheckpointRow{.seq = s.whole(0),
                               .boardVersion = static_cast<int>(s.whole(1)),
                               .chainHash = bytesOf(s.bytes(2)),
                               .sum = bytesOf(s.bytes(3)),
                               .json = bytesOf(s.bytes(4))};
    if (code == SQLITE_DONE)
        return found;
    return failure(code);
}

} // namespace lodestar::store
