// SPDX-License-Identifier: GPL-3.0-or-later
// KeyEditor: a list, one field, two buttons.
#include "ui/panels/keyeditor.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>

namespace lodestar::ui {

KeyEditor::KeyEditor(const Theme& theme, const Actions& actions, KeyBindings& keys, QWidget* parent)
    : QWidget(parent, Qt::Dialog)
    , m_actions(actions)
    , m_keys(keys)
{
    setObjectName(QStringLiteral("keyEditor"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("keyList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("What it does"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_entry = new QKeySequenceEdit;
    m_entry->setObjectName(QStringLiteral("keyEntry"));
    m_entry->setAccessibleName(tr("New key"));
    m_hint = new ThemeLabel(theme, Type::Body, Tone::Second);
    m_hint->setObjectName(QStringLiteral("keyHint"));
    m_hint->setWordWrap(true);
    m_hint->setText(tr("Choose an action, then press its new key in the field."));
    auto* set = new QPushButton(tr("Give it this key"));
    set->setObjectName(QStringLiteral("keySet"));
    set->setAutoDefault(true);
    auto* back = new QPushButton(tr("As it was at first"));
    back->setObjectName(QStringLiteral("keyBack"));
    back->setAutoDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_entry, 1);
    row->addWidget(set);
    row->addWidget(back);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    column->addWidget(m_hint);
    resize(theme.px(620), theme.px(620));
    connect(set, &QPushButton::clicked, this, &KeyEditor::set);
    connect(back, &QPushButton::clicked, this, &KeyEditor::restore);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { m_entry->clear(); });
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(leave, &QShortcut::activated, this, &QWidget::close);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QAction* KeyEditor::current() const
{
    const auto* item = m_list->currentItem();
    const auto all = m_actions.all();
    for (QAction* action : all)
        if (item && action->objectName() == item->data(0, Qt::UserRole).toString())
            return action;
    return nullptr;
}

void KeyEditor::fill()
{
    const QAction* was = current();
    const QString id = was ? was->objectName() : QString();
    m_list->clear();
    const auto all = m_actions.all();
    for (const QAction* action : all) {
        const QString key =
            QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        auto* item = new QTreeWidgetItem(
            m_list,
            {action->text(),
             KeyBindings::isFixed(*action) ? tr("%1, the same everywhere").arg(key) : key});
        item->setData(0, Qt::UserRole, action->objectName());
        item->setToolTip(0, action->statusTip());
        if (action->objectName() == id)
            m_list->setCurrentItem(item);
    }
}

void KeyEditor::tell(const Result<void>& result, const QString& done)
{
    m_hint->setTone(result ? Tone::Good : Tone::Warning);
    m_hint->setText(result ? done : QStringLiteral("▲ %1").arg(result.error().text));
    if (result)
        fill();
}

void KeyEditor::set()
{
    if (QAction* action = current())
        tell(m_keys.bind(*action, m_entry->keySequence()),
             tr("✓ “%1” has its new key.").arg(action->text()));
}

void KeyEditor::restore()
{
    if (QAction* action = current())
        tell(m_keys.restore(*action), tr("✓ “%1” has its first key.").arg(action->text()));
}

} // namespace lodestar::ui
