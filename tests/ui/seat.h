// SPDX-License-Identifier: GPL-3.0-or-later
// RoomSeatFixture: a console on the demo's store with a policy, a speaker that listens, and keys to
// press.
#pragma once

#include "tests/ui/demoboard.h"
#include "ui/mainwindow.h"
#include "ui/panels/commandline.h"
#include "ui/panels/queuepanel.h"
#include "ui/sound/speaker.h"
#include "ui/widgets/ask.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

namespace lodestar::test {

class YesAsk final : public ui::Ask
{
public:
    bool confirm(QWidget*, const QString&, const QString&) override { return true; }
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

/// Waits until the console shows the demo's calls.
struct ConsoleSeat
{
    DemoRoom room;
    ui::Theme theme{builtInTokens()};
    YesAsk ask;
    CountingSpeaker speaker;
    desk::LiveDesk desk;
    std::unique_ptr<ui::MainWindow> window;

    /// `before` is what happens to the store before the console opens it.
    explicit ConsoleSeat(ui::RoomPolicy policy = {},
                         const ui::Preferences& preferences = {},
                         const std::function<void(DemoRoom&)>& before = {})
        : desk([this] { return room.open(); }, room.clock, room.entropy)
    {
        if (before)
            before(room);
        if (policy.commands.verbs.isEmpty())
            policy.commands = must(ui::aliasTableNamed(QStringLiteral("plain")));
        theme.dress(*static_cast<QApplication*>(QCoreApplication::instance()));
        window = std::make_unique<ui::MainWindow>(
            ui::Surroundings{
                desk,
                room.clock,
                theme,
                *room.city().places,
                room.city().ground,
                {},
                ask,
                {QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("Console 2")},
                policy,
                &speaker},
            preferences);
        window->show();
        window->activateWindow();
        desk.start();
        waitFor([this] {
            return desk.board() && desk.board()->seq > 0 &&
                   find<ui::QueuePanel>("queue").model().rowCount() > 0;
        });
    }

    template <class T>
    [[nodiscard]] T& find(const char* name) const
    {
        auto* found = window->findChild<T*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }

    [[nodiscard]] const Board& board() const { return *desk.board(); }

    void press(ui::Act act) { window->actions()[act].trigger(); }

    void key(int key)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(),
                        static_cast<Qt::Key>(key));
    }

    void waitFor(const std::function<bool()>& what, int line = __builtin_LINE())
    {
        INFO("line " << line);
        REQUIRE(QTest::qWaitFor(what, 10'000));
    }

    void enterLine(const QString& line)
    {
        press(ui::Act::Command);
        QTest::keyClicks(QApplication::focusWidget(), line);
        key(Qt::Key_Return);
    }

    [[nodiscard]] QString preview() const { return window->commandLine().preview(); }

    /// A picture of the window for a person to look at, where LODESTAR_PICTURES names a folder.
    void picture(const char* name) const
    {
        const QString folder = qEnvironmentVariable("LODESTAR_PICTURES");
        if (!folder.isEmpty())
            window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
    }
};

} // namespace lodestar::test
