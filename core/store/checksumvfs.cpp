// SPDX-License-Identifier: GPL-3.0-or-later
// The layer itself. Only whole pages of the main file are summed: the WAL has checksums of its own.
#include "core/store/checksumvfs.h"

#include "core/store/sentence.h"

#include <QtEndian>

#include <cstdlib>
#include <cstring>
#include <sqlite3.h>

namespace lodestar::store {

namespace {
constexpr int kReserveOffset = 20; // in the file's header: bytes kept free at each page's end
constexpr int kLargestPage = 65536;

struct Layer
{
    sqlite3_vfs vfs;
    bool checksReads;
};

/// SQLite allocates this; the real file behind it is ours to free.
struct CheckedFile
{
    sqlite3_file base;
    sqlite3_file* real;
    bool isMain;
    bool hasSums;
    bool checksReads;
};

bool isWholePage(int amount, sqlite3_int64 offset)
{
    return amount >= 512 && (amount & (amount - 1)) == 0 && offset % amount == 0;
}

/// The sum of SQLite's own WAL frames, over all of a page but its last 8 bytes. Of zeros it is
/// zero.
quint64 pageSum(const char* page, int size)
{
    quint32 a = 0;
    quint32 b = 0;
    for (int i = 0; i < size - kPageSumBytes; i += 8) {
        a += qFromLittleEndian<quint32>(page + i) + b;
        b += qFromLittleEndian<quint32>(page + i + 4) + a;
    }
    return quint64(a) << 32 | b;
}

bool isSound(const char* page, int size)
{
    return pageSum(page, size) == qFromLittleEndian<quint64>(page + size - kPageSumBytes);
}

CheckedFile& own(sqlite3_file* file)
{
    return *reinterpret_cast<CheckedFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return own(file).real;
}

sqlite3_vfs* below()
{
    return sqlite3_vfs_find(nullptr);
}

int fileClose(sqlite3_file* file)
{
    sqlite3_file* inner = std::exchange(own(file).real, nullptr);
    const int code = inner->pMethods ? inner->pMethods->xClose(inner) : SQLITE_OK;
    std::free(inner);
    return code;
}

int fileRead(sqlite3_file* file, void* data, int amount, sqlite3_int64 offset)
{
    CheckedFile& f = own(file);
    const int code = f.real->pMethods->xRead(f.real, data, amount, offset);
    if (code != SQLITE_OK || !f.isMain)
        return code;
    const char* bytes = static_cast<const char*>(data);
    if (offset == 0 && amount > kReserveOffset)
        f.hasSums = bytes[kReserveOffset] == kPageSumBytes;
    const bool judged = f.hasSums && f.checksReads && isWholePage(amount, offset);
    return judged && !isSound(bytes, amount) ? SQLITE_IOERR_DATA : SQLITE_OK;
}

int fileWrite(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset)
{
    CheckedFile& f = own(file);
    const char* bytes = static_cast<const char*>(data);
    if (f.isMain && offset == 0 && amount > kReserveOffset)
        f.hasSums = bytes[kReserveOffset] == kPageSumBytes;
    if (!f.isMain || !f.hasSums || !isWholePage(amount, offset) || amount > kLargestPage)
        return f.real->pMethods->xWrite(f.real, data, amount, offset);
    char page[kLargestPage];
    std::memcpy(page, bytes, static_cast<size_t>(amount));
    qToLittleEndian(pageSum(page, amount), page + amount - kPageSumBytes);
    return f.real->pMethods->xWrite(f.real, page, amount, offset);
}

int fileTruncate(sqlite3_file* f, sqlite3_int64 size)
{
    return real(f)->pMethods->xTruncate(real(f), size);
}

int fileSync(sqlite3_file* f, int flags)
{
    return real(f)->pMethods->xSync(real(f), flags);
}

int fileSize(sqlite3_file* f, sqlite3_int64* size)
{
    return real(f)->pMethods->xFileSize(real(f), size);
}

int fileLock(sqlite3_file* f, int level)
{
    return real(f)->pMethods->xLock(real(f), level);
}

int fileUnlock(sqlite3_file* f, int level)
{
    return real(f)->pMethods->xUnlock(real(f), level);
}

int fileIsReserved(sqlite3_file* f, int* out)
{
    return real(f)->pMethods->xCheckReservedLock(real(f), out);
}

int fileControl(sqlite3_file* f, int op, void* arg)
{
    return real(f)->pMethods->xFileControl(real(f), op, arg);
}

int fileSector(sqlite3_file* f)
{
    return real(f)->pMethods->xSectorSize(real(f));
}

int fileTraits(sqlite3_file* f)
{
    return real(f)->pMethods->xDeviceCharacteristics(real(f));
}

int fileShmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out)
{
    return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
}

int fileShmLock(sqlite3_file* f, int offset, int n, int flags)
{
    return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
}

void fileShmBarrier(sqlite3_file* f)
{
    real(f)->pMethods->xShmBarrier(real(f));
}

int fileShmUnmap(sqlite3_file* f, int remove)
{
    return real(f)->pMethods->xShmUnmap(real(f), remove);
}

/// Version 2: shared memory for the WAL, but no memory mapping, which would go past the sums.
constexpr sqlite3_io_methods kMethods = {2,
                                         fileClose,
                                         fileRead,
                                         fileWrite,
                                         fileTruncate,
                                         fileSync,
                                         fileSize,
                                         fileLock,
                                         fileUnlock,
                                         fileIsReserved,
                                         fileControl,
                                         fileSector,
                                         fileTraits,
                                         fileShmMap,
                                         fileShmLock,
                                         fileShmBarrier,
                                         fileShmUnmap,
                                         nullptr,
                                         nullptr};

int vfsOpen(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    CheckedFile& f = own(file);
    f = {};
    sqlite3_vfs* inner = below();
    f.real = static_cast<sqlite3_file*>(std::calloc(1, static_cast<size_t>(inner->szOsFile)));
    if (!f.real)
        return SQLITE_NOMEM;
    f.isMain = (flags & SQLITE_OPEN_MAIN_DB) != 0;
    f.checksReads = reinterpret_cast<Layer*>(vfs)->checksReads;
    const int code = inner->xOpen(inner, name, f.real, flags, outFlags);
    if (f.real->pMethods) {
        f.base.pMethods = &kMethods; // from now on SQLite calls xClose
        return code;
    }
    std::free(std::exchange(f.real, nullptr));
    return code;
}

int vfsDelete(sqlite3_vfs*, const char* name, int sync)
{
    return below()->xDelete(below(), name, sync);
}

int vfsAccess(sqlite3_vfs*, const char* name, int flags, int* out)
{
    return below()->xAccess(below(), name, flags, out);
}

int vfsFullPath(sqlite3_vfs*, const char* name, int size, char* out)
{
    return below()->xFullPathname(below(), name, size, out);
}

int vfsRandom(sqlite3_vfs*, int size, char* out)
{
    return below()->xRandomness(below(), size, out);
}

int vfsSleep(sqlite3_vfs*, int microseconds)
{
    return below()->xSleep(below(), microseconds);
}

int vfsTime(sqlite3_vfs*, double* out)
{
    return below()->xCurrentTime(below(), out);
}

int vfsLastError(sqlite3_vfs*, int size, char* out)
{
    return below()->xGetLastError(below(), size, out);
}

int vfsTime64(sqlite3_vfs*, sqlite3_int64* out)
{
    return below()->xCurrentTimeInt64(below(), out);
}

Layer layer(const char* name, bool checksReads)
{
    Layer made{};
    made.checksReads = checksReads;
    sqlite3_vfs& vfs = made.vfs;
    vfs.iVersion = 2;
    vfs.szOsFile = sizeof(CheckedFile);
    vfs.mxPathname = below()->mxPathname;
    vfs.zName = name;
    vfs.xOpen = vfsOpen;
    vfs.xDelete = vfsDelete;
    vfs.xAccess = vfsAccess;
    vfs.xFullPathname = vfsFullPath;
    vfs.xRandomness = vfsRandom;
    vfs.xSleep = vfsSleep;
    vfs.xCurrentTime = vfsTime;
    vfs.xGetLastError = vfsLastError;
    vfs.xCurrentTimeInt64 = vfsTime64;
    return made;
}
} // namespace

const char* checksumVfsName(bool checksReads)
{
    static Layer strict = layer("lodestar", true);
    static Layer lenient = layer("lodestar-inspect", false);
    [[maybe_unused]] static const int registered =
        sqlite3_vfs_register(&strict.vfs, 0) | sqlite3_vfs_register(&lenient.vfs, 0);
    return checksReads ? strict.vfs.zName : lenient.vfs.zName;
}

namespace {
/// The file's bytes and its header, through SQLite's own handle.
struct FileLook
{
    sqlite3_file* file = nullptr;
    sqlite3_int64 bytes = 0;
    char header[100] = {};
    int pageSize = 0; ///< 0: no page size that there is
};

Result<FileLook> lookAt(sqlite3* database, const QString& path)
{
    FileLook look;
    sqlite3_file_control(database, "main", SQLITE_FCNTL_FILE_POINTER, &look.file);
    int code = look.file->pMethods->xFileSize(look.file, &look.bytes);
    if (code == SQLITE_OK)
        code = look.file->pMethods->xRead(look.file, look.header, sizeof look.header, 0);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return Unexpected(Kind::Unavailable,
                          Sentence::tr("%1 cannot be read: %2.")
                              .arg(path, QString::fromUtf8(sqlite3_errstr(code))));
    const int inHeader = qFromBigEndian<quint16>(look.header + 16);
    const int size = inHeader == 1 ? kLargestPage : inHeader;
    look.pageSize = isWholePage(size, 0) ? size : 0;
    return look;
}
} // namespace

Result<QList<qint64>> damagedPages(sqlite3* database, const QString& path)
{
    auto look = lookAt(database, path);
    if (!look)
        return look.failure();
    const int size = look->pageSize;
    if (size == 0)
        return QList<qint64>{1};
    QList<qint64> damaged;
    QByteArray page(size, Qt::Uninitialized);
    for (qint64 number = 1; number <= look->bytes / size; ++number) {
        const int code =
            look->file->pMethods->xRead(look->file, page.data(), size, (number - 1) * size);
        if (code != SQLITE_OK || !isSound(page.constData(), size))
            damaged += number;
    }
    if (look->bytes % size != 0)
        damaged += look->bytes / size + 1;
    return damaged;
}

Result<PagesLeft> pagesLeft(sqlite3* database, const QString& path)
{
    auto look = lookAt(database, path);
    if (!look)
        return look.failure();
    if (look->pageSize == 0)
        return PagesLeft{};
    constexpr int kPagesAt = 28;
    return PagesLeft{look->bytes / look->pageSize,
                     qFromBigEndian<quint32>(look->header + kPagesAt)};
}

} // namespace lodestar::store
