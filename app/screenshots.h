// SPDX-License-Identifier: GPL-3.0-or-later
// Screenshots: writes pictures of the window and of each panel, by day and night, large and small.
#pragma once

#include "ui/mainwindow.h"

#include <QDir>

namespace lodestar::app {

class Screenshots final : public QObject
{
    Q_OBJECT

public:
    /// The window and the theme must outlive this.
    Screenshots(ui::MainWindow& window,
                ui::Theme& theme,
                const QDir& folder,
                QObject* parent = nullptr);

    /// Takes one picture a turn of the event loop, then says finished().
    void start();

signals:
    /// `trouble` is empty if every picture was written.
    void finished(int pictures, const QString& trouble);

private:
    struct Shot
    {
        ui::Look look;
        QSize size;
        int percent;
        bool panels; ///< each panel too
        QString name;
    };

    ui::MainWindow& m_window;
    ui::Theme& m_theme;
    QDir m_folder;
    QList<Shot> m_shots;
    int m_written = 0;
    QString m_trouble;

    void prepare();
    void take();
    void write(QWidget& widget, const QString& name);
};

} // namespace lodestar::app
