// SPDX-License-Identifier: GPL-3.0-or-later
// Sounds: decides from second to second what is heard: one sound at a time, the gravest first.
#pragma once

#include "core/base/time.h"
#include "ui/sound/cues.h"

#include <QObject>

namespace lodestar::ui {

class Speaker;

/// A mute that nobody takes back ends by itself.
inline constexpr Duration kMuteFor = std::chrono::minutes(10);
/// Duress is heard again so often until it is cleared.
inline constexpr Duration kDuressEvery = std::chrono::seconds(4);

class Sounds final : public QObject
{
    Q_OBJECT

public:
    /// `speaker` may be null: this console has none, and says so. It must outlive this.
    Sounds(Speaker* speaker, int volume, QObject* parent = nullptr);

    /// The room as it is now; to be called at every Board and every second.
    void hear(const Scene& scene, Instant now);
    /// Silence until now + kMuteFor, but for what is always heard; again: sound at once.
    void toggleMute(Instant now);

    [[nodiscard]] bool isMuted() const { return m_mutedUntil.has_value(); }

    /// 0..100; duress is heard at full volume whatever it is.
    void setVolume(int volume);

    [[nodiscard]] int volume() const { return m_volume; }

    /// When the mute ends; absent: not muted.
    [[nodiscard]] std::optional<Instant> mutedUntil() const { return m_mutedUntil; }

    /// Why nothing can be heard; empty: all is well.
    [[nodiscard]] QString trouble() const { return m_trouble; }

    /// What was last said by sound, for those who do not hear it; empty after some seconds.
    [[nodiscard]] QString said(Instant now) const;

    /// Plays a sound as the person would hear it, to set the volume by.
    void sample();

private:
    Speaker* m_speaker;
    int m_volume;
    QString m_trouble;
    std::optional<Instant> m_mutedUntil;
    std::optional<Scene> m_scene;
    QList<Sounding> m_due; ///< not heard yet, gravest first
    std::optional<Instant> m_lastAt;
    std::optional<Instant> m_lastDuress;
    Sounding m_last;

    void play(const Sounding& sounding, Instant now);
};

} // namespace lodestar::ui
