// SPDX-License-Identifier: GPL-3.0-or-later
// Makes and drops the databases and servers of PostgreSQL tests.
#include "tests/core/store/pgplace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <limits>

namespace lodestar::store::test {

namespace {
QByteArray uniqueName()
{
    static int last = 0;
    return "lodestar_test_" + QByteArray::number(QCoreApplication::applicationPid()) + '_' +
           QByteArray::number(++last);
}
} // namespace

StoreUrl urlOf(const QByteArray& text)
{
    auto url = storeUrlFromText(QString::fromUtf8(text.mid(text.indexOf('=') + 1).trimmed()));
    REQUIRE(url);
    return *url;
}

std::unique_ptr<PgPlace> PgPlace::find()
{
    const QByteArray server = qgetenv("LODESTAR_TEST_PG");
    if (server.isEmpty()) {
        WARN("skipped: LODESTAR_TEST_PG is not set (export $(tests/support/pgcluster start DIR))");
        return nullptr;
    }
    return std::make_unique<PgPlace>(urlOf(server));
}

PgPlace::PgPlace(const StoreUrl& server)
    : m_server(server)
    , m_url(server)
{
    m_url.database = QString::fromLatin1(uniqueName());
}

PgPlace::~PgPlace()
{
    if (auto connection = PgConnection::open(m_server, m_clock))
        (void)(*connection)
            ->run("DROP DATABASE IF EXISTS " + m_url.database.toLatin1() + " WITH (FORCE)");
}

StoreUrl PgPlace::appUrl() const
{
    StoreUrl url = m_url;
    url.user = QStringLiteral("lodestar_app");
    return url;
}

std::unique_ptr<ChainedJournal> PgPlace::create()
{
    auto journal = openChainedJournal(m_url, OpenMode::Create, m_clock, m_entropy);
    INFO((journal ? "" : journal.error().text.toStdString()));
    REQUIRE(journal);
    return std::move(journal).value();
}

std::unique_ptr<ChainedJournal> PgPlace::open() const
{
    auto journal = openChainedJournal(appUrl(), OpenMode::Existing, m_clock, m_entropy);
    INFO((journal ? "" : journal.error().text.toStdString()));
    REQUIRE(journal);
    return std::move(journal).value();
}

std::unique_ptr<PgConnection> PgPlace::session(const StoreUrl& url) const
{
    auto connection = PgConnection::open(url, m_clock);
    REQUIRE(connection);
    return std::move(connection).value();
}

std::unique_ptr<PgServer> PgServer::start()
{
    auto server = std::make_unique<PgServer>();
    const QByteArray urls = server->run("start");
    if (urls.isEmpty()) {
        WARN("skipped: no PostgreSQL server could be started");
        return nullptr;
    }
    server->m_url = urlOf(urls.split('\n').first());
    return server;
}

PgServer::~PgServer()
{
    run("stop");
}

QByteArray PgServer::run(const char* verb)
{
    QProcess script;
    script.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    script.start(QStringLiteral(LODESTAR_PGCLUSTER), {QString::fromLatin1(verb), m_folder.path()});
    REQUIRE(script.waitForFinished(120'000));
    return script.exitCode() == 0 ? script.readAllStandardOutput() : QByteArray();
}

bool eventually(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 5'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    return done();
}

Batch batchOf(const QList<Event>& events, qint64 basis, const CommandId& command)
{
    return {command,
            Actor{QStringLiteral("Ada Example"), Role::Dispatcher, QStringLiteral("Console 1")},
            events,
            basis,
            {}};
}

qint64 soundEvents(ChainedJournal& journal)
{
    Chain chain;
    QByteArray hash = journal.genesis();
    qint64 count = 0;
    const auto read =
        journal.readRows(0, std::numeric_limits<qint64>::max(), [&](const RowView& row) {
            hash = chain.next(viewOf(hash), row);
            ++count;
            return row.seq == count && viewOf(hash) == row.hash;
        });
    const auto head = journal.head();
    REQUIRE(read);
    REQUIRE(head);
    CHECK(*head == ChainHead{count, hash});
    return *head == ChainHead{count, hash} ? count : -1;
}

} // namespace lodestar::store::test
