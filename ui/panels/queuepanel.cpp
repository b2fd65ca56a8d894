// SPDX-License-Identifier: GPL-3.0-or-later
// QueuePanel: rows from core/triage, one lane at a time, every lane counted.
#include "ui/panels/queuepanel.h"

#include "ui/panels/rosterpanel.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

namespace lodestar::ui {

namespace {

using triage::Lane;

QString laneTitle(Lane lane, const QueueLayout::Count& counted)
{
    const QString count = counted.shown == counted.all
                              ? QString::number(counted.all)
                              : QStringLiteral("%1/%2").arg(counted.shown).arg(counted.all);
    switch (lane) {
    case Lane::Waiting:
        return QueuePanel::tr("Waiting %1").arg(count);
    case Lane::Active:
        return QueuePanel::tr("Active %1").arg(count);
    case Lane::Holding:
        return QueuePanel::tr("Holding %1").arg(count);
    case Lane::FollowUp:
        return QueuePanel::tr("Follow-up %1").arg(count);
    }
    Q_UNREACHABLE();
}

QString emptyText(Lane lane)
{
    switch (lane) {
    case Lane::Waiting:
        return QueuePanel::tr("No call is waiting.");
    case Lane::Active:
        return QueuePanel::tr("No call is being worked.");
    case Lane::Holding:
        return QueuePanel::tr("No call is on hold.");
    case Lane::FollowUp:
        return QueuePanel::tr("No follow-up is due.");
    }
    Q_UNREACHABLE();
}

} // namespace

QueuePanel::QueuePanel(const Theme& theme, const QueueKeys& keys, QWidget* parent)
    : Panel(theme, QStringLiteral("queue"), tr("Calls"), parent)
    , m_bar(new QueueBar(theme, keys))
{
    m_view = new RowView(theme, m_model, {{62}, {48}, {0, 5}, {0, 5, 330}, {98}}, 2);
    m_view->setObjectName(QStringLiteral("queueView"));
    m_view->setAccessibleName(tr("Calls, worst first"));
    body().addWidget(m_bar);
    body().addWidget(m_view);
    setFocusProxy(m_view);
    for (const auto& entry : names(Lane{})) {
        auto* tab = addTab(laneTitle(entry.value, {}), true);
        m_tabs.insert(entry.value, tab);
        connect(tab, &QToolButton::clicked, this, [this, lane = entry.value] { setLane(lane); });
    }
    m_tabs[m_lane]->setChecked(true);
    m_barTab = addTab(tr("Filter"), false);
    m_barTab->setToolTip(tr("Shows or takes away the filter of the calls"));
    connect(m_barTab, &QToolButton::clicked, this, [this](bool isWanted) {
        if (isWanted)
            m_bar->open();
        else
            m_bar->clear();
        m_barTab->setChecked(m_bar->isVisibleTo(this));
    });
    titleBarWidget()->installEventFilter(this);
    connect(m_bar, &QueueBar::changed, this, &QueuePanel::askChanged);
    connect(m_bar, &QueueBar::revealWanted, this, &QueuePanel::reveal);
    connect(m_bar, &QueueBar::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    m_view->installEventFilter(this);
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex& at) {
        if (const auto& heading = m_model.row(at.row()).heading)
            fold(QString(heading->id), !heading->isFolded);
    });
    m_view->setEmptyText(emptyText(m_lane));
    setRemark(tr("worst first"));
    connect(m_view, &RowView::picked, this, [this](const QVariant& key) {
        if (const CallId call(key.toLongLong()); call.isValid()) // a heading's key is a text
            emit callPicked(call);
    });
    connect(m_view, &RowView::menuWanted, this, [this](const QVariant& key, const QPoint& at) {
        openMenu(CallId(key.toLongLong()), at);
    });
    m_view->letDrag(QStringLiteral("call"));
    m_view->letDrop({QStringLiteral("unit"), QStringLiteral("call")});
    connect(m_view,
            &RowView::dropped,
            this,
            [this](const QString& kind, const QString& dragged, const QVariant& onto) {
                const QString call = onto.toString();
                if (kind == QLatin1String("call") && dragged != call)
                    emit lineWanted(QStringLiteral("M %1 %2").arg(dragged, call));
                else if (kind == QLatin1String("unit") && m_shown)
                    emit lineWanted(sendLine(*m_shown->board, UnitId(dragged), call));
            });
}

void QueuePanel::openMenu(CallId id, const QPoint& at)
{
    const Call* call = m_shown ? m_shown->board->call(id) : nullptr;
    if (!call)
        return;
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString number = QString::number(id.value());
    const auto add = [&](const QString& text, const QString& line) {
        menu->addAction(text, this, [this, line] { emit lineWanted(line); });
    };
    const auto phase = phaseOf(*call);
    if (phase == CallPhase::Holding)
        add(tr("Put back among the waiting"), QStringLiteral("A %1").arg(number));
    else if (phase != CallPhase::Closed)
        add(tr("Hold …"), QStringLiteral("H %1 ").arg(number));
    if (m_shown->selectedUnit())
        add(tr("Send %1").arg(m_shown->unit.value()),
            sendLine(*m_shown->board, m_shown->unit, number));
    for (const auto& partner : m_shown->board->profile->partners)
        add(tr("Tell %1 …").arg(partner.name),
            QStringLiteral("RF %1 %2 ").arg(number, partner.id.value()));
    add(tr("Add a note …"), QStringLiteral("N %1 ").arg(number));
    if (phase != CallPhase::Closed)
        add(tr("Close …"), QStringLiteral("C %1 ").arg(number));
    menu->popup(at);
}

void QueuePanel::setLane(Lane lane)
{
    m_lane = lane;
    m_tabs[lane]->setChecked(true);
    m_view->setEmptyText(emptyText(lane));
    showAgain();
}

CallId QueuePanel::nextWaiting(CallId from) const
{
    if (m_waiting.isEmpty())
        return {};
    return m_waiting[(m_waiting.indexOf(from) + 1) % m_waiting.size()];
}

void QueuePanel::showAgain()
{
    if (m_shown)
        show(Shown(*m_shown));
}

void QueuePanel::askChanged()
{
    m_revealed.clear();
    m_isOtherAsk = true;
    showAgain();
    m_barTab->setChecked(m_bar->isVisibleTo(this));
}

void QueuePanel::fold(const QString& group, bool isFolded)
{
    if (isFolded)
        m_folded.insert(group);
    else
        m_folded.remove(group);
    showAgain();
}

void QueuePanel::reveal()
{
    const auto& wanted = m_hidden.inDanger.isEmpty() ? m_hidden.each : m_hidden.inDanger;
    if (wanted.isEmpty()) {
        emit m_bar->remarked(tr("No call is hidden."), false);
        return;
    }
    const auto [lane, worst] = wanted.first();
    for (const auto& hidden : wanted)
        m_revealed.insert(hidden.second);
    setLane(lane);
    emit callPicked(worst);
}

// Where the head has room for the lanes alone, the tab leaves; the key is the same.
void QueuePanel::fitTabs()
{
    int wide = 2 * theme().px(12);
    for (const auto* tab : std::as_const(m_tabs))
        wide += tab->sizeHint().width() + theme().px(14);
    m_barTab->setVisible(wide + m_barTab->sizeHint().width() + theme().px(14) <= width());
}

bool QueuePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == titleBarWidget() &&
        (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fitTabs();
    if (watched != m_view || event->type() != QEvent::KeyPress || !m_view->currentIndex().isValid())
        return Panel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int at = m_view->currentIndex().row();
    if (const auto heading = m_model.row(at).heading) {
        const bool isTurned = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space;
        if (!isTurned && key != Qt::Key_Left && key != Qt::Key_Right)
            return false;
        fold(heading->id, isTurned ? !heading->isFolded : key == Qt::Key_Left);
        return true;
    }
    if (key != Qt::Key_Left || m_bar->grouping() == triage::Grouping::Stage)
        return false;
    for (int above = at; above >= 0; --above) // to the heading of this call's group
        if (m_model.row(above).heading) {
            m_view->selectKey(m_model.index(above, 0).data(KeyRole));
            return true;
        }
    return false;
}

// Only what is looked at or into is made readable.
QMap<Lane, QList<triage::QueueRow>> QueuePanel::readableLanes(bool all) const
{
    QMap<Lane, QList<triage::QueueRow>> lanes;
    for (const auto& entry : names(Lane{})) {
        auto rows = m_shown->lanes.of(entry.value);
        for (qsizetype i = 0; (all || entry.value == m_lane) && i < rows.size(); ++i) {
            const Call* call = m_shown->board->call(rows.at(i).call);
            if (!call || call->location.address.text.isEmpty())
                continue;
            const QString place = m_shown->read(call->location.address);
            if (place != rows.at(i).place)
                rows[i].place = place;
        }
        lanes.insert(entry.value, rows);
    }
    return lanes;
}

void QueuePanel::showCounts(const QueueLayout& layout)
{
    for (const auto& entry : names(Lane{})) {
        const QString title = laneTitle(entry.value, layout.counts.value(entry.value));
        m_tabs[entry.value]->setText(title);
        m_tabs[entry.value]->setAccessibleName(title);
    }
    m_waiting.clear();
    for (const auto& row : m_shown->lanes.of(Lane::Waiting))
        m_waiting += row.call;
}

int QueuePanel::callsAbove() const
{
    int calls = 0;
    for (int row = 0; row < m_view->rowsAbove(); ++row)
        calls += m_model.row(row).heading ? 0 : 1;
    return calls;
}

void QueuePanel::show(const Shown& shown)
{
    m_shown = shown;
    QueueTold told;
    QueueAsk ask;
    ask.lane = m_lane;
    ask.grouping = m_bar->grouping();
    ask.folded = m_folded;
    ask.revealed = m_revealed;
    ask.selected = shown.call;
    // Read again at every Board: units and rules come and go. What is not understood hides nothing.
    if (auto filter = triage::QueueFilter::parse(m_bar->filterText(), *shown.board))
        ask.filter = *filter;
    else
        told.fault = filter.error().text;
    told.hasFreeText = ask.filter.hasFreeText();
    const QueueLayout layout =
        layOutQueue(*shown.board, readableLanes(!ask.filter.isEmpty()), ask, shown.now);
    m_hidden = layout.hidden;
    told.hidden = layout.hidden;
    for (const auto& count : layout.counts) {
        told.shown += count.shown;
        told.all += count.all;
    }
    m_bar->tell(told);
    m_barTab->setChecked(m_bar->isVisibleTo(this));
    showCounts(layout);
    m_view->setEmptyText(layout.counts.value(m_lane).all == 0
                             ? emptyText(m_lane)
                             : tr("The filter hides every call here."));
    const bool isOnHeading = m_view->hasFocus() && m_view->currentIndex().isValid() &&
                             m_model.row(m_view->currentIndex().row()).heading;
    m_view->still([&] {
        if (std::exchange(m_isOtherAsk, false))
            m_model.show({}); // most of it is other lines: one removal instead of thousands
        m_model.show(layout.lines);
    });
    const int above = callsAbove();
    if (above > 0)
        setRemark(tr("▲ %n above", nullptr, above), Tone::Warning);
    else
        setRemark(tr("worst first"));
    if (!isOnHeading)
        select(shown.call);
}

void QueuePanel::select(CallId call)
{
    const QVariant key = QVariant::fromValue(call.value());
    if (m_view->currentKey() != key)
        m_view->selectKey(call.isValid() ? key : QVariant());
}

} // namespace lodestar::ui
