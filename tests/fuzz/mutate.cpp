// SPDX-License-Identifier: GPL-3.0-or-later
// The changes, one function each.
#include "tests/fuzz/mutate.h"

#include <array>
#include <cstring>

namespace lodestar::fuzz {

namespace {

constexpr int kLongest = 1 << 16;

/// 0 .. size, or 0 for an empty text.
qsizetype placeIn(const QByteArray& bytes, SeededEntropy& chance)
{
    return chance.below(static_cast<int>(bytes.size()) + 1);
}

void flipBit(QByteArray& bytes, SeededEntropy& chance)
{
    if (bytes.isEmpty())
        return;
    const qsizetype at = chance.below(static_cast<int>(bytes.size()));
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << chance.below(8)));
}

void setByte(QByteArray& bytes, SeededEntropy& chance)
{
    if (!bytes.isEmpty())
        bytes[chance.below(static_cast<int>(bytes.size()))] = static_cast<char>(chance.below(256));
}

void setLimit(QByteArray& bytes, SeededEntropy& chance)
{
    constexpr std::array<quint64, 8> kLimits{
        0, 1, 0x7F, 0xFF, 0x7FFF'FFFF, 0x8000'0000, 0xFFFF'FFFF, 0x7FFF'FFFF'FFFF'FFFF};
    const quint64 limit = kLimits[static_cast<size_t>(chance.below(8))];
    const qsizetype width = qsizetype{1} << chance.below(4);
    const qsizetype at = placeIn(bytes, chance);
    if (at + width <= bytes.size())
        std::memcpy(bytes.data() + at, &limit, static_cast<size_t>(width));
}

void cut(QByteArray& bytes, SeededEntropy& chance)
{
    bytes.truncate(placeIn(bytes, chance));
}

void remove(QByteArray& bytes, SeededEntropy& chance)
{
    const qsizetype at = placeIn(bytes, chance);
    bytes.remove(at, chance.below(64));
}

void repeat(QByteArray& bytes, SeededEntropy& chance)
{
    const qsizetype from = placeIn(bytes, chance);
    const QByteArray piece = bytes.mid(from, chance.below(256));
    const qsizetype at = placeIn(bytes, chance);
    const int times = 1 + chance.below(8);
    for (int i = 0; i < times; ++i)
        bytes.insert(at, piece);
}

void putWord(QByteArray& bytes, SeededEntropy& chance)
{
    static const std::array<QByteArray, 24> kWords{
        "{",     "}",       "[",        "]",    "\"",           ",",   ":",  "null",
        "true",  "-1",      "1e999",    "1e-9", "99999999",     "NaN", "<",  "/>",
        "&amp;", "\\u0000", "\xFF\xFE", "\xC3", "\xED\xA0\x80", "\n",  ";;", "180.0000001"};
    bytes.insert(placeIn(bytes, chance), kWords[static_cast<size_t>(chance.below(24))]);
}

void changeDigits(QByteArray& bytes, SeededEntropy& chance)
{
    const qsizetype from = placeIn(bytes, chance);
    for (qsizetype i = from; i < bytes.size(); ++i)
        if (bytes[i] >= '0' && bytes[i] <= '9') {
            bytes[i] = static_cast<char>('0' + chance.below(10));
            if (chance.below(3) == 0)
                return;
        }
}

void splice(QByteArray& bytes, const QByteArray& other, SeededEntropy& chance)
{
    const qsizetype from = placeIn(other, chance);
    bytes.insert(placeIn(bytes, chance), other.mid(from, chance.below(512)));
}

} // namespace

QByteArray mutated(const QList<QByteArray>& seeds, SeededEntropy& chance)
{
    const auto anySeed = [&]() -> const QByteArray& {
        return seeds[chance.below(static_cast<int>(seeds.size()))];
    };
    using Step = void (*)(QByteArray&, SeededEntropy&);
    constexpr std::array<Step, 8> kSteps{
        flipBit, setByte, setLimit, cut, remove, repeat, putWord, changeDigits};
    QByteArray bytes = anySeed();
    const int changes = 1 + chance.below(8);
    for (int i = 0; i < changes; ++i) {
        // Cuts end most inputs early: they are rarer.
        const int step = chance.below(24);
        if (step == 23)
            splice(bytes, anySeed(), chance);
        else if (step == 22)
            cut(bytes, chance);
        else if (const Step change = kSteps[static_cast<size_t>(step % 8)]; change != cut)
            change(bytes, chance);
        else
            flipBit(bytes, chance);
    }
    bytes.truncate(kLongest);
    return bytes;
}

} // namespace lodestar::fuzz
