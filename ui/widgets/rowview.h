// SPDX-License-Identifier: GPL-3.0-or-later
// RowView: a list of one- or two-line rows in columns, painted after the design, driven by keys or
// mouse.
#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>
#include <QTreeView>

#include <functional>

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
    /// Rows can be dragged out as `kind`: "unit" or "call", with their key as the text.
    void letDrag(const QString& kind);
    /// A row dragged out of a view as one of `kinds` may be dropped on a row here.
    void letDrop(const QStringList& kinds);
    /// Changes the model without moving what the person looks at: the row under the mouse, else the
    /// current one where the keyboard is here, stays where it is on the screen.
    void still(const std::function<void()>& change);
    /// How many rows are out of sight above.
    [[nodiscard]] int rowsAbove() const;

    /// The MIME type of a dragged row.
    [[nodiscard]] static QString mimeOf(const QString& kind);

signals:
    /// The person moved to a row, by key or mouse.
    void picked(const QVariant& key);
    /// A row `dragged` out as `kind` was let go on the row with `key`.
    void dropped(const QString& kind, const QString& dragged, const QVariant& key);
    /// A right click or the menu key on a row, which is picked first; `at` is on the screen.
    void menuWanted(const QVariant& key, const QPoint& at);

protected:
    void drawRow(QPainter* painter,
                 const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    const Theme& m_theme;
    QList<RowColumn> m_columns;
    QString m_emptyText;
    QVariant m_wanted;
    QString m_dragKind;
    QStringList m_dropKinds;
    QPoint m_pressedAt;
    QPersistentModelIndex m_pressedRow; ///< wherever it moves meanwhile
    QPersistentModelIndex m_dropRow;    ///< that a drag stands on

    void layOutColumns();
    void paintHeading(QPainter& painter,
                      const QRect& row,
                      const QModelIndex& index,
                      bool isSelected) const;
    /// Tells picked() if the person's own key or click led to another row.
    void tellPicked();
    [[nodiscard]] QModelIndex indexOfKey(const QVariant& key) const;
    /// Of what is dragged, the kind that may be dropped here; empty: none.
    [[nodiscard]] QString kindOf(const QMimeData& dragged) const;
    void standOn(const QModelIndex& row);
    [[nodiscard]] QModelIndex anchor() const;
};

} // namespace lodestar::ui
