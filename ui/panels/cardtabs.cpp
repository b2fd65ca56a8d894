// SPDX-License-Identifier: GPL-3.0-or-later
// CardTabs: buttons that never take the keyboard; the keys are the window's.
#include "ui/panels/cardtabs.h"

#include <QBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace lodestar::ui {

CardTabs::CardTabs(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("cardTabs"));
    setAccessibleName(tr("Calls in hand"));
    m_row->addStretch(1);
    const auto measure = [this] {
        m_row->setContentsMargins(0, 0, 0, 0);
        m_row->setSpacing(m_theme.px(14));
        for (auto* button : findChildren<QToolButton*>())
            button->setFont(m_theme.font(Type::Header));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    hide();
}

void CardTabs::show(const CallId& current,
                    bool isNew,
                    const QList<CallId>& drafts,
                    const std::function<bool(CallId)>& isKnown)
{
    const bool hasCurrent = isNew || current.isValid();
    m_current = current;
    m_drafts = drafts;
    const auto stays = [&](const CallId& call) {
        return (hasCurrent && call == current) || drafts.contains(call) ||
               (call.isValid() && isKnown(call));
    };
    m_calls.removeIf([&](const CallId& call) { return !stays(call); });
    m_used.removeIf([&](const CallId& call) { return !m_calls.contains(call); });
    for (const CallId& call : drafts)
        if (!m_calls.contains(call))
            m_calls += call;
    if (hasCurrent) {
        if (!m_calls.contains(current))
            m_calls += current;
        m_used.removeAll(current);
        m_used += current;
    }
    for (qsizetype i = 0; m_calls.size() > kMostTabs && i < m_used.size();) {
        if (m_used[i] == current || drafts.contains(m_used[i])) {
            ++i;
            continue;
        }
        m_calls.removeAll(m_used.takeAt(i));
    }
    rebuild();
}

void CardTabs::addButton()
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("tab"));
    button->setToolTip(tr("Ctrl+Tab goes from card to card"));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFont(m_theme.font(Type::Header));
    const auto at = m_buttons.size();
    connect(button, &QToolButton::clicked, this, [this, at] {
        if (at < m_calls.size())
            emit picked(m_calls[at]);
    });
    m_row->insertWidget(static_cast<int>(at), button);
    m_buttons += button;
    button->show();
}

void CardTabs::label(QToolButton& button, const CallId& call) const
{
    const bool isUnsent = m_drafts.contains(call);
    const QString name = call.isValid() ? QString::number(call.value()) : tr("New");
    button.setChecked(call == m_current);
    if (const QString text = isUnsent ? tr("%1 •").arg(name) : name; text != button.text())
        button.setText(text);
    button.setAccessibleName(
        isUnsent ? (call.isValid() ? tr("Call %1, not sent yet").arg(call.value())
                                   : tr("New call, not sent yet"))
                 : (call.isValid() ? tr("Call %1").arg(call.value()) : tr("New call")));
}

// The buttons stay: a selection that makes and lays out new ones is felt in the keys.
void CardTabs::rebuild()
{
    while (m_buttons.size() < m_calls.size())
        addButton();
    while (m_buttons.size() > m_calls.size()) {
        auto* old = m_buttons.takeLast();
        old->hide();
        old->deleteLater(); // it may be the one that was just clicked
    }
    for (qsizetype i = 0; i < m_calls.size(); ++i)
        label(*m_buttons[i], m_calls[i]);
    setVisible(m_calls.size() > 1);
}

CallId CardTabs::next(int by) const
{
    if (m_calls.isEmpty())
        return m_current;
    const auto at = std::max<qsizetype>(m_calls.indexOf(m_current), 0);
    return m_calls[(at + by + m_calls.size()) % m_calls.size()];
}

} // namespace lodestar::ui
