// SPDX-License-Identifier: GPL-3.0-or-later
// ChainedJournal: what both databases do alike (seal, encode, chain, conflict, repeat, checkpoint),
// over a handful of primitives that each database gives.
#pragma once

#include "core/store/chain.h"
#include "core/store/codec.h"
#include "core/store/journal.h"

#include <future>

namespace lodestar::store {

/// One row for the events table; owns what RowView looks at.
struct EventRow
{
    qint64 seq = 0;
    Instant at;
    std::string_view kind; ///< lives for ever
    int version = 1;
    QUuid command;
    int ordinal = 0;
    QByteArray actor;
    QByteArray body;
    QByteArray hash;

    [[nodiscard]] RowView view() const
    {
        return {
            seq, at, kind, version, command, ordinal, viewOf(actor), viewOf(body), viewOf(hash)};
    }
};

/// One row for the sealed table. Key: (seq, place). Erasing sets salt and text to NULL and nothing
/// else.
struct SealedRow
{
    qint64 seq = 0;  ///< the event whose body holds the digest
    int place = 0;   ///< running number of the text in its event, from 0
    qint64 call = 0; ///< whose erasure destroys it; 0: of no call
    Label label = Label::Personal;
    QByteArray digest; ///< 32 bytes; the same digest may stand in several rows
    QByteArray salt;   ///< 16 bytes
    QByteArray text;   ///< UTF-8
};

/// A sealed row as read. Views live until the callback returns.
struct SealedView
{
    qint64 seq = 0;
    int place = 0;
    qint64 call = 0;
    std::string_view label; ///< its name, e.g. "clinical"
    std::string_view digest;
    std::optional<std::string_view> salt; ///< absent when erased
    std::optional<std::string_view> text; ///< absent when erased
};

/// That an event is about a call (the event_call table; key: call, seq).
struct Touch
{
    qint64 call = 0;
    qint64 seq = 0;

    friend auto operator<=>(const Touch&, const Touch&) = default;
};

/// Adds the touches of one event: each call among its own members, once.
void addTouches(const Event& event, qint64 seq, QList<Touch>& to);

/// A row of the case index: the columns that are searched, and the whole CaseRow as canonical JSON.
struct CaseEntry
{
    qint64 call = 0; ///< key: a newer row of the same call takes the older one's place
    qint64 closedAt = 0;
    qint64 lastSeq = 0;
    QByteArray json;
};

/// Everything that one append writes, in one transaction or not at all.
struct RowBatch
{
    QUuid command;
    ChainHead expected; ///< the head that rows[0] is chained to
    ChainHead head;     ///< the head after rows.last()
    QList<EventRow> rows;
    QList<SealedRow> sealed;
    QList<Touch> touches;
    QList<CaseEntry> cases;
    QList<Touch>
        erased; ///< after the inserts: destroy sealed rows of `call` whose seq is below `seq`
};

enum class InsertOutcome {
    Written,        ///< durable
    HeadMoved,      ///< the stored head is not `expected`: nothing was written
    RepeatedCommand ///< an event with this command and ordinal 0 is there already: nothing was
                    ///< written
};

/// A checkpoint as stored. `sum` is SHA-256 over json; the base class judges soundness.
struct CheckpointRow
{
    qint64 seq = 0;
    int boardVersion = 0;
    QByteArray chainHash; ///< of the event `seq` (genesis for 0)
    QByteArray sum;
    QByteArray json;
};

/// What rebuild() makes from the events alone.
struct Derived
{
    QList<Touch> touches;   ///< sorted
    QList<CaseEntry> cases; ///< sorted by call
};

/// The shared algorithm. A database derives from this, opens itself, calls started(), and gives the
/// primitives below. All calls come on the thread that opened it. No primitive retries for
/// conflicts; each reports what the database is: Unavailable (away, locked, full), Corrupt
/// (damaged).
class ChainedJournal : public Journal
{
public:
    [[nodiscard]] Result<Written> append(const Batch& batch) final;
    /// `take` must not use the journal.
    [[nodiscard]] Result<void> read(qint64 after,
                                    const std::function<void(const Recorded&)>& take) final;
    [[nodiscard]] Result<QList<Recorded>> eventsOf(CallId call) final;
    [[nodiscard]] Result<QList<Recorded>> eventsOf(CommandId command) final;
    [[nodiscard]] Result<ChainHead> head() final;
    [[nodiscard]] Result<Board> latestCheckpoint() final;
    [[nodiscard]] Result<void> saveCheckpoint(const Board& board) final;
    [[nodiscard]] Result<QList<CaseRow>> cases(int limit) final;
    [[nodiscard]] Result<std::optional<CaseRow>> caseOf(CallId call) final;

    [[nodiscard]] const QUuid& storeId() const { return m_storeId; }

    /// The hash that event 1 is chained to.
    [[nodiscard]] const QByteArray& genesis() const { return m_genesis; }

    /// Where it is, for sentences: a path or a database's name, never a password.
    [[nodiscard]] virtual QString place() const = 0;

    // ---- primitives: reading. `take` returns false to stop early. Views live until it returns.
    using TakeRow = std::function<bool(const RowView&)>;
    using TakeSealed = std::function<bool(const SealedView&)>;
    using TakeText = std::function<bool(std::string_view)>;

    /// The head that the last append stored (chain_head); {0, genesis()} for none.
    [[nodiscard]] virtual Result<ChainHead> storedHead() = 0;
    /// Events with after < seq <= upTo, by seq.
    [[nodiscard]] virtual Result<void> readRows(qint64 after, qint64 upTo, const TakeRow& take) = 0;
    /// Events that touch a call, by seq.
    [[nodiscard]] virtual Result<void> readRowsOfCall(qint64 call, const TakeRow& take) = 0;
    /// The seq of the event with this command and ordinal 0; 0 for none.
    [[nodiscard]] virtual Result<qint64> firstSeqOf(const QUuid& command) = 0;
    /// Sealed rows with after < seq <= upTo, by (seq, place).
    [[nodiscard]] virtual Result<void>
    readSealed(qint64 after, qint64 upTo, const TakeSealed& take) = 0;
    /// Sealed rows with one of these digests, in any order. Up to some thousands of digests.
    [[nodiscard]] virtual Result<void> readSealedOf(const QList<QByteArray>& digests,
                                                    const TakeSealed& take) = 0;
    /// All touches, by (call, seq).
    [[nodiscard]] virtual Result<void>
    readTouches(const std::function<bool(const Touch&)>& take) = 0;
    /// The JSON of closed calls' rows: newest closedAt first, then higher call first; limit < 0:
    /// all.
    [[nodiscard]] virtual Result<void> readCases(int limit, const TakeText& take) = 0;
    [[nodiscard]] virtual Result<std::optional<QByteArray>> readCase(qint64 call) = 0;
    /// Checkpoints, newest first.
    [[nodiscard]] virtual Result<QList<CheckpointRow>> readCheckpoints() = 0;

    /// How far the store had come by what is kept apart from it, if anything is.
    [[nodiscard]] virtual std::optional<ChainHead> anchoredHead() const { return std::nullopt; }

    /// What the database itself finds wrong with its storage, one sentence each; empty when sound.
    [[nodiscard]] virtual Result<QStringList> storageFaults() = 0;
    /// The same, begun at once beside the caller where the database can, else done when it is asked
    /// for.
    [[nodiscard]] virtual std::future<Result<QStringList>> startStorageCheck();

    // ---- primitives: writing, each in one durable transaction
    /// Order inside the transaction: compare and set the head; rows; sealed; touches; cases;
    /// erased.
    [[nodiscard]] virtual Result<InsertOutcome> insert(const RowBatch& batch) = 0;
    /// Adds the checkpoint (in place of one with the same seq) and drops all but the newest two.
    [[nodiscard]] virtual Result<void> insertCheckpoint(const CheckpointRow& row) = 0;
    /// Puts the derived tables' whole content in place of what is there and drops all checkpoints.
    [[nodiscard]] virtual Result<void> replaceDerived(const Derived& derived) = 0;

protected:
    ChainedJournal(Clock& clock, Entropy& entropy);

    /// To be called once by the opener, when the store's id is known and its head can be read.
    [[nodiscard]] Result<void> started(const QUuid& storeId, OpenMode mode);

    /// The head as this journal last saw or wrote it.
    [[nodiscard]] const ChainHead& knownHead() const { return m_head; }

    [[nodiscard]] Instant now() const { return m_clock.now(); }

    [[nodiscard]] std::chrono::nanoseconds steady() const { return m_clock.steady(); }

    Chain m_chain;
    Codec m_codec;

private:
    struct Prepared;

    [[nodiscard]] Result<Prepared> prepare(const Batch& batch);
    [[nodiscard]] Result<std::optional<Written>> writtenBefore(const CommandId& command);
    [[nodiscard]] Result<void> refuseConflicts(const Batch& batch, qint64 after);
    [[nodiscard]] Result<void> fillTexts(QList<Recorded>& events);
    [[nodiscard]] Result<void> fillTexts(Board& board);
    /// The texts that are not erased, by digest.
    [[nodiscard]] Result<QHash<QByteArray, QString>> textsOf(QList<QByteArray> digests);
    [[nodiscard]] Result<Board> boardOf(const CheckpointRow& row, const ChainHead& head);

    Clock& m_clock;
    Entropy& m_entropy;
    QUuid m_storeId;
    QByteArray m_genesis;
    ChainHead m_head;
    bool m_readOnly = false;
};

/// openJournal() with the type that verify(), rebuild() and exports want.
[[nodiscard]] Result<std::unique_ptr<ChainedJournal>>
openChainedJournal(const StoreUrl& url, OpenMode mode, Clock& clock, Entropy& entropy);

} // namespace lodestar::store
