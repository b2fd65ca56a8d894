// SPDX-License-Identifier: GPL-3.0-or-later
// The whole console in an invented, longer language: every text is translated, whole, and one
// sentence.
#include "tests/ui/pseudolocale.h"
#include "tests/ui/seat.h"
#include "ui/map/mapview.h"
#include "ui/models/queuemodel.h"
#include "ui/panels/keyeditor.h"
#include "ui/panels/lockcover.h"
#include "ui/paper/sheets.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowview.h"

#include <QAbstractButton>
#include <QFile>
#include <QGeoCoordinate>
#include <QHeaderView>
#include <QJsonDocument>
#include <QKeySequenceEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeWidget>

using namespace lodestar;
using namespace lodestar::test;
using namespace lodestar::ui;

namespace {

/// Everything in the console that nobody translates: the program's own words, places, names, notes.
class DataWords
{
public:
    void add(const QString& text)
    {
        m_all += text.simplified();
        for (const QString& piece : text.split(separators(), Qt::SkipEmptyParts))
            m_all += piece.simplified();
        // What has no name of its own is called by its id.
        if (text.contains(QLatin1Char('_')))
            m_all += QString(text).replace(QLatin1Char('_'), QLatin1Char(' '));
    }

    void add(const QJsonValue& value)
    {
        if (value.isString())
            add(value.toString());
        for (const QJsonValue& entry : value.toArray())
            add(entry);
        const QJsonObject object = value.toObject();
        for (const QJsonValue& entry : object)
            add(entry);
    }

    void close() { m_text = QLatin1Char('\n') + m_all.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

    /// Whole, or the beginning where it was cut; a part in the middle must be several words long.
    [[nodiscard]] bool has(QString words) const
    {
        words.remove(QLatin1Char('&'));
        words.remove(QChar(0x201C));
        words.remove(QChar(0x201D));
        words.remove(QLatin1Char('"'));
        words = words.simplified();
        static const QRegularExpression plain(QStringLiteral(
            "^(?:[A-Z]{1,2}|[A-Z]?[0-9]+|F[0-9]{1,2}|Ctrl|Alt|Shift|Esc|Enter|Return|Tab|Pause|Up|"
            "Down|Left|Right|Backtab|min|h|s|km|m|MST|AVL|Lodestar)(?: .*[0-9].*)?$"));
        // How a command is written: its word, and the names of its fields.
        static const QRegularExpression command(QStringLiteral("^[A-Z]+(?: \\[?[a-z]+\\]?)*$"));
        // Letters of a badge before the name of what they stand for.
        static const QRegularExpression badge(QStringLiteral("^[A-Z]{1,2} "));
        if (words.isEmpty() || plain.match(words).hasMatch() || command.match(words).hasMatch())
            return true;
        words.remove(badge);
        if (words.endsWith(QChar(0x2026)))
            return m_text.contains(words.chopped(1).trimmed());
        return m_text.contains(QLatin1Char('\n') + words + QLatin1Char('\n'),
                               Qt::CaseInsensitive) ||
               (words.contains(QLatin1Char(' ')) && m_text.contains(words, Qt::CaseInsensitive));
    }

private:
    QStringList m_all;
    QString m_text;
};

QString where(const QWidget& widget)
{
    QStringList names;
    for (const QWidget* w = &widget; w && names.size() < 4; w = w->parentWidget())
        names += w->objectName().isEmpty() ? QString::fromLatin1(w->metaObject()->className())
                                           : w->objectName();
    return names.join(QStringLiteral(" in "));
}

/// Has its words from Qt's own translations.
bool isQtsOwn(const QWidget& widget)
{
    return qobject_cast<const QKeySequenceEdit*>(&widget) ||
           qobject_cast<const QKeySequenceEdit*>(widget.parentWidget());
}

class Walk
{
public:
    explicit Walk(const DataWords& data)
        : m_data(data)
    {
    }

    /// Faults by what they say, each once.
    QSet<QString> faults;
    int seen = 0;

    void text(const QString& text, const QString& place)
    {
        if (text.isEmpty())
            return;
        ++seen;
        const QString fault =
            faultOf(text, [this](const QString& words) { return m_data.has(words); });
        if (!fault.isEmpty())
            faults += QStringLiteral("%1 | %2 | %3").arg(place, fault, text);
    }

    void cut(const QWidget& widget, const QString& text, const QString& why)
    {
        faults += QStringLiteral("%1 | cut off: %2 | %3").arg(where(widget), why, text);
    }

    void window(const QWidget& window)
    {
        // On a busy machine a second's tick may have just asked for another layout.
        for (int i = 0; i < 3; ++i)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        widget(window);
        text(window.windowTitle(), QStringLiteral("title of ") + where(window));
        for (const auto* child : window.findChildren<QWidget*>())
            if (child->isVisibleTo(&window) && !isQtsOwn(*child))
                widget(*child);
    }

    void menu(const QMenu& menu)
    {
        for (const auto* action : menu.actions()) {
            text(action->text(), QStringLiteral("menu"));
            text(action->toolTip(), QStringLiteral("menu"));
        }
    }

    void widget(const QWidget& widget)
    {
        const QString place = where(widget);
        text(widget.toolTip(), place + QStringLiteral(" tip"));
        text(widget.accessibleName(), place + QStringLiteral(" name"));
        text(widget.accessibleDescription(), place + QStringLiteral(" description"));
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            this->label(*label);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            this->button(*button);
        else if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
            field(*line);
        else if (const auto* browser = qobject_cast<const QTextBrowser*>(&widget))
            document(browser->toPlainText(), place);
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            model(*view);
    }

    void document(const QString& text, const QString& place)
    {
        for (const QString& line : text.split(QLatin1Char('\n')))
            this->text(line, place);
    }

private:
    const DataWords& m_data;

    void label(const QLabel& label)
    {
        QString shown = label.text();
        if (Qt::mightBeRichText(shown)) {
            QTextDocument rich;
            rich.setHtml(shown);
            shown = rich.toPlainText();
        }
        const bool isElided = shown.endsWith(QChar(0x2026)) && !label.toolTip().isEmpty();
        text(isElided ? label.toolTip() : shown, where(label));
        if (isElided || shown.isEmpty())
            return;
        const QRect room = label.contentsRect();
        if (label.wordWrap()) {
            if (label.heightForWidth(label.width()) > label.height() + 1)
                cut(label,
                    shown,
                    QStringLiteral("%1 high, needs %2")
                        .arg(label.height())
                        .arg(label.heightForWidth(label.width())));
        } else if (label.sizeHint().width() > label.width() + 1 ||
                   label.fontMetrics().height() > room.height() + 1) {
            cut(label,
                shown,
                QStringLiteral("%1x%2, needs %3x%4")
                    .arg(label.width())
                    .arg(room.height())
                    .arg(label.sizeHint().width())
                    .arg(label.fontMetrics().height()));
        }
    }

    void button(const QAbstractButton& button)
    {
        const bool isElided = button.text().contains(QChar(0x2026)) && !button.toolTip().isEmpty();
        text(isElided ? button.toolTip() : button.text(), where(button));
        if (!isElided && !button.text().isEmpty() && button.sizeHint().width() > button.width() + 1)
            cut(button,
                button.text(),
                QStringLiteral("%1 wide, needs %2")
                    .arg(button.width())
                    .arg(button.sizeHint().width()));
    }

    void field(const QLineEdit& line)
    {
        text(line.text(), where(line));
        text(line.placeholderText(), where(line));
        const int needs = line.fontMetrics().horizontalAdvance(line.placeholderText());
        if (line.text().isEmpty() && needs > line.contentsRect().width() &&
            !line.toolTip().contains(line.placeholderText()))
            cut(line, line.placeholderText(), QStringLiteral("no tip holds the whole"));
    }

    void model(const QAbstractItemView& view)
    {
        const auto& model = *view.model();
        const auto* tree = qobject_cast<const QTreeView*>(&view);
        for (int column = 0; tree && !tree->isHeaderHidden() && column < model.columnCount();
             ++column)
            text(model.headerData(column, Qt::Horizontal).toString(), where(view));
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column) {
                const auto index = model.index(row, column);
                for (const int role : {static_cast<int>(Qt::DisplayRole),
                                       static_cast<int>(Qt::ToolTipRole),
                                       static_cast<int>(Qt::AccessibleTextRole),
                                       static_cast<int>(SecondLineRole)})
                    text(index.data(role).toString(),
                         QStringLiteral("%1 column %2").arg(where(view)).arg(column));
                if (const auto* rows = qobject_cast<const RowView*>(&view))
                    cell(*rows, index);
            }
    }

    // A row's text is cut with an ellipsis by design; the tip then holds the whole.
    void cell(const RowView& view, const QModelIndex& index)
    {
        if (view.isColumnHidden(index.column()))
            return;
        const QString shown = index.data(Qt::DisplayRole).toString();
        const QString tip = index.data(Qt::ToolTipRole).toString();
        if (index.data(FigureRole).toBool() &&
            view.fontMetrics().horizontalAdvance(shown) > view.columnWidth(index.column()))
            cut(view, shown, QStringLiteral("a figure wider than its column"));
        if (tip.isEmpty() &&
            view.fontMetrics().horizontalAdvance(shown) > view.columnWidth(index.column()))
            cut(view, shown, QStringLiteral("no tip holds the whole"));
    }
};

DataWords dataOf(const ConsoleSeat& seat)
{
    DataWords words;
    const Board& board = seat.board();
    words.add(QJsonDocument::fromJson(board.profile->source).object());
    for (const auto& call : board.calls) {
        words.add(call->location.address.text);
        words.add(call->caller.name.text);
    }
    for (const UnitId& id : board.unitIds())
        for (const auto& member : board.unit(id)->crew)
            for (const QString& text :
                 {member.title, QStringLiteral("%1 %2").arg(member.name, member.title)})
                words.add(text);
    for (const UnitId& id : board.unitIds())
        words.add(id.value());
    for (const char* text : {"J. Abara",
                             "Console 2",
                             "R. Okoye",
                             "Console 1",
                             "M. Castell",
                             "Office",
                             "Door open since morning, he does not answer, sits in the kitchen.",
                             "demonstration",
                             "waits for the shelter van",
                             "meridian.json"})
        words.add(QString::fromLatin1(text));
    // The command words are the room's own, from its file.
    QFile commands(QStringLiteral(":/lodestar/commands/plain.json"));
    REQUIRE(commands.open(QIODevice::ReadOnly));
    words.add(QJsonDocument::fromJson(commands.readAll()).object());
    words.close();
    return words;
}

void requireNone(const Walk& walk)
{
    CHECK(walk.seen > 0);
    QStringList all(walk.faults.cbegin(), walk.faults.cend());
    all.sort();
    INFO(all.join(QLatin1Char('\n')).toStdString());
    CHECK(all.isEmpty());
}

} // namespace

TEST_CASE("the invented language keeps what a translation must keep", "[pseudo]")
{
    CHECK(pseudoOf(QStringLiteral("Hold the call")) == QStringLiteral("«Hóld thé cáll ~~~~~»"));
    CHECK(pseudoOf(QStringLiteral("%1 sent to %2")) == QStringLiteral("«%1 sént tó %2 ~~~»"));
    CHECK(pseudoOf(QStringLiteral("%n unit(s)")).startsWith(QStringLiteral("«%n únít")));
    CHECK(pseudoOf(QStringLiteral("<b>&Yes</b> &amp; no")) ==
          QStringLiteral("«<b>&Yés</b> &amp; nó ~~»"));
    CHECK(pseudoOf(QString()).isEmpty());
}

TEST_CASE("bare words and glued pieces are found, data and separate facts are not", "[pseudo]")
{
    const auto isData = [](const QString& words) {
        return words == QStringLiteral("STAR 1");
    };
    CHECK(faultOf(QStringLiteral("«á ~» · «é ~»"), isData).isEmpty());
    CHECK(faultOf(QStringLiteral("«STAR 1 ís «óff ~» ~»"), isData).isEmpty());
    CHECK(faultOf(QStringLiteral("STAR 1 · «é ~»"), isData).isEmpty());
    CHECK(faultOf(QStringLiteral("12:04"), isData).isEmpty());
    CHECK_FALSE(faultOf(QStringLiteral("Hold"), isData).isEmpty());
    CHECK_FALSE(faultOf(QStringLiteral("«á ~» «é ~»"), isData).isEmpty());
    CHECK_FALSE(faultOf(QStringLiteral("«á ~» STAR 1 «é ~»"), isData).isEmpty());
}

TEST_CASE("the console speaks another language in every word", "[pseudo]")
{
    const PseudoLocale language;
    ConsoleSeat seat;
    seat.window->resize(1920, 1080);
    QTest::qWait(50);
    const DataWords data = dataOf(seat);
    Walk walk(data);
    SECTION("with a call that waits, at every step of its card")
    {
        for (const int row : {0, 1, 3}) {
            auto& queue = seat.find<QueuePanel>("queue");
            seat.window->selectCall(queue.model().row(row).row.call);
            QTest::qWait(20);
            walk.window(*seat.window);
        }
        seat.press(Act::NewCall);
        QTest::qWait(20);
        walk.window(*seat.window);
    }
    SECTION("with every lane of the queue")
    {
        auto& queue = seat.find<QueuePanel>("queue");
        for (const auto& lane : names(triage::Lane{})) {
            queue.setLane(lane.value);
            seat.window->refresh();
            QTest::qWait(20);
            walk.window(*seat.window);
        }
    }
    SECTION("in what every key and its tip say")
    {
        for (const auto* action : seat.window->actions().all())
            for (const QString& text :
                 {action->text(), action->iconText(), action->toolTip(), action->whatsThis()})
                walk.text(text, QStringLiteral("action ") + action->objectName());
    }
    SECTION("in its windows")
    {
        for (const Act act : {Act::Handover, Act::Keys, Act::SetPin}) {
            seat.press(act);
            QTest::qWait(30);
            for (const auto* child : seat.window->findChildren<QWidget*>())
                if (child->isWindow() && child->isVisible())
                    walk.window(*child);
        }
    }
    SECTION("on a small screen, at one and a half of the size")
    {
        seat.window->resize(1280, 720);
        QTest::qWait(30);
        seat.window->restoreLayout();
        QTest::qWait(30);
        walk.window(*seat.window);
        seat.window->resize(1920, 1080);
        seat.theme.setPercent(150);
        QTest::qWait(30);
        seat.window->restoreLayout();
        QTest::qWait(30);
        walk.window(*seat.window);
    }
    SECTION("in every menu, and over the help")
    {
        seat.press(Act::Help);
        walk.text(seat.find<QWidget>("help").windowTitle(), QStringLiteral("help"));
        seat.window->selectUnit(UnitId(QStringLiteral("STAR 2")));
        auto& map = seat.find<MapView>("mapView");
        emit map.placePicked(QGeoCoordinate(41.2, -100.6), {});
        for (const char* name : {"queueView", "rosterView"}) {
            auto& view = seat.find<RowView>(name);
            for (int row = 0; row < 3; ++row)
                emit view.menuWanted(view.model()->index(row, 0).data(KeyRole), QPoint(300, 300));
        }
        const auto menus = seat.window->findChildren<QMenu*>();
        CHECK(menus.size() == 8);
        for (auto* menu : menus) {
            walk.menu(*menu);
            menu->close();
        }
    }
    SECTION("under the lock")
    {
        seat.press(Act::Lock);
        QTest::qWait(30);
        walk.window(*seat.window);
    }
    SECTION("in duress, and in what the command line answers")
    {
        const auto units = seat.board().unitIds();
        for (const QString& line : {QStringLiteral("DURESS STAR 1"),
                                    QStringLiteral("D"),
                                    QStringLiteral("D STAR 2 9"),
                                    QStringLiteral("H 9"),
                                    QStringLiteral("C 9"),
                                    QStringLiteral("nonsense"),
                                    QStringLiteral("U"),
                                    QStringLiteral("BK P STAR 1 "),
                                    QStringLiteral("SAFE STAR 1"),
                                    QStringLiteral("N 9 ")}) {
            seat.press(Act::Command);
            QTest::keyClicks(QApplication::focusWidget(), line);
            QTest::qWait(10);
            walk.text(seat.preview(), QStringLiteral("preview of ") + line);
            seat.key(Qt::Key_Escape);
        }
        seat.enterLine(QStringLiteral("DURESS STAR 1"));
        seat.waitFor([&] {
            return seat.board().unit(UnitId(QStringLiteral("STAR 1")))->duressSince.has_value();
        });
        seat.window->refresh();
        QTest::qWait(30);
        walk.window(*seat.window);
    }
    seat.picture("pseudo");
    requireNone(walk);
}

TEST_CASE("the tour speaks the other language", "[pseudo]")
{
    const PseudoLocale language;
    RoomPolicy policy;
    policy.isPractice = true;
    ConsoleSeat seat({.policy = policy});
    const DataWords data = dataOf(seat);
    Walk walk(data);
    seat.press(Act::Tour);
    QTest::qWait(30);
    walk.window(*seat.window);
    requireNone(walk);
}

TEST_CASE("a bare, a glued and a cut text in a window are found", "[pseudo]")
{
    DataWords data;
    data.add(QStringLiteral("STAR 1"));
    data.close();
    QWidget window;
    auto* label = new QLabel(&window);
    const auto faults = [&](const QString& text, int width) {
        label->setText(text);
        label->setGeometry(0, 0, width, 40);
        Walk walk(data);
        walk.window(window);
        return walk.faults.size();
    };
    CHECK(faults(pseudoOf(QStringLiteral("Hold the call")), 600) == 0);
    CHECK(faults(QStringLiteral("STAR 1 · ") + pseudoOf(QStringLiteral("Hold")), 600) == 0);
    CHECK(faults(pseudoOf(QStringLiteral("Hold the call")), 30) == 1);
    CHECK(faults(QStringLiteral("Hold the call"), 600) == 1);
    CHECK(faults(pseudoOf(QStringLiteral("Hold")) + QLatin1Char(' ') +
                     pseudoOf(QStringLiteral("the call")),
                 600) == 1);
    auto* button = new QPushButton(pseudoOf(QStringLiteral("Hold the call")), &window);
    button->setGeometry(0, 50, 20, 20);
    CHECK(faults(QStringLiteral("STAR 1"), 600) == 1);
}

TEST_CASE("what is printed speaks the other language too", "[pseudo]")
{
    const PseudoLocale language;
    ConsoleSeat seat;
    const DataWords data = dataOf(seat);
    Walk walk(data);
    Shown shown;
    shown.board = seat.desk->board();
    shown.now = seat.room.clock.now();
    shown.format = Format(shown.board->profile->timeZone);
    shown.lanes = triage::QueueWatch().at(*shown.board, shown.now);
    shown.call = CallId(9);
    shown.role = Role::Dispatcher;
    const auto roster = history::rosterRows(*shown.board, shown.now);
    const auto table = aliasTableNamed(QStringLiteral("plain"));
    REQUIRE(table);
    const auto run = callSheet(shown);
    REQUIRE(run);
    for (const auto& [name, sheet] :
         {std::pair(QStringLiteral("board"), boardSheet(shown, roster)),
          std::pair(QStringLiteral("run sheet"), *run),
          std::pair(QStringLiteral("hand-over"), handoverSheet(shown)),
          std::pair(QStringLiteral("key card"),
                    keySheet(seat.window->actions().all(), *table, *shown.board->profile))}) {
        walk.text(sheet.title, name + QStringLiteral(" title"));
        walk.document(documentOf(sheet)->toPlainText(), name);
    }
    requireNone(walk);
}
