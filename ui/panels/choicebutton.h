// SPDX-License-Identifier: GPL-3.0-or-later
// ChoiceButton: one answer of a question.
#pragma once

#include "ui/roles.h"
#include "ui/theme.h"

#include <QAbstractButton>

namespace lodestar::ui {

/// The key of an answer by its place from 0: 1 to 9, then letters with Shift, for without it they
/// are words; empty behind those.
[[nodiscard]] QString answerKey(int place);
/// What was pressed, as answerKey() names it; empty for all that answers nothing.
[[nodiscard]] QString pressedKey(const QKeyEvent& event);
[[nodiscard]] bool isLetterKey(const QString& key);

/// One answer: its key, its words, and the badge of the level that it would lead to.
class ChoiceButton final : public QAbstractButton
{
    Q_OBJECT

public:
    ChoiceButton(const Theme& theme, const QString& key, const QString& text, QWidget* parent);

    void setOutlook(const std::optional<Badge>& badge);

    [[nodiscard]] const QString& key() const { return m_key; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    QString m_key;
    std::optional<Badge> m_badge;
};

} // namespace lodestar::ui
