// SPDX-License-Identifier: GPL-3.0-or-later
// Tones: melodies, and their samples.
#include "ui/sound/tones.h"

#include <QtEndian>

#include <cmath>
#include <numbers>

namespace lodestar::ui {

namespace {

constexpr int kRate = 22'050; ///< samples a second
constexpr int kEdgeMs = 8;
constexpr double kLoudest = 0.9 * 32'767;

void append16(QByteArray& out, quint16 value)
{
    const quint16 little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

void append32(QByteArray& out, quint32 value)
{
    const quint32 little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}

/// A sine with a quieter octave above it: heard over voices, and not shrill.
double waveAt(int hertz, double second)
{
    const double turn = 2 * std::numbers::pi * hertz * second;
    return 0.8 * std::sin(turn) + 0.2 * std::sin(2 * turn);
}

QByteArray samplesOf(const QList<Note>& melody, int volume)
{
    // Loudness is heard by its square.
    const double gain = kLoudest * std::pow(std::clamp(volume, 0, 100) / 100.0, 2);
    QByteArray samples;
    for (const Note& note : melody) {
        const int count = kRate * note.ms / 1'000;
        const int edge = std::max(1, kRate * kEdgeMs / 1'000);
        for (int i = 0; i < count; ++i) {
            const double swell = std::min(
                {1.0, static_cast<double>(i) / edge, static_cast<double>(count - 1 - i) / edge});
            const double value =
                note.hertz == 0 ? 0
                                : gain * swell * waveAt(note.hertz, static_cast<double>(i) / kRate);
            append16(samples, static_cast<quint16>(static_cast<qint16>(std::lround(value))));
        }
    }
    return samples;
}

} // namespace

QList<Note> melodyOf(Cue cue, int urgency)
{
    switch (cue) {
    case Cue::Duress: // up and down like nothing else in the room
        return {{1'400, 130}, {900, 130}, {1'400, 130}, {900, 130}, {1'400, 130}, {900, 130}};
    case Cue::StoreAway:
        return {{520, 180}, {390, 180}, {260, 300}};
    case Cue::CheckInMissed:
        return {{1'050, 120}, {0, 60}, {1'050, 120}, {0, 60}, {1'050, 120}, {0, 60}, {700, 260}};
    case Cue::LevelUp:
        return {{600, 110}, {800, 110}, {1'070, 180}};
    case Cue::Overdue:
        return {{740, 240}, {0, 50}, {740, 240}};
    case Cue::NewCall: {
        QList<Note> notes;
        const int times = urgency >= 80 ? 3 : urgency >= 50 ? 2 : 1;
        for (int i = 0; i < times; ++i)
            notes += {Note{urgency >= 80 ? 988 : 784, 110}, Note{0, 50}};
        return notes;
    }
    case Cue::TargetSoon:
        return {{587, 160}};
    }
    Q_UNREACHABLE();
}

QByteArray wavOf(const QList<Note>& melody, int volume)
{
    const QByteArray samples = samplesOf(melody, volume);
    QByteArray wav("RIFF");
    append32(wav, static_cast<quint32>(36 + samples.size()));
    wav += "WAVEfmt ";
    append32(wav, 16); // of this part
    append16(wav, 1);  // plain samples
    append16(wav, 1);  // one channel
    append32(wav, kRate);
    append32(wav, kRate * 2); // bytes a second
    append16(wav, 2);         // bytes a sample
    append16(wav, 16);        // bits a sample
    wav += "data";
    append32(wav, static_cast<quint32>(samples.size()));
    return wav + samples;
}

} // namespace lodestar::ui
