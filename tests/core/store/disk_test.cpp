// SPDX-License-Identifier: GPL-3.0-or-later
// The disk fills up while consoles work: writes are refused in one sentence, reads go on, writes
// resume.
#include "tests/core/store/filesizelimit.h"
#include "tests/core/store/sqliteplace.h"

#include <QDir>
#include <QFileInfo>

#include <sys/mount.h>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {
/// A disk of 3 MB, where we may mount one.
class SmallDisk
{
public:
    SmallDisk() { m_isMounted = ::mount("none", path().constData(), "tmpfs", 0, "size=3m") == 0; }

    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(path().constData(), MNT_DETACH);
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }

    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(name); }

private:
    [[nodiscard]] QByteArray path() const { return QFile::encodeName(m_folder.path()); }

    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

/// Appends until the store refuses; the refusal.
Error fillUp(ChainedJournal& journal, SeededEntropy& entropy, qint64& head)
{
    for (;;) {
        auto written = journal.append(
            {CommandId(entropy.uuid()), console(1), {notes(1, QString(2'000, u'x'))}, head, {}});
        if (!written)
            return written.error();
        head = written->events.last().seq;
    }
}

void stillReads(ChainedJournal& journal, qint64 head)
{
    qint64 read = 0;
    REQUIRE(journal.read(0, [&](const Recorded& one) { read = one.seq; }));
    CHECK(read == head);
}
} // namespace

TEST_CASE("a full disk refuses writes in one sentence, reads go on, writes resume", "[store]")
{
    SmallDisk disk;
    if (!disk.isMounted()) {
        WARN("skipped: a small disk can only be mounted by root");
        return;
    }
    VirtualClock clock(Instant{});
    SeededEntropy entropy(1);
    const QString ballast = disk.file(QStringLiteral("ballast"));
    {
        QFile file(ballast);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(QByteArray(1'000'000, 'b')) == 1'000'000);
    }
    const QString path = disk.file(QStringLiteral("store"));
    auto journal = SqliteJournal::open(path, OpenMode::Create, clock, entropy);
    REQUIRE(journal);
    qint64 head = 0;
    for (int round = 0; round < 2; ++round) {
        const Error refusal = fillUp(**journal, entropy, head);
        CHECK(refusal.kind == Kind::Unavailable);
        CHECK(refusal.text.contains(QStringLiteral("is full")));
        stillReads(**journal, head);
        if (round == 0) {
            REQUIRE(head > 20);
            CHECK(QFile::remove(ballast));
            const qint64 before = head;
            auto resumed = (*journal)->append({CommandId(entropy.uuid()),
                                               console(1),
                                               {takes(QStringLiteral("STAR 1"), 1)},
                                               head,
                                               {}});
            REQUIRE(resumed);
            head = resumed->events.last().seq;
            CHECK(head == before + 1);
        }
    }
    auto report = verify(**journal);
    REQUIRE(report);
    INFO(report->faults.join(u'\n').toStdString());
    CHECK(report->isSound());
    CHECK(report->head.seq == head);
}

TEST_CASE("a store on a full disk can be verified, and opening it says what to do", "[store]")
{
    SmallDisk disk;
    if (!disk.isMounted()) {
        WARN("skipped: a small disk can only be mounted by root");
        return;
    }
    VirtualClock clock(Instant{});
    SeededEntropy entropy(1);
    const QString path = disk.file(QStringLiteral("store"));
    const auto names = [&] {
        return QDir(QFileInfo(path).path()).entryList(QDir::Files, QDir::Name);
    };
    {
        auto journal = SqliteJournal::open(path, OpenMode::Create, clock, entropy);
        REQUIRE(journal);
        REQUIRE((*journal)->append(
            {CommandId(entropy.uuid()), console(1), {takes(QStringLiteral("STAR 1"), 1)}, 0, {}}));
    }
    const QString ballast = disk.file(QStringLiteral("ballast"));
    {
        QFile file(ballast);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (file.write(QByteArray(4'096, 'b')) > 0) {
        }
    }
    const QStringList before = names();
    {
        auto inspected = SqliteJournal::open(path, OpenMode::Inspect, clock, entropy);
        INFO((inspected ? std::string() : inspected.error().text.toStdString()));
        REQUIRE(inspected);
        auto report = verify(**inspected);
        REQUIRE(report);
        INFO(report->faults.join(u'\n').toStdString());
        CHECK(report->isSound());
        CHECK(report->events == 1);
    }
    CHECK(names() == before);
    const auto refused = SqliteJournal::open(path, OpenMode::Existing, clock, entropy);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Unavailable);
    CHECK(refused.error().text.contains(QStringLiteral("Free some space first: nothing is lost.")));
    CHECK(names() == before);
    CHECK(QFile::remove(ballast));
    auto again = SqliteJournal::open(path, OpenMode::Existing, clock, entropy);
    REQUIRE(again);
    stillReads(**again, 1);
}

TEST_CASE("a limit on the size of files is met like a full disk", "[store]")
{
    SqlitePlace place;
    auto journal = place.journal(OpenMode::Create);
    qint64 head = 0;
    {
        const FileSizeLimit limit(2'000'000);
        const Error refusal = fillUp(*journal, place.entropy, head);
        CHECK(refusal.kind == Kind::Unavailable);
        CHECK(refusal.text.contains(place.path()));
        stillReads(*journal, head);
    }
    REQUIRE(journal->append(place.batch({takes(QStringLiteral("STAR 1"), 1)}, head)));
    CHECK(place.faults().isEmpty());
}
