// SPDX-License-Identifier: GPL-3.0-or-later
// Panel: header and body of a dock.
#include "ui/widgets/panel.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QStyle>
#include <QToolButton>

namespace lodestar::ui {

Panel::Panel(const Theme& theme, const QString& name, const QString& title, QWidget* parent)
    : QDockWidget(title, parent)
    , m_theme(theme)
{
    setObjectName(name);
    setAccessibleName(title);
    setFeatures(DockWidgetMovable | DockWidgetFloatable);

    auto* header = new QFrame(this);
    header->setObjectName(QStringLiteral("panelHeader"));
    m_headerLine = new QHBoxLayout(header);
    m_title = new ThemeLabel(theme, Type::Header, Tone::Text);
    m_title->setElided(title);
    m_subtitle = new ThemeLabel(theme, Type::Header, Tone::Third);
    m_remark = new ThemeLabel(theme, Type::Small, Tone::Second);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_headerLine->addWidget(m_title);
    m_headerLine->addWidget(m_subtitle);
    m_headerLine->addWidget(m_remark, 1);
    setTitleBarWidget(header);

    auto* frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("panelBody"));
    m_body = new QVBoxLayout(frame);
    m_body->setContentsMargins(1, 0, 1, 1);
    m_body->setSpacing(0);
    setWidget(frame);

    const auto measure = [this] {
        m_headerLine->setContentsMargins(
            m_theme.px(12), m_theme.px(6), m_theme.px(12), m_theme.px(6));
        m_headerLine->setSpacing(m_theme.px(14));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
}

void Panel::setTitle(const QString& title)
{
    m_title->setElided(title);
    m_title->setVisible(!title.isEmpty());
    if (!title.isEmpty())
        setWindowTitle(title);
}

void Panel::setSubtitle(const QString& subtitle)
{
    m_subtitle->setElided(subtitle);
}

void Panel::setRemark(const QString& remark, Tone tone)
{
    m_remark->setTone(tone);
    m_remark->setElided(remark, true);
}

QToolButton* Panel::addTab(const QString& text, bool exclusive)
{
    auto* tab = new QToolButton;
    tab->setObjectName(QStringLiteral("tab"));
    tab->setText(text);
    tab->setAccessibleName(text);
    tab->setCheckable(true);
    tab->setFont(m_theme.font(Type::Header));
    connect(
        &m_theme, &Theme::changed, tab, [this, tab] { tab->setFont(m_theme.font(Type::Header)); });
    if (exclusive) {
        if (!m_tabs)
            m_tabs = new QButtonGroup(this);
        m_tabs->addButton(tab);
        m_title->hide();
    }
    m_headerLine->insertWidget(1 + m_tabCount++, tab);
    return tab;
}

void setStyleProperty(QWidget& widget, const char* name, const QVariant& value)
{
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace lodestar::ui
