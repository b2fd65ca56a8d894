// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that follow the theme.
#include "ui/widgets/label.h"

#include "ui/widgets/badge.h"

#include <QStyle>
#include <QTextLayout>

#include <utility>

namespace lodestar::ui {

namespace {

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Text:
        return QStringLiteral("text");
    case Tone::Second:
        return QStringLiteral("second");
    case Tone::Third:
        return QStringLiteral("third");
    case Tone::Overdue:
        return QStringLiteral("overdue");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Good:
        return QStringLiteral("good");
    case Tone::Accent:
        return QStringLiteral("accent");
    }
    Q_UNREACHABLE();
}

} // namespace

ThemeLabel::ThemeLabel(const Theme& theme, Type type, Tone tone, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_type(type)
{
    setProperty("tone", toneWord(tone));
    setFont(theme.font(type));
    connect(&theme, &Theme::changed, this, [this] {
        setFont(m_theme.font(m_type));
        cut();
    });
}

void ThemeLabel::setTone(Tone tone)
{
    const auto word = toneWord(tone);
    if (property("tone").toString() == word)
        return;
    setProperty("tone", word);
    style()->unpolish(this);
    style()->polish(this);
}

void ThemeLabel::setElided(const QString& text, bool mayVanish)
{
    m_mayVanish = mayVanish;
    if (m_isElided && text == m_whole)
        return;
    m_isElided = true;
    m_whole = text;
    updateGeometry();
    cut();
}

void ThemeLabel::setMostLines(int lines)
{
    m_mostLines = lines;
    cut();
}

QSize ThemeLabel::sizeHint() const
{
    const auto size = QLabel::sizeHint();
    return m_isElided
               ? QSize(fontMetrics().horizontalAdvance(m_whole) + 2 * margin() + 2, size.height())
               : size;
}

QSize ThemeLabel::minimumSizeHint() const
{
    const auto size = QLabel::minimumSizeHint();
    return m_isElided ? QSize(0, size.height()) : size;
}

void ThemeLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    cut();
}

// The last line holds what is left, cut if need be.
QStringList ThemeLabel::wrapped(const QFont& font) const
{
    const double room = std::max(width() - 2 * margin(), 1);
    QTextLayout layout(m_whole, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        const bool isLast = lines.size() + 1 == m_mostLines;
        const QString text =
            m_whole.mid(line.textStart(), isLast ? -1 : line.textLength()).trimmed();
        lines += QFontMetrics(font).elidedText(text, Qt::ElideRight, static_cast<int>(room));
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

void ThemeLabel::cut()
{
    if (!m_isElided)
        return;
    const QFontMetrics metrics(m_theme.font(m_type));
    const bool vanishes = m_mayVanish && 3 * width() < metrics.horizontalAdvance(m_whole);
    const bool wraps = m_mostLines > 1 && metrics.horizontalAdvance(m_whole) > width();
    const QFont wanted = m_theme.font(wraps ? Type::Small : m_type);
    if (font() != wanted)
        setFont(wanted);
    const QStringList lines = wraps ? wrapped(wanted) : QStringList();
    const auto shown = vanishes ? QString()
                       : wraps  ? lines.join(QLatin1Char('\n'))
                                : metrics.elidedText(m_whole, Qt::ElideRight, std::max(width(), 1));
    if (shown != text())
        QLabel::setText(shown);
    const int count = std::max(static_cast<int>(lines.size()), 1);
    if (std::exchange(m_lines, count) != count)
        updateGeometry();
    const bool isWhole = shown == m_whole || (wraps && !shown.contains(QChar(0x2026)));
    setToolTip(isWhole ? QString() : m_whole);
    setAccessibleName(m_whole);
}

FigureLabel::FigureLabel(const Theme& theme, Type type, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_type(type)
{
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureLabel::setText(const QString& text)
{
    if (text == m_text)
        return;
    const bool resized = text.size() != m_text.size();
    m_text = text;
    setAccessibleName(text);
    if (resized)
        updateGeometry();
    update();
}

QSize FigureLabel::sizeHint() const
{
    const auto font = m_theme.font(m_type);
    return {figureWidth(m_text, font), QFontMetrics(font).height()};
}

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(m_theme.colour(Token::Text));
    const auto font = m_theme.font(m_type);
    const QFontMetrics metrics(font);
    paintFigure(
        painter, rect(), (height() - metrics.height()) / 2 + metrics.ascent(), false, m_text, font);
}

BadgeLabel::BadgeLabel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BadgeLabel::setBadge(const Badge& badge)
{
    if (badge == m_badge)
        return;
    m_badge = badge;
    setAccessibleName(tr("level %1").arg(badge.letters));
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(m_badge, m_theme);
}

void BadgeLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, {0, 0}, m_badge, m_theme);
}

KeyCap::KeyCap(const Theme& theme, const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize KeyCap::sizeHint() const
{
    return keyCapSize(m_key, m_theme);
}

void KeyCap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeyCap(painter, {0, 0}, m_key, m_theme);
}

} // namespace lodestar::ui
