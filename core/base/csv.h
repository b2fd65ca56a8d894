// SPDX-License-Identifier: GPL-3.0-or-later
// Csv: the records of a CSV text (RFC 4180), one at a time.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lodestar {

struct CsvRow
{
    int line = 0; ///< where it begins in the file, from 1
    QStringList fields;

    /// An empty line.
    [[nodiscard]] bool isBlank() const { return fields.size() == 1 && fields.first().isEmpty(); }
};

/// Quoted fields may hold commas, quotes (doubled) and line ends; others are trimmed.
class CsvReader
{
public:
    /// The text must outlive the reader; a byte-order mark at its beginning is passed over.
    explicit CsvReader(const QString& text);

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    /// Errors: Invalid, "line 3: …". What follows an open quote cannot be told apart: the reader is
    /// then of no more use.
    [[nodiscard]] Result<CsvRow> next();

private:
    [[nodiscard]] bool atFieldEnd() const;
    [[nodiscard]] QString plain();
    [[nodiscard]] Result<QString> quoted();

    const QString& m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace lodestar
