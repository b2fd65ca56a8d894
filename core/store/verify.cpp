// SPDX-License-Identifier: GPL-3.0-or-later
// The walk: chain, sealed texts, links and case index in one pass over the rows.
#include "core/store/verify.h"

#include "core/store/sentence.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace lodestar::store {

namespace {
constexpr qint64 kNoEnd = std::numeric_limits<qint64>::max();

QString range(qint64 from, qint64 to)
{
    return from == to ? Sentence::tr("Event %1 is").arg(from)
                      : Sentence::tr("Events %1..%2 are").arg(from).arg(to);
}

/// Checks each row against the one before.
class ChainWalk
{
public:
    ChainWalk(QByteArray genesis, QStringList& faults)
        : m_stored(genesis)
        , m_computed(genesis)
        , m_faults(faults)
    {
    }

    void take(const RowView& row)
    {
        if (row.seq != m_seq + 1) {
            m_faults += Sentence::tr("%1 missing.").arg(range(m_seq + 1, row.seq - 1));
            m_hasGap = true;
        }
        checkLink(row);
        m_seq = row.seq;
        m_hasGap = false;
    }

    [[nodiscard]] qint64 seq() const { return m_seq; }

    [[nodiscard]] const QByteArray& hash() const { return m_stored; }

private:
    void checkLink(const RowView& row)
    {
        m_chain.next(viewOf(m_stored), row, reinterpret_cast<unsigned char*>(m_computed.data()));
        const bool follows = viewOf(m_computed) == row.hash;
        if (!follows && !m_hasGap) {
            // If only the hash of the row before was changed, this one still follows from its
            // content.
            const bool excused = m_previousWasChanged &&
                                 viewOf(m_chain.next(viewOf(m_previousComputed), row)) == row.hash;
            if (!excused) {
                const QString kind =
                    QString::fromUtf8(row.kind.data(), static_cast<qsizetype>(row.kind.size()));
                m_faults +=
                    Sentence::tr(
                        "Event %1 (%2, %3) was changed, or event %4 before it was changed together "
                        "with its hash.")
                        .arg(row.seq)
                        .arg(kind, toIso(row.at))
                        .arg(row.seq - 1);
                m_previousComputed = m_computed;
                m_previousWasChanged = true;
            } else {
                m_previousWasChanged = false;
            }
        } else {
            m_previousWasChanged = false;
        }
        m_stored = bytesOf(row.hash);
        if (m_stored.size() != kHashBytes)
            m_stored.resize(kHashBytes);
    }

    Chain m_chain;
    qint64 m_seq = 0;
    bool m_hasGap = false;
    bool m_previousWasChanged = false;
    QByteArray m_stored;
    QByteArray m_computed;
    QByteArray m_previousComputed;
    QStringList& m_faults;
};

struct CaseMark
{
    qint64 closedSeq = 0;
    Instant closedAt;
};

/// What the events say should stand in the other tables.
struct Expected
{
    QList<Touch> touches;
    QHash<qint64, CaseMark> closed;
    QHash<qint64, qint64> erasedBefore;   ///< call: the last TextErased
    QHash<qint64, QByteArray> keptHashes; ///< of the seqs that somebody noted down
};

class Verification
{
public:
    Verification(ChainedJournal& journal, const std::optional<ChainHead>& keptElsewhere)
        : m_journal(journal)
        , m_walk(journal.genesis(), m_report.faults)
    {
        if (keptElsewhere)
            m_kept += *keptElsewhere;
        if (const auto anchor = journal.anchoredHead())
            m_kept += *anchor;
    }

    Result<VerifyReport> run()
    {
        // The database looks at its pages while we walk the rows.
        auto storageCheck = m_journal.startStorageCheck();
        auto head = m_journal.storedHead();
        if (!head && head.error().kind == Kind::Unavailable)
            return head.failure();
        if (!head)
            fault(head.error().text);
        if (walk()) {
            if (head)
                checkEnd(*head);
            checkKept();
            checkOrphans();
            checkTouches();
            checkCases();
            checkCheckpoints();
        }
        auto storage = storageCheck.get();
        if (!storage)
            return storage.failure();
        m_report.faults = *storage + m_report.faults;
        return std::move(m_report);
    }

private:
    void fault(const QString& sentence) { m_report.faults += sentence; }

    /// False if the rows or their texts could not be read to their end.
    bool walk()
    {
        Recorded recorded;
        bool hasTexts = true;
        constexpr qint64 kPortion = 65536;
        for (qint64 from = 0, next = 0; next >= 0;) {
            m_sealed.clear();
            m_nextSealed = 0;
            const auto texts =
                m_journal.readSealed(from, from + kPortion, [this](const SealedView& sealed) {
                    keep(sealed);
                    return true;
                });
            if (!texts && hasTexts)
                fault(Sentence::tr("Not all sealed texts can be read: %1").arg(texts.error().text));
            hasTexts = hasTexts && texts.has_value();
            // The chain does not need them.
            auto done = m_journal.readRows(from, from + kPortion, [&](const RowView& row) {
                take(row, recorded);
                return true;
            });
            while (m_nextSealed < m_sealed.size())
                orphan(m_sealed[m_nextSealed++]);
            next = -1; // where the rows go on, be it behind a gap
            if (done)
                done = m_journal.readRows(from + kPortion, kNoEnd, [&](const RowView& row) {
                    next = row.seq;
                    return false;
                });
            m_report.events = m_count; // what could be read, be it cut short
            m_report.head = {m_walk.seq(), m_walk.hash()};
            if (!done) {
                fault(m_count > 0
                          ? Sentence::tr("The events up to %1 could be read; those after it "
                                         "cannot: %2")
                                .arg(m_walk.seq())
                                .arg(done.error().text)
                          : Sentence::tr("No event can be read: %1").arg(done.error().text));
                return false;
            }
            from = next - 1;
        }
        return hasTexts;
    }

    struct KeptText
    {
        qint64 seq;
        int place;
        qint64 call;
        QByteArray digest;
        bool isErased;
        bool isSound;
        bool isUsed;
    };

    void keep(const SealedView& sealed)
    {
        KeptText text{sealed.seq,
                      sealed.place,
                      sealed.call,
                      bytesOf(sealed.digest),
                      !sealed.text,
                      true,
                      false};
        if (sealed.text) {
            const auto label = valueOf<Label>(sealed.label);
            text.isSound = label && sealed.salt &&
                           m_chain.seal(*sealed.salt, *label, *sealed.text) == text.digest;
        } else {
            text.isSound = !sealed.salt;
        }
        m_sealed.push_back(std::move(text));
    }

    void orphan(const KeptText& text)
    {
        if (!text.isUsed)
            fault(Sentence::tr("Sealed text %1 of event %2 belongs to no event.")
                      .arg(text.place)
                      .arg(text.seq));
    }

    void take(const RowView& row, Recorded& recorded)
    {
        m_walk.take(row);
        ++m_count;
        for (const ChainHead& kept : std::as_const(m_kept))
            if (kept.seq == row.seq)
                m_expected.keptHashes.insert(row.seq, bytesOf(row.hash));
        if (const auto decoded = m_codec.decode(row, recorded); !decoded) {
            fault(decoded.error().text);
            return;
        }
        addTouches(recorded.event, row.seq, m_expected.touches);
        if (const auto* closed = std::get_if<CallClosed>(&recorded.event))
            m_expected.closed.insert(closed->call.value(), {row.seq, row.at});
        else if (const auto* erased = std::get_if<TextErased>(&recorded.event))
            m_expected.erasedBefore.insert(erased->call.value(), row.seq);
        checkTexts(recorded);
    }

    void checkTexts(Recorded& recorded)
    {
        while (m_nextSealed < m_sealed.size() && m_sealed[m_nextSealed].seq < recorded.seq)
            orphan(m_sealed[m_nextSealed++]);
        eachSealed(recorded.event, [&](Sealed& sealed) {
            if (sealed.digest.isEmpty())
                return;
            for (size_t i = m_nextSealed; i < m_sealed.size() && m_sealed[i].seq == recorded.seq;
                 ++i) {
                KeptText& text = m_sealed[i];
                if (text.digest != sealed.digest)
                    continue;
                text.isUsed = true;
                if (!text.isSound)
                    fault(Sentence::tr("Sealed text %1 of event %2 was changed.")
                              .arg(text.place)
                              .arg(text.seq));
                else if (text.isErased)
                    m_erased.push_back({text.call, text.seq});
                return;
            }
            m_loose.push_back({recorded.seq, sealed.digest});
        });
    }

    void checkEnd(const ChainHead& stored)
    {
        const qint64 last = m_walk.seq();
        if (stored.seq > last) {
            fault(Sentence::tr("%1 missing at the end.").arg(range(last + 1, stored.seq)));
        } else if (stored.seq < last) {
            const auto later = m_journal.storedHead(); // others may be appending right now
            if (!later || later->seq < last)
                fault(Sentence::tr("%1 behind the end of the chain.")
                          .arg(range(stored.seq + 1, last)));
        } else if (stored.hash != m_walk.hash()) {
            fault(Sentence::tr("The end of the chain, event %1, is not the one that was written.")
                      .arg(last));
        }
    }

    void checkKept()
    {
        for (const ChainHead& kept : std::as_const(m_kept)) {
            if (kept.seq > m_walk.seq())
                fault(Sentence::tr("%1 missing at the end: a head that was noted down says so.")
                          .arg(range(m_walk.seq() + 1, kept.seq)));
            else if (kept.seq > 0 && m_expected.keptHashes.value(kept.seq) != kept.hash)
                fault(Sentence::tr("Event %1 is not the one whose hash was noted down: the chain "
                                   "was made anew.")
                          .arg(kept.seq));
        }
    }

    /// Texts that are gone need an erasure; digests without a row of their event need a row
    /// elsewhere.
    void checkOrphans()
    {
        for (const Touch& text : m_erased)
            if (m_expected.erasedBefore.value(text.call) < text.seq)
                fault(
                    Sentence::tr("A sealed text of event %1 is gone, and no erasure was recorded.")
                        .arg(text.seq));
        for (const auto& [seq, digest] : m_loose) {
            bool found = false;
            const auto done = m_journal.readSealedOf({digest}, [&](const SealedView&) {
                found = true;
                return false;
            });
            if (!done || !found)
                fault(Sentence::tr("A sealed text of event %1 is missing.").arg(seq));
        }
    }

    void checkTouches()
    {
        std::ranges::sort(m_expected.touches);
        qint64 missing = 0;
        qint64 surplus = 0;
        auto next = m_expected.touches.constBegin();
        const auto end = m_expected.touches.constEnd();
        const auto done = m_journal.readTouches([&](const Touch& touch) {
            for (; next != end && *next < touch; ++next)
                ++missing;
            if (next != end && *next == touch)
                ++next;
            else if (touch.seq <= m_walk.seq())
                ++surplus;
            return true;
        });
        missing += end - next;
        if (!done)
            fault(done.error().text);
        else if (missing + surplus > 0)
            fault(Sentence::tr("The links from calls to events are wrong: %1 missing, %2 too many. "
                               "Run lodestarctl rebuild.")
                      .arg(missing)
                      .arg(surplus));
    }

    void checkCases()
    {
        const auto wrong = [this](qint64 call) {
            fault(Sentence::tr("The case index is wrong about call %1. Run lodestarctl rebuild.")
                      .arg(call));
        };
        auto open = m_expected.closed;
        const auto done = m_journal.readCases(-1, [&](std::string_view json) {
            const auto row = m_codec.decodeCase(json);
            if (!row) {
                fault(row.error().text);
                return true;
            }
            const qint64 call = row->call.value();
            const auto mark = open.constFind(call);
            const bool isLater = row->lastSeq > m_walk.seq();
            if (!isLater && (mark == open.constEnd() || mark->closedAt != row->closedAt ||
                             row->lastSeq < mark->closedSeq))
                wrong(call);
            open.remove(call);
            return true;
        });
        if (!done)
            fault(done.error().text);
        QList<qint64> lacking = open.keys();
        std::ranges::sort(lacking);
        for (const qint64 call : std::as_const(lacking))
            fault(Sentence::tr("The case index lacks call %1. Run lodestarctl rebuild.").arg(call));
    }

    void checkCheckpoints()
    {
        auto rows = m_journal.readCheckpoints();
        if (!rows) {
            fault(rows.error().text);
            return;
        }
        for (const CheckpointRow& row : std::as_const(*rows)) {
            QByteArray hash = m_journal.genesis();
            const auto done = m_journal.readRows(row.seq - 1, row.seq, [&](const RowView& event) {
                hash = bytesOf(event.hash);
                return false;
            });
            if (!done || hash != row.chainHash || m_chain.sha256(viewOf(row.json)) != row.sum)
                fault(Sentence::tr("The checkpoint at event %1 is not as it was written. Run "
                                   "lodestarctl rebuild.")
                          .arg(row.seq));
        }
    }

    ChainedJournal& m_journal;
    VerifyReport m_report;
    QList<ChainHead> m_kept;
    ChainWalk m_walk;
    Chain m_chain;
    Codec m_codec;
    Expected m_expected;
    qint64 m_count = 0;
    std::vector<KeptText> m_sealed; ///< of the portion being walked
    size_t m_nextSealed = 0;
    std::vector<Touch> m_erased;
    std::vector<std::pair<qint64, QByteArray>> m_loose;
};
} // namespace

Result<VerifyReport> verify(ChainedJournal& journal, const std::optional<ChainHead>& keptElsewhere)
{
    return Verification(journal, keptElsewhere).run();
}

} // namespace lodestar::store
