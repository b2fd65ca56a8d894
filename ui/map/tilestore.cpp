// SPDX-License-Identifier: GPL-3.0-or-later
// A queue, a few workers and a cache with the least recently used at its end.
#include "ui/map/tilestore.h"

#include <QMutex>
#include <QSet>
#include <QThread>
#include <QWaitCondition>

namespace lodestar::ui {

namespace {

/// One worker leaves a core of a small machine to the screen.
int workerCount()
{
    return std::clamp(QThread::idealThreadCount() - 1, 1, 2);
}

} // namespace

struct TileStore::Work
{
    /// What tiles are made of; a new one for each change.
    struct Ground
    {
        std::shared_ptr<const streets::Basemap> map;
        GroundStyle style;
        double ratio;
        std::vector<std::unique_ptr<TilePainter>> idle; ///< painters that wait for work
    };

    QMutex mutex;
    QWaitCondition changed;
    std::shared_ptr<Ground> ground;
    QList<TileKey> queue;
    QSet<TileKey> inWork; ///< of the present ground
    std::vector<std::pair<TileKey, QImage>> done;
    int workers = 0;
    bool isClosing = false;
    bool isAnnounced = false; ///< collect() is on its way
};

TileStore::TileStore(qint64 byteLimit, QObject* parent)
    : QObject(parent)
    , m_work(std::make_shared<Work>())
    , m_limit(byteLimit)
{
    m_pool.setMaxThreadCount(workerCount());
}

TileStore::~TileStore()
{
    {
        const QMutexLocker lock(&m_work->mutex);
        m_work->isClosing = true;
        m_work->queue.clear();
    }
    m_pool.waitForDone();
}

void TileStore::setGround(std::shared_ptr<const streets::Basemap> map,
                          const GroundStyle& style,
                          double ratio)
{
    const QMutexLocker lock(&m_work->mutex);
    m_work->ground =
        map ? std::make_shared<Work::Ground>(Work::Ground{std::move(map), style, ratio, {}})
            : nullptr;
    m_work->queue.clear();
    m_work->inWork.clear();
    m_work->done.clear();
    m_kept.clear();
    m_uses.clear();
    m_bytes = 0;
}

void TileStore::want(const QList<TileKey>& tiles)
{
    {
        const QMutexLocker lock(&m_work->mutex);
        m_work->queue.clear();
        if (!m_work->ground)
            return;
        for (const TileKey& tile : tiles)
            if (!m_kept.contains(tile) && !m_work->inWork.contains(tile))
                m_work->queue += tile;
    }
    startWorkers();
}

void TileStore::startWorkers()
{
    const QMutexLocker lock(&m_work->mutex);
    const auto wanted = std::min<qsizetype>(workerCount(), m_work->queue.size());
    while (m_work->workers < wanted) {
        ++m_work->workers;
        m_pool.start([work = m_work, this] { run(work, this); });
    }
}

void TileStore::run(const std::shared_ptr<Work>& work, TileStore* store)
{
    QMutexLocker lock(&work->mutex);
    while (!work->isClosing && !work->queue.isEmpty()) {
        const TileKey key = work->queue.takeFirst();
        const auto ground = work->ground;
        work->inWork += key;
        std::unique_ptr<TilePainter> painter;
        if (ground->idle.empty()) {
            painter = std::make_unique<TilePainter>(ground->map, ground->style, ground->ratio);
        } else {
            painter = std::move(ground->idle.back());
            ground->idle.pop_back();
        }
        lock.unlock();
        QImage image = painter->paint(key);
        lock.relock();
        ground->idle.push_back(std::move(painter));
        // A tile of a ground that is gone is of no use.
        if (ground == work->ground) {
            work->inWork.remove(key);
            work->done.emplace_back(key, std::move(image));
            if (!work->isAnnounced && !work->isClosing) {
                work->isAnnounced = true;
                QMetaObject::invokeMethod(store, &TileStore::collect, Qt::QueuedConnection);
            }
        }
        work->changed.wakeAll();
    }
    --work->workers;
    work->changed.wakeAll();
}

void TileStore::collect()
{
    std::vector<std::pair<TileKey, QImage>> done;
    {
        const QMutexLocker lock(&m_work->mutex);
        done.swap(m_work->done);
        m_work->isAnnounced = false;
    }
    for (auto& [key, image] : done)
        keep(key, std::move(image));
    if (!done.empty())
        emit arrived();
}

void TileStore::keep(const TileKey& key, QImage image)
{
    if (m_kept.contains(key))
        return;
    m_uses.push_front(key);
    m_bytes += image.sizeInBytes();
    m_kept.insert(key, {std::move(image), m_uses.begin()});
    while (m_bytes > m_limit && m_uses.size() > 1) {
        const auto oldest = m_kept.find(m_uses.back());
        m_bytes -= oldest->image.sizeInBytes();
        m_kept.erase(oldest);
        m_uses.pop_back();
    }
}

const QImage* TileStore::tile(const TileKey& key)
{
    const auto it = m_kept.find(key);
    if (it == m_kept.end())
        return nullptr;
    m_uses.splice(m_uses.begin(), m_uses, it->use);
    return &it->image;
}

bool TileStore::isBusy() const
{
    const QMutexLocker lock(&m_work->mutex);
    return m_work->workers > 0 || !m_work->done.empty();
}

void TileStore::finish()
{
    {
        QMutexLocker lock(&m_work->mutex);
        while (m_work->workers > 0)
            m_work->changed.wait(&m_work->mutex);
    }
    collect();
}

} // namespace lodestar::ui
