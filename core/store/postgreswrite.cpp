// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of PostgresJournal: one round trip for everything that a command writes.
#include "core/base/names.h"
#include "core/store/postgresjournal.h"

namespace lodestar::store {

namespace {
constexpr PgStatement kAppend{"append",
                              "SELECT lodestar.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
                              "$11, $12, $13, $14, $15, $16, $17, "
                              "$18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)"};
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
    if (rows.isEmpty()) {
        params.none(7);
        return;
    }
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
    if (touches.isEmpty()) {
        params.none(2);
        return;
    }
    params.numbers(column(touches, [](const Touch& t) { return t.call; }))
        .numbers(column(touches, [](const Touch& t) { return t.seq; }));
}

void addCases(PgParams& params, const QList<CaseEntry>& cases)
{
    if (cases.isEmpty()) {
        params.none(4);
        return;
    }
    params.numbers(column(cases, [](const CaseEntry& c) { return c.call; }))
        .numbers(column(cases, [](const CaseEntry& c) { return c.closedAt; }))
        .numbers(column(cases, [](const CaseEntry& c) { return c.lastSeq; }))
        .texts(column(cases, [](const CaseEntry& c) { return c.json; }));
}
} // namespace

Result<InsertOutcome> PostgresJournal::insert(const RowBatch& batch)
{
    PgParams params;
    params.uuid(batch.command)
        .number(batch.expected.seq)
        .bytes(viewOf(batch.expected.hash))
        .number(batch.head.seq)
        .bytes(viewOf(batch.head.hash));
    addRows(params, batch.rows);
    addSealed(params, batch.sealed);
    addTouches(params, batch.touches);
    addCases(params, batch.cases);
    addTouches(params, batch.erased);
    auto answer = m_connection->run(kAppend, params);
    if (!answer) {
        if (m_connection->lastRefusal().constraint == "events_command")
            return InsertOutcome::RepeatedCommand;
        return answer.failure();
    }
    return answer->isTrue(0, 0) ? InsertOutcome::Written : InsertOutcome::HeadMoved;
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
