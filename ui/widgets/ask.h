// SPDX-License-Identifier: GPL-3.0-or-later
// Ask: the only place that opens a dialog. Tests answer it instead of a person.
#pragma once

#include <QString>

class QWidget;

namespace lodestar::ui {

class Ask
{
public:
    virtual ~Ask() = default;

    /// True if the person wants to lose or destroy what `question` names; `act` is the word on the
    /// button.
    [[nodiscard]] virtual bool
    confirm(QWidget* over, const QString& question, const QString& act) = 0;
};

/// Asks the person in front of the screen; Escape and Enter both mean no.
class DialogAsk final : public Ask
{
public:
    [[nodiscard]] bool confirm(QWidget* over, const QString& question, const QString& act) override;
};

/// Says in a window of its own why there is no console. For whoever has no terminal to read.
void tellTrouble(const QString& text);

} // namespace lodestar::ui
