// SPDX-License-Identifier: GPL-3.0-or-later
// The queue's filter, groups and kept views on the screen, by keys alone; and that nothing
// dangerous is ever hidden untold.
#include "tests/ui/seat.h"
#include "ui/panels/queuebar.h"
#include "ui/widgets/rowview.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

namespace {

struct QueueSeat : ConsoleSeat
{
    using ConsoleSeat::ConsoleSeat;

    [[nodiscard]] QueueBar& bar() const { return queue().bar(); }

    [[nodiscard]] RowView& view() const { return find<RowView>("queueView"); }

    void filter(const QString& text)
    {
        press(Act::Filter);
        REQUIRE(QApplication::focusWidget() == &find<QLineEdit>("queueFilter"));
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    [[nodiscard]] std::string message() const { return bar().message().toStdString(); }

    [[nodiscard]] QList<CallId> calls() const
    {
        QList<CallId> shown;
        for (const auto& line : queue().model().rows())
            if (!line.heading)
                shown += line.row.call;
        return shown;
    }

    [[nodiscard]] QStringList headings() const
    {
        QStringList titles;
        for (const auto& line : queue().model().rows())
            if (line.heading)
                titles += line.heading->title;
        return titles;
    }

    /// A word of a nature that some waiting calls have and others have not.
    [[nodiscard]] QString nature() const
    {
        const auto rows = triage::queueRows(board(), triage::Lane::Waiting, room.clock.now());
        for (const auto& row : rows)
            if (row.nature != rows.first().nature)
                return row.nature;
        FAIL("all calls have one nature");
        return {};
    }

    [[nodiscard]] qsizetype waiting() const
    {
        return triage::queueRows(board(), triage::Lane::Waiting, room.clock.now()).size();
    }
};

bool has(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the filter is one key away, and cannot be missed while it is on", "[queue][ui]")
{
    QueueSeat seat;
    const auto all = seat.waiting();
    CHECK_FALSE(seat.bar().isVisible());
    const QString nature = seat.nature();
    seat.filter(QStringLiteral("nature:\"%1\"").arg(nature));
    CHECK(seat.bar().isVisible());
    REQUIRE(seat.calls().size() < all);
    for (const auto& line : seat.queue().model().rows())
        CHECK((line.row.nature == nature || line.row.call == seat.window->selectedCall()));
    CHECK(has(seat.message(), "FILTER ON: "));
    CHECK(has(seat.message(), " hidden"));
    CHECK(seat.bar().accessibleName() == seat.bar().message());
    seat.picture("queue-filter");
    seat.key(Qt::Key_Return); // to the list
    CHECK(QApplication::focusWidget() == &seat.view());
    CHECK(seat.bar().isVisible());
    seat.press(Act::AllCalls);
    CHECK(seat.calls().size() == all);
    CHECK_FALSE(seat.bar().isVisible());
    seat.filter(QStringLiteral("nature:\"%1\"").arg(nature));
    seat.key(Qt::Key_Escape);
    CHECK(seat.calls().size() == all);
    CHECK(QApplication::focusWidget() == &seat.view());
}

TEST_CASE("what the filter does not understand hides nothing, and is said", "[queue][ui]")
{
    QueueSeat seat;
    seat.filter(QStringLiteral("lvl:1"));
    CHECK(seat.calls().size() == seat.waiting());
    CHECK(has(seat.message(), "\"lvl:\" is no field of the filter"));
    CHECK(has(seat.message(), "all calls are shown"));
    CHECK(seat.find<QLineEdit>("queueFilter").property("refused").toBool());
}

TEST_CASE("hidden calls in danger are told, and one key shows them", "[queue][ui]")
{
    QueueSeat seat;
    seat.room.clock.step(std::chrono::hours(3)); // all of them are over their target by now
    seat.window->refresh();
    const auto all = seat.waiting();
    const CallId asked = seat.window->selectedCall();
    seat.filter(QStringLiteral("call:%1").arg(asked.value()));
    CHECK(seat.calls() == QList<CallId>{asked});
    CHECK(has(seat.message(), "OVERDUE"));
    CHECK(has(seat.message(), "not heard of")); // crews on scene for three hours without a word
    CHECK(has(seat.message(),
              qPrintable(seat.window->actions()[Act::ShowHidden].shortcut().toString())));
    seat.picture("queue-hidden-danger");
    seat.press(Act::ShowHidden);
    CHECK(seat.calls().size() > 1);
    // It goes to the worst of them, and says that it stands outside the filter.
    const int at = seat.queue().model().indexOf({seat.window->selectedCall(), {}});
    REQUIRE(at >= 0);
    CHECK(seat.queue().model().row(at).isOutside);
    CHECK(seat.window->selectedCall() != asked);
    CHECK_FALSE(has(seat.message(), "OVERDUE"));
    CHECK(has(seat.message(), "FILTER ON"));
    CHECK(seat.calls().size() <= all);
}

TEST_CASE("a call that arrives behind the filter is told", "[queue][ui]")
{
    QueueSeat seat;
    seat.room.clock.step(std::chrono::minutes(3)); // none of the others is new by now
    seat.window->refresh();
    seat.filter(QStringLiteral("call:%1").arg(seat.window->selectedCall().value()));
    const auto before = seat.calls();
    CHECK_FALSE(has(seat.message(), "1 new"));
    OpenCall open;
    open.location = seat.room.placeOf(3);
    open.nature = NatureId(QStringLiteral("welfare_check"));
    seat.perform(open);
    CHECK(seat.calls() == before);
    CHECK(has(seat.message(), "1 new"));
}

TEST_CASE("an alert shows its call through the filter, and F3 reaches every waiting call",
          "[queue][ui]")
{
    QueueSeat seat;
    seat.room.clock.step(std::chrono::hours(3));
    seat.window->refresh();
    seat.filter(QStringLiteral("waiting:<1s"));
    const CallId first = seat.window->selectedCall();
    CHECK(seat.calls() == QList<CallId>{first}); // nobody works on what cannot be seen
    for (int i = 0; i < 12 && seat.window->selectedCall() == first; ++i)
        seat.press(Act::NextAlert);
    REQUIRE(seat.window->selectedCall() != first);
    if (seat.board().call(seat.window->selectedCall())->assignments.isEmpty())
        CHECK(seat.calls().contains(seat.window->selectedCall()));
    seat.press(Act::NextWaiting);
    const CallId next = seat.window->selectedCall();
    seat.waitFor([&] { return seat.calls().contains(next); });
    seat.press(Act::NextWaiting);
    CHECK(seat.window->selectedCall() != next);
    seat.waitFor([&] { return seat.calls().contains(seat.window->selectedCall()); });
}

TEST_CASE("calls are grouped, with counts, and folded by keys", "[queue][ui]")
{
    QueueSeat seat;
    const auto all = seat.calls();
    seat.press(Act::GroupCalls);
    CHECK(seat.bar().grouping() == triage::Grouping::Level);
    CHECK(seat.calls().size() == all.size());
    REQUIRE(seat.headings().size() > 1);
    CHECK(seat.queue().model().row(1).row.call == all.first()); // the worst call stays on top
    seat.picture("queue-groups");

    const CallId selected = seat.window->selectedCall();
    auto& view = seat.view();
    view.setFocus();
    seat.key(Qt::Key_Left); // to the heading
    REQUIRE(seat.queue().model().row(view.currentIndex().row()).heading);
    const QString heading = view.currentIndex().data(Qt::AccessibleTextRole).toString();
    CHECK(heading.contains(QStringLiteral("Enter folds it")));
    CHECK(seat.window->selectedCall() == selected);
    const int calls = seat.queue().model().row(view.currentIndex().row()).heading->calls;
    seat.key(Qt::Key_Return);
    // The call in hand stays; the others of its group are out of sight, and that is told.
    CHECK(seat.calls().size() == all.size() - (calls - 1));
    CHECK(seat.calls().contains(selected));
    if (calls > 1)
        CHECK(has(seat.message(), " hidden"));
    seat.window->refresh();
    CHECK(seat.queue().model().row(view.currentIndex().row()).heading); // the hand stays there
    seat.key(Qt::Key_Right);
    CHECK(seat.calls().size() == all.size());
    for (int i = 0; i < 4; ++i)
        seat.press(Act::GroupCalls);
    CHECK(seat.bar().grouping() == triage::Grouping::Stage);
    CHECK(seat.calls() == all);
    CHECK(seat.headings().isEmpty());
}

TEST_CASE("a view is kept under a name, taken by a digit, and forgotten", "[queue][ui]")
{
    QueueSeat seat;
    const auto all = seat.calls();
    seat.filter(QStringLiteral("is:untriaged"));
    const auto untriaged = seat.calls();
    seat.press(Act::GroupCalls);
    seat.bar().beginKeeping();
    REQUIRE(QApplication::focusWidget() == &seat.find<QLineEdit>("viewName"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Mine"));
    seat.key(Qt::Key_Return);
    REQUIRE(seat.bar().views().size() == 1);
    CHECK(seat.bar().views().first() == QueueView{QStringLiteral("Mine"),
                                                  QStringLiteral("is:untriaged"),
                                                  triage::Grouping::Level});
    CHECK(seat.window->preferences().views == seat.bar().views());

    seat.press(Act::AllCalls);
    seat.bar().setGrouping(triage::Grouping::Stage);
    CHECK(seat.calls() == all);
    seat.press(Act::Views);
    auto* menu = seat.bar().findChild<QMenu*>(QStringLiteral("viewsMenu"));
    REQUIRE(menu);
    CHECK(menu->actions().first()->text() == QStringLiteral("&1  Mine"));
    menu->actions().first()->trigger();
    menu->close();
    CHECK(seat.bar().filterText() == QStringLiteral("is:untriaged"));
    CHECK(seat.bar().grouping() == triage::Grouping::Level);
    for (const CallId& call : untriaged)
        CHECK(seat.calls().contains(call));
}

TEST_CASE("a view comes back with the person's preferences", "[queue][ui]")
{
    Preferences preferences;
    preferences.views = {
        {QStringLiteral("Old"), QStringLiteral("waiting:>10m"), triage::Grouping::Zone}};
    QueueSeat seat({.preferences = preferences});
    CHECK_FALSE(seat.bar().isVisible()); // no filter is ever on by itself
    seat.bar().applyView(0);
    CHECK(seat.bar().filterText() == QStringLiteral("waiting:>10m"));
    CHECK(seat.bar().grouping() == triage::Grouping::Zone);
    CHECK(has(seat.message(), "FILTER ON"));
}

TEST_CASE("a view that is not named after all leaves the filter where its key finds it",
          "[queue][ui]")
{
    QueueSeat seat;
    auto& name = seat.find<QLineEdit>("viewName");
    auto& field = seat.find<QLineEdit>("queueFilter");
    const auto begin = [&] {
        seat.press(Act::GroupCalls);
        seat.bar().beginKeeping();
        REQUIRE(name.hasFocus());
    };
    SECTION("by going to the triage")
    {
        begin();
        seat.press(Act::Triage);
    }
    SECTION("by going to the next call")
    {
        begin();
        seat.press(Act::NextWaiting);
    }
    SECTION("by taking the filter off")
    {
        begin();
        seat.press(Act::AllCalls);
    }
    SECTION("by the filter's own key")
    {
        begin();
    }
    seat.press(Act::Filter);
    CHECK_FALSE(name.isVisible());
    CHECK(field.isVisible());
    CHECK(field.hasFocus());
    seat.type(QStringLiteral("level:1"));
    CHECK(field.text() == QStringLiteral("level:1"));
    CHECK(seat.bar().views().isEmpty());
}

TEST_CASE("words that could be a name are not kept in a view", "[queue][ui]")
{
    QueueSeat seat;
    seat.filter(QStringLiteral("meridian"));
    seat.bar().beginKeeping();
    CHECK_FALSE(seat.find<QLineEdit>("viewName").isVisible());
    CHECK(seat.preview().contains(QStringLiteral("are not kept in a view")));
    CHECK(seat.bar().views().isEmpty());
}

TEST_CASE("a Board changes the rows that it changes, under a filter and in groups too",
          "[queue][ui]")
{
    QueueSeat seat;
    seat.press(Act::GroupCalls);
    seat.filter(QStringLiteral("waiting:>1s"));
    const CallId call = seat.calls().last();
    const QSignalSpy reset(&seat.queue().model(), &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&seat.queue().model(), &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&seat.queue().model(), &QAbstractItemModel::rowsInserted);
    seat.perform(AddNote{call, QStringLiteral("invented"), Label::Operational});
    CHECK(reset.isEmpty());
    CHECK(removed.isEmpty());
    CHECK(inserted.isEmpty());
}

TEST_CASE("a filter and groups stand at 200 % and by day", "[queue][ui]")
{
    QueueSeat seat;
    seat.window->resize(1920, 1080);
    seat.press(Act::GroupCalls);
    seat.filter(QStringLiteral("waiting:>1s"));
    seat.picture("queue-night-100");
    seat.theme.setLook(Look::Day);
    seat.picture("queue-day-100");
    seat.theme.setPercent(200);
    QCoreApplication::processEvents();
    seat.picture("queue-day-200");
    for (const char* name : {"queueFilter"})
        CHECK(seat.find<QLineEdit>(name).isVisible());
    CHECK(seat.view().height() > seat.theme.rowHeight()); // calls are still to be seen
}
