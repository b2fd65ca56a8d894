// SPDX-License-Identifier: GPL-3.0-or-later
// Floor: the desk that a scenario is played on, at once (headless) or on its own thread (console).
#pragma once

#include "core/desk/desk.h"
#include "core/desk/livedesk.h"

#include <QObject>
#include <QSet>

namespace lodestar::training {

class Floor
{
public:
    virtual ~Floor() = default;

    /// A refusal comes back at once where the desk answers at once, else by the desk's own signal.
    [[nodiscard]] virtual Result<void> perform(const Actor& by, const Command& command) = 0;
    [[nodiscard]] virtual Result<void> fix(const UnitId& unit, const Fix& fix) = 0;
    [[nodiscard]] virtual BoardPtr board() const = 0;
    /// What the desk reckons travel times with.
    [[nodiscard]] virtual const matching::Roads& roads() const = 0;
    /// Whether everything that was asked for stands on the Board or was refused.
    [[nodiscard]] virtual bool isSettled() const = 0;
};

class DeskFloor final : public Floor
{
public:
    explicit DeskFloor(desk::Desk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] Result<void> perform(const Actor& by, const Command& command) override;
    [[nodiscard]] Result<void> fix(const UnitId& unit, const Fix& fix) override;

    [[nodiscard]] BoardPtr board() const override { return m_desk.board(); }

    [[nodiscard]] const matching::Roads& roads() const override { return m_desk.roads(); }

    [[nodiscard]] bool isSettled() const override { return true; }

private:
    desk::Desk& m_desk;
};

class LiveFloor final : public QObject, public Floor
{
    Q_OBJECT

public:
    explicit LiveFloor(desk::LiveDesk& desk);

    [[nodiscard]] Result<void> perform(const Actor& by, const Command& command) override;
    [[nodiscard]] Result<void> fix(const UnitId& unit, const Fix& fix) override;

    [[nodiscard]] BoardPtr board() const override { return m_desk.board(); }

    [[nodiscard]] const matching::Roads& roads() const override { return m_desk.roads(); }

    [[nodiscard]] bool isSettled() const override;

signals:
    /// A command of the scenario was refused.
    void refused(const lodestar::Error& error);

private:
    desk::LiveDesk& m_desk;
    QSet<CommandId> m_asked;
    qint64 m_written = 0; ///< the last event that an answer told of
};

} // namespace lodestar::training
