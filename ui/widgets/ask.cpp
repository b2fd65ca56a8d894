// SPDX-License-Identifier: GPL-3.0-or-later
// DialogAsk: the one modal box, for what cannot be taken back.
#include "ui/widgets/ask.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace lodestar::ui {

bool DialogAsk::confirm(QWidget* over, const QString& question, const QString& act)
{
    QMessageBox box(QMessageBox::Warning,
                    QCoreApplication::applicationName(),
                    question,
                    QMessageBox::NoButton,
                    over);
    auto* go = box.addButton(act, QMessageBox::DestructiveRole);
    auto* stay = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == go;
}

void tellTrouble(const QString& text)
{
    QMessageBox::critical(nullptr, QStringLiteral("Lodestar"), text);
}

} // namespace lodestar::ui
