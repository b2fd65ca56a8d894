// SPDX-License-Identifier: GPL-3.0-or-later
// Measures in turns, one statement of each side after the other, so that a busy disk harms both
// alike.
#include "app/ctl/pgbench.h"

#include "core/desk/livedesk.h"
#include "core/store/pgconnection.h"
#include "core/store/postgresjournal.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>

namespace lodestar::ctl {

namespace {
using store::PgConnection;
using store::PgParams;
using store::PgStatement;

constexpr int kWarmUp = 100;
constexpr std::chrono::seconds kPatience{10};
constexpr PgStatement kBareInsert{
    "bare_insert",
    "INSERT INTO lodestar_bench.bare (seq, at, kind, version, command, ordinal, actor, body, hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};

/// A database that lives as long as this does.
class ScratchDatabase
{
public:
    static Result<std::unique_ptr<ScratchDatabase>>
    make(const store::StoreUrl& server, const Clock& clock, Entropy& entropy)
    {
        store::StoreUrl url = server;
        url.database += QStringLiteral("_bench_") + QString::fromLatin1(entropy.bytes(4).toHex());
        std::unique_ptr<ScratchDatabase> scratch(new ScratchDatabase(server, url, clock));
        auto connection = PgConnection::open(server, clock);
        if (!connection)
            return connection.failure();
        if (auto made =
                (*connection)->run("CREATE DATABASE " + scratch->quoted() + " TEMPLATE template0");
            !made)
            return made.failure();
        scratch->m_isMade = true;
        return scratch;
    }

    ~ScratchDatabase()
    {
        if (!m_isMade)
            return;
        if (auto connection = PgConnection::open(m_server, m_clock))
            (void)(*connection)->run("DROP DATABASE " + quoted() + " WITH (FORCE)");
    }

    [[nodiscard]] const store::StoreUrl& url() const { return m_url; }

private:
    ScratchDatabase(store::StoreUrl server, store::StoreUrl url, const Clock& clock)
        : m_server(std::move(server))
        , m_url(std::move(url))
        , m_clock(clock)
    {
    }

    [[nodiscard]] QByteArray quoted() const
    {
        return '"' + m_url.database.toUtf8().replace('"', "\"\"") + '"';
    }

    store::StoreUrl m_server;
    store::StoreUrl m_url;
    const Clock& m_clock;
    bool m_isMade = false;
};

store::Batch oneEvent(Entropy& entropy, qint64 basis)
{
    store::Batch batch;
    batch.command = CommandId(entropy.uuid());
    batch.by = {QStringLiteral("Bench"), Role::Dispatcher, QStringLiteral("Console 1")};
    batch.basis = basis;
    batch.events = {UnitStatusSet{UnitId(QStringLiteral("STAR 2")),
                                  StatusId(QStringLiteral("en_route")),
                                  CallId(1 + basis % 500),
                                  std::nullopt,
                                  {}}};
    return batch;
}

/// The very row that the Journal has just written.
Result<PgParams> bareRow(store::ChainedJournal& journal, qint64 seq)
{
    PgParams params;
    auto read = journal.readRows(seq - 1, seq, [&](const store::RowView& row) {
        params.number(row.seq)
            .number(row.at.time_since_epoch().count())
            .text(row.kind)
            .integer(row.version)
            .uuid(row.command)
            .integer(row.ordinal)
            .text(row.actor)
            .text(row.body)
            .bytes(row.hash);
        return true;
    });
    if (!read)
        return read.failure();
    return params;
}

double seconds(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double>(span).count();
}

double medianMs(QList<std::chrono::nanoseconds> spans)
{
    const auto middle = spans.begin() + spans.size() / 2;
    std::nth_element(spans.begin(), middle, spans.end());
    return seconds(*middle) * 1e3;
}

/// Runs the event loop until `done`, at most kPatience.
bool waitUntil(const std::function<bool()>& done, QEventLoop& loop)
{
    QTimer end;
    end.setSingleShot(true);
    end.start(kPatience);
    while (!done() && end.isActive())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    return done();
}

Result<Figure> appendPostgres(const store::StoreUrl& server, int events)
{
    SystemClock clock;
    SystemEntropy entropy;
    auto scratch = ScratchDatabase::make(server, clock, entropy);
    if (!scratch)
        return scratch.failure();
    const store::StoreUrl& url = (*scratch)->url();
    auto journal = store::PostgresJournal::open(url, store::OpenMode::Create, clock, entropy);
    if (!journal)
        return journal.failure();
    auto bare = PgConnection::open(url, clock);
    if (!bare)
        return bare.failure();
    if (auto made =
            (*bare)->run("CREATE SCHEMA lodestar_bench; "
                         "CREATE TABLE lodestar_bench.bare (LIKE lodestar.events INCLUDING ALL)");
        !made)
        return made.failure();
    std::chrono::nanoseconds ours{};
    std::chrono::nanoseconds theirs{};
    for (int i = 0; i < kWarmUp + events; ++i) {
        const store::Batch batch = oneEvent(entropy, i);
        const auto start = clock.steady();
        if (auto written = (*journal)->append(batch); !written)
            return written.failure();
        const auto appended = clock.steady();
        auto row = bareRow(**journal, i + 1);
        if (!row)
            return row.failure();
        const auto bareStart = clock.steady();
        if (auto inserted = (*bare)->run(kBareInsert, *row); !inserted)
            return inserted.failure();
        const auto bareEnd = clock.steady();
        if (i < kWarmUp)
            continue;
        ours += appended - start;
        theirs += bareEnd - bareStart;
    }
    return figureAgainst(QStringLiteral("append_postgres"),
                         events / seconds(ours),
                         QStringLiteral("events/s"),
                         QStringLiteral("bare prepared INSERT"),
                         events / seconds(theirs),
                         0.8);
}

Result<Figure> crossConsoleLatency(const store::StoreUrl& server, int events)
{
    SystemClock clock;
    SystemEntropy entropy;
    auto scratch = ScratchDatabase::make(server, clock, entropy);
    if (!scratch)
        return scratch.failure();
    const store::StoreUrl url = (*scratch)->url();
    auto journal = store::PostgresJournal::open(url, store::OpenMode::Create, clock, entropy);
    if (!journal)
        return journal.failure();
    std::optional<Error> failure;
    desk::LiveDesk other(
        [&]() -> Result<std::unique_ptr<store::Journal>> {
            auto opened =
                store::PostgresJournal::open(url, store::OpenMode::Existing, clock, entropy);
            if (!opened)
                return opened.failure();
            return std::unique_ptr<store::Journal>(std::move(opened).value());
        },
        clock,
        entropy);
    bool isOpen = false;
    QObject::connect(&other, &desk::LiveDesk::published, &other, [&] { isOpen = true; });
    QObject::connect(
        &other, &desk::LiveDesk::failed, &other, [&](const Error& error) { failure = error; });
    other.start();
    QEventLoop loop;
    if (!waitUntil([&] { return isOpen || failure; }, loop))
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("The second console did not open within 10 s."));
    if (failure)
        return Unexpected(*failure);
    QList<std::chrono::nanoseconds> spans;
    for (int i = 0; i < kWarmUp + events; ++i) {
        const store::Batch batch = oneEvent(entropy, i);
        const auto from = clock.steady();
        if (auto written = (*journal)->append(batch); !written)
            return written.failure();
        if (!waitUntil([&] { return other.board()->seq > i; }, loop))
            return Unexpected(
                Kind::Unavailable,
                QStringLiteral("An event did not reach the second console within 10 s."));
        if (i >= kWarmUp)
            spans += clock.steady() - from;
    }
    const double latency = medianMs(spans);
    constexpr double kTarget = 15;
    return Figure{.name = QStringLiteral("cross_console_latency"),
                  .value = latency,
                  .unit = QStringLiteral("ms"),
                  .target = kTarget,
                  .met = latency <= kTarget};
}
} // namespace

Result<QList<Figure>>
benchPostgresJournal(const store::StoreUrl& server, int appends, int deliveries)
{
    auto append = appendPostgres(server, appends);
    if (!append)
        return append.failure();
    auto latency = crossConsoleLatency(server, deliveries);
    if (!latency)
        return latency.failure();
    return QList<Figure>{*append, *latency};
}

} // namespace lodestar::ctl
