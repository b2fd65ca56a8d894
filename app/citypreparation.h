// SPDX-License-Identifier: GPL-3.0-or-later
// CityPreparation: gets the fictional city beside the screen, and says so where that takes long.
#pragma once

#include "app/citymap.h"

#include <QLabel>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>

namespace lodestar::app {

/// The first start makes the invented city's map, which takes many seconds; every later one finds
/// it in the cache. Where it takes longer than a blink, a small window and a line on standard error
/// tell what is waited for. To close that window calls the preparation off.
class CityPreparation final : public QObject
{
    Q_OBJECT

public:
    /// Begins at once. `agency` is who the city is for, as people read it.
    CityPreparation(LatLon middle, const QString& agency, QObject* parent = nullptr);
    ~CityPreparation() override;

    /// The map, after ready(). Unavailable where it was called off, and as fictionalCity().
    [[nodiscard]] const Result<CityMap>& city() const { return m_city; }

    /// True where somebody closed the window: they do not want to wait for this console.
    [[nodiscard]] bool isCalledOff() const { return m_isCalledOff; }

signals:
    void ready();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::unique_ptr<QLabel> m_window; ///< shown when it takes long
    QTimer m_patience;
    std::atomic_bool m_isCalledOff = false;
    Result<CityMap> m_city;
    std::unique_ptr<QThread> m_work;

    void tell(const QString& sentence);
};

/// The same, waited for; for what cannot go on without it, before the program's own event loop.
[[nodiscard]] Result<CityMap> awaitCity(LatLon middle, const QString& agency);

} // namespace lodestar::app
