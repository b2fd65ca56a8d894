// SPDX-License-Identifier: GPL-3.0-or-later
// ListJournal: a Journal in a list, for tests of what is played and not of how it is stored; and
// the room around it.
#pragma once

#include "core/training/simulate.h"
#include "tests/support/town.h"

#include <QFile>

namespace lodestar::test {

class ListJournal final : public store::Journal
{
public:
    explicit ListJournal(const Clock& clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] const QList<Recorded>& events() const { return m_events; }

    Result<store::Written> append(const store::Batch& batch) override
    {
        store::Written written;
        for (const Event& event : batch.events)
            written.events += Recorded{m_events.size() + written.events.size() + 1,
                                       m_clock.now(),
                                       batch.by,
                                       batch.command,
                                       event};
        m_events += written.events;
        if (batch.caseRows)
            m_rows += batch.caseRows(written.events);
        return written;
    }

    Result<void> read(qint64 after, const std::function<void(const Recorded&)>& take) override
    {
        for (qsizetype i = after; i < m_events.size(); ++i)
            take(m_events[i]);
        return {};
    }

    Result<QList<Recorded>> eventsOf(CallId) override { return QList<Recorded>(); }

    Result<QList<Recorded>> eventsOf(CommandId) override { return QList<Recorded>(); }

    Result<store::ChainHead> head() override { return store::ChainHead{m_events.size(), {}}; }

    Result<Board> latestCheckpoint() override { return Board(); }

    Result<void> saveCheckpoint(const Board&) override { return {}; }

    Result<QList<CaseRow>> cases(int) override { return m_rows; }

    Result<std::optional<CaseRow>> caseOf(CallId) override { return std::optional<CaseRow>(); }

    void watch(std::function<void()>, std::function<void(store::Health)>) override {}

    Result<void> reconnect() override { return {}; }

private:
    const Clock& m_clock;
    QList<Recorded> m_events;
    QList<CaseRow> m_rows;
};

/// A furnished desk on a virtual clock.
struct TrainingRoom
{
    Agency agency;
    VirtualClock clock;
    SeededEntropy entropy{7};
    ListJournal journal{clock};
    std::unique_ptr<desk::Desk> desk;

    explicit TrainingRoom(Instant start,
                          const QString& agencyFile = QStringLiteral("meridian"),
                          const QString& program = QStringLiteral("starter"),
                          const matching::Roads& roads = {})
        : agency(must(agencyFromFiles(
              projectFile(QStringLiteral("resources/agencies/%1.json").arg(agencyFile)),
              projectFile(QStringLiteral("resources/programs/%1.json").arg(program)))))
        , clock(start)
    {
        desk = must(desk::Desk::open(journal, clock, entropy, roads));
        if (auto furnished = training::furnish(*desk, agency); !furnished)
            qFatal("%s", qPrintable(furnished.error().text));
    }
};

inline QByteArray projectBytes(const char* path)
{
    QFile file(projectFile(QLatin1String(path)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", path);
    return file.readAll();
}

} // namespace lodestar::test
