// SPDX-License-Identifier: GPL-3.0-or-later
// QueuePanel: rows from core/triage, one lane at a time, every lane counted.
#include "ui/panels/queuepanel.h"

#include "ui/panels/rosterpanel.h"

#include <QBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace lodestar::ui {

namespace {

using triage::Lane;

QString laneTitle(Lane lane, qsizetype count)
{
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

QueuePanel::QueuePanel(const Theme& theme, QWidget* parent)
    : Panel(theme, QStringLiteral("queue"), tr("Calls"), parent)
{
    m_view = new RowView(theme, m_model, {{62}, {48}, {0, 5}, {0, 5, 330}, {98}}, 2);
    m_view->setObjectName(QStringLiteral("queueView"));
    m_view->setAccessibleName(tr("Calls, worst first"));
    body().addWidget(m_view);
    setFocusProxy(m_view);
    for (const auto& entry : names(Lane{})) {
        auto* tab = addTab(laneTitle(entry.value, 0), true);
        m_tabs.insert(entry.value, tab);
        connect(tab, &QToolButton::clicked, this, [this, lane = entry.value] { setLane(lane); });
    }
    m_tabs[m_lane]->setChecked(true);
    m_view->setEmptyText(emptyText(m_lane));
    setRemark(tr("worst first · F2 new call"));
    connect(m_view, &RowView::picked, this, [this](const QVariant& key) {
        emit callPicked(CallId(key.toLongLong()));
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
    if (m_shown)
        show(Shown(*m_shown));
}

CallId QueuePanel::nextWaiting(CallId from) const
{
    if (m_waiting.isEmpty())
        return {};
    return m_waiting[(m_waiting.indexOf(from) + 1) % m_waiting.size()];
}

void QueuePanel::show(const Shown& shown)
{
    m_shown = shown;
    for (const auto& entry : names(Lane{})) {
        auto rows = shown.lanes.of(entry.value);
        for (qsizetype i = 0; entry.value == m_lane && i < rows.size(); ++i) {
            const Call* call = shown.board->call(rows.at(i).call);
            if (!call || call->location.address.text.isEmpty())
                continue;
            if (const QString place = shown.read(call->location.address); place != rows.at(i).place)
                rows[i].place = place;
        }
        m_tabs[entry.value]->setText(laneTitle(entry.value, rows.size()));
        m_tabs[entry.value]->setAccessibleName(laneTitle(entry.value, rows.size()));
        if (entry.value == Lane::Waiting) {
            m_waiting.clear();
            for (const auto& row : rows)
                m_waiting += row.call;
        }
        if (entry.value == m_lane)
            m_view->still([&] { m_model.showLane(m_lane, rows); });
    }
    const int above = m_view->rowsAbove();
    if (above > 0)
        setRemark(tr("▲ %n above", nullptr, above), Tone::Warning);
    else
        setRemark(tr("worst first · F2 new call"));
    const QVariant key = QVariant::fromValue(shown.call.value());
    if (m_view->currentKey() != key)
        m_view->selectKey(shown.call.isValid() ? key : QVariant());
}

} // namespace lodestar::ui
