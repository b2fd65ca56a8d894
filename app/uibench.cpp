// SPDX-License-Identifier: GPL-3.0-or-later
// Keys are posted as the system posts them, at uneven times, and end when the picture is painted.
#include "app/uibench.h"

#include "app/citymap.h"
#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "core/desk/livedesk.h"
#include "core/domain/profilefile.h"
#include "core/store/journal.h"
#include "core/triage/facts.h"
#include "ui/mainwindow.h"
#include "ui/panels/commandline.h"
#include "ui/panels/locationfield.h"
#include "ui/panels/queuepanel.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/rowview.h"

#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>

namespace lodestar::app {

namespace {

using Millis = std::vector<double>;

constexpr int kUnits = 200;
constexpr int kKeys = 200;
constexpr int kBoards = 100;
constexpr int kFrames = 300;
constexpr int kFilters = 20;
constexpr int kFixEveryMs = 10;
constexpr int kFixesAtOnce = 100; ///< every 10 ms: 10,000 a second
constexpr int kStarts = 5;
constexpr int kShiftHours = 12;
constexpr int kCallsAnHour = 40;

const Actor kWho{QStringLiteral("bench"), Role::Supervisor, QStringLiteral("bench")};

double millis(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double, std::milli>(span).count();
}

double percentile(Millis values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty()
               ? 0
               : values[static_cast<size_t>(part * static_cast<double>(values.size() - 1))];
}

/// Resident memory of this process in MB.
double memoryMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// Nobody is asked in a bench.
class NoAsk final : public ui::Ask
{
public:
    bool confirm(QWidget*, const QString&, const QString&) override { return true; }
};

/// A store with a full room: the fictional agency, 200 units signed on, so many calls waiting.
class FullRoom
{
public:
    static Result<std::unique_ptr<FullRoom>> make(int calls)
    {
        std::unique_ptr<FullRoom> room(new FullRoom);
        if (auto filled = room->fill(calls); !filled)
            return filled.failure();
        return room;
    }

    [[nodiscard]] Result<store::StoreUrl> url() const
    {
        return store::storeUrlFromText(QStringLiteral("sqlite:") +
                                       m_folder.filePath(QStringLiteral("bench.sqlite")));
    }

    VirtualClock clock{*instantFromIso(QStringLiteral("2026-03-03T18:00:00Z"))};
    SeededEntropy entropy{41};
    LatLon middle{41.2, -100.6};

    [[nodiscard]] LatLon somewhere()
    {
        return {middle.lat + 0.08 * (entropy.unit() - 0.5),
                middle.lon + 0.1 * (entropy.unit() - 0.5)};
    }

private:
    QTemporaryDir m_folder;

    Result<void> fill(int calls)
    {
        auto agency = agencyFromFiles(QStringLiteral(":/lodestar/agencies/meridian.json"),
                                      QStringLiteral(":/lodestar/programs/starter.json"));
        if (!agency)
            return agency.failure();
        auto where = url();
        if (!where)
            return where.failure();
        auto journal = store::openJournal(*where, store::OpenMode::Create, clock, entropy);
        if (!journal)
            return journal.failure();
        auto desk = desk::Desk::open(**journal, clock, entropy);
        if (!desk)
            return desk.failure();
        const Actor admin{QStringLiteral("bench"), Role::Administrator, QStringLiteral("bench")};
        const auto perform = [&](const Actor& by, const Command& command) -> Result<void> {
            auto done = (*desk)->perform(by, command);
            return done ? Result<void>() : Result<void>(done.failure());
        };
        if (auto done = perform(admin, AdoptProfile{agency->profile.source, {}}); !done)
            return done;
        const auto& roster = agency->roster;
        for (int i = 0; i < kUnits; ++i) {
            RosterEntry entry = roster[i % roster.size()];
            if (i >= roster.size()) {
                entry.record.id = UnitId(
                    QStringLiteral("%1%2").arg(entry.record.id.value()).arg(i / roster.size()));
                entry.record.crewGroup.clear();
            }
            if (auto done = perform(admin, DefineUnit{entry.record}); !done)
                return done;
            const SignOn on{entry.record.id, entry.crew, clock.now() + std::chrono::hours(24)};
            if (auto done = perform(kWho, on); !done)
                return done;
        }
        for (int i = 0; i < calls; ++i)
            if (auto done = perform(kWho, newCall(i)); !done)
                return done;
        return (*desk)->checkpoint(true);
    }

public:
    [[nodiscard]] OpenCall newCall(int number)
    {
        OpenCall call;
        call.location.address = Sealed(QStringLiteral("%1 Bench Street").arg(number + 1));
        call.location.point = somewhere();
        call.location.quality = LocationQuality::Exact;
        call.nature = NatureId(QStringLiteral("welfare_check"));
        return call;
    }
};

/// The console on a room.
class Seat
{
public:
    Seat(FullRoom& room, ui::Theme& theme, const CityMap& city)
        : m_room(room)
        , m_desk(
              [&room] {
                  return store::openJournal(
                      *room.url(), store::OpenMode::Existing, room.clock, room.entropy);
              },
              room.clock,
              room.entropy,
              city.roads())
        , m_window({m_desk, room.clock, theme, *city.places, city.ground, {}, m_ask, kWho}, {})
    {
        m_window.resize(1920, 1080);
        m_window.show();
        m_desk.start();
        while (!m_desk.board() || m_desk.board()->seq == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        m_window.refresh();
        settle(500);
    }

    static void settle(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }

    /// Until the desk has answered; false where it refused.
    bool perform(const Command& command)
    {
        QEventLoop loop;
        bool isDone = false;
        const CommandId id = m_desk.perform(kWho, command);
        const auto answered = QObject::connect(
            &m_desk, &desk::LiveDesk::answered, &loop, [&](const CommandId& which, const auto&) {
                isDone = which == id;
                if (isDone)
                    loop.quit();
            });
        const auto refused = QObject::connect(
            &m_desk, &desk::LiveDesk::refused, &loop, [&](const CommandId& which, const auto&) {
                if (which == id)
                    loop.quit();
            });
        loop.exec();
        QObject::disconnect(answered);
        QObject::disconnect(refused);
        return isDone;
    }

    [[nodiscard]] ui::MainWindow& window() { return m_window; }

    [[nodiscard]] desk::LiveDesk& desk() { return m_desk; }

    [[nodiscard]] FullRoom& room() { return m_room; }

private:
    FullRoom& m_room;
    NoAsk m_ask;
    desk::LiveDesk m_desk;
    ui::MainWindow m_window;
};

/// From a key that the system posts to the end of the first painting that shows what it did: the
/// window's whole picture, given to the screen.
class KeyProbe final : public QObject
{
public:
    KeyProbe(QWidget& takes, QWidget& paints)
        : m_takes(takes)
        , m_paints(paints)
    {
        m_takes.installEventFilter(this);
        if (&m_takes != &m_paints)
            m_paints.installEventFilter(this);
        m_takes.window()->installEventFilter(this);
    }

    double press(int key, const QString& text)
    {
        m_isTaken = false;
        m_isPainted = false;
        m_ended.reset();
        const auto began = m_clock.steady();
        QCoreApplication::postEvent(&m_takes,
                                    new QKeyEvent(QEvent::KeyPress, key, Qt::NoModifier, text));
        QCoreApplication::postEvent(&m_takes,
                                    new QKeyEvent(QEvent::KeyRelease, key, Qt::NoModifier, text));
        while (!m_ended && m_clock.steady() - began < std::chrono::seconds(2))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return millis(m_ended.value_or(m_clock.steady()) - began);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == &m_takes && event->type() == QEvent::KeyPress)
            m_isTaken = true;
        if (watched == &m_paints && event->type() == QEvent::Paint && m_isTaken)
            m_isPainted = true;
        if (watched != m_takes.window() || event->type() != QEvent::UpdateRequest || m_ended)
            return false;
        // The window paints all that has changed within this event.
        watched->event(event);
        if (m_isPainted)
            m_ended = m_clock.steady();
        return true;
    }

private:
    SystemClock m_clock;
    QWidget& m_takes;
    QWidget& m_paints;
    bool m_isTaken = false;
    bool m_isPainted = false;
    std::optional<std::chrono::nanoseconds> m_ended;
};

/// Every unit moves, 10,000 times a second in all.
class Traffic final : public QObject
{
public:
    explicit Traffic(Seat& seat)
        : m_seat(seat)
        , m_units(seat.desk().board()->unitIds())
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            for (int i = 0; i < kFixesAtOnce; ++i) {
                const UnitId& unit = m_units[m_next++ % m_units.size()];
                m_seat.desk().fix(unit, {m_seat.room().somewhere(), m_seat.room().clock.now(), {}});
            }
        });
        m_timer.start(kFixEveryMs);
    }

private:
    Seat& m_seat;
    QList<UnitId> m_units;
    qsizetype m_next = 0;
    QTimer m_timer;
};

Millis keysIn(QWidget& takes, QWidget& paints, const QList<std::pair<int, QString>>& keys)
{
    takes.setFocus();
    Seat::settle(100);
    SeededEntropy entropy(5);
    KeyProbe probe(takes, paints);
    Millis all;
    for (int i = 0; i < kKeys; ++i) {
        const auto& [key, text] = keys[i % keys.size()];
        all.push_back(probe.press(key, text));
        Seat::settle(3 + entropy.below(45)); // never in step with the Boards
    }
    return all;
}

ctl::Figure figureOf(const QString& name, const Millis& values, double part, double target)
{
    return ctl::figureAtMost(name, percentile(values, part), QStringLiteral("ms"), target);
}

void benchKeys(Seat& seat, QList<ctl::Figure>& figures)
{
    const Traffic traffic(seat);
    auto& window = seat.window();
    auto& queue = *window.findChild<ui::RowView*>(QStringLiteral("queueView"));
    auto& entry = *window.findChild<QLineEdit*>(QStringLiteral("commandEntry"));
    auto& location = *window.findChild<ui::LocationField*>(QStringLiteral("location"));
    const auto tell = [&](const char* where, const Millis& keys) {
        figures += figureOf(
            QStringLiteral("key to picture, %1, p50").arg(QLatin1String(where)), keys, 0.5, 16);
        figures += figureOf(
            QStringLiteral("key to picture, %1, p99").arg(QLatin1String(where)), keys, 0.99, 16);
    };
    tell("queue", keysIn(queue, *queue.viewport(), {{Qt::Key_Down, {}}}));
    auto& candidates = *window.findChild<ui::RowView*>(QStringLiteral("candidateView"));
    figures += figureOf(QStringLiteral("key to recommendation, p99"),
                        keysIn(queue, *candidates.viewport(), {{Qt::Key_Up, {}}}),
                        0.99,
                        100);
    window.actions()[ui::Act::Command].trigger();
    tell("command line",
         keysIn(entry,
                entry,
                {{Qt::Key_D, QStringLiteral("D")},
                 {Qt::Key_Space, QStringLiteral(" ")},
                 {Qt::Key_S, QStringLiteral("S")},
                 {Qt::Key_Backspace, {}},
                 {Qt::Key_Backspace, {}},
                 {Qt::Key_Backspace, {}}}));
    entry.clear();
    window.actions()[ui::Act::NewCall].trigger();
    tell("call card",
         keysIn(location,
                location,
                {{Qt::Key_M, QStringLiteral("m")},
                 {Qt::Key_E, QStringLiteral("e")},
                 {Qt::Key_R, QStringLiteral("r")},
                 {Qt::Key_Backspace, {}},
                 {Qt::Key_Backspace, {}},
                 {Qt::Key_Backspace, {}}}));
    location.clear();
}

void benchBoards(Seat& seat, QList<ctl::Figure>& figures)
{
    const SystemClock clock;
    Millis shown;
    const auto calls = seat.desk().board()->calls.keys();
    const QObject scope;
    QObject::connect(&seat.desk(), &desk::LiveDesk::published, &scope, [&] {
        const auto began = clock.steady();
        seat.window().refresh();
        shown.push_back(millis(clock.steady() - began));
    });
    for (int i = 0; i < kBoards; ++i)
        (void)seat.perform(
            AddNote{calls[i % calls.size()], QStringLiteral("bench"), Label::Operational});
    figures += figureOf(QStringLiteral("new Board of 2,000 calls shown, p50"), shown, 0.5, 4);
    figures += figureOf(QStringLiteral("new Board of 2,000 calls shown, p99"), shown, 0.99, 16);
}

/// The queue is moved by less than a row and painted, again and again: the time of each frame.
Millis scrolledFrames(ui::RowView& queue)
{
    const SystemClock clock;
    auto& bar = *queue.verticalScrollBar();
    bar.setValue(0);
    queue.viewport()->repaint();
    Millis all;
    for (int i = 0; i < kFrames; ++i) {
        const auto began = clock.steady();
        bar.setValue((bar.value() + 37) % std::max(1, bar.maximum()));
        queue.viewport()->repaint();
        all.push_back(millis(clock.steady() - began));
    }
    return all;
}

/// A filter that leaves a tenth of the calls is put on, and taken off, until the list is painted.
Millis filtered(ui::QueuePanel& panel, ui::RowView& queue)
{
    const SystemClock clock;
    Millis all;
    for (int i = 0; i < kFilters; ++i)
        for (const auto& text : {QStringLiteral("place:\"1 bench\""), QString()}) {
            const auto began = clock.steady();
            panel.bar().setFilter(text);
            queue.viewport()->repaint();
            all.push_back(millis(clock.steady() - began));
        }
    return all;
}

void benchQueue(Seat& seat, QList<ctl::Figure>& figures)
{
    auto& panel = *seat.window().findChild<ui::QueuePanel*>(QStringLiteral("queue"));
    auto& queue = *seat.window().findChild<ui::RowView*>(QStringLiteral("queueView"));
    constexpr double kSixtyASecond = 1'000.0 / 60;
    const auto tell = [&](const char* what, const Millis& frames) {
        const QString name = QStringLiteral("a frame of %1 scrolled, ").arg(QLatin1String(what));
        figures += figureOf(name + QStringLiteral("p50"), frames, 0.5, kSixtyASecond);
        figures += figureOf(name + QStringLiteral("p99"), frames, 0.99, kSixtyASecond);
    };
    tell("2,000 calls", scrolledFrames(queue));
    panel.bar().setGrouping(triage::Grouping::Zone);
    panel.bar().setFilter(QStringLiteral("nature:welfare"));
    tell("2,000 calls, filtered and grouped,", scrolledFrames(queue));
    const auto changes = filtered(panel, queue);
    figures +=
        figureOf(QStringLiteral("filter of 2,000 grouped calls changed, p50"), changes, 0.5, 100);
    panel.bar().clear();
    panel.bar().setGrouping(triage::Grouping::Stage);
}

/// One call from ring to closed; the room's clock goes on by a call's share of the hour.
void workOneCall(Seat& seat, int number)
{
    FullRoom& room = seat.room();
    if (!seat.perform(room.newCall(number)))
        return;
    const CallId call = seat.desk().board()->lastCall;
    seat.window().selectCall(call);
    for (int i = 0; i < 3; ++i)
        (void)seat.perform(AddNote{call, QStringLiteral("note %1").arg(i), Label::Operational});
    const auto units = seat.desk().board()->unitIds();
    const UnitId unit = units[number % units.size()];
    (void)seat.perform(
        Dispatch{call, {{unit, AssignmentPart::Primary}}, {}, QStringLiteral("bench"), {}});
    const auto& outcomes = seat.desk().board()->profile->outcomes;
    (void)seat.perform(CloseCall{call, {outcomes.first().id}, {}, {}});
    constexpr int kTicks = 9;
    for (int tick = 0; tick < kTicks; ++tick) {
        room.clock.step(std::chrono::seconds(3'600 / kCallsAnHour / kTicks));
        seat.window().refresh();
        QCoreApplication::processEvents();
    }
}

void benchShift(Seat& seat, QList<ctl::Figure>& figures)
{
    double half = 0;
    for (int hour = 0; hour < kShiftHours; ++hour) {
        for (int i = 0; i < kCallsAnHour; ++i)
            workOneCall(seat, hour * kCallsAnHour + i);
        if (hour + 1 == kShiftHours / 2)
            half = memoryMb();
    }
    const double whole = memoryMb();
    figures += ctl::figureAtMost(
        QStringLiteral("memory after a shift of 12 h"), whole, QStringLiteral("MB"), 400);
    figures += ctl::figureAtMost(QStringLiteral("memory grown in its last 6 h"),
                                 std::max(0.0, whole - half),
                                 QStringLiteral("MB"),
                                 4);
}

Result<double> timeToStart(const store::StoreUrl& url)
{
    const SystemClock clock;
    Millis all;
    for (int i = 0; i < kStarts; ++i) {
        QProcess console;
        console.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const auto began = clock.steady();
        console.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--store"),
                       url.toText(),
                       QStringLiteral("--as"),
                       QStringLiteral("bench"),
                       QStringLiteral("--tell-ready")});
        if (!console.waitForReadyRead(60'000))
            return Unexpected(Kind::Unavailable,
                              QStringLiteral("the console did not come up within a minute"));
        all.push_back(millis(clock.steady() - began));
        console.waitForFinished(60'000);
    }
    return percentile(all, 0.5);
}

} // namespace

Result<QList<ctl::Figure>> benchUi(ui::Theme& theme)
{
    QList<ctl::Figure> figures;
    auto small = FullRoom::make(500);
    if (!small)
        return small.failure();
    auto city = fictionalCity((*small)->middle);
    if (!city)
        return city.failure();
    auto url = (*small)->url();
    if (!url)
        return url.failure();
    auto start = timeToStart(*url);
    if (!start)
        return start.failure();
    figures += ctl::figureAtMost(QStringLiteral("window ready with 500 calls and 200 units"),
                                 *start,
                                 QStringLiteral("ms"),
                                 600);
    {
        auto large = FullRoom::make(2'000);
        if (!large)
            return large.failure();
        Seat seat(**large, theme, *city);
        benchBoards(seat, figures);
        benchQueue(seat, figures);
        benchKeys(seat, figures);
    }
    auto shift = FullRoom::make(20);
    if (!shift)
        return shift.failure();
    Seat seat(**shift, theme, *city);
    benchShift(seat, figures);
    return figures;
}

} // namespace lodestar::app
