// SPDX-License-Identifier: GPL-3.0-or-later
// WindowKeys: what the keys do for the selected call and the selected unit.
#pragma once

#include "ui/outbox.h"

#include <QElapsedTimer>

#include <chrono>
#include <functional>

namespace lodestar::ui {

/// Each says in one line what is missing, and then does nothing: a call or a unit is never guessed.
class WindowKeys final : public QObject
{
    Q_OBJECT

public:
    /// `begin` puts a line into the command line, `line` tells what stands there, `words` is
    /// inRoomsWords() of the room; all must outlive this.
    WindowKeys(const Shown& shown,
               Outbox& outbox,
               std::function<void(const QString&)> begin,
               std::function<QString()> line,
               std::function<QString(const QString&)> words,
               QObject* parent = nullptr);

    /// Sends the team of this place in the recommendation; 0: the first. Not while another one took
    /// the place just now: nobody can have read it.
    void dispatch(qsizetype choice);
    /// To be called when another recommendation is shown.
    void noteTeams();

    /// How long a person takes to read that another team stands there; 200 ms at first.
    void setReadingTime(std::chrono::milliseconds time) { m_readingTime = time; }

    /// Begins the line of the unit's next status, and of the one after it when asked again.
    void status();
    /// At once and without a second key: the reason can be told in a note afterwards.
    void policeNow();
    /// Only ever for a unit that somebody has selected: with none, the line asks which.
    void duress();
    /// Begins a line of the selected unit, or of the selected call, which stands at "%1".
    void beginForUnit(const QString& format);
    void beginForCall(const QString& format);

signals:
    void said(const QString& text, lodestar::ui::Tone tone);

private:
    /// What one key sends.
    struct Place
    {
        QList<UnitId> team;
        QElapsedTimer since; ///< it stands there; invalid: as long as the call is shown
    };

    CallId m_call; ///< whose places these are
    QList<Place> m_places;
    std::chrono::milliseconds m_readingTime{200};
    const Shown& m_shown;
    Outbox& m_outbox;
    std::function<void(const QString&)> m_begin;
    std::function<QString()> m_line;
    std::function<QString(const QString&)> m_words;

    [[nodiscard]] UnitId unit() const;
    bool hasCall();
};

} // namespace lodestar::ui
