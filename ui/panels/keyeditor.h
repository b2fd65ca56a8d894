// SPDX-License-Identifier: GPL-3.0-or-later
// KeyEditor: every action with its key; a new key is taken only if it does nothing else.
#pragma once

#include "ui/keybindings.h"
#include "ui/widgets/label.h"

class QKeySequenceEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace lodestar::ui {

class KeyEditor final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the window.
    KeyEditor(const Theme& theme, const Actions& actions, KeyBindings& keys, QWidget* parent);

private:
    const Actions& m_actions;
    KeyBindings& m_keys;
    QTreeWidget* m_list;
    QKeySequenceEdit* m_entry;
    ThemeLabel* m_hint;

    [[nodiscard]] QAction* current() const;
    void fill();
    void set();
    void restore();
    void tell(const Result<void>& result, const QString& done);
};

} // namespace lodestar::ui
