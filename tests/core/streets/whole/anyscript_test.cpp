// SPDX-License-Identifier: GPL-3.0-or-later
// Names in any script, right to left ones too, come through import, search and the drawn map as
// they were written; and a map without a street to drive on is no map.
#include "core/streets/draw/basemap.h"
#include "core/streets/find/placefinder.h"
#include "core/streets/import/importer.h"
#include "core/streets/whole/wholemap.h"
#include "tests/support/town.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::streets;
using lodestar::test::must;

namespace {

struct Script
{
    QString street;
    QString typed; ///< as a dispatcher might begin it
};

const QList<Script>& scripts()
{
    static const QList<Script> all{
        {QStringLiteral("شارع الملك فيصل"), QStringLiteral("شارع الملك")},
        {QStringLiteral("רחוב הרצל"), QStringLiteral("רחוב הרצ")},
        {QStringLiteral("Улица Мира"), QStringLiteral("улица мир")},
        {QStringLiteral("Οδός Ερμού"), QStringLiteral("οδος ερμου")},
        {QStringLiteral("人民路"), QStringLiteral("人民")},
        {QStringLiteral("महात्मा गांधी मार्ग"), QStringLiteral("महात्मा गांधी")},
        {QStringLiteral("ถนนสุขุมวิท"), QStringLiteral("ถนนสุข")},
        {QStringLiteral("რუსთაველის გამზირი"), QStringLiteral("რუსთაველის")},
        {QStringLiteral("Łódzka Straße"), QStringLiteral("lodzka")},
    };
    return all;
}

QByteArray nodeXml(qint64 id, double lat, double lon)
{
    return QStringLiteral("<node id='%1' version='1' lat='%2' lon='%3'/>")
        .arg(id)
        .arg(lat, 0, 'f', 7)
        .arg(lon, 0, 'f', 7)
        .toUtf8();
}

/// One street a script, side by side, and one across all of them.
QByteArray townXml()
{
    QByteArray nodes;
    QByteArray ways;
    QByteArray across = "<way id='999' version='1'>";
    for (qsizetype i = 0; i < scripts().size(); ++i) {
        const qint64 id = 10 * (i + 1);
        const double lat = 40 + 0.002 * static_cast<double>(i);
        nodes += nodeXml(id, lat, -83.0) + nodeXml(id + 1, lat, -82.99);
        across += "<nd ref='" + QByteArray::number(id) + "'/>";
        ways += "<way id='" + QByteArray::number(id) + "' version='1'><nd ref='" +
                QByteArray::number(id) + "'/><nd ref='" + QByteArray::number(id + 1) +
                "'/><tag k='highway' v='primary'/><tag k='name' v='" +
                scripts()[i].street.toUtf8() + "'/></way>";
    }
    across += "<tag k='highway' v='primary'/><tag k='name' v='Elm Street'/></way>";
    return "<osm version='0.6'>" + nodes + ways + across + "</osm>";
}

Result<MapData> imported(const QTemporaryDir& folder, const QByteArray& xml)
{
    QFile file(folder.filePath(QStringLiteral("scripts.osm")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(xml);
    file.close();
    return importMap(file.fileName(), {});
}

} // namespace

TEST_CASE("names in any script are found and drawn as they were written", "[whole]")
{
    const QTemporaryDir folder;
    MapData data = must(imported(folder, townXml()));
    const QString path = folder.filePath(QStringLiteral("scripts.lodemap"));
    REQUIRE(writeWholeMap(data, path));
    const auto map = must(Lodemap::open(path));
    const auto finder = must(PlaceFinder::open(map));
    for (const Script& script : scripts()) {
        INFO(script.street.toStdString());
        for (const QString& typed : {script.street, script.typed}) {
            const QList<PlaceMatch> found = finder->find(typed, 3);
            REQUIRE_FALSE(found.isEmpty());
            CHECK(found.first().name.contains(script.street));
        }
        const auto corner = finder->find(script.street + QStringLiteral(" & Elm St"), 3);
        REQUIRE_FALSE(corner.isEmpty());
        CHECK(corner.first().kind == MatchKind::Intersection);
    }
    const auto ground = must(Basemap::open(map));
    WorldBox box;
    box.add(toWorld(LatLon{39.9, -83.1}));
    box.add(toWorld(LatLon{40.1, -82.9}));
    std::vector<quint32> found;
    ground->find(kGroundLevels - 1, GroundPart::Names, box, found);
    QSet<QString> drawn;
    for (const quint32 feature : found)
        drawn += ground->text(ground->feature(feature).text);
    for (const Script& script : scripts()) {
        INFO(script.street.toStdString());
        CHECK(drawn.contains(script.street));
    }
}

TEST_CASE("bytes that are no UTF-8 harm neither search nor drawing", "[whole]")
{
    const QTemporaryDir folder;
    MapData data = must(imported(folder, townXml()));
    for (RoadLine& road : data.roads)
        road.name = data.texts.add(std::string_view("Elm \xED\xA0\x80\xC3 Street \xFF"));
    const QString path = folder.filePath(QStringLiteral("broken.lodemap"));
    REQUIRE(writeWholeMap(data, path));
    const auto map = must(Lodemap::open(path));
    const auto found = must(PlaceFinder::open(map))->find(QStringLiteral("elm street"), 3);
    CHECK_FALSE(found.isEmpty());
    CHECK(Basemap::open(map));
}

TEST_CASE("a city with no street that can be driven is refused", "[whole]")
{
    const QTemporaryDir folder;
    const QByteArray nodes = nodeXml(1, 40, -83) + nodeXml(2, 40.001, -83);
    const QByteArray way = "<way id='1' version='1'><nd ref='1'/><nd ref='2'/>"
                           "<tag k='highway' v='footway'/></way>";
    const auto data = imported(folder, "<osm version='0.6'>" + nodes + way + "</osm>");
    REQUIRE_FALSE(data);
    CHECK(data.error().kind == Kind::Invalid);
    CHECK(data.error().text.contains(u"no road that a car may drive (1 roads, none for cars)"));
}
