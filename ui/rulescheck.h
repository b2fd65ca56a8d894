// SPDX-License-Identifier: GPL-3.0-or-later
// RulesCheck: whether the rules in force are proven safe, worked out beside the screen.
#pragma once

#include "core/domain/board.h"
#include "ui/alerts.h"

#include <QFutureWatcher>

namespace lodestar::ui {

/// The desk refuses unsafe rules when they are adopted; a store may still hold some, written by
/// an older version or put there past the desk. Nobody is kept from work by that, but it is said.
class RulesCheck final : public QObject
{
    Q_OBJECT

public:
    explicit RulesCheck(QObject* parent = nullptr);
    ~RulesCheck() override;

    /// Proves the Board's rules in a worker, once for each sha256; costs nothing where that is
    /// done.
    void look(const BoardPtr& board);

    /// One alert while the rules in force are known to be unsafe; none before that is known.
    [[nodiscard]] const QList<Alert>& alerts() const { return m_alerts; }

signals:
    /// The rules that are in force now are not safe.
    void failed(const QString& sentence);

private:
    BoardPtr m_next; ///< whose rules came into force while others were being proven
    QString m_rules; ///< sha256 of those last looked at
    QList<Alert> m_alerts;
    QFutureWatcher<QString> m_work;

    void work(const BoardPtr& board);
};

} // namespace lodestar::ui
