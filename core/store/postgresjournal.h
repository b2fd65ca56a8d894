// SPDX-License-Identifier: GPL-3.0-or-later
// PostgresJournal: the Journal in a PostgreSQL database that many consoles share.
#pragma once

#include "core/store/chainedjournal.h"
#include "core/store/pgconnection.h"

#include <QSocketNotifier>
#include <QTimer>

namespace lodestar::store {

class PostgresJournal final : public ChainedJournal
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ChainedJournal>>
    open(const StoreUrl& url, OpenMode mode, Clock& clock, Entropy& entropy);

    [[nodiscard]] QString place() const override { return m_url.toText(); }

    [[nodiscard]] Result<ChainHead> storedHead() override;
    [[nodiscard]] Result<void> readRows(qint64 after, qint64 upTo, const TakeRow& take) override;
    [[nodiscard]] Result<void> readRowsOfCall(qint64 call, const TakeRow& take) override;
    [[nodiscard]] Result<qint64> firstSeqOf(const QUuid& command) override;
    [[nodiscard]] Result<void>
    readSealed(qint64 after, qint64 upTo, const TakeSealed& take) override;
    [[nodiscard]] Result<void> readSealedOf(const QList<QByteArray>& digests,
                                            const TakeSealed& take) override;
    [[nodiscard]] Result<void> readTouches(const std::function<bool(const Touch&)>& take) override;
    [[nodiscard]] Result<void> readCases(int limit, const TakeText& take) override;
    [[nodiscard]] Result<std::optional<QByteArray>> readCase(qint64 call) override;
    [[nodiscard]] Result<QList<CheckpointRow>> readCheckpoints() override;
    [[nodiscard]] Result<QStringList> storageFaults() override;

    [[nodiscard]] Result<InsertOutcome> insert(const RowBatch& batch) override;
    [[nodiscard]] Result<void> insertCheckpoint(const CheckpointRow& row) override;
    [[nodiscard]] Result<void> replaceDerived(const Derived& derived) override;

    void watch(std::function<void()> wake, std::function<void(Health)> changed) override;
    [[nodiscard]] Result<void> reconnect() override;

private:
    PostgresJournal(StoreUrl url,
                    Clock& clock,
                    Entropy& entropy,
                    std::unique_ptr<PgConnection> connection);

    [[nodiscard]] Result<void> writeDerived(const Derived& derived);
    /// That the store behind a new connection still holds everything that this journal has seen.
    [[nodiscard]] Result<void> holdsKnownHead();
    [[nodiscard]] Result<void> startListening();
    void wakeSoon();
    void look();
    void noteLoss();

    StoreUrl m_url;
    Clock& m_clock;
    std::unique_ptr<PgConnection> m_connection;
    std::function<void()> m_wake;
    std::function<void(Health)> m_changed;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unique_ptr<QTimer> m_pulse;
    qint64 m_lookedAt = 0; ///< the head's number when look() last asked
    int m_looks = 0;
    bool m_wakePosted = false;
    bool m_lossTold = false;
};

} // namespace lodestar::store
