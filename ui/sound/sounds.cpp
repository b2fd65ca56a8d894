// SPDX-License-Identifier: GPL-3.0-or-later
// Sounds: a short queue of what is due.
#include "ui/sound/sounds.h"

#include "ui/sound/speaker.h"
#include "ui/sound/tones.h"

namespace lodestar::ui {

namespace {

constexpr Duration kApart = std::chrono::seconds(1);
constexpr Duration kSaidFor = std::chrono::seconds(8);
constexpr qsizetype kMostDue = 5; ///< a flood of calls is one alarm, not a minute of beeping

} // namespace

Sounds::Sounds(Speaker* speaker, int volume, QObject* parent)
    : QObject(parent)
    , m_speaker(speaker)
    , m_volume(std::clamp(volume, 0, 100))
{
    if (!speaker) {
        m_trouble = tr("this console has no sound");
        return;
    }
    m_trouble = speaker->missing();
    connect(speaker, &Speaker::failed, this, [this](const QString& why) { m_trouble = why; });
    connect(speaker, &Speaker::played, this, [this] { m_trouble.clear(); });
}

void Sounds::hear(const Scene& scene, Instant now)
{
    if (m_mutedUntil && *m_mutedUntil <= now)
        m_mutedUntil.reset();
    if (m_scene) {
        m_due += cuesBetween(*m_scene, scene);
        std::stable_sort(m_due.begin(), m_due.end(), [](const Sounding& a, const Sounding& b) {
            return std::tuple(a.cue, -a.urgency) < std::tuple(b.cue, -b.urgency);
        });
    }
    m_scene = scene;
    // What is over is not sounded late.
    m_due.removeIf([&](const Sounding& due) {
        return (due.cue == Cue::Duress && !scene.duress.contains(due.unit)) ||
               (due.call.isValid() && !scene.urgency.contains(due.call));
    });
    const bool mayRepeat = !m_lastDuress || now - *m_lastDuress >= kDuressEvery;
    if (m_due.isEmpty() && !scene.duress.isEmpty() && mayRepeat)
        m_due += {Cue::Duress, {}, *scene.duress.cbegin(), 0};
    if (m_due.size() > kMostDue)
        m_due.resize(kMostDue);
    if (m_due.isEmpty() || (m_lastAt && now - *m_lastAt < kApart))
        return;
    play(m_due.takeFirst(), now);
}

void Sounds::play(const Sounding& sounding, Instant now)
{
    m_last = sounding;
    m_lastAt = now;
    const bool isAlways = isAlwaysHeard(sounding.cue);
    if (sounding.cue == Cue::Duress)
        m_lastDuress = now;
    if (!m_speaker || (!isAlways && (m_mutedUntil || m_volume == 0)))
        return;
    const auto played =
        m_speaker->play(wavOf(melodyOf(sounding.cue, sounding.urgency), isAlways ? 100 : m_volume));
    if (!played)
        m_trouble = played.error().text;
}

void Sounds::toggleMute(Instant now)
{
    if (m_mutedUntil)
        m_mutedUntil.reset();
    else
        m_mutedUntil = now + kMuteFor;
}

void Sounds::setVolume(int volume)
{
    m_volume = std::clamp(volume, 0, 100);
}

QString Sounds::said(Instant now) const
{
    return m_lastAt && now - *m_lastAt < kSaidFor ? cueText(m_last) : QString();
}

void Sounds::sample()
{
    if (!m_speaker || m_volume == 0)
        return;
    const auto played = m_speaker->play(wavOf(melodyOf(Cue::NewCall, 0), m_volume));
    if (!played)
        m_trouble = played.error().text;
}

} // namespace lodestar::ui
