// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: one key, one meaning; help and duress stay where they are.
#include "tests/ui/demoboard.h"
#include "ui/keybindings.h"
#include "ui/panels/keyeditor.h"

#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;

namespace {

QKeySequence key(const char* text)
{
    return QKeySequence(QString::fromLatin1(text));
}

Kind refusal(const Result<void>& result)
{
    REQUIRE_FALSE(result);
    return result.error().kind;
}

} // namespace

TEST_CASE("every action has a name to keep its key by, and no key is given twice", "[keys]")
{
    const Actions actions;
    QSet<QString> names;
    QSet<QString> keys;
    for (const auto* action : actions.all()) {
        INFO(action->text().toStdString());
        CHECK_FALSE(action->objectName().isEmpty());
        CHECK_FALSE(names.contains(action->objectName()));
        names += action->objectName();
        for (const auto& one : action->shortcuts()) {
            INFO(one.toString().toStdString());
            CHECK_FALSE(keys.contains(one.toString()));
            keys += one.toString();
        }
    }
}

TEST_CASE("a key that does something else, types or is fixed is refused", "[keys]")
{
    const Actions actions;
    KeyBindings keys(actions);
    auto& hold = actions[Act::Hold];
    CHECK(refusal(keys.bind(hold, key("F5"))) == Kind::Conflict);
    CHECK(keys.bind(hold, key("F5")).error().text.contains(actions[Act::DispatchFirst].text()));
    CHECK(refusal(keys.bind(hold, key("F1"))) == Kind::Conflict);
    CHECK(refusal(keys.bind(hold, key("Ctrl+="))) == Kind::Conflict); // another's second key
    CHECK(refusal(keys.bind(hold, key("H"))) == Kind::Invalid);
    CHECK(refusal(keys.bind(hold, key("Shift+H"))) == Kind::Invalid);
    CHECK(refusal(keys.bind(hold, key("Return"))) == Kind::Invalid);
    CHECK(refusal(keys.bind(hold, key("Esc"))) == Kind::Invalid);
    CHECK(refusal(keys.bind(hold, key("Ctrl+X, Ctrl+H"))) == Kind::Invalid);
    CHECK(refusal(keys.bind(hold, {})) == Kind::Invalid);
    CHECK(refusal(keys.bind(actions[Act::Help], key("Ctrl+9"))) == Kind::Denied);
    CHECK(hold.shortcut() == key("F11"));
    CHECK(keys.changed().isEmpty());
    REQUIRE(keys.bind(hold, key("Ctrl+9")));
    CHECK(hold.shortcuts() == QList<QKeySequence>{key("Ctrl+9")});
    CHECK(hold.toolTip().contains(QStringLiteral("Ctrl+9")));
    REQUIRE(keys.bind(actions[Act::Quit], key("F11"))); // now free
    CHECK(refusal(keys.restore(hold)) == Kind::Conflict);
    REQUIRE(keys.restore(actions[Act::Quit]));
    REQUIRE(keys.restore(hold));
    CHECK(keys.changed().isEmpty());
}

TEST_CASE("what was changed is kept, also two keys that were swapped", "[keys]")
{
    QMap<QString, QString> kept;
    {
        const Actions actions;
        KeyBindings keys(actions);
        REQUIRE(keys.bind(actions[Act::Hold], key("Ctrl+9")));
        REQUIRE(keys.bind(actions[Act::Backup], key("F11")));
        REQUIRE(keys.bind(actions[Act::Hold], key("F9")));
        kept = keys.changed();
        CHECK(kept.size() == 2);
    }
    const Actions actions;
    KeyBindings keys(actions);
    CHECK(keys.apply(kept).isEmpty());
    CHECK(actions[Act::Hold].shortcut() == key("F9"));
    CHECK(actions[Act::Backup].shortcut() == key("F11"));
    CHECK(keys.changed() == kept);
}

TEST_CASE("a kept key that cannot be had is said, and the first one holds", "[keys]")
{
    const Actions actions;
    KeyBindings keys(actions);
    const auto troubles = keys.apply({{QStringLiteral("hold"), QStringLiteral("F5")},
                                      {QStringLiteral("help"), QStringLiteral("Ctrl+9")}});
    CHECK(troubles.size() == 2);
    CHECK(actions[Act::Hold].shortcut() == key("F11"));
    CHECK(actions[Act::Help].shortcut() == key("F1"));
}

TEST_CASE("the editor gives a key, and says why it does not", "[keys]")
{
    const Theme theme(test::builtInTokens());
    const Actions actions;
    KeyBindings keys(actions);
    auto* editor = new KeyEditor(theme, actions, keys, nullptr);
    editor->show();
    auto* list = editor->findChild<QTreeWidget*>(QStringLiteral("keyList"));
    auto* entry = editor->findChild<QKeySequenceEdit*>(QStringLiteral("keyEntry"));
    auto* hint = editor->findChild<ThemeLabel*>(QStringLiteral("keyHint"));
    CHECK(list->topLevelItemCount() == actions.all().size());
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        if (list->topLevelItem(i)->text(0) == actions[Act::Hold].text())
            list->setCurrentItem(list->topLevelItem(i));
    entry->setKeySequence(key("F5"));
    editor->findChild<QPushButton*>(QStringLiteral("keySet"))->click();
    CHECK(hint->text().contains(actions[Act::DispatchFirst].text()));
    entry->setKeySequence(key("Ctrl+9"));
    editor->findChild<QPushButton*>(QStringLiteral("keySet"))->click();
    CHECK(actions[Act::Hold].shortcut() == key("Ctrl+9"));
    CHECK(list->currentItem()->text(1).contains(QStringLiteral("Ctrl+9")));
    editor->findChild<QPushButton*>(QStringLiteral("keyBack"))->click();
    CHECK(actions[Act::Hold].shortcut() == key("F11"));
    QTest::keyClick(editor, Qt::Key_Escape);
}
