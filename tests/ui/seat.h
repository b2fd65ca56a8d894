// SPDX-License-Identifier: GPL-3.0-or-later
// ConsoleSeat: a console on the demo's store, driven by key events, with a speaker that listens.
// Its store can go away, and it can be left at once, as a killed console leaves, and opened again,
// by somebody else too.
#pragma once

#include "tests/core/desk/flakyjournal.h"
#include "tests/ui/demoboard.h"
#include "ui/drafts.h"
#include "ui/mainwindow.h"
#include "ui/panels/commandline.h"
#include "ui/panels/locationfield.h"
#include "ui/panels/questionbox.h"
#include "ui/panels/queuepanel.h"
#include "ui/sound/speaker.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/noticestrip.h"
#include "ui/windowkeys.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

namespace lodestar::test {

class ScriptedAsk final : public ui::Ask
{
public:
    bool answer = true;
    int asked = 0;

    bool confirm(QWidget*, const QString&, const QString&) override
    {
        ++asked;
        return answer;
    }
};

class CountingSpeaker final : public ui::Speaker
{
public:
    QList<QByteArray> heard;

    [[nodiscard]] QString missing() const override { return {}; }

    [[nodiscard]] Result<void> play(const QByteArray& wav) override
    {
        heard += wav;
        return {};
    }
};

/// What a console is opened with.
struct Seating
{
    Actor who{QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("Console 2")};
    ui::RoomPolicy policy{};
    ui::Preferences preferences{};
    ui::Drafts* drafts = nullptr;
    std::function<void(DemoRoom&)> before{}; ///< happens to the store first
};

class ConsoleSeat
{
public:
    DemoRoom room;
    HurriedClock deskClock{room.clock};
    std::atomic<StoreIs> store = StoreIs::There;
    ui::Theme theme{builtInTokens()};
    ScriptedAsk ask;
    CountingSpeaker speaker;
    std::unique_ptr<desk::LiveDesk> desk;
    std::unique_ptr<ui::MainWindow> window;
    int keys = 0; ///< pressed so far; a key with Shift or Ctrl is one

    explicit ConsoleSeat(Seating seating = {})
    {
        if (seating.before)
            seating.before(room);
        theme.dress(*static_cast<QApplication*>(QCoreApplication::instance()));
        sitDown(std::move(seating));
    }

    ~ConsoleSeat() { leave(); }

    ConsoleSeat(const ConsoleSeat&) = delete;
    ConsoleSeat& operator=(const ConsoleSeat&) = delete;

    /// Opens a console and waits until it shows the demo's calls.
    void sitDown(Seating seating)
    {
        store = StoreIs::There;
        if (seating.policy.commands.verbs.isEmpty())
            seating.policy.commands = must(ui::aliasTableNamed(QStringLiteral("plain")));
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
                                                                   seating.who,
                                                                   seating.policy,
                                                                   &speaker,
                                                                   seating.drafts},
                                                  seating.preferences);
        question().setReadingTime(std::chrono::milliseconds(0)); // tests read fast
        window->findChild<ui::WindowKeys*>()->setReadingTime(std::chrono::milliseconds(0));
        if (seating.preferences.geometry.isEmpty())
            window->resize(1920, 1080);
        window->show();
        window->activateWindow();
        desk->start();
        waitFor([this] {
            return desk->board() && desk->board()->seq > 0 && queue().model().rowCount() > 0;
        });
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

    [[nodiscard]] ui::QueuePanel& queue() const { return find<ui::QueuePanel>("queue"); }

    [[nodiscard]] ui::QuestionBox& question() const { return find<ui::QuestionBox>("question"); }

    [[nodiscard]] const Board& board() const { return *desk->board(); }

    [[nodiscard]] const Call& call(qint64 id) const
    {
        const Call* found = board().call(CallId(id));
        REQUIRE(found);
        return *found;
    }

    /// What the command line says.
    [[nodiscard]] QString preview() const { return window->commandLine().preview(); }

    /// All that a strip says; empty while it is not there.
    [[nodiscard]] QString told(const char* strip) const
    {
        QStringList lines;
        for (const auto& notice : find<ui::NoticeStrip>(strip).notices())
            lines += notice.text + QLatin1Char('\n') + notice.second;
        return lines.join(QLatin1Char('\n'));
    }

    /// How often the record of a call has these words as a note.
    [[nodiscard]] int notes(qint64 id, const QString& text) const
    {
        int found = 0;
        for (const Cow<Recorded>& recorded : call(id).log)
            if (const auto* note = std::get_if<NoteAdded>(&recorded->event))
                found += note->text.text == text ? 1 : 0;
        return found;
    }

    void press(ui::Act act) { window->actions()[act].trigger(); }

    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        ++keys;
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), static_cast<Qt::Key>(key), with);
    }

    void type(const QString& text)
    {
        keys += static_cast<int>(text.size());
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    /// Types into a field of the card that is shown, over what stands there.
    void typeInto(const char* name, const QString& text)
    {
        field(name).setFocus();
        field(name).selectAll();
        type(text);
    }

    void enterLine(const QString& line)
    {
        press(ui::Act::Command);
        type(line);
        key(Qt::Key_Return);
    }

    void waitFor(const std::function<bool()>& what, int line = __builtin_LINE())
    {
        INFO("line " << line);
        REQUIRE(QTest::qWaitFor(what, 10'000));
    }

    /// Performs it at the desk, as somebody at another console would, and shows what came of it.
    void perform(const Command& command,
                 const Actor& by = {
                     QStringLiteral("R. Okoye"), Role::Supervisor, QStringLiteral("1")})
    {
        CommandId asked;
        std::optional<qint64> upTo;
        QObject listener;
        QObject::connect(desk.get(),
                         &desk::LiveDesk::answered,
                         &listener,
                         [&](const CommandId& id, const desk::Receipt& receipt) {
                             if (id == asked)
                                 upTo = receipt.events.isEmpty() ? 0 : receipt.events.last().seq;
                         });
        asked = desk->perform(by, command);
        waitFor([&] { return upTo && board().seq >= *upTo; });
        window->refresh();
    }

    /// How many events were recorded after `seq`, once the desk has done all that was asked of it;
    /// a note is added to the call to know when.
    qint64 recordedSince(qint64 seq, CallId call)
    {
        perform(AddNote{call, QStringLiteral("a note"), Label::Operational, false});
        return board().seq - seq - 1;
    }

    /// Puts what the vehicles would report on the Board.
    void hearPositions()
    {
        quint64 i = 0;
        for (const auto& id : board().unitIds())
            desk->fix(id,
                      {room.city().address(7'919 * ++i).point,
                       room.clock.now() - std::chrono::seconds(8 + 3 * static_cast<int>(i)),
                       {}});
        waitFor([this] { return board().unit(board().unitIds().last())->fix.has_value(); });
    }

    /// A picture of the window for a person to look at, where LODESTAR_PICTURES names a folder.
    void picture(const char* name) const
    {
        const QString folder = qEnvironmentVariable("LODESTAR_PICTURES");
        if (!folder.isEmpty())
            window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }
};

} // namespace lodestar::test
