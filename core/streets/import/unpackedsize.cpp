// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what zlib and libbz2 give; a broken stream is left to the reading itself to tell.
#include "core/streets/import/unpackedsize.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <bzlib.h>
#include <cstdio>
#include <memory>
#include <vector>
#include <zlib.h>

namespace lodestar::streets::importing {

namespace {

constexpr qint64 kAlways = 256 << 20;
constexpr qint64 kGrowth = 100;

using Block = std::vector<char>;

/// Stops behind `most`.
Result<qint64> gzipSize(const QString& path, Block& block, qint64 most)
{
    const gzFile file = gzopen(QFile::encodeName(path).constData(), "rb");
    if (!file)
        return Unexpected(Kind::Unavailable, QStringLiteral("cannot read %1").arg(path));
    qint64 size = 0;
    int got = 0;
    while (size <= most &&
           (got = gzread(file, block.data(), static_cast<unsigned>(block.size()))) > 0)
        size += got;
    gzclose_r(file);
    return size;
}

/// One stream of a .bz2, which may be followed by another; `rest` is what was read too far.
/// False when no further stream can follow.
bool addStream(std::FILE* file, Block& block, Block& rest, qint64& size, qint64 most)
{
    int error = BZ_OK;
    BZFILE* const stream =
        BZ2_bzReadOpen(&error, file, 0, 0, rest.data(), static_cast<int>(rest.size()));
    while (error == BZ_OK && size <= most)
        size += BZ2_bzRead(&error, stream, block.data(), static_cast<int>(block.size()));
    const bool isWhole = error == BZ_STREAM_END;
    void* unused = nullptr;
    int unusedSize = 0;
    if (isWhole)
        BZ2_bzReadGetUnused(&error, stream, &unused, &unusedSize);
    const auto* const bytes = static_cast<const char*>(unused);
    rest = Block(bytes, bytes + unusedSize);
    BZ2_bzReadClose(&error, stream);
    if (!isWhole)
        return false;
    if (!rest.empty())
        return true;
    const int next = std::getc(file);
    return next != EOF && std::ungetc(next, file) != EOF;
}

Result<qint64> bzip2Size(const QString& path, Block& block, qint64 most)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
        std::fopen(QFile::encodeName(path).constData(), "rb"), &std::fclose);
    if (!file)
        return Unexpected(Kind::Unavailable, QStringLiteral("cannot read %1").arg(path));
    qint64 size = 0;
    Block rest;
    while (size <= most && addStream(file.get(), block, rest, size, most)) {
    }
    return size;
}

} // namespace

Result<void> checkUnpackedSize(const QString& path)
{
    const bool isGzip = path.endsWith(u".gz", Qt::CaseInsensitive);
    if (!isGzip && !path.endsWith(u".bz2", Qt::CaseInsensitive))
        return {};
    const qint64 most = std::max(kAlways, QFileInfo(path).size() * kGrowth);
    Block block(1 << 18);
    const auto size = isGzip ? gzipSize(path, block, most) : bzip2Size(path, block, most);
    if (!size)
        return size.failure();
    if (*size > most)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1 unpacks to more than %2 times its size, which no map "
                                         "does; it is not imported")
                              .arg(path)
                              .arg(kGrowth));
    return {};
}

} // namespace lodestar::streets::importing
