// SPDX-License-Identifier: GPL-3.0-or-later
// CsvTable: a CSV file with a header, read strictly (RFC 4180), for verbs that take lists.
#pragma once

#include "core/base/csv.h"

#include <QByteArray>
#include <QList>

namespace lodestar::ctl {

struct CsvTable
{
    QString file;
    QStringList header;
    QList<CsvRow> rows; ///< each as long as the header

    /// The column of that name (letter case does not count); NotFound names the columns there are.
    [[nodiscard]] Result<int> column(const QString& name) const;
};

/// Reads UTF-8, with or without a byte-order mark. Quoted fields may hold commas, doubled quotes
/// and line ends; empty lines are passed over. The first fault is named by file and line.
[[nodiscard]] Result<CsvTable> csvFromBytes(const QByteArray& bytes, const QString& file);

} // namespace lodestar::ctl
