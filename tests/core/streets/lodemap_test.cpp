// SPDX-License-Identifier: GPL-3.0-or-later
// The .lodemap: what was written is read back in place; anything else is refused with its reason.
#include "core/streets/lodemap.h"
#include "core/streets/texts.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;
using namespace std::string_view_literals;

namespace {

const std::vector<quint32> kNumbers{1, 2, 3, 5, 8, 13};

QString writtenIn(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("city.lodemap"));
    LodemapWriter writer(path);
    REQUIRE(writer.add("numbers", 1, kNumbers));
    REQUIRE(writer.add("empty", 1, QByteArrayView()));
    REQUIRE(writer.add("words", 3, QByteArrayView("High Street")));
    REQUIRE(writer.finish());
    return path;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

Result<std::shared_ptr<const Lodemap>> opened(const QTemporaryDir& folder, const QByteArray& bytes)
{
    const QString path = folder.filePath(QStringLiteral("changed.lodemap"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return Lodemap::open(path);
}

} // namespace

TEST_CASE("a map gives back its sections in place, aligned for any reader", "[lodemap]")
{
    const QTemporaryDir folder;
    const auto map = Lodemap::open(writtenIn(folder));
    REQUIRE(map);
    const auto numbers = map.value()->array<quint32>("numbers", 1);
    REQUIRE(numbers);
    CHECK(std::ranges::equal(numbers.value(), kNumbers));
    CHECK(reinterpret_cast<quintptr>(numbers.value().data()) % 64 == 0);
    CHECK(map.value()->section("words", 3).value() == QByteArrayView("High Street"));
    CHECK(map.value()->section("empty", 1).value().isEmpty());
}

TEST_CASE("a section that is missing, newer or of an odd length is refused", "[lodemap]")
{
    const QTemporaryDir folder;
    const auto map = Lodemap::open(writtenIn(folder)).value();
    CHECK_FALSE(map->has("graph"));
    CHECK(map->section("graph", 1).error().kind == Kind::NotFound);
    CHECK(map->section("words", 2).error().kind == Kind::Invalid);
    CHECK(map->array<quint32>("words", 3).error().kind == Kind::Corrupt);
}

TEST_CASE("a map that is cut short at any length is refused", "[lodemap]")
{
    const QTemporaryDir folder;
    const QByteArray whole = bytesOf(writtenIn(folder));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto map = opened(folder, whole.left(length));
        INFO(length);
        REQUIRE_FALSE(map);
        CHECK((map.error().kind == Kind::Corrupt ||
               (length < 8 && map.error().kind == Kind::Invalid)));
    }
    CHECK_FALSE(opened(folder, whole + QByteArray(1, '\0')));
}

TEST_CASE("a flipped bit in any section, the table or the header is found", "[lodemap]")
{
    const QTemporaryDir folder;
    const QByteArray whole = bytesOf(writtenIn(folder));
    int blanks = 0;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray changed = whole;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        // Between two sections lie blanks that nobody reads.
        if (const auto map = opened(folder, changed); map)
            ++blanks;
        else
            CHECK_FALSE(map.error().text.isEmpty());
    }
    CHECK(blanks == 64 - 6 * 4 + 64 - 11);
}

TEST_CASE("an older and a newer map say what to do, and are told apart from damage", "[lodemap]")
{
    const QTemporaryDir folder;
    QByteArray changed = bytesOf(writtenIn(folder));
    for (quint32 version = 0; version < kLodemapVersion; ++version) {
        changed[8] = static_cast<char>(version);
        const auto older = opened(folder, changed);
        REQUIRE_FALSE(older);
        CHECK(older.error().kind == Kind::Invalid);
        CHECK(older.error().text.contains(QStringLiteral("has version %1").arg(version)));
        CHECK(older.error().text.endsWith(QStringLiteral("import it again")));
    }
    changed[8] = static_cast<char>(kLodemapVersion + 1);
    const auto newer = opened(folder, changed);
    REQUIRE_FALSE(newer);
    CHECK(newer.error().kind == Kind::Invalid);
    CHECK(newer.error().text.contains(QStringLiteral("has version %1").arg(kLodemapVersion + 1)));
    CHECK(
        newer.error().text.contains(QStringLiteral("use a newer program or import the map again")));
    CHECK(opened(folder, QByteArray(4096, 'x'))
              .error()
              .text.contains(QStringLiteral("is no .lodemap")));
    CHECK(Lodemap::open(folder.filePath(QStringLiteral("none"))).error().kind == Kind::NotFound);
}

TEST_CASE("a map tells its sections in the order of the file", "[lodemap]")
{
    const QTemporaryDir folder;
    const auto map = Lodemap::open(writtenIn(folder)).value();
    const std::vector<std::pair<QByteArray, quint32>> written{
        {"numbers", 1}, {"empty", 1}, {"words", 3}};
    CHECK(map->sections() == written);
}

TEST_CASE("a map takes its name only when it is whole", "[lodemap]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("half.lodemap"));
    {
        LodemapWriter writer(path);
        REQUIRE(writer.add("numbers", 1, kNumbers));
    }
    CHECK_FALSE(QFile::exists(path));
    LodemapWriter nowhere(folder.filePath(QStringLiteral("no/such/folder.lodemap")));
    CHECK(nowhere.add("numbers", 1, kNumbers).error().kind == Kind::Unavailable);
}

TEST_CASE("every text is kept once, in any script", "[lodemap]")
{
    Texts texts;
    const TextId high = texts.add(QStringLiteral("High Street"));
    const TextId arabic = texts.add(QStringLiteral("شارع الملك"));
    CHECK(texts.add("High Street"sv) == high);
    CHECK(texts.add(""sv).isEmpty());
    CHECK(texts.text(high) == QStringLiteral("High Street"));
    CHECK(texts.text(arabic) == QStringLiteral("شارع الملك"));
    CHECK(texts.text({}).isEmpty());
    CHECK(texts.size() == 3);
}
