// SPDX-License-Identifier: GPL-3.0-or-later
// Measures in turns, one write of each side after the other, so that a busy disk harms both alike.
#include "app/ctl/journalbench.h"

#include "core/store/chainedjournal.h"
#include "core/store/sqliteconnection.h"
#include "core/store/verify.h"

#include <QTemporaryDir>

#include <algorithm>

namespace lodestar::ctl {

namespace {
using namespace store;

double seconds(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double>(span).count();
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Actor dispatcher()
{
    return {QStringLiteral("A. Bench"), Role::Dispatcher, QStringLiteral("Console 1")};
}

/// One call's events from ring to closed, as a team's day has them.
QList<Event> callStory(qint64 number)
{
    const CallId call(number);
    const UnitId unit(QStringLiteral("STAR %1").arg(1 + number % 12));
    const auto status = [&](const char* word) -> Event {
        return UnitStatusSet{unit, StatusId(QString::fromLatin1(word)), call, {}, {}};
    };
    CallOpened opened;
    opened.call = call;
    opened.location.point = LatLon{40.1 + 0.0001 * static_cast<double>(number % 1000), -75.3};
    opened.location.quality = LocationQuality::Exact;
    opened.location.address = Sealed(QStringLiteral("%1 Elm Street").arg(number % 900));
    opened.caller.relation = CallerRelation::Family;
    opened.nature = NatureId(QStringLiteral("welfare_check"));
    TriageAnswered answered{
        call, QuestionId(QStringLiteral("weapon")), {AnswerId(QStringLiteral("no"))}, {}};
    TriageResulted resulted;
    resulted.call = call;
    resulted.result.urgency = 40;
    resulted.result.level = LevelId(QStringLiteral("urgent"));
    resulted.result.plan = PlanId(QStringLiteral("community"));
    resulted.result.rules = {RuleId(QStringLiteral("calm_adult"))};
    resulted.result.complete = true;
    resulted.result.eligible = true;
    UnitAssigned assigned;
    assigned.call = call;
    assigned.unit = unit;
    assigned.considered = {{unit, Duration(420'000), {}}};
    CallClosed closed{call, {OutcomeId(QStringLiteral("resolved_on_scene"))}, {}, {}};
    return {
        opened,
        answered,
        resulted,
        CallQueued{call},
        assigned,
        status("dispatched"),
        status("en_route"),
        status("on_scene"),
        NoteAdded{call, Sealed(QStringLiteral("Spoke with the family; calm."), Label::Clinical)},
        UnitCheckedIn{unit, call},
        UnitReleased{call, unit, {}},
        status("available"),
        closed};
}

/// The same columns as the Journal's, filled with the same bytes, and nothing else.
class BareTable
{
public:
    static Result<std::unique_ptr<BareTable>> make(const QString& path)
    {
        if (QFile file(path); !file.open(QIODevice::WriteOnly))
            return Unexpected(Kind::Unavailable, path);
        auto store = SqliteConnection::open(path, OpenMode::Create);
        if (!store)
            return store.failure();
        auto made = (*store)->run(
            "CREATE TABLE bare (seq INTEGER PRIMARY KEY, at INTEGER, kind TEXT, version INTEGER,"
            " command BLOB, ordinal INTEGER, actor TEXT, body TEXT, hash BLOB) STRICT");
        if (!made)
            return made.failure();
        auto insert =
            (*store)->prepare("INSERT INTO bare VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
        auto begin = (*store)->prepare("BEGIN IMMEDIATE");
        auto commit = (*store)->prepare("COMMIT");
        if (!insert || !begin || !commit)
            return Unexpected(Kind::Unavailable, path);
        return std::unique_ptr<BareTable>(new BareTable(
            std::move(*store), std::move(*insert), std::move(*begin), std::move(*commit)));
    }

    bool insert(const RowView& row)
    {
        const UuidBytes command(row.command);
        return m_begin.run() == SQLITE_OK &&
               m_insert.bind(1, row.seq)
                       .bind(2, row.at.time_since_epoch().count())
                       .bindText(3, row.kind)
                       .bind(4, row.version)
                       .bindBlob(5, command.view())
                       .bind(6, row.ordinal)
                       .bindText(7, row.actor)
                       .bindText(8, row.body)
                       .bindBlob(9, row.hash)
                       .run() == SQLITE_OK &&
               m_commit.run() == SQLITE_OK;
    }

private:
    BareTable(std::unique_ptr<SqliteConnection> store,
              Statement insert,
              Statement begin,
              Statement commit)
        : m_store(std::move(store))
        , m_insert(std::move(insert))
        , m_begin(std::move(begin))
        , m_commit(std::move(commit))
    {
    }

    std::unique_ptr<SqliteConnection> m_store;
    Statement m_insert;
    Statement m_begin;
    Statement m_commit;
};

class Bench
{
public:
    explicit Bench(const QString& folder)
        : m_folder(folder + QStringLiteral("/bench-XXXXXX"))
    {
    }

    Result<QList<Figure>> run(int appends, int events)
    {
        if (!m_folder.isValid())
            return Unexpected(Kind::Unavailable, m_folder.errorString());
        for (const auto& step : {&Bench::append, &Bench::foldOpenVerify})
            if (auto done = (this->*step)(step == &Bench::append ? appends : events); !done)
                return done.failure();
        return m_figures;
    }

private:
    StoreUrl url(const QString& name) const
    {
        StoreUrl url;
        url.path = m_folder.filePath(name);
        return url;
    }

    std::chrono::nanoseconds now() const { return m_clock.steady(); }

    Batch batch(QList<Event> events, qint64 basis)
    {
        return {CommandId(m_entropy.uuid()), dispatcher(), std::move(events), basis, {}};
    }

    Result<void> append(int count)
    {
        auto journal = openChainedJournal(
            url(QStringLiteral("append.lodestar")), OpenMode::Create, m_clock, m_entropy);
        if (!journal)
            return journal.failure();
        auto bare = BareTable::make(m_folder.filePath(QStringLiteral("bare.db")));
        if (!bare)
            return bare.failure();
        // The event that a dispatcher makes most often.
        const UnitStatusSet status{UnitId(QStringLiteral("STAR 2")),
                                   StatusId(QStringLiteral("on_scene")),
                                   CallId(7),
                                   {},
                                   {}};
        EventRow row;
        row.kind = "unit_status_set";
        row.body = toJson(Event(status));
        row.actor = toJson(dispatcher());
        row.hash = QByteArray(kHashBytes, 'h');
        std::chrono::nanoseconds mine{};
        std::chrono::nanoseconds peer{};
        constexpr int kWarmUp = 50;
        for (int i = 0; i < count + kWarmUp; ++i) {
            row.seq = i + 1;
            row.at = m_clock.now();
            row.command = m_entropy.uuid();
            const auto start = now();
            auto written = (*journal)->append(batch({status}, i));
            const auto between = now();
            const bool inserted = (*bare)->insert(row.view());
            const auto end = now();
            if (!written)
                return written.failure();
            if (!inserted)
                return Unexpected(Kind::Unavailable, QStringLiteral("The bare insert failed."));
            if (i >= kWarmUp) {
                mine += between - start;
                peer += end - between;
            }
        }
        const double rate = count / seconds(mine);
        const double bareRate = count / seconds(peer);
        const double ratio = rate / bareRate;
        m_figures += Figure{QStringLiteral("append_sqlite"),
                            rate,
                            QStringLiteral("events/s"),
                            QStringLiteral("bare INSERT + COMMIT"),
                            bareRate,
                            ratio,
                            0.8,
                            ratio >= 0.8};
        return {};
    }

    Result<void> fill(ChainedJournal& journal, int events)
    {
        qint64 seq = 0;
        qint64 call = 0;
        QList<CallId> closing;
        while (seq < events) {
            QList<Event> portion;
            closing.clear();
            while (portion.size() < 5'000 && seq + portion.size() < events) {
                closing += CallId(++call);
                portion += callStory(call);
            }
            auto next = batch(portion, seq);
            next.caseRows = [&](const QList<Recorded>& written) {
                QList<CaseRow> rows;
                for (const Recorded& one : written)
                    if (const auto* closed = std::get_if<CallClosed>(&one.event)) {
                        CaseRow row;
                        row.call = closed->call;
                        row.lastSeq = one.seq;
                        row.closedAt = one.at;
                        rows += row;
                    }
                return rows;
            };
            auto written = journal.append(next);
            if (!written)
                return written.failure();
            seq = written->events.last().seq;
        }
        return {};
    }

    Result<void> foldOpenVerify(int events)
    {
        const StoreUrl million = url(QStringLiteral("million.lodestar"));
        {
            auto journal = openChainedJournal(million, OpenMode::Create, m_clock, m_entropy);
            if (!journal)
                return journal.failure();
            if (auto done = fill(**journal, events); !done)
                return done;
            Board board;
            const auto start = now();
            auto read = (*journal)->read(0, [&](const Recorded& one) { board.apply(one); });
            if (!read)
                return read;
            const double rate = static_cast<double>(board.seq) / seconds(now() - start);
            m_figures += Figure{QStringLiteral("fold_rate"),
                                rate,
                                QStringLiteral("events/s"),
                                {},
                                0,
                                0,
                                300'000,
                                rate >= 300'000};
            if (auto saved = (*journal)->saveCheckpoint(board); !saved)
                return saved;
        }
        if (auto done = open(million); !done)
            return done;
        auto journal = openChainedJournal(million, OpenMode::Inspect, m_clock, m_entropy);
        if (!journal)
            return journal.failure();
        const auto start = now();
        auto report = store::verify(**journal);
        if (!report)
            return report.failure();
        if (!report->isSound())
            return Unexpected(Kind::Corrupt, report->faults.first());
        const double took = seconds(now() - start);
        m_figures +=
            Figure{QStringLiteral("verify_1m"), took, QStringLiteral("s"), {}, 0, 0, 3, took < 3};
        return {};
    }

    /// From the file's name to a Board that stands at the head.
    Result<void> open(const StoreUrl& store)
    {
        QList<double> times;
        for (int i = 0; i < 5; ++i) {
            const auto start = now();
            auto journal = openChainedJournal(store, OpenMode::Existing, m_clock, m_entropy);
            if (!journal)
                return journal.failure();
            auto board = (*journal)->latestCheckpoint();
            if (!board)
                return board.failure();
            auto read =
                (*journal)->read(board->seq, [&](const Recorded& one) { board->apply(one); });
            if (!read)
                return read;
            times += seconds(now() - start);
        }
        const double took = median(times);
        m_figures +=
            Figure{QStringLiteral("open_1m"), took, QStringLiteral("s"), {}, 0, 0, 1, took < 1};
        return {};
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    SeededEntropy m_entropy{1};
    QList<Figure> m_figures;
};
} // namespace

Result<QList<Figure>> benchSqliteJournal(const QString& folder, int appends, int events)
{
    return Bench(folder).run(appends, events);
}

} // namespace lodestar::ctl
