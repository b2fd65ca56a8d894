// SPDX-License-Identifier: GPL-3.0-or-later
// TileStore: tiles painted by worker threads and kept while there is room.
#pragma once

#include "ui/map/tilepainter.h"

#include <QObject>
#include <QThreadPool>

#include <list>

namespace lodestar::ui {

/// Belongs to the thread that it lives on; only the painting happens elsewhere. A list of wanted
/// tiles replaces the one before: what is not wanted any more is never begun.
class TileStore final : public QObject
{
    Q_OBJECT

public:
    /// `byteLimit`: of all kept tiles together.
    explicit TileStore(qint64 byteLimit, QObject* parent = nullptr);
    ~TileStore() override;

    /// Forgets every tile and paints with these from now on. The map may be absent.
    void
    setGround(std::shared_ptr<const streets::Basemap> map, const GroundStyle& style, double ratio);

    /// Asks for tiles, the most important first; those that are there already are left alone.
    void want(const QList<TileKey>& tiles);
    /// The tile, if it is there; it counts as used just now. Valid until the next event.
    [[nodiscard]] const QImage* tile(const TileKey& key);
    /// Waits until all that is wanted is there: for pictures and tests.
    void finish();

    [[nodiscard]] bool isBusy() const;

    [[nodiscard]] qint64 bytes() const { return m_bytes; }

signals:
    /// New tiles are there.
    void arrived();

private:
    struct Work; ///< what the workers share

    struct Kept
    {
        QImage image;
        std::list<TileKey>::iterator use;
    };

    std::shared_ptr<Work> m_work;
    QThreadPool m_pool;
    QHash<TileKey, Kept> m_kept;
    std::list<TileKey> m_uses; ///< the latest first
    qint64 m_bytes = 0;
    qint64 m_limit;

    static void run(const std::shared_ptr<Work>& work, TileStore* store);
    void startWorkers();
    void collect();
    void keep(const TileKey& key, QImage image);
};

} // namespace lodestar::ui
