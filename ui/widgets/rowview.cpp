// SPDX-License-Identifier: GPL-3.0-or-later
// RowView and its delegate.
#include "ui/widgets/rowview.h"

#include "ui/widgets/badge.h"

#include <QApplication>
#include <QDrag>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

namespace lodestar::ui {

namespace {

constexpr size_t kMostMeasured = 4'000;
constexpr int kEdge = 8; ///< design pixels between a cell's edges and its text
constexpr int kTallest = 10'000;
constexpr int kAbove = 200; ///< pixels over a baseline: more than any line is high

Tone toneAt(const QModelIndex& index, int role, Tone otherwise)
{
    const QVariant tone = index.data(role);
    return tone.isValid() ? static_cast<Tone>(tone.toInt()) : otherwise;
}

} // namespace

RowDelegate::RowDelegate(const Theme& theme, int lines, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_lines(lines)
{
    connect(&theme, &Theme::changed, this, [this] { m_heights.clear(); });
}

int RowDelegate::rowHeight() const
{
    if (m_lines == 2)
        return m_theme.rowHeight();
    return QFontMetrics(m_theme.font(Type::Strong)).height() + m_theme.px(11);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const RowView*>(parent());
    const bool wraps = view && view->wraps() && index.isValid();
    return {m_theme.px(20), wraps ? view->wrappedHeight(index.row()) : rowHeight()};
}

// Measured once: rows are laid out again whenever a number in them changes.
int RowDelegate::heightOf(const QString& text, Type type, int width) const
{
    if (text.isEmpty())
        return 0;
    constexpr qsizetype kMost = 2'000;
    if (width != m_heightsWidth || m_heights.size() > kMost)
        m_heights.clear();
    m_heightsWidth = width;
    const QString key = QString::number(static_cast<int>(type)) + text;
    if (const auto known = m_heights.constFind(key); known != m_heights.constEnd())
        return *known;
    const QRect room(0, 0, std::max(width, 1), kTallest);
    const QFontMetrics metrics(m_theme.font(type));
    return *m_heights.insert(
        key, metrics.boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft, text).height());
}

int RowDelegate::wrappedHeight(const QModelIndex& index, int width) const
{
    return heightOf(index.data(Qt::DisplayRole).toString(), Type::Body, width) +
           heightOf(index.data(SecondLineRole).toString(), Type::Small, width);
}

namespace {

/// A text runs in its own direction, whatever the window's: "12 High Street" never becomes "High
/// Street 12". It begins at the side where the window's reading begins, or ends at the other.
void paintText(QPainter& painter, const QRect& line, bool toRight, const QString& text)
{
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(line,
                     static_cast<int>(Qt::AlignBottom | Qt::AlignAbsolute |
                                      (toRight ? Qt::AlignRight : Qt::AlignLeft)),
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

/// What stands behind a figure, as large as the figure where there is room for it.
QFont markFont(QFont font, const QString& mark, int room)
{
    if (const int wide = QFontMetrics(font).horizontalAdvance(mark); wide > room)
        font.setPointSizeF(font.pointSizeF() * room / wide);
    return font;
}

} // namespace

void RowDelegate::paintWrapped(QPainter& painter, const QRect& cell, const QModelIndex& index) const
{
    QRect rest = cell;
    const auto paint = [&](Type type, Tone tone, const QString& text) {
        if (text.isEmpty())
            return;
        const bool toRight = painter.layoutDirection() == Qt::RightToLeft;
        painter.setFont(m_theme.font(type));
        painter.setPen(m_theme.colour(tone));
        QRect used;
        painter.drawText(rest,
                         static_cast<int>(Qt::AlignTop | Qt::AlignAbsolute | Qt::TextWordWrap |
                                          (toRight ? Qt::AlignRight : Qt::AlignLeft)),
                         text,
                         &used);
        rest.setTop(used.bottom() + 1);
    };
    paint(Type::Body, toneAt(index, ToneRole, Tone::Text), index.data(Qt::DisplayRole).toString());
    paint(Type::Small,
          toneAt(index, SecondToneRole, Tone::Second),
          index.data(SecondLineRole).toString());
}

void RowDelegate::paintFirst(QPainter& painter,
                             const QRect& cell,
                             const QModelIndex& index,
                             int baseline) const
{
    const bool large = index.data(LargeRole).toBool();
    const bool mirrors = painter.layoutDirection() == Qt::RightToLeft;
    const bool right = index.data(RightRole).toBool() != mirrors;
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString unit = index.data(UnitTextRole).toString();
    const auto font = m_theme.font(large                             ? Type::Figure
                                   : index.data(StrongRole).toBool() ? Type::Strong
                                                                     : Type::Body);
    painter.setPen(m_theme.colour(toneAt(index, ToneRole, Tone::Text)));
    if (!index.data(FigureRole).toBool()) {
        painter.setFont(font);
        paintText(painter,
                  QRect(cell.left(),
                        baseline - kAbove,
                        cell.width(),
                        kAbove + QFontMetrics(font).descent()),
                  right,
                  text);
        return;
    }
    if (index.data(RightRole).toBool()) {
        // Figures end on one line whether or not a mark stands behind them.
        const int mark = m_theme.px(9);
        const QRect figure = cell.adjusted(right ? 0 : mark, 0, right ? -mark : 0, 0);
        paintFigure(painter, figure, baseline, right, text, font);
        painter.setFont(markFont(font, unit, mark));
        painter.drawText(right ? cell.right() + 1 - painter.fontMetrics().horizontalAdvance(unit)
                               : cell.left(),
                         baseline,
                         unit);
        return;
    }
    const QFont unitFont = m_theme.font(Type::Small);
    const int gap = unit.isEmpty() ? 0 : m_theme.px(4);
    const int behind = gap + QFontMetrics(unitFont).horizontalAdvance(unit);
    paintFigure(painter, cell.adjusted(0, 0, right ? -behind : 0, 0), baseline, right, text, font);
    if (!unit.isEmpty()) {
        painter.setFont(unitFont);
        painter.setPen(m_theme.colour(Token::Second));
        painter.drawText(right ? cell.right() + 1 - behind + gap
                               : cell.left() + figureWidth(text, font) + gap,
                         baseline,
                         unit);
    }
}

void RowDelegate::paint(QPainter* painter,
                        const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    painter->save();
    const int edge = m_theme.px(kEdge);
    const bool mirrors = option.direction == Qt::RightToLeft;
    const QRect cell =
        option.rect.adjusted(mirrors ? edge / 2 : edge, 0, mirrors ? -edge : -edge / 2, 0);
    painter->setLayoutDirection(option.direction);
    const auto begin = [&](const QSize& size) {
        return QPoint(mirrors ? cell.right() + 1 - size.width() : cell.left(), cell.top());
    };
    painter->setClipRect(option.rect);
    const QFontMetrics strong(m_theme.font(Type::Strong));
    const int top = option.rect.top() + m_theme.px(5);
    int baseline = top + strong.ascent();
    const auto* view = qobject_cast<const RowView*>(parent());
    if (view && view->wraps() && !index.data(StrongRole).toBool() &&
        !index.data(FigureRole).toBool() && !index.data(Qt::DisplayRole).toString().isEmpty()) {
        paintWrapped(*painter, {cell.left(), top, cell.width(), kTallest}, index);
    } else if (const auto badge = index.data(BadgeRole); badge.isValid()) {
        const auto shown = badge.value<Badge>();
        paintBadge(*painter, {begin(badgeSize(shown, m_theme)).x(), top}, shown, m_theme);
    } else if (const auto key = index.data(KeyCapRole).toString(); !key.isEmpty()) {
        paintKeyCap(*painter, {begin(keyCapSize(key, m_theme)).x(), top}, key, m_theme);
    } else {
        if (m_lines == 2 && index.data(LargeRole).toBool())
            baseline += m_theme.px(3);
        paintFirst(*painter, cell, index, baseline);
        if (const auto second = index.data(SecondLineRole).toString(); !second.isEmpty()) {
            const auto font = m_theme.font(Type::Small);
            const QFontMetrics metrics(font);
            painter->setFont(font);
            painter->setPen(m_theme.colour(toneAt(index, SecondToneRole, Tone::Second)));
            paintText(*painter,
                      {cell.left(), top + strong.height(), cell.width(), metrics.height()},
                      mirrors,
                      second);
        }
    }
    painter->restore();
}

RowView::RowView(const Theme& theme,
                 QAbstractItemModel& model,
                 const QList<RowColumn>& columns,
                 int lines,
                 QWidget* parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_columns(columns)
{
    setModel(&model);
    setItemDelegate(new RowDelegate(theme, lines, this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setIndentation(0);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setAllColumnsShowFocus(true);
    setTabKeyNavigation(false);
    header()->setMinimumSectionSize(1);
    header()->setStretchLastSection(false);
    connect(&theme, &Theme::changed, this, [this] {
        m_measured.clear();
        scheduleDelayedItemsLayout();
        layOutColumns();
        viewport()->update();
    });
    // A row that is wanted and arrives later, or comes back, is selected as soon as it is there.
    connect(&model,
            &QAbstractItemModel::rowsInserted,
            this,
            [this](const QModelIndex&, int first, int last) {
                for (int i = first; i <= last && m_wanted.isValid(); ++i)
                    if (this->model()->index(i, 0).data(KeyRole) == m_wanted)
                        return selectKey(m_wanted);
            });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_wanted.isValid() && currentKey() != m_wanted)
            selectionModel()->clear(); // the wanted row is gone: it would be the current one
    });
}

void RowView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

int RowView::fullHeight() const
{
    return heightOf(model()->rowCount());
}

int RowView::heightOf(int rows) const
{
    rows = std::min(rows, model()->rowCount());
    int tall = 0;
    for (int row = 0; row < rows; ++row) {
        tall += itemDelegate()->sizeHint({}, model()->index(row, 0)).height();
        if (!m_wraps)
            return tall * rows;
    }
    return tall;
}

void RowView::letWrap()
{
    m_wraps = true;
    setUniformRowHeights(false);
}

int RowView::firstLineHeight() const
{
    return QFontMetrics(m_theme.font(Type::Figure)).height() + m_theme.px(2);
}

int RowView::wrappedHeight(int row) const
{
    const auto* delegate = static_cast<const RowDelegate*>(itemDelegate());
    const int edges = m_theme.px(kEdge) + m_theme.px(kEdge) / 2;
    int tall = delegate->rowHeight();
    for (int column = 0; column < m_columns.size(); ++column) {
        if (m_columns[column].width > 0)
            continue;
        const QRect room = rectOf(column, QRect(0, 0, viewport()->width(), 0));
        tall = std::max(
            tall,
            room.top() + m_theme.px(10) + 1 +
                delegate->wrappedHeight(model()->index(row, column), room.width() - edges));
    }
    return tall;
}

bool RowView::hasLeft(int column) const
{
    return viewport()->width() < m_theme.px(m_columns[column].leaveBelow);
}

// Where a column's texts are painted in this row.
QRect RowView::rectOf(int column, const QRect& row) const
{
    if (!hasLeft(column))
        return {columnViewportPosition(column), row.top(), columnWidth(column), row.height() - 1};
    return {row.left(),
            row.top() + firstLineHeight(),
            viewport()->width(),
            row.height() - 1 - firstLineHeight()};
}

int RowView::fittedWidth(int column) const
{
    int wide = m_theme.px(m_columns[column].width);
    const QFont strong = m_theme.font(Type::Strong);
    for (int row = 0; m_columns[column].isFitted && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, column);
        const QString text = index.data(Qt::DisplayRole).toString();
        const bool isLarge = index.data(LargeRole).toBool();
        const QString unit = index.data(UnitTextRole).toString();
        const bool isFigure = index.data(FigureRole).toBool();
        // Many rows say the same, and say it at every Board.
        const auto key = std::tuple(text, unit, isFigure, isLarge);
        auto known = m_measured.find(key);
        if (known == m_measured.end()) {
            if (m_measured.size() >= kMostMeasured)
                m_measured.clear();
            int needed = isFigure
                             ? figureWidth(text, m_theme.font(isLarge ? Type::Figure : Type::Body))
                             : QFontMetrics(strong).horizontalAdvance(text);
            if (!unit.isEmpty())
                needed +=
                    m_theme.px(4) + QFontMetrics(m_theme.font(Type::Small)).horizontalAdvance(unit);
            known = m_measured.emplace(key, needed).first;
        }
        wide = std::max(wide, known->second + m_theme.px(kEdge) + m_theme.px(kEdge) / 2 + 1);
    }
    return wide;
}

// What has left its column, small, under the columns between the badge and it.
void RowView::paintUnder(QPainter& painter, const QRect& row, const QModelIndex& index) const
{
    const int column = index.column();
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty() || column < 2)
        return;
    QRect room;
    for (int other = 1; other < column; ++other)
        if (!isColumnHidden(other))
            room |= QRect(columnViewportPosition(other), row.top(), columnWidth(other), 1);
    const int edge = m_theme.px(kEdge);
    const QFontMetrics small(m_theme.font(Type::Small));
    const int top = row.top() + m_theme.px(5) + QFontMetrics(m_theme.font(Type::Strong)).height();
    painter.setFont(m_theme.font(Type::Small));
    painter.setPen(m_theme.colour(Tone::Second));
    const bool mirrors = layoutDirection() == Qt::RightToLeft;
    paintText(painter,
              {room.left() + (mirrors ? 0 : edge), top, room.width() - edge, small.height()},
              mirrors,
              text);
}

QModelIndex RowView::indexOfKey(const QVariant& key) const
{
    if (!key.isValid())
        return {};
    for (int i = 0; i < model()->rowCount(); ++i)
        if (model()->index(i, 0).data(KeyRole) == key)
            return model()->index(i, 0);
    return {};
}

void RowView::selectKey(const QVariant& key)
{
    m_wanted = key;
    const auto index = indexOfKey(key);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        selectionModel()->clear();
    }
    viewport()->update();
}

QVariant RowView::currentKey() const
{
    const auto current = currentIndex();
    return current.isValid() ? current.siblingAtColumn(0).data(KeyRole) : QVariant();
}

// Qt moves the current row by itself when rows come and go: only a key or a click is a choice.
void RowView::tellPicked()
{
    const QVariant key = currentKey();
    if (!key.isValid() || key == m_wanted)
        return;
    m_wanted = key;
    emit picked(key);
}

void RowView::keyPressEvent(QKeyEvent* event)
{
    const QVariant before = currentKey();
    QTreeView::keyPressEvent(event);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                         event->key() == Qt::Key_Space;
    if (isEnter || currentKey() != before)
        tellPicked();
}

void RowView::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->pos();
    m_pressedRow = indexAt(event->pos()).siblingAtColumn(0);
    QTreeView::mousePressEvent(event);
    if (indexAt(event->pos()).isValid())
        tellPicked();
}

QString RowView::mimeOf(const QString& kind)
{
    return QStringLiteral("application/x-lodestar-%1").arg(kind);
}

void RowView::letDrag(const QString& kind)
{
    m_dragKind = kind;
}

void RowView::letDrop(const QStringList& kinds)
{
    m_dropKinds = kinds;
    setAcceptDrops(true);
    viewport()->setAcceptDrops(true);
}

QModelIndex RowView::anchor() const
{
    if (viewport()->underMouse())
        if (const auto under = indexAt(viewport()->mapFromGlobal(QCursor::pos())); under.isValid())
            return under;
    return hasFocus() ? currentIndex() : QModelIndex();
}

void RowView::still(const std::function<void()>& change)
{
    const QPersistentModelIndex kept = anchor().siblingAtColumn(0);
    const int top = kept.isValid() ? visualRect(kept).top() : 0;
    change();
    if (!kept.isValid())
        return;
    executeDelayedItemsLayout();
    const int moved = visualRect(kept).top() - top;
    if (moved != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
}

int RowView::rowsAbove() const
{
    const auto first = indexAt(QPoint(1, 1));
    return first.isValid() ? first.row() : 0;
}

void RowView::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex row = m_pressedRow;
    const bool isFar =
        (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_dragKind.isEmpty() || !(event->buttons() & Qt::LeftButton) || !row.isValid() || !isFar) {
        QTreeView::mouseMoveEvent(event);
        return;
    }
    auto* dragged = new QMimeData;
    dragged->setData(mimeOf(m_dragKind), row.data(KeyRole).toString().toUtf8());
    QDrag drag(this);
    drag.setMimeData(dragged);
    drag.setPixmap(viewport()->grab(
        QRect(0, visualRect(row).top(), viewport()->width() / 2, visualRect(row).height())));
    drag.exec(Qt::LinkAction);
}

void RowView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex row =
        event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!row.isValid())
        return;
    setCurrentIndex(row);
    tellPicked();
    const QPoint at = event->reason() == QContextMenuEvent::Mouse
                          ? event->globalPos()
                          : viewport()->mapToGlobal(visualRect(row).bottomLeft());
    emit menuWanted(row.siblingAtColumn(0).data(KeyRole), at);
}

QString RowView::kindOf(const QMimeData& dragged) const
{
    for (const QString& kind : m_dropKinds)
        if (dragged.hasFormat(mimeOf(kind)))
            return kind;
    return {};
}

void RowView::standOn(const QModelIndex& row)
{
    m_dropRow = row;
    viewport()->update();
}

void RowView::dragEnterEvent(QDragEnterEvent* event)
{
    if (kindOf(*event->mimeData()).isEmpty())
        event->ignore();
    else
        event->acceptProposedAction();
}

void RowView::dragMoveEvent(QDragMoveEvent* event)
{
    const auto row = indexAt(event->position().toPoint()).siblingAtColumn(0);
    standOn(row);
    if (row.isValid() && !kindOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        event->ignore();
}

void RowView::dragLeaveEvent(QDragLeaveEvent*)
{
    standOn({});
}

void RowView::dropEvent(QDropEvent* event)
{
    const QString kind = kindOf(*event->mimeData());
    const auto row = indexAt(event->position().toPoint()).siblingAtColumn(0);
    standOn({});
    if (kind.isEmpty() || !row.isValid())
        return;
    event->acceptProposedAction();
    emit dropped(kind, QString::fromUtf8(event->mimeData()->data(mimeOf(kind))), row.data(KeyRole));
}

// A heading spans its row: the mark of folding, what the group is, and under it what it holds.
void RowView::paintHeading(QPainter& painter,
                           const QRect& row,
                           const QModelIndex& index,
                           bool isSelected) const
{
    if (!isSelected)
        painter.fillRect(row.adjusted(0, 0, 0, -1), m_theme.colour(Token::Header));
    const QFont strong = m_theme.font(Type::Strong);
    const QFont small = m_theme.font(Type::Small);
    const QFontMetrics metrics(strong);
    const int left = row.left() + m_theme.px(kEdge);
    const int text = left + m_theme.px(20);
    const int wide = row.right() - text - m_theme.px(kEdge);
    const int top = row.top() + m_theme.px(5);
    painter.setFont(strong);
    painter.setPen(m_theme.colour(Token::Second));
    painter.drawText(left, top + metrics.ascent(), index.data(UnitTextRole).toString());
    painter.setPen(m_theme.colour(Token::Text));
    painter.drawText(
        text,
        top + metrics.ascent(),
        metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, wide));
    painter.setFont(small);
    painter.setPen(m_theme.colour(toneAt(index, SecondToneRole, Tone::Second)));
    painter.drawText(text,
                     top + metrics.height() + QFontMetrics(small).ascent(),
                     QFontMetrics(small).elidedText(
                         index.data(SecondLineRole).toString(), Qt::ElideRight, wide));
}

void RowView::drawRow(QPainter* painter,
                      const QStyleOptionViewItem& option,
                      const QModelIndex& index) const
{
    const QRect row = option.rect;
    const bool selected = selectionModel()->isRowSelected(index.row(), {});
    if (selected)
        painter->fillRect(row, m_theme.colour(Token::Selected));
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), m_theme.colour(Token::Line));
    const QModelIndex head = index.siblingAtColumn(0);
    const bool isHeading = head.data(HeadingRole).toBool();
    if (isHeading)
        paintHeading(*painter, row, head, selected);
    for (int column = 0; column < model()->columnCount() && !isHeading; ++column) {
        const bool isGone = isColumnHidden(column);
        const auto left = m_columns[column].left;
        if (isGone && hasLeft(column) && left == RowColumn::Left::Under)
            paintUnder(*painter, row, index.siblingAtColumn(column));
        if (isGone && (!hasLeft(column) || left != RowColumn::Left::Below))
            continue;
        QStyleOptionViewItem cell(option);
        cell.rect = rectOf(column, row);
        itemDelegate()->paint(painter, cell, index.siblingAtColumn(column));
    }
    if (m_dropRow.isValid() && m_dropRow.row() == index.row()) {
        painter->setPen(QPen(m_theme.colour(Token::Accent), m_theme.px(2), Qt::DashLine));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 1, -2, -3));
    }
    if (selected) {
        painter->fillRect(
            QStyle::visualRect(option.direction,
                               row,
                               QRect(row.left(), row.top(), m_theme.px(3), row.height() - 1)),
            m_theme.colour(Token::Accent));
        if (hasFocus()) {
            painter->setPen(m_theme.colour(Token::Accent));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(row.adjusted(0, 0, -1, -2));
        }
    }
}

void RowView::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(m_theme.colour(Token::Second));
    painter.setFont(m_theme.font(Type::Body));
    const int margin = m_theme.px(12);
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                     m_emptyText);
}

void RowView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    layOutColumns();
}

void RowView::layOutColumns()
{
    const int wide = viewport()->width();
    int rest = wide;
    int shares = 0;
    QList<int> fixed;
    for (int i = 0; i < m_columns.size(); ++i) {
        fixed += hasLeft(i) || m_columns[i].width == 0 ? 0 : fittedWidth(i);
        rest -= fixed.constLast();
        shares += m_columns[i].width == 0 && !hasLeft(i) ? m_columns[i].share : 0;
    }
    rest = std::max(rest, 0);
    for (int i = 0; i < m_columns.size(); ++i) {
        header()->setSectionHidden(i, hasLeft(i));
        if (hasLeft(i))
            continue;
        const int width =
            m_columns[i].width > 0 ? fixed[i] : rest * m_columns[i].share / std::max(shares, 1);
        if (header()->sectionSize(i) != std::max(width, 1))
            header()->resizeSection(i, std::max(width, 1));
    }
    if (m_wraps)
        scheduleDelayedItemsLayout();
}

void RowView::fitColumns()
{
    if (std::any_of(m_columns.cbegin(), m_columns.cend(), [](const RowColumn& column) {
            return column.isFitted;
        }))
        layOutColumns();
}

} // namespace lodestar::ui
