// SPDX-License-Identifier: GPL-3.0-or-later
// One fold over all events gives every derived row.
#include "core/store/rebuild.h"

#include "core/store/sentence.h"

#include <algorithm>

namespace lodestar::store {

namespace {
/// Gathers derived rows command by command, as append wrote them.
class Gatherer
{
public:
    void take(const Recorded& recorded)
    {
        if (recorded.command != m_command)
            endCommand();
        m_command = recorded.command;
        m_board.apply(recorded);
        addTouches(recorded.event, recorded.seq, derived.touches);
        m_touched.add(subjectsOf(recorded.event));
        ++events;
    }

    [[nodiscard]] Result<void> finish()
    {
        endCommand();
        std::ranges::sort(derived.touches);
        Codec codec;
        for (const CaseRow& row : std::as_const(m_cases)) {
            auto json = codec.encode(row);
            if (!json)
                return json.failure();
            derived.cases += CaseEntry{row.call.value(),
                                       row.closedAt.time_since_epoch().count(),
                                       row.lastSeq,
                                       std::move(*json)};
        }
        return {};
    }

    [[nodiscard]] const Board& board() const { return m_board; }

    Derived derived;
    qint64 events = 0;

private:
    void endCommand()
    {
        for (const CallId& id : std::as_const(m_touched.calls))
            if (const Call* call = m_board.call(id); call && call->closed)
                m_cases.insert(id, caseRowOf(*call));
        m_touched = {};
    }

    Board m_board;
    CommandId m_command;
    Subjects m_touched;
    QMap<CallId, CaseRow> m_cases;
};

Result<QList<Touch>> touchesOf(ChainedJournal& journal)
{
    QList<Touch> all;
    const auto done = journal.readTouches([&](const Touch& touch) {
        all += touch;
        return true;
    });
    if (!done)
        return done.failure();
    return all;
}

/// By call, so that rows can be compared; a row that cannot be read counts as missing.
Result<QMap<qint64, QByteArray>> casesOf(ChainedJournal& journal)
{
    QMap<qint64, QByteArray> all;
    Codec codec;
    const auto done = journal.readCases(-1, [&](std::string_view json) {
        if (const auto row = codec.decodeCase(json))
            all.insert(row->call.value(), bytesOf(json));
        return true;
    });
    if (!done)
        return done.failure();
    return all;
}

QStringList
differencesOf(const Derived& now, const QList<Touch>& oldTouches, QMap<qint64, QByteArray> oldCases)
{
    QStringList out;
    QList<Touch> missing;
    QList<Touch> surplus;
    std::ranges::set_difference(now.touches, oldTouches, std::back_inserter(missing));
    std::ranges::set_difference(oldTouches, now.touches, std::back_inserter(surplus));
    if (!missing.isEmpty())
        out += Sentence::tr("%n link(s) from calls to events were missing.",
                            nullptr,
                            static_cast<int>(missing.size()));
    if (!surplus.isEmpty())
        out += Sentence::tr("%n link(s) from calls to events were wrong.",
                            nullptr,
                            static_cast<int>(surplus.size()));
    for (const CaseEntry& entry : now.cases) {
        const auto old = oldCases.constFind(entry.call);
        if (old == oldCases.constEnd())
            out += Sentence::tr("The case index lacked call %1.").arg(entry.call);
        else if (*old != entry.json)
            out += Sentence::tr("The case index was wrong about call %1.").arg(entry.call);
        oldCases.remove(entry.call);
    }
    for (auto it = oldCases.constBegin(); it != oldCases.constEnd(); ++it)
        out += Sentence::tr("The case index had call %1, which is not closed.").arg(it.key());
    return out;
}
} // namespace

Result<RebuildReport> rebuild(ChainedJournal& journal)
{
    Gatherer gatherer;
    auto done = journal.read(0, [&](const Recorded& recorded) { gatherer.take(recorded); });
    if (done)
        done = gatherer.finish();
    if (!done)
        return done.failure();
    auto touches = touchesOf(journal);
    if (!touches)
        return touches.failure();
    auto cases = casesOf(journal);
    if (!cases)
        return cases.failure();
    const Derived& derived = gatherer.derived;
    RebuildReport report{gatherer.events,
                         derived.touches.size(),
                         derived.cases.size(),
                         differencesOf(derived, *touches, std::move(*cases))};
    done = journal.replaceDerived(derived);
    if (done)
        done = journal.saveCheckpoint(gatherer.board());
    if (!done)
        return done.failure();
    return report;
}

} // namespace lodestar::store
