// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of ChainedJournal: events with their sealed texts, checkpoints, cases.
#include "core/store/chainedjournal.h"
#include "core/store/sentence.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <vector>

namespace lodestar::store {

namespace {
/// Events are read in portions, so that a long read neither holds a snapshot for long nor much
/// memory.
constexpr qint64 kPortion = 8192;

struct OpenedText
{
    qint64 seq;
    QByteArray digest;
    QString text;
};

QString textOf(std::string_view utf8)
{
    // Never null: a null text means erased.
    return utf8.empty() ? QStringLiteral("")
                        : QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
} // namespace

Result<void> ChainedJournal::read(qint64 after, const std::function<void(const Recorded&)>& take)
{
    auto stored = storedHead();
    if (!stored)
        return stored.failure();
    std::vector<OpenedText> texts;
    Recorded recorded;
    for (qint64 from = after; from < stored->seq; from += kPortion) {
        const qint64 upTo = std::min(from + kPortion, stored->seq);
        texts.clear();
        auto done = readSealed(from, upTo, [&](const SealedView& sealed) {
            if (sealed.text)
                texts.push_back({sealed.seq, bytesOf(sealed.digest), textOf(*sealed.text)});
            return true;
        });
        if (!done)
            return done;
        auto next = texts.begin();
        Result<void> decoded;
        done = readRows(from, upTo, [&](const RowView& row) {
            decoded = m_codec.decode(row, recorded);
            if (!decoded)
                return false;
            while (next != texts.end() && next->seq < row.seq)
                ++next;
            if (next != texts.end() && next->seq == row.seq)
                eachSealed(recorded.event, [&](Sealed& sealed) {
                    for (auto it = next; it != texts.end() && it->seq == row.seq; ++it)
                        if (it->digest == sealed.digest)
                            sealed.text = it->text;
                });
            take(recorded);
            return true;
        });
        if (!done)
            return done;
        if (!decoded)
            return decoded;
    }
    if (stored->seq > m_head.seq)
        m_head = std::move(*stored);
    return {};
}

Result<QList<Recorded>> ChainedJournal::eventsOf(CallId call)
{
    QList<Recorded> events;
    Result<void> decoded;
    const auto done = readRowsOfCall(call.value(), [&](const RowView& row) {
        decoded = m_codec.decode(row, events.emplaceBack());
        return decoded.has_value();
    });
    if (!done)
        return done.failure();
    if (!decoded)
        return decoded.failure();
    if (auto filled = fillTexts(events); !filled)
        return filled.failure();
    return events;
}

Result<QList<Recorded>> ChainedJournal::eventsOf(CommandId command)
{
    auto first = firstSeqOf(command.value());
    if (!first)
        return first.failure();
    QList<Recorded> events;
    if (*first == 0)
        return events;
    Result<void> decoded;
    // The events of one command stand side by side.
    const auto done =
        readRows(*first - 1, std::numeric_limits<qint64>::max(), [&](const RowView& row) {
            if (row.command != command.value())
                return false;
            decoded = m_codec.decode(row, events.emplaceBack());
            return decoded.has_value();
        });
    if (!done)
        return done.failure();
    if (!decoded)
        return decoded.failure();
    if (auto filled = fillTexts(events); !filled)
        return filled.failure();
    return events;
}

Result<void> ChainedJournal::fillTexts(QList<Recorded>& events)
{
    QList<QByteArray> digests;
    for (Recorded& recorded : events)
        eachSealed(recorded.event, [&](Sealed& sealed) {
            if (!sealed.digest.isEmpty())
                digests += sealed.digest;
        });
    auto texts = textsOf(digests);
    if (!texts)
        return texts.failure();
    for (Recorded& recorded : events)
        eachSealed(recorded.event, [&](Sealed& sealed) {
            if (!sealed.digest.isEmpty())
                sealed.text = texts->value(sealed.digest);
        });
    return {};
}

Result<void> ChainedJournal::fillTexts(Board& board)
{
    QList<QByteArray> digests;
    const auto gather = [&](Sealed& sealed) {
        if (!sealed.digest.isEmpty())
            digests += sealed.digest;
    };
    for (Cow<Call>& call : board.calls)
        eachSealed(call.edit(), gather);
    for (StandingNote& note : board.notes)
        eachSealed(note, gather);
    auto texts = textsOf(digests);
    if (!texts)
        return texts.failure();
    const auto fill = [&](Sealed& sealed) {
        if (!sealed.digest.isEmpty())
            sealed.text = texts->value(sealed.digest);
    };
    for (Cow<Call>& call : board.calls)
        eachSealed(call.edit(), fill);
    for (StandingNote& note : board.notes)
        eachSealed(note, fill);
    return {};
}

Result<QHash<QByteArray, QString>> ChainedJournal::textsOf(QList<QByteArray> digests)
{
    QHash<QByteArray, QString> texts;
    std::ranges::sort(digests);
    digests.erase(std::ranges::unique(digests).begin(), digests.end());
    if (digests.isEmpty())
        return texts;
    const auto done = readSealedOf(digests, [&](const SealedView& sealed) {
        if (sealed.text)
            texts.insert(bytesOf(sealed.digest), textOf(*sealed.text));
        return true;
    });
    if (!done)
        return done.failure();
    return texts;
}

Result<ChainHead> ChainedJournal::head()
{
    return storedHead();
}

Result<void> ChainedJournal::saveCheckpoint(const Board& board)
{
    if (m_readOnly)
        return Unexpected(
            Kind::Invalid,
            Sentence::tr("%1 was opened for reading only; nothing can be written.").arg(place()));
    CheckpointRow row{.seq = board.seq,
                      .boardVersion = kBoardVersion,
                      .chainHash = m_genesis,
                      .sum = {},
                      .json = {}};
    auto done = readRows(board.seq - 1, board.seq, [&](const RowView& event) {
        row.chainHash = bytesOf(event.hash);
        return false;
    });
    if (!done)
        return done;
    auto json = m_codec.encode(board);
    if (!json)
        return json.failure();
    row.json = std::move(*json);
    row.sum = m_chain.sha256(viewOf(row.json));
    return insertCheckpoint(row);
}

Result<Board> ChainedJournal::latestCheckpoint()
{
    auto stored = storedHead();
    if (!stored)
        return stored.failure();
    auto rows = readCheckpoints();
    if (!rows)
        return rows.failure();
    for (const CheckpointRow& row : *rows) {
        auto board = boardOf(row, *stored);
        if (board)
            return board;
        // An unsound checkpoint costs time, not truth: the events are folded instead.
        if (board.error().kind == Kind::Unavailable)
            return board;
    }
    return Board{};
}

Result<Board> ChainedJournal::boardOf(const CheckpointRow& row, const ChainHead& head)
{
    const auto unsound = [&] {
        return Unexpected(Kind::Corrupt,
                          Sentence::tr("The checkpoint at event %1 is not sound.").arg(row.seq));
    };
    if (row.boardVersion != kBoardVersion || row.seq > head.seq ||
        m_chain.sha256(viewOf(row.json)) != row.sum)
        return unsound();
    QByteArray chainHash = m_genesis;
    const auto done = readRows(row.seq - 1, row.seq, [&](const RowView& event) {
        chainHash = bytesOf(event.hash);
        return false;
    });
    if (!done)
        return done.failure();
    if (chainHash != row.chainHash)
        return unsound();
    auto board = m_codec.decodeBoard(viewOf(row.json));
    if (!board)
        return board;
    if (board->seq != row.seq)
        return unsound();
    if (auto filled = fillTexts(*board); !filled)
        return filled.failure();
    return board;
}

Result<QList<CaseRow>> ChainedJournal::cases(int limit)
{
    QList<CaseRow> rows;
    Result<void> decoded;
    const auto done = readCases(limit, [&](std::string_view json) {
        auto row = m_codec.decodeCase(json);
        if (!row) {
            decoded = row.failure();
            return false;
        }
        rows += std::move(*row);
        return true;
    });
    if (!done)
        return done.failure();
    if (!decoded)
        return decoded.failure();
    return rows;
}

Result<std::optional<CaseRow>> ChainedJournal::caseOf(CallId call)
{
    auto json = readCase(call.value());
    if (!json)
        return json.failure();
    if (!*json)
        return std::optional<CaseRow>();
    auto row = m_codec.decodeCase(viewOf(**json));
    if (!row)
        return row.failure();
    return std::optional<CaseRow>(std::move(*row));
}

} // namespace lodestar::store
