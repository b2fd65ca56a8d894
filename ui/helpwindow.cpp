// SPDX-License-Identifier: GPL-3.0-or-later
// HelpWindow: reads resources/help.
#include "ui/helpwindow.h"

#include <QBoxLayout>
#include <QFile>
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
    m_page->setSource(page());
    m_page->document()->setDocumentMargin(theme.px(16));
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

// In the language that the window speaks; in English where nobody has written it in that one.
QUrl HelpWindow::page()
{
    //: Two small letters for the language of this translation: its help is console_<letters>.html
    const QString own = QStringLiteral("/lodestar/help/console_%1.html").arg(tr("en"));
    return QUrl(QStringLiteral("qrc:") + (QFile::exists(QLatin1Char(':') + own)
                                              ? own
                                              : QStringLiteral("/lodestar/help/console.html")));
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
