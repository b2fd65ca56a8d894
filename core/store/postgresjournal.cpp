// SPDX-License-Identifier: GPL-3.0-or-later
// Opens, reads, watches and reconnects; writing is in postgreswrite.cpp.
#include "core/store/postgresjournal.h"

#include "core/store/pgschema.h"
#include "core/store/rebuild.h"
#include "core/store/sentence.h"

#include <QLoggingCategory>

#include <limits>

namespace lodestar::store {

namespace {
Q_LOGGING_CATEGORY(logStore, "lodestar.store")

using namespace std::chrono_literals;

/// The first page of a read that may stop early, and of one that will not.
constexpr qint64 kTaste = 16;
constexpr qint64 kPage = 2048;
/// A lost connection is noticed by its socket at once; a silent one by the question every second
/// pulse.
constexpr std::chrono::milliseconds kPulse = 1s;
constexpr int kPulsesToQuestion = 2;

constexpr PgStatement kHead{"head", "SELECT seq, hash FROM lodestar.chain_head WHERE one"};
constexpr PgStatement kRows{
    "rows",
    "SELECT seq, at, kind, version, command, ordinal, actor, body, hash "
    "FROM lodestar.events WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3"};
constexpr PgStatement kRowsOfCall{
    "rows_of_call",
    "SELECT e.seq, at, kind, version, command, ordinal, actor, body, hash "
    "FROM lodestar.event_call AS c JOIN lodestar.events AS e ON e.seq = c.seq "
    "WHERE c.call = $1 AND c.seq > $2 ORDER BY c.seq LIMIT $3"};
constexpr PgStatement kFirstSeq{
    "first_seq", "SELECT seq FROM lodestar.events WHERE command = $1 AND ordinal = 0"};
constexpr PgStatement kSealed{
    "sealed",
    "SELECT seq, place, call, label, digest, salt, text FROM lodestar.sealed "
    "WHERE (seq, place) > ($1, $2) AND seq <= $3 ORDER BY seq, place LIMIT $4"};
constexpr PgStatement kSealedOf{"sealed_of",
                                "SELECT seq, place, call, label, digest, salt, text "
                                "FROM lodestar.sealed WHERE digest = ANY ($1)"};
constexpr PgStatement kTouches{"touches",
                               "SELECT call, seq FROM lodestar.event_call "
                               "WHERE (call, seq) > ($1, $2) ORDER BY call, seq LIMIT $3"};
constexpr PgStatement kCases{"cases",
                             "SELECT closed_at, call, json FROM lodestar.cases "
                             "WHERE (closed_at, call) < ($1, $2) "
                             "ORDER BY closed_at DESC, call DESC LIMIT $3"};
constexpr PgStatement kCase{"case", "SELECT json FROM lodestar.cases WHERE call = $1"};
constexpr PgStatement kCheckpoints{"checkpoints",
                                   "SELECT seq, board_version, chain_hash, sum, json "
                                   "FROM lodestar.checkpoints ORDER BY seq DESC"};
constexpr PgStatement kFaults{"faults",
                              "SELECT coalesce(checksum_failures, 0) FROM pg_stat_database "
                              "WHERE datname = current_database()"};
constexpr PgStatement kSettings{
    "settings", "SELECT current_setting('fsync'), current_setting('full_page_writes')"};

constexpr qint64 kAll = std::numeric_limits<qint64>::max();

RowView rowOf(const PgRows& rows, int i)
{
    const std::string_view command = rows.bytes(i, 4);
    return {
        rows.number(i, 0),
        Instant(Duration(rows.number(i, 1))),
        rows.bytes(i, 2),
        static_cast<int>(rows.number(i, 3)),
        QUuid::fromRfc4122(QByteArrayView(command.data(), static_cast<qsizetype>(command.size()))),
        static_cast<int>(rows.number(i, 5)),
        rows.bytes(i, 6),
        rows.bytes(i, 7),
        rows.bytes(i, 8)};
}

SealedView sealedOf(const PgRows& rows, int i)
{
    const auto maybe = [&](int column) {
        return rows.isNull(i, column) ? std::optional<std::string_view>() : rows.bytes(i, column);
    };
    return {rows.number(i, 0),
            static_cast<int>(rows.number(i, 1)),
            rows.number(i, 2),
            rows.bytes(i, 3),
            rows.bytes(i, 4),
            maybe(5),
            maybe(6)};
}

/// Reads page after page; the server makes the next one while this one is taken. `ask` gives the
/// parameters of the page of `size` after the last row of `before`, or of the first page for
/// nullptr.
template <class Ask, class Take>
Result<void>
readPages(PgConnection& connection, const PgStatement& statement, qint64 size, Ask ask, Take take)
{
    if (auto sent = connection.send(statement, ask(nullptr, size)); !sent)
        return sent;
    for (;;) {
        auto rows = connection.receive();
        if (!rows)
            return rows.failure();
        const bool isLast = rows->count() < size;
        size = kPage;
        if (!isLast)
            if (auto sent = connection.send(statement, ask(&*rows, size)); !sent)
                return sent;
        for (int i = 0; i < rows->count(); ++i) {
            if (take(*rows, i))
                continue;
            if (isLast)
                return {};
            const auto unread = connection.receive();
            return unread ? Result<void>() : unread.failure();
        }
        if (isLast)
            return {};
    }
}

qint64 lastNumber(const PgRows* rows, int column, qint64 otherwise)
{
    return rows ? rows->number(rows->count() - 1, column) : otherwise;
}
} // namespace

PostgresJournal::PostgresJournal(StoreUrl url,
                                 Clock& clock,
                                 Entropy& entropy,
                                 std::unique_ptr<PgConnection> connection)
    : ChainedJournal(clock, entropy)
    , m_url(std::move(url))
    , m_clock(clock)
    , m_connection(std::move(connection))
{
}

Result<std::unique_ptr<ChainedJournal>>
PostgresJournal::open(const StoreUrl& url, OpenMode mode, Clock& clock, Entropy& entropy)
{
    if (mode == OpenMode::Create)
        if (auto made = createPgStore(url, clock, entropy.uuid()); !made)
            return made.failure();
    auto connection = PgConnection::open(url, clock);
    if (!connection)
        return connection.failure();
    auto store = readPgStore(**connection);
    if (!store)
        return store.failure();
    if (store->version < newestPgSchema()) {
        if (mode == OpenMode::Inspect)
            return Unexpected(
                Kind::Invalid,
                Sentence::tr("The store in the %1 is older than this program; open it "
                             "for work first, which brings it up to date.")
                    .arg(placeOf(url)));
        if (auto migrated = migratePgStore(**connection, store->version); !migrated)
            return migrated.failure();
    }
    auto settings = (*connection)->run(kSettings);
    if (!settings)
        return settings.failure();
    if (settings->bytes(0, 0) != "on" || settings->bytes(0, 1) != "on")
        qCWarning(logStore) << "the server runs without fsync or full_page_writes: a power cut may "
                               "destroy the store";
    std::unique_ptr<PostgresJournal> journal(
        new PostgresJournal(url, clock, entropy, std::move(connection).value()));
    if (auto begun = journal->started(store->id, mode); !begun)
        return begun.failure();
    // What the newer schema derives has to be made from the events that were there before.
    if (store->version < newestPgSchema())
        if (auto made = rebuild(*journal); !made)
            return made.failure();
    return std::unique_ptr<ChainedJournal>(std::move(journal));
}

Result<ChainHead> PostgresJournal::storedHead()
{
    auto rows = m_connection->run(kHead);
    if (!rows)
        return rows.failure();
    if (rows->count() == 0)
        return ChainHead{0, genesis()};
    return ChainHead{rows->number(0, 0), bytesOf(rows->bytes(0, 1))};
}

Result<void> PostgresJournal::readRows(qint64 after, qint64 upTo, const TakeRow& take)
{
    return readPages(
        *m_connection,
        kRows,
        upTo == kAll ? kTaste : kPage,
        [&](const PgRows* before, qint64 size) {
            return PgParams().number(lastNumber(before, 0, after)).number(upTo).number(size);
        },
        [&](const PgRows& rows, int i) { return take(rowOf(rows, i)); });
}

Result<void> PostgresJournal::readRowsOfCall(qint64 call, const TakeRow& take)
{
    return readPages(
        *m_connection,
        kRowsOfCall,
        kPage,
        [&](const PgRows* before, qint64 size) {
            return PgParams().number(call).number(lastNumber(before, 0, 0)).number(size);
        },
        [&](const PgRows& rows, int i) { return take(rowOf(rows, i)); });
}

Result<qint64> PostgresJournal::firstSeqOf(const QUuid& command)
{
    auto rows = m_connection->run(kFirstSeq, PgParams().uuid(command));
    if (!rows)
        return rows.failure();
    return rows->count() == 0 ? 0 : rows->number(0, 0);
}

Result<void> PostgresJournal::readSealed(qint64 after, qint64 upTo, const TakeSealed& take)
{
    constexpr qint64 kAfterEveryPlace = std::numeric_limits<qint32>::max();
    return readPages(
        *m_connection,
        kSealed,
        kPage,
        [&](const PgRows* before, qint64 size) {
            return PgParams()
                .number(lastNumber(before, 0, after))
                .integer(static_cast<qint32>(lastNumber(before, 1, kAfterEveryPlace)))
                .number(upTo)
                .number(size);
        },
        [&](const PgRows& rows, int i) { return take(sealedOf(rows, i)); });
}

Result<void> PostgresJournal::readSealedOf(const QList<QByteArray>& digests, const TakeSealed& take)
{
    auto rows = m_connection->run(kSealedOf, PgParams().bytes(digests));
    if (!rows)
        return rows.failure();
    for (int i = 0; i < rows->count(); ++i)
        if (!take(sealedOf(*rows, i)))
            break;
    return {};
}

Result<void> PostgresJournal::readTouches(const std::function<bool(const Touch&)>& take)
{
    constexpr qint64 kBeforeAll = std::numeric_limits<qint64>::min();
    return readPages(
        *m_connection,
        kTouches,
        kPage,
        [&](const PgRows* before, qint64 size) {
            return PgParams()
                .number(lastNumber(before, 0, kBeforeAll))
                .number(lastNumber(before, 1, kBeforeAll))
                .number(size);
        },
        [&](const PgRows& rows, int i) {
            return take(Touch{rows.number(i, 0), rows.number(i, 1)});
        });
}

Result<void> PostgresJournal::readCases(int limit, const TakeText& take)
{
    qint64 left = limit < 0 ? kAll : limit;
    if (left == 0)
        return {};
    return readPages(
        *m_connection,
        kCases,
        std::min(left, kPage),
        [&](const PgRows* before, qint64 size) {
            return PgParams()
                .number(lastNumber(before, 0, kAll))
                .number(lastNumber(before, 1, kAll))
                .number(size);
        },
        [&](const PgRows& rows, int i) {
            --left;
            return take(rows.bytes(i, 2)) && left > 0;
        });
}

Result<std::optional<QByteArray>> PostgresJournal::readCase(qint64 call)
{
    auto rows = m_connection->run(kCase, PgParams().number(call));
    if (!rows)
        return rows.failure();
    return rows->count() == 0 ? std::optional<QByteArray>() : bytesOf(rows->bytes(0, 0));
}

Result<QList<CheckpointRow>> PostgresJournal::readCheckpoints()
{
    auto rows = m_connection->run(kCheckpoints);
    if (!rows)
        return rows.failure();
    QList<CheckpointRow> all;
    for (int i = 0; i < rows->count(); ++i)
        all += CheckpointRow{rows->number(i, 0),
                             static_cast<int>(rows->number(i, 1)),
                             bytesOf(rows->bytes(i, 2)),
                             bytesOf(rows->bytes(i, 3)),
                             bytesOf(rows->bytes(i, 4))};
    return all;
}

Result<QStringList> PostgresJournal::storageFaults()
{
    auto rows = m_connection->run(kFaults);
    if (!rows)
        return rows.failure();
    const qint64 failures = rows->count() == 0 ? 0 : rows->number(0, 0);
    if (failures == 0)
        return QStringList();
    return QStringList(
        Sentence::tr(
            "The server has read %1 pages of the %2 whose checksum is wrong: the disk or its "
            "controller damages data.")
            .arg(failures)
            .arg(m_connection->place()));
}

void PostgresJournal::watch(std::function<void()> wake, std::function<void(Health)> changed)
{
    m_wake = std::move(wake);
    m_changed = std::move(changed);
    m_pulse = std::make_unique<QTimer>();
    QObject::connect(m_pulse.get(), &QTimer::timeout, m_pulse.get(), [this] { look(); });
    if (auto listening = startListening(); !listening)
        noteLoss();
}

Result<void> PostgresJournal::startListening()
{
    if (auto listening = m_connection->run("LISTEN lodestar"); !listening)
        return listening;
    m_connection->onNotified([this] { wakeSoon(); });
    m_notifier = std::make_unique<QSocketNotifier>(m_connection->socket(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_pulse.get(), [this] {
        if (!m_connection->listenIn())
            noteLoss();
    });
    m_pulse->start(kPulse);
    // What was written between the last read and LISTEN.
    wakeSoon();
    return {};
}

void PostgresJournal::wakeSoon()
{
    // Never from within an answer: the one who is woken reads.
    if (m_wakePosted)
        return;
    m_wakePosted = true;
    QMetaObject::invokeMethod(
        m_pulse.get(),
        [this] {
            m_wakePosted = false;
            m_wake();
        },
        Qt::QueuedConnection);
}

void PostgresJournal::look()
{
    if (!m_connection->listenIn())
        return noteLoss();
    if (++m_looks % kPulsesToQuestion != 0)
        return;
    auto head = storedHead();
    if (!m_connection->isUp())
        return noteLoss();
    if (head && head->seq != std::exchange(m_lookedAt, head->seq))
        wakeSoon();
}

void PostgresJournal::noteLoss()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);       // libpq has closed the socket
        m_notifier.release()->deleteLater(); // this may be its own signal
    }
    m_pulse->stop();
    if (std::exchange(m_lossTold, true))
        return;
    m_changed(
        {false, Sentence::tr("The connection to the %1 was lost.").arg(m_connection->place())});
}

Result<void> PostgresJournal::reconnect()
{
    // After a refusal (busy, full) the connection itself may be sound.
    if (!m_lossTold && m_connection->isUp() && storedHead())
        return {};
    m_notifier.reset();
    auto connection = PgConnection::open(m_url, m_clock);
    if (!connection)
        return connection.failure();
    auto store = readPgStore(**connection);
    if (!store)
        return store.failure();
    if (store->id != storeId())
        return Unexpected(
            Kind::Corrupt,
            Sentence::tr("The %1 now holds another store than before; this console must "
                         "be started again.")
                .arg((*connection)->place()));
    m_connection = std::move(connection).value();
    if (auto holds = holdsKnownHead(); !holds)
        return holds;
    if (!m_wake)
        return {};
    if (auto listening = startListening(); !listening)
        return listening;
    if (std::exchange(m_lossTold, false))
        QMetaObject::invokeMethod(
            m_pulse.get(),
            [this] {
                m_changed({true, {}});
            },
            Qt::QueuedConnection);
    return {};
}

Result<void> PostgresJournal::holdsKnownHead()
{
    if (knownHead().seq == 0)
        return {};
    QByteArray hash;
    auto done = readRows(knownHead().seq - 1, knownHead().seq, [&](const RowView& row) {
        hash = bytesOf(row.hash);
        return true;
    });
    if (!done || hash == knownHead().hash)
        return done;
    return Unexpected(
        Kind::Corrupt,
        Sentence::tr(
            "The %1 came back without event %2, which this console had read from it: a standby "
            "or an old copy took its place. Ask an administrator before working on.")
            .arg(m_connection->place())
            .arg(knownHead().seq));
}

} // namespace lodestar::store
