// SPDX-License-Identifier: GPL-3.0-or-later
// System and seeded chance.
#include "core/base/entropy.h"

#include <QRandomGenerator>

#include <bit>
#include <cmath>
#include <numbers>

namespace lodestar {

QUuid Entropy::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((static_cast<quint8>(raw[6]) & 0x0f) | 0x40);
    raw[8] = static_cast<char>((static_cast<quint8>(raw[8]) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw);
}

QByteArray SystemEntropy::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < out.size(); i += 4) {
        const quint32 word = QRandomGenerator::system()->generate();
        for (qsizetype k = 0; k < 4 && i + k < out.size(); ++k)
            out[i + k] = static_cast<char>(word >> (8 * k));
    }
    return out;
}

SeededEntropy::SeededEntropy(quint64 seed)
{
    for (quint64& word : m_state) {
        seed += 0x9e3779b97f4a7c15ULL;
        quint64 z = seed;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        word = z ^ (z >> 31);
    }
}

quint64 SeededEntropy::next()
{
    const quint64 result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const quint64 t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

QByteArray SeededEntropy::bytes(int count)
{
    QByteArray out(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < out.size(); i += 8) {
        const quint64 word = next();
        for (qsizetype k = 0; k < 8 && i + k < out.size(); ++k)
            out[i + k] = static_cast<char>(word >> (8 * k));
    }
    return out;
}

double SeededEntropy::unit()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

int SeededEntropy::below(int below)
{
    Q_ASSERT(below > 0);
    return static_cast<int>(unit() * below);
}

double SeededEntropy::logNormal(double median, double p90)
{
    constexpr double kZ90 = 1.2815515655446004; // the standard normal's 90th percentile
    const double sigma = std::log(p90 / median) / kZ90;
    const double u1 = 1.0 - unit(); // never 0, whose logarithm is not finite
    const double u2 = unit();
    const double z = std::sqrt(-2.0 * std::log(u1)) * std::cos(2.0 * std::numbers::pi * u2);
    return median * std::exp(sigma * z);
}

} // namespace lodestar
