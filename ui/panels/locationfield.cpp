// SPDX-License-Identifier: GPL-3.0-or-later
// LocationField: type-ahead over the gazetteer.
#include "ui/panels/locationfield.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStringListModel>

namespace lodestar::ui {

namespace {

constexpr int kOffers = 8;
/// Two matches closer in confidence than this are equally good.
constexpr double kClearlyBetter = 0.05;

bool isSame(const QString& a, const QString& b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

LocationField::LocationField(const streets::Gazetteer& gazetteer, QWidget* parent)
    : QLineEdit(parent)
    , m_gazetteer(gazetteer)
    , m_offers(new QStringListModel(this))
{
    auto* completer = new QCompleter(m_offers, this);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(kOffers);
    setCompleter(completer);
    connect(this, &QLineEdit::textEdited, this, &LocationField::offer);
    connect(completer,
            qOverload<const QModelIndex&>(&QCompleter::activated),
            this,
            [this](const QModelIndex& index) {
                if (index.row() >= 0 && index.row() < m_matches.size())
                    take(m_matches[index.row()]);
            });
    connect(this, &QLineEdit::returnPressed, this, &LocationField::commit);
}

void LocationField::offer(const QString& text)
{
    m_matches =
        text.trimmed().size() < 2 ? QList<streets::PlaceMatch>() : m_gazetteer.find(text, kOffers);
    QStringList offers;
    for (const auto& match : m_matches)
        offers += match.name;
    m_offers->setStringList(offers);
}

void LocationField::take(const streets::PlaceMatch& match)
{
    Location location;
    location.address = Sealed(match.name);
    location.point = match.point;
    location.quality = match.exact ? LocationQuality::Exact : LocationQuality::Intersection;
    setText(match.name);
    emit located(location);
}

void LocationField::commit()
{
    const QString typed = text().trimmed();
    // Enter on an open list belongs to the completer, which has answered already.
    if (typed.isEmpty() ||
        (completer()->popup()->isVisible() && completer()->popup()->currentIndex().isValid()))
        return;
    offer(typed);
    for (const auto& match : m_matches)
        if (isSame(match.name, typed)) {
            take(match);
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
    completer()->complete();
    emit wasAmbiguous(static_cast<int>(m_matches.size()));
}

} // namespace lodestar::ui
