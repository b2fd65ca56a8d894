// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of PostgresJournal: one round trip for everything that a command writes.
#include "core/base/names.h"
#include "core/store/postgresjournal.h"

namespace lodestar::store {

namespace {
constexpr PgStatement kSaveCheckpoint{"save_checkpoint",
                                      "SELECT lodestar.save_checkpoint($1, $2, $3, $4, $5)"};
constexpr PgStatement kInsertTouches{"insert_touches",
                                     "INSERT INTO lodestar.event_call (call, seq) "
                                     "SELECT * FROM unnest($1::bigint[], $2::bigint[])"};
constexpr PgStatement kInsertCases{
    "insert_cases",
    "INSERT INTO lodestar.cases (call, closed_at, last_seq, json) SELECT * FROM "
    "unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[])"};
constexpr qsizetype kRowsAtOnce = 20'000;

/// One member of each element, as a list for an array parameter.
template <class T, class Of>
auto column(const QList<T>& rows, Of of)
{
    QList<std::invoke_result_t<Of, const T&>> all;
    all.reserve(rows.size());
    for (const T& row : rows)
        all += of(row);
    return all;
}

QByteArray rawBytes(std::string_view view)
{
    return QByteArray::fromRawData(view.data(), static_cast<qsizetype>(view.size()));
}

void addHead(PgParams& params, const RowBatch& batch)
{
    params.uuid(batch.command)
        .number(batch.expected.seq)
        .bytes(viewOf(batch.expected.hash))
        .number(batch.head.seq)
        .bytes(viewOf(batch.head.hash));
}

void addRows(PgParams& params, const QList<EventRow>& rows)
{
    params.numbers(column(rows, [](const EventRow& r) { return r.seq; }))
        .numbers(
            column(rows, [](const EventRow& r) { return qint64{r.at.time_since_epoch().count()}; }))
        .texts(column(rows, [](const EventRow& r) { return rawBytes(r.kind); }))
        .integers(column(rows, [](const EventRow& r) { return qint32{r.version}; }))
        .integers(column(rows, [](const EventRow& r) { return qint32{r.ordinal}; }))
        .texts(column(rows, [](const EventRow& r) { return r.actor; }))
        .texts(column(rows, [](const EventRow& r) { return r.body; }))
        .bytes(column(rows, [](const EventRow& r) { return r.hash; }));
}

void addSealed(PgParams& params, const QList<SealedRow>& rows)
{
    params.numbers(column(rows, [](const SealedRow& r) { return r.seq; }))
        .integers(column(rows, [](const SealedRow& r) { return qint32{r.place}; }))
        .numbers(column(rows, [](const SealedRow& r) { return r.call; }))
        .texts(column(rows, [](const SealedRow& r) { return rawBytes(nameOf(r.label)); }))
        .bytes(column(rows, [](const SealedRow& r) { return r.digest; }))
        .bytes(column(rows, [](const SealedRow& r) { return r.salt; }))
        .texts(column(rows, [](const SealedRow& r) { return r.text; }));
}

void addTouches(PgParams& params, const QList<Touch>& touches)
{
    params.numbers(column(touches, [](const Touch& t) { return t.call; }))
        .numbers(column(touches, [](const Touch& t) { return t.seq; }));
}

void addCases(PgParams& params, const QList<CaseEntry>& cases)
{
    params.numbers(column(cases, [](const CaseEntry& c) { return c.call; }))
        .numbers(column(cases, [](const CaseEntry& c) { return c.closedAt; }))
        .numbers(column(cases, [](const CaseEntry& c) { return c.lastSeq; }))
        .texts(column(cases, [](const CaseEntry& c) { return c.json; }));
}

/// What a command may write beside its events: one bit each.
enum Part { Touches = 1, Sealed = 2, Cases = 4, Erased = 8 };

constexpr int kPartSets = 16;

int partsOf(const RowBatch& batch)
{
    return (batch.touches.isEmpty() ? 0 : Touches) | (batch.sealed.isEmpty() ? 0 : Sealed) |
           (batch.cases.isEmpty() ? 0 : Cases) | (batch.erased.isEmpty() ? 0 : Erased);
}

/// Everything that one command writes, as one statement: a function in PL/pgSQL took 60 to 80 µs
/// more. No row comes back, and nothing was written, when the head is another than $2, $3. A
/// command that is there already breaks the index events_command. The lock makes consoles wait for
/// each other's commit, so that numbers become visible in their order; a rebuild takes the same
/// one.
QByteArray appendSql(int parts)
{
    int next = 14; // $1 to $13: the command, the two heads, the events
    const auto unnest = [&next](const char* types) {
        QByteArray list;
        for (const QByteArray& type : QByteArray(types).split(' '))
            list +=
                (list.isEmpty() ? "$" : ", $") + QByteArray::number(next++) + "::" + type + "[]";
        return "unnest(" + list + ")";
    };
    QByteArray sql =
        "WITH head AS (UPDATE lodestar.chain_head SET seq = $4::bigint, hash = $5::bytea "
        "WHERE one AND (SELECT pg_advisory_xact_lock(5499)) IS NOT NULL "
        "AND seq = $2::bigint AND hash = $3::bytea RETURNING 1), "
        "written AS (INSERT INTO lodestar.events "
        "(seq, at, kind, version, ordinal, actor, body, hash, command) "
        "SELECT r.*, $1::uuid FROM head, unnest($6::bigint[], $7::bigint[], $8::text[], "
        "$9::integer[], "
        "$10::integer[], $11::text[], $12::text[], $13::bytea[]) AS r)";
    if (parts & Touches)
        sql += ", touched AS (INSERT INTO lodestar.event_call (call, seq) SELECT r.* FROM head, " +
               unnest("bigint bigint") + " AS r)";
    if (parts & Sealed)
        sql += ", sealed AS (INSERT INTO lodestar.sealed (seq, place, call, label, digest, salt, "
               "text) "
               "SELECT r.* FROM head, " +
               unnest("bigint integer bigint text bytea bytea text") + " AS r)";
    if (parts & Cases)
        sql += ", cases AS (INSERT INTO lodestar.cases (call, closed_at, last_seq, json) "
               "SELECT r.* FROM head, " +
               unnest("bigint bigint bigint text") +
               " AS r ON CONFLICT (call) DO UPDATE SET closed_at = excluded.closed_at, "
               "last_seq = excluded.last_seq, json = excluded.json)";
    if (parts & Erased)
        sql += ", erased AS (UPDATE lodestar.sealed AS s SET salt = NULL, text = NULL FROM head, " +
               unnest("bigint bigint") +
               " AS e (call, seq) WHERE s.call = e.call AND s.seq < e.seq AND s.text IS NOT NULL)";
    return sql + " SELECT pg_notify('lodestar', $4::text) FROM head";
}

PgStatement appendStatement(int parts)
{
    struct Text
    {
        QByteArray name;
        QByteArray sql;
    };

    static const std::array<Text, kPartSets> texts = [] {
        std::array<Text, kPartSets> all;
        for (int i = 0; i < kPartSets; ++i)
            all[static_cast<size_t>(i)] = {"append_" + QByteArray::number(i), appendSql(i)};
        return all;
    }();
    const Text& text = texts[static_cast<size_t>(parts)];
    return {text.name.constData(), text.sql.constData()};
}
} // namespace

Result<InsertOutcome> PostgresJournal::insert(const RowBatch& batch)
{
    const int parts = partsOf(batch);
    PgParams params;
    addHead(params, batch);
    addRows(params, batch.rows);
    if (parts & Touches)
        addTouches(params, batch.touches);
    if (parts & Sealed)
        addSealed(params, batch.sealed);
    if (parts & Cases)
        addCases(params, batch.cases);
    if (parts & Erased)
        addTouches(params, batch.erased);
    auto answer = m_connection->run(appendStatement(parts), params);
    if (!answer) {
        if (m_connection->lastRefusal().constraint == "events_command")
            return InsertOutcome::RepeatedCommand;
        return answer.failure();
    }
    return answer->count() > 0 ? InsertOutcome::Written : InsertOutcome::HeadMoved;
}

Result<void> PostgresJournal::insertCheckpoint(const CheckpointRow& row)
{
    const auto saved = m_connection->run(kSaveCheckpoint,
                                         PgParams()
                                             .number(row.seq)
                                             .integer(row.boardVersion)
                                             .bytes(viewOf(row.chainHash))
                                             .bytes(viewOf(row.sum))
                                             .text(viewOf(row.json)));
    return saved ? Result<void>() : saved.failure();
}

Result<void> PostgresJournal::replaceDerived(const Derived& derived)
{
    m_connection->setPatience(Patience::Maintenance);
    Result<void> done = m_connection->run("BEGIN; SELECT pg_advisory_xact_lock(5499)");
    if (done)
        done = writeDerived(derived);
    if (done)
        done = m_connection->run("COMMIT");
    m_connection->setPatience(Patience::Room);
    if (!done && m_connection->isUp())
        if (auto undone = m_connection->run("ROLLBACK"); !undone)
            return undone;
    return done;
}

Result<void> PostgresJournal::writeDerived(const Derived& derived)
{
    if (auto emptied =
            m_connection->run("DELETE FROM lodestar.event_call; DELETE FROM lodestar.cases; "
                              "DELETE FROM lodestar.checkpoints");
        !emptied)
        return emptied;
    for (qsizetype from = 0; from < derived.touches.size(); from += kRowsAtOnce) {
        PgParams params;
        addTouches(params, derived.touches.mid(from, kRowsAtOnce));
        if (auto added = m_connection->run(kInsertTouches, params); !added)
            return added.failure();
    }
    for (qsizetype from = 0; from < derived.cases.size(); from += kRowsAtOnce) {
        PgParams params;
        addCases(params, derived.cases.mid(from, kRowsAtOnce));
        if (auto added = m_connection->run(kInsertCases, params); !added)
            return added.failure();
    }
    return {};
}

} // namespace lodestar::store
