// SPDX-License-Identifier: GPL-3.0-or-later
// ChoiceButton: key, words and level, drawn.
#include "ui/panels/choicebutton.h"

#include "ui/widgets/badge.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace lodestar::ui {

QString answerKey(int place)
{
    if (place < 9)
        return QString::number(place + 1);
    const int letter = place - 9;
    return letter < 26 ? QStringLiteral("⇧%1").arg(QChar(u'A' + letter)) : QString();
}

QString pressedKey(const QKeyEvent& event)
{
    const QString text = event.text();
    if (text.size() != 1)
        return {};
    if (text[0].isDigit())
        return text;
    return text[0].isLetter() && (event.modifiers() & Qt::ShiftModifier)
               ? QStringLiteral("⇧%1").arg(text[0].toUpper())
               : QString();
}

bool isLetterKey(const QString& key)
{
    return key.startsWith(u'⇧');
}

ChoiceButton::ChoiceButton(const Theme& theme,
                           const QString& key,
                           const QString& text,
                           QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_key(key)
{
    setText(text);
    setAccessibleName(
        QStringLiteral("%1 %2").arg(isLetterKey(key) ? tr("Shift %1").arg(key.mid(1)) : key, text));
    setToolTip(text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

void ChoiceButton::setOutlook(const std::optional<Badge>& badge)
{
    m_badge = badge;
    update();
}

QSize ChoiceButton::sizeHint() const
{
    return {m_theme.px(180), QFontMetrics(m_theme.font(Type::Body)).height() + m_theme.px(13)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {m_theme.px(80), sizeHint().height()};
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool stands = hasFocus() || isChecked();
    painter.setPen(QPen(m_theme.colour(stands ? Token::Accent : Token::Line), hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.colour(isChecked()    ? Token::Selected
                                    : underMouse() ? Token::Header
                                                   : Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.px(3), m_theme.px(3));
    const QSize cap = keyCapSize(m_key, m_theme);
    const auto mirrored = [this](const QRect& part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    int left = m_theme.px(10);
    if (!m_key.isEmpty())
        paintKeyCap(painter,
                    mirrored({QPoint(left, (height() - cap.height()) / 2), cap}).topLeft(),
                    m_key,
                    m_theme);
    left += std::max(cap.width(), m_theme.px(20)) + m_theme.px(8);
    int right = width() - m_theme.px(10);
    if (m_badge) {
        // Small: the shape and the letter, without the frame, so that the words stay the loudest.
        const QColor colour = m_theme.colour(m_badge->colour);
        painter.setFont(m_theme.font(Type::Small));
        painter.setPen(colour);
        const int letter = painter.fontMetrics().horizontalAdvance(m_badge->letters);
        painter.drawText(mirrored({right - letter, 0, letter + 1, height()}),
                         Qt::AlignVCenter,
                         m_badge->letters);
        right -= letter + m_theme.px(10);
        paintShape(painter,
                   {static_cast<double>(mirrored({right, 0, 1, 1}).left()), height() / 2.0},
                   m_theme.px(9),
                   m_badge->shape,
                   colour);
        right -= m_theme.px(10);
    }
    painter.setFont(m_theme.font(stands ? Type::Strong : Type::Body));
    painter.setPen(m_theme.colour(Token::Text));
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, right - left);
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(mirrored({left, 0, right - left, height()}),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) |
                                      Qt::AlignAbsolute | Qt::AlignVCenter),
                     shown);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event)
{
    event->ignore(); // the box knows what keys mean
}

} // namespace lodestar::ui
