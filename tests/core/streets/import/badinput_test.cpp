// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are cut short, or made to fill the memory, are refused in one sentence.
#include "importing.h"

#include "core/streets/import/account.h"
#include "core/streets/import/osmcollector.h"
#include "core/streets/import/rings.h"
#include "core/streets/import/unpackedsize.h"

#include <QTemporaryDir>

#include <bzlib.h>

using namespace lodestar;
using namespace lodestar::streets;
using namespace lodestar::streets::importing;
using lodestar::streets::testing::importedAs;

namespace {

/// One street around a corner (tests/data/fuzz/osm/corner.osm) in three blocks that are not packed.
QByteArray smallPbf()
{
    return QByteArray::fromBase64(
        "AAAADQoJT1NNSGVhZGVyGDEKLyIOT3NtU2NoZW1hLVYwLjYiCkRlbnNlTm9kZXOCARBsaWJvc21p"
        "dW0vMi4xOS4wAAAACwoHT1NNRGF0YRhHCkUKBAoACgASPRI7CgMCAgIqGQoDAQEBEgMAAAAaAwAA"
        "ACIDAAAAKgMCAABCCYCQvP0CoJwBAEoJ/63GlwYAoJwBUgMAAAAAAAALCgdPU01EYXRhGE8KTQos"
        "CgAKB2hpZ2h3YXkKBG5hbWUKC3Jlc2lkZW50aWFsCgpFbG0gU3RyZWV0CgASHRobCAoSAgECGgID"
        "BCIKCAEQABgAIAAoBUIDAgIC");
}

QByteArray bzipped(QByteArray bytes)
{
    QByteArray packed(bytes.size() / 50 + 1'000, '\0');
    auto size = static_cast<unsigned>(packed.size());
    REQUIRE(BZ2_bzBuffToBuffCompress(
                packed.data(), &size, bytes.data(), static_cast<unsigned>(bytes.size()), 9, 0, 0) ==
            BZ_OK);
    packed.truncate(size);
    return packed;
}

QString asFile(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

} // namespace

TEST_CASE("a pbf cut short anywhere is refused", "[import][badinput]")
{
    const QByteArray whole = smallPbf();
    REQUIRE(importedAs(QStringLiteral("corner.osm.pbf"), whole));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto data = importedAs(QStringLiteral("corner.osm.pbf"), whole.left(length));
        INFO(length);
        REQUIRE_FALSE(data);
        CHECK(data.error().kind == Kind::Invalid);
        CHECK(data.error().text.contains(u"corner.osm.pbf"));
    }
}

TEST_CASE("a NUL in a text of a pbf is told, not read past", "[import][badinput]")
{
    QByteArray bytes = smallPbf();
    const qsizetype key = bytes.indexOf("highway");
    REQUIRE(key > 0);
    bytes[key + 4] = '\0';
    const auto data = importedAs(QStringLiteral("nul.osm.pbf"), bytes);
    REQUIRE_FALSE(data);
    CHECK(data.error().kind == Kind::Invalid);
    CHECK(data.error().text.contains(u"a tag holds a NUL character"));
}

TEST_CASE("XML with errors is refused with its place", "[import][badinput]")
{
    const auto refused = [](const QByteArray& xml) {
        const auto data = importedAs(QStringLiteral("bad.osm"), xml);
        REQUIRE_FALSE(data);
        CHECK(data.error().kind == Kind::Invalid);
        return data.error().text;
    };
    CHECK(refused("<osm version='0.6'>\n<node id='1' lat='40' lon='-83'>\n</way></osm>")
              .contains(u"line 3"));
    CHECK(refused("<osm version='0.6'><node id='one' lat='40' lon='-83'/></osm>").contains(u"id"));
    CHECK(refused("<gpx/>").contains(u"OpenStreetMap"));
    CHECK(refused("<!DOCTYPE osm [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
                  "<osm version='0.6'><node id='1' lat='1' lon='1'>"
                  "<tag k='name' v='&b;'/></node></osm>")
              .contains(u"get the file again"));
}

TEST_CASE("a .bz2 bomb is refused, also behind a small stream", "[import][badinput]")
{
    const QTemporaryDir folder;
    const QByteArray small = bzipped("<osm version='0.6'>" + QByteArray(10'000, ' '));
    CHECK(checkUnpackedSize(asFile(folder, QStringLiteral("small.osm.bz2"), small + small)));
    const QByteArray bomb = bzipped(QByteArray(90 << 20, ' '));
    const auto refused = checkUnpackedSize(
        asFile(folder, QStringLiteral("bomb.osm.bz2"), small + bomb + bomb + bomb));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(u"unpacks to more than"));
    CHECK(checkUnpackedSize(asFile(folder, QStringLiteral("plain.osm"), bomb)));
}

TEST_CASE("long names count towards what a file may take", "[import][badinput]")
{
    MapData data;
    Account account;
    OsmCollector collector(data, account, 1 << 20);
    Tags tags;
    for (qint64 id = 0; id < 2'000; ++id) {
        const std::string name = std::string(1'000, 'x') + std::to_string(id);
        tags.clear();
        tags.add("name", name);
        tags.add("amenity", "bench");
        collector.node(id, tags, {400'000'000, -830'000'000});
    }
    CHECK(collector.refusal().contains(u"far more than a file of its size can"));
}

TEST_CASE("an account stays short whatever the reasons are", "[import][badinput]")
{
    Account account;
    qint64 all = 0;
    for (int i = 0; i < 5'000; ++i)
        account.ignored(QStringLiteral("roads"), QStringLiteral("highway=%1").arg(i));
    account.ignored(QStringLiteral("roads"), QStringLiteral("highway=7"), 10);
    for (const ImportCount& line : account.lines())
        all += line.count;
    CHECK(account.lines().size() <= 300);
    CHECK(all == 5'010);
    CHECK(account.lines().back().why == u"other reasons");
}

TEST_CASE("an area of very many pieces that meet in one node is put together", "[import]")
{
    constexpr qint64 kPieces = 20'000;
    std::vector<std::vector<qint64>> ways;
    for (qint64 i = 0; i < kPieces; ++i)
        ways.push_back({i + 1, 0});
    const std::vector<std::span<const qint64>> pieces(ways.begin(), ways.end());
    const Rings rings = joinRings(pieces);
    CHECK(rings.closed.empty());
    CHECK(rings.open == kPieces / 2);
}
