// SPDX-License-Identifier: GPL-3.0-or-later
// LocationField: the list under it never takes the keyboard and never chooses by itself, as a
// QCompleter would.
#include "ui/panels/locationfield.h"

#include <QKeyEvent>
#include <QListView>
#include <QStringListModel>

namespace lodestar::ui {

namespace {

constexpr int kOffers = 8;
/// Two matches closer in confidence than this are equally good.
constexpr double kClearlyBetter = 0.05;

Location locationOf(const streets::PlaceMatch& match)
{
    Location location;
    location.address = Sealed(match.name);
    location.point = match.point;
    location.quality = match.exact ? LocationQuality::Exact : LocationQuality::Intersection;
    return location;
}

bool isSame(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

LocationField::LocationField(const streets::Gazetteer& gazetteer, QWidget* parent)
    : QLineEdit(parent)
    , m_gazetteer(gazetteer)
    , m_names(new QStringListModel(this))
{
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        find(text);
        if (m_matches.isEmpty())
            closeList();
        else
            openList();
        emit candidateMoved();
    });
}

LocationField::~LocationField()
{
    delete m_list;
}

QStringList LocationField::offers() const
{
    return m_list && m_list->isVisible() ? m_names->stringList() : QStringList();
}

std::optional<Location> LocationField::candidate() const
{
    if (text().trimmed().isEmpty() || m_matches.isEmpty())
        return std::nullopt;
    const bool isChosen = m_list && m_list->isVisible() && m_list->currentIndex().isValid();
    return locationOf(m_matches[isChosen ? m_list->currentIndex().row() : 0]);
}

void LocationField::find(const QString& text)
{
    m_matches =
        text.trimmed().size() < 2 ? QList<streets::PlaceMatch>() : m_gazetteer.find(text, kOffers);
    QStringList offers;
    for (const auto& match : m_matches)
        offers += match.name;
    m_names->setStringList(offers);
}

void LocationField::openList()
{
    if (!m_list) {
        m_list = new QListView(window());
        m_list->setObjectName(QStringLiteral("places"));
        m_list->setAccessibleName(tr("Places that fit"));
        m_list->setFocusPolicy(Qt::NoFocus);
        m_list->setModel(m_names);
        m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
            take(m_matches[index.row()]);
        });
    }
    m_list->setFont(font());
    m_list->ensurePolished();
    const int row = std::max(m_list->sizeHintForRow(0), 1);
    m_list->setGeometry(QRect(mapTo(window(), QPoint(0, height() + 2)),
                              QSize(width(), row * static_cast<int>(m_matches.size()) + 8)));
    m_list->setCurrentIndex({});
    m_list->raise();
    m_list->show();
}

void LocationField::closeList()
{
    if (m_list)
        m_list->hide();
}

void LocationField::moveInList(int by)
{
    const int rows = static_cast<int>(m_matches.size());
    const int at = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by
                   : by > 0                         ? 0
                                                    : rows - 1;
    m_list->setCurrentIndex(m_names->index((at + rows) % rows));
    emit candidateMoved();
}

void LocationField::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = m_list && m_list->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (isOpen)
            moveInList(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Escape:
        if (isOpen) {
            closeList();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isOpen && m_list->currentIndex().isValid())
            take(m_matches[m_list->currentIndex().row()]);
        else
            commit();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void LocationField::focusOutEvent(QFocusEvent* event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

void LocationField::take(const streets::PlaceMatch& match)
{
    const Location location = locationOf(match);
    setText(match.name);
    closeList();
    emit located(location);
}

void LocationField::commit()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    find(typed);
    QList<streets::PlaceMatch> same;
    for (const auto& match : m_matches)
        if (isSame(match.name, typed))
            same += match;
    if (same.size() == 1) {
        take(same.first());
        return;
    }
    if (m_matches.isEmpty()) {
        Location location;
        location.address = Sealed(typed);
        location.quality = LocationQuality::Typed;
        emit located(location);
        return;
    }
    if (m_matches.size() == 1 ||
        m_matches[0].confidence - m_matches[1].confidence > kClearlyBetter) {
        take(m_matches.first());
        return;
    }
    openList();
    emit wasAmbiguous(static_cast<int>(m_matches.size()));
}

} // namespace lodestar::ui
