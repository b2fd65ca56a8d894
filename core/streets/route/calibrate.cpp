// SPDX-License-Identifier: GPL-3.0-or-later
// Sums observed and expected time by class and hour.
#include "core/streets/route/calibrate.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>

namespace lodestar::streets {

namespace {

constexpr Metres kNear{40};
constexpr double kLeastMoved = 50;
constexpr qint64 kMostGap = 180;
constexpr double kEnough = 60; ///< seconds of driving

struct Sum
{
    double expected = 0; ///< seconds at factor 1
    double observed = 0;

    void add(double seconds, double ratio)
    {
        expected += seconds;
        observed += seconds * ratio;
    }

    [[nodiscard]] double factor() const { return std::clamp(observed / expected, 0.2, 10.0); }
};

class Calibrator
{
public:
    explicit Calibrator(const Router& router)
        : m_router(router)
        , m_tariff(router.tariff())
    {
    }

    Calibration run(const std::vector<TrackFix>& fixes)
    {
        QHash<QString, const TrackFix*> last;
        for (const TrackFix& fix : fixes) {
            if (const TrackFix* before = last.value(fix.unit))
                learn(*before, fix);
            last[fix.unit] = &fix;
        }
        for (int i = 0; i < kRoadClasses; ++i)
            fit(static_cast<RoadClass>(i));
        return m_result;
    }

private:
    const Router& m_router;
    std::shared_ptr<const Tariff> m_tariff;
    Calibration m_result;
    std::array<std::array<Sum, kHoursOfWeek>, kRoadClasses> m_sums;

    void learn(const TrackFix& before, const TrackFix& fix)
    {
        const qint64 took = fix.seconds - before.seconds;
        const double moved = distance(before.at, fix.at).value;
        if (took <= 0 || took > kMostGap) {
            ++m_result.gaps;
            return;
        }
        if (moved < kLeastMoved) {
            ++m_result.standing;
            return;
        }
        const StreetPosition from = m_router.snap(before.at, kNear);
        const StreetPosition to = m_router.snap(fix.at, kNear);
        if (!from.isValid() || !to.isValid() || !learnWay(from, to, moved, took, before.hour))
            ++m_result.unmatched;
        else
            ++m_result.used;
    }

    bool learnWay(
        const StreetPosition& from, const StreetPosition& to, double moved, qint64 took, int hour)
    {
        const FoundWay way = m_router.find(from, to);
        if (way.cost >= kUnreachable || way.arcs.empty())
            return false;
        const StreetGraph& graph = m_router.graph();
        std::vector<double> seconds;
        double metres = 0;
        double streets = 0;
        for (size_t i = 0; i < way.arcs.size(); ++i) {
            const Arc arc = way.arcs[i];
            const double whole = graph.segments[arc / 2].length;
            const auto driven = [&](const StreetPosition& position) {
                return arc & 1 ? whole - position.along : double(position.along);
            };
            const double begin = i == 0 ? driven(from) : 0;
            const double end = i + 1 == way.arcs.size() ? driven(to) : whole;
            metres += (end - begin) / 100;
            seconds.push_back(m_tariff->metric().arcCost[arc] / 1000.0 * (end - begin) / whole);
            streets += seconds.back();
        }
        // Nobody drives thrice as far as he gets between two fixes: the match is wrong.
        if (metres > 3 * moved + 100 || streets < 1)
            return false;
        const double turns = way.cost / 1000.0 - streets;
        const double ratio = std::max(static_cast<double>(took) - turns, 0.0) / streets;
        for (size_t i = 0; i < way.arcs.size(); ++i) {
            const auto roadClass = static_cast<size_t>(graph.segments[way.arcs[i] / 2].roadClass);
            m_sums[roadClass][static_cast<size_t>(hour)].add(seconds[i], ratio);
        }
        return true;
    }

    void fit(RoadClass roadClass)
    {
        const auto& hours = m_sums[static_cast<size_t>(roadClass)];
        Sum all;
        for (const Sum& sum : hours) {
            all.expected += sum.expected;
            all.observed += sum.observed;
        }
        if (all.expected < kEnough)
            return;
        for (int hour = 0; hour < kHoursOfWeek; ++hour) {
            const Sum& sum = hours[static_cast<size_t>(hour)];
            m_result.factors.set(
                roadClass, hour, sum.expected < kEnough ? all.factor() : sum.factor());
        }
    }
};

} // namespace

Calibration calibrate(const Router& router, const std::vector<TrackFix>& fixes)
{
    return Calibrator(router).run(fixes);
}

Result<std::vector<TrackFix>> tracksFromCsv(const QByteArray& csv)
{
    std::vector<TrackFix> fixes;
    int number = 0;
    for (const QByteArray& raw : csv.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).trimmed();
        if (line.isEmpty() || (number == 1 && line.startsWith(u"unit")))
            continue;
        const QStringList cells = line.split(u',');
        const QDateTime time = QDateTime::fromString(cells.value(1), Qt::ISODate);
        bool isLat = false;
        bool isLon = false;
        const LatLon at{cells.value(2).toDouble(&isLat), cells.value(3).toDouble(&isLon)};
        const bool hasOffset = time.isValid() && time.timeSpec() != Qt::LocalTime;
        if (cells.size() != 4 || !hasOffset || !isLat || !isLon || !isOnEarth(at))
            return Unexpected(Kind::Invalid,
                              QStringLiteral("line %1: write unit,time,lat,lon with a time like "
                                             "2026-03-03T08:15:00-05:00")
                                  .arg(number));
        fixes.push_back({cells[0],
                         time.toSecsSinceEpoch(),
                         (time.date().dayOfWeek() - 1) * 24 + time.time().hour(),
                         at});
    }
    std::ranges::stable_sort(fixes, {}, &TrackFix::seconds);
    return fixes;
}

} // namespace lodestar::streets
