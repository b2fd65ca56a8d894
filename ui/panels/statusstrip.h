// SPDX-License-Identifier: GPL-3.0-or-later
// StatusStrip: whose room this is, what time it is, whether all is well, and who sits here.
#pragma once

#include "core/domain/actor.h"
#include "core/history/roster.h"
#include "ui/alerts.h"
#include "ui/shown.h"
#include "ui/widgets/label.h"

#include <QFrame>

class QPushButton;

namespace lodestar::ui {

/// A dot and a word; the word changes with the state, and trouble is a triangle, so that colour
/// never stands alone.
class HealthMark final : public QWidget
{
    Q_OBJECT

public:
    HealthMark(const Theme& theme, QWidget* parent = nullptr);

    /// `why` is the rest of the sentence, for the tool tip and for who listens.
    void show(const QString& text, Tone tone, const QString& why = {});
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;

    /// Its shape and a little of its word: a long trouble is cut, and whole in the tool tip.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text;
    Tone m_tone = Tone::Good;
};

class StatusStrip final : public QFrame
{
    Q_OBJECT

public:
    StatusStrip(const Theme& theme, const Actor& who, QWidget* parent = nullptr);

    void
    show(const Shown& shown, const QList<history::RosterRow>& roster, const QList<Alert>& alerts);
    using QFrame::show;
    /// Empty while the store answers; else the sentence that says what is wrong.
    void showStore(const QString& trouble);
    void showSound(const QString& text, Tone tone, const QString& why = {});
    /// Empty while nothing is to be said about the sheets that are kept.
    void showPaper(const QString& text, Tone tone, const QString& why = {});

    [[nodiscard]] QSize sizeHint() const override;
    /// Small, whatever is said in it: no trouble widens the window.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void alertWanted();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    ThemeLabel* m_agency;
    FigureLabel* m_clock;
    ThemeLabel* m_date;
    HealthMark* m_journal;
    HealthMark* m_positions;
    HealthMark* m_sound;
    HealthMark* m_paper;
    bool m_isSoundWell = true;
    bool m_hasPaper = false;
    bool m_hasAlarm = false;
    QPushButton* m_alarm;
    QString m_alarmText; ///< in full
    ThemeLabel* m_who;

    /// A part of the line: it takes `wanted` pixels, and is still of use with `least`.
    struct Part
    {
        QWidget* widget;
        int least;
        int wanted;
        int given = 0;
    };

    void makeRoom();
    [[nodiscard]] QList<Part> needed() const;
    [[nodiscard]] QList<Part> welcome() const;
    [[nodiscard]] Part cuttable(QWidget* widget, int least) const;
    [[nodiscard]] int alarmWidth() const;
    void place(const QList<Part>& parts);
    void elideAlarm(int width);
};

} // namespace lodestar::ui
