// SPDX-License-Identifier: GPL-3.0-or-later
// Chance in the shape of a city's calls.
#include "core/training/madecalls.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lodestar::training {

namespace {

constexpr double kDanger = 1.0 / 16;
constexpr double kNowhere = 1.0 / 50;
constexpr double kSilent = 1.0 / 40;
constexpr double kNearHotSpot = 0.7;
constexpr int kHotSpots = 12;

/// The share of a day's calls in each local hour, to be divided by their sum.
constexpr std::array<double, 24> kHours{3.0, 2.5, 2.2, 1.9, 1.6, 1.5, 1.8, 2.5, 3.3, 4.0, 4.5, 4.9,
                                        5.2, 5.3, 5.4, 5.6, 5.7, 5.7, 5.6, 5.5, 5.3, 5.1, 4.6, 3.8};

class Places
{
public:
    Places(const Profile& profile, SeededEntropy& chance)
        : m_profile(profile)
        , m_chance(chance)
    {
        for (const Zone& zone : profile.zones)
            for (const LatLon& corner : zone.ring) {
                m_least = {std::min(m_least.lat, corner.lat), std::min(m_least.lon, corner.lon)};
                m_most = {std::max(m_most.lat, corner.lat), std::max(m_most.lon, corner.lon)};
            }
        for (int i = 0; i < kHotSpots; ++i)
            m_hotSpots += anywhere();
    }

    LatLon anywhere()
    {
        for (int tries = 0; tries < 1'000; ++tries) {
            const LatLon point{m_least.lat + (m_most.lat - m_least.lat) * m_chance.unit(),
                               m_least.lon + (m_most.lon - m_least.lon) * m_chance.unit()};
            if (m_profile.zoneAt(point).isValid())
                return point;
        }
        return m_profile.zones.first().ring.value(0); // zones that are hardly there
    }

    LatLon ofACall()
    {
        if (m_chance.unit() >= kNearHotSpot)
            return anywhere();
        const LatLon middle = m_hotSpots[m_chance.below(kHotSpots)];
        const double spread = (m_most.lat - m_least.lat) / 25;
        const double radius = spread * std::sqrt(-2 * std::log(1 - m_chance.unit()));
        const double angle = 2 * std::numbers::pi * m_chance.unit();
        const double squash = std::cos(middle.lat * std::numbers::pi / 180);
        return {middle.lat + radius * std::sin(angle),
                middle.lon + radius * std::cos(angle) / squash};
    }

private:
    const Profile& m_profile;
    SeededEntropy& m_chance;
    LatLon m_least{90, 180};
    LatLon m_most{-90, -180};
    QList<LatLon> m_hotSpots;
};

AnswerId answerTo(const Question& question, SeededEntropy& chance)
{
    const auto least = std::ranges::min_element(question.choices, {}, &AnswerChoice::danger);
    if (chance.unit() >= kDanger)
        return least->id;
    return question.choices[chance.below(static_cast<int>(question.choices.size()))].id;
}

Answers answersOf(const Profile& profile, SeededEntropy& chance)
{
    Answers answers;
    if (chance.unit() < kSilent)
        return answers;
    for (const QuestionId& id : profile.protocol.mustAsk)
        if (const Question* question = profile.question(id); question && id.value() != u"nature")
            answers.insert(id, Answer{{answerTo(*question, chance)}, {}, {}});
    return answers;
}

RequestSource sourceOf(SeededEntropy& chance)
{
    const double share = chance.unit();
    return share < 0.7    ? RequestSource::Line911
           : share < 0.85 ? RequestSource::AdminLine
           : share < 0.93 ? RequestSource::Officer
                          : RequestSource::Line311;
}

} // namespace

Result<QList<CityCall>>
makeCalls(const Profile& profile, const CallMaking& making, SeededEntropy& chance)
{
    if (profile.zones.isEmpty() || profile.natures.isEmpty())
        return Unexpected(Kind::Invalid,
                          QStringLiteral("Calls are made up in zones and with natures; the "
                                         "profile or its agency's file has none of one of them."));
    Places places(profile, chance);
    double sum = 0;
    for (const double hour : kHours)
        sum += hour;
    const double mean = static_cast<double>(making.count) /
                        std::chrono::duration<double>(making.span).count(); // a second
    const double most = mean * 24 * *std::ranges::max_element(kHours) / sum;
    QList<CityCall> calls;
    // A quarter of an hour has one local hour in every time zone, and asking for it is dear.
    constexpr Duration kQuarter = std::chrono::minutes(15);
    qint64 quarter = -1;
    size_t hour = 0;
    double second = 0;
    for (;;) { // thinning: too many by the busiest hour's rate, of which each hour keeps its share
        second += -std::log(1 - chance.unit()) / most;
        const Instant at = making.from + Duration(std::llround(second * 1'000));
        if (at >= making.from + making.span)
            return calls;
        if (const qint64 now = at.time_since_epoch() / kQuarter; now != quarter) {
            quarter = now;
            hour = static_cast<size_t>(localMinute(profile.timeZone, at).minute / 60);
        }
        if (chance.unit() * most >= mean * 24 * kHours[hour] / sum)
            continue;
        CityCall call;
        call.at = at;
        if (chance.unit() >= kNowhere)
            call.point = places.ofACall();
        call.source = sourceOf(chance);
        call.nature = profile.natures[chance.below(static_cast<int>(profile.natures.size()))].id;
        call.answers = answersOf(profile, chance);
        calls += call;
    }
}

QList<RosterEntry>
rosterOf(const QList<RosterEntry>& roster, int count, const Profile& profile, SeededEntropy& chance)
{
    QList<RosterEntry> grown = roster.mid(0, count);
    if (roster.isEmpty() || profile.zones.isEmpty())
        return grown;
    Places places(profile, chance);
    for (qsizetype i = grown.size(); i < count; ++i) {
        RosterEntry entry = roster[i % roster.size()];
        const auto copy = i / roster.size() + 1;
        entry.record.id = UnitId(QStringLiteral("%1-%2").arg(entry.record.id.value()).arg(copy));
        if (!entry.record.crewGroup.isEmpty())
            entry.record.crewGroup += QStringLiteral("-%1").arg(copy);
        entry.record.home = places.anywhere();
        grown += entry;
    }
    return grown;
}

} // namespace lodestar::training
