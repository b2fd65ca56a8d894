// SPDX-License-Identifier: GPL-3.0-or-later
// DuressBanner: one large line.
#include "ui/panels/duressbanner.h"

#include <QPainter>

namespace lodestar::ui {

namespace {

/// "STAR 2 · 0:42 · call 1042, 1418 Meridian Ave · last heard 12 s ago"
QString lineOf(const Shown& shown, const Unit& unit, const history::RosterRow& row)
{
    QStringList parts{unit.record.id.value(), Format::duration(shown.now - *unit.duressSince)};
    if (const Call* call = shown.board->call(unit.call)) {
        const QString place = shown.read(call->location.address);
        parts += place.isEmpty() ? DuressBanner::tr("call %1").arg(call->id.value())
                                 : DuressBanner::tr("call %1, %2").arg(call->id.value()).arg(place);
    } else {
        parts += DuressBanner::tr("on no call: nobody has been asked to help");
    }
    parts += row.fixAge ? DuressBanner::tr("last heard %1 ago").arg(Format::duration(*row.fixAge))
                        : DuressBanner::tr("place not known");
    return parts.join(QStringLiteral(" · "));
}

} // namespace

DuressBanner::DuressBanner(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("duressBanner"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
    connect(this, &QAbstractButton::clicked, this, [this] { emit unitWanted(m_unit); });
}

void DuressBanner::show(const Shown& shown, const QList<history::RosterRow>& roster)
{
    const Unit* first = nullptr;
    const history::RosterRow* firstRow = nullptr;
    QStringList others;
    for (const auto& row : roster) {
        const Unit* unit = row.duress ? shown.board->unit(row.unit) : nullptr;
        if (!unit)
            continue;
        if (first && *first->duressSince <= *unit->duressSince) {
            others += row.unit.value();
            continue;
        }
        if (first)
            others += first->record.id.value();
        first = unit;
        firstRow = &row;
    }
    m_unit = first ? first->record.id : UnitId();
    setVisible(first != nullptr);
    if (!first)
        return;
    QString text = tr("DURESS  %1").arg(lineOf(shown, *first, *firstRow));
    if (!others.isEmpty())
        text += tr(" · also %1").arg(others.join(QStringLiteral(", ")));
    m_isTurned = !m_isTurned;
    setText(text);
    setAccessibleName(text);
    setToolTip(tr("Shows the unit on the map. SAFE and the unit ends it, with a reason."));
    update();
}

QSize DuressBanner::sizeHint() const
{
    return {m_theme.px(600), QFontMetrics(m_theme.font(Type::Question)).height() + m_theme.px(16)};
}

void DuressBanner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor alarm = m_theme.colour(Token::Alarm);
    const QColor ground = m_isTurned ? m_theme.textOn(alarm) : alarm;
    const QColor ink = m_isTurned ? alarm : m_theme.textOn(alarm);
    painter.fillRect(rect(), ground);
    painter.setPen(QPen(ink, m_theme.px(hasFocus() ? 4 : 2)));
    painter.drawRect(rect().adjusted(1, 1, -2, -2));
    painter.setFont(m_theme.font(Type::Question));
    const QString key = tr("F12 goes there");
    const int margin = m_theme.px(14);
    const int wide = painter.fontMetrics().horizontalAdvance(key);
    const QRect inside = rect().adjusted(margin, 0, -margin, 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, key);
    painter.drawText(
        inside.adjusted(0, 0, -wide - margin, 0),
        Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, inside.width() - wide - margin));
}

} // namespace lodestar::ui
