// SPDX-License-Identifier: GPL-3.0-or-later
// PinWindow: the old PIN, the new one twice.
#include "ui/panels/pinwindow.h"

#include "ui/pin.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace lodestar::ui {

PinWindow::PinWindow(const Theme& theme, const QByteArray& pin, QWidget* parent)
    : QWidget(parent, Qt::Dialog)
    , m_pin(pin)
{
    setObjectName(QStringLiteral("pinWindow"));
    setWindowTitle(tr("PIN to unlock this console"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_StyledBackground);
    auto* form = new QFormLayout(this);
    const auto entry = [&](const QString& label, const char* name) {
        auto* line = new QLineEdit;
        line->setEchoMode(QLineEdit::Password);
        line->setObjectName(QLatin1String(name));
        line->setAccessibleName(label);
        line->setMinimumWidth(theme.px(200));
        form->addRow(label, line);
        connect(line, &QLineEdit::returnPressed, this, &PinWindow::choose);
        return line;
    };
    m_old = entry(tr("PIN until now"), "pinOld");
    m_new = entry(tr("New PIN"), "pinNew");
    m_again = entry(tr("New PIN again"), "pinAgain");
    form->setRowVisible(m_old, !pin.isEmpty());
    m_hint = new ThemeLabel(theme, Type::Small, Tone::Second);
    m_hint->setObjectName(QStringLiteral("pinHint"));
    m_hint->setWordWrap(true);
    m_hint->setText(pin.isEmpty()
                        ? tr("At least four signs. It is kept as a hash on this workstation only.")
                        : tr("At least four signs; leave both empty to unlock without a PIN."));
    form->addRow(m_hint);
    auto* set = new QPushButton(tr("Set the PIN"));
    set->setObjectName(QStringLiteral("pinSet"));
    form->addRow(set);
    connect(set, &QPushButton::clicked, this, &PinWindow::choose);
    auto* leave = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(leave, &QShortcut::activated, this, &QWidget::close);
}

void PinWindow::choose()
{
    m_hint->setTone(Tone::Warning);
    if (!m_pin.isEmpty() && !pinFits(m_pin, m_old->text())) {
        m_hint->setText(tr("▲ That is not the PIN until now."));
        return;
    }
    if (m_new->text() != m_again->text()) {
        m_hint->setText(tr("▲ The two new PINs differ."));
        return;
    }
    if (m_new->text().isEmpty() && !m_pin.isEmpty()) {
        emit chosen({});
        close();
        return;
    }
    const auto hash = hashOfPin(m_new->text());
    if (!hash) {
        m_hint->setText(QStringLiteral("▲ %1").arg(hash.error().text));
        return;
    }
    emit chosen(*hash);
    close();
}

} // namespace lodestar::ui
