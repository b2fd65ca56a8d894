// SPDX-License-Identifier: GPL-3.0-or-later
// LocationField: a place typed with help from the gazetteer; several equal matches are asked about,
// never guessed.
#pragma once

#include "core/domain/location.h"
#include "core/streets/gazetteer.h"

#include <QLineEdit>

class QStringListModel;

namespace lodestar::ui {

class LocationField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit LocationField(const streets::Gazetteer& gazetteer, QWidget* parent = nullptr);

signals:
    /// Enter on a place that is clear: known to the gazetteer, or typed and unknown to it.
    void located(const lodestar::Location& location);
    /// Enter on a text that fits several places; the list of them is open.
    void wasAmbiguous(int places);

private:
    const streets::Gazetteer& m_gazetteer;
    QStringListModel* m_offers;
    QList<streets::PlaceMatch> m_matches;

    void offer(const QString& text);
    void commit();
    void take(const streets::PlaceMatch& match);
};

} // namespace lodestar::ui
