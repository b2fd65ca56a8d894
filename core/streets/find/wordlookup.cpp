// SPDX-License-Identifier: GPL-3.0-or-later
// Looking words up, and walking the sorted words as a trie for misspelt ones.
#include "core/streets/find/wordlookup.h"

#include <algorithm>
#include <array>

namespace lodestar::streets {

namespace {

constexpr size_t kLongestMisspelt = 30; ///< letters; longer words are looked up as they are
constexpr size_t kRows = kLongestMisspelt + 5;

using Row = std::array<quint8, kLongestMisspelt + 1>;

/// Quality of a word that is `edits` away: the longer the word, the surer.
float qualityOf(int edits, size_t letters)
{
    if (edits == 1)
        return letters < 4 ? 0.78F : 0.86F;
    return edits == 0 ? 0.93F : 0.7F;
}

quint32 lowerBound(const FindSections& map, std::u16string_view word)
{
    quint32 first = 0;
    auto count = static_cast<quint32>(map.words.size());
    while (count > 0) {
        const quint32 half = count / 2;
        if (map.word(first + half) < word) {
            first += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return first;
}

class Walk
{
public:
    Walk(const FindSections& map, std::u16string_view word, int edits, bool isOpen)
        : m_map(map)
        , m_word(word)
        , m_edits(static_cast<quint8>(edits))
        , m_isOpen(isOpen)
    {
        for (size_t i = 0; i <= word.size(); ++i)
            m_rows[0][i] = static_cast<quint8>(i);
    }

    std::vector<WordMatch> run()
    {
        descend(0, static_cast<quint32>(m_map.words.size()), 0);
        return std::move(m_found);
    }

private:
    const FindSections& m_map;
    std::u16string_view m_word;
    quint8 m_edits;
    bool m_isOpen;
    std::array<Row, kRows> m_rows{};
    std::array<char16_t, kRows> m_path{};
    std::vector<WordMatch> m_found;

    void descend(quint32 first, quint32 last, size_t depth);
    [[nodiscard]] quint32 endOfLetter(quint32 first, quint32 last, size_t depth) const;
    quint8 fillRow(size_t depth);
};

/// The end of the words in [first, last) that have the same letter at `depth` as the first one.
quint32 Walk::endOfLetter(quint32 first, quint32 last, size_t depth) const
{
    const char16_t letter = m_map.word(first)[depth];
    quint32 step = 1;
    quint32 low = first;
    while (low + step < last && m_map.word(low + step)[depth] == letter) {
        low += step;
        step *= 2;
    }
    quint32 high = std::min(low + step, last);
    while (high - low > 1) {
        const quint32 middle = low + (high - low) / 2;
        (m_map.word(middle)[depth] == letter ? low : high) = middle;
    }
    return high;
}

/// The distances of the path's first depth + 1 letters to every beginning of the word; gives the
/// least.
quint8 Walk::fillRow(size_t depth)
{
    const Row& above = m_rows[depth];
    Row& row = m_rows[depth + 1];
    row[0] = static_cast<quint8>(depth + 1);
    quint8 least = row[0];
    for (size_t i = 1; i <= m_word.size(); ++i) {
        const bool isSame = m_word[i - 1] == m_path[depth];
        int best = std::min({above[i] + 1, row[i - 1] + 1, above[i - 1] + !isSame});
        const bool isSwapped = depth > 0 && i > 1 && m_word[i - 1] == m_path[depth - 1] &&
                               m_word[i - 2] == m_path[depth];
        if (isSwapped)
            best = std::min(best, m_rows[depth - 1][i - 2] + 1);
        row[i] = static_cast<quint8>(std::min(best, 250));
        least = std::min(least, row[i]);
    }
    return least;
}

void Walk::descend(quint32 first, quint32 last, size_t depth)
{
    const quint8 distance = m_rows[depth][m_word.size()];
    if (m_isOpen && distance <= m_edits && depth > 0) {
        m_found.push_back({first, last, qualityOf(distance, m_word.size()) * 0.95F});
        return;
    }
    if (first < last && m_map.word(first).size() == depth) {
        if (distance <= m_edits && distance > 0)
            m_found.push_back({first, first + 1, qualityOf(distance, m_word.size())});
        ++first;
    }
    if (depth >= kRows - 2)
        return;
    while (first < last) {
        const quint32 end = endOfLetter(first, last, depth);
        m_path[depth] = m_map.word(first)[depth];
        if (fillRow(depth) <= m_edits)
            descend(first, end, depth + 1);
        first = end;
    }
}

} // namespace

std::vector<WordMatch> wordsEqual(const FindSections& map, std::u16string_view word)
{
    const quint32 at = lowerBound(map, word);
    if (at < map.words.size() && map.word(at) == word)
        return {{at, at + 1, 1.F}};
    return {};
}

WordMatch wordsBeginning(const FindSections& map, std::u16string_view beginning)
{
    std::u16string end(beginning);
    while (!end.empty() && end.back() == 0xffff)
        end.pop_back();
    if (end.empty())
        return {0, static_cast<quint32>(map.words.size()), 1.F};
    ++end.back();
    return {lowerBound(map, beginning), lowerBound(map, end), 1.F};
}

std::vector<WordMatch>
wordsNear(const FindSections& map, std::u16string_view word, int edits, bool isOpen)
{
    if (word.empty() || word.size() > kLongestMisspelt)
        return {};
    return Walk(map, word, edits, isOpen).run();
}

int editDistance(std::u16string_view a, std::u16string_view b, int most)
{
    const auto difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
    if (difference > static_cast<size_t>(most) || a.size() > kLongestMisspelt ||
        b.size() > kLongestMisspelt)
        return a == b ? 0 : most + 1;
    std::array<std::array<int, kLongestMisspelt + 1>, kLongestMisspelt + 1> d{};
    for (size_t i = 0; i <= a.size(); ++i)
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = static_cast<int>(i + j);
                continue;
            }
            d[i][j] = std::min(
                {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    return std::min(d[a.size()][b.size()], most + 1);
}

} // namespace lodestar::streets
