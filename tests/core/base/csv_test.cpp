// SPDX-License-Identifier: GPL-3.0-or-later
// CsvReader: RFC 4180, and where a fault lies.
#include "core/base/csv.h"

#include <catch2/catch.hpp>

using namespace lodestar;

namespace {

/// All records; the text of the first error stands alone in the last one.
QList<QStringList> recordsOf(const QString& text)
{
    QList<QStringList> records;
    CsvReader reader(text);
    while (!reader.atEnd()) {
        const auto row = reader.next();
        if (!row) {
            records += QStringList{row.error().text};
            return records;
        }
        records += row->fields;
    }
    return records;
}

} // namespace

TEST_CASE("quoted fields hold commas, quotes and line ends; others are trimmed")
{
    CHECK(recordsOf(
              QStringLiteral("\uFEFFa, b ,\"c, d\"\r\n\"say \"\"hello\"\"\",\"two\nlines\",\n")) ==
          QList<QStringList>{
              {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c, d")},
              {QStringLiteral("say \"hello\""), QStringLiteral("two\nlines"), QString()}});
}

TEST_CASE("a record knows the line that it begins on, also after a field of two lines")
{
    const QString text = QStringLiteral("a\n\"two\nlines\"\n\nlast");
    CsvReader reader(text);
    CHECK(reader.next()->line == 1);
    CHECK(reader.next()->line == 2);
    const auto blank = reader.next();
    CHECK(blank->isBlank());
    CHECK(blank->line == 4);
    const auto last = reader.next();
    CHECK(last->line == 5);
    CHECK(last->fields == QStringList{QStringLiteral("last")});
    CHECK(reader.atEnd());
}

TEST_CASE("what cannot be read is named by its line")
{
    CHECK(recordsOf(QStringLiteral("a\n\"b\"x\n")).last() ==
          QStringList{QStringLiteral("line 2: a comma must follow the closing quote")});
    CHECK(recordsOf(QStringLiteral("a\nb,\"never\nends")).last() ==
          QStringList{QStringLiteral("line 2: a field in quotes begins here and never ends")});
}
