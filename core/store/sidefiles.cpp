// SPDX-License-Identifier: GPL-3.0-or-later
// Asks SQLite's own locks: whoever has a store open holds at least a shared one on its file.
#include "core/store/sidefiles.h"

#include "core/store/sentence.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace lodestar::store {

namespace {
constexpr int kTries = 1'000; // about two seconds
constexpr int kStep = 2;      // ms

/// The side file that is missing; nothing if both are there.
QString missingBeside(const QString& path)
{
    for (const char* suffix : {"-wal", "-shm"})
        if (const QString name = path + QLatin1String(suffix); !QFileInfo::exists(name))
            return name;
    return {};
}

enum class Use {
    Nobody,
    Shared,    ///< somebody has it open
    Exclusive, ///< somebody has it alone, or is just asking as we do
    Unknown
};

/// Takes the file alone for a moment: that goes only while nobody has it open.
Use useOf(sqlite3_file& file)
{
    const sqlite3_io_methods& io = *file.pMethods;
    const int shared = io.xLock(&file, SQLITE_LOCK_SHARED);
    const int alone = shared == SQLITE_OK ? io.xLock(&file, SQLITE_LOCK_EXCLUSIVE) : shared;
    io.xUnlock(&file, SQLITE_LOCK_NONE);
    if (alone == SQLITE_OK)
        return Use::Nobody;
    if ((alone & 0xff) != SQLITE_BUSY)
        return Use::Unknown;
    return shared == SQLITE_OK ? Use::Shared : Use::Exclusive;
}
} // namespace

Result<void> maySharePlace(sqlite3* store, const QString& path)
{
    sqlite3_file* file = nullptr;
    sqlite3_file_control(store, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (!file || !file->pMethods)
        return {};
    QString missing;
    Use use = Use::Unknown;
    for (int tries = 0; tries < kTries; ++tries) {
        missing = missingBeside(path);
        if (missing.isEmpty())
            return {};
        use = useOf(*file);
        if (use == Use::Nobody || use == Use::Unknown)
            return {};
        sqlite3_sleep(kStep);
    }
    if (use == Use::Exclusive) // nobody can read it then: SQLite says so itself
        return {};
    return Unexpected(
        Kind::Unavailable,
        Sentence::tr("%1 is open in another program, but %2, which both have to share, is not "
                     "there: it was deleted, or the other has the store under another name. Do "
                     "first what the other program says, or close it.")
            .arg(path, missing));
}

} // namespace lodestar::store
