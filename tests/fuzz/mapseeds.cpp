// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds of map formats that no editor writes: the invented town packed, and as a GeoPackage.
#include "core/streets/lodemap.h"
#include "tests/core/streets/import/wkbwriter.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/scratch.h"
#include "tests/fuzz/seeds.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <zlib.h>

namespace lodestar::fuzz {

namespace {

using streets::testing::WkbWriter;

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    demand(file.open(QIODevice::ReadOnly), "a seed can be read back");
    return file.readAll();
}

QByteArray gzipped(const QByteArray& bytes)
{
    const QString path = scratchPath(QStringLiteral("seed.gz"));
    const gzFile file = gzopen(QFile::encodeName(path).constData(), "wb6");
    demand(file && gzwrite(file, bytes.constData(), static_cast<unsigned>(bytes.size())) > 0 &&
               gzclose(file) == Z_OK,
           "a seed is packed");
    return bytesOf(path);
}

void run(QSqlDatabase& base, const char* sql, const QVariantList& values = {})
{
    QSqlQuery query(base);
    query.prepare(QString::fromUtf8(sql));
    for (const QVariant& value : values)
        query.addBindValue(value);
    demand(query.exec(), "a seed's table is filled");
}

void addRoad(QSqlDatabase& base, const QString& name, double lon, double lat, double lonTo)
{
    WkbWriter line;
    line.header().type(2).count(2).numbers({lon, lat}).numbers({lonTo, lat});
    run(base,
        "INSERT INTO RoadCenterLine (Shape, St_Name, St_PosTyp, FromAddr_L, ToAddr_L, FromAddr_R, "
        "ToAddr_R, Parity_L, Parity_R, RoadClass, OneWay, SpeedLimit, Country_L, A3_L) VALUES "
        "(?, ?, 'Street', 1, 99, 2, 98, 'O', 'E', 'Local', 'B', 25, 'US', 'Springdale')",
        {line.bytes(), name});
}

} // namespace

QList<QByteArray> xmlSeeds()
{
    QList<QByteArray> seeds = filesIn("tests/data/fuzz/osm", ".osm");
    return seeds << gzipped(seeds.first());
}

QList<QByteArray> geoPackageSeeds()
{
    const QString path = asFile(QStringLiteral("seed.gpkg"), {});
    const QString connection = QStringLiteral("seed");
    {
        QSqlDatabase base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        base.setDatabaseName(path);
        demand(base.open(), "a seed's database is made");
        run(base, "PRAGMA page_size = 512");
        run(base, "PRAGMA journal_mode = MEMORY");
        run(base,
            "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, "
            "geometry_type_name TEXT, srs_id INT, z INT, m INT)");
        run(base,
            "CREATE TABLE RoadCenterLine (OBJECTID INTEGER PRIMARY KEY, Shape BLOB, St_Name TEXT, "
            "St_PosTyp TEXT, FromAddr_L INT, ToAddr_L INT, FromAddr_R INT, ToAddr_R INT, Parity_L "
            "TEXT, Parity_R TEXT, RoadClass TEXT, OneWay TEXT, SpeedLimit INT, Country_L TEXT, "
            "A3_L TEXT)");
        run(base,
            "CREATE TABLE SiteStructureAddressPoint (OBJECTID INTEGER PRIMARY KEY, Shape BLOB, "
            "Add_Number INT, St_Name TEXT, St_PosTyp TEXT, Unit TEXT, A3 TEXT, LandmkName TEXT)");
        run(base,
            "INSERT INTO gpkg_geometry_columns VALUES ('RoadCenterLine', 'Shape', 'LINESTRING', "
            "4326, 0, 0), ('SiteStructureAddressPoint', 'Shape', 'POINT', 4326, 0, 0)");
        addRoad(base, QStringLiteral("Elm"), -83.0, 40.0, -82.999);
        addRoad(base, QStringLiteral("Улица Мира"), -82.999, 40.0, -82.998);
        WkbWriter point(false);
        point.header().type(1).numbers({-82.9995, 40.0001});
        run(base,
            "INSERT INTO SiteStructureAddressPoint (Shape, Add_Number, St_Name, St_PosTyp, A3, "
            "LandmkName) VALUES (?, 14, 'Elm', 'Street', 'Springdale', 'Walk-in centre')",
            {point.bytes()});
    }
    QSqlDatabase::removeDatabase(connection);
    return {bytesOf(path)};
}

QList<QByteArray> mapSeeds()
{
    const QString path = scratchPath(QStringLiteral("seed.lodemap"));
    streets::LodemapWriter writer(path);
    demand(writer.add("info", 1, QByteArrayView("{}")).has_value() && writer.finish().has_value(),
           "a seed's map is written");
    // One change a kind: section, what, whether `at` counts words, at, value.
    QList<QByteArray> seeds{bytesOf(path), {}};
    for (char what = 0; what < 8; ++what)
        for (char section = 0; section < 60; section = static_cast<char>(section + 9)) {
            QByteArray change(11, '\0');
            change[0] = static_cast<char>(section + what);
            change[1] = what;
            change[2] = 1;
            change[3] = 2;
            change[7] = 3;
            seeds += change + change;
        }
    return seeds;
}

} // namespace lodestar::fuzz
