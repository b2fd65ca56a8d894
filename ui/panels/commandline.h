// SPDX-License-Identifier: GPL-3.0-or-later
// CommandLine: one line that says in words what Enter will do before it does it.
#pragma once

#include "ui/panels/verbs.h"
#include "ui/widgets/label.h"

#include <QFrame>

#include <functional>

class QLineEdit;

namespace lodestar::ui {

class CommandLine final : public QFrame
{
    Q_OBJECT

public:
    /// `read` reads a line against the Board of the moment.
    CommandLine(const Theme& theme,
                std::function<Reading(const QString&)> read,
                QWidget* parent = nullptr);

    /// Takes the keyboard, with a line begun for the person; what was half typed is kept in the
    /// history.
    void begin(const QString& line = {});
    /// Reads the line again: the Board has changed.
    void refresh();
    /// One calm line to the person; the next key press replaces it.
    void say(const QString& text, Tone tone);
    /// What was entered is done: the line becomes history, and leaves the entry if it still stands
    /// there.
    void done(const QString& line);
    [[nodiscard]] QString line() const;
    /// The lines that may be kept over a restart: those that were done and hold no text of a
    /// person's own; newest last.
    [[nodiscard]] QStringList history() const;
    /// What was kept.
    void setHistory(const QStringList& lines);
    [[nodiscard]] QString preview() const;

signals:
    void entered(const lodestar::ui::Reading& reading);
    /// Escape: the keyboard goes back to where it was.
    void left();
    /// The line holds other words than before.
    void edited();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    std::function<Reading(const QString&)> m_read;
    QLineEdit* m_entry;
    ThemeLabel* m_mark;
    ThemeLabel* m_preview;
    QStringList m_history; ///< newest last
    QStringList m_kept;    ///< of these, what outlives a restart
    QString m_doing;       ///< the line that was entered last, if it may be kept
    qsizetype m_at = -1;   ///< while walking through it
    QStringList m_offers;  ///< of the completion being walked through
    qsizetype m_offer = -1;
    bool m_isSaying = false;

    void enter();
    void complete();
    void recall(int by);
    void keep(const QString& line);
    void clearEntry();
    void showPreview(const QString& text, Tone tone);
    void fitEntry();
};

} // namespace lodestar::ui
