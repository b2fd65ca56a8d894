// SPDX-License-Identifier: GPL-3.0-or-later
// LocationField: a place typed with help from the gazetteer; several equal matches are asked about,
// never guessed.
#pragma once

#include "core/domain/location.h"
#include "core/streets/gazetteer.h"

#include <QLineEdit>
#include <QPointer>

class QListView;
class QStringListModel;

namespace lodestar::ui {

/// The words of `typed` that do not stand, even shortened or with letters left out, in `name`; a
/// number must stand there as it is. In their order.
[[nodiscard]] QString wordsBeyond(const QString& typed, const QString& name);

class LocationField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit LocationField(const streets::Gazetteer& gazetteer, QWidget* parent = nullptr);
    ~LocationField() override;

    /// The places that the list under the field offers now; none while it is closed.
    [[nodiscard]] QStringList offers() const;

    /// Where Enter would put it now, or the best guess while several places fit; nothing while none
    /// does. To look around there, never to decide.
    [[nodiscard]] std::optional<Location> candidate();

    /// What the record has already, with a point: Enter on it changes nothing. Null: nothing.
    void setSettled(const QString& text) { m_settled = text; }

signals:
    /// Enter on a place that is clear: known to the gazetteer, or typed and unknown to it. Words
    /// that were typed and that the known place does not have ("rear shed, apt 4B") stay behind its
    /// name. Ctrl+Enter, or the last line of the list: as typed, not located.
    void located(const lodestar::Location& location);
    /// Enter on what is in the record already.
    void wasSettled();
    /// Enter on a text that fits several places; the list of them is open.
    void wasAmbiguous(int places);
    /// candidate() may have changed.
    void candidateMoved();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    const streets::Gazetteer& m_gazetteer;
    QStringListModel* m_names;
    QPointer<QListView> m_list; ///< lies over the window's panels, so it is a child of the window
    QList<streets::PlaceMatch> m_matches;
    QString m_settled;
    QString m_typed; ///< what they were found for, without blanks around it

    void find(const QString& text);
    void openList();
    void closeList();
    void moveInList(int by);
    void commit();
    void take(streets::PlaceMatch match);
    void takeRow(int row);
    void takeAsTyped();
};

} // namespace lodestar::ui
