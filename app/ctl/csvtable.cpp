// SPDX-License-Identifier: GPL-3.0-or-later
// Reads CSV with a header.
#include "app/ctl/csvtable.h"

#include <QStringDecoder>

namespace lodestar::ctl {

namespace {

/// Walks the text once; a record at a time.
class Records
{
public:
    explicit Records(const QString& text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    Result<CsvRow> next()
    {
        CsvRow row{m_line, {}};
        while (true) {
            auto field = !atEnd() && m_text[m_at] == u'"' ? quoted() : plain();
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

private:
    [[nodiscard]] bool atFieldEnd() const
    {
        return atEnd() || m_text[m_at] == u',' || m_text[m_at] == u'\n' || m_text[m_at] == u'\r';
    }

    Result<QString> plain()
    {
        const qsizetype from = m_at;
        while (!atFieldEnd())
            ++m_at;
        return m_text.mid(from, m_at - from).trimmed();
    }

    Result<QString> quoted()
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

    const QString& m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

Result<int> CsvTable::column(const QString& name) const
{
    for (int i = 0; i < header.size(); ++i)
        if (header[i].compare(name, Qt::CaseInsensitive) == 0)
            return i;
    return Unexpected(Kind::NotFound,
                      QStringLiteral("%1, line 1: there is no column \"%2\"; there are: %3.")
                          .arg(file, name, header.join(QStringLiteral(", "))));
}

Result<CsvTable> csvFromBytes(const QByteArray& bytes, const QString& file)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return Unexpected(Kind::Invalid, QStringLiteral("%1 is not UTF-8 text.").arg(file));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    CsvTable table;
    table.file = file;
    Records records(text);
    while (!records.atEnd()) {
        auto row = records.next();
        if (!row)
            return Unexpected(Kind::Invalid, QStringLiteral("%1, %2.").arg(file, row.error().text));
        if (row->fields.size() == 1 && row->fields.first().isEmpty())
            continue;
        if (table.header.isEmpty()) {
            table.header = row->fields;
            continue;
        }
        if (row->fields.size() != table.header.size())
            return Unexpected(Kind::Invalid,
                              QStringLiteral("%1, line %2: there are %3 fields, and the header "
                                             "has %4.")
                                  .arg(file)
                                  .arg(row->line)
                                  .arg(row->fields.size())
                                  .arg(table.header.size()));
        table.rows += *row;
    }
    if (table.header.isEmpty())
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1, line 1: there must be a header that names the columns.").arg(file));
    return table;
}

} // namespace lodestar::ctl
