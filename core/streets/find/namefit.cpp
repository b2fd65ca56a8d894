// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing a query with a name.
#include "core/streets/find/namefit.h"

#include <algorithm>
#include <bit>

namespace lodestar::streets {

namespace {

bool has(const std::vector<quint8>& list, quint8 value)
{
    return std::ranges::find(list, value) != list.end();
}

class Fitting
{
public:
    Fitting(const FindSections& map, const NameRow& name, const std::vector<QueryWord>& words)
        : m_map(map)
        , m_name(name)
        , m_words(words)
    {
    }

    NameFit fit()
    {
        fitCore();
        if (m_fit.fit <= 0 || m_name.kind != NameRow::Kind::Street)
            return m_fit;
        fitSuffix();
        fitDirections();
        return m_fit;
    }

private:
    const FindSections& m_map;
    const NameRow& m_name;
    const std::vector<QueryWord>& m_words;
    NameFit m_fit;

    [[nodiscard]] bool isUsed(int i) const { return (m_fit.used >> i & 1U) != 0; }

    [[nodiscard]] int size() const { return static_cast<int>(m_words.size()); }

    [[nodiscard]] const QueryWord& at(int i) const { return m_words[static_cast<size_t>(i)]; }

    void use(int i) { m_fit.used |= 1U << i; }

    [[nodiscard]] static float quality(const QueryWord& word, quint32 id)
    {
        float best = 0;
        for (const WordMatch& match : word.matches)
            if (id >= match.first && id < match.last)
                best = std::max(best, match.quality);
        return best;
    }

    /// A rare word says more than one that a hundred names have.
    [[nodiscard]] float weight(quint32 id) const
    {
        return 1.F / static_cast<float>(std::bit_width(m_map.words[id].names | 1U));
    }

    void fitCore();
    void fitSuffix();
    void fitDirections();
    int findDirection(quint8 direction, bool isBefore) const;
};

void Fitting::fitCore()
{
    float total = 0;
    float met = 0;
    float product = 1;
    int last = -1;
    bool isOrdered = true;
    int first = size();
    for (quint32 w = m_name.firstWord; w < m_name.firstWord + m_name.words; ++w) {
        const quint32 id = m_map.nameWords[w];
        int best = -1;
        float bestQuality = 0;
        for (int i = 0; i < size(); ++i) {
            if (isUsed(i))
                continue;
            // The next word in order wins among equals.
            const float q = quality(at(i), id) - (i > last ? 0.F : 0.005F);
            if (q > bestQuality) {
                bestQuality = q;
                best = i;
            }
        }
        total += weight(id);
        if (best < 0)
            continue;
        met += weight(id);
        product *= bestQuality;
        isOrdered = isOrdered && best > last;
        last = std::max(last, best);
        first = std::min(first, best);
        use(best);
    }
    if (met <= 0)
        return;
    const float share = met / total;
    // Of a place's long name people say some words, of a street's mostly all.
    const bool isStreet = m_name.kind == NameRow::Kind::Street;
    const float part = isStreet ? 0.45F + 0.45F * share : 0.6F + 0.32F * share;
    m_fit.part = share >= 0.999F ? 1.F : part;
    m_fit.fit = product * m_fit.part;
    if (!isOrdered)
        m_fit.fit *= 0.9F;
    if (m_name.isAlias)
        m_fit.fit *= 0.995F;
    m_fit.first = first;
    m_fit.last = last;
}

void Fitting::fitSuffix()
{
    const int behind = m_fit.last + 1;
    const auto isSuffix = [&](int i) {
        return i >= 0 && i < size() && !isUsed(i) && at(i).postal.suffix != 0;
    };
    for (const int i : {behind, m_fit.first - 1, behind + 1}) {
        if (i < 0 || i >= size() || isUsed(i) || m_name.suffix == 0)
            continue;
        const bool isWhole = at(i).postal.suffix == m_name.suffix;
        if (!isWhole && !has(at(i).openSuffixes, m_name.suffix))
            continue;
        // A direction may stand between the name and its type, nothing else.
        if (i == behind + 1 && !at(behind).postal.direction)
            continue;
        if (!isWhole)
            m_fit.fit *= at(i).isOpen ? 0.985F : 0.93F;
        if (i < m_fit.first)
            m_fit.fit *= 0.97F;
        use(i);
        m_fit.first = std::min(m_fit.first, i);
        m_fit.last = std::max(m_fit.last, i);
        return;
    }
    if (isSuffix(behind) && !at(behind).breakBefore) {
        m_fit.fit *= m_name.suffix ? 0.75F : 0.85F;
        use(behind);
        m_fit.last = behind;
    } else if (m_name.suffix) {
        m_fit.fit *= 0.97F;
    }
}

int Fitting::findDirection(quint8 direction, bool isBefore) const
{
    const int i = isBefore ? m_fit.first - 1 : m_fit.last + 1;
    if (i < 0 || i >= size() || isUsed(i))
        return -1;
    return at(i).postal.direction == direction || has(at(i).openDirections, direction) ? i : -1;
}

void Fitting::fitDirections()
{
    for (const bool isBefore : {true, false}) {
        const quint8 wanted = isBefore ? m_name.preDirection : m_name.postDirection;
        if (!wanted)
            continue;
        int found = findDirection(wanted, isBefore);
        if (found < 0) {
            found = findDirection(wanted, !isBefore); // "100 High St N"
            if (found >= 0)
                m_fit.fit *= 0.95F;
        }
        if (found < 0) {
            m_fit.fit *= 0.97F;
            continue;
        }
        if (at(found).postal.direction != wanted)
            m_fit.fit *= at(found).isOpen ? 0.985F : 0.93F;
        use(found);
        m_fit.first = std::min(m_fit.first, found);
        m_fit.last = std::max(m_fit.last, found);
    }
    // A direction beside the name that is not the street's makes it another street.
    for (const int i : {m_fit.first - 1, m_fit.last + 1}) {
        if (i < 0 || i >= size() || isUsed(i) || !at(i).postal.direction || at(i).breakBefore)
            continue;
        const bool isOther = m_name.preDirection || m_name.postDirection;
        m_fit.fit *= isOther ? 0.5F : 0.88F;
        use(i);
        m_fit.first = std::min(m_fit.first, i);
        m_fit.last = std::max(m_fit.last, i);
    }
}

} // namespace

NameFit fitName(const FindSections& map, const NameRow& name, const std::vector<QueryWord>& words)
{
    return Fitting(map, name, words).fit();
}

} // namespace lodestar::streets
