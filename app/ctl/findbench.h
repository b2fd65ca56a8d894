// SPDX-License-Identifier: GPL-3.0-or-later
// Measuring how fast and how surely places are found.
#pragma once

#include "app/ctl/figure.h"
#include "core/base/result.h"

#include <QList>

namespace lodestar::ctl {

struct FindBenchInput
{
    QString addressCsv;   ///< address points: see addresscsv.h
    QString labelledXml;  ///< usaddress' labelled addresses; empty: the parser is not measured
    int queries = 20'000; ///< of each kind, drawn by `seed` from the points
    quint64 seed = 1;
};

/// Makes an index of the points in a temporary file and measures
/// - find_exact: "number street" as written, whole, queries a second; against FTS5 with prefixes;
/// - find_typing_p50, _p99: microseconds for each keystroke (every beginning of an address);
/// - find_recall_…: share of queries whose own point (within 25 m) is among the first 1 or 5 of
///   the answer, as written, with one edit anywhere in the text, with one edit in the letters of
///   the street; against FTS5 with trigrams;
/// - parser_…: share of labelled addresses all of whose words agree.
/// An edit inserts, deletes, replaces or swaps one character, a blank too; a digit becomes a digit,
/// a letter a letter. Errors: of the files; Unavailable (SQLite).
[[nodiscard]] Result<QList<Figure>> findFigures(const FindBenchInput& input);

} // namespace lodestar::ctl
