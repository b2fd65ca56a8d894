// SPDX-License-Identifier: GPL-3.0-or-later
// CoverWatch: one worker at a time; what has changed meanwhile is worked out next.
#include "ui/coverwatch.h"

#include "core/matching/recommend.h"

#include <QPromise>
#include <QThreadPool>

namespace lodestar::ui {

namespace {

/// Units move all the time: the advice follows them no faster than a person reads it.
constexpr Duration kAdviceEvery = std::chrono::seconds(5);
/// So old a picture of what a dispatch opens is worked out anew even without an event.
constexpr Duration kCoverEvery = std::chrono::seconds(1);

} // namespace

CoverWatch::CoverWatch(desk::LiveDesk& desk, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &desk::LiveDesk::pastCallsFound, this, [this](const auto& past) {
        m_past = past;
        m_profile.clear(); // the demand is known now: another map
    });
    connect(&m_work, &QFutureWatcherBase::finished, this, [this] {
        const Work done = m_work.result();
        m_map = done.map;
        m_advice = done.advice;
        emit changed();
    });
}

CoverWatch::~CoverWatch()
{
    m_work.waitForFinished(); // it reads the desk's roads
}

bool CoverWatch::fits(const Board& board) const
{
    return m_profile == board.profile->sha256 && m_closures == board.closures;
}

std::shared_ptr<const CoverOfBoard> CoverWatch::at(const BoardPtr& board, Instant now)
{
    if (board->seq == 0 || board->profile->zones.isEmpty())
        return nullptr;
    if (!m_hasAsked) {
        m_hasAsked = true;
        m_desk.findPastCalls();
    }
    const bool isDue = !m_map || !fits(*board) || board->seq != m_workedSeq;
    if (!m_work.isRunning() &&
        (isDue ? now - m_workedAt >= kCoverEvery || !m_map : now - m_workedAt >= kAdviceEvery))
        work(board, now);
    if (!m_map || m_profile != board->profile->sha256)
        return nullptr;
    const bool isFresh = m_last && (m_last->board == board || (m_last->board->seq == board->seq &&
                                                               now - m_lastAt < kCoverEvery));
    if (!isFresh) {
        m_last = std::make_shared<const CoverOfBoard>(board, m_map, now);
        m_lastAt = now;
    }
    return m_last;
}

void CoverWatch::work(const BoardPtr& board, Instant now)
{
    const matching::Cover known = fits(*board) ? m_map : nullptr;
    m_profile = board->profile->sha256;
    m_closures = board->closures;
    m_workedSeq = board->seq;
    m_workedAt = now;
    if (!known) {
        m_map.reset();
        m_last.reset();
    }
    auto promise = std::make_shared<QPromise<Work>>();
    m_work.setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, board, now, known, past = m_past, roads = m_desk.roads()] {
            promise->start();
            const matching::Roads travel = matching::travelOf(*board->profile, roads);
            Work work{known, {}};
            if (!work.map)
                if (auto made = matching::CoverageMap::make(*board->profile, *travel, past))
                    work.map = *made;
            if (work.map) {
                const matching::CoverNow cover(*board, work.map, now);
                work.advice = {cover.zones(), cover.nextPost(), cover.bestMove(*travel)};
            }
            promise->addResult(work);
            promise->finish();
        });
}

} // namespace lodestar::ui
