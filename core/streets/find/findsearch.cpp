// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing candidates by their words, fitting them, and making hits of them.
#include "core/streets/find/findsearch.h"

#include "core/streets/find/housematch.h"
#include "core/streets/find/namewords.h"

#include <algorithm>
#include <unordered_map>

namespace lodestar::streets {

namespace {

constexpr quint64 kFewNames = 4'000; ///< words with more names choose no candidates
constexpr size_t kMostCandidates = 8'000;
constexpr size_t kMostExpanded = 1'000;
constexpr float kWorthwhile = 0.45F; ///< of the best fit
constexpr float kInterpolated = 0.8F;
// With so many houses of the number, streets that lack it are looked at only among the best names.
constexpr size_t kManyHouses = 16;
constexpr size_t kManyNames = 100;
constexpr size_t kFewHits = 4;  ///< with more, unlikely ones are not looked for
constexpr int kMostSlipped = 6; ///< streets
constexpr float kStreetOnly = 0.4F;
constexpr float kSlipBesideHouse = 0.6F; ///< the number typed is there, so a slip is unlikely
constexpr float kSlip =
    0.42F; ///< a little more than the street alone: the same street, and a house

struct Fitted
{
    NameFit fit;
    quint32 name;
};

void addNamesOf(const FindSections& map,
                const QueryWord& word,
                size_t most,
                std::vector<quint32>& names)
{
    // Names stand in the order of their use, so that a cut leaves out the least used.
    for (const WordMatch& match : word.matches) {
        const size_t each = std::max<size_t>(4, most / (match.last - match.first));
        for (quint32 w = match.first; w < match.last && names.size() < 2 * most; ++w) {
            const WordRow& row = map.words[w];
            const auto list =
                map.postings.subspan(row.firstName, std::min<size_t>(row.names, each));
            names.insert(names.end(), list.begin(), list.end());
        }
    }
}

std::vector<quint32> candidates(const FindSections& map, const std::vector<QueryWord>& words)
{
    std::vector<quint32> names;
    const QueryWord* rarest = nullptr;
    for (const QueryWord& word : words) {
        if (word.names == 0)
            continue;
        if (word.names <= kFewNames)
            addNamesOf(map, word, kMostCandidates, names);
        else if (!rarest || word.names < rarest->names)
            rarest = &word;
    }
    if (names.empty() && rarest)
        addNamesOf(map, *rarest, kMostCandidates, names);
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::vector<Fitted> fittedNames(const FindSections& map, const std::vector<QueryWord>& words)
{
    std::vector<Fitted> fitted;
    float best = 0;
    for (const quint32 name : candidates(map, words)) {
        const NameFit fit = fitName(map, map.names[name], words);
        if (fit.fit <= 0.05F || fit.fit < best * 0.3F)
            continue;
        best = std::max(best, fit.fit);
        fitted.push_back({fit, name});
    }
    // A rest that explains more words may overtake a better fit, but not a far better one.
    std::erase_if(fitted, [&](const Fitted& each) { return each.fit.fit < best * kWorthwhile; });
    const size_t kept = std::min(fitted.size(), kMostExpanded);
    std::ranges::partial_sort(fitted,
                              fitted.begin() + static_cast<ptrdiff_t>(kept),
                              [](const Fitted& a, const Fitted& b) {
                                  return a.fit.fit != b.fit.fit ? a.fit.fit > b.fit.fit
                                                                : a.name < b.name;
                              });
    fitted.resize(kept);
    return fitted;
}

class Expansion
{
public:
    Expansion(const FindContext& context, const std::vector<QueryWord>& words)
        : m_context(context)
        , m_map(context.map)
        , m_words(words)
    {
    }

    std::vector<Hit> run()
    {
        for (const Fitted& each : fittedNames(m_map, m_words))
            expand(each);
        return std::move(m_hits);
    }

private:
    const FindContext& m_context;
    const FindSections& m_map;
    const std::vector<QueryWord>& m_words;
    std::vector<Hit> m_hits;
    NameFit m_restFor;
    QueryRest m_rest;
    TypedNumber m_number;
    bool m_hasRest = false;
    int m_slipped = 0;
    size_t m_expanded = 0;
    size_t m_known = 0; ///< houses that have the number

    void expand(const Fitted& each);
    void addStreet(float fit, quint32 row);
    void addNumber(float fit, quint32 row, const std::vector<std::u16string>& near);
    void addSlips(float fit, quint32 row, size_t limit);
    [[nodiscard]] bool isAmongNumbers(const StreetRow& street) const;
    void addPlace(float fit, quint32 row);
    void addArea(float fit, quint32 row);
    [[nodiscard]] std::vector<std::u16string> nearWords(quint32 text) const;

    [[nodiscard]] float
    tail(quint32 area, quint32 postcode, const std::vector<std::u16string>& near) const
    {
        return fitTail(
            m_rest, m_words, m_context.areaWords, m_context.localities, area, postcode, near);
    }
};

std::vector<std::u16string> Expansion::nearWords(quint32 text) const
{
    return m_rest.tail.empty() || text == 0 ? std::vector<std::u16string>()
                                            : nameWords(m_map.text(text));
}

void Expansion::expand(const Fitted& each)
{
    const bool isSameRest = m_hasRest && m_restFor.used == each.fit.used &&
                            m_restFor.first == each.fit.first && m_restFor.last == each.fit.last;
    if (!isSameRest) {
        m_rest = restOf(m_words, each.fit);
        m_number = typedNumber(m_rest.number);
        m_restFor = each.fit;
        m_hasRest = true;
    }
    const NameRow& name = m_map.names[each.name];
    const float fit = each.fit.fit * m_rest.fit;
    const size_t first = m_hits.size();
    switch (name.kind) {
    case NameRow::Kind::Street:
        addStreet(fit, name.target);
        break;
    case NameRow::Kind::Place:
        addPlace(fit, name.target);
        break;
    case NameRow::Kind::Area:
        addArea(fit, name.target);
        break;
    }
    for (size_t i = first; i < m_hits.size(); ++i)
        m_hits[i].part = each.fit.part;
    ++m_expanded;
}

void Expansion::addStreet(float fit, quint32 row)
{
    const StreetRow& street = m_map.streets[row];
    const auto near = nearWords(street.near);
    if (!m_rest.number.empty()) {
        addNumber(fit, row, near);
        return;
    }
    m_hits.push_back({fit * tail(street.area, 0, near),
                      MatchKind::Street,
                      NameRow::Kind::Street,
                      row,
                      kNoIndex,
                      kNoIndex,
                      street.area,
                      street.middle,
                      {}});
}

void Expansion::addNumber(float fit, quint32 row, const std::vector<std::u16string>& near)
{
    const StreetRow& street = m_map.streets[row];
    bool isSame = false;
    for (const KnownHouse& known : knownHouses(m_map, street, m_number, m_rest.units)) {
        const HouseRow& house = m_map.houses[known.house];
        const quint32 area = house.area ? house.area : street.area;
        isSame = isSame || known.fit > 0.88F;
        m_hits.push_back({fit * known.fit * tail(area, house.postcode, near),
                          MatchKind::AddressPoint,
                          NameRow::Kind::Street,
                          row,
                          known.house,
                          kNoIndex,
                          area,
                          house.at,
                          {}});
    }
    m_known += isSame;
    if ((isSame && m_hits.size() > kFewHits) || (m_known > kManyHouses && m_expanded > kManyNames))
        return;
    if (isSame) {
        addSlips(fit * kSlipBesideHouse, row, 3);
        return;
    }
    if (const auto between = betweenHouses(m_map, street, m_number)) {
        const quint32 area = between->area ? between->area : street.area;
        m_hits.push_back({fit * kInterpolated * tail(area, between->postcode, near),
                          MatchKind::Interpolated,
                          NameRow::Kind::Street,
                          row,
                          kNoIndex,
                          kNoIndex,
                          area,
                          between->at,
                          m_rest.number});
    } else {
        const float among = isAmongNumbers(street) ? 1.F : 0.9F;
        m_hits.push_back({fit * kStreetOnly * among * tail(street.area, 0, near),
                          MatchKind::Street,
                          NameRow::Kind::Street,
                          row,
                          kNoIndex,
                          kNoIndex,
                          street.area,
                          street.middle,
                          {}});
    }
    addSlips(fit, row, 6);
}

/// The number lies between the least and the largest of the street.
bool Expansion::isAmongNumbers(const StreetRow& street) const
{
    const auto houses = m_map.housesOf(street);
    return houses.empty() ||
           (houses.front().key <= m_number.key && m_number.key <= houses.back().key);
}

void Expansion::addSlips(float fit, quint32 row, size_t limit)
{
    if (fit < 0.5F || m_slipped >= kMostSlipped)
        return;
    const StreetRow& street = m_map.streets[row];
    float confidence = fit * kSlip;
    const auto slipped = slippedHouses(m_map, street, m_number, limit);
    m_slipped += slipped.empty() ? 0 : 1;
    for (const quint32 each : slipped) {
        const HouseRow& house = m_map.houses[each];
        m_hits.push_back({confidence,
                          MatchKind::AddressPoint,
                          NameRow::Kind::Street,
                          row,
                          each,
                          kNoIndex,
                          house.area ? house.area : street.area,
                          house.at,
                          {}});
        confidence *= 0.98F;
    }
}

void Expansion::addPlace(float fit, quint32 row)
{
    const PlaceRow& place = m_map.places[row];
    // A number before a place's name is a house somewhere else; behind it, a room or a gate.
    const float number = m_rest.number.empty() ? 1.F : 0.35F;
    m_hits.push_back({fit * number * tail(0, 0, nearWords(place.near)),
                      static_cast<PlaceKind>(place.kind) == PlaceKind::Milepost
                          ? MatchKind::Milepost
                          : MatchKind::Place,
                      NameRow::Kind::Place,
                      row,
                      kNoIndex,
                      kNoIndex,
                      0,
                      place.at,
                      {}});
}

void Expansion::addArea(float fit, quint32 row)
{
    const float number = m_rest.number.empty() ? 1.F : 0.4F;
    m_hits.push_back({fit * 0.9F * number * tail(0, 0, {}),
                      MatchKind::Place,
                      NameRow::Kind::Area,
                      row,
                      kNoIndex,
                      kNoIndex,
                      0,
                      m_map.areas[row].middle,
                      {}});
}

/// Streets that fit one side of a corner, each with its best fit.
std::unordered_map<quint32, float> sideOf(const FindContext& context,
                                          const std::vector<QueryWord>& words)
{
    std::unordered_map<quint32, float> side;
    for (const Fitted& each : fittedNames(context.map, words)) {
        const NameRow& name = context.map.names[each.name];
        if (name.kind != NameRow::Kind::Street)
            continue;
        const QueryRest rest = restOf(words, each.fit);
        const StreetRow& street = context.map.streets[name.target];
        float fit = each.fit.fit * rest.fit *
                    fitTail(rest, words, context.areaWords, context.localities, street.area, 0, {});
        if (!rest.number.empty())
            fit *= 0.6F;
        float& best = side[name.target];
        best = std::max(best, fit);
        if (side.size() > 400)
            break;
    }
    return side;
}

} // namespace

std::vector<Hit> searchWords(const FindContext& context, const std::vector<QueryWord>& words)
{
    return Expansion(context, words).run();
}

std::vector<Hit> searchCorner(const FindContext& context,
                              const std::vector<QueryWord>& first,
                              const std::vector<QueryWord>& second)
{
    std::vector<Hit> hits;
    const auto others = sideOf(context, second);
    for (const auto& [row, fit] : sideOf(context, first)) {
        const StreetRow& street = context.map.streets[row];
        for (const CrossingRow& crossing :
             context.map.crossings.subspan(street.firstCrossing, street.crossings))
            if (const auto other = others.find(crossing.other); other != others.end())
                hits.push_back({fit * other->second,
                                MatchKind::Intersection,
                                NameRow::Kind::Street,
                                row,
                                kNoIndex,
                                crossing.other,
                                street.area,
                                crossing.at,
                                {}});
    }
    return hits;
}

} // namespace lodestar::streets
