// SPDX-License-Identifier: GPL-3.0-or-later
// OSRM's turn function.
#include "core/streets/route/turncost.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace lodestar::streets {

quint32 turnCost(const TurnKind& turn)
{
    constexpr double kPenalty = 7.5;
    constexpr double kUTurn = 20;
    constexpr double kBias = 1.075;
    double seconds = 0;
    if (turn.hasSignal)
        seconds += kSignalSeconds;
    if (turn.hasGate)
        seconds += kGateSeconds;
    if (turn.roads > 2 || turn.isUTurn) {
        // Crossing the oncoming traffic is the dearer turn.
        const double bias = turn.leftHand ? 1 / kBias : kBias;
        const double share = std::abs(turn.degrees) / 180;
        const bool isRight = turn.degrees >= 0;
        seconds += isRight ? kPenalty / (1 + std::exp(-(13 / bias * share - 6.5 * bias)))
                           : kPenalty / (1 + std::exp(-(13 * bias * share - 6.5 / bias)));
    }
    if (turn.isUTurn)
        seconds += kUTurn;
    return static_cast<quint32>(std::lround(seconds * 1000));
}

double drivenSpeed(RoadClass roadClass, quint8 flags, quint8 limit)
{
    double speed = std::max<double>(limit, 1) * kSpeedOfLimit;
    if (roadClass == RoadClass::Ferry)
        return std::max<double>(limit, 1); // its timetable, not a limit
    const bool isSlow = roadClass == RoadClass::ParkingAisle || roadClass == RoadClass::Driveway ||
                        (flags & static_cast<quint8>(RoadFlag::Destination)) != 0;
    if (isSlow)
        speed *= 0.5;
    return speed;
}

bool drivesOnLeft(const QString& country)
{
    static const QStringList kLeft =
        QStringLiteral("GB IE AU NZ JP ZA IN HK SG MY TH ID CY MT KE UG TZ LK PK BD JM TT BS BB")
            .split(u' ');
    return kLeft.contains(country);
}

} // namespace lodestar::streets
