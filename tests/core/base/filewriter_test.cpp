// SPDX-License-Identifier: GPL-3.0-or-later
// A file is whole under its name or not there; why not is said; a device is never replaced.
#include "core/base/filewriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

using namespace lodestar;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a file is written whole, and for its owner alone where that is wished", "[base]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out"));
    REQUIRE(writeFile(path, "one"));
    REQUIRE(writeFile(path, "two", Readers::Owner));
    CHECK(contentOf(path) == "two");
    CHECK_FALSE(QFile::permissions(path).testFlag(QFile::ReadGroup));
    CHECK_FALSE(QFile::permissions(path).testFlag(QFile::ReadOther));
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("a folder that is not there is told in one sentence", "[base]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("none/out"));
    const auto refused = writeFile(path, "one");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Unavailable);
    CHECK(refused.error().text ==
          QStringLiteral("%1 cannot be written: No such file or directory.").arg(path));
}

TEST_CASE("a device that takes nothing is told of and stays a device", "[base]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("full"));
    if (::mknod(QFile::encodeName(path).constData(), S_IFCHR | 0600, makedev(1, 7)) != 0) {
        WARN("skipped: a device can only be made by root");
        return;
    }
    for (const int bytes : {1, 100'000}) {
        const auto refused = writeFile(path, QByteArray(bytes, 'x'), Readers::Owner);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().text ==
              QStringLiteral("%1 cannot be written: the disk is full.").arg(path));
        struct stat now = {};
        REQUIRE(::stat(QFile::encodeName(path).constData(), &now) == 0);
        CHECK(S_ISCHR(now.st_mode));
    }
}

TEST_CASE("a disk that fills up while a file is written is called full", "[base]")
{
    const QTemporaryDir folder;
    const QByteArray mountPoint = QFile::encodeName(folder.path());
    if (::mount("none", mountPoint.constData(), "tmpfs", 0, "size=1m") != 0) {
        WARN("skipped: a small disk can only be mounted by root");
        return;
    }
    const QString path = folder.filePath(QStringLiteral("out"));
    REQUIRE(writeFile(path, "old"));
    // More than the disk, and just more: the last part is refused when it is flushed.
    for (const int bytes : {3'000'000, 1'048'576 + 10}) {
        FileWriter file(path, Readers::Everybody);
        REQUIRE(file.open());
        Result<void> done;
        for (int written = 0; done && written < bytes; written += 1'000)
            done = file.write(QByteArray(1'000, 'x'));
        if (done)
            done = file.commit();
        REQUIRE_FALSE(done);
        CHECK(done.error().text ==
              QStringLiteral("%1 cannot be written: the disk is full.").arg(path));
    }
    CHECK(contentOf(path) == "old");
    ::umount2(mountPoint.constData(), MNT_DETACH);
}
