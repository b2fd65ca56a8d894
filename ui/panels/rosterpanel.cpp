// SPDX-License-Identifier: GPL-3.0-or-later
// RosterPanel: rows from core/history.
#include "ui/panels/rosterpanel.h"

#include "ui/panels/verbs.h"

#include <QBoxLayout>
#include <QMenu>

namespace lodestar::ui {

QString sendLine(const Board& board, const UnitId& id, const QString& call)
{
    const Unit* unit = board.unit(id);
    return unit && unit->call.isValid() ? QStringLiteral("RA %1 %2 ").arg(id.value(), call)
                                        : QStringLiteral("D %1 %2").arg(id.value(), call);
}

RosterPanel::RosterPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, QStringLiteral("roster"), tr("Roster"), parent)
{
    using Left = RowColumn::Left;
    // A timer that is cut off reads as another time: it has the room that it needs, or leaves. A
    // crew goes under its call sign where it has no column.
    m_view = new RowView(
        theme,
        m_model,
        {{48}, {108}, {54, 1, 212, Left::InTip, true}, {0, 1, 440, Left::Under}, {0, 1, 260}},
        2);
    m_view->setObjectName(QStringLiteral("rosterView"));
    m_view->setAccessibleName(tr("Roster of units"));
    m_view->setEmptyText(tr("The roster is empty."));
    body().addWidget(m_view);
    m_advice = new ThemeLabel(theme, Type::Small, Tone::Second);
    m_advice->setObjectName(QStringLiteral("coverAdvice"));
    m_advice->hide();
    body().addWidget(m_advice);
    const auto measure = [this] {
        m_advice->setMargin(this->theme().px(7));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    connect(m_view, &RowView::picked, this, [this](const QVariant& key) {
        emit unitPicked(UnitId(key.toString()));
    });
    connect(m_view, &RowView::menuWanted, this, [this](const QVariant& key, const QPoint& at) {
        openMenu(UnitId(key.toString()), at);
    });
    m_view->letDrag(QStringLiteral("unit"));
    m_view->letDrop({QStringLiteral("call")});
    connect(m_view,
            &RowView::dropped,
            this,
            [this](const QString&, const QString& call, const QVariant& unit) {
                if (m_shown)
                    emit lineWanted(sendLine(*m_shown->board, UnitId(unit.toString()), call));
            });
}

// Each entry begins a line: what it will do, and what that costs others, is read before Enter.
void RosterPanel::openMenu(const UnitId& id, const QPoint& at)
{
    const Unit* unit = m_shown ? m_shown->board->unit(id) : nullptr;
    if (!unit)
        return;
    auto* menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QString& line) {
        menu->addAction(text, this, [this, line] { emit lineWanted(line); });
    };
    const QString sign = id.value();
    const Call* call = m_shown->selectedCall();
    const QString number = call ? QString::number(call->id.value()) : QString();
    if (call && call->id != unit->call && phaseOf(*call) != CallPhase::Closed) {
        add(unit->call.isValid() ? tr("Reassign to %1 …").arg(number)
                                 : tr("Dispatch to %1 …").arg(number),
            sendLine(*m_shown->board, id, number));
        if (unit->call.isValid())
            add(tr("Make %1 its next call").arg(number),
                QStringLiteral("ST %1 %2").arg(sign, number));
        add(tr("Offer %1 to it").arg(number), QStringLiteral("OF %1 %2").arg(sign, number));
        menu->addSeparator();
    }
    if (const StatusDef* now = m_shown->board->statusOf(*unit))
        for (const StatusId& next : now->next)
            if (const StatusDef* status = m_shown->board->profile->status(next);
                status && (unit->call.isValid() || !status->onCall))
                add(status->name, statusLine(*status, id));
    if (unit->call.isValid()) {
        menu->addSeparator();
        add(tr("It has checked in"), QStringLiteral("CI %1").arg(sign));
        add(tr("Police to back it up …"), QStringLiteral("BK P %1 ").arg(sign));
        add(tr("Take it off %1 …").arg(unit->call.value()), QStringLiteral("RL %1 ").arg(sign));
    }
    menu->addSeparator();
    if (unit->duressSince)
        add(tr("End the duress …"), QStringLiteral("SAFE %1 ").arg(sign));
    else
        add(tr("Duress"), QStringLiteral("DURESS %1").arg(sign));
    menu->popup(at);
}

void RosterPanel::showAdvice(const Shown& shown)
{
    const Profile& profile = *shown.board->profile;
    const auto nameOf = [&](const ZoneId& id) {
        const Zone* zone = profile.zone(id);
        return zone ? zone->name : id.value();
    };
    QStringList lines;
    if (const auto& move = shown.advice.move)
        lines += tr("◆ %1 would help most in %2, %3 min away.")
                     .arg(move->unit.value(), nameOf(move->zone), Format::minutes(move->way));
    else if (const auto& post = shown.advice.nextPost; post && !shown.advice.zones.isEmpty())
        lines += tr("◆ The next free team stands best in %1.").arg(nameOf(post->zone));
    m_advice->setElided(lines.join(QLatin1Char(' ')));
    m_advice->setVisible(!lines.isEmpty());
}

void RosterPanel::show(const Shown& shown, const QList<history::RosterRow>& rows)
{
    m_shown = shown;
    m_view->still([&] { m_model.show(rows); });
    m_view->fitColumns();
    // Who calls for help is on top: that is looked at now, wherever the list was read.
    QSet<UnitId> inDuress;
    for (const auto& row : rows)
        if (row.duress)
            inDuress += row.unit;
    if (!m_inDuress.contains(inDuress))
        m_view->scrollToTop();
    m_inDuress = inDuress;
    showAdvice(shown);
    int available = 0;
    int conditional = 0;
    for (const auto& row : rows) {
        available += row.primary == PrimaryState::Available ? 1 : 0;
        conditional += row.primary == PrimaryState::ConditionallyAvailable ? 1 : 0;
    }
    QString remark = tr("%n available", nullptr, available);
    if (conditional > 0)
        remark += QStringLiteral(" · ") + tr("%n conditional", nullptr, conditional);
    setRemark(remark, available == 0 && !rows.isEmpty() ? Tone::Warning : Tone::Second);
    if (m_view->currentKey().toString() != shown.unit.value())
        m_view->selectKey(shown.unit.isValid() ? QVariant(shown.unit.value()) : QVariant());
}

} // namespace lodestar::ui
