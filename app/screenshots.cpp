// SPDX-License-Identifier: GPL-3.0-or-later
// Screenshots: resize, let the window settle, take, go on.
#include "app/screenshots.h"

#include "core/base/filewriter.h"
#include "ui/map/mapview.h"
#include "ui/panels/commandline.h"
#include "ui/panels/queuepanel.h"
#include "ui/widgets/panel.h"

#include <QBuffer>

namespace lodestar::app {

namespace {

constexpr int kSettleMs = 60;

}

Screenshots::Screenshots(ui::MainWindow& window,
                         ui::Theme& theme,
                         const QDir& folder,
                         QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_theme(theme)
    , m_folder(folder)
{
    using ui::Look;
    const QSize large(1920, 1080);
    const QSize small(1280, 720);
    m_shots = {
        {Look::Night, large, 100, true, QStringLiteral("console-night-1920x1080")},
        {Look::Day, large, 100, true, QStringLiteral("console-day-1920x1080")},
        {Look::Night, small, 100, false, QStringLiteral("console-night-1280x720")},
        {Look::Day, small, 100, false, QStringLiteral("console-day-1280x720")},
        {Look::Contrast, large, 100, true, QStringLiteral("console-contrast-1920x1080")},
        {Look::Contrast, small, 100, false, QStringLiteral("console-contrast-1280x720")},
        {Look::Night, large, 200, false, QStringLiteral("console-night-1920x1080-200")},
        {Look::Day, large, 200, false, QStringLiteral("console-day-1920x1080-200")},
        {Look::Contrast, large, 200, false, QStringLiteral("console-contrast-1920x1080-200")}};
}

void Screenshots::start()
{
    if (!m_folder.mkpath(QStringLiteral("."))) {
        emit finished(0, tr("The folder %1 cannot be made.").arg(m_folder.path()));
        return;
    }
    prepare();
}

void Screenshots::prepare()
{
    if (m_shots.isEmpty()) {
        emit finished(m_written, m_trouble);
        return;
    }
    const Shot& shot = m_shots.first();
    m_theme.setLook(shot.look);
    m_theme.setPercent(shot.percent);
    m_window.resize(shot.size);
    // Two turns: one for the window's own layout, one for what the panels make of it.
    QTimer::singleShot(kSettleMs, this, [this] {
        m_window.restoreLayout();
        if (m_shots.first().percent == 100)
            m_window.actions()[ui::Act::FitMap].trigger();
        QTimer::singleShot(kSettleMs, this, &Screenshots::take);
    });
}

void Screenshots::take()
{
    const Shot shot = m_shots.takeFirst();
    write(m_window, shot.name);
    if (shot.panels)
        for (auto* panel : m_window.panels())
            write(*panel, QStringLiteral("%1-%2").arg(panel->objectName(), nameText(shot.look)));
    prepare();
}

void Screenshots::write(QWidget& widget, const QString& name)
{
    const QString path = m_folder.filePath(name + QStringLiteral(".png"));
    if (auto* map = m_window.findChild<ui::MapView*>(QStringLiteral("mapView")))
        map->settle(); // its ground is painted by workers
    // QPixmap::save() would not hear of a disk that is full when the file is closed.
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    Result<void> written = Unexpected(Kind::Invalid, tr("%1 cannot be painted.").arg(path));
    if (widget.grab().save(&buffer, "PNG"))
        written = writeFile(path, png);
    if (written)
        ++m_written;
    else
        m_trouble = written.error().text;
}

} // namespace lodestar::app
