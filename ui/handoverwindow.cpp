// SPDX-License-Identifier: GPL-3.0-or-later
// HandoverWindow: the sheet in the console's own colours.
#include "ui/handoverwindow.h"

#include <QBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextDocument>

namespace lodestar::ui {

HandoverWindow::HandoverWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Dialog) // a tool window would leave the console's keys alive behind it
    , m_theme(theme)
    , m_page(new QTextBrowser)
{
    setObjectName(QStringLiteral("handover"));
    setWindowTitle(tr("Hand-over"));
    setAttribute(Qt::WA_StyledBackground);
    m_page->setObjectName(QStringLiteral("handoverPage"));
    m_page->setAccessibleName(windowTitle());
    auto* renew = new QPushButton(tr("As it is now (F5)"));
    renew->setAutoDefault(true);
    auto* print = new QPushButton(tr("Print (Ctrl+P)"));
    print->setAutoDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(renew);
    row->addWidget(print);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, theme.px(8));
    column->addWidget(m_page, 1);
    column->addLayout(row);
    row->setContentsMargins(theme.px(8), 0, theme.px(8), 0);
    resize(theme.px(820), theme.px(720));
    const auto on = [this](int key, auto does) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, this, does);
    };
    on(Qt::Key_Escape, [this] { close(); });
    on(Qt::Key_F5, [this] { emit renewWanted(); });
    on(static_cast<int>(Qt::CTRL) | Qt::Key_P, [this] { emit printWanted(); });
    connect(renew, &QPushButton::clicked, this, &HandoverWindow::renewWanted);
    connect(print, &QPushButton::clicked, this, &HandoverWindow::printWanted);
}

void HandoverWindow::show(const Sheet& sheet)
{
    QPointer<QTextDocument> before = m_page->document();
    auto* document = documentOf(sheet, Medium::Screen).release();
    document->setParent(m_page);
    document->setDefaultFont(m_theme.font(Type::Body));
    m_page->setDocument(document);
    if (before) // the page's own first one it has deleted itself
        before->deleteLater();
    show();
    raise();
    activateWindow();
    m_page->setFocus(Qt::OtherFocusReason);
}

} // namespace lodestar::ui
