// SPDX-License-Identifier: GPL-3.0-or-later
// Service hours: whether a unit works now, by the clock on the wall of its city.
#include "core/domain/profile.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace lodestar {

LocalMinute localMinute(const QString& timeZone, Instant at)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(),
                                                      QTimeZone(timeZone.toLatin1()));
    return {local.date().dayOfWeek(), local.time().hour() * 60 + local.time().minute()};
}

bool isOpen(const QList<ServiceWindow>& windows, LocalMinute local, const QString& agency)
{
    const int yesterday = local.day == 1 ? 7 : local.day - 1;
    return windows.isEmpty() || std::ranges::any_of(windows, [&](const ServiceWindow& window) {
               if (!agency.isEmpty() && !window.agency.isEmpty() && window.agency != agency)
                   return false;
               if (window.from < window.to)
                   return window.days.contains(local.day) && local.minute >= window.from &&
                          local.minute < window.to;
               return (window.days.contains(local.day) && local.minute >= window.from) ||
                      (window.days.contains(yesterday) && local.minute < window.to);
           });
}

bool isOpen(const QList<ServiceWindow>& windows,
            const QString& timeZone,
            Instant at,
            const QString& agency)
{
    return windows.isEmpty() || isOpen(windows, localMinute(timeZone, at), agency);
}

bool isOnDuty(const Profile& profile, const Unit& unit, const ZoneId& zone, LocalMinute local)
{
    const UnitKind* kind = profile.unitKind(unit.record.kind);
    const QList<ServiceWindow> none;
    const auto& windows = !unit.record.windows.isEmpty() ? unit.record.windows
                          : kind                         ? kind->windows
                                                         : none;
    const Zone* ground = profile.zone(zone);
    return isOpen(windows, local, ground ? ground->agency : QString());
}

} // namespace lodestar
