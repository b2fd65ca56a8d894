// SPDX-License-Identifier: GPL-3.0-or-later
// CardSeat: a console on the demo's store, driven by key events alone, with or without a place for
// drafts.
#pragma once

#include "tests/ui/demoboard.h"
#include "ui/drafts.h"
#include "ui/mainwindow.h"
#include "ui/panels/commandline.h"
#include "ui/panels/locationfield.h"
#include "ui/panels/questionbox.h"
#include "ui/widgets/ask.h"
#include "ui/widgets/noticestrip.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <catch2/catch.hpp>

namespace lodestar::test {

class NeverAsk final : public ui::Ask
{
public:
    bool confirm(QWidget*, const QString&, const QString&) override { return true; }
};

class CardSeat
{
public:
    explicit CardSeat(ui::Drafts* drafts = nullptr)
        : desk([this] { return room.open(); }, room.clock, room.entropy)
    {
        theme.dress(*static_cast<QApplication*>(QCoreApplication::instance()));
        window = std::make_unique<ui::MainWindow>(
            ui::Surroundings{desk,
                             room.clock,
                             theme,
                             *room.city().places,
                             room.city().ground,
                             {},
                             ask,
                             {QStringLiteral("J. Abara"), Role::Dispatcher, QStringLiteral("2")},
                             {},
                             nullptr,
                             drafts},
            ui::Preferences{});
        window->resize(1920, 1080);
        window->show();
        window->activateWindow();
        desk.start();
        waitFor([this] { return desk.board() && desk.board()->seq > 0; });
        window->refresh();
    }

    DemoRoom room;
    ui::Theme theme{builtInTokens()};
    NeverAsk ask;
    desk::LiveDesk desk;
    std::unique_ptr<ui::MainWindow> window;
    int keys = 0; ///< pressed so far; a key with Shift or Ctrl is one

    template <class T>
    [[nodiscard]] T& find(const char* name) const
    {
        auto* found = window->findChild<T*>(QString::fromLatin1(name));
        REQUIRE(found);
        return *found;
    }

    [[nodiscard]] const Board& board() const { return *desk.board(); }

    [[nodiscard]] ui::QuestionBox& question() const { return find<ui::QuestionBox>("question"); }

    /// All that a strip says; empty while it is not there.
    [[nodiscard]] QString told(const char* strip) const
    {
        QStringList lines;
        for (const auto& notice : find<ui::NoticeStrip>(strip).notices())
            lines += notice.text + QLatin1Char('\n') + notice.second;
        return lines.join(QLatin1Char('\n'));
    }

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

    void waitFor(const std::function<bool()>& what, int line = __builtin_LINE())
    {
        INFO("line " << line);
        REQUIRE(QTest::qWaitFor(what, 10'000));
    }

    /// Performs it at the desk, as somebody at another console would.
    void perform(const Command& command)
    {
        const qint64 before = board().seq;
        desk.perform({QStringLiteral("R. Okoye"), Role::Supervisor, QStringLiteral("1")}, command);
        waitFor([&] { return board().seq > before; });
        window->refresh();
    }
};

} // namespace lodestar::test
