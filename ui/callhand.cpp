// SPDX-License-Identifier: GPL-3.0-or-later
// CallHand: asks for each call once at a time; the Board says whose it is.
#include "ui/callhand.h"

#include "core/desk/access.h"

namespace lodestar::ui {

namespace {

/// Short glances at other calls do not give a card out of hand.
constexpr std::chrono::seconds kLetGoAfter{30};

} // namespace

CallHand::CallHand(desk::LiveDesk& desk, const Actor& who, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_who(who)
{
    connect(&desk, &desk::LiveDesk::answered, this, [this](const CommandId& id, const auto&) {
        m_asked.remove(id);
    });
    connect(&desk, &desk::LiveDesk::refused, this, [this](const CommandId& id, const auto&) {
        m_asked.remove(id);
    });
}

CommandId CallHand::ask(CallId call, const Command& command)
{
    const CommandId id = m_desk.perform(m_who, command);
    m_asked.insert(id, call);
    return id;
}

void CallHand::edited(CallId id)
{
    const Call* call = m_shown ? m_shown->board->call(id) : nullptr;
    const bool isAsked = std::find(m_asked.cbegin(), m_asked.cend(), id) != m_asked.cend();
    if (!call || call->taking || call->closed || call->mergedInto.isValid() || isAsked ||
        !desk::mayPerform(m_who.role, TakeCall{}))
        return;
    ask(id, TakeCall{id, false});
}

std::optional<CommandId> CallHand::takeOver()
{
    const Call* call = m_shown ? m_shown->board->call(m_shown->call) : nullptr;
    if (!call || (call->taking && isSameHand(call->taking->by, m_who)))
        return {};
    return ask(call->id, TakeCall{call->id, true});
}

QList<CallId> CallHand::own() const
{
    QList<CallId> calls;
    if (m_shown)
        for (const Cow<Call>& call : m_shown->board->calls)
            if (call->taking && isSameHand(call->taking->by, m_who))
                calls += call->id;
    return calls;
}

void CallHand::show(const Shown& shown, const QSet<CallId>& unsent)
{
    m_shown = shown;
    QHash<CallId, Instant> left;
    for (const CallId& id : own()) {
        if (id == shown.call || unsent.contains(id))
            continue;
        const Instant since = m_left.value(id, shown.now);
        const bool isAsked = std::find(m_asked.cbegin(), m_asked.cend(), id) != m_asked.cend();
        if (shown.now - since >= kLetGoAfter && !isAsked)
            ask(id, LetCallGo{id});
        left.insert(id, since);
    }
    m_left = left;
}

void CallHand::letAllGo()
{
    // What was asked for and has no answer yet will be in this hand too.
    QList<CallId> all = own();
    for (const CallId& id : std::as_const(m_asked))
        if (!all.contains(id))
            all += id;
    for (const CallId& id : std::as_const(all))
        ask(id, LetCallGo{id});
}

} // namespace lodestar::ui
