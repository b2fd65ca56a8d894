// SPDX-License-Identifier: GPL-3.0-or-later
// QueueBar: a field, two lists and one line that says what is out of sight.
#include "ui/panels/queuebar.h"

#include "ui/widgets/panel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace lodestar::ui {

namespace {

/// As many views have a digit in their list.
constexpr qsizetype kViewsWithDigit = 9;

} // namespace

QString groupingText(triage::Grouping grouping)
{
    switch (grouping) {
    case triage::Grouping::Stage:
        return QueueBar::tr("not grouped");
    case triage::Grouping::Level:
        return QueueBar::tr("by level");
    case triage::Grouping::Zone:
        return QueueBar::tr("by zone");
    case triage::Grouping::Plan:
        return QueueBar::tr("by plan");
    case triage::Grouping::Nature:
        return QueueBar::tr("by nature");
    }
    Q_UNREACHABLE();
}

QueueBar::QueueBar(const Theme& theme, const QueueKeys& keys, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_keys(keys)
    , m_field(new QLineEdit)
    , m_name(new QLineEdit)
    , m_group(new QPushButton)
    , m_viewsButton(new QPushButton(tr("Views")))
    , m_show(new QPushButton)
    , m_all(new QPushButton)
    , m_message(new ThemeLabel(theme, Type::Small, Tone::Second))
    , m_groupMenu(new QMenu(this))
{
    setObjectName(QStringLiteral("queueBar"));
    build();
    showState();
}

void QueueBar::build()
{
    m_field->setObjectName(QStringLiteral("queueFilter"));
    m_field->setAccessibleName(tr("Filter of the calls"));
    m_field->setPlaceholderText(tr("words, or level:1 zone:… unit:… waiting:>5m"));
    m_field->setClearButtonEnabled(false);
    m_name->setObjectName(QStringLiteral("viewName"));
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("name of the view; Enter keeps it, Esc does not"));
    m_name->hide();
    m_group->setObjectName(QStringLiteral("queueGroup"));
    m_viewsButton->setObjectName(QStringLiteral("queueViews"));
    m_viewsButton->setAccessibleName(tr("Kept views of the calls"));
    m_show->setObjectName(QStringLiteral("queueShow"));
    m_all->setObjectName(QStringLiteral("queueAll"));
    m_all->setText(tr("All calls"));
    m_all->setToolTip(tr("Takes the filter off (%1)").arg(m_keys.allCalls));
    m_message->setObjectName(QStringLiteral("queueMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    for (const auto& entry : names(triage::Grouping{}))
        m_groupMenu->addAction(
            groupingText(entry.value), this, [this, wanted = entry.value] { setGrouping(wanted); });
    m_group->setMenu(m_groupMenu);

    auto* column = new QVBoxLayout(this);
    auto* top = new QHBoxLayout;
    top->addWidget(m_field, 1);
    top->addWidget(m_name, 1);
    top->addWidget(m_group);
    top->addWidget(m_viewsButton);
    auto* under = new QHBoxLayout;
    under->addWidget(m_message, 1);
    under->addWidget(m_show);
    under->addWidget(m_all);
    column->addLayout(top);
    column->addLayout(under);
    const auto measure = [this, column, top, under] {
        column->setContentsMargins(m_theme.px(14), m_theme.px(6), m_theme.px(10), m_theme.px(6));
        column->setSpacing(m_theme.px(5));
        // Room for two lines at all times: a Board that changes a number moves no row.
        m_message->setMinimumHeight(2 * QFontMetrics(m_theme.font(Type::Small)).lineSpacing());
        top->setSpacing(m_theme.px(6));
        under->setSpacing(m_theme.px(6));
    };
    measure();
    connect(&m_theme, &Theme::changed, this, measure);

    m_field->installEventFilter(this);
    m_name->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &QueueBar::changed);
    connect(m_field, &QLineEdit::returnPressed, this, &QueueBar::left);
    connect(m_name, &QLineEdit::returnPressed, this, &QueueBar::keepView);
    connect(m_viewsButton, &QPushButton::clicked, this, &QueueBar::openViews);
    connect(m_show, &QPushButton::clicked, this, &QueueBar::revealWanted);
    connect(m_all, &QPushButton::clicked, this, &QueueBar::clear);
}

bool QueueBar::eventFilter(QObject* watched, QEvent* event)
{
    // Whoever leaves the name by whatever way is done with naming; a window that comes back is not
    // left.
    if (watched == m_name && event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        endNaming();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (watched == m_name && key == Qt::Key_Escape) {
        endNaming();
        m_field->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (key == Qt::Key_Escape) {
        clear();
        close();
        emit left();
        return true;
    }
    if (key == Qt::Key_Down) {
        emit left();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

QString QueueBar::filterText() const
{
    return m_field->text().trimmed();
}

bool QueueBar::isOn() const
{
    return !filterText().isEmpty() || m_grouping != triage::Grouping::Stage;
}

void QueueBar::open()
{
    m_isOpen = true;
    endNaming();
    showState();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void QueueBar::endNaming()
{
    m_field->show(); // first: what is hidden gives the keyboard away
    m_name->hide();
}

void QueueBar::close()
{
    endNaming();
    m_isOpen = false;
    showState();
}

void QueueBar::clear()
{
    endNaming();
    m_field->clear();
    m_isOpen = false;
    showState();
}

void QueueBar::setFilter(const QString& text)
{
    m_field->setText(text);
}

void QueueBar::setGrouping(triage::Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    showState();
    emit changed();
}

void QueueBar::nextGrouping()
{
    constexpr auto all = names(triage::Grouping{});
    const auto next = (static_cast<size_t>(m_grouping) + 1) % all.size();
    setGrouping(all[next].value);
    emit remarked(tr("Calls: %1").arg(groupingText(m_grouping)), false);
}

void QueueBar::openViews()
{
    m_isOpen = true;
    showState();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = 0; i < m_views.size(); ++i) {
        QString name = m_views[i].name;
        name.replace(u'&', QStringLiteral("&&"));
        menu->addAction(i < kViewsWithDigit ? QStringLiteral("&%1  %2").arg(i + 1).arg(name) : name,
                        this,
                        [this, i] { applyView(i); });
    }
    if (m_views.isEmpty())
        menu->addAction(tr("No view is kept yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("&Keep this view …"), this, &QueueBar::beginKeeping);
    if (!m_views.isEmpty()) {
        auto* gone = menu->addMenu(tr("&Forget"));
        for (const QueueView& view : std::as_const(m_views))
            gone->addAction(QString(view.name).replace(u'&', QStringLiteral("&&")),
                            this,
                            [this, name = view.name] { forget(name); });
    }
    menu->addAction(tr("&All calls, not grouped"), this, [this] {
        setGrouping(triage::Grouping::Stage);
        clear();
    });
    menu->popup(m_viewsButton->mapToGlobal(QPoint(0, m_viewsButton->height())));
}

void QueueBar::applyView(qsizetype index)
{
    if (index < 0 || index >= m_views.size())
        return;
    const QueueView view = m_views[index];
    endNaming();
    m_isOpen = true;
    setGrouping(view.grouping);
    setFilter(view.filter);
    showState();
    emit remarked(tr("View \"%1\"").arg(view.name), false);
    emit left();
}

// A file of preferences is no place for a caller's name or address, and both could stand among free
// words.
void QueueBar::beginKeeping()
{
    if (!m_told.fault.isEmpty()) {
        emit remarked(m_told.fault, true);
    } else if (!isOn()) {
        emit remarked(tr("Filter or group the calls first; then that can be kept."), true);
    } else if (m_told.hasFreeText) {
        emit remarked(tr("Free words, places and call numbers are not kept in a view, for a name "
                         "could be among them: use fields such as zone: or nature:."),
                      true);
    } else {
        m_isOpen = true;
        showState();
        m_field->hide();
        m_name->show();
        m_name->clear();
        m_name->setFocus(Qt::OtherFocusReason);
    }
}

void QueueBar::keepView()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return;
    const QueueView kept{name, filterText(), m_grouping};
    const auto old = std::find_if(m_views.begin(), m_views.end(), [&](const QueueView& view) {
        return view.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    const bool isOld = old != m_views.end();
    if (isOld)
        *old = kept;
    else
        m_views += kept;
    endNaming();
    emit remarked(
        (isOld ? tr("View \"%1\" is now this one.") : tr("View \"%1\" is kept.")).arg(name), false);
    emit left();
}

void QueueBar::forget(const QString& name)
{
    m_views.removeIf([&](const QueueView& view) { return view.name == name; });
    emit remarked(tr("View \"%1\" is forgotten.").arg(name), false);
}

QStringList QueueBar::dangers() const
{
    const HiddenCalls& hidden = m_told.hidden;
    QStringList all;
    if (hidden.duress > 0)
        all += tr("%n in DURESS", nullptr, hidden.duress);
    if (hidden.silent > 0)
        all += tr("%n crew(s) not heard of", nullptr, hidden.silent);
    if (hidden.unsafe > 0)
        all += tr("%n crew(s) UNPROTECTED", nullptr, hidden.unsafe);
    if (hidden.overdue > 0)
        all += tr("%n OVERDUE", nullptr, hidden.overdue);
    if (hidden.untriaged > 0)
        all += tr("%n not triaged", nullptr, hidden.untriaged);
    if (hidden.fresh > 0)
        all += tr("%n new", nullptr, hidden.fresh);
    if (hidden.late > 0)
        all += tr("%n late follow-up(s)", nullptr, hidden.late);
    return all;
}

QString QueueBar::words() const
{
    if (!m_told.fault.isEmpty())
        return QStringLiteral("▲ %1 · %2").arg(m_told.fault, tr("all calls are shown"));
    if (m_told.hidden.calls == 0 && filterText().isEmpty() && !m_isOpen)
        return tr("Calls: %1").arg(groupingText(m_grouping));
    if (m_told.hidden.calls == 0 && filterText().isEmpty())
        return tr("Fields: level: zone: nature: plan: unit: flag: place: call: waiting:>5m "
                  "is:overdue; - before one leaves it out");
    QStringList parts;
    if (!filterText().isEmpty())
        parts += tr("FILTER ON: %1 of %2 calls").arg(m_told.shown).arg(m_told.all);
    if (m_told.hidden.calls > 0)
        parts += tr("%n hidden", nullptr, m_told.hidden.calls);
    const QStringList inDanger = dangers();
    parts += inDanger;
    if (!inDanger.isEmpty())
        parts += tr("%1 shows them").arg(m_keys.showHidden);
    else if (!filterText().isEmpty())
        parts += tr("%1 takes the filter off").arg(m_keys.allCalls);
    return (inDanger.isEmpty() ? QString() : QStringLiteral("▲ ")) +
           parts.join(QStringLiteral(" · "));
}

QString QueueBar::message() const
{
    return m_message->text();
}

void QueueBar::tell(const QueueTold& told)
{
    if (told == m_told)
        return;
    m_told = told;
    showState();
    // What may hurt somebody is said aloud; that a number has changed is not.
    const QString aloud = m_told.fault + dangers().join(QStringLiteral(", "));
    if (aloud == m_announced)
        return;
    m_announced = aloud;
    if (!aloud.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void QueueBar::showState()
{
    const QString said = words();
    const bool isDanger = !dangers().isEmpty();
    m_message->setTone(isDanger                  ? Tone::Overdue
                       : !m_told.fault.isEmpty() ? Tone::Warning
                       : filterText().isEmpty()  ? Tone::Second
                                                 : Tone::Warning);
    m_message->setText(said);
    setAccessibleName(said);
    setStyleProperty(*m_field, "refused", !m_told.fault.isEmpty());
    m_group->setText(groupingText(m_grouping));
    m_group->setAccessibleName(tr("Grouping of the calls: %1").arg(groupingText(m_grouping)));
    m_show->setVisible(m_told.hidden.calls > 0);
    m_show->setText(isDanger ? tr("Show these") : tr("Show hidden"));
    m_show->setToolTip(tr("Shows them in spite of the filter (%1)").arg(m_keys.showHidden));
    m_all->setVisible(!filterText().isEmpty());
    setVisible(m_isOpen || isOn() || m_told.hidden.calls > 0);
    update();
}

void QueueBar::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const bool isFiltered = !filterText().isEmpty() || m_told.hidden.calls > 0;
    painter.fillRect(rect(), m_theme.colour(Token::Header));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.colour(Token::Line));
    if (isFiltered) { // a frame and a bar: on a bad screen, too, nobody takes this for all calls
        const QColor colour = m_theme.colour(dangers().isEmpty() ? Tone::Warning : Tone::Overdue);
        const int line = m_theme.px(2);
        painter.setPen(QPen(colour, line));
        painter.drawRect(rect().adjusted(line / 2, line / 2, -line + line / 2, -line + line / 2));
        painter.fillRect(0, 0, m_theme.px(6), height(), colour);
    }
    painter.end();
    QFrame::paintEvent(event);
}

} // namespace lodestar::ui
