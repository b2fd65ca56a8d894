// SPDX-License-Identifier: GPL-3.0-or-later
// LocationField: the list under it never takes the keyboard and never chooses by itself, as a
// QCompleter would.
#include "ui/panels/locationfield.h"

#include <QKeyEvent>
#include <QListView>
#include <QRegularExpression>
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

/// "rd" for "Road", "telegrph" for "Telegraph".
bool shortens(const QString& word, const QString& whole)
{
    if (word.isEmpty() || whole.isEmpty() || word[0] != whole[0])
        return false;
    qsizetype at = 0;
    for (const QChar c : whole)
        if (at < word.size() && word[at] == c)
            ++at;
    return at == word.size();
}

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    return text.split(kBetween, Qt::SkipEmptyParts);
}

bool isNumber(const QString& word)
{
    return !word.isEmpty() && word[0].isDigit();
}

/// The house number in front of a street: "100" of "100 main"; empty while only a number is typed.
QString houseIn(const QString& typed)
{
    static const QRegularExpression kForm(QStringLiteral("^(\\d+[A-Za-z]?)[\\s,]+\\S"));
    return kForm.match(typed).captured(1);
}

} // namespace

QString wordsBeyond(const QString& typed, const QString& name)
{
    const QStringList known = wordsOf(name.toLower());
    QStringList beyond;
    for (const QString& word : wordsOf(typed)) {
        const QString low = word.toLower();
        const bool stands =
            known.contains(low) || low == QLatin1String("and") || low == QLatin1String("&") ||
            low == QLatin1String("at") ||
            (!isNumber(low) && std::any_of(known.cbegin(), known.cend(), [&](const QString& k) {
                return shortens(low, k);
            }));
        if (!stands)
            beyond += word;
    }
    return beyond.join(QLatin1Char(' '));
}

LocationField::LocationField(const streets::Gazetteer& gazetteer, QWidget* parent)
    : QLineEdit(parent)
    , m_gazetteer(gazetteer)
    , m_names(new QStringListModel(this))
{
    // A text that was put here, not typed, has places of its own: those of the last one are not
    // its.
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.trimmed() == m_typed)
            return;
        m_matches.clear();
        m_typed.clear();
        closeList();
    });
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

std::optional<Location> LocationField::candidate()
{
    if (m_typed != text().trimmed())
        find(text());
    if (text().trimmed().isEmpty() || m_matches.isEmpty())
        return std::nullopt;
    const bool isChosen = m_list && m_list->isVisible() && m_list->currentIndex().isValid();
    const int row = isChosen ? m_list->currentIndex().row() : 0;
    if (row >= m_matches.size())
        return std::nullopt; // as typed: located nowhere
    return locationOf(m_matches[row]);
}

void LocationField::find(const QString& text)
{
    m_matches =
        text.trimmed().size() < 2 ? QList<streets::PlaceMatch>() : m_gazetteer.find(text, kOffers);
    QStringList offers;
    m_typed = text.trimmed();
    const QString house = houseIn(m_typed);
    for (const auto& match : m_matches)
        offers += house.isEmpty() || wordsOf(match.name.toLower()).contains(house.toLower())
                      ? match.name
                      : tr("%1 · not number %2").arg(match.name, house);
    if (!offers.isEmpty())
        offers += tr("as typed, not located: %1").arg(m_typed);
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
            takeRow(index.row());
        });
    }
    m_list->setFont(font());
    m_list->ensurePolished();
    const int row = std::max(m_list->sizeHintForRow(0), 1);
    m_list->setGeometry(QRect(mapTo(window(), QPoint(0, height() + 2)),
                              QSize(width(), row * m_names->rowCount() + 8)));
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
    const int rows = m_names->rowCount();
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
        if (event->modifiers().testFlag(Qt::ControlModifier))
            takeAsTyped();
        else if (isOpen && m_list->currentIndex().isValid())
            takeRow(m_list->currentIndex().row());
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

void LocationField::takeRow(int row)
{
    if (row < m_matches.size())
        take(m_matches[row]);
    else
        takeAsTyped();
}

void LocationField::takeAsTyped()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    Location location;
    location.address = Sealed(typed);
    location.quality = LocationQuality::Typed;
    closeList();
    emit located(location);
}

// By value: the new text drops the matches that it is one of.
void LocationField::take(streets::PlaceMatch match)
{
    // Half a name is how one looks for a place; whole words that it lacks are about the place.
    QStringList beyond = wordsOf(wordsBeyond(m_typed, match.name));
    while (!beyond.isEmpty() && isNumber(beyond.first()) && m_typed.startsWith(beyond.first()))
        beyond.removeFirst(); // the house number that was corrected by choosing this one
    const QString name =
        beyond.isEmpty() ? match.name
                         : QStringLiteral("%1 (%2)").arg(match.name, beyond.join(QLatin1Char(' ')));
    Location location = locationOf(match);
    location.address = Sealed(name);
    setText(name);
    closeList();
    emit located(location);
}

void LocationField::commit()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    if (typed == m_settled) {
        emit wasSettled();
        return;
    }
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
        takeAsTyped();
        return;
    }
    const bool isClear =
        m_matches.size() == 1 || m_matches[0].confidence - m_matches[1].confidence > kClearlyBetter;
    // Another house number is another house, however alike the rest is.
    if (const QString beyond = wordsBeyond(typed, m_matches.first().name);
        isClear &&
        !(isNumber(beyond) && typed.startsWith(beyond.section(QLatin1Char(' '), 0, 0)))) {
        take(m_matches.first());
        return;
    }
    openList();
    emit wasAmbiguous(static_cast<int>(m_matches.size()));
}

} // namespace lodestar::ui
