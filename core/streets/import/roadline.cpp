// SPDX-License-Identifier: GPL-3.0-or-later
// From a road's tags to a RoadLine.
#include "core/streets/import/roadline.h"

#include "core/streets/import/features.h"
#include "core/streets/import/speed.h"

#include <algorithm>
#include <charconv>

namespace lodestar::streets::importing {

namespace {

void countSpeeds(const RoadSpeeds& speeds, const Tags& tags, Account& account)
{
    const QString what = QStringLiteral("speed limits");
    if (!speeds.understood)
        account.ignored(what, QStringLiteral("not understood"));
    if (std::ranges::any_of(tags.all(), [](const Tag& tag) {
            return tag.key.starts_with("maxspeed") && tag.key.ends_with(":conditional");
        }))
        account.ignored(what, QStringLiteral("conditional"));
}

void countUndriven(NoCar noCar, Account& account)
{
    const QString what = QStringLiteral("roads drawn, not driven");
    switch (noCar) {
    case NoCar::Driven:
        return;
    case NoCar::Path:
        return account.add(QStringLiteral("paths drawn, not driven"), {}, 1);
    case NoCar::Access:
        return account.add(what, QStringLiteral("access forbidden to cars"), 1);
    case NoCar::Reversible:
        return account.add(what, QStringLiteral("reversible or alternating one-way"), 1);
    }
    Q_UNREACHABLE();
}

} // namespace

RoadLine roadLineOf(const CarRoad& car, const Tags& tags, Texts& texts, Account& account)
{
    RoadLine line;
    line.name = texts.add(tags["name"]);
    line.otherNames = texts.add(otherNamesOf(tags));
    line.ref = texts.add(tags["ref"]);
    line.city = texts.add(tags["addr:city"]);
    line.roadClass = car.roadClass;
    line.flags = car.flags;
    int layer = 0;
    const std::string_view text = tags["layer"];
    std::from_chars(text.data(), text.data() + text.size(), layer);
    line.layer = static_cast<qint8>(std::clamp(layer, -5, 5));
    const RoadSpeeds speeds = roadSpeedsOf(tags);
    line.speedForward = speeds.forward;
    line.speedBackward = speeds.backward;
    countSpeeds(speeds, tags, account);
    countUndriven(car.noCar, account);
    return line;
}

} // namespace lodestar::streets::importing
