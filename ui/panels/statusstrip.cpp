// SPDX-License-Identifier: GPL-3.0-or-later
// StatusStrip: one line at the top of the window.
#include "ui/panels/statusstrip.h"

#include "ui/widgets/badge.h"

#include <QPushButton>
#include <QStyle>

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

QSize HealthMark::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), m_theme.px(90)), sizeHint().height()};
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
    m_agency = new ThemeLabel(theme, Type::Strong, Tone::Text);
    m_agency->setObjectName(QStringLiteral("agencyName"));
    m_clock = new FigureLabel(theme, Type::Clock);
    m_date = new ThemeLabel(theme, Type::Body, Tone::Second);
    m_journal = new HealthMark(theme);
    m_journal->setObjectName(QStringLiteral("storeHealth"));
    m_positions = new HealthMark(theme);
    m_sound = new HealthMark(theme);
    m_sound->setObjectName(QStringLiteral("soundHealth"));
    m_paper = new HealthMark(theme);
    m_paper->setObjectName(QStringLiteral("paperHealth"));
    m_alarm = new QPushButton;
    m_alarm->setObjectName(QStringLiteral("alarm"));
    m_alarm->setFocusPolicy(Qt::TabFocus);
    m_who = new ThemeLabel(theme, Type::Body, Tone::Text);
    m_who->setElided(
        QStringList({who.name, roleWord(who.role), who.console}).join(QStringLiteral(" · ")));
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_agency, m_clock, m_date, m_journal, m_positions, m_sound, m_paper, m_alarm, m_who})
        part->setParent(this);
    m_paper->hide();
    m_alarm->hide();
    m_clock->setText(QStringLiteral("--:--:--"));
    m_journal->show(tr("Journal opening"), Tone::Warning);
    connect(m_alarm, &QPushButton::clicked, this, &StatusStrip::alertWanted);
    const auto measure = [this] {
        m_alarm->setFont(m_theme.font(Type::Strong));
        updateGeometry();
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
    makeRoom();
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
    m_hasAlarm = !alerts.isEmpty();
    if (m_hasAlarm) {
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

namespace {

int stripEdge(const Theme& theme)
{
    return theme.px(14);
}

int stripGap(const Theme& theme)
{
    return theme.px(22);
}

QString alarmKey()
{
    return QStringLiteral(" · F12");
}

int alarmEdges(const Theme& theme)
{
    return theme.px(28); // the button's own edges
}

} // namespace

bool StatusStrip::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) // a part says something longer, or shorter
        makeRoom();
    return QFrame::event(event);
}

QSize StatusStrip::sizeHint() const
{
    int tall = 0;
    for (const QWidget* part : {static_cast<QWidget*>(m_agency),
                                static_cast<QWidget*>(m_clock),
                                static_cast<QWidget*>(m_journal),
                                static_cast<QWidget*>(m_alarm)})
        tall = std::max(tall, part->sizeHint().height());
    return {m_theme.px(800), tall + 2 * m_theme.px(7)};
}

QSize StatusStrip::minimumSizeHint() const
{
    return {m_theme.px(480), sizeHint().height()};
}

int StatusStrip::alarmWidth() const
{
    // A width in whole pixels may be rounded down; what is a part of a pixel wider would be cut.
    constexpr int kSlack = 2;
    const QFontMetrics metrics(m_theme.font(Type::Strong));
    return metrics.horizontalAdvance(m_alarmText) + metrics.horizontalAdvance(alarmKey()) +
           alarmEdges(m_theme) + kSlack;
}

StatusStrip::Part StatusStrip::cuttable(QWidget* widget, int least) const
{
    const int wanted = widget->sizeHint().width();
    return {widget, std::min(wanted, m_theme.px(least)), wanted};
}

/// Never left out, whatever the width; who is to be read first comes first.
QList<StatusStrip::Part> StatusStrip::needed() const
{
    QList<Part> parts;
    if (m_hasAlarm)
        parts += {m_alarm, m_theme.px(140), alarmWidth()};
    const int clock = m_clock->sizeHint().width();
    parts += {m_clock, clock, clock};
    parts += cuttable(m_agency, 150);
    parts += cuttable(m_journal, 90);
    if (!m_isSoundWell)
        parts += cuttable(m_sound, 90);
    if (m_hasPaper)
        parts += cuttable(m_paper, 90);
    parts += cuttable(m_who, 90);
    return parts;
}

/// Said where there is room for all of it.
QList<StatusStrip::Part> StatusStrip::welcome() const
{
    QList<QWidget*> widgets{m_positions, m_date};
    if (m_isSoundWell)
        widgets += m_sound;
    QList<Part> parts;
    for (QWidget* widget : std::as_const(widgets)) {
        const int wide = widget->sizeHint().width();
        parts += {widget, wide, wide};
    }
    return parts;
}

void StatusStrip::makeRoom()
{
    auto parts = needed();
    int left = width() - 2 * stripEdge(m_theme) + stripGap(m_theme);
    for (Part& part : parts) {
        part.given = std::min(part.least, std::max(left - stripGap(m_theme), 0));
        left -= part.given + stripGap(m_theme);
    }
    for (Part& part : parts) {
        const int more = std::clamp(left, 0, part.wanted - part.given);
        part.given += more;
        left -= more;
    }
    const auto rest = welcome();
    for (Part part : rest)
        if (part.wanted + stripGap(m_theme) <= left) {
            part.given = part.wanted;
            left -= part.wanted + stripGap(m_theme);
            parts += part;
        }
    place(parts);
}

void StatusStrip::place(const QList<Part>& parts)
{
    const QRect inside =
        rect().adjusted(stripEdge(m_theme), m_theme.px(7), -stripEdge(m_theme), -m_theme.px(7));
    int x = inside.left();
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_agency, m_clock, m_date, m_journal, m_positions, m_sound, m_paper, m_alarm, m_who}) {
        const auto part = std::find_if(
            parts.cbegin(), parts.cend(), [&](const Part& p) { return p.widget == widget; });
        const bool isIn = part != parts.cend() && part->given > 0;
        widget->setVisible(isIn);
        if (!isIn)
            continue;
        if (widget == m_alarm)
            elideAlarm(part->given);
        const int tall = widget == m_alarm ? m_alarm->sizeHint().height() : inside.height();
        const int at = widget == m_who ? inside.right() + 1 - part->given : x;
        widget->setGeometry(QStyle::visualRect(
            layoutDirection(),
            rect(),
            {at, inside.top() + (inside.height() - tall) / 2, part->given, tall}));
        x += part->given + stripGap(m_theme);
    }
}

void StatusStrip::elideAlarm(int width)
{
    const QFontMetrics metrics(m_theme.font(Type::Strong));
    m_alarm->setText(
        metrics.elidedText(m_alarmText,
                           Qt::ElideRight,
                           width - alarmEdges(m_theme) - metrics.horizontalAdvance(alarmKey())) +
        alarmKey());
}

} // namespace lodestar::ui
