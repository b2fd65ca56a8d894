// SPDX-License-Identifier: GPL-3.0-or-later
// Statements, UUID bytes, and what each of SQLite's codes means for a dispatcher.
#include "core/store/sqlite.h"

#include "core/store/sentence.h"

#include <QtEndian>

#include <cstring>

namespace lodestar::store {

Unexpected sqliteFailure(sqlite3* database, int code, const QString& place, bool isInspected)
{
    if (isInspected && ((code & 0xff) == SQLITE_CORRUPT || code == SQLITE_IOERR_DATA))
        return {Kind::Corrupt,
                Sentence::tr("%1 is damaged or cut short (%2), and its chain cannot be read from "
                             "there on. Keep the file and restore the store from a backup.")
                    .arg(place, QString::fromUtf8(sqlite3_errstr(code)))};
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {Kind::Unavailable,
                Sentence::tr("The disk that holds %1 is full, so nothing can be written. Free some "
                             "space: reading goes on, and writing resumes by itself.")
                    .arg(place)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Kind::Unavailable,
                Sentence::tr("%1 is locked by another program. Try again.").arg(place)};
    case SQLITE_NOTADB:
        return {Kind::Invalid,
                Sentence::tr("%1 is not a Lodestar store: it is no SQLite database.").arg(place)};
    case SQLITE_CORRUPT:
        return {
            Kind::Corrupt,
            Sentence::tr("%1 is damaged (%2). Keep the file and restore the store from a backup; "
                         "lodestarctl verify names every damaged event.")
                .arg(place, QString::fromUtf8(sqlite3_errstr(code)))};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
        return {
            Kind::Unavailable,
            Sentence::tr(
                "%1 cannot be opened for writing: check that the file and its folder are yours.")
                .arg(place)};
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_DATA)
            return {Kind::Corrupt,
                    Sentence::tr(
                        "%1 is damaged: a page is not as it was written. Keep the file and "
                        "restore the store from a backup; lodestarctl verify names what is hit.")
                        .arg(place)};
        if (code == SQLITE_IOERR_SHMSIZE)
            return {Kind::Unavailable,
                    Sentence::tr("The disk that holds %1 is full, so the store cannot be opened. "
                                 "Free some space first: nothing is lost.")
                        .arg(place)};
        return {Kind::Unavailable,
                Sentence::tr("The disk that holds %1 refuses: it is full, limited or failing (%2).")
                    .arg(place, QString::fromUtf8(sqlite3_errstr(code)))};
    default:
        return {Kind::Unavailable,
                Sentence::tr("%1: the database refused (%2).")
                    .arg(place,
                         QString::fromUtf8(database ? sqlite3_errmsg(database)
                                                    : sqlite3_errstr(code)))};
    }
}

Statement::Statement(sqlite3* database, const char* sql, int& code)
{
    sqlite3_stmt* raw = nullptr;
    code = sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
    m_statement.reset(raw);
}

Statement& Statement::bind(int place, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), place, value);
    return *this;
}

Statement& Statement::bindText(int place, std::string_view utf8)
{
    // A null pointer would bind NULL.
    sqlite3_bind_text(m_statement.get(),
                      place,
                      utf8.data() ? utf8.data() : "",
                      static_cast<int>(utf8.size()),
                      SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindBlob(int place, std::string_view bytes)
{
    sqlite3_bind_blob(m_statement.get(),
                      place,
                      bytes.data() ? bytes.data() : "",
                      static_cast<int>(bytes.size()),
                      SQLITE_STATIC);
    return *this;
}

int Statement::run()
{
    const int code = step();
    reset();
    return code == SQLITE_DONE || code == SQLITE_ROW ? SQLITE_OK : code;
}

std::string_view Statement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char*>(data),
            static_cast<size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

UuidBytes::UuidBytes(const QUuid& uuid)
{
    qToBigEndian(static_cast<quint32>(uuid.data1), bytes);
    qToBigEndian(static_cast<quint16>(uuid.data2), bytes + 4);
    qToBigEndian(static_cast<quint16>(uuid.data3), bytes + 6);
    std::memcpy(bytes + 8, uuid.data4, 8);
}

QUuid UuidBytes::uuid(std::string_view bytes)
{
    if (bytes.size() != 16)
        return {};
    QUuid uuid;
    uuid.data1 = qFromBigEndian<quint32>(bytes.data());
    uuid.data2 = qFromBigEndian<quint16>(bytes.data() + 4);
    uuid.data3 = qFromBigEndian<quint16>(bytes.data() + 6);
    std::memcpy(uuid.data4, bytes.data() + 8, 8);
    return uuid;
}

} // namespace lodestar::store
