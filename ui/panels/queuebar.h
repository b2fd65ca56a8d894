// SPDX-License-Identifier: GPL-3.0-or-later
// QueueBar: what the queue is filtered and grouped by, and what is out of sight for it. There only
// while it is used; no filter is ever on without it.
#pragma once

#include "ui/models/queuelayout.h"
#include "ui/queueview.h"
#include "ui/widgets/label.h"

#include <QFrame>

class QLineEdit;
class QMenu;
class QPushButton;

namespace lodestar::ui {

/// How the keys are called that the bar speaks of.
struct QueueKeys
{
    QString showHidden;
    QString allCalls;
};

/// What became of the filter.
struct QueueTold
{
    qsizetype shown = 0;
    qsizetype all = 0;
    HiddenCalls hidden;
    QString fault; ///< why the filter is not understood; then it hides nothing
    bool hasFreeText = false;

    friend bool operator==(const QueueTold&, const QueueTold&) = default;
};

class QueueBar final : public QFrame
{
    Q_OBJECT

public:
    QueueBar(const Theme& theme, const QueueKeys& keys, QWidget* parent = nullptr);

    /// Shows the bar and puts the keyboard on its field.
    void open();
    /// Takes the bar away, if no filter and no grouping keeps it.
    void close();
    /// Takes the filter off; the grouping stays.
    void clear();
    void setFilter(const QString& text);
    void setGrouping(triage::Grouping grouping);
    void nextGrouping();
    /// Opens the list of kept views, each with a digit.
    void openViews();
    /// Puts a kept view on, or leaves everything as it is where there is none of that number (0..).
    void applyView(qsizetype index);
    /// Asks for a name under which this filter and grouping are kept.
    void beginKeeping();
    void endNaming();

    [[nodiscard]] QString filterText() const;

    [[nodiscard]] triage::Grouping grouping() const { return m_grouping; }

    [[nodiscard]] const QList<QueueView>& views() const { return m_views; }

    void setViews(const QList<QueueView>& views) { m_views = views; }

    void tell(const QueueTold& told);
    /// What is said under the field.
    [[nodiscard]] QString message() const;

signals:
    /// Another filter or grouping is wanted.
    void changed();
    /// Hidden calls are to be shown.
    void revealWanted();
    /// The keyboard goes back to the list.
    void left();
    /// One calm line for the command strip.
    void remarked(const QString& text, bool isRefusal);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    const QueueKeys m_keys;
    QLineEdit* m_field;
    QLineEdit* m_name;
    QPushButton* m_group;
    QPushButton* m_viewsButton;
    QPushButton* m_show;
    QPushButton* m_all;
    ThemeLabel* m_message;
    QMenu* m_groupMenu;
    triage::Grouping m_grouping = triage::Grouping::Stage;
    QList<QueueView> m_views;
    QueueTold m_told;
    QString m_announced;
    bool m_isOpen = false;

    void build();
    void keepView();
    void forget(const QString& name);
    void showState();
    [[nodiscard]] bool isOn() const;
    [[nodiscard]] QStringList dangers() const;
    [[nodiscard]] QString words() const;
};

/// What rows are grouped by, in words.
[[nodiscard]] QString groupingText(triage::Grouping grouping);

} // namespace lodestar::ui
