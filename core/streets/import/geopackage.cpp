// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's SQLite driver on a file that may be anything: views and virtual tables, which can compute
// without end, are refused.
#include "core/streets/import/geopackage.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <atomic>

namespace lodestar::streets::importing {

namespace {

constexpr int kWgs84 = 4326;

/// Columns before the fields of a row.
enum Leading { Key, Shape, Fields };

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

qint64 FeatureRow::id() const
{
    return m_query.value(Key).toLongLong();
}

QByteArray FeatureRow::geometry() const
{
    return m_query.value(Shape).toByteArray();
}

QString FeatureRow::text(const QString& field) const
{
    const qsizetype at = m_fields.indexOf(field);
    Q_ASSERT(at >= 0);
    return m_query.value(Fields + static_cast<int>(at)).toString().trimmed();
}

QString FeatureRow::text(std::initializer_list<QString> fields) const
{
    for (const QString& field : fields)
        if (QString found = text(field); !found.isEmpty())
            return found;
    return {};
}

std::optional<qint32> FeatureRow::number(const QString& field) const
{
    bool isNumber = false;
    const int value = text(field).toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

GeoPackage::GeoPackage(const QString& path)
    : m_path(path)
{
    static std::atomic<int> next = 0;
    m_connection = QStringLiteral("lodestar-geopackage-%1").arg(next++);
    QSqlDatabase base = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    base.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    base.setDatabaseName(path);
}

GeoPackage::~GeoPackage()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<GeoPackage>> GeoPackage::open(const QString& path)
{
    std::unique_ptr<GeoPackage> package(new GeoPackage(path));
    QSqlDatabase base = QSqlDatabase::database(package->m_connection, false);
    if (!base.open())
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("cannot read %1: %2").arg(path, base.lastError().text()));
    QSqlQuery(base).exec(QStringLiteral("PRAGMA trusted_schema = OFF"));
    const auto isPackage = package->hasTable(QStringLiteral("gpkg_geometry_columns"));
    if (!isPackage)
        return isPackage.failure();
    if (!*isPackage)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1 is no GeoPackage: it lacks the table gpkg_geometry_columns")
                .arg(path));
    return package;
}

Unexpected GeoPackage::damaged(const QString& what) const
{
    return Unexpected(Kind::Invalid,
                      QStringLiteral("%1 cannot be read as a GeoPackage: %2; get the file again")
                          .arg(m_path, what.trimmed()));
}

Result<bool> GeoPackage::hasTable(const QString& name) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(QStringLiteral("SELECT type, sql FROM sqlite_master WHERE lower(name) = lower(?) "
                                 "AND type IN ('table', 'view')"));
    query.addBindValue(name);
    if (!query.exec())
        return damaged(query.lastError().databaseText());
    if (!query.next())
        return false;
    const bool isPlain =
        query.value(0).toString() == u"table" &&
        !query.value(1).toString().startsWith(u"CREATE VIRTUAL", Qt::CaseInsensitive);
    if (!isPlain)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1: %2 is a view or a virtual table; only a plain table "
                                         "can be imported")
                              .arg(m_path, name));
    return true;
}

Result<std::optional<FeatureTable>> GeoPackage::table(const QString& name) const
{
    if (const auto is = hasTable(name); !is)
        return is.failure();
    else if (!*is)
        return std::optional<FeatureTable>();
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(
        QStringLiteral("SELECT table_name, column_name, upper(geometry_type_name), srs_id "
                       "FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?)"));
    query.addBindValue(name);
    if (!query.exec())
        return damaged(query.lastError().databaseText());
    if (!query.next())
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1: %2 has no geometry: gpkg_geometry_columns does not name it")
                .arg(m_path, name));
    if (query.value(3).toInt() != kWgs84)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1: %2 is in the reference system %3; only degrees of WGS 84 "
                           "(EPSG:4326) can be imported, so convert the file first")
                .arg(m_path, name, query.value(3).toString()));
    FeatureTable table;
    table.name = query.value(0).toString();
    table.geometry = query.value(1).toString();
    table.kind = query.value(2).toString();
    if (const auto read = readColumns(table); !read)
        return read.failure();
    return std::optional(table);
}

Result<void> GeoPackage::readColumns(FeatureTable& table) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(QStringLiteral("SELECT name, pk FROM pragma_table_info(?)"));
    query.addBindValue(table.name);
    if (!query.exec())
        return damaged(query.lastError().databaseText());
    while (query.next()) {
        const QString column = query.value(0).toString();
        table.columns += column;
        if (query.value(1).toInt() == 1)
            table.key = column;
    }
    for (const QString& needed : {table.key, table.geometry})
        if (!table.columns.contains(needed, Qt::CaseInsensitive))
            return damaged(
                QStringLiteral("%1 has no primary key or no geometry column").arg(table.name));
    return {};
}

Result<void> GeoPackage::each(const FeatureTable& table,
                              const QStringList& fields,
                              const std::function<Result<void>(const FeatureRow&)>& take) const
{
    QStringList columns{quoted(table.key), quoted(table.geometry)};
    for (const QString& field : fields)
        columns += table.columns.contains(field, Qt::CaseInsensitive) ? quoted(field)
                                                                      : QStringLiteral("NULL");
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true); // else Qt keeps every row it has given
    if (!query.exec(QStringLiteral("SELECT count(*) FROM %1").arg(quoted(table.name))) ||
        !query.next())
        return damaged(query.lastError().databaseText());
    const double rows = std::max(query.value(0).toDouble(), 1.0);
    if (!query.exec(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                        .arg(columns.join(u','), quoted(table.name), quoted(table.key))))
        return damaged(query.lastError().databaseText());
    for (qint64 row = 0; query.next(); ++row)
        if (auto taken = take({query, fields, static_cast<double>(row) / rows}); !taken)
            return taken;
    if (query.lastError().isValid())
        return damaged(query.lastError().databaseText());
    return {};
}

} // namespace lodestar::streets::importing
