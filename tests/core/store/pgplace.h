// SPDX-License-Identifier: GPL-3.0-or-later
// Where PostgreSQL tests work: a fresh database on the server of LODESTAR_TEST_PG, or a server of
// their own.
#pragma once

#include "core/store/postgresjournal.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>
#include <memory>

namespace lodestar::store::test {

/// A database name that nobody else has, made by whoever creates a store in it; dropped at the end.
class PgPlace
{
public:
    /// Nothing (and a message) if LODESTAR_TEST_PG is not set.
    [[nodiscard]] static std::unique_ptr<PgPlace> find();
    /// On the server that `server` names.
    explicit PgPlace(const StoreUrl& server);
    ~PgPlace();
    PgPlace(const PgPlace&) = delete;
    PgPlace& operator=(const PgPlace&) = delete;

    [[nodiscard]] const StoreUrl& url() const { return m_url; }

    /// The same database for the role that consoles use.
    [[nodiscard]] StoreUrl appUrl() const;
    [[nodiscard]] std::unique_ptr<ChainedJournal> create();
    [[nodiscard]] std::unique_ptr<ChainedJournal> open() const;
    /// A bare session, as somebody with psql has it.
    [[nodiscard]] std::unique_ptr<PgConnection> session(const StoreUrl& url) const;

private:
    StoreUrl m_server;
    StoreUrl m_url;
    mutable SystemClock m_clock;
    mutable SystemEntropy m_entropy;
};

/// A PostgreSQL server that a test may stop and kill: tests/support/pgcluster in a folder of its
/// own.
class PgServer
{
public:
    /// Nothing (and a message) if no server is installed.
    [[nodiscard]] static std::unique_ptr<PgServer> start();
    ~PgServer();

    void stop() { run("stop"); }

    void kill9() { run("kill9"); }

    void restart() { run("restart"); }

    [[nodiscard]] const StoreUrl& url() const { return m_url; }

private:
    QByteArray run(const char* verb);

    QTemporaryDir m_folder;
    StoreUrl m_url;
};

/// The URL that a line "NAME=URL" or an environment variable holds.
[[nodiscard]] StoreUrl urlOf(const QByteArray& text);
/// Runs the event loop until `done` or 5 s have passed; true if done.
[[nodiscard]] bool eventually(const std::function<bool()>& done);
/// A batch of one console; `basis` as the board's.
[[nodiscard]] Batch batchOf(const QList<Event>& events, qint64 basis, const CommandId& command);
/// Walks the whole chain and compares it with the head; the number of events, or -1 with a
/// FAIL_CHECK.
qint64 soundEvents(ChainedJournal& journal);

} // namespace lodestar::store::test
