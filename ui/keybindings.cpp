// SPDX-License-Identifier: GPL-3.0-or-later
// KeyBindings: checks before it binds.
#include "ui/keybindings.h"

namespace lodestar::ui {

namespace {

void give(QAction& action, const QList<QKeySequence>& keys)
{
    action.setShortcuts(keys);
    action.setToolTip(
        keys.isEmpty() ? action.statusTip()
                       : QStringLiteral("%1 (%2)").arg(
                             action.statusTip(), keys.first().toString(QKeySequence::NativeText)));
}

/// A key that writes a sign, or that every field needs for itself.
bool isForTyping(const QKeySequence& key)
{
    const auto first = key[0];
    const auto modifiers = first.keyboardModifiers() & ~Qt::ShiftModifier;
    if (modifiers != Qt::NoModifier && modifiers != Qt::KeypadModifier)
        return false;
    return first.key() < Qt::Key_F1 || first.key() > Qt::Key_F35;
}

} // namespace

KeyBindings::KeyBindings(const Actions& actions, QObject* parent)
    : QObject(parent)
    , m_all(actions.all())
{
    for (const QAction* action : std::as_const(m_all))
        m_defaults.insert(action, action->shortcuts());
}

bool KeyBindings::isFixed(const QAction& action)
{
    return action.objectName() == QLatin1String("help") ||
           action.objectName() == QLatin1String("duress");
}

Result<void> KeyBindings::isFree(const QAction& action, const QList<QKeySequence>& keys) const
{
    for (const QKeySequence& key : keys)
        for (const QAction* other : m_all)
            if (other != &action)
                for (const QKeySequence& theirs : other->shortcuts())
                    if (theirs.matches(key) != QKeySequence::NoMatch ||
                        key.matches(theirs) != QKeySequence::NoMatch)
                        return Unexpected(
                            Kind::Conflict,
                            tr("%1 is “%2” already; give that another key first.")
                                .arg(key.toString(QKeySequence::NativeText), other->text()));
    return {};
}

Result<void> KeyBindings::mayBind(const QAction& action, const QKeySequence& key) const
{
    if (isFixed(action))
        return Unexpected(Kind::Denied,
                          tr("“%1” has the same key on every console.").arg(action.text()));
    if (key.isEmpty())
        return Unexpected(Kind::Invalid, tr("Press the key that it should have."));
    if (key.count() > 1)
        return Unexpected(Kind::Invalid,
                          tr("One key, with Ctrl, Alt or Shift; not several in a row."));
    if (isForTyping(key))
        return Unexpected(Kind::Invalid,
                          tr("%1 is needed for typing; take it with Ctrl or Alt, or an F key.")
                              .arg(key.toString(QKeySequence::NativeText)));
    return isFree(action, {key});
}

Result<void> KeyBindings::bind(QAction& action, const QKeySequence& key)
{
    if (auto may = mayBind(action, key); !may)
        return may;
    give(action, {key});
    return {};
}

Result<void> KeyBindings::restore(QAction& action)
{
    const auto keys = m_defaults.value(&action);
    if (auto may = isFree(action, keys); !may)
        return may;
    give(action, keys);
    return {};
}

QMap<QString, QString> KeyBindings::changed() const
{
    QMap<QString, QString> keys;
    for (const QAction* action : m_all)
        if (action->shortcuts() != m_defaults.value(action))
            keys.insert(action->objectName(),
                        action->shortcut().toString(QKeySequence::PortableText));
    return keys;
}

QStringList KeyBindings::apply(const QMap<QString, QString>& kept)
{
    // Two keys may have been swapped: whoever gives one up does so before another takes it.
    QMap<QString, QString> left = kept;
    QStringList troubles;
    for (auto it = left.cbegin(); it != left.cend(); ++it)
        for (QAction* action : std::as_const(m_all))
            if (action->objectName() == it.key() && !isFixed(*action))
                action->setShortcuts(QList<QKeySequence>{});
    for (auto it = left.cbegin(); it != left.cend(); ++it)
        for (QAction* action : std::as_const(m_all))
            if (action->objectName() == it.key()) {
                auto bound = bind(*action, QKeySequence(it.value(), QKeySequence::PortableText));
                if (bound)
                    continue;
                troubles += bound.error().text;
                if (auto back = restore(*action); !back)
                    troubles += back.error().text;
            }
    return troubles;
}

} // namespace lodestar::ui
