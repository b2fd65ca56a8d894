// SPDX-License-Identifier: GPL-3.0-or-later
// PgParams: the parameters of one statement in PostgreSQL's binary format, bytes exactly as given.
#pragma once

#include <QByteArray>
#include <QList>
#include <QUuid>

#include <string_view>

namespace lodestar::store {

/// Filled in the order of $1, $2, …
class PgParams
{
public:
    PgParams& number(qint64 value);
    PgParams& integer(qint32 value);
    PgParams& uuid(const QUuid& value);

    PgParams& text(std::string_view utf8) { return raw(utf8); }

    PgParams& bytes(std::string_view value) { return raw(value); }

    PgParams& numbers(const QList<qint64>& values);
    PgParams& integers(const QList<qint32>& values);

    PgParams& texts(const QList<QByteArray>& values) { return blobs(kText, values); }

    PgParams& bytes(const QList<QByteArray>& values) { return blobs(kBytea, values); }

    [[nodiscard]] int count() const { return static_cast<int>(m_lengths.size()); }

    [[nodiscard]] QList<const char*> values() const;

    [[nodiscard]] const int* lengths() const { return m_lengths.constData(); }

private:
    // The object ids of PostgreSQL's own types; they never change (pg_type.dat).
    static constexpr unsigned kBytea = 17, kInt8 = 20, kInt4 = 23, kText = 25;

    PgParams& raw(std::string_view value);
    PgParams& blobs(unsigned elementType, const QList<QByteArray>& values);

    QByteArray m_buffer; ///< all values, one after the other
    QList<qsizetype> m_offsets;
    QList<int> m_lengths;
};

} // namespace lodestar::store
