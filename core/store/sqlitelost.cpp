// SPDX-License-Identifier: GPL-3.0-or-later
// A store whose files were taken away: noticing it, saving what is held, and connecting again.
#include "core/store/sentence.h"
#include "core/store/sqliteschema.h"
#include "core/store/sqlitestatements.h"
#include "core/store/storecopy.h"

#include <QFileInfo>

namespace lodestar::store {

namespace {
constexpr std::chrono::seconds kSaveAgain{30}; ///< after a copy could not be made
}

SqliteJournal::~SqliteJournal()
{
    if (m_rescue && m_rescue->copy.isEmpty()) // it could not be done: there may be room by now
        saveWhatIsHeld();
}

Result<void> SqliteJournal::checkFiles()
{
    const auto same = m_files.check();
    if (same.has_value() == m_isLost) {
        m_isLost = !m_isLost;
        m_rescue.reset(); // if it came back to its place, the next loss is another one
        // Neither may SQLite remove the log that stands there, for it may be another store's.
        sqlite3_db_config(
            m_store->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, m_isLost ? 1 : 0, nullptr);
    }
    if (same)
        return same;
    const bool isSaved = m_rescue && !m_rescue->copy.isEmpty();
    const bool isDue = !m_rescue || steady() - m_rescue->tried >= kSaveAgain;
    if (m_wake && !isSaved && isDue) // a console; what a verb had to write it has said
        saveWhatIsHeld();
    return withAdvice(same.error());
}

void SqliteJournal::saveWhatIsHeld()
{
    const auto copy = rescueStore(*m_store, m_path, now());
    m_rescue = {copy ? *copy : QString(), copy ? QString() : copy.error().text, steady()};
}

Unexpected SqliteJournal::withAdvice(const Error& error) const
{
    QStringList sentences{error.text};
    const bool isSaved = m_rescue && !m_rescue->copy.isEmpty();
    if (m_isLost && m_files.isLogThere()) {
        sentences += Sentence::tr("The store itself and its log are still there: close every "
                                  "console of this store, then open it again.");
        if (isSaved)
            sentences += Sentence::tr("A copy of all that was recorded until then is in %1.")
                             .arg(m_rescue->copy);
    } else if (isSaved) {
        sentences +=
            Sentence::tr("All that was recorded until then is saved in %1. To go on, put "
                         "it in the store's place, without -wal, -shm and -head beside it.")
                .arg(m_rescue->copy);
    } else if (m_rescue) {
        sentences += Sentence::tr("What was recorded could not be saved elsewhere, and only this "
                                  "program still holds it: do not close it. %1")
                         .arg(m_rescue->trouble);
    }
    return {error.kind, sentences.join(u' ')};
}

Result<void> SqliteJournal::checkSameRoom(const SqliteConnection& store, Statements& statements)
{
    const auto refuse = [](const QString& why) {
        return Unexpected(Kind::Unavailable, why);
    };
    auto id = sqliteStoreId(store);
    if (!id)
        return id.failure();
    if (*id != storeId())
        return refuse(Sentence::tr("At %1 stands the store of another room now. Put this room's "
                                   "store back, or close the console and open the other room.")
                          .arg(m_path));
    const ChainHead known = knownHead();
    if (known.seq == 0)
        return {};
    Statement& rows = statements.rows.bind(1, known.seq - 1).bind(2, known.seq);
    const Rewound rewound(rows);
    const int code = rows.step();
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return store.failure(code);
    if (code == SQLITE_ROW && rows.bytes(8) == viewOf(known.hash))
        return {};
    return refuse(
        code == SQLITE_DONE
            ? Sentence::tr("An older copy of the store was put at %1: event %2, which was recorded "
                           "here, is not in it. Put back one that holds it, or close the console "
                           "and open it again to go on without.")
                  .arg(m_path)
                  .arg(known.seq)
            : Sentence::tr("Another copy of the store was put at %1: its event %2 is not the one "
                           "that was recorded here. Put back the store that holds it.")
                  .arg(m_path)
                  .arg(known.seq));
}

Result<void> SqliteJournal::reconnect()
{
    if (m_store->isInMemory())
        return {};
    const auto same = checkFiles(); // saves what is held if they are not
    if (!same && (!QFileInfo(m_path).isFile() || QFileInfo(m_path).size() == 0))
        return same;
    if (auto done = openAgain(); !done)
        return m_isLost ? withAdvice(done.error()) : done;
    return {};
}

Result<void> SqliteJournal::openAgain()
{
    if (auto may = m_files.mayOpenAgain(); !may)
        return may;
    auto store = SqliteConnection::open(m_path, m_mode);
    if (!store)
        return store.failure();
    // What turns out to be another store is left as it was found.
    sqlite3_db_config((*store)->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    auto files = StoreFiles::of(**store);
    if (!files)
        return files.failure();
    // Within one program SQLite gives the same store the memory that it has already, whatever
    // stands under the name.
    if (files->isSameStore(m_files))
        if (auto still = m_files.check(); !still)
            return still;
    auto prepared = prepareAll(**store);
    if (!prepared)
        return prepared.failure();
    if (auto room = checkSameRoom(**store, **prepared); !room)
        return room;
    if (auto still = files->check(); !still)
        return still;
    sqlite3_db_config((*store)->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    m_do = std::move(*prepared);
    m_store = std::move(*store);
    m_files = std::move(*files);
    m_anchor.reopen();
    m_isLost = false;
    m_rescue.reset();
    m_dataVersion = 0;
    return {};
}

} // namespace lodestar::store
