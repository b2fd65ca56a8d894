// SPDX-License-Identifier: GPL-3.0-or-later
// HelpWindow: reads resources/help.
#include "ui/helpwindow.h"

#include <QBoxLayout>
#include <QShortcut>
#include <QTextBrowser>

namespace lodestar::ui {

HelpWindow::HelpWindow(const Theme& theme, QWidget* parent)
    : QWidget(parent, Qt::Tool)
    , m_page(new QTextBrowser)
{
    setWindowTitle(tr("Lodestar help"));
    setObjectName(QStringLiteral("help"));
    m_page->setAccessibleName(windowTitle());
    m_page->setSource(QUrl(QStringLiteral("qrc:/lodestar/help/console.html")));
    m_page->setOpenLinks(false);
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme() == QLatin1String("lodestar")) {
            close();
            emit tourWanted();
        }
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
    resize(theme.px(560), theme.px(680));
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(leave, &QShortcut::activated, this, &QWidget::close);
}

void HelpWindow::showTopic(const QString& topic)
{
    show();
    raise();
    activateWindow();
    if (!topic.isEmpty())
        m_page->scrollToAnchor(topic);
}

} // namespace lodestar::ui
