// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's full-text search as a peer.
#include "app/ctl/ftspeer.h"

#include <QStringList>

#include <sqlite3.h>

namespace lodestar::ctl {

namespace {

QStringList plainWords(const QString& text)
{
    QString plain;
    for (const QChar c : text.toLower())
        plain += c.isLetterOrNumber() ? c : QChar(u' ');
    return plain.split(u' ', Qt::SkipEmptyParts);
}

/// "1735 rut" as FTS5 asks for it: "1735" "rut"*
QString prefixQuery(const QString& text)
{
    QStringList words;
    for (const QString& word : plainWords(text))
        words += u'"' + word + u'"';
    return words.isEmpty() ? QString() : words.join(u' ') + u'*';
}

QString trigramQuery(const QString& text)
{
    const QString plain = plainWords(text).join(u' ');
    QStringList pieces;
    for (qsizetype i = 0; i + 3 <= plain.size(); ++i)
        pieces += u'"' + plain.mid(i, 3) + u'"';
    pieces.removeDuplicates();
    return pieces.join(QStringLiteral(" OR "));
}

} // namespace

FtsPeer::FtsPeer(Kind kind)
    : m_kind(kind)
{
}

FtsPeer::~FtsPeer()
{
    sqlite3_finalize(m_find);
    sqlite3_close(m_db);
}

Result<std::unique_ptr<FtsPeer>> FtsPeer::make(Kind kind, const QList<QString>& texts)
{
    std::unique_ptr<FtsPeer> peer(new FtsPeer(kind));
    if (auto filled = peer->fill(texts); !filled)
        return Unexpected(filled.error());
    return peer;
}

Result<void> FtsPeer::fill(const QList<QString>& texts)
{
    const char* table = m_kind == Kind::Prefix
                            ? "CREATE VIRTUAL TABLE a USING fts5(t, prefix='1 2 3 4')"
                            : "CREATE VIRTUAL TABLE a USING fts5(t, tokenize='trigram')";
    sqlite3_stmt* insert = nullptr;
    bool isGood =
        sqlite3_open(":memory:", &m_db) == SQLITE_OK &&
        sqlite3_exec(m_db, table, nullptr, nullptr, nullptr) == SQLITE_OK &&
        sqlite3_exec(m_db, "BEGIN", nullptr, nullptr, nullptr) == SQLITE_OK &&
        sqlite3_prepare_v2(m_db, "INSERT INTO a(rowid, t) VALUES(?, ?)", -1, &insert, nullptr) ==
            SQLITE_OK;
    for (qsizetype i = 0; isGood && i < texts.size(); ++i) {
        const QByteArray text = plainWords(texts[i]).join(u' ').toUtf8();
        sqlite3_bind_int64(insert, 1, i + 1);
        sqlite3_bind_text(
            insert, 2, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        isGood = sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK;
    }
    sqlite3_finalize(insert);
    isGood = isGood && sqlite3_exec(m_db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK &&
             sqlite3_prepare_v2(m_db,
                                "SELECT rowid FROM a WHERE a MATCH ? ORDER BY rank LIMIT ?",
                                -1,
                                &m_find,
                                nullptr) == SQLITE_OK;
    if (!isGood)
        return Unexpected(lodestar::Kind::Unavailable,
                          QStringLiteral("SQLite's full-text index cannot be made here: %1")
                              .arg(QString::fromUtf8(sqlite3_errmsg(m_db))));
    return {};
}

QList<qsizetype> FtsPeer::find(const QString& text, int limit)
{
    const QByteArray query =
        (m_kind == Kind::Prefix ? prefixQuery(text) : trigramQuery(text)).toUtf8();
    QList<qsizetype> rows;
    if (query.isEmpty())
        return rows;
    sqlite3_bind_text(
        m_find, 1, query.constData(), static_cast<int>(query.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int(m_find, 2, limit);
    while (sqlite3_step(m_find) == SQLITE_ROW)
        rows += sqlite3_column_int64(m_find, 0) - 1;
    sqlite3_reset(m_find);
    return rows;
}

} // namespace lodestar::ctl
