// SPDX-License-Identifier: GPL-3.0-or-later
// A store's file that is deleted, replaced or write-protected under whoever uses it.
#include "tests/core/store/crashvfs.h"
#include "tests/core/store/filesizelimit.h"
#include "tests/core/store/sqliteplace.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>

#include <sys/stat.h>
#include <unistd.h>

using namespace lodestar;
using namespace lodestar::store;
using namespace lodestar::store::test;

namespace {

/// Stands still until it is told how long the machine has run.
class ToldClock final : public Clock
{
public:
    std::chrono::nanoseconds hasRun{0};

    [[nodiscard]] Instant now() const override { return Instant(Duration(1'735'718'400'000)); }

    [[nodiscard]] std::chrono::nanoseconds steady() const override { return hasRun; }

    TimerId callAt(Instant, std::function<void()>) override { return TimerId::None; }

    void cancel(TimerId) override {}
};

/// A console's journal, which is told how its store is.
struct Watched
{
    SqlitePlace place;
    std::unique_ptr<ChainedJournal> journal;
    Health health;
    QEventLoop loop;

    Watched()
    {
        place.fill(3);
        journal = place.journal(OpenMode::Existing);
        watch();
    }

    void watch()
    {
        journal->watch([] {},
                       [this](const Health& now) {
                           health = now;
                           loop.quit();
                       });
    }

    /// Until the journal tells how it is, at most three seconds.
    void wait()
    {
        QTimer limit;
        limit.setSingleShot(true);
        QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
        limit.start(3'000);
        loop.exec();
    }

    /// The same until something is so that the journal tells nobody.
    void waitFor(const std::function<bool()>& isSo)
    {
        QTimer often;
        QObject::connect(&often, &QTimer::timeout, &loop, [&] {
            if (isSo())
                loop.quit();
        });
        often.start(10);
        wait();
        CHECK(isSo());
    }

    Result<Written> write()
    {
        return journal->append(
            place.batch({takes(QStringLiteral("STAR 9"), 2)}, must(journal->head()).seq));
    }

    static ChainHead must(Result<ChainHead> head)
    {
        REQUIRE(head);
        return *head;
    }

    /// Everything in the log comes into the file.
    void checkpoint() const { REQUIRE(place.tamper("PRAGMA wal_checkpoint(FULL)").empty()); }

    void removeAll() const
    {
        for (const char* suffix : {"", "-wal", "-shm", "-head"})
            QFile::remove(place.path() + QLatin1String(suffix));
    }

    /// The one copy that was saved, or nothing.
    [[nodiscard]] QString saved() const
    {
        const QDir folder(QFileInfo(place.path()).absolutePath());
        const auto found = folder.entryList({QStringLiteral("store.rescued-*.lodestar")});
        return found.size() == 1 ? folder.filePath(found.first()) : QString();
    }
};

/// What another program says that takes STAR 0 in this store: "won 0", or "failed" and why.
QByteArray otherProgram(const SqlitePlace& place)
{
    QProcess process;
    process.start(
        QStringLiteral(LODESTAR_STORE_CHILD),
        {QStringLiteral("race"), QStringLiteral("sqlite:") + place.path(), QStringLiteral("1")});
    REQUIRE(process.waitForFinished());
    return process.readAllStandardOutput();
}

std::string text(const Result<Written>& refused)
{
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Kind::Unavailable);
    return refused.error().text.toStdString();
}

} // namespace

TEST_CASE("a store that is deleted while it is open is told at once, and saved", "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    const ChainHead head = Watched::must(room.journal->head());
    room.removeAll();
    room.wait();
    CHECK_FALSE(room.health.isUp);
    CHECK(room.health.text.contains(QStringLiteral("store.lodestar is gone")));
    CHECK(text(room.write()).find("Nothing more is written") != std::string::npos);
    CHECK(Watched::must(room.journal->head()) == head);

    const QString saved = room.saved();
    REQUIRE_FALSE(saved.isEmpty());
    CHECK(room.health.text.contains(saved));
    CHECK((QFileInfo(saved).permissions() &
           (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther)) == 0);

    SECTION("what is saved is whole, and goes on in the store's place")
    {
        CHECK_FALSE(room.journal->reconnect());
        REQUIRE(QFile::rename(saved, room.place.path()));
        REQUIRE(room.journal->reconnect());
        CHECK(room.write());
        room.wait();
        CHECK(room.health.isUp);
        CHECK(room.place.faults().isEmpty());
        CHECK(Watched::must(room.journal->head()).seq == head.seq + 1);
    }
    SECTION("one loss is saved once")
    {
        CHECK_FALSE(room.journal->reconnect());
        CHECK_FALSE(room.write());
        CHECK(room.saved() == saved);
    }
    SECTION("closing takes no file of whoever has come to the place")
    {
        VirtualClock clock(room.place.clock.now());
        SeededEntropy chance(99);
        auto other = SqliteJournal::open(room.place.path(), OpenMode::Create, clock, chance);
        REQUIRE(other);
        REQUIRE((*other)->append(room.place.batch({takes(QStringLiteral("STAR 1"), 1)}, 0)));
        room.journal.reset();
        CHECK(QFile::exists(room.place.path() + QStringLiteral("-wal")));
        REQUIRE((*other)->append(room.place.batch({takes(QStringLiteral("STAR 2"), 2)}, 1)));
        other->reset();
        CHECK(room.place.faults().isEmpty());
    }
}

TEST_CASE("a copy that could not be made is tried again, and told when it is made", "[store][lost]")
{
    ToldClock clock;
    Watched room;
    auto opened =
        SqliteJournal::open(room.place.path(), OpenMode::Existing, clock, room.place.entropy);
    REQUIRE(opened);
    room.journal = std::move(*opened);
    room.watch();
    REQUIRE(room.write());
    const ChainHead head = Watched::must(room.journal->head());
    {
        const FileSizeLimit limit(1'000);
        room.removeAll();
        room.wait();
        CHECK(room.health.text.contains(QStringLiteral("do not close it")));
        CHECK(room.saved().isEmpty());
    }
    clock.hasRun += std::chrono::seconds(29);
    CHECK(text(room.write()).find("do not close it") != std::string::npos);
    CHECK(room.saved().isEmpty()); // a large store is not copied at every look
    clock.hasRun += std::chrono::seconds(1);
    room.wait();
    const QString saved = room.saved();
    REQUIRE_FALSE(saved.isEmpty());
    CHECK(room.health.text.contains(saved));
    REQUIRE(QFile::rename(saved, room.place.path()));
    REQUIRE(room.journal->reconnect());
    CHECK(Watched::must(room.journal->head()) == head);
}

TEST_CASE("another room's store in the place of an open one is refused", "[store][lost]")
{
    Watched room;
    room.removeAll();
    {
        VirtualClock clock(room.place.clock.now());
        SeededEntropy chance(99);
        REQUIRE(SqliteJournal::open(room.place.path(), OpenMode::Create, clock, chance));
    }
    CHECK(text(room.write()).find("another file stands there") != std::string::npos);
    room.wait();
    CHECK_FALSE(room.health.isUp);
    const auto back = room.journal->reconnect();
    REQUIRE_FALSE(back);
    CHECK(back.error().kind == Kind::Unavailable);
    CHECK(back.error().text.contains(QStringLiteral("the store of another room")));
    CHECK_FALSE(room.saved().isEmpty());
    // Nothing of this room was written into the other.
    auto other = room.place.journal(OpenMode::Inspect);
    CHECK(Watched::must(other->head()).seq == 0);
}

TEST_CASE("the log of a lost store is written into no file that comes to its place",
          "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    const QString path = room.place.path();
    const auto digest = [](const QString& file) {
        QFile bytes(file);
        REQUIRE(bytes.open(QIODevice::ReadOnly));
        return QCryptographicHash::hash(bytes.readAll(), QCryptographicHash::Sha256);
    };
    const auto refusesAndKeeps = [&] {
        const QByteArray before = digest(path);
        for (int tries = 0; tries < 3; ++tries) {
            const auto back = room.journal->reconnect();
            REQUIRE_FALSE(back);
            CHECK(back.error().text.contains(QStringLiteral("still lies beside it")));
        }
        room.journal.reset();
        CHECK(digest(path) == before);
    };
    SECTION("another room's store")
    {
        const QString other = room.place.file(QStringLiteral("other.lodestar"));
        {
            VirtualClock clock(room.place.clock.now());
            SeededEntropy chance(99);
            REQUIRE(SqliteJournal::open(other, OpenMode::Create, clock, chance));
        }
        REQUIRE(QFile::remove(path));
        REQUIRE(QFile::rename(other, path));
        text(room.write());
        refusesAndKeeps();
    }
    SECTION("the copy that was saved itself, until the log is out of its way")
    {
        const ChainHead head = Watched::must(room.journal->head());
        REQUIRE(QFile::remove(path));
        text(room.write());
        const QString saved = room.saved();
        REQUIRE_FALSE(saved.isEmpty());
        REQUIRE(QFile::rename(saved, path));
        const QByteArray before = digest(path);
        REQUIRE_FALSE(room.journal->reconnect());
        CHECK(digest(path) == before);
        for (const char* suffix : {"-wal", "-shm", "-head"})
            QFile::remove(path + QLatin1String(suffix));
        REQUIRE(room.journal->reconnect());
        CHECK(Watched::must(room.journal->head()) == head);
        CHECK(room.write());
        CHECK(room.place.faults().isEmpty());
    }
}

TEST_CASE("a store that came back and is lost again is saved again", "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    const QString aside = room.place.path() + QStringLiteral(".aside");
    REQUIRE(QFile::rename(room.place.path(), aside));
    room.wait();
    CHECK_FALSE(room.health.isUp);
    const QString first = room.saved();
    REQUIRE_FALSE(first.isEmpty());
    REQUIRE(QFile::rename(aside, room.place.path()));
    room.wait(); // noticed by looking, not by reconnecting
    CHECK(room.health.isUp);
    REQUIRE(QFile::remove(first));
    room.place.clock.step(std::chrono::seconds(2)); // another name
    REQUIRE(room.write());
    const ChainHead head = Watched::must(room.journal->head());
    room.removeAll();
    room.wait();
    const QString second = room.saved();
    REQUIRE_FALSE(second.isEmpty());
    CHECK(room.health.text.contains(second));
    REQUIRE(QFile::rename(second, room.place.path()));
    REQUIRE(room.journal->reconnect());
    CHECK(Watched::must(room.journal->head()) == head);
}

TEST_CASE("an older copy of the same room under an open store is refused", "[store][lost]")
{
    Watched room;
    const QString backup = room.place.file(QStringLiteral("backup"));
    const QString path = room.place.path();
    room.journal.reset(); // its log goes into the file
    REQUIRE(QFile::copy(path, backup));
    room.journal = room.place.journal(OpenMode::Existing);
    room.watch();
    REQUIRE(room.write());
    const qint64 last = Watched::must(room.journal->head()).seq;
    room.removeAll();
    REQUIRE(QFile::copy(backup, path));
    const auto back = room.journal->reconnect();
    REQUIRE_FALSE(back);
    CHECK(back.error().text.contains(
        QStringLiteral("event %1, which was recorded here, is not in it").arg(last)));
    text(room.write());
}

TEST_CASE("the file that remembers how far a store had come is written anew when it is lost",
          "[store][lost]")
{
    Watched room;
    const QString path = room.place.path();
    const QString anchor = path + QStringLiteral("-head");
    const QString backup = room.place.file(QStringLiteral("backup"));
    const QString oldAnchor = room.place.file(QStringLiteral("old-head"));
    room.checkpoint();
    REQUIRE(QFile::copy(path, backup));
    REQUIRE(QFile::copy(anchor, oldAnchor));
    REQUIRE(room.write());
    const qint64 last = Watched::must(room.journal->head()).seq;
    const bool isReplaced = GENERATE(false, true);
    CAPTURE(isReplaced);
    REQUIRE(QFile::remove(anchor));
    if (isReplaced)
        REQUIRE(QFile::rename(oldAnchor, anchor));
    room.waitFor([&] {
        const auto known = HeadAnchor(path).read();
        return known && known->seq == last;
    });

    room.journal.reset();
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(backup, path));
    const auto opened = room.place.tryOpen(OpenMode::Existing);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().text.contains(
        QStringLiteral("events %1..%1 are missing at the end").arg(last)));
}

TEST_CASE("a log that is deleted under an open store is noticed as well", "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    const ChainHead head = Watched::must(room.journal->head());
    const QString path = room.place.path();
    const auto refusesAndNames = [&](const QString& saved) {
        const auto back = room.journal->reconnect();
        REQUIRE_FALSE(back);
        INFO(back.error().text.toStdString());
        CHECK(back.error().text.contains(QStringLiteral("store.lodestar-wal is gone")));
        CHECK(back.error().text.contains(saved));
        CHECK(back.error().text.contains(QStringLiteral("put it in the store's place")));
    };
    const auto goesOnWith = [&](const QString& saved) {
        room.removeAll();
        REQUIRE(QFile::rename(saved, path));
        REQUIRE(room.journal->reconnect());
        CHECK(Watched::must(room.journal->head()) == head);
        CHECK(room.write());
        CHECK(room.place.faults().isEmpty());
    };
    SECTION("and its copy is named as long as it is away")
    {
        REQUIRE(QFile::remove(path + QStringLiteral("-wal")));
        CHECK(text(room.write()).find("store.lodestar-wal is gone") != std::string::npos);
        const QString saved = room.saved();
        REQUIRE_FALSE(saved.isEmpty());
        refusesAndNames(saved);
        // Nobody else makes a new log beside those who still hold the old one.
        CHECK(otherProgram(room.place).startsWith("failed"));
        refusesAndNames(saved);
        goesOnWith(saved);
    }
    SECTION("also when everything was in the file already")
    {
        room.checkpoint();
        REQUIRE(QFile::remove(path + QStringLiteral("-wal")));
        room.wait();
        CHECK(otherProgram(room.place).startsWith("failed"));
        refusesAndNames(room.saved());
        CHECK_FALSE(QFile::exists(path + QStringLiteral("-wal")));
        goesOnWith(room.saved());
    }
    SECTION("and the file put back without it is not gone on in")
    {
        const QString aside = path + QStringLiteral(".aside");
        REQUIRE(QFile::rename(path, aside));
        room.wait();
        const QString saved = room.saved();
        REQUIRE_FALSE(saved.isEmpty());
        for (const char* suffix : {"-wal", "-shm", "-head"})
            QFile::remove(path + QLatin1String(suffix));
        REQUIRE(QFile::rename(aside, path));
        refusesAndNames(saved);
        goesOnWith(saved);
    }
}

TEST_CASE("without the memory that programs share nobody writes past the other", "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    const ChainHead head = Watched::must(room.journal->head());
    const QString path = room.place.path();
    const int state = GENERATE(0, 1, 2);
    const bool isInFile = state > 0; // what the log holds
    const bool isLogGone = state == 2;
    CAPTURE(isInFile, isLogGone);
    if (isInFile)
        room.checkpoint();
    if (isLogGone)
        REQUIRE(QFile::remove(path + QStringLiteral("-wal")));
    REQUIRE(QFile::remove(path + QStringLiteral("-shm")));
    room.wait();
    CHECK_FALSE(room.health.isUp);
    CHECK_FALSE(room.journal->reconnect());

    // Whatever is acknowledged from here on is there at the end.
    qint64 acknowledged = head.seq;
    const QByteArray other = otherProgram(room.place);
    INFO(other.toStdString());
    acknowledged += other.startsWith("won") ? 1 : 0;
    CHECK(other.contains("is open in another program"));
    const auto back = room.journal->reconnect();
    CHECK_FALSE(back);
    acknowledged += room.write() ? 1 : 0;
    CHECK(acknowledged == head.seq);
    if (!isLogGone) {
        CHECK((back ? QString() : back.error().text)
                  .contains(QStringLiteral("close every console of this store, then open it")));
        CHECK((back ? QString() : back.error().text).contains(room.saved()));
    }
    room.journal.reset();
    const QByteArray next = otherProgram(room.place);
    CHECK(next.startsWith("won"));
    acknowledged += next.startsWith("won") ? 1 : 0;
    CHECK(Watched::must(room.place.journal(OpenMode::Existing)->head()).seq == acknowledged);
    CHECK(room.place.faults().isEmpty());
}

TEST_CASE("what is committed while its log is deleted is not acknowledged, and done once",
          "[store][lost]")
{
    CrashDisk disk;
    Watched room;
    const ChainHead head = Watched::must(room.journal->head());
    const Batch batch = room.place.batch({takes(QStringLiteral("STAR 9"), 2)}, head.seq);
    // After the files were looked at, and before SQLite writes.
    disk.beforeChange = [&] {
        QFile::remove(room.place.path() + QStringLiteral("-wal"));
    };
    CHECK(text(room.journal->append(batch)).find("store.lodestar-wal is gone") !=
          std::string::npos);
    disk.beforeChange = nullptr;
    const QString saved = room.saved();
    REQUIRE_FALSE(saved.isEmpty());
    room.removeAll();
    REQUIRE(QFile::rename(saved, room.place.path()));
    REQUIRE(room.journal->reconnect());
    const auto again = room.journal->append(batch);
    REQUIRE(again);
    CHECK(again->repeated);
    CHECK(Watched::must(room.journal->head()).seq == head.seq + 1);
    CHECK(room.place.faults().isEmpty());
}

TEST_CASE("a store that is open under another name is not opened beside its log", "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    const QString path = room.place.path();
    const QString other = room.place.file(QStringLiteral("other.lodestar"));
    REQUIRE(QFile::rename(path, other));
    VirtualClock clock(room.place.clock.now());
    SeededEntropy chance(99);
    const auto second = SqliteJournal::open(other, OpenMode::Existing, clock, chance);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Kind::Unavailable);
    CHECK(second.error().text.contains(QStringLiteral("is open in another program")));
    REQUIRE(QFile::rename(other, path));
    REQUIRE(room.journal->reconnect());
    CHECK(room.write());
    CHECK(room.place.faults().isEmpty());
}

TEST_CASE("a store that is moved away and back goes on by itself", "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    const QString aside = room.place.path() + QStringLiteral(".aside");
    REQUIRE(QFile::rename(room.place.path(), aside));
    text(room.write());
    REQUIRE(QFile::rename(aside, room.place.path()));
    REQUIRE(room.journal->reconnect());
    CHECK(room.write());
    CHECK(room.place.faults().isEmpty());
}

TEST_CASE("an empty file is refused and stays empty", "[store][lost]")
{
    SqlitePlace place;
    QFile file(place.path());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    for (const OpenMode mode : {OpenMode::Existing, OpenMode::Reading, OpenMode::Inspect}) {
        const auto refused = place.tryOpen(mode);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().text.contains(QStringLiteral("is an empty file and no store")));
    }
    CHECK(QFileInfo(place.path()).size() == 0);
}

namespace {

/// Gives the folder of a store to somebody who may only read it, and acts as that one.
class Reader
{
public:
    explicit Reader(const SqlitePlace& place)
        : m_folder(QFileInfo(place.path()).absolutePath())
    {
        const QDir folder(m_folder);
        const auto names = folder.entryList(QDir::Files);
        for (const QString& name : names)
            protect(folder.filePath(name), 0400);
        protect(m_folder, 0500);
        if (::geteuid() == 0)
            m_wasRoot = ::seteuid(kNobody) == 0;
    }

    ~Reader()
    {
        if (m_wasRoot && ::seteuid(0) != 0)
            qFatal("the test cannot become root again");
        ::chmod(QFile::encodeName(m_folder).constData(), 0700);
    }

    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

private:
    static constexpr uid_t kNobody = 65534;
    QString m_folder;
    bool m_wasRoot = false;

    static void protect(const QString& path, mode_t mode)
    {
        const QByteArray name = QFile::encodeName(path);
        if (::geteuid() == 0)
            REQUIRE(::chown(name.constData(), kNobody, static_cast<gid_t>(-1)) == 0);
        REQUIRE(::chmod(name.constData(), mode) == 0);
    }
};

QStringList filesOf(const SqlitePlace& place)
{
    return QDir(QFileInfo(place.path()).absolutePath()).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

TEST_CASE("a write-protected copy of a store is read and verified, and not touched",
          "[store][lost]")
{
    SqlitePlace place;
    place.fill(4);
    const QStringList files = filesOf(place);
    {
        const Reader reader(place);
        auto inspected = place.tryOpen(OpenMode::Inspect);
        INFO((inspected ? std::string() : inspected.error().text.toStdString()));
        REQUIRE(inspected);
        auto report = verify(**inspected);
        REQUIRE(report);
        CHECK(report->isSound());
        CHECK(report->events == 21);

        auto read = place.tryOpen(OpenMode::Reading);
        REQUIRE(read);
        int events = 0;
        REQUIRE((*read)->read(0, [&](const Recorded&) { ++events; }));
        CHECK(events == 21);
        const auto refused = (*read)->append(place.batch({takes(QStringLiteral("A"), 1)}, 21));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().text.contains(QStringLiteral("for reading only")));

        const auto forWork = place.tryOpen(OpenMode::Existing);
        REQUIRE_FALSE(forWork);
        CHECK(forWork.error().text.contains(QStringLiteral("cannot be opened for writing")));
        CHECK(filesOf(place) == files);
    }
}

TEST_CASE("damage of a write-protected copy is named", "[store][lost]")
{
    SqlitePlace place;
    place.fill(4);
    REQUIRE(
        place
            .tamper("DROP TRIGGER events_never_change; UPDATE events SET body = '{}' WHERE seq = 2")
            .empty());
    const Reader reader(place);
    CHECK(place.faults().join(u' ').contains(QStringLiteral("vent 2")));
}

TEST_CASE("what lies in the log of a write-protected copy is never passed over in silence",
          "[store][lost]")
{
    Watched room;
    REQUIRE(room.write());
    // As the files lie while a console is open: the newest event is in the log alone.
    SqlitePlace copy;
    REQUIRE(QFile::copy(room.place.path(), copy.path()));
    REQUIRE(QFile::copy(room.place.path() + QStringLiteral("-wal"),
                        copy.path() + QStringLiteral("-wal")));
    const Reader reader(copy);
    const auto refused = copy.tryOpen(OpenMode::Reading);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(QStringLiteral("Copy both to a folder of your own")));
}

TEST_CASE("whoever may only read a store follows a console that has just opened it",
          "[store][lost]")
{
    Watched room;
    CHECK(QFileInfo(room.place.path() + QStringLiteral("-wal")).size() == 0);
    const auto beside = SqliteConnection::open(room.place.path(), OpenMode::Existing);
    REQUIRE(beside);
    const Reader reader(room.place);
    QProcess process;
    process.setChildProcessModifier([] { // wholly the reader: Qt refuses who is root besides
        const uid_t user = ::geteuid();
        if (user != ::getuid() && (::seteuid(0) != 0 || ::setuid(user) != 0))
            ::_exit(1);
    });
    process.start(QStringLiteral(LODESTAR_STORE_CHILD),
                  {QStringLiteral("read"), QStringLiteral("sqlite:") + room.place.path()});
    if (!process.waitForStarted()) {
        WARN("skipped: the reader's user may not start the program");
        return;
    }
    const auto readsAgain = [&] {
        REQUIRE(process.waitForReadyRead());
        return process.readLine().trimmed().toStdString();
    };
    CHECK(readsAgain() == "16");
    for (int more = 1; more <= 3; ++more) {
        REQUIRE(room.write());
        if (more == 2)
            REQUIRE(
                (*beside)->run("PRAGMA wal_checkpoint(FULL)")); // into the file that is being read
        process.write("\n");
        CHECK(readsAgain() == std::to_string(16 + more));
    }
    process.closeWriteChannel();
    CHECK(process.waitForFinished());
}
