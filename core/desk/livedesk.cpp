// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's thread: opens the store, performs, watches, reconnects, publishes.
#include "core/desk/livedesk.h"

#include "core/desk/rules.h"

#include <QLoggingCategory>

#include <deque>

namespace lodestar::desk {

namespace {
Q_LOGGING_CATEGORY(logDesk, "lodestar.desk")

constexpr std::chrono::milliseconds kDueEvery{200}; ///< how late a timer of the room may be noticed
constexpr std::chrono::milliseconds kReconnectEvery{500};
constexpr std::chrono::milliseconds kPublishEvery{10}; ///< Boards a screen cannot show are not sent
/// A command waits this long for a store that is away. Longer, and a dispatch could go out that
/// nobody remembers having wished: it is refused instead, and the dispatcher decides again.
constexpr std::chrono::seconds kPatience{30};
constexpr int kMostPastCalls = 20'000; ///< the newest; enough to tell the hours of a week apart
/// How far the wall clock may drift from the steady one between two looks before it counts as a
/// step.
constexpr Duration kStep{2'000};
} // namespace

/// Lives on the desk thread and owns everything that must live there.
class LiveDesk::Worker final : public QObject
{
public:
    Worker(LiveDesk& front, JournalMaker maker, Clock& clock, Entropy& entropy)
        : m_front(front)
        , m_maker(std::move(maker))
        , m_clock(clock)
        , m_entropy(entropy)
    {
    }

    void open()
    {
        auto journal = m_maker();
        if (!journal)
            return fail(journal.error());
        m_journal = std::move(journal).value();
        auto desk = Desk::open(*m_journal, m_clock, m_entropy, m_front.m_roads);
        if (!desk)
            return fail(desk.error());
        m_desk = std::move(desk).value();
        m_journal->watch([this] { catchUp(); }, [this](const store::Health& h) { noteHealth(h); });

        m_due = std::make_unique<QTimer>();
        connect(m_due.get(), &QTimer::timeout, this, [this] { lookAtTime(); });
        m_lastWall = m_clock.now();
        m_lastSteady = m_clock.steady();
        m_due->start(kDueEvery);
        m_reconnect = std::make_unique<QTimer>();
        connect(m_reconnect.get(), &QTimer::timeout, this, [this] { reconnect(); });
        m_publish = std::make_unique<QTimer>();
        m_publish->setSingleShot(true);
        connect(m_publish.get(), &QTimer::timeout, this, [this] { publishNow(); });
        publishNow();
    }

    /// `since` is when it was asked for, on the steady clock.
    void perform(const Request& request, std::chrono::nanoseconds since)
    {
        if (!m_desk)
            return refuse(request.id, {Kind::Unavailable, say("The store is not open.")});
        m_waiting.push_back({request, since});
        if (m_health.isUp)
            performWaiting();
    }

    void fix(const UnitId& unit, const Fix& fix)
    {
        if (!m_desk)
            return;
        if (auto placed = m_desk->fix(unit, fix); !placed)
            qCWarning(logDesk) << "a fix was refused:" << placed.error().text;
        else
            publishSoon();
    }

    void findCase(CallId call)
    {
        if (!m_journal)
            return;
        auto events = m_journal->eventsOf(call);
        if (!events)
            return refuse({}, events.error());
        QMetaObject::invokeMethod(&m_front, [front = &m_front, call, found = *events] {
            emit front->caseFound(call, found);
        });
    }

    void findPastCalls()
    {
        if (!m_journal)
            return;
        auto cases = m_journal->cases(kMostPastCalls);
        if (!cases)
            return refuse({}, cases.error());
        QMetaObject::invokeMethod(&m_front,
                                  [front = &m_front, past = matching::pastCallsOf(*cases)] {
                                      emit front->pastCallsFound(past);
                                  });
    }

    /// Before the thread ends, so that timers and connections die where they lived.
    void close()
    {
        for (const Waiting& waiting : m_waiting)
            refuse(waiting.request.id,
                   {Kind::Unavailable, say("The console was closed before the store came back.")});
        if (m_desk && m_health.isUp)
            if (auto saved = m_desk->checkpoint(true); !saved)
                qCWarning(logDesk) << "no checkpoint:" << saved.error().text;
        m_due.reset();
        m_reconnect.reset();
        m_publish.reset();
        m_desk.reset();
        m_journal.reset();
    }

private:
    struct Waiting
    {
        Request request;
        std::chrono::nanoseconds since;
        bool isFresh = true; ///< false: it may have been written without our having heard of it
    };

    void fail(const Error& error)
    {
        QMetaObject::invokeMethod(&m_front,
                                  [front = &m_front, error] { emit front->failed(error); });
    }

    void refuse(const CommandId& id, const Error& error)
    {
        QMetaObject::invokeMethod(
            &m_front, [front = &m_front, id, error] { emit front->refused(id, error); });
    }

    /// In the order of asking; the first that the store does not take holds up the others, and
    /// keeps its place and its patience.
    void performWaiting()
    {
        while (m_health.isUp) {
            dropImpatient();
            if (m_waiting.empty())
                return;
            const Waiting next = m_waiting.front();
            m_waiting.pop_front();
            settle(next, m_desk->perform(next.request, next.isFresh));
        }
    }

    void settle(const Waiting& waiting, const Result<Receipt>& receipt)
    {
        const Request& request = waiting.request;
        if (receipt) {
            publishNow(); // before the answer, so that whoever hears it sees the Board it speaks of
            QMetaObject::invokeMethod(&m_front, [front = &m_front, id = request.id, r = *receipt] {
                emit front->answered(id, r);
            });
            if (auto saved = m_desk->checkpoint(); !saved)
                qCWarning(logDesk) << "no checkpoint:" << saved.error().text;
            return;
        }
        if (receipt.error().kind == Kind::Unavailable) {
            m_waiting.push_front({request, waiting.since, false});
            noteHealth({false, receipt.error().text});
            return;
        }
        publishSoon(); // a refusal may come from a Board that has just caught up
        refuse(request.id, receipt.error());
    }

    void catchUp()
    {
        auto caught = m_desk->catchUp();
        if (!caught)
            return noteHealth({false, caught.error().text});
        if (*caught > 0)
            publishNow();
    }

    void noteHealth(const store::Health& health)
    {
        const bool changed = health.isUp != m_health.isUp;
        const bool isTold = !changed && health.text == m_health.text;
        m_health = health;
        if (!health.isUp && !m_reconnect->isActive())
            m_reconnect->start(kReconnectEvery);
        if (!isTold) // why it is away may be another thing by now
            QMetaObject::invokeMethod(
                &m_front, [front = &m_front, health] { emit front->healthChanged(health); });
        if (changed && health.isUp)
            resume();
    }

    void reconnect()
    {
        dropImpatient();
        if (m_health.isUp) {
            m_reconnect->stop();
            return;
        }
        if (auto back = m_journal->reconnect(); !back)
            return noteHealth({false, back.error().text});
        m_reconnect->stop();
        noteHealth({true, {}});
    }

    /// The store is back: read what others did, then do again what was not answered.
    void resume()
    {
        catchUp();
        performWaiting();
    }

    void dropImpatient()
    {
        while (!m_waiting.empty() && m_clock.steady() - m_waiting.front().since > kPatience) {
            const Request lost = m_waiting.front().request;
            m_waiting.pop_front();
            refuse(lost.id,
                   {Kind::Unavailable,
                    say("The store was away for too long; look at the call when it is back, "
                        "and decide again.")});
        }
    }

    void lookAtTime()
    {
        const Instant wall = m_clock.now();
        const auto steady = m_clock.steady();
        const auto drift =
            (wall - m_lastWall) - std::chrono::duration_cast<Duration>(steady - m_lastSteady);
        m_lastWall = wall;
        m_lastSteady = steady;
        if (!m_health.isUp)
            return;
        if (dynamic_cast<SystemClock*>(&m_clock) && std::chrono::abs(drift) > kStep)
            performOwn(NoteClockStep{drift});
        const auto due = m_desk->nextDue();
        if (due && *due <= wall) {
            if (auto done = m_desk->performDue(); !done)
                noteHealth({false, done.error().text});
            publishNow();
        }
    }

    void performOwn(const Command& command)
    {
        if (auto done = m_desk->perform(systemActor(), command); !done)
            qCWarning(logDesk) << "the desk refused itself:" << done.error().text;
    }

    void publishSoon()
    {
        if (!m_publish->isActive())
            m_publish->start(kPublishEvery);
    }

    void publishNow()
    {
        m_publish->stop();
        QMetaObject::invokeMethod(&m_front, [front = &m_front, board = m_desk->board()] {
            front->m_board = board;
            emit front->published(board);
        });
    }

    LiveDesk& m_front;
    JournalMaker m_maker;
    Clock& m_clock;
    Entropy& m_entropy;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QTimer> m_due;
    std::unique_ptr<QTimer> m_reconnect;
    std::unique_ptr<QTimer> m_publish;
    store::Health m_health;
    std::deque<Waiting> m_waiting;
    Instant m_lastWall;
    std::chrono::nanoseconds m_lastSteady{};
};

LiveDesk::LiveDesk(
    JournalMaker maker, Clock& clock, Entropy& entropy, matching::Roads roads, QObject* parent)
    : QObject(parent)
    , m_maker(std::move(maker))
    , m_clock(clock)
    , m_entropy(entropy)
    , m_roads(std::move(roads))
    , m_board(std::make_shared<const Board>())
{
    m_thread.setObjectName(QStringLiteral("desk"));
}

LiveDesk::~LiveDesk()
{
    if (!m_worker)
        return;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->close(); });
    m_worker->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void LiveDesk::start()
{
    Q_ASSERT(!m_worker);
    m_worker = new Worker(*this, m_maker, m_clock, m_entropy);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->open(); });
}

CommandId LiveDesk::perform(const Actor& by, const Command& command)
{
    Q_ASSERT(m_worker);
    const CommandId id(m_entropy.uuid());
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker,
                               request = Request{id, by, command},
                               since = m_clock.steady()] { worker->perform(request, since); });
    return id;
}

void LiveDesk::fix(const UnitId& unit, const Fix& fix)
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, unit, fix] { worker->fix(unit, fix); });
}

void LiveDesk::findPastCalls()
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker] { worker->findPastCalls(); });
}

void LiveDesk::findCase(CallId call)
{
    Q_ASSERT(m_worker);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, call] { worker->findCase(call); });
}

} // namespace lodestar::desk
