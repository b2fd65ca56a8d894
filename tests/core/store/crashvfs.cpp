// SPDX-License-Identifier: GPL-3.0-or-later
// The layer of CrashDisk: undo records by file and sector.
#include "tests/core/store/crashvfs.h"

#include <QFile>
#include <QHash>
#include <QMap>

#include <cstdlib>
#include <sqlite3.h>

namespace lodestar::store::test {

namespace {
constexpr qint64 kSector = 512;

struct FileUndo
{
    qint64 durableSize = 0;
    QMap<qint64, QByteArray>
        durable; ///< by sector number; shorter than a sector at or past the durable end
};

struct Disk
{
    sqlite3_vfs* real = nullptr;
    CrashDisk* owner = nullptr;
    QHash<QString, FileUndo> files;
};

Disk& disk()
{
    static Disk only;
    return only;
}

struct CrashFile
{
    sqlite3_file base;
    sqlite3_file* real;
    FileUndo* undo; ///< null for files that nobody misses
};

CrashFile& own(sqlite3_file* file)
{
    return *reinterpret_cast<CrashFile*>(file);
}

const sqlite3_io_methods& methods(sqlite3_file* file)
{
    return *own(file).real->pMethods;
}

void changes()
{
    if (disk().owner && disk().owner->beforeChange)
        disk().owner->beforeChange();
}

/// Keeps what the disk durably has of each sector in [from, to) that is still clean.
void remember(CrashFile& f, qint64 from, qint64 to)
{
    if (!f.undo)
        return;
    for (qint64 sector = from / kSector; sector * kSector < to; ++sector) {
        if (f.undo->durable.contains(sector))
            continue;
        const qint64 length =
            std::clamp<qint64>(f.undo->durableSize - sector * kSector, 0, kSector);
        QByteArray old(static_cast<qsizetype>(length), '\0');
        if (length > 0)
            f.real->pMethods->xRead(f.real, old.data(), static_cast<int>(length), sector * kSector);
        f.undo->durable.insert(sector, old);
    }
}

int fileClose(sqlite3_file* file)
{
    sqlite3_file* inner = own(file).real;
    const int code = inner->pMethods->xClose(inner);
    std::free(inner);
    return code;
}

int fileRead(sqlite3_file* f, void* data, int amount, sqlite3_int64 offset)
{
    return methods(f).xRead(own(f).real, data, amount, offset);
}

int fileWrite(sqlite3_file* f, const void* data, int amount, sqlite3_int64 offset)
{
    if (own(f).undo)
        changes();
    remember(own(f), offset, offset + amount);
    return methods(f).xWrite(own(f).real, data, amount, offset);
}

int fileTruncate(sqlite3_file* f, sqlite3_int64 size)
{
    if (own(f).undo)
        changes();
    sqlite3_int64 old = 0;
    methods(f).xFileSize(own(f).real, &old);
    remember(own(f), size, old);
    return methods(f).xTruncate(own(f).real, size);
}

int fileSync(sqlite3_file* f, int flags)
{
    if (own(f).undo) {
        changes();
        sqlite3_int64 size = 0;
        methods(f).xFileSize(own(f).real, &size);
        *own(f).undo = {size, {}};
    }
    (void)flags; // the real disk need not wait: the power cut is ours
    return SQLITE_OK;
}

int fileSize(sqlite3_file* f, sqlite3_int64* size)
{
    return methods(f).xFileSize(own(f).real, size);
}

int fileLock(sqlite3_file* f, int level)
{
    return methods(f).xLock(own(f).real, level);
}

int fileUnlock(sqlite3_file* f, int level)
{
    return methods(f).xUnlock(own(f).real, level);
}

int fileReserved(sqlite3_file* f, int* out)
{
    return methods(f).xCheckReservedLock(own(f).real, out);
}

/// Writes over SQLite's own copy of a pragma's word, which has four letters: "1" is NORMAL, "0"
/// OFF.
void changePragma(char** pragma)
{
    CrashDisk* owner = disk().owner;
    if (!owner || owner->insteadOfFull.isEmpty() || !pragma[2] ||
        qstricmp(pragma[1], "synchronous") != 0 || qstricmp(pragma[2], "FULL") != 0)
        return;
    pragma[2][0] = owner->insteadOfFull == "NORMAL" ? '1' : '0';
    pragma[2][1] = '\0';
    ++owner->timesChanged;
}

int fileControl(sqlite3_file* f, int op, void* arg)
{
    if (op == SQLITE_FCNTL_PRAGMA)
        changePragma(static_cast<char**>(arg));
    return methods(f).xFileControl(own(f).real, op, arg);
}

int fileSector(sqlite3_file*)
{
    return static_cast<int>(kSector);
}

int fileTraits(sqlite3_file*)
{
    return 0;
} // no powersafe overwrite, no atomic writes

int fileShmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out)
{
    return methods(f).xShmMap(own(f).real, page, size, extend, out);
}

int fileShmLock(sqlite3_file* f, int offset, int n, int flags)
{
    return methods(f).xShmLock(own(f).real, offset, n, flags);
}

void fileShmBarrier(sqlite3_file* f)
{
    methods(f).xShmBarrier(own(f).real);
}

int fileShmUnmap(sqlite3_file* f, int remove)
{
    return methods(f).xShmUnmap(own(f).real, remove);
}

const sqlite3_io_methods kMethods = {2,
                                     fileClose,
                                     fileRead,
                                     fileWrite,
                                     fileTruncate,
                                     fileSync,
                                     fileSize,
                                     fileLock,
                                     fileUnlock,
                                     fileReserved,
                                     fileControl,
                                     fileSector,
                                     fileTraits,
                                     fileShmMap,
                                     fileShmLock,
                                     fileShmBarrier,
                                     fileShmUnmap,
                                     nullptr,
                                     nullptr};

int vfsOpen(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    CrashFile& f = own(file);
    f = {};
    sqlite3_vfs* real = disk().real;
    f.real = static_cast<sqlite3_file*>(std::calloc(1, static_cast<size_t>(real->szOsFile)));
    const int code = real->xOpen(real, name, f.real, flags, outFlags);
    if (!f.real->pMethods) {
        std::free(f.real);
        return code;
    }
    if (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL)) {
        const QString path = QFile::decodeName(name);
        if (!disk().files.contains(path)) {
            sqlite3_int64 size = 0;
            f.real->pMethods->xFileSize(f.real, &size);
            disk().files.insert(path, {size, {}});
        }
        f.undo = &disk().files[path];
    }
    f.base.pMethods = &kMethods;
    return code;
}

sqlite3_vfs crashVfs(sqlite3_vfs* real)
{
    sqlite3_vfs vfs = *real;
    vfs.iVersion = 2;
    vfs.pNext = nullptr;
    vfs.zName = "crash";
    vfs.szOsFile = sizeof(CrashFile);
    vfs.xOpen = vfsOpen;
    vfs.xDelete = [](sqlite3_vfs*, const char* name, int sync) {
        return disk().real->xDelete(disk().real, name, sync);
    };
    vfs.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* out) {
        return disk().real->xAccess(disk().real, name, flags, out);
    };
    vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
        return disk().real->xFullPathname(disk().real, name, size, out);
    };
    return vfs;
}

sqlite3_vfs& layer()
{
    static sqlite3_vfs only = crashVfs(disk().real);
    return only;
}
} // namespace

CrashDisk::CrashDisk()
{
    disk().real = sqlite3_vfs_find(nullptr);
    disk().owner = this;
    disk().files.reserve(64); // FileUndo pointers must stay
    sqlite3_vfs_register(&layer(), 1);
}

CrashDisk::~CrashDisk()
{
    sqlite3_vfs_register(disk().real, 1);
    sqlite3_vfs_unregister(&layer());
    disk().owner = nullptr;
    disk().files.clear();
}

void CrashDisk::leave(const QString& path, const QString& to, SeededEntropy& chance) const
{
    QFile from(path);
    if (!from.open(QIODevice::ReadOnly))
        return;
    QByteArray bytes = from.readAll();
    const FileUndo undo = disk().files.value(path, {bytes.size(), {}});
    const int mood = chance.below(4); // all old, all new, or a mixture
    qint64 end = mood == 1 ? bytes.size() : undo.durableSize;
    for (auto it = undo.durable.begin(); it != undo.durable.end(); ++it) {
        const bool isOld = mood == 0 || (mood > 1 && chance.below(2) == 0);
        const qint64 at = it.key() * kSector;
        if (!isOld) {
            end = std::max(end, std::min<qint64>(at + kSector, bytes.size()));
            continue;
        }
        if (bytes.size() < at + kSector)
            bytes.resize(static_cast<qsizetype>(at + kSector));
        bytes.replace(static_cast<qsizetype>(at), kSector, it->leftJustified(kSector, '\0'));
    }
    bytes.truncate(static_cast<qsizetype>(end));
    QFile out(to);
    if (out.open(QIODevice::WriteOnly))
        out.write(bytes);
}

} // namespace lodestar::store::test
