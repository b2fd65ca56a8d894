// SPDX-License-Identifier: GPL-3.0-or-later
// RowView: a list of one- or two-line rows in columns, painted after the design, driven by keys or
// mouse.
#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>
#include <QTreeView>

namespace lodestar::ui {

/// A column takes `width` design pixels, or with width 0 its share of what is left. In a view
/// narrower than `leaveBelow` design pixels it leaves its room to the others; its text is then in
/// the row's tool tip.
struct RowColumn
{
    int width = 0;
    int share = 1;
    int leaveBelow = 0;
};

/// Paints one cell from the roles in ui/roles.h.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(const Theme& theme, int lines, QObject* parent);

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

private:
    const Theme& m_theme;
    int m_lines;

    [[nodiscard]] int rowHeight() const;
    void
    paintFirst(QPainter& painter, const QRect& cell, const QModelIndex& index, int baseline) const;
};

class RowView final : public QTreeView
{
    Q_OBJECT

public:
    /// The model needs KeyRole in its column 0. `lines` is 1 or 2.
    RowView(const Theme& theme,
            QAbstractItemModel& model,
            const QList<RowColumn>& columns,
            int lines,
            QWidget* parent = nullptr);

    /// Makes the row with this key current, without picked(); a key that is not there selects
    /// nothing.
    void selectKey(const QVariant& key);
    [[nodiscard]] QVariant currentKey() const;
    /// Said in the middle of the view while it has no rows.
    void setEmptyText(const QString& text);
    /// The height that shows every row without scrolling.
    [[nodiscard]] int fullHeight() const;

signals:
    /// The person moved to a row, by key or mouse.
    void picked(const QVariant& key);

protected:
    void drawRow(QPainter* painter,
                 const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    const Theme& m_theme;
    QList<RowColumn> m_columns;
    QString m_emptyText;
    QVariant m_wanted;

    void layOutColumns();
    /// Tells picked() if the person's own key or click led to another row.
    void tellPicked();
    [[nodiscard]] QModelIndex indexOfKey(const QVariant& key) const;
};

} // namespace lodestar::ui
