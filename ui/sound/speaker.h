// SPDX-License-Identifier: GPL-3.0-or-later
// Speaker: plays a sound by the player that the desktop has. The only place that starts one.
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

namespace lodestar::ui {

class Speaker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is missing on this machine, as a sentence's end; empty: nothing known to be.
    [[nodiscard]] virtual QString missing() const = 0;
    /// Begins to play, or plays when the sound before has ended; never waits. Errors: Unavailable,
    /// with what is missing.
    [[nodiscard]] virtual Result<void> play(const QByteArray& wav) = 0;

signals:
    /// A sound that was begun could not be heard.
    void failed(const QString& why);
    /// A sound was played to its end.
    void played();
};

/// PipeWire's, PulseAudio's or ALSA's own player, whichever is there.
class ProcessSpeaker final : public Speaker
{
    Q_OBJECT

public:
    explicit ProcessSpeaker(QObject* parent = nullptr);
    ~ProcessSpeaker() override;

    [[nodiscard]] QString missing() const override;
    [[nodiscard]] Result<void> play(const QByteArray& wav) override;

private:
    QTemporaryDir m_folder;
    QString m_player; ///< full path; empty: none
    QStringList m_arguments;
    QProcess m_process;
    QString m_next; ///< file to play when the present one has ended
    QTimer m_watch; ///< a player that takes so long hangs

    void start(const QString& path);
    void playNext();
};

} // namespace lodestar::ui
