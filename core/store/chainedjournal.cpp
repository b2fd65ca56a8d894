// SPDX-License-Identifier: GPL-3.0-or-later
// The shared algorithm of append: optimistic against the known head, careful when somebody else was
// first.
#include "core/store/chainedjournal.h"

#include "core/store/sentence.h"

#include <limits>

namespace lodestar::store {

namespace {
/// How often an append may lose the race for the head before it says that the store is too busy.
constexpr int kMostTries = 500;

Subjects subjectsOfAll(const QList<Event>& events)
{
    Subjects all;
    for (const Event& event : events)
        all.add(subjectsOf(event));
    return all;
}

QString clockTime(Instant at)
{
    return toIso(at).mid(11, 8);
}

/// "STAR 2 was taken by Console 2 at 14:03:11 UTC."
QString whoWasFirst(const Recorded& first, const Subjects& wanted)
{
    const QString who = first.by.console.isEmpty() ? first.by.name : first.by.console;
    const Subjects theirs = subjectsOf(first.event);
    for (const UnitId& unit : theirs.units) {
        if (!wanted.units.contains(unit))
            continue;
        const bool taken = std::holds_alternative<UnitAssigned>(first.event);
        return (taken ? Sentence::tr("%1 was taken by %2 at %3 UTC.")
                      : Sentence::tr("%1 was changed by %2 at %3 UTC."))
            .arg(unit.value(), who, clockTime(first.at));
    }
    for (const CallId& call : theirs.calls)
        if (wanted.calls.contains(call))
            return Sentence::tr("Call %1 was changed by %2 at %3 UTC.")
                .arg(call.value())
                .arg(who, clockTime(first.at));
    Q_UNREACHABLE();
}
} // namespace

namespace {
struct TouchIo
{
    qint64 seq;
    QList<Touch>& to;

    void operator()(const char*, const CallId& call)
    {
        if (!call.isValid())
            return;
        for (auto it = to.crbegin(); it != to.crend() && it->seq == seq; ++it)
            if (it->call == call.value())
                return;
        to += Touch{call.value(), seq};
    }

    template <class T>
    void operator()(const char*, const T&)
    {
    }
};
} // namespace

void addTouches(const Event& event, qint64 seq, QList<Touch>& to)
{
    TouchIo io{seq, to};
    std::visit([&](const auto& e) { e.fields(e, io); }, event);
}

std::future<Result<QStringList>> ChainedJournal::startStorageCheck()
{
    return std::async(std::launch::deferred, [this] { return storageFaults(); });
}

/// A batch as it would be written on the known head.
struct ChainedJournal::Prepared
{
    RowBatch rows;
    QList<Recorded> events;
};

ChainedJournal::ChainedJournal(Clock& clock, Entropy& entropy)
    : m_clock(clock)
    , m_entropy(entropy)
{
}

Result<void> ChainedJournal::started(const QUuid& storeId, OpenMode mode)
{
    m_storeId = storeId;
    m_genesis = m_chain.genesis(storeId);
    m_readOnly = mode == OpenMode::Inspect || mode == OpenMode::Reading;
    const bool isInspected = mode == OpenMode::Inspect;
    auto head = storedHead();
    if (!head && isInspected && head.error().kind == Kind::Corrupt)
        return {}; // verify() tells of it, and of what can still be read
    if (!head)
        return head.failure();
    m_head = *head;
    if (isInspected)
        return {};
    qint64 last = 0;
    QByteArray hash = m_genesis;
    const auto done = readRows(std::max<qint64>(0, m_head.seq - 1),
                               std::numeric_limits<qint64>::max(),
                               [&](const RowView& row) {
                                   last = row.seq;
                                   hash = bytesOf(row.hash);
                                   return row.seq == m_head.seq;
                               });
    if (!done)
        return done.failure();
    if (last == m_head.seq && hash == m_head.hash)
        return {};
    return Unexpected(
        Kind::Corrupt,
        Sentence::tr(
            "%1: the store's end is not as it was written (event %2 is missing or changed). "
            "Restore it from a backup; lodestarctl verify names every damaged event.")
            .arg(place())
            .arg(m_head.seq));
}

Result<Written> ChainedJournal::append(const Batch& batch)
{
    Q_ASSERT(!batch.events.isEmpty());
    if (m_readOnly)
        return Unexpected(
            Kind::Invalid,
            Sentence::tr("%1 was opened for reading only; nothing can be written.").arg(place()));
    if (batch.basis > m_head.seq) {
        auto stored = storedHead();
        if (!stored)
            return stored.failure();
        m_head = *stored;
        if (batch.basis > m_head.seq)
            return Unexpected(
                Kind::Corrupt,
                Sentence::tr("%1 holds %2 events, but event %3 had been read from it.")
                    .arg(place())
                    .arg(m_head.seq)
                    .arg(batch.basis));
    }
    qint64 checked = batch.basis;
    for (int tries = 0; tries < kMostTries; ++tries) {
        if (m_head.seq > checked) {
            // A repeat meets its own first events; it must not be told that it was second to
            // itself.
            auto before = writtenBefore(batch.command);
            if (!before)
                return before.failure();
            if (*before)
                return std::move(**before);
            if (auto clear = refuseConflicts(batch, checked); !clear)
                return clear.failure();
            checked = m_head.seq;
        }
        auto prepared = prepare(batch);
        if (!prepared)
            return prepared.failure();
        auto outcome = insert(prepared->rows);
        if (!outcome)
            return outcome.failure();
        switch (*outcome) {
        case InsertOutcome::Written:
            m_head = prepared->rows.head;
            return Written{std::move(prepared->events), false};
        case InsertOutcome::RepeatedCommand: {
            auto before = writtenBefore(batch.command);
            if (!before)
                return before.failure();
            if (*before)
                return std::move(**before);
            break;
        }
        case InsertOutcome::HeadMoved: {
            auto stored = storedHead();
            if (!stored)
                return stored.failure();
            m_head = std::move(*stored);
            break;
        }
        }
    }
    return Unexpected(
        Kind::Unavailable,
        Sentence::tr("%1 is too busy: others wrote first each time. Try again.").arg(place()));
}

Result<std::optional<Written>> ChainedJournal::writtenBefore(const CommandId& command)
{
    auto events = eventsOf(command);
    if (!events)
        return events.failure();
    if (events->isEmpty())
        return std::optional<Written>();
    return std::optional<Written>(Written{std::move(*events), true});
}

Result<void> ChainedJournal::refuseConflicts(const Batch& batch, qint64 after)
{
    const Subjects wanted = subjectsOfAll(batch.events);
    QString sentence;
    Result<void> read;
    Recorded recorded;
    const auto done = readRows(after, m_head.seq, [&](const RowView& row) {
        read = m_codec.decode(row, recorded);
        if (!read)
            return false;
        if (subjectsOf(recorded.event).meets(wanted))
            sentence = whoWasFirst(recorded, wanted);
        return sentence.isEmpty();
    });
    if (!done)
        return done.failure();
    if (!read)
        return read.failure();
    if (!sentence.isEmpty())
        return Unexpected(Kind::Conflict, sentence);
    return {};
}

Result<ChainedJournal::Prepared> ChainedJournal::prepare(const Batch& batch)
{
    Prepared out;
    RowBatch& rows = out.rows;
    rows.command = batch.command.value();
    rows.expected = m_head;
    const Instant now = m_clock.now();
    auto actor = m_codec.encode(batch.by);
    if (!actor)
        return actor.failure();
    QByteArray before = m_head.hash;
    for (qsizetype i = 0; i < batch.events.size(); ++i) {
        const qint64 seq = m_head.seq + 1 + i;
        Event event = batch.events[i];
        const Subjects subjects = subjectsOf(event);
        int place = 0;
        bool hasNul = false;
        eachSealed(event, [&](Sealed& sealed) {
            if (sealed.text.isEmpty()) {
                if (sealed.digest.isEmpty())
                    sealed = Sealed(); // an empty text has no label either, as it will be read back
                return;
            }
            hasNul = hasNul || sealed.text.contains(QChar(u'\0'));
            SealedRow row{.seq = seq,
                          .place = place++,
                          .call = subjects.calls.isEmpty() ? 0 : subjects.calls.first().value(),
                          .label = sealed.label,
                          .digest = {},
                          .salt = m_entropy.bytes(kSaltBytes),
                          .text = sealed.text.toUtf8()};
            row.digest = m_chain.seal(viewOf(row.salt), row.label, viewOf(row.text));
            sealed.digest = row.digest;
            rows.sealed += row;
        });
        if (hasNul)
            return Unexpected(
                Kind::Invalid,
                Sentence::tr("A text holds a NUL character, which cannot be kept: take it out."));
        auto encoded = m_codec.encode(event);
        if (!encoded)
            return encoded.failure();
        EventRow row{.seq = seq,
                     .at = now,
                     .kind = encoded->kind,
                     .version = encoded->version,
                     .command = rows.command,
                     .ordinal = static_cast<int>(i),
                     .actor = *actor,
                     .body = std::move(encoded->body),
                     .hash = {}};
        row.hash = m_chain.next(viewOf(before), row.view());
        before = row.hash;
        rows.rows += row;
        addTouches(event, seq, rows.touches);
        if (const auto* erased = std::get_if<TextErased>(&event))
            rows.erased += Touch{erased->call.value(), seq};
        out.events += Recorded{seq, now, batch.by, batch.command, std::move(event)};
    }
    rows.head = {rows.rows.last().seq, before};
    if (batch.caseRows) {
        for (const CaseRow& row : batch.caseRows(out.events)) {
            auto json = m_codec.encode(row);
            if (!json)
                return json.failure();
            rows.cases += CaseEntry{row.call.value(),
                                    row.closedAt.time_since_epoch().count(),
                                    row.lastSeq,
                                    std::move(*json)};
        }
    }
    return out;
}

} // namespace lodestar::store
