// SPDX-License-Identifier: GPL-3.0-or-later
// CoverWatch: which zones the free teams reach in time, worked out beside the screen.
#pragma once

#include "core/desk/livedesk.h"
#include "core/matching/coverage.h"

#include <QFutureWatcher>

namespace lodestar::ui {

/// What the free teams cover, and what would help.
struct CoverAdvice
{
    QList<matching::ZoneCover> zones;
    std::optional<matching::Posting> nextPost; ///< for a team that comes free
    std::optional<matching::MoveUp> move;      ///< of a free team
};

/// A CoverNow together with the Board that it speaks of.
struct CoverOfBoard
{
    BoardPtr board;
    matching::CoverNow now;

    CoverOfBoard(BoardPtr shown, matching::Cover map, Instant at)
        : board(std::move(shown))
        , now(*board, std::move(map), at)
    {
    }
};

/// Learns from the desk where calls came from; makes its map anew when the profile or the closed
/// streets change. All of it in a worker: the screen never waits.
class CoverWatch final : public QObject
{
    Q_OBJECT

public:
    /// The desk must outlive it.
    explicit CoverWatch(desk::LiveDesk& desk, QObject* parent = nullptr);
    ~CoverWatch() override;

    /// What each unit's leaving would open on this Board; null until the map is there, and where
    /// the profile has no zones.
    [[nodiscard]] std::shared_ptr<const CoverOfBoard> at(const BoardPtr& board, Instant now);

    /// As last worked out; empty before.
    [[nodiscard]] const CoverAdvice& advice() const { return m_advice; }

signals:
    /// There is a new advice, or a map where there was none.
    void changed();

private:
    struct Work
    {
        matching::Cover map; ///< null: the profile has no zones
        CoverAdvice advice;
    };

    desk::LiveDesk& m_desk;
    QList<matching::PastCall> m_past;
    matching::Cover m_map;
    QString m_profile; ///< sha256 of the one that m_map is about
    QList<StreetClosure> m_closures;
    std::shared_ptr<const CoverOfBoard> m_last;
    Instant m_lastAt;
    qint64 m_workedSeq = -1;
    Instant m_workedAt;
    bool m_hasAsked = false;
    CoverAdvice m_advice;
    QFutureWatcher<Work> m_work;

    void work(const BoardPtr& board, Instant now);
    [[nodiscard]] bool fits(const Board& board) const;
};

} // namespace lodestar::ui
