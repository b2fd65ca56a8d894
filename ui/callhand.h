// SPDX-License-Identifier: GPL-3.0-or-later
// CallHand: takes a call in hand when its card is first written on, and lets it go when the card
// has been left.
#pragma once

#include "core/desk/livedesk.h"
#include "ui/shown.h"

#include <QObject>

namespace lodestar::ui {

class CallHand final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CallHand(desk::LiveDesk& desk, const Actor& who, QObject* parent = nullptr);

    /// Somebody writes on the call's card here: takes it in hand if nobody has it.
    void edited(CallId call);
    /// Takes the selected call in hand, also from somebody who has it. Nothing where there is none
    /// to take, or it is in this hand already.
    [[nodiscard]] std::optional<CommandId> takeOver();
    /// Follows the Board. A call whose card was left half a minute ago with nothing unsent in it is
    /// let go: others need not ask for it.
    void show(const Shown& shown, const QSet<CallId>& unsent);
    /// The console closes: lets all go.
    void letAllGo();

private:
    desk::LiveDesk& m_desk;
    const Actor m_who;
    std::optional<Shown> m_shown;
    QHash<CallId, Instant> m_left; ///< when the card of a call in this hand was left
    QHash<CommandId, CallId> m_asked;

    [[nodiscard]] QList<CallId> own() const;
    CommandId ask(CallId call, const Command& command);
};

} // namespace lodestar::ui
