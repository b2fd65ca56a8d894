// SPDX-License-Identifier: GPL-3.0-or-later
// SqliteJournal: the Journal in one SQLite file, which several programs on one machine may share.
#pragma once

#include "core/store/chainedjournal.h"
#include "core/store/headanchor.h"
#include "core/store/sqliteconnection.h"
#include "core/store/storefiles.h"

#include <QTimer>

namespace lodestar::store {

class SqliteJournal final : public ChainedJournal
{
public:
    /// `path` is a file or ":memory:" (which can only be created).
    [[nodiscard]] static Result<std::unique_ptr<ChainedJournal>>
    open(const QString& path, OpenMode mode, Clock& clock, Entropy& entropy);
    ~SqliteJournal() override;

    [[nodiscard]] QString place() const override { return m_path; }

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

    [[nodiscard]] std::optional<ChainHead> anchoredHead() const override { return m_anchor.read(); }

    /// Every page whose checksum is wrong, and what integrity_check finds.
    [[nodiscard]] Result<QStringList> storageFaults() override;
    [[nodiscard]] std::future<Result<QStringList>> startStorageCheck() override;

    [[nodiscard]] Result<InsertOutcome> insert(const RowBatch& batch) override;
    [[nodiscard]] Result<void> insertCheckpoint(const CheckpointRow& row) override;
    [[nodiscard]] Result<void> replaceDerived(const Derived& derived) override;

    void watch(std::function<void()> wake, std::function<void(Health)> changed) override;
    [[nodiscard]] Result<void> reconnect() override;

private:
    struct Statements;

    /// What became of the copy of a lost store.
    struct Rescue
    {
        QString copy;                     ///< its path; empty if it could not be made
        QString trouble;                  ///< then why not
        std::chrono::nanoseconds tried{}; ///< by the steady clock
    };

    SqliteJournal(QString path, OpenMode mode, Clock& clock, Entropy& entropy);

    [[nodiscard]] Result<void> create(Instant now, const QUuid& id);
    [[nodiscard]] Result<void> openExisting();
    [[nodiscard]] Result<void> watchFiles();
    /// Corrupt if the store lost its end, or is older than the anchor says.
    [[nodiscard]] Result<void> compareWithAnchor(const std::optional<ChainHead>& anchor);
    [[nodiscard]] static Result<std::unique_ptr<Statements>>
    prepareAll(const SqliteConnection& store);
    [[nodiscard]] Result<void> prepareAndStart(const QUuid& id);
    [[nodiscard]] Result<void> rows(Statement& statement, const TakeRow& take);
    [[nodiscard]] Result<void> sealedRows(Statement& statement, const TakeSealed& take, bool& goOn);
    [[nodiscard]] int write(const RowBatch& batch, bool& isExpectedHead);
    [[nodiscard]] int writeDerived(const Touch& touch);
    [[nodiscard]] int writeDerived(const CaseEntry& entry);

    [[nodiscard]] Unexpected failure(int code) const { return m_store->failure(code); }

    /// Unavailable once the store's files are no longer what stands under their names; what this
    /// connection still holds is then saved beside it, and the sentence says where.
    [[nodiscard]] Result<void> checkFiles();
    void saveWhatIsHeld();
    /// With what was saved and how to go on.
    [[nodiscard]] Unexpected withAdvice(const Error& error) const;
    [[nodiscard]] Result<void> openAgain();
    /// Unavailable for another room's store, or this one's without all that was read from it.
    [[nodiscard]] Result<void> checkSameRoom(const SqliteConnection& store, Statements& statements);
    void look();
    /// Writes the anchor anew if it was removed or replaced.
    void keepAnchor();

    QString m_path;
    OpenMode m_mode;
    HeadAnchor m_anchor;
    StoreFiles m_files;
    bool m_isLost = false;
    std::optional<Rescue> m_rescue; ///< once the files were lost
    std::unique_ptr<SqliteConnection> m_store;
    std::unique_ptr<Statements> m_do; ///< finalized before m_store closes
    std::function<void()> m_wake;
    std::function<void(Health)> m_changed;
    QTimer m_pulse;
    qint64 m_dataVersion = 0;
    Health m_health;
};

} // namespace lodestar::store
