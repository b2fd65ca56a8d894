// SPDX-License-Identifier: GPL-3.0-or-later
// Talks to PostgreSQL without ever waiting for ever: each answer has a deadline, each loss is
// noticed.
#include "core/store/pgconnection.h"

#include "core/store/sentence.h"

#include <QtEndian>

#include <cerrno>
#include <libpq-fe.h>
#include <poll.h>

namespace lodestar::store {

namespace {
using namespace std::chrono_literals;

constexpr std::chrono::seconds kRoomPatience = 10s;
constexpr std::chrono::hours kMaintenancePatience = 12h;

/// A silent network fails a query after 3 s instead of 15 minutes. Every statement of ours has its
/// index; a plan made while a table was empty or not yet analysed would read it whole ever after,
/// so the planner gets no other choice.
const QList<std::pair<QByteArray, QByteArray>>& fixedOptions()
{
    static const QList<std::pair<QByteArray, QByteArray>> all{
        {"connect_timeout", "3"},
        {"tcp_user_timeout", "3000"},
        {"keepalives", "1"},
        {"keepalives_idle", "2"},
        {"keepalives_interval", "1"},
        {"keepalives_count", "2"},
        {"application_name", "lodestar"},
        {"client_encoding", "UTF8"},
        {"target_session_attrs", "read-write"},
        {"options",
         "-c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off -c "
         "enable_mergejoin=off"
         " -c jit=off -c plan_cache_mode=force_generic_plan -c lock_timeout=5s -c "
         "client_min_messages=warning"},
    };
    return all;
}

pg_conn* connectTo(const StoreUrl& url)
{
    QList<std::pair<QByteArray, QByteArray>> all = fixedOptions();
    all += {"host", url.host.toUtf8()};
    all += {"port", QByteArray::number(url.port)};
    all += {"dbname", url.database.toUtf8()};
    if (!url.user.isEmpty())
        all += {"user", url.user.toUtf8()};
    QList<const char*> names;
    QList<const char*> values;
    for (const auto& [name, value] : all) {
        names += name.constData();
        values += value.constData();
    }
    names += nullptr;
    values += nullptr;
    return PQconnectdbParams(names.constData(), values.constData(), 0);
}

/// libpq keeps no SQLSTATE of a failed connect, only the words.
Unexpected connectFailure(const pg_conn* connection, const QString& place)
{
    const QByteArray said = PQerrorMessage(connection);
    if (said.contains("does not exist") && said.contains("database"))
        return {Kind::NotFound, Sentence::tr("There is no %1.").arg(place)};
    if (said.contains("authentication") || said.contains("no password") ||
        said.contains("no pg_hba.conf") || said.contains("does not exist") ||
        said.contains("permission denied"))
        return {Kind::Denied,
                Sentence::tr(
                    "The server refused the login to the %1; check the user, PGPASSWORD or the "
                    "password file, and the server's pg_hba.conf.")
                    .arg(place)};
    if (said.contains("read-only") || said.contains("standby"))
        return {Kind::Unavailable,
                Sentence::tr("The %1 is a standby that takes no writes; connect to the primary.")
                    .arg(place)};
    return {
        Kind::Unavailable,
        Sentence::tr("The %1 does not answer; check that the server runs and the network is up.")
            .arg(place)};
}

Kind kindOfState(const QByteArray& state)
{
    if (state == "42501" || state == "P0001" || state.startsWith("28"))
        return Kind::Denied;
    if (state == "23505")
        return Kind::Conflict;
    if (state == "XX001" || state == "XX002" || state == "42P01" || state == "42883" ||
        state == "3F000" || state == "42703")
        return Kind::Corrupt;
    return Kind::Unavailable;
}

QString sentenceOfState(const QByteArray& state, const QString& place)
{
    const QString code = QString::fromLatin1(state);
    switch (kindOfState(state)) {
    case Kind::Denied:
        return Sentence::tr("The %1 does not allow this to the user that is logged in (%2).")
            .arg(place, code);
    case Kind::Conflict:
        return Sentence::tr("The %1 has such a row already (%2).").arg(place, code);
    case Kind::Corrupt:
        return Sentence::tr(
                   "The %1 is damaged or lacks parts of its schema (%2); restore it from a backup.")
            .arg(place, code);
    default:
        break;
    }
    if (state.startsWith("53"))
        return Sentence::tr("The %1 is out of disk space, memory or connections (%2).")
            .arg(place, code);
    if (state == "55P03")
        return Sentence::tr("The %1 was busy for 5 s with another console's write; try again.")
            .arg(place);
    return Sentence::tr("The %1 could not do this now (%2); try again.").arg(place, code);
}

QByteArray fieldOf(const pg_result* result, int code)
{
    return QByteArray(PQresultErrorField(result, code));
}
} // namespace

QString placeOf(const StoreUrl& url)
{
    return Sentence::tr("database \"%1\" at %2:%3").arg(url.database, url.host).arg(url.port);
}

void PgRows::Clear::operator()(pg_result* result) const
{
    PQclear(result);
}

int PgRows::count() const
{
    return m_result ? PQntuples(m_result.get()) : 0;
}

bool PgRows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::string_view PgRows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<size_t>(PQgetlength(m_result.get(), row, column))};
}

qint64 PgRows::number(int row, int column) const
{
    const char* value = PQgetvalue(m_result.get(), row, column);
    switch (PQgetlength(m_result.get(), row, column)) {
    case 8:
        return qFromBigEndian<qint64>(value);
    case 4:
        return qFromBigEndian<qint32>(value);
    default:
        return 0;
    }
}

PgConnection::PgConnection(pg_conn* connection, const Clock& clock, QString place)
    : m_connection(connection)
    , m_clock(clock)
    , m_place(std::move(place))
{
    // Notices would go to stderr with whatever the server puts in them.
    PQsetNoticeReceiver(
        m_connection, [](void*, const PGresult*) {}, nullptr);
    PQsetnonblocking(m_connection, 1);
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(const StoreUrl& url, const Clock& clock)
{
    pg_conn* raw = connectTo(url);
    if (!raw)
        return Unexpected(Kind::Unavailable, Sentence::tr("There is no memory for a connection."));
    std::unique_ptr<PgConnection> connection(new PgConnection(raw, clock, placeOf(url)));
    if (PQstatus(raw) != CONNECTION_OK)
        return connectFailure(raw, connection->m_place);
    // A site may have chosen a stronger setting than "on", never a weaker one.
    if (auto set = connection->run("SELECT set_config('synchronous_commit', 'on', false) "
                                   "WHERE current_setting('synchronous_commit') = 'off'");
        !set)
        return set.failure();
    return connection;
}

Result<void> PgConnection::run(const QByteArray& sql)
{
    if (!isUp())
        return lost();
    if (PQsendQuery(m_connection, sql.constData()) == 0)
        return lost();
    const auto rows = waitForAnswer();
    return rows ? Result<void>() : rows.failure();
}

Result<PgRows> PgConnection::run(const PgStatement& statement, const PgParams& params)
{
    if (const auto sent = send(statement, params); !sent)
        return sent.failure();
    return receive();
}

Result<void> PgConnection::send(const PgStatement& statement, const PgParams& params)
{
    if (!isUp())
        return lost();
    if (const auto ready = prepare(statement); !ready)
        return ready;
    const QList<const char*> values = params.values();
    const QList<int> formats(params.count(), 1);
    if (PQsendQueryPrepared(m_connection,
                            statement.name,
                            params.count(),
                            values.constData(),
                            params.lengths(),
                            formats.constData(),
                            1) == 0 ||
        PQflush(m_connection) < 0)
        return lost();
    return {};
}

Result<PgRows> PgConnection::receive()
{
    return waitForAnswer();
}

Result<void> PgConnection::prepare(const PgStatement& statement)
{
    if (m_prepared.contains(statement.name))
        return {};
    if (PQsendPrepare(m_connection, statement.name, statement.sql, 0, nullptr) == 0)
        return lost();
    if (const auto answer = waitForAnswer(); !answer)
        return answer.failure();
    m_prepared += statement.name;
    return {};
}

Result<PgRows> PgConnection::waitForAnswer()
{
    m_refusal = {};
    const auto until = m_clock.steady() + std::chrono::nanoseconds(m_patience == Patience::Room
                                                                       ? kRoomPatience
                                                                       : kMaintenancePatience);
    PgRows rows;
    std::optional<Unexpected> failure;
    for (;;) {
        int unsent = PQflush(m_connection);
        while (unsent > 0 || PQisBusy(m_connection) != 0) {
            if (!waitForSocket(unsent > 0, until) || PQconsumeInput(m_connection) == 0)
                return lost();
            if (unsent > 0)
                unsent = PQflush(m_connection);
        }
        PGresult* result = unsent < 0 ? nullptr : PQgetResult(m_connection);
        if (!result)
            break;
        PgRows held(result);
        const ExecStatusType status = PQresultStatus(result);
        if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && !failure)
            failure = refused(result);
        else
            rows = std::move(held);
    }
    if (PQstatus(m_connection) != CONNECTION_OK)
        return lost();
    takeNotifications();
    if (failure)
        return *failure;
    return rows;
}

bool PgConnection::waitForSocket(bool forWriting, std::chrono::nanoseconds until) const
{
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - m_clock.steady());
        if (left.count() <= 0)
            return false;
        pollfd fd{
            PQsocket(m_connection), static_cast<short>(forWriting ? POLLIN | POLLOUT : POLLIN), 0};
        const int ready = ::poll(&fd, 1, static_cast<int>(left.count()));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

bool PgConnection::isUp() const
{
    return !m_givenUp && PQstatus(m_connection) == CONNECTION_OK;
}

bool PgConnection::listenIn()
{
    if (isUp() && PQconsumeInput(m_connection) == 0)
        m_givenUp = true;
    takeNotifications();
    return isUp();
}

void PgConnection::takeNotifications()
{
    bool others = false;
    while (PGnotify* heard = PQnotifies(m_connection)) {
        others = others || heard->be_pid != PQbackendPID(m_connection);
        PQfreemem(heard);
    }
    if (others && m_notified)
        m_notified();
}

int PgConnection::socket() const
{
    return PQsocket(m_connection);
}

Unexpected PgConnection::lost()
{
    m_givenUp = true;
    m_refusal = {};
    return {Kind::Unavailable, Sentence::tr("The connection to the %1 was lost.").arg(m_place)};
}

Unexpected PgConnection::refused(const pg_result* result)
{
    // Never the server's own text: its details quote rows.
    m_refusal = {fieldOf(result, PG_DIAG_SQLSTATE), fieldOf(result, PG_DIAG_CONSTRAINT_NAME)};
    return {kindOfState(m_refusal.state), sentenceOfState(m_refusal.state, m_place)};
}

} // namespace lodestar::store
