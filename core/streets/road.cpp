// SPDX-License-Identifier: GPL-3.0-or-later
// Distances along a road, its houses and its crossings.
#include "core/streets/road.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lodestar::streets {

namespace {

constexpr double kHouseSetBack = 14; // metres from the middle of the road
constexpr double kMetresPerDegree = 111'195;

/// Metres east and north of `origin`; good to a few centimetres over a segment.
struct Plane
{
    LatLon origin;
    double perLon;

    explicit Plane(LatLon at)
        : origin(at)
        , perLon(kMetresPerDegree * std::cos(at.lat * std::numbers::pi / 180))
    {
    }

    [[nodiscard]] double x(LatLon p) const { return (p.lon - origin.lon) * perLon; }

    [[nodiscard]] double y(LatLon p) const { return (p.lat - origin.lat) * kMetresPerDegree; }
};

struct Meeting
{
    double onFirst;  ///< 0..1 along the first segment
    double onSecond; ///< 0..1 along the second
};

std::optional<Meeting> meet(LatLon a, LatLon b, LatLon c, LatLon d)
{
    if (std::max(a.lat, b.lat) < std::min(c.lat, d.lat) ||
        std::max(c.lat, d.lat) < std::min(a.lat, b.lat) ||
        std::max(a.lon, b.lon) < std::min(c.lon, d.lon) ||
        std::max(c.lon, d.lon) < std::min(a.lon, b.lon))
        return std::nullopt;
    const double rLat = b.lat - a.lat;
    const double rLon = b.lon - a.lon;
    const double sLat = d.lat - c.lat;
    const double sLon = d.lon - c.lon;
    const double cross = rLon * sLat - rLat * sLon;
    if (cross == 0)
        return std::nullopt;
    const double t = ((c.lon - a.lon) * sLat - (c.lat - a.lat) * sLon) / cross;
    const double u = ((c.lon - a.lon) * rLat - (c.lat - a.lat) * rLon) / cross;
    if (t < 0 || t >= 1 || u < 0 || u >= 1)
        return std::nullopt;
    return Meeting{t, u};
}

LatLon between(LatLon a, LatLon b, double share)
{
    return {a.lat + (b.lat - a.lat) * share, a.lon + (b.lon - a.lon) * share};
}

} // namespace

Road::Road(QString name, QList<LatLon> line, bool major)
    : m_name(std::move(name))
    , m_line(std::move(line))
    , m_major(major)
{
    Q_ASSERT(m_line.size() >= 2);
    m_along += Metres{0};
    for (qsizetype i = 1; i < m_line.size(); ++i)
        m_along += Metres{m_along.last().value + distance(m_line[i - 1], m_line[i]).value};
    m_open += Stretch{Metres{0}, length()};
}

void Road::keepOutOf(const QList<Polygon>& areas)
{
    constexpr double kStep = 10;
    m_open.clear();
    std::optional<double> from;
    for (double at = 0; at <= length().value; at += kStep) {
        const LatLon point = pointAt(Metres{at});
        const bool inside =
            std::ranges::any_of(areas, [&](const Polygon& area) { return contains(area, point); });
        if (!inside && !from)
            from = at;
        if (inside && from) {
            if (at - *from > 2 * kStep)
                m_open += Stretch{Metres{*from}, Metres{at - kStep}};
            from.reset();
        }
    }
    if (from)
        m_open += Stretch{Metres{*from}, length()};
}

qsizetype Road::segmentAt(Metres along) const
{
    const auto after = std::upper_bound(m_along.begin(), m_along.end(), along);
    const qsizetype index = std::distance(m_along.begin(), after) - 1;
    return std::clamp<qsizetype>(index, 0, m_line.size() - 2);
}

bool Road::isOpenAt(Metres along) const
{
    return std::ranges::any_of(m_open,
                               [&](const Stretch& s) { return along >= s.from && along <= s.to; });
}

LatLon Road::pointAt(Metres along) const
{
    const qsizetype i = segmentAt(along);
    const double span = m_along[i + 1].value - m_along[i].value;
    const double share = span > 0 ? (along.value - m_along[i].value) / span : 0;
    return between(m_line[i], m_line[i + 1], std::clamp(share, 0.0, 1.0));
}

QList<LatLon> Road::part(const Stretch& stretch) const
{
    QList<LatLon> corners{pointAt(stretch.from)};
    for (qsizetype i = 0; i < m_line.size(); ++i)
        if (m_along[i] > stretch.from && m_along[i] < stretch.to)
            corners += m_line[i];
    corners += pointAt(stretch.to);
    return corners;
}

LatLon Road::middle() const
{
    if (m_open.isEmpty())
        return pointAt(Metres{length().value / 2});
    const auto longest = std::ranges::max_element(
        m_open, {}, [](const Stretch& s) { return s.to.value - s.from.value; });
    return pointAt(Metres{(longest->from.value + longest->to.value) / 2});
}

int Road::lastNumber() const
{
    return kFirstNumber + static_cast<int>(length().value / kMetresPerNumber);
}

std::optional<LatLon> Road::house(int number) const
{
    if (number < kFirstNumber || number > lastNumber())
        return std::nullopt;
    const Metres along{(number - kFirstNumber) * kMetresPerNumber};
    if (!isOpenAt(along))
        return std::nullopt;
    const qsizetype i = segmentAt(along);
    const LatLon kerb = pointAt(along);
    const Plane plane(kerb);
    const double dx = plane.x(m_line[i + 1]) - plane.x(m_line[i]);
    const double dy = plane.y(m_line[i + 1]) - plane.y(m_line[i]);
    const double span = std::hypot(dx, dy);
    const double side = number % 2 == 0 ? kHouseSetBack : -kHouseSetBack;
    return LatLon{kerb.lat + side * dx / span / kMetresPerDegree,
                  kerb.lon - side * dy / span / plane.perLon};
}

QList<LatLon> Road::crossings(const Road& other) const
{
    QList<LatLon> found;
    for (qsizetype i = 0; i + 1 < m_line.size(); ++i)
        for (qsizetype k = 0; k + 1 < other.m_line.size(); ++k) {
            const auto at = meet(m_line[i], m_line[i + 1], other.m_line[k], other.m_line[k + 1]);
            if (!at)
                continue;
            const Metres mine{m_along[i].value +
                              at->onFirst * (m_along[i + 1].value - m_along[i].value)};
            const Metres theirs{other.m_along[k].value +
                                at->onSecond *
                                    (other.m_along[k + 1].value - other.m_along[k].value)};
            if (isOpenAt(mine) && other.isOpenAt(theirs))
                found += between(m_line[i], m_line[i + 1], at->onFirst);
        }
    return found;
}

} // namespace lodestar::streets
