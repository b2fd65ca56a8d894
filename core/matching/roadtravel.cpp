// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the router, and adds the way between the street and the place itself.
#include "core/matching/roadtravel.h"

#include "core/streets/route/fleeteta.h"

#include <QCoreApplication>

#include <cmath>

namespace lodestar::matching {

namespace {
constexpr double kOffStreetKmh = 15;
/// So many starts are kept ready; far beyond a room's units.
constexpr qsizetype kKept = 4'096;
/// A start that nobody asked for in so many questions goes first.
constexpr quint64 kIdle = 32;

Duration offStreet(Metres away)
{
    return Duration(std::llround(away.value / (kOffStreetKmh / 3.6) * 1'000));
}

/// A place to a centimetre, to find it again.
struct Key
{
    qint64 lat = 0;
    qint64 lon = 0;

    friend bool operator==(const Key&, const Key&) = default;

    friend size_t qHash(const Key& key, size_t seed = 0)
    {
        return qHashMulti(seed, key.lat, key.lon);
    }
};

Key keyOf(LatLon point)
{
    return {std::llround(point.lat * 1e7), std::llround(point.lon * 1e7)};
}
} // namespace

/// The starts of the last questions, each with its label, and the places that were asked for.
class RoadTravel::Starts
{
public:
    explicit Starts(std::shared_ptr<const streets::Router> router)
        : m_router(router)
        , m_fleet(std::move(router))
    {
    }

    QList<std::optional<Duration>> times(std::span<const LatLon> starts, LatLon place)
    {
        ++m_question;
        const streets::StreetPosition end = isOnEarth(place) ? endAt(place) : kNowhere;
        if (!end.isValid())
            return QList<std::optional<Duration>>(static_cast<qsizetype>(starts.size()));
        std::vector<const Kept*> asked;
        asked.reserve(starts.size());
        for (const LatLon& start : starts)
            asked.push_back(isOnEarth(start) ? &keep(start) : nullptr);
        const std::span<const streets::Cost> etas = m_fleet.etas(end);
        QList<std::optional<Duration>> found(static_cast<qsizetype>(starts.size()));
        for (size_t i = 0; i < asked.size(); ++i)
            if (asked[i] && asked[i]->isOnStreet && etas[asked[i]->slot] < streets::kUnreachable)
                found[static_cast<qsizetype>(i)] =
                    Duration(etas[asked[i]->slot]) + asked[i]->toStreet + offStreet(end.away);
        if (m_kept.size() > kKept)
            forget();
        return found;
    }

    /// Of who was asked for already nothing is looked up again.
    bool covers(LatLon place)
    {
        const auto kept = m_kept.find(keyOf(place));
        return kept != m_kept.end() ? kept->second.isOnStreet : endAt(place).isValid();
    }

private:
    static inline const streets::StreetPosition kNowhere{};

    struct Kept
    {
        quint32 slot = 0;
        bool isOnStreet = false;
        Duration toStreet{};
        quint64 asked = 0; ///< the last question that it was in
    };

    std::shared_ptr<const streets::Router> m_router;
    streets::FleetEta m_fleet;
    std::unordered_map<Key, Kept, size_t (*)(const Key&)> m_kept{64, [](const Key& key) {
                                                                     return qHash(key);
                                                                 }};
    std::unordered_map<Key, streets::StreetPosition, size_t (*)(const Key&)> m_ends{
        64, [](const Key& key) {
            return qHash(key);
        }};
    std::vector<quint32> m_unused;
    quint32 m_next = 0;
    quint64 m_question = 0;

    /// Where a call's place lies on the streets; closed ones count too, so that it stays so.
    const streets::StreetPosition& endAt(LatLon place)
    {
        if (m_ends.size() >= kKept)
            m_ends.clear();
        const auto [it, isNew] = m_ends.try_emplace(keyOf(place));
        if (isNew)
            it->second = m_router->snap(place);
        return it->second;
    }

    const Kept& keep(LatLon start)
    {
        const auto [it, isNew] = m_kept.try_emplace(keyOf(start));
        Kept& kept = it->second;
        kept.asked = m_question;
        if (!isNew)
            return kept;
        const streets::StreetPosition position = m_router->snap(start);
        kept.isOnStreet = position.isValid();
        if (!kept.isOnStreet)
            return kept;
        kept.toStreet = offStreet(position.away);
        if (m_unused.empty()) {
            kept.slot = m_next++;
        } else {
            kept.slot = m_unused.back();
            m_unused.pop_back();
        }
        m_fleet.set(kept.slot, position);
        return kept;
    }

    void forget()
    {
        std::erase_if(m_kept, [this](const auto& entry) {
            const Kept& kept = entry.second;
            if (kept.asked + kIdle > m_question)
                return false;
            if (kept.isOnStreet) {
                m_fleet.remove(kept.slot);
                m_unused.push_back(kept.slot);
            }
            return true;
        });
    }
};

RoadTravel::RoadTravel(std::shared_ptr<const streets::Router> router, QString mapName)
    : m_router(std::move(router))
    , m_mapName(std::move(mapName))
    , m_starts(std::make_unique<Starts>(m_router))
{
}

RoadTravel::~RoadTravel() = default;

QList<std::optional<Duration>>
RoadTravel::toPlace(std::span<const LatLon> starts, LatLon place, Instant) const
{
    const std::lock_guard lock(m_mutex);
    return m_starts->times(starts, place);
}

bool RoadTravel::covers(LatLon place) const
{
    if (!isOnEarth(place))
        return false;
    const std::lock_guard lock(m_mutex);
    return m_starts->covers(place);
}

QString RoadTravel::method() const
{
    return QCoreApplication::translate("matching", "by road, %1").arg(m_mapName);
}

} // namespace lodestar::matching
