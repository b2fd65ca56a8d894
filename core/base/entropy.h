// SPDX-License-Identifier: GPL-3.0-or-later
// Entropy: the only source of chance. The system's for work, a seeded one for replay and tests.
#pragma once

#include <QByteArray>
#include <QUuid>

namespace lodestar {

/// Gives unguessable or, where seeded, repeatable bytes.
class Entropy
{
public:
    virtual ~Entropy() = default;

    [[nodiscard]] virtual QByteArray bytes(int count) = 0;
    /// A version 4 UUID from the next 16 bytes.
    [[nodiscard]] QUuid uuid();
};

/// The operating system's generator. Safe from any thread.
class SystemEntropy final : public Entropy
{
public:
    [[nodiscard]] QByteArray bytes(int count) override;
};

/// The same seed gives the same bytes on every machine (xoshiro256++, seeded by splitmix64;
/// Blackman and Vigna, public domain). Never for live work: its salts can be guessed.
class SeededEntropy final : public Entropy
{
public:
    explicit SeededEntropy(quint64 seed);

    [[nodiscard]] QByteArray bytes(int count) override;
    [[nodiscard]] quint64 next();
    /// Uniform in [0, 1).
    [[nodiscard]] double unit();
    /// Uniform in 0..below-1; below > 0.
    [[nodiscard]] int below(int below);
    /// Log-normal with this median and 90th percentile (both > 0): how long people stay on a scene.
    [[nodiscard]] double logNormal(double median, double p90);

private:
    quint64 m_state[4];
};

} // namespace lodestar
