// SPDX-License-Identifier: GPL-3.0-or-later
// One question from text to matches.
#include "core/streets/find/placefinder.h"

#include "core/streets/find/coordinates.h"
#include "core/streets/find/matchlabel.h"
#include "core/streets/find/milepostsearch.h"
#include "core/streets/find/namewords.h"
#include "core/streets/lodemap.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace lodestar::streets {

namespace {

constexpr float kSure = 0.88F;     ///< from here on misspellings are not looked for
constexpr float kCorner = 0.5F;    ///< from here on both streets of a corner were meant,
constexpr float kOneStreet = 0.6F; ///< and one of them alone is hardly it
constexpr float kOtherDivision = 0.9F;
constexpr float kLeast = 0.2F; ///< of 1, and of the best match: less is no offer
constexpr int kMostMatches = 1'000;

float bestOf(const std::vector<Hit>& hits)
{
    float best = 0;
    for (const Hit& hit : hits)
        best = std::max(best, hit.confidence);
    return best;
}

/// All words that were typed are right; there may be more to come.
bool isSure(const std::vector<Hit>& hits, bool hasNumber)
{
    return std::ranges::any_of(hits, [&](const Hit& hit) {
        return (!hasNumber || hit.kind == MatchKind::AddressPoint) &&
               hit.confidence >= kSure * hit.part;
    });
}

void append(std::vector<Hit>& hits, std::vector<Hit> more, float factor)
{
    for (Hit& hit : more) {
        hit.confidence *= factor;
        hits.push_back(std::move(hit));
    }
}

/// Without the signs and small words that stand between two streets.
std::vector<QueryWord> withoutJoints(const std::vector<QueryWord>& words)
{
    std::vector<QueryWord> kept;
    for (const QueryWord& word : words) {
        const std::u16string& w = word.text;
        if (w != u"&" && w != u"@" && w != u"/" && w != u"and" && w != u"at")
            kept.push_back(word);
    }
    return kept;
}

class Question
{
public:
    Question(const FindContext& context, const QString& text)
        : m_context(context)
        , m_words(queryWords(text))
    {
    }

    std::vector<Hit> ask()
    {
        if (m_words.empty())
            return {};
        search(Spelling::Exact);
        const bool hasNumber =
            std::ranges::any_of(m_words, [](const QueryWord& w) { return w.isNumeric; });
        if (!isSure(m_hits, hasNumber)) {
            search(Spelling::Misspelt);
            for (std::vector<QueryWord>& other :
                 otherDivisions(withoutJoints(m_words), m_context.map)) {
                lookUp(other, m_context.map, Spelling::Exact);
                append(m_hits, searchWords(m_context, other), kOtherDivision);
            }
        }
        return std::move(m_hits);
    }

private:
    const FindContext& m_context;
    std::vector<QueryWord> m_words;
    std::vector<Hit> m_hits;

    void search(Spelling spelling)
    {
        lookUp(m_words, m_context.map, spelling);
        float factor = 1;
        if (const auto sides = cornerWords(m_words); !sides.empty()) {
            auto corners = searchCorner(m_context, sides[0], sides[1]);
            if (bestOf(corners) > kCorner)
                factor = kOneStreet;
            append(m_hits, std::move(corners), 1);
        }
        if (const auto plain = withoutJoints(m_words); !plain.empty())
            append(m_hits, searchWords(m_context, plain), factor);
    }
};

bool isWithin(const Box7& box, Point7 at)
{
    return at.lat >= box.south && at.lat <= box.north && at.lon >= box.west && at.lon <= box.east;
}

/// Best first; equally good ones by distance from the focus, then by how much a street is used.
void sortHits(std::vector<Hit>& hits, const FindFocus& focus)
{
    if (focus.within)
        std::erase_if(hits, [&](const Hit& hit) { return !isWithin(*focus.within, hit.at); });

    struct Rank
    {
        long confidence;
        double away;
        quint32 row;
        quint32 house;
        size_t hit;

        auto operator<=>(const Rank&) const = default;
    };

    std::vector<Rank> ranks;
    for (size_t i = 0; i < hits.size(); ++i) {
        const Hit& hit = hits[i];
        const double away = focus.near ? distance(*focus.near, toLatLon(hit.at)).value : 0;
        ranks.push_back({-std::lround(hit.confidence * 1'000), away, hit.row, hit.house, i});
    }
    std::ranges::sort(ranks, [](const Rank& a, const Rank& b) { return (a <=> b) < 0; });
    std::vector<Hit> sorted;
    sorted.reserve(hits.size());
    for (const Rank& rank : ranks)
        sorted.push_back(std::move(hits[rank.hit]));
    hits = std::move(sorted);
}

/// Leaves the best hit of each place.
void dropRepeated(std::vector<Hit>& hits, size_t most)
{
    std::vector<Hit> kept;
    const auto isSame = [](const Hit& a, const Hit& b) {
        if (a.kind == MatchKind::Intersection && b.kind == a.kind)
            return distance(toLatLon(a.at), toLatLon(b.at)).value < 60;
        return a.target == b.target && a.row == b.row && a.house == b.house && a.kind == b.kind;
    };
    for (Hit& hit : hits) {
        if (kept.size() >= most)
            break;
        if (std::ranges::none_of(kept, [&](const Hit& other) { return isSame(hit, other); }))
            kept.push_back(std::move(hit));
    }
    hits = std::move(kept);
}

} // namespace

PlaceFinder::PlaceFinder(FindSections sections)
    : m_map(std::move(sections))
{
    for (const AreaRow& area : m_map.areas)
        m_areaWords.push_back(nameWords(m_map.text(area.name)));
    for (const auto& words : m_areaWords)
        m_localities.insert(m_localities.end(), words.begin(), words.end());
    std::vector<quint32> quarters;
    for (const StreetRow& street : m_map.streets)
        quarters.push_back(street.near);
    std::ranges::sort(quarters);
    quarters.erase(std::unique(quarters.begin(), quarters.end()), quarters.end());
    for (const quint32 quarter : quarters)
        std::ranges::move(nameWords(m_map.text(quarter)), std::back_inserter(m_localities));
    std::ranges::sort(m_localities);
}

Result<std::unique_ptr<PlaceFinder>> PlaceFinder::open(std::shared_ptr<const Lodemap> map)
{
    auto sections = readFindSections(std::move(map));
    if (!sections)
        return sections.failure();
    return std::unique_ptr<PlaceFinder>(new PlaceFinder(std::move(*sections)));
}

QList<PlaceMatch> PlaceFinder::find(const QString& text, int limit) const
{
    return find(text, limit, FindFocus{});
}

QList<PlaceMatch> PlaceFinder::find(const QString& text, int limit, const FindFocus& focus) const
{
    const size_t most =
        static_cast<size_t>(limit < 0 || limit > kMostMatches ? kMostMatches : limit);
    const auto point = readCoordinates(text);
    if (point)
        return most == 0
                   ? QList<PlaceMatch>()
                   : QList<PlaceMatch>{{toText(*point), *point, true, 1, MatchKind::Coordinates}};
    if (point.error().kind == Kind::Invalid)
        return {};
    if (const auto mileposts = searchMilepost(m_map, text); !mileposts.isEmpty())
        return mileposts.mid(0, static_cast<qsizetype>(most));
    const FindContext context{m_map, m_areaWords, m_localities};
    std::vector<Hit> hits = Question(context, text).ask();
    const float least = std::max(kLeast, kLeast * bestOf(hits));
    std::erase_if(hits, [&](const Hit& hit) { return hit.confidence < least; });
    sortHits(hits, focus);
    // Labels may be equal where hits are not: some more are named than are given.
    dropRepeated(hits, most + 8);
    return labelled(m_map, hits, most);
}

} // namespace lodestar::streets
