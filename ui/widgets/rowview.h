// SPDX-License-Identifier: GPL-3.0-or-later
// RowView: a list of one- or two-line rows in columns, painted after the design, driven by keys or
// mouse.
#pragma once

#include "ui/theme.h"

#include <QHash>
#include <QStyledItemDelegate>
#include <QTreeView>

#include <functional>
#include <map>
#include <tuple>

namespace lodestar::ui {

/// A column takes `width` design pixels, or with width 0 its share of what is left. In a view
/// narrower than `leaveBelow` design pixels it leaves its room to the others.
struct RowColumn
{
    /// Where the text of a column is read that has left.
    enum class Left {
        InTip, ///< in the row's tool tip
        Under, ///< its first line as the second line of the columns between the badge and it
        Below  ///< all of it in lines of its own under the row's first; in a view that wraps
    };

    int width = 0;
    int share = 1;
    int leaveBelow = 0;
    Left left = Left::InTip;
    bool isFitted = false; ///< wider than `width` where a text needs it: nothing in it is cut
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
    /// The height of both texts of a cell, wrapped into this width.
    [[nodiscard]] int wrappedHeight(const QModelIndex& index, int width) const;
    /// Of a row that does not wrap.
    [[nodiscard]] int rowHeight() const;

private:
    const Theme& m_theme;
    int m_lines;
    mutable QHash<QString, int> m_heights; ///< of texts in m_heightsWidth pixels
    mutable int m_heightsWidth = 0;

    [[nodiscard]] int heightOf(const QString& text, Type type, int width) const;
    void paintWrapped(QPainter& painter, const QRect& cell, const QModelIndex& index) const;
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
    /// Of the first `rows` rows.
    [[nodiscard]] int heightOf(int rows) const;
    /// Columns without a width go on in more lines where their texts need it, and rows grow.
    void letWrap();
    /// Makes fitted columns as wide as their texts are now.
    void fitColumns();

    [[nodiscard]] bool wraps() const { return m_wraps; }

    /// Of one row of a view that wraps.
    [[nodiscard]] int wrappedHeight(int row) const;
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
    /// The width of a cell's words: text, unit, whether it is a figure, whether it is large.
    mutable std::map<std::tuple<QString, QString, bool, bool>, int> m_measured;
    const Theme& m_theme;
    QList<RowColumn> m_columns;
    bool m_wraps = false;
    QString m_emptyText;
    QVariant m_wanted;
    QString m_dragKind;
    QStringList m_dropKinds;
    QPoint m_pressedAt;
    QPersistentModelIndex m_pressedRow; ///< wherever it moves meanwhile
    QPersistentModelIndex m_dropRow;    ///< that a drag stands on

    void layOutColumns();
    [[nodiscard]] bool hasLeft(int column) const;
    [[nodiscard]] int fittedWidth(int column) const;
    [[nodiscard]] int firstLineHeight() const;
    [[nodiscard]] QRect rectOf(int column, const QRect& row) const;
    void paintUnder(QPainter& painter, const QRect& row, const QModelIndex& index) const;
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
