// SPDX-License-Identifier: GPL-3.0-or-later
// KeyBindings: which key does what, as the person wants it; a key never means two things.
#pragma once

#include "core/base/result.h"
#include "ui/actions.h"

namespace lodestar::ui {

class KeyBindings final : public QObject
{
    Q_OBJECT

public:
    /// Takes the actions' present keys as the defaults. The actions must outlive this.
    explicit KeyBindings(const Actions& actions, QObject* parent = nullptr);

    /// Nothing if the action may have this key; else Denied for help and duress, which are where
    /// every console has them, Conflict for a key that does something else, Invalid for one that
    /// types.
    [[nodiscard]] Result<void> mayBind(const QAction& action, const QKeySequence& key) const;
    /// Gives the action this key instead of all that it has. Errors: as above.
    [[nodiscard]] Result<void> bind(QAction& action, const QKeySequence& key);
    /// Gives the action its default keys back. Errors: Conflict.
    [[nodiscard]] Result<void> restore(QAction& action);
    [[nodiscard]] static bool isFixed(const QAction& action);

    /// What differs from the defaults: action to portable key.
    [[nodiscard]] QMap<QString, QString> changed() const;
    /// Takes what was kept; gives a sentence for each that cannot be had.
    [[nodiscard]] QStringList apply(const QMap<QString, QString>& kept);

private:
    QList<QAction*> m_all;
    QHash<const QAction*, QList<QKeySequence>> m_defaults;

    [[nodiscard]] Result<void> isFree(const QAction& action, const QList<QKeySequence>& keys) const;
};

} // namespace lodestar::ui
