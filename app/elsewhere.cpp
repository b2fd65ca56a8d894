// SPDX-License-Identifier: GPL-3.0-or-later
// Moves coordinates by shift and scale; borrows places by a text's own number.
#include "app/elsewhere.h"

#include "core/base/entropy.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lodestar::app {

namespace {

constexpr double kShare = 0.8; ///< of the ground that the zones may cover
constexpr int kTries = 60;

struct Box
{
    double south = 90;
    double north = -90;
    double west = 180;
    double east = -180;

    void add(const QJsonArray& point)
    {
        south = std::min(south, point[0].toDouble());
        north = std::max(north, point[0].toDouble());
        west = std::min(west, point[1].toDouble());
        east = std::max(east, point[1].toDouble());
    }
};

Box boxOf(const streets::Box7& box)
{
    return {box.south / 1e7, box.north / 1e7, box.west / 1e7, box.east / 1e7};
}

/// From one box's middle to the other's.
struct Move
{
    Box from;
    Box to;
    double scale = 1;

    Move(const Box& zones, const Box& ground)
        : from(zones)
        , to(ground)
        , scale(std::min({1.0,
                          kShare * (to.north - to.south) / (from.north - from.south),
                          kShare * (to.east - to.west) / (from.east - from.west)}))
    {
    }

    [[nodiscard]] QJsonArray operator()(const QJsonArray& point) const
    {
        const double lat = point[0].toDouble() - (from.north + from.south) / 2;
        const double lon = point[1].toDouble() - (from.east + from.west) / 2;
        return {(to.north + to.south) / 2 + lat * scale, (to.east + to.west) / 2 + lon * scale};
    }
};

} // namespace

Result<QByteArray> movedAgency(const QByteArray& agencyJson, const streets::Box7& ground)
{
    QJsonObject agency = QJsonDocument::fromJson(agencyJson).object();
    QJsonArray zones = agency[QLatin1String("zones")].toArray();
    Box around;
    for (const QJsonValue& zone : std::as_const(zones))
        for (const QJsonValue& corner : zone[QLatin1String("ring")].toArray())
            around.add(corner.toArray());
    if (around.north <= around.south || around.east <= around.west || ground.isEmpty())
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("An agency without zones cannot be moved to another city."));
    const Move move(around, boxOf(ground));
    for (QJsonValueRef zone : zones) {
        QJsonObject moved = zone.toObject();
        QJsonArray ring = moved[QLatin1String("ring")].toArray();
        for (QJsonValueRef corner : ring)
            corner = move(corner.toArray());
        moved[QLatin1String("ring")] = ring;
        zone = moved;
    }
    agency[QLatin1String("zones")] = zones;
    QJsonArray units = agency[QLatin1String("units")].toArray();
    for (QJsonValueRef unit : units) {
        QJsonObject moved = unit.toObject();
        if (moved.contains(QLatin1String("home")))
            moved[QLatin1String("home")] = move(moved[QLatin1String("home")].toArray());
        unit = moved;
    }
    agency[QLatin1String("units")] = units;
    return QJsonDocument(agency).toJson();
}

training::Scenario movedScenario(training::Scenario scenario)
{
    QHash<training::CallKey, QList<UnitId>> expected; // by what comes later
    for (auto line = scenario.lines.rbegin(); line != scenario.lines.rend(); ++line) {
        if (auto* expect = std::get_if<training::Expect>(&line->step)) {
            if (expect->units)
                expected.insert(expect->call, *expect->units);
            expect->units.reset();
        } else if (auto* send = std::get_if<training::SendUnits>(&line->step)) {
            const QList<UnitId> units = expected.take(send->call);
            if (!send->units.isEmpty() || units.isEmpty())
                continue;
            send->units = units;
            send->override = QStringLiteral("as the scenario was written, for another city");
        }
    }
    return scenario;
}

BorrowedPlaces::BorrowedPlaces(CityMap map, const Profile& profile)
    : m_map(std::move(map))
{
    for (const Zone& zone : profile.zones)
        for (const LatLon& corner : zone.ring)
            m_within.add(streets::toPoint7(corner));
}

QList<streets::PlaceMatch> BorrowedPlaces::find(const QString& text, int limit) const
{
    if (limit < 1)
        return {};
    const QByteArray digest =
        QCryptographicHash::hash(text.toCaseFolded().toUtf8(), QCryptographicHash::Sha256);
    SeededEntropy chance(digest.left(8).toHex().toULongLong(nullptr, 16));
    const Box box = boxOf(m_within);
    for (int i = 0; i < kTries; ++i) {
        const double lat = box.south + (box.north - box.south) * chance.unit();
        const double lon = box.west + (box.east - box.west) * chance.unit();
        const auto street = m_map.router->snap({lat, lon}, Metres{250});
        if (!street.isValid())
            continue;
        const streets::ReverseMatch found = m_map.finder->reverse(street.at);
        if (found.crossing)
            return {{found.crossing->name,
                     found.crossing->point,
                     false,
                     1,
                     streets::MatchKind::Intersection}};
    }
    return {};
}

} // namespace lodestar::app
