// SPDX-License-Identifier: GPL-3.0-or-later
// AwaySeat: a console on the demo's store, which can go away, take a fact and lose the answer, and
// come back; and which can be left at once, as a killed console leaves, and opened by somebody
// else.
#pragma once

#include "core/store/journal.h"
#include "tests/ui/cardseat.h"

#include <atomic>

namespace lodestar::test {

enum class StoreIs {
    There,
    Away,
    Silent ///< writes what it is given, and goes away before it says so
};

/// The store's clock, which can be told that half a minute has gone.
class HurriedClock final : public Clock
{
public:
    explicit HurriedClock(Clock& clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] Instant now() const override { return m_clock.now(); }

    [[nodiscard]] std::chrono::nanoseconds steady() const override
    {
        return m_clock.steady() + std::chrono::seconds(m_ahead.load());
    }

    TimerId callAt(Instant at, std::function<void()> fire) override
    {
        return m_clock.callAt(at, std::move(fire));
    }

    void cancel(TimerId timer) override { m_clock.cancel(timer); }

    void hurry(std::chrono::seconds by) { m_ahead += by.count(); }

private:
    Clock& m_clock;
    std::atomic<qint64> m_ahead = 0;
};

class FlakyJournal final : public store::Journal
{
public:
    FlakyJournal(std::unique_ptr<store::Journal> inner, const std::atomic<StoreIs>& is)
        : m_inner(std::move(inner))
        , m_is(is)
    {
    }

    Result<store::Written> append(const store::Batch& batch) override
    {
        if (m_is == StoreIs::There)
            return m_inner->append(batch);
        if (m_is == StoreIs::Silent)
            if (auto written = m_inner->append(batch); !written)
                return written;
        return gone();
    }

    Result<void> read(qint64 after, const std::function<void(const Recorded&)>& take) override
    {
        return m_is == StoreIs::There ? m_inner->read(after, take) : gone();
    }

    Result<QList<Recorded>> eventsOf(CallId call) override { return m_inner->eventsOf(call); }

    Result<QList<Recorded>> eventsOf(CommandId command) override
    {
        return m_inner->eventsOf(command);
    }

    Result<store::ChainHead> head() override { return m_inner->head(); }

    Result<Board> latestCheckpoint() override { return m_inner->latestCheckpoint(); }

    Result<void> saveCheckpoint(const Board& board) override
    {
        return m_is == StoreIs::There ? m_inner->saveCheckpoint(board) : gone();
    }

    Result<QList<CaseRow>> cases(int limit) override { return m_inner->cases(limit); }

    Result<std::optional<CaseRow>> caseOf(CallId call) override { return m_inner->caseOf(call); }

    void watch(std::function<void()> wake, std::function<void(store::Health)> changed) override
    {
        m_inner->watch(std::move(wake), std::move(changed));
    }

    Result<void> reconnect() override
    {
        if (m_is != StoreIs::There)
            return gone();
        return {};
    }

private:
    std::unique_ptr<store::Journal> m_inner;
    const std::atomic<StoreIs>& m_is;

    static Unexpected gone()
    {
        return Unexpected(Kind::Unavailable, QStringLiteral("The store does not answer."));
    }
};

class AwaySeat
{
public:
    explicit AwaySeat(ui::Drafts* drafts = nullptr)
    {
        theme.dress(*static_cast<QApplication*>(QCoreApplication::instance()));
        sitDown(drafts);
    }

    ~AwaySeat() { leave(); }

    AwaySeat(const AwaySeat&) = delete;
    AwaySeat& operator=(const AwaySeat&) = delete;

    DemoRoom room;
    HurriedClock deskClock{room.clock};
    std::atomic<StoreIs> store = StoreIs::There;
    ui::Theme theme{builtInTokens()};
    NeverAsk ask;
    Actor who{QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("2")};
    std::unique_ptr<desk::LiveDesk> desk;
    std::unique_ptr<ui::MainWindow> window;

    /// Opens the console of `who`.
    void sitDown(ui::Drafts* drafts)
    {
        store = StoreIs::There;
        desk = std::make_unique<desk::LiveDesk>(
            [this]() -> Result<std::unique_ptr<store::Journal>> {
                auto journal = room.open();
                if (!journal)
                    return journal.failure();
                return std::unique_ptr<store::Journal>(
                    std::make_unique<FlakyJournal>(std::move(journal).value(), store));
            },
            deskClock,
            room.entropy);
        window = std::make_unique<ui::MainWindow>(ui::Surroundings{*desk,
                                                                   room.clock,
                                                                   theme,
                                                                   *room.city().places,
                                                                   room.city().ground,
                                                                   {},
                                                                   ask,
                                                                   who,
                                                                   {},
                                                                   nullptr,
                                                                   drafts},
                                                  ui::Preferences{});
        window->resize(1920, 1080);
        window->show();
        window->activateWindow();
        desk->start();
        waitFor([this] { return desk->board() && desk->board()->seq > 0; });
        window->refresh();
    }

    /// Nothing is closed, asked or finished.
    void leave()
    {
        window.reset();
        desk.reset();
    }

    /// What was sent is refused: the store has been away for too long.
    void loseAll() { deskClock.hurry(std::chrono::seconds(31)); }

    template <class T>
    [[nodiscard]] T& find(const char* name) const
    {
        auto* found = window->findChild<T*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }

    [[nodiscard]] QLineEdit& field(const char* name) const { return find<QLineEdit>(name); }

    [[nodiscard]] const Call& call(qint64 id) const
    {
        const Call* found = desk->board()->call(CallId(id));
        REQUIRE(found);
        return *found;
    }

    [[nodiscard]] QString told(const char* strip) const
    {
        QStringList lines;
        for (const auto& notice : find<ui::NoticeStrip>(strip).notices())
            lines += notice.text;
        return lines.join(QLatin1Char('\n'));
    }

    [[nodiscard]] QString said() const { return window->commandLine().preview(); }

    /// How often the record of a call has these words as a note.
    [[nodiscard]] int notes(qint64 id, const QString& text) const
    {
        int found = 0;
        for (const Cow<Recorded>& recorded : call(id).log)
            if (const auto* note = std::get_if<NoteAdded>(&recorded->event))
                found += note->text.text == text ? 1 : 0;
        return found;
    }

    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), static_cast<Qt::Key>(key), with);
    }

    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    /// Types into a field of the card that is shown, over what stands there.
    void typeInto(const char* name, const QString& text)
    {
        field(name).setFocus();
        field(name).selectAll();
        type(text);
    }

    void waitFor(const std::function<bool()>& what, int line = __builtin_LINE())
    {
        INFO("line " << line);
        REQUIRE(QTest::qWaitFor(what, 10'000));
    }

    /// Performs it at the desk, as somebody at another console would.
    void perform(const Command& command,
                 const Actor& by = {
                     QStringLiteral("R. Okoye"), Role::Supervisor, QStringLiteral("1")})
    {
        const qint64 before = desk->board()->seq;
        desk->perform(by, command);
        waitFor([&] { return desk->board()->seq > before; });
        window->refresh();
    }
};

} // namespace lodestar::test
