// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds from files, and those of events made by the codec itself.
#include "tests/fuzz/seeds.h"

#include "tests/core/store/sample.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/scratch.h"
#include "tests/support/town.h"

namespace lodestar::fuzz {

namespace {

struct Line
{
    std::string_view kind;
    int version = 1;
    QByteArray actor;
    QByteArray body;
};

QList<Line> filledEvents()
{
    QList<Line> lines;
    const store::Codec codec;
    for (size_t kind = 0; kind < store::kKinds; ++kind) {
        auto encoded = codec.encode(store::test::filledEvent(kind));
        demand(encoded.has_value(), "a filled event is encoded");
        lines.append({encoded->kind,
                      encoded->version,
                      store::toJson(store::test::console(1)),
                      encoded->body});
    }
    return lines;
}

} // namespace

QList<QByteArray> bodySeeds()
{
    QList<QByteArray> seeds;
    for (const Line& line : filledEvents())
        seeds += QByteArray(line.kind.data(), static_cast<qsizetype>(line.kind.size())) + ' ' +
                 QByteArray::number(line.version) + '\n' + line.actor + '\n' + line.body;
    const test::Town town;
    const auto board = store::Codec().encode(town.board);
    demand(board.has_value(), "the town's Board is encoded");
    return seeds << QByteArrayLiteral("board 1\n{}\n") + *board;
}

QList<QByteArray> exportSeeds()
{
    QList<QByteArray> seeds;
    for (const Line& line : filledEvents())
        seeds += "{\"seq\":1,\"at\":\"2026-03-03T16:00:00.000Z\",\"actor\":" + line.actor +
                 ",\"command\":\"{11111111-2222-4333-8444-555555555555}\",\"ordinal\":0,\"kind\":"
                 "\"" +
                 QByteArray(line.kind.data(), static_cast<qsizetype>(line.kind.size())) +
                 "\",\"version\":" + QByteArray::number(line.version) + ",\"body\":" + line.body +
                 ",\"hash\":\"00\"}\n";
    return seeds;
}

} // namespace lodestar::fuzz
