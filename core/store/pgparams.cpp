// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's binary format: numbers big-endian; an array is its dimensions and then length and
// bytes of each.
#include "core/store/pgparams.h"

#include <QtEndian>

namespace lodestar::store {

namespace {
template <class T>
void put(QByteArray& out, T value)
{
    char bytes[sizeof(T)];
    qToBigEndian(value, bytes);
    out.append(bytes, sizeof(T));
}

/// One dimension that counts from 1, no NULLs.
void putArrayHead(QByteArray& out, unsigned elementType, qsizetype size)
{
    put<qint32>(out, size == 0 ? 0 : 1);
    put<qint32>(out, 0);
    put<quint32>(out, elementType);
    if (size == 0)
        return;
    put<qint32>(out, static_cast<qint32>(size));
    put<qint32>(out, 1);
}

template <class T>
QByteArray arrayOf(unsigned elementType, const QList<T>& values)
{
    QByteArray out;
    out.reserve(20 + values.size() * static_cast<qsizetype>(4 + sizeof(T)));
    putArrayHead(out, elementType, values.size());
    for (const T value : values) {
        put<qint32>(out, sizeof(T));
        put<T>(out, value);
    }
    return out;
}
} // namespace

PgParams& PgParams::number(qint64 value)
{
    char bytes[sizeof value];
    qToBigEndian(value, bytes);
    return raw({bytes, sizeof bytes});
}

PgParams& PgParams::integer(qint32 value)
{
    char bytes[sizeof value];
    qToBigEndian(value, bytes);
    return raw({bytes, sizeof bytes});
}

PgParams& PgParams::uuid(const QUuid& value)
{
    const QByteArray bytes = value.toRfc4122();
    return raw({bytes.constData(), static_cast<size_t>(bytes.size())});
}

PgParams& PgParams::numbers(const QList<qint64>& values)
{
    const QByteArray all = arrayOf(kInt8, values);
    return raw({all.constData(), static_cast<size_t>(all.size())});
}

PgParams& PgParams::integers(const QList<qint32>& values)
{
    const QByteArray all = arrayOf(kInt4, values);
    return raw({all.constData(), static_cast<size_t>(all.size())});
}

PgParams& PgParams::blobs(unsigned elementType, const QList<QByteArray>& values)
{
    QByteArray all;
    putArrayHead(all, elementType, values.size());
    for (const QByteArray& value : values) {
        put<qint32>(all, static_cast<qint32>(value.size()));
        all.append(value);
    }
    return raw({all.constData(), static_cast<size_t>(all.size())});
}

PgParams& PgParams::raw(std::string_view value)
{
    m_offsets += m_buffer.size();
    m_lengths += static_cast<int>(value.size());
    m_buffer.append(value.data(), static_cast<qsizetype>(value.size()));
    return *this;
}

QList<const char*> PgParams::values() const
{
    QList<const char*> all;
    all.reserve(m_offsets.size());
    for (const qsizetype offset : m_offsets)
        all += m_buffer.constData() + offset;
    return all;
}

} // namespace lodestar::store
