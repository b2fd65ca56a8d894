// SPDX-License-Identifier: GPL-3.0-or-later
// What the Journal keeps: bodies of events, Boards, case rows, and lines of an export.
#include "app/ctl/exportreader.h"
#include "core/store/codec.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/entries.h"
#include "tests/fuzz/scratch.h"
#include "tests/support/town.h"

namespace lodestar::fuzz {

namespace {

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

/// Takes a line off the front.
std::string_view takeLine(std::string_view& text)
{
    const size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// What was read is written as a text that reads as the same.
void demandStable(store::Codec& codec, const Recorded& recorded, const store::RowView& from)
{
    const auto written = codec.encode(recorded.event);
    if (!written)
        return demandSentence(written.error());
    store::RowView row = from;
    row.version = written->version;
    row.body = viewOf(written->body);
    const auto again = codec.decode(row);
    demand(again.has_value(), "a body that was written can be read");
    const auto twice = codec.encode(again->event);
    demand(twice.has_value() && twice->body == written->body, "a body has one text");
}

void decodeEvent(store::Codec& codec, const store::RowView& row)
{
    static const test::Town town;
    auto decoded = codec.decode(row);
    if (!decoded)
        return demandSentence(decoded.error());
    demandStable(codec, *decoded, row);
    Board board = town.board;
    decoded->seq = board.seq + 1;
    board.apply(*decoded);
}

} // namespace

void decodeBody(QByteArrayView bytes)
{
    static store::Codec codec;
    std::string_view text = viewOf(bytes);
    const std::string_view head = takeLine(text);
    const std::string_view actor = takeLine(text);
    const size_t blank = std::min(head.find(' '), head.size());
    const std::string_view kind = head.substr(0, blank);
    if (kind == "board") {
        if (const auto board = codec.decodeBoard(text); !board)
            demandSentence(board.error());
        else
            demand(codec.encode(*board).has_value() || !codec.encode(*board).error().text.isEmpty(),
                   "a Board is written or refused");
        return;
    }
    if (kind == "case") {
        if (const auto row = codec.decodeCase(text); !row)
            demandSentence(row.error());
        return;
    }
    store::RowView row;
    row.seq = 12;
    row.kind = kind;
    row.version = QByteArray(head.data() + blank, static_cast<qsizetype>(head.size() - blank))
                      .trimmed()
                      .toInt();
    row.actor = actor;
    row.body = text;
    decodeEvent(codec, row);
}

void readExported(QByteArrayView bytes)
{
    const auto read =
        ctl::readExport(asFile(QStringLiteral("export.jsonl"), bytes), [](const Recorded&) {});
    if (!read)
        demandSentence(read.error());
}

} // namespace lodestar::fuzz
