// SPDX-License-Identifier: GPL-3.0-or-later
// A small NG9-1-1 GeoPackage, made here, becomes MapData; others are refused.
#include "importing.h"
#include "wkbwriter.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <iostream>

using namespace lodestar;
using namespace lodestar::streets;
using lodestar::streets::testing::counted;
using lodestar::streets::testing::importedAs;
using lodestar::streets::testing::WkbWriter;

namespace {

using Fields = QList<std::pair<const char*, QVariant>>;

QByteArray lineBlob(const std::vector<std::vector<std::pair<double, double>>>& lines)
{
    WkbWriter writer;
    writer.header().type(1005).count(static_cast<quint32>(lines.size()));
    for (const auto& line : lines) {
        writer.type(1002).count(static_cast<quint32>(line.size()));
        for (const auto& [lon, lat] : line)
            writer.numbers({lon, lat, 230.0});
    }
    return writer.bytes();
}

QByteArray pointBlob(double lon, double lat, qint32 srs = 4326)
{
    return WkbWriter(false).header(srs).type(1).numbers({lon, lat}).bytes();
}

const char* const kRoadColumns =
    "OBJECTID INTEGER PRIMARY KEY, Shape BLOB, St_PreDir TEXT, St_Name TEXT, St_PosTyp TEXT, "
    "LSt_Name TEXT, LSt_Typ TEXT, FromAddr_L INT, ToAddr_L INT, FromAddr_R INT, ToAddr_R INT, "
    "Parity_L TEXT, Parity_R TEXT, AdNumPre_L TEXT, Country_L TEXT, A3_L TEXT, A4_L TEXT, "
    "A3_R TEXT, PostCode_L TEXT, PostCode_R TEXT, RoadClass TEXT, OneWay TEXT, SpeedLimit INT";
const char* const kPointColumns =
    "OBJECTID INTEGER PRIMARY KEY, Shape BLOB, AddNum_Pre TEXT, Add_Number INT, AddNum_Suf TEXT, "
    "St_PreDir TEXT, St_Name TEXT, St_PosTyp TEXT, Unit TEXT, A3 TEXT, Post_Comm TEXT, "
    "Post_Code TEXT, LandmkName TEXT, Place_Type TEXT";

/// Writes a GeoPackage; the file is whole when the writer is gone.
class Package
{
public:
    Package()
        : m_path(m_folder.filePath(QStringLiteral("county.gpkg")))
    {
        m_base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        m_base.setDatabaseName(m_path);
        REQUIRE(m_base.open());
        run("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, "
            "geometry_type_name TEXT, srs_id INT, z INT, m INT)");
    }

    ~Package() { close(); }

    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    void run(const QByteArray& sql)
    {
        QSqlQuery query(m_base);
        const bool isDone = query.exec(QString::fromUtf8(sql));
        INFO(query.lastError().text().toStdString());
        REQUIRE(isDone);
    }

    void
    table(const QByteArray& name, const QByteArray& columns, const QByteArray& kind, int srs = 4326)
    {
        run("CREATE TABLE " + name + " (" + columns + ")");
        run("INSERT INTO gpkg_geometry_columns VALUES ('" + name + "', 'Shape', '" + kind + "', " +
            QByteArray::number(srs) + ", 1, 0)");
    }

    void tables()
    {
        table("RoadCenterLine", kRoadColumns, "MULTILINESTRING");
        table("SiteStructureAddressPoint", kPointColumns, "POINT");
    }

    void row(const QByteArray& table, const QByteArray& shape, const Fields& fields)
    {
        QByteArray names = "Shape";
        QByteArray marks = "?";
        for (const auto& [name, value] : fields) {
            names += QByteArray(", ") + name;
            marks += ", ?";
        }
        QSqlQuery query(m_base);
        query.prepare(
            QString::fromUtf8("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")"));
        query.addBindValue(shape);
        for (const auto& field : fields)
            query.addBindValue(field.second);
        const bool isDone = query.exec();
        INFO(query.lastError().text().toStdString());
        REQUIRE(isDone);
    }

    void road(const QByteArray& shape, const Fields& fields)
    {
        row("RoadCenterLine", shape, fields);
    }

    void point(const QByteArray& shape, const Fields& fields)
    {
        row("SiteStructureAddressPoint", shape, fields);
    }

    Result<MapData> imported()
    {
        close();
        return importMap(m_path, {});
    }

    QString refused()
    {
        const auto data = imported();
        REQUIRE_FALSE(data);
        CHECK(data.error().kind == Kind::Invalid);
        return data.error().text;
    }

    QByteArray bytes()
    {
        close();
        QFile file(m_path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    QSqlDatabase m_base;

    void close()
    {
        if (!m_base.isValid())
            return;
        m_base.close();
        m_base = {};
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
    }
};

const QByteArray kMain = lineBlob({{{-83.0, 40.0}, {-82.99, 40.0}}});

Fields mainStreet()
{
    return {{"St_PreDir", QStringLiteral("North")},
            {"St_Name", QStringLiteral("Main")},
            {"St_PosTyp", QStringLiteral("Street")},
            {"RoadClass", QStringLiteral("Secondary")}};
}

} // namespace

TEST_CASE("road centrelines are imported with their fields", "[import][ng911]")
{
    Package package;
    package.tables();
    package.road(kMain,
                 mainStreet() + Fields{{"OneWay", QStringLiteral("FT")},
                                       {"SpeedLimit", 35},
                                       {"Country_L", QStringLiteral("US")},
                                       {"LSt_Name", QStringLiteral("N MAIN")},
                                       {"LSt_Typ", QStringLiteral("ST")},
                                       {"A3_L", QStringLiteral("Unincorporated")},
                                       {"A4_L", QStringLiteral("Old Mill")}});
    package.road(lineBlob({{{-82.99, 40.0}, {-82.98, 40.0}}, {{-82.98, 40.0}, {-82.97, 40.0}}}),
                 {{"St_Name", QStringLiteral("Élan")},
                  {"OneWay", QStringLiteral("TF")},
                  {"SpeedLimit", 50},
                  {"Country_L", QStringLiteral("CA")},
                  {"RoadClass", QStringLiteral("Ramp")}});
    const auto data = package.imported();
    REQUIRE(data);
    CHECK(data->name == u"county");
    REQUIRE(data->roads.size() == 2);
    const RoadLine& main = data->roads[0];
    CHECK(data->texts.at(main.name) == "North Main Street");
    CHECK(data->texts.at(main.otherNames) == "N MAIN ST");
    CHECK(data->texts.at(main.city) == "Old Mill");
    CHECK(main.roadClass == RoadClass::Primary);
    CHECK((main.is(RoadFlag::Forward) && !main.is(RoadFlag::Backward)));
    CHECK(main.speedForward == 56);
    const RoadLine& ramp = data->roads[1];
    CHECK(ramp.points == 3); // parts that follow each other are one line
    CHECK((!ramp.is(RoadFlag::Forward) && ramp.is(RoadFlag::Backward)));
    CHECK((ramp.roadClass == RoadClass::MotorwayLink && ramp.is(RoadFlag::Link)));
    CHECK(ramp.speedBackward == 50);
    CHECK(data->line(main)[1].node == data->line(ramp)[0].node);
    CHECK(data->nodeCount == 4);
}

TEST_CASE("both sides of a centreline carry their house numbers", "[import][ng911]")
{
    Package package;
    package.tables();
    package.road(kMain,
                 mainStreet() + Fields{{"FromAddr_L", 198},
                                       {"ToAddr_L", 100},
                                       {"Parity_L", QStringLiteral("E")},
                                       {"FromAddr_R", 101},
                                       {"ToAddr_R", 199},
                                       {"Parity_R", QStringLiteral("O")},
                                       {"A3_R", QStringLiteral("Springfield")},
                                       {"PostCode_L", QStringLiteral("43210")}});
    package.road(kMain,
                 mainStreet() + Fields{{"FromAddr_L", 0},
                                       {"ToAddr_L", 0},
                                       {"Parity_L", QStringLiteral("Z")},
                                       {"FromAddr_R", 1},
                                       {"ToAddr_R", 9},
                                       {"Parity_R", QStringLiteral("?")}});
    const auto data = package.imported();
    REQUIRE(data);
    REQUIRE(data->ranges.size() == 2);
    const AddressRange& left = data->ranges[0];
    CHECK((left.from == 198 && left.to == 100));
    CHECK(left.parity == AddressRange::Parity::Even);
    CHECK(data->texts.at(left.street) == "North Main Street");
    CHECK(data->texts.at(left.postcode) == "43210");
    CHECK(left.city.isEmpty());
    const AddressRange& right = data->ranges[1];
    CHECK((right.from == 101 && right.to == 199));
    CHECK(right.parity == AddressRange::Parity::Odd);
    CHECK(data->texts.at(right.city) == "Springfield");
    CHECK(right.postcode.isEmpty());
    CHECK(data->shapePoints[right.firstPoint] == Point7{400'000'000, -830'000'000});
    CHECK((right.points == 2 && data->shapePoints.size() == 2));
    CHECK(counted(*data,
                  QStringLiteral("address ranges ignored"),
                  QStringLiteral("neither even, odd nor both")) == 1);
}

TEST_CASE("address points become addresses and named places", "[import][ng911]")
{
    const Fields street{{"St_Name", QStringLiteral("Elm")}, {"St_PosTyp", QStringLiteral("Lane")}};
    Package package;
    package.tables();
    package.road(kMain, mainStreet());
    const Fields mercy{{"Add_Number", 12},
                       {"LandmkName", QStringLiteral("Mercy Hospital")},
                       {"Place_Type", QStringLiteral("hospital")}};
    package.point(pointBlob(-83, 40),
                  street + mercy +
                      Fields{{"AddNum_Suf", QStringLiteral("1/2")},
                             {"Unit", QStringLiteral("Apt 3")},
                             {"A3", QStringLiteral("Springfield")},
                             {"Post_Code", QStringLiteral("43210")}});
    package.point(pointBlob(-83, 40),
                  street + mercy + Fields{{"AddNum_Suf", QStringLiteral("1/2")}});
    package.point(pointBlob(-83, 40),
                  street + Fields{{"AddNum_Pre", QStringLiteral("A-")},
                                  {"Add_Number", 14},
                                  {"AddNum_Suf", QStringLiteral("B")},
                                  {"Post_Comm", QStringLiteral("Mailtown")}});
    package.point(pointBlob(-83, 40), street);
    package.point(pointBlob(-83, 40), {{"Add_Number", 3}});
    const auto data = package.imported();
    REQUIRE(data);
    REQUIRE(data->addresses.size() == 3);
    const AddressPoint& first = data->addresses[0];
    CHECK(first.at == Point7{400'000'000, -830'000'000});
    CHECK(data->texts.at(first.number) == "12 1/2");
    CHECK(data->texts.at(first.street) == "Elm Lane");
    CHECK(data->texts.at(first.unit) == "Apt 3");
    CHECK(data->texts.at(first.city) == "Springfield");
    CHECK(data->texts.at(first.postcode) == "43210");
    CHECK(data->texts.at(data->addresses[2].number) == "A-14B");
    CHECK(data->texts.at(data->addresses[2].city) == "Mailtown");
    REQUIRE(data->places.size() == 1); // one hospital, however many points it has
    CHECK(data->texts.at(data->places[0].name) == "Mercy Hospital");
    CHECK(data->texts.at(data->places[0].address) == "12 1/2 Elm Lane");
    CHECK(data->places[0].kind == PlaceKind::Hospital);
    const QString ignored = QStringLiteral("address points ignored");
    CHECK(counted(*data, ignored, QStringLiteral("no house number")) == 1);
    CHECK(counted(*data, ignored, QStringLiteral("no street")) == 1);
}

TEST_CASE("every centreline and point that is left out is counted", "[import][ng911]")
{
    Package package;
    package.tables();
    package.road(kMain, {{"St_Name", QStringLiteral("Odd")}, {"OneWay", QStringLiteral("X")}});
    package.road(kMain, {{"RoadClass", QStringLiteral("Stairway")}});
    package.road({}, {});
    package.road("GP", {});
    package.road(kMain.left(60), {});
    package.road(pointBlob(-83, 40), {});
    package.road(lineBlob({{{-83, 40}, {-83, 99}}}), {});
    package.point(pointBlob(-83, 40, 3857), {});
    const auto data = package.imported();
    REQUIRE(data);
    CHECK(data->roads.size() == 2);
    const auto why = [&](const char* what, const char* reason) {
        return counted(*data, QString::fromUtf8(what), QString::fromUtf8(reason));
    };
    CHECK(why("one-ways ignored", "not understood") == 1);
    CHECK(why("roads without a class", "taken as unclassified") == 1);
    CHECK(why("paths drawn, not driven", "") == 1);
    CHECK(why("driven roads kept", "") == 1);
    CHECK(why("roads ignored", "no geometry") == 1);
    CHECK(why("roads ignored", "its geometry has no GeoPackage header") == 1);
    CHECK(why("roads ignored", "its geometry is damaged or cut short") == 1);
    CHECK(why("roads ignored", "wrong type of geometry") == 1);
    CHECK(why("roads ignored", "coordinates outside the world") == 1);
    CHECK(why("address points ignored", "another reference system than their table's") == 1);
}

TEST_CASE("a GeoPackage that is not NENA's is refused with one sentence", "[import][ng911]")
{
    Package package;
    SECTION("without roads")
    {
        package.table("Parcels", "id INTEGER PRIMARY KEY, Shape BLOB", "MULTIPOLYGON");
        CHECK(package.refused().contains(u"no table RoadCenterLine"));
    }
    SECTION("with the wrong geometry")
    {
        package.table("RoadCenterLine", kRoadColumns, "MULTIPOLYGON");
        CHECK(package.refused().contains(u"holds geometries of the type MULTIPOLYGON"));
    }
    SECTION("in another reference system")
    {
        package.table("RoadCenterLine", kRoadColumns, "MULTILINESTRING", 3857);
        CHECK(package.refused().contains(u"reference system 3857"));
    }
    SECTION("with a table that says nothing of its geometry")
    {
        package.run("CREATE TABLE RoadCenterLine (a INTEGER PRIMARY KEY)");
        CHECK(package.refused().contains(u"has no geometry"));
    }
    SECTION("with a view that might never end")
    {
        package.run("CREATE VIEW RoadCenterLine AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                    "SELECT i + 1 FROM n) SELECT i FROM n");
        CHECK(package.refused().contains(u"is a view"));
    }
    SECTION("without a drivable road")
    {
        package.tables();
        CHECK(package.refused().contains(u"no road that a car may drive"));
    }
    SECTION("with all its roads in metres")
    {
        package.tables();
        package.road(lineBlob({{{-9239000, 4865000}, {-9239100, 4865000}}}), mainStreet());
        CHECK(package.refused().contains(u"all coordinates lie outside the world"));
    }
}

TEST_CASE("files that are no GeoPackage or a damaged one are refused", "[import][ng911]")
{
    const auto refused = [](const QByteArray& bytes) {
        const auto data = importedAs(QStringLiteral("bad.gpkg"), bytes);
        REQUIRE_FALSE(data);
        CHECK(data.error().kind == Kind::Invalid);
        return data.error().text;
    };
    CHECK(refused(QByteArray(4096, 'x')).contains(u"cannot be read as a GeoPackage"));
    CHECK(refused("").contains(u"is no GeoPackage"));
    Package package;
    package.tables();
    for (int i = 0; i < 500; ++i)
        package.road(kMain, mainStreet());
    const QByteArray whole = package.bytes();
    CHECK(refused(whole.left(whole.size() / 2)).contains(u"cannot be read as a GeoPackage"));
}

TEST_CASE("NENA's empty template is understood and has no roads", "[import][ng911]")
{
    const QString path = QStringLiteral(LODESTAR_SOURCE_DIR "/../shared/data/interop/gis/"
                                                            "NG911_GISDataModelTemplate_v3.0.gpkg");
    if (!QFileInfo::exists(path)) {
        std::cout << "skipped: no reference data\n";
        return;
    }
    const auto data = importMap(path, {});
    REQUIRE_FALSE(data);
    CHECK(data.error().text.contains(u"no road that a car may drive (0 roads"));
}
