// SPDX-License-Identifier: GPL-3.0-or-later
// LockCover: a calm page in the middle of the window.
#include "ui/panels/lockcover.h"

#include "ui/pin.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace lodestar::ui {

LockCover::LockCover(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("lockCover"));
    setAttribute(Qt::WA_StyledBackground);
    m_clock = new FigureLabel(theme, Type::Clock);
    m_title = new ThemeLabel(theme, Type::Question, Tone::Text);
    m_title->setObjectName(QStringLiteral("lockTitle"));
    m_title->setText(tr("Locked"));
    m_who = new ThemeLabel(theme, Type::Body, Tone::Second);
    m_alarm = new ThemeLabel(theme, Type::Strong, Tone::Overdue);
    m_alarm->setObjectName(QStringLiteral("lockAlarm"));
    m_hint = new ThemeLabel(theme, Type::Body, Tone::Second);
    m_hint->setObjectName(QStringLiteral("lockHint"));
    m_entry = new QLineEdit;
    m_entry->setObjectName(QStringLiteral("lockEntry"));
    m_entry->setEchoMode(QLineEdit::Password);
    m_entry->setAccessibleName(tr("PIN"));
    m_entry->setAlignment(Qt::AlignCenter);
    m_open = new QPushButton(tr("Unlock"));
    m_open->setObjectName(QStringLiteral("lockOpen"));
    m_open->setAutoDefault(true);
    auto* levels = new QWidget;
    levels->setObjectName(QStringLiteral("lockLevels"));
    m_levels = new QHBoxLayout(levels);
    m_levels->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    for (QWidget* widget :
         QList<QWidget*>{m_clock, m_title, m_who, levels, m_alarm, m_entry, m_open, m_hint})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch(3);
    const auto measure = [this, column] {
        column->setSpacing(m_theme.px(16));
        m_levels->setSpacing(m_theme.px(8));
        m_entry->setFixedWidth(m_theme.px(220));
        m_entry->setFont(m_theme.font(Type::Question));
        m_open->setFont(m_theme.font(Type::Strong));
        m_open->setMinimumWidth(m_theme.px(220));
        m_counts.clear(); // made anew with the new sizes
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    connect(m_entry, &QLineEdit::returnPressed, this, &LockCover::tryOpen);
    connect(m_open, &QPushButton::clicked, this, &LockCover::tryOpen);
    hide();
}

void LockCover::lock(const QString& who, const QByteArray& pin, const QString& why)
{
    m_pin = pin;
    m_entry->clear();
    m_entry->setVisible(!pin.isEmpty());
    m_who->setText(who.isEmpty() ? why : QStringLiteral("%1 · %2").arg(who, why));
    m_hint->setTone(Tone::Second);
    m_hint->setText(pin.isEmpty() ? tr("No PIN is set here: Enter unlocks. Ctrl Alt P sets one.")
                                  : tr("Your PIN, then Enter. Alarms are still heard."));
}

void LockCover::show(const Shown& shown,
                     const QList<triage::QueueRow>& waiting,
                     const QList<history::RosterRow>& roster)
{
    m_now = shown.now;
    m_clock->setText(shown.format.clock(shown.now));
    const Profile& profile = *shown.board->profile;
    QMap<std::pair<int, QString>, int> counts; // the most urgent first
    int late = 0;
    for (const auto& row : waiting) {
        const Level* level = profile.level(row.level);
        ++counts[{level ? -level->urgency : 0, row.level.value()}];
        late += row.lateness == triage::Lateness::Overdue ? 1 : 0;
    }
    QStringList texts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        texts += QStringLiteral("%1 %2").arg(it.key().second).arg(it.value());
    if (const QString text = texts.join(QLatin1Char('|'));
        text != m_counts || m_levels->isEmpty()) {
        m_counts = text;
        while (QLayoutItem* old = m_levels->takeAt(0)) {
            delete old->widget();
            delete old;
        }
        if (counts.isEmpty()) {
            auto* none = new ThemeLabel(m_theme, Type::Body, Tone::Second);
            none->setText(tr("No call is waiting."));
            m_levels->addWidget(none);
        }
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            const LevelId id(it.key().second);
            auto* badge = new BadgeLabel(m_theme);
            badge->setBadge(levelBadgeOf(profile, id));
            auto* count = new ThemeLabel(m_theme, Type::Figure, Tone::Text);
            count->setText(QString::number(it.value()));
            const Level* level = profile.level(id);
            count->setAccessibleName(
                tr("%1 waiting: %2").arg(level ? level->name : tr("no level")).arg(it.value()));
            m_levels->addWidget(badge);
            m_levels->addWidget(count);
            m_levels->addSpacing(m_theme.px(14));
        }
    }
    int duress = 0;
    int checkIns = 0;
    for (const auto& row : roster) {
        const Unit* unit = shown.board->unit(row.unit);
        duress += unit && unit->duressSince ? 1 : 0;
        checkIns += row.checkInMissed ? 1 : 0;
    }
    QStringList alarms;
    if (duress > 0)
        alarms += tr("▲ DURESS: %1").arg(duress);
    if (checkIns > 0)
        alarms += tr("▲ Check-ins missed: %1").arg(checkIns);
    if (late > 0)
        alarms += tr("▲ Calls over target: %1").arg(late);
    m_alarm->setText(alarms.join(QStringLiteral("   ")));
    if (m_pausedUntil && *m_pausedUntil <= m_now) {
        m_pausedUntil.reset();
        m_wrong = 0;
        m_entry->setEnabled(true);
        m_hint->setTone(Tone::Second);
        m_hint->setText(tr("Your PIN, then Enter. Alarms are still heard."));
        m_entry->setFocus(Qt::OtherFocusReason);
    }
}

void LockCover::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    (m_pin.isEmpty() ? static_cast<QWidget*>(m_open) : m_entry)->setFocus(Qt::OtherFocusReason);
}

void LockCover::tryOpen()
{
    if (m_pausedUntil)
        return;
    if (m_pin.isEmpty() || pinFits(m_pin, m_entry->text())) {
        m_wrong = 0;
        m_entry->clear();
        emit unlocked();
        return;
    }
    m_entry->clear();
    m_hint->setTone(Tone::Warning);
    if (++m_wrong < kPinTries) {
        m_hint->setText(tr("▲ That is not the PIN."));
        return;
    }
    m_pausedUntil = m_now + kPinPause;
    m_entry->setEnabled(false);
    m_hint->setText(tr("▲ Wrong %1 times; try again in half a minute.").arg(m_wrong));
}

} // namespace lodestar::ui
