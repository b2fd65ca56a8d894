// SPDX-License-Identifier: GPL-3.0-or-later
// Reads CSV with a header.
#include "app/ctl/csvtable.h"

#include <QStringDecoder>

namespace lodestar::ctl {

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
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return Unexpected(Kind::Invalid, QStringLiteral("%1 is not UTF-8 text.").arg(file));
    CsvTable table;
    table.file = file;
    CsvReader records(text);
    while (!records.atEnd()) {
        auto row = records.next();
        if (!row)
            return Unexpected(Kind::Invalid, QStringLiteral("%1, %2.").arg(file, row.error().text));
        if (row->isBlank())
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
