// SPDX-License-Identifier: GPL-3.0-or-later
// CityPreparation: one thread, and a label that is a window.
#include "app/citypreparation.h"

#include <QCloseEvent>
#include <QEventLoop>
#include <QTextStream>

namespace lodestar::app {

namespace {

constexpr int kBlinkMs = 300; ///< a map that is in the cache is open by then

} // namespace

CityPreparation::CityPreparation(LatLon middle, const QString& agency, QObject* parent)
    : QObject(parent)
    , m_city(Unexpected(Kind::Unavailable, tr("The map of the invented city is not there yet.")))
{
    const QString sentence =
        tr("Preparing the map of the invented city for %1. It is made once and kept; this takes "
           "about half a minute.")
            .arg(agency);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this, sentence] { tell(sentence); });
    m_patience.start(kBlinkMs);
    m_work.reset(QThread::create([this, middle] {
        m_city = fictionalCity(middle, [this](double) { return !m_isCalledOff; });
    }));
    connect(m_work.get(), &QThread::finished, this, [this] {
        m_patience.stop();
        if (m_isCalledOff)
            m_city = Unexpected(Kind::Unavailable,
                                tr("The map was not finished: its preparation was called off."));
        emit ready();
    });
    m_work->start();
}

CityPreparation::~CityPreparation()
{
    m_isCalledOff = true;
    m_work->wait();
}

void CityPreparation::tell(const QString& sentence)
{
    QTextStream(stderr) << "lodestar: " << sentence << Qt::endl;
    m_window = std::make_unique<QLabel>(sentence);
    m_window->setObjectName(QStringLiteral("preparing"));
    m_window->setWindowTitle(tr("Preparing the map – Lodestar"));
    m_window->setAccessibleName(sentence);
    m_window->setAlignment(Qt::AlignCenter);
    m_window->setWordWrap(true);
    const auto letters = m_window->fontMetrics();
    m_window->setMargin(letters.height() * 2);
    m_window->setFixedWidth(letters.averageCharWidth() * 64);
    m_window->setFixedHeight(m_window->heightForWidth(m_window->width()));
    m_window->installEventFilter(this);
    m_window->show();
}

bool CityPreparation::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close)
        m_isCalledOff = true;
    return QObject::eventFilter(watched, event);
}

Result<CityMap> awaitCity(LatLon middle, const QString& agency)
{
    CityPreparation preparation(middle, agency);
    QEventLoop wait;
    QObject::connect(&preparation, &CityPreparation::ready, &wait, &QEventLoop::quit);
    wait.exec();
    return preparation.city();
}

} // namespace lodestar::app
