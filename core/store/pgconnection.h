// SPDX-License-Identifier: GPL-3.0-or-later
// PgConnection: one libpq connection with prepared statements, deadlines and errors in plain
// sentences.
//
// libpq itself and not QtSql's driver: that one neither tells of a lost connection (it ignores what
// PQconsumeInput says), nor reads rows without a QVariant each, nor lets go of a server that hangs.
#pragma once

#include "core/base/clock.h"
#include "core/store/journal.h"
#include "core/store/pgparams.h"

#include <QSet>

#include <memory>
#include <string_view>

struct pg_conn;
struct pg_result;

namespace lodestar::store {

/// A statement that is prepared once a connection, the first time it is used.
struct PgStatement
{
    const char* name;
    const char* sql;
};

/// How long an answer may take before the connection is given up for lost.
enum class Patience {
    Room,       ///< a dispatcher waits: 10 s
    Maintenance ///< migrate, rebuild: only a dead network ends it
};

/// The rows of one answer, in libpq's binary format. Views live as long as this does.
class PgRows
{
public:
    PgRows() = default;

    explicit PgRows(pg_result* result)
        : m_result(result)
    {
    }

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    /// text, bytea and uuid columns: the bytes as they are.
    [[nodiscard]] std::string_view bytes(int row, int column) const;
    /// bigint and integer columns alike.
    [[nodiscard]] qint64 number(int row, int column) const;

    [[nodiscard]] bool isTrue(int row, int column) const
    {
        return bytes(row, column) == std::string_view("\1", 1);
    }

private:
    struct Clear
    {
        void operator()(pg_result* result) const;
    };

    std::unique_ptr<pg_result, Clear> m_result;
};

/// What the server said when it refused, for the few refusals that code has to know.
struct PgRefusal
{
    QByteArray state;      ///< SQLSTATE; empty when the connection was lost
    QByteArray constraint; ///< of a unique violation
};

/// "database D at host:port", for sentences.
[[nodiscard]] QString placeOf(const StoreUrl& url);

class PgConnection
{
public:
    /// The password comes from PGPASSWORD or the password file, never from the URL.
    /// NotFound if the database does not exist; else Denied or Unavailable.
    [[nodiscard]] static Result<std::unique_ptr<PgConnection>> open(const StoreUrl& url,
                                                                    const Clock& clock);
    ~PgConnection();
    PgConnection(const PgConnection&) = delete;
    PgConnection& operator=(const PgConnection&) = delete;

    /// One or more statements without parameters; nothing is returned.
    [[nodiscard]] Result<void> run(const QByteArray& sql);
    /// One prepared statement.
    [[nodiscard]] Result<PgRows> run(const PgStatement& statement, const PgParams& params = {});
    /// The same in two halves, so that the server works while we do. Between them nothing else may
    /// run.
    [[nodiscard]] Result<void> send(const PgStatement& statement, const PgParams& params);
    [[nodiscard]] Result<PgRows> receive();

    void setPatience(Patience patience) { m_patience = patience; }

    /// False once the connection is known to be lost; it does not come back.
    [[nodiscard]] bool isUp() const;
    /// Reads what has come in without being asked; false if the connection is lost.
    [[nodiscard]] bool listenIn();

    /// To be called whenever another session has notified: from listenIn(), or in the midst of any
    /// answer.
    void onNotified(std::function<void()> notified) { m_notified = std::move(notified); }

    /// For a QSocketNotifier.
    [[nodiscard]] int socket() const;

    [[nodiscard]] const PgRefusal& lastRefusal() const { return m_refusal; }

    [[nodiscard]] const QString& place() const { return m_place; }

private:
    PgConnection(pg_conn* connection, const Clock& clock, QString place);

    [[nodiscard]] Result<void> prepare(const PgStatement& statement);
    [[nodiscard]] Result<PgRows> waitForAnswer();
    [[nodiscard]] bool waitForSocket(bool forWriting, std::chrono::nanoseconds until) const;
    void takeNotifications();
    [[nodiscard]] Unexpected lost();
    [[nodiscard]] Unexpected refused(const pg_result* result);

    pg_conn* m_connection;
    const Clock& m_clock;
    QString m_place;
    QSet<QByteArray> m_prepared;
    std::function<void()> m_notified;
    PgRefusal m_refusal;
    Patience m_patience = Patience::Room;
    bool m_givenUp = false; ///< a deadline ran out: what comes now answers nothing that we ask
};

} // namespace lodestar::store
