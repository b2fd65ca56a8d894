// SPDX-License-Identifier: GPL-3.0-or-later
// StatusStrip: one line at the top of the window.
#include "ui/panels/statusstrip.h"

#include "ui/widgets/badge.h"

#include <QBoxLayout>
#include <QPushButton>

namespace lodestar::ui {

HealthMark::HealthMark(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void HealthMark::show(const QString& text, Tone tone, const QString& why)
{
    const QString whole = why.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, why);
    if (text == m_text && tone == m_tone && whole == toolTip())
        return;
    m_text = text;
    m_tone = tone;
    setAccessibleName(whole);
    setToolTip(whole);
    updateGeometry();
    update();
}

QSize HealthMark::sizeHint() const
{
    // As wide as it is painted: trouble is bold.
    const QFontMetrics metrics(m_theme.font(m_tone == Tone::Good ? Type::Body : Type::Strong));
    return {metrics.horizontalAdvance(m_text) + m_theme.px(20), metrics.height() + m_theme.px(2)};
}

void HealthMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool isWell = m_tone == Tone::Good;
    const bool mirrors = layoutDirection() == Qt::RightToLeft;
    paintShape(painter,
               {mirrors ? width() - m_theme.px(6) : m_theme.px(6) + 0.0, height() / 2.0},
               m_theme.px(isWell ? 11 : 12),
               isWell ? Shape::Disc : Shape::Triangle,
               m_theme.colour(m_tone));
    painter.setFont(m_theme.font(isWell ? Type::Body : Type::Strong));
    painter.setPen(m_theme.colour(isWell ? Tone::Second : m_tone));
    const int left = m_theme.px(18);
    painter.setLayoutDirection(m_text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(QRect(mirrors ? 0 : left, 0, width() - left, height()),
                     static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute |
                                      (mirrors ? Qt::AlignRight : Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width() - left));
}

namespace {

QString roleWord(Role role)
{
    switch (role) {
    case Role::CallTaker:
        return StatusStrip::tr("call-taker");
    case Role::Dispatcher:
        return StatusStrip::tr("dispatcher");
    case Role::Supervisor:
        return StatusStrip::tr("supervisor");
    case Role::Trainer:
        return StatusStrip::tr("trainer");
    case Role::Clinician:
        return StatusStrip::tr("clinician");
    case Role::Administrator:
        return StatusStrip::tr("administrator");
    case Role::System:
        return StatusStrip::tr("the system");
    }
    Q_UNREACHABLE();
}

} // namespace

StatusStrip::StatusStrip(const Theme& theme, const Actor& who, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("strip"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* line = new QHBoxLayout(this);
    m_agency = new ThemeLabel(theme, Type::Strong, Tone::Text);
    m_clock = new FigureLabel(theme, Type::Clock);
    m_date = new ThemeLabel(theme, Type::Body, Tone::Second);
    m_journal = new HealthMark(theme);
    m_journal->setObjectName(QStringLiteral("storeHealth"));
    m_positions = new HealthMark(theme);
    m_sound = new HealthMark(theme);
    m_sound->setObjectName(QStringLiteral("soundHealth"));
    m_paper = new HealthMark(theme);
    m_paper->setObjectName(QStringLiteral("paperHealth"));
    m_paper->hide();
    m_alarm = new QPushButton;
    m_alarm->setObjectName(QStringLiteral("alarm"));
    m_alarm->setFocusPolicy(Qt::TabFocus);
    m_alarm->hide();
    m_who = new ThemeLabel(theme, Type::Body, Tone::Text);
    m_who->setText(
        QStringList({who.name, roleWord(who.role), who.console}).join(QStringLiteral(" · ")));
    line->addWidget(m_agency);
    line->addWidget(m_clock);
    line->addWidget(m_date);
    line->addWidget(m_journal);
    line->addWidget(m_positions);
    line->addWidget(m_sound);
    line->addWidget(m_paper);
    line->addWidget(m_alarm, 100); // as much as its text needs, before the empty middle
    line->addStretch(1);
    line->addWidget(m_who);
    m_clock->setText(QStringLiteral("--:--:--"));
    m_journal->show(tr("Journal opening"), Tone::Warning);
    // Its text must not widen the window: it is cut to what the line has left.
    m_alarm->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_alarm->installEventFilter(this);
    connect(m_alarm, &QPushButton::clicked, this, &StatusStrip::alertWanted);
    const auto measure = [this, line] {
        line->setContentsMargins(m_theme.px(14), m_theme.px(7), m_theme.px(14), m_theme.px(7));
        line->setSpacing(m_theme.px(22));
        m_alarm->setFont(m_theme.font(Type::Strong));
        makeRoom();
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
}

void StatusStrip::showStore(const QString& trouble)
{
    if (trouble.isEmpty())
        m_journal->show(tr("Journal"), Tone::Good);
    else
        m_journal->show(tr("Journal: %1").arg(trouble), Tone::Overdue);
}

void StatusStrip::showSound(const QString& text, Tone tone, const QString& why)
{
    m_isSoundWell = tone == Tone::Good;
    m_sound->show(text, tone, why);
    makeRoom();
}

void StatusStrip::showPaper(const QString& text, Tone tone, const QString& why)
{
    m_hasPaper = !text.isEmpty();
    m_paper->show(text, tone, why);
    makeRoom();
}

void StatusStrip::show(const Shown& shown,
                       const QList<history::RosterRow>& roster,
                       const QList<Alert>& alerts)
{
    m_agency->setElided(shown.board->profile->name);
    m_clock->setText(shown.format.clock(shown.now));
    m_date->setText(shown.format.date(shown.now));
    int heard = 0;
    int staffed = 0;
    for (const auto& row : roster) {
        staffed += row.shiftLeft ? 1 : 0;
        heard += row.shiftLeft && row.fixAge && *row.fixAge <= history::kStaleFix ? 1 : 0;
    }
    m_positions->show(tr("AVL %1/%2").arg(heard).arg(staffed),
                      heard == staffed ? Tone::Good : Tone::Warning);
    m_alarm->setVisible(!alerts.isEmpty());
    if (!alerts.isEmpty()) {
        const QString text =
            alerts.size() == 1 ? QStringLiteral("▲ %1").arg(alerts.first().text)
                               : tr("▲ %1 · %n more", nullptr, static_cast<int>(alerts.size() - 1))
                                     .arg(alerts.first().text);
        m_alarmText = text;
        m_alarm->setAccessibleName(text);
        m_alarm->setToolTip(text);
    }
    makeRoom();
}

void StatusStrip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    makeRoom();
}

// What is said least often goes first when the strip is narrow; the clock and the alarm never.
void StatusStrip::makeRoom()
{
    const int em = m_theme.px(100);
    m_date->setVisible(width() > 13 * em);
    // What is wrong beside it needs its room.
    const bool isCrowded = !m_isSoundWell || m_hasPaper;
    m_positions->setVisible(width() > (isCrowded ? 12 : 10) * em);
    elideAlarm();
    m_sound->setVisible(!m_isSoundWell || width() > 15 * em);
    m_paper->setVisible(m_hasPaper);
}

bool StatusStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_alarm && event->type() == QEvent::Resize)
        elideAlarm();
    return QFrame::eventFilter(watched, event);
}

void StatusStrip::elideAlarm()
{
    const QFontMetrics metrics(m_theme.font(Type::Strong));
    const QString key = QStringLiteral(" · F12");
    const int around = m_theme.px(28); // the button's own edges
    m_alarm->setMinimumWidth(m_theme.px(140));
    // A width in whole pixels may be rounded down; what is a part of a pixel wider would be cut.
    constexpr int kSlack = 2;
    m_alarm->setMaximumWidth(metrics.horizontalAdvance(m_alarmText) +
                             metrics.horizontalAdvance(key) + around + kSlack);
    m_alarm->setText(
        metrics.elidedText(m_alarmText,
                           Qt::ElideRight,
                           m_alarm->width() - around - metrics.horizontalAdvance(key)) +
        key);
}

} // namespace lodestar::ui
