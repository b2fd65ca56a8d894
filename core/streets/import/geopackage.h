// SPDX-License-Identifier: GPL-3.0-or-later
// GeoPackage: reads the feature tables of an OGC GeoPackage (12-128r19), which is an SQLite file.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>

class QSqlQuery;

namespace lodestar::streets::importing {

/// One feature; lives for the call only.
class FeatureRow
{
public:
    FeatureRow(const QSqlQuery& query, const QStringList& fields, double done)
        : m_query(query)
        , m_fields(fields)
        , m_done(done)
    {
    }

    [[nodiscard]] qint64 id() const;
    [[nodiscard]] QByteArray geometry() const;
    /// Trimmed; empty when it is NULL, or the table has no such field.
    [[nodiscard]] QString text(const QString& field) const;
    /// The first that is not empty: the fields of the standard's versions, newest first.
    [[nodiscard]] QString text(std::initializer_list<QString> fields) const;
    /// Nothing when it is NULL or no whole number.
    [[nodiscard]] std::optional<qint32> number(const QString& field) const;

    /// How much of the table has been read, 0..1.
    [[nodiscard]] double done() const { return m_done; }

private:
    const QSqlQuery& m_query;
    const QStringList& m_fields;
    double m_done;
};

struct FeatureTable
{
    QString name;
    QString key;      ///< column of the whole-number primary key
    QString geometry; ///< column
    QString kind;     ///< "MULTILINESTRING"
    QStringList columns;
};

class GeoPackage
{
public:
    /// Opens read-only, for the calling thread. Errors: Unavailable, Invalid when it is none.
    [[nodiscard]] static Result<std::unique_ptr<GeoPackage>> open(const QString& path);
    ~GeoPackage();
    GeoPackage(const GeoPackage&) = delete;
    GeoPackage& operator=(const GeoPackage&) = delete;

    /// Nothing when the file has no such feature table. Invalid when it is no plain table or is
    /// not in degrees of WGS 84.
    [[nodiscard]] Result<std::optional<FeatureTable>> table(const QString& name) const;

    /// Hands out all rows, in the order of their keys. An error ends the reading.
    [[nodiscard]] Result<void>
    each(const FeatureTable& table,
         const QStringList& fields,
         const std::function<Result<void>(const FeatureRow&)>& take) const;

private:
    explicit GeoPackage(const QString& path);

    QString m_path;
    QString m_connection; ///< Qt's name for it

    [[nodiscard]] Unexpected damaged(const QString& what) const;
    [[nodiscard]] Result<bool> hasTable(const QString& name) const;
    [[nodiscard]] Result<void> readColumns(FeatureTable& table) const;
};

} // namespace lodestar::streets::importing
