// SPDX-License-Identifier: GPL-3.0-or-later
// Tones: the console's sounds, made from sine waves; no file is fetched or carried. Pure.
#pragma once

#include "ui/sound/cues.h"

#include <QByteArray>

namespace lodestar::ui {

struct Note
{
    int hertz = 0; ///< 0: silence
    int ms = 0;
};

/// The melody of a sound. A new call tells its level: three notes from urgency 80 on, two from 50
/// on, else one.
[[nodiscard]] QList<Note> melodyOf(Cue cue, int urgency);

/// The melody as a WAV file: mono, 16 bits, 22,050 Hz; `volume` 0..100. Each note swells and fades
/// for 8 ms, so that nothing clicks.
[[nodiscard]] QByteArray wavOf(const QList<Note>& melody, int volume);

} // namespace lodestar::ui
