// SPDX-License-Identifier: GPL-3.0-or-later
// Journal: the append-only log of events in one database, and what is derived from it in the same
// transaction.
#pragma once

#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "core/domain/board.h"
#include "core/domain/caserow.h"
#include "core/domain/command.h"

#include <functional>
#include <memory>

namespace lodestar::store {

/// The end of the chain: keep it elsewhere (shift report, second host) to prove that nothing was
/// cut off.
struct ChainHead
{
    qint64 seq = 0;  ///< 0: no events yet
    QByteArray hash; ///< 32 bytes; of an empty Journal the genesis hash, made from the store's id

    friend bool operator==(const ChainHead&, const ChainHead&) = default;
};

/// What one command wants written.
struct Batch
{
    CommandId command;
    Actor by;
    QList<Event> events; ///< never empty; plain Sealed texts are sealed on the way in
    qint64 basis = 0;    ///< Board::seq that the decision was made on
    /// The case rows that these events give; called inside the transaction with the final events.
    std::function<QList<CaseRow>(const QList<Recorded>&)> caseRows;
};

struct Written
{
    QList<Recorded> events; ///< as the Journal has them
    bool repeated = false;  ///< the command had been written before: these are the events of then
};

/// Whether the store answers, for the status strip.
struct Health
{
    bool isUp = true;
    QString text; ///< one sentence when it is not
};

/// One Journal, used on the thread that opened it. Nothing is acknowledged before it is durable.
class Journal
{
public:
    virtual ~Journal() = default;

    /// Writes a batch in one transaction. Conflict if an event after `basis` is about the same call
    /// or unit (the sentence says who was first); Unavailable if the store is away: the outcome is
    /// then unknown and the same command id may be sent again, which does nothing twice.
    [[nodiscard]] virtual Result<Written> append(const Batch& batch) = 0;
    /// Every event after `after`, in order, with its sealed texts.
    [[nodiscard]] virtual Result<void> read(qint64 after,
                                            const std::function<void(const Recorded&)>& take) = 0;
    /// Every event about one call, in order: also of calls that left the Board.
    [[nodiscard]] virtual Result<QList<Recorded>> eventsOf(CallId call) = 0;
    /// The events of one command, if it was written.
    [[nodiscard]] virtual Result<QList<Recorded>> eventsOf(CommandId command) = 0;
    [[nodiscard]] virtual Result<ChainHead> head() = 0;
    /// The newest sound checkpoint's Board, or an empty one; never newer than head().
    [[nodiscard]] virtual Result<Board> latestCheckpoint() = 0;
    [[nodiscard]] virtual Result<void> saveCheckpoint(const Board& board) = 0;
    /// Closed calls, newest first; at most `limit`.
    [[nodiscard]] virtual Result<QList<CaseRow>> cases(int limit) = 0;
    [[nodiscard]] virtual Result<std::optional<CaseRow>> caseOf(CallId call) = 0;

    /// Calls `wake` on this thread's event loop soon after somebody else has appended, and
    /// `changed` when the store goes away or comes back.
    virtual void watch(std::function<void()> wake, std::function<void(Health)> changed) = 0;
    /// Opens the connection again after Unavailable. The caller reads from its last number
    /// afterwards.
    [[nodiscard]] virtual Result<void> reconnect() = 0;
};

/// Where a store is: `sqlite:PATH` or `postgresql://user@host:port/db`.
struct StoreUrl
{
    enum class Engine { Sqlite, Postgres };

    Engine engine = Engine::Sqlite;
    QString path; ///< Sqlite: the file, or ":memory:"
    QString host;
    int port = 5432;
    QString user;
    QString database;

    /// As a person wrote it; never a password in it.
    [[nodiscard]] QString toText() const;
};

[[nodiscard]] Result<StoreUrl> storeUrlFromText(const QString& text);

enum class OpenMode {
    Existing, ///< NotFound if there is no store
    Create,   ///< makes the store; Conflict if there is one already
    Reading,  ///< as Existing, but nothing can be appended, and a store that may not be written (a
              ///< protected copy, a read-only disk) is opened all the same
    Inspect   ///< as Reading, but damage that Existing would refuse is left for verify()
};

/// Opens a store. An older schema is migrated after a backup copy; a newer one is refused
/// (Invalid).
[[nodiscard]] Result<std::unique_ptr<Journal>>
openJournal(const StoreUrl& url, OpenMode mode, Clock& clock, Entropy& entropy);

} // namespace lodestar::store
