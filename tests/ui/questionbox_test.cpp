// SPDX-License-Identifier: GPL-3.0-or-later
// QuestionBox: it takes the keyboard by itself, so nothing that was not meant as an answer may
// become one.
#include "tests/ui/demoboard.h"
#include "ui/panels/questionbox.h"

#include <QSignalSpy>
#include <QTest>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;

namespace {

Question asked(const char* id, int choices, bool isMany)
{
    Question question;
    question.id = QuestionId(QString::fromLatin1(id));
    question.many = isMany;
    for (int i = 0; i < choices; ++i)
        question.choices += AnswerChoice{AnswerId(QStringLiteral("choice%1").arg(i + 1)), {}, 0};
    return question;
}

struct Box
{
    Theme theme{test::builtInTokens()};
    QuestionBox box{theme};
    QList<AnswerId> said;
    QString words;
    QStringList remarks;

    Box()
    {
        box.setReadingTime(std::chrono::milliseconds(0));
        QObject::connect(&box,
                         &QuestionBox::answered,
                         &box,
                         [this](const QuestionId&, const QList<AnswerId>& values) {
                             said = values;
                             box.setWaiting(false);
                         });
        QObject::connect(
            &box, &QuestionBox::typed, &box, [this](const QString& text) { words += text; });
        QObject::connect(
            &box, &QuestionBox::remarked, &box, [this](const QString& text) { remarks += text; });
        box.show();
        box.activateWindow();
        REQUIRE(QTest::qWaitFor([this] { return box.isActiveWindow(); }));
        box.takeFocus();
    }

    void ask(const Question& question, qint64 call = 1, const QList<AnswerId>& given = {})
    {
        box.ask(CallId(call), {}, question, {}, given);
    }

    [[nodiscard]] QWidget* focus()
    {
        QWidget* widget = QApplication::focusWidget();
        return widget && box.isAncestorOf(widget) ? widget : &box;
    }

    void key(Qt::Key key) { QTest::keyClick(focus(), key); }

    void capital(char letter) { QTest::keyClick(focus(), letter, Qt::ShiftModifier); }

    [[nodiscard]] bool hasSaid(int choice) const
    {
        return said == QList{AnswerId(QStringLiteral("choice%1").arg(choice))};
    }
};

} // namespace

TEST_CASE("no answer is stood on before somebody goes to one", "[question]")
{
    Box seat;
    seat.ask(asked("injury", 3, false));
    CHECK_FALSE(seat.box.current().isValid());
    seat.key(Qt::Key_Return);
    seat.key(Qt::Key_Space);
    CHECK(seat.said.isEmpty());
    CHECK(seat.remarks.size() == 2);
    seat.key(Qt::Key_Right);
    seat.key(Qt::Key_Right);
    seat.key(Qt::Key_Return);
    CHECK(seat.hasSaid(2));
}

TEST_CASE("words typed at a question are words, whole", "[question]")
{
    Box seat;
    SECTION("where no letter is an answer's key")
    {
        seat.ask(asked("violence", 5, false));
        seat.key(Qt::Key_M);
        CHECK(seat.words == QStringLiteral("m"));
    }
    SECTION("where letters with Shift are")
    {
        seat.ask(asked("nature", 24, false));
        seat.key(Qt::Key_M);
        CHECK(seat.words == QStringLiteral("m"));
        seat.words.clear();
        seat.capital('M'); // "Mo…": a capital that begins a word
        seat.key(Qt::Key_O);
        CHECK(seat.words == QStringLiteral("Mo"));
    }
    SECTION("and take the tick that their first letter made back")
    {
        seat.ask(asked("behaviours", 24, true));
        seat.capital('M');
        seat.key(Qt::Key_O);
        CHECK(seat.words == QStringLiteral("Mo"));
        seat.key(Qt::Key_Return);
    }
    SECTION("also a word of one letter, and one behind an answer's tick")
    {
        seat.ask(asked("behaviours", 24, true));
        seat.capital('B');
        seat.capital('A');
        seat.key(Qt::Key_Space);
        CHECK(seat.words == QStringLiteral("A "));
        seat.key(Qt::Key_Return);
        CHECK(seat.hasSaid(11)); // B alone
        seat.said.clear();
    }
    SECTION("and never of the card before")
    {
        seat.ask(asked("behaviours", 24, true), 1);
        seat.capital('M');
        seat.ask(asked("substances", 3, true), 2);
        seat.key(Qt::Key_O);
        CHECK(seat.words == QStringLiteral("o"));
        seat.key(Qt::Key_Return);
    }
    CHECK(seat.said.isEmpty());
}

TEST_CASE("letters with Shift go to an answer, and Enter gives it", "[question]")
{
    Box seat;
    seat.ask(asked("nature", 24, false));
    seat.capital('A');
    CHECK(seat.said.isEmpty());
    seat.key(Qt::Key_Return);
    CHECK(seat.hasSaid(10));
    seat.ask(asked("behaviours", 24, true));
    seat.capital('B');
    seat.key(Qt::Key_Return);
    CHECK(seat.hasSaid(11));
}

TEST_CASE("an answer ticked with Shift stays ticked when words follow later", "[question]")
{
    Box seat;
    seat.ask(asked("behaviours", 24, true));
    seat.capital('A');
    QTest::qWait(1'100);
    QTest::keyClicks(seat.focus(), QStringLiteral("he"));
    CHECK(seat.words == QStringLiteral("he"));
    seat.key(Qt::Key_Return);
    CHECK(seat.hasSaid(10));
}

TEST_CASE("a key that is held, or comes before anybody can have read, answers nothing",
          "[question]")
{
    Box seat;
    seat.box.setReadingTime(std::chrono::hours(1));
    seat.ask(asked("injury", 3, false));
    seat.key(Qt::Key_1);
    CHECK(seat.said.isEmpty());
    REQUIRE(seat.remarks.size() == 1);
    CHECK(seat.remarks[0].contains(QStringLiteral("only just come up")));
    seat.box.setReadingTime(std::chrono::milliseconds(1));
    QTest::qWait(2);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_1, Qt::NoModifier, QStringLiteral("1"), true);
    QCoreApplication::sendEvent(&seat.box, &held);
    CHECK(seat.said.isEmpty());
    seat.key(Qt::Key_1);
    CHECK(seat.hasSaid(1));
}

TEST_CASE("a key for which there is no answer is told", "[question]")
{
    Box seat;
    seat.ask(asked("injury", 3, false));
    seat.key(Qt::Key_7);
    CHECK(seat.said.isEmpty());
    CHECK(seat.words.isEmpty());
    CHECK(seat.remarks == QStringList{QStringLiteral("No answer has the key 7.")});
    seat.box.setWaiting(true);
    seat.key(Qt::Key_1);
    CHECK(seat.said.isEmpty());
    CHECK(seat.remarks.last().contains(QStringLiteral("still on its way")));
}

TEST_CASE("what is ticked for one call is not said of the next", "[question]")
{
    Box seat;
    const Question substances = asked("substances", 3, true);
    seat.ask(substances, 1);
    seat.key(Qt::Key_1);
    seat.key(Qt::Key_2);
    seat.ask(substances, 3);
    seat.key(Qt::Key_Return);
    CHECK(seat.said.isEmpty()); // nothing is ticked
    seat.key(Qt::Key_3);
    seat.key(Qt::Key_Return);
    CHECK(seat.hasSaid(3));
    // What was said before is ticked when it is asked again.
    seat.ask(substances, 1, {AnswerId(QStringLiteral("choice1"))});
    seat.key(Qt::Key_2);
    seat.key(Qt::Key_Return);
    CHECK(seat.said.size() == 2);
}
