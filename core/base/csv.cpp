// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the text once.
#include "core/base/csv.h"

namespace lodestar {

CsvReader::CsvReader(const QString& text)
    : m_text(text)
    , m_at(text.startsWith(QChar::ByteOrderMark) ? 1 : 0)
{
}

Result<CsvRow> CsvReader::next()
{
    CsvRow row{m_line, {}};
    while (true) {
        auto field = !atEnd() && m_text[m_at] == u'"' ? quoted() : Result<QString>(plain());
        if (!field)
            return field.failure();
        row.fields += *field;
        if (atEnd())
            return row;
        const QChar end = m_text[m_at++];
        if (end == u',')
            continue;
        if (end == u'\r' && !atEnd() && m_text[m_at] == u'\n')
            ++m_at;
        ++m_line;
        return row;
    }
}

bool CsvReader::atFieldEnd() const
{
    return atEnd() || m_text[m_at] == u',' || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
}

QString CsvReader::plain()
{
    const qsizetype from = m_at;
    while (!atFieldEnd())
        ++m_at;
    return m_text.mid(from, m_at - from).trimmed();
}

Result<QString> CsvReader::quoted()
{
    const int begun = m_line;
    QString field;
    for (++m_at; !atEnd(); ++m_at) {
        const QChar c = m_text[m_at];
        if (c == u'"' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
            field += c;
            ++m_at;
        } else if (c == u'"') {
            ++m_at;
            if (atFieldEnd())
                return field;
            return Unexpected(
                Kind::Invalid,
                QStringLiteral("line %1: a comma must follow the closing quote").arg(m_line));
        } else {
            m_line += c == u'\n';
            field += c;
        }
    }
    return Unexpected(
        Kind::Invalid,
        QStringLiteral("line %1: a field in quotes begins here and never ends").arg(begun));
}

} // namespace lodestar
