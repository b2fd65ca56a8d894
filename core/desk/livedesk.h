// SPDX-License-Identifier: GPL-3.0-or-later
// LiveDesk: a Desk on its own thread for a console. The GUI thread never waits for a database.
#pragma once

#include "core/desk/desk.h"
#include "core/matching/coverage.h"

#include <QObject>
#include <QThread>

namespace lodestar::desk {

/// Makes the Journal on the desk thread, for a database connection lives and dies on its own
/// thread.
using JournalMaker = std::function<Result<std::unique_ptr<store::Journal>>()>;

/// Signals come on the thread that LiveDesk lives on, in the order of the Boards.
class LiveDesk final : public QObject
{
    Q_OBJECT

public:
    /// The clock and the entropy must outlive the desk and be safe to ask from its thread.
    LiveDesk(JournalMaker maker,
             Clock& clock,
             Entropy& entropy,
             matching::Roads roads = {},
             QObject* parent = nullptr);
    /// Finishes what was asked, saves a checkpoint, ends the thread.
    ~LiveDesk() override;

    /// Opens the store in the background: published() or failed() follows.
    void start();
    /// Asks for a command; answered() or refused() follows with the returned id.
    CommandId perform(const Actor& by, const Command& command);
    void fix(const UnitId& unit, const Fix& fix);
    /// Asks for the whole log of a call that left the Board: caseFound() follows, or refused() of
    /// no command where the store cannot be read.
    void findCase(CallId call);
    /// Asks where and when eligible calls of the past were: pastCallsFound() follows, or refused()
    /// of no command where the store cannot be read.
    void findPastCalls();

    /// The last Board published; an empty one before the first.
    [[nodiscard]] BoardPtr board() const { return m_board; }

    /// What its dispatches reckon travel times with.
    [[nodiscard]] const matching::Roads& roads() const { return m_roads; }

signals:
    void published(const lodestar::BoardPtr& board);
    void answered(const lodestar::CommandId& command, const lodestar::desk::Receipt& receipt);
    void refused(const lodestar::CommandId& command, const lodestar::Error& error);
    void healthChanged(const lodestar::store::Health& health);
    void caseFound(lodestar::CallId call, const QList<lodestar::Recorded>& events);
    void pastCallsFound(const QList<lodestar::matching::PastCall>& calls);
    /// The store could not be opened.
    void failed(const lodestar::Error& error);

private:
    class Worker;

    JournalMaker m_maker;
    Clock& m_clock;
    Entropy& m_entropy;
    matching::Roads m_roads;
    BoardPtr m_board;
    QThread m_thread;
    Worker* m_worker = nullptr; ///< lives on m_thread, deleted by it
};

} // namespace lodestar::desk
