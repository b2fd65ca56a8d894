// SPDX-License-Identifier: GPL-3.0-or-later
// NoticeStrip: labels made anew whenever its lines change.
#include "ui/widgets/noticestrip.h"

#include "ui/widgets/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPainter>

namespace lodestar::ui {

NoticeStrip::NoticeStrip(const Theme& theme, Tone bar, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_bar(bar)
{
    auto* column = new QVBoxLayout(this);
    const auto measure = [this, column] {
        column->setContentsMargins(m_theme.px(12), m_theme.px(6), m_theme.px(10), m_theme.px(6));
        column->setSpacing(m_theme.px(2));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    hide();
}

void NoticeStrip::tell(const QList<Notice>& notices)
{
    if (notices == m_notices)
        return;
    m_notices = notices;
    qDeleteAll(findChildren<ThemeLabel*>(Qt::FindDirectChildrenOnly));
    QStringList read;
    const auto add = [&](const QString& text, Type type, Tone tone) {
        auto* label = new ThemeLabel(m_theme, type, tone, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(text);
        layout()->addWidget(label);
        label->show();
        read += text;
    };
    for (const Notice& notice : notices) {
        add(notice.text,
            notice.tone == Tone::Third || notice.tone == Tone::Text ? Type::Body : Type::Strong,
            notice.tone);
        if (!notice.second.isEmpty())
            add(notice.second, Type::Small, Tone::Second);
    }
    setAccessibleName(read.join(QLatin1Char('\n')));
    setVisible(!notices.isEmpty());
    if (!notices.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void NoticeStrip::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colour(Token::Header));
    const int bar = m_theme.px(3);
    painter.fillRect(layoutDirection() == Qt::RightToLeft ? width() - bar : 0,
                     0,
                     bar,
                     height(),
                     m_theme.colour(m_bar));
    painter.end();
    QFrame::paintEvent(event);
}

} // namespace lodestar::ui
