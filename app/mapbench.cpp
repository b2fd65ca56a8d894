// SPDX-License-Identifier: GPL-3.0-or-later
// Frames timed one by one: ours and the peer's, with the same ground, pictures and movements.
#include "app/mapbench.h"

#include "core/base/clock.h"
#include "core/base/entropy.h"
#include "ui/map/mapview.h"

#include <QCoreApplication>
#include <QGraphicsPixmapItem>
#include <QGraphicsScene>
#include <QGraphicsView>
#include <QScrollBar>
#include <QWindow>

#include <algorithm>

namespace lodestar::app {

namespace {

using Clicks = std::vector<double>; ///< milliseconds of each frame

constexpr QSize kWindow(1920, 1080);
constexpr int kFrames = 300;
constexpr int kFixEvery = 30;   ///< frames: a fix a second at thirty pictures a second
constexpr int kPanPixels = 7;   ///< a frame
constexpr int kPanTurn = 40;    ///< frames, then back: the ground stays in the cache
constexpr int kMiddleStep = 27; ///< 5 m a pixel: streets, and room for ten thousand units

/// Where the pan stands at a frame, in pixels from its beginning.
int panAt(int frame)
{
    const int turn = frame % (2 * kPanTurn);
    return kPanPixels * (turn < kPanTurn ? turn : 2 * kPanTurn - turn);
}

double percentile(Clicks clicks, double part)
{
    std::sort(clicks.begin(), clicks.end());
    return clicks[static_cast<size_t>(part * static_cast<double>(clicks.size() - 1))];
}

/// Counts what was really painted: a window that is not exposed paints nothing, very fast.
class PaintCounter final : public QObject
{
public:
    explicit PaintCounter(QWidget& painted) { painted.installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    int m_count = 0;
};

/// Puts the window on the screen.
void showNow(QWidget& window)
{
    window.show();
    for (int turn = 0; turn < 100 && !window.windowHandle()->isExposed(); ++turn)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    window.repaint();
}

/// Times frames; fewer than were painted if some were not.
template <class Frame>
Clicks timed(QWidget& painted, Frame frame)
{
    const SystemClock clock;
    const PaintCounter counter(painted);
    Clicks clicks;
    for (int i = 0; i < kFrames; ++i) {
        const auto before = clock.steady();
        frame(i);
        clicks.push_back(
            std::chrono::duration<double, std::milli>(clock.steady() - before).count());
    }
    clicks.resize(static_cast<size_t>(std::min(counter.count(), kFrames)));
    return clicks;
}

/// Units all over what the pan shows, each on its own straight way.
class Fleet
{
public:
    Fleet(int units, const ui::Projection& projection)
        : m_projection(projection)
        , m_entropy(1)
    {
        const double wide = kWindow.width() - kPanPixels * kPanTurn;
        for (int i = 0; i < units; ++i) {
            m_at += QPointF(m_entropy.unit() * wide, m_entropy.unit() * kWindow.height());
            m_by += QPointF(m_entropy.unit() * 12 - 6, m_entropy.unit() * 12 - 6);
            ui::MapUnit unit;
            unit.id = UnitId(QStringLiteral("UNIT %1").arg(i));
            unit.badge = {ui::Badge::Form::Status,
                          QStringLiteral("AV"),
                          Shape::Question,
                          kStatuses[static_cast<size_t>(i) % kStatuses.size()],
                          i % 3 != 0};
            unit.heading = m_entropy.below(360);
            m_scene.units += unit;
        }
    }

    /// The fixes of a second.
    const ui::MapScene& fixes(int second)
    {
        for (qsizetype i = 0; i < m_at.size(); ++i)
            m_scene.units[i].point = m_projection.toGround(at(i, second));
        return m_scene;
    }

    [[nodiscard]] QPointF at(qsizetype unit, double second) const
    {
        return m_at[unit] + m_by[unit] * second;
    }

    [[nodiscard]] const QList<ui::MapUnit>& units() const { return m_scene.units; }

private:
    static constexpr std::array kStatuses{ColourRole::Good,
                                          ColourRole::Warning,
                                          ColourRole::OnScene,
                                          ColourRole::Transport,
                                          ColourRole::Off};
    ui::Projection m_projection;
    SeededEntropy m_entropy;
    QList<QPointF> m_at;
    QList<QPointF> m_by;
    ui::MapScene m_scene;
};

/// The peer: the same ground as a background, the same pictures as items.
class PeerView final : public QGraphicsView
{
public:
    PeerView(const Fleet& fleet,
             const ui::Projection& projection,
             const ui::Theme& theme,
             ui::GroundLayer& ground,
             QGraphicsScene::ItemIndexMethod index)
        : m_fleet(fleet)
        , m_projection(projection)
        , m_ground(ground)
    {
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setViewportUpdateMode(FullViewportUpdate);
        m_scene.setItemIndexMethod(index);
        m_scene.setSceneRect(0, 0, kWindow.width() + kPanPixels * kPanTurn, kWindow.height());
        setScene(&m_scene);
        ui::MarkSprites sprites(theme);
        const bool areSmall = fleet.units().size() > 250;
        QHash<int, QPixmap> pictures;
        for (qsizetype i = 0; i < fleet.units().size(); ++i) {
            const int number = sprites.unit(fleet.units()[i], areSmall);
            const ui::Sprite& sprite = sprites.at(number);
            if (!pictures.contains(number))
                pictures.insert(number, QPixmap::fromImage(sprite.image));
            m_items += m_scene.addPixmap(pictures.value(number));
            m_items.last()->setOffset(-sprite.point);
        }
        resize(kWindow);
    }

    void frame(int number)
    {
        for (qsizetype i = 0; i < m_items.size(); ++i)
            m_items[i]->setPos(m_fleet.at(i, number / static_cast<double>(kFixEvery)));
        m_pan = panAt(number);
        horizontalScrollBar()->setValue(m_pan);
        viewport()->repaint();
    }

protected:
    void drawBackground(QPainter* painter, const QRectF&) override
    {
        ui::Projection projection = m_projection;
        projection.pan({static_cast<double>(-m_pan), 0});
        painter->save();
        painter->resetTransform();
        m_ground.paint(*painter, projection, devicePixelRatioF());
        painter->restore();
    }

private:
    const Fleet& m_fleet;
    ui::Projection m_projection;
    ui::GroundLayer& m_ground;
    QGraphicsScene m_scene;
    QList<QGraphicsPixmapItem*> m_items;
    int m_pan = 0;
};

Clicks timePeer(const Fleet& fleet,
                const ui::Projection& projection,
                const ui::Theme& theme,
                const std::shared_ptr<const streets::Basemap>& map,
                QGraphicsScene::ItemIndexMethod index)
{
    ui::GroundLayer ground(theme);
    ground.setMap(map);
    for (const int pan : {0, kPanPixels * kPanTurn}) {
        ui::Projection there = projection;
        there.pan({static_cast<double>(-pan), 0});
        ground.finish(there, 1);
    }
    PeerView view(fleet, projection, theme, ground, index);
    showNow(view);
    view.frame(0);
    return timed(*view.viewport(), [&](int frame) { view.frame(frame); });
}

Result<std::shared_ptr<const streets::Basemap>> openMap(const QString& path)
{
    auto file = streets::Lodemap::open(path);
    if (!file)
        return file.failure();
    return streets::Basemap::open(*file);
}

/// Pans the view to where it stands at a frame.
void panTo(ui::MapView& view, int frame)
{
    view.pan({static_cast<double>(frame == 0 ? 0 : panAt(frame - 1) - panAt(frame)), 0});
}

ctl::Figure
against(const char* name, const Clicks& own, const char* peer, const Clicks& other, double target)
{
    return ctl::figureAgainst(QLatin1String(name),
                              1'000 / percentile(own, 0.5),
                              QStringLiteral("frames/s"),
                              QLatin1String(peer),
                              1'000 / percentile(other, 0.5),
                              target);
}

} // namespace

Result<QList<ctl::Figure>> benchMap(const QString& mapPath, int units, const ui::Theme& theme)
{
    const auto map = openMap(mapPath);
    if (!map)
        return map.failure();
    ui::MapView view(theme);
    view.resize(kWindow);
    view.setMap(*map);
    const auto bounds = (*map)->bounds();
    view.showAt(
        streets::toLatLon({bounds.south / 2 + bounds.north / 2, bounds.west / 2 + bounds.east / 2}),
        kMiddleStep);
    showNow(view);
    // The whole pan once, so that its ground is there.
    for (int frame = 0; frame <= kPanTurn; ++frame) {
        panTo(view, frame);
        view.settle();
    }
    for (int frame = kPanTurn + 1; frame <= 2 * kPanTurn; ++frame)
        panTo(view, frame);
    const Clicks pan = timed(view, [&](int frame) {
        panTo(view, frame);
        view.repaint();
    });
    for (int frame = kFrames; frame % (2 * kPanTurn) != 0; ++frame)
        panTo(view, frame);
    const ui::Projection projection = view.projection();
    Fleet fleet(units, projection);
    view.show(fleet.fixes(0));
    view.settle();
    const Clicks own = timed(view, [&](int frame) {
        if (frame % kFixEvery == 0)
            view.show(fleet.fixes(frame / kFixEvery + 1));
        panTo(view, frame);
        view.repaint();
    });
    const Clicks bsp = timePeer(fleet, projection, theme, *map, QGraphicsScene::BspTreeIndex);
    const Clicks plain = timePeer(fleet, projection, theme, *map, QGraphicsScene::NoIndex);
    for (const Clicks* clicks : {&pan, &own, &bsp, &plain})
        if (clicks->size() < kFrames)
            return Unexpected(Kind::Unavailable,
                              QStringLiteral("the window was not painted; try with "
                                             "QT_QPA_PLATFORM=offscreen"));
    const QString ms = QStringLiteral("ms");
    return QList<ctl::Figure>{
        ctl::figureAtMost(QStringLiteral("map.frame_p50"), percentile(own, 0.5), ms, 5),
        ctl::figureAtMost(QStringLiteral("map.frame_p99"), percentile(own, 0.99), ms, 12),
        against("map.frames", own, "QGraphicsScene, BSP", bsp, 6),
        against("map.frames_no_index", own, "QGraphicsScene, NoIndex", plain, 3),
        ctl::figureAtMost(QStringLiteral("map.pan_p50"), percentile(pan, 0.5), ms, 8),
        ctl::figureAtMost(QStringLiteral("map.pan_p99"), percentile(pan, 0.99), ms, 8)};
}

} // namespace lodestar::app
