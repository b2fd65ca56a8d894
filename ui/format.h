// SPDX-License-Identifier: GPL-3.0-or-later
// Format: times in the site's own zone, durations and distances as a dispatcher reads them.
#pragma once

#include "core/base/place.h"
#include "core/base/time.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace lodestar::ui {

class Format
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::Format)

public:
    /// `timeZone` is an IANA name; an unknown or empty one reads as UTC, and the zone's name says
    /// so.
    explicit Format(const QString& timeZone = {});

    /// "13:52:41"
    [[nodiscard]] QString clock(Instant at) const;
    /// "14:20"
    [[nodiscard]] QString hourMinute(Instant at) const;
    /// "14:20" on the day of `now`, else with its day: "4 Mar 14:20"
    [[nodiscard]] QString soonOr(Instant at, Instant now) const;
    /// "13:52:41" on the day of `now`, else with its day: "2 Mar 13:52:41"
    [[nodiscard]] QString clockOr(Instant at, Instant now) const;
    /// "Tue 3 Mar 2026 · MST"
    [[nodiscard]] QString date(Instant at) const;

    /// "3 Mar 2026"
    [[nodiscard]] QString day(Instant at) const;

    /// "4:31", "1:02:03", "0:05", from 100 hours on "4 d 5 h"; a negative span reads as its length.
    [[nodiscard]] static QString duration(Duration span);
    /// Whole minutes, rounded up: a team is never promised sooner than it can be. "4"
    [[nodiscard]] static QString minutes(Duration span);
    /// "850 m", "1.2 km", "14 km"
    [[nodiscard]] static QString distance(Metres length);
    /// "12 s", "3 min", "2 h": how old a position is.
    [[nodiscard]] static QString age(Duration span);

private:
    QTimeZone m_zone;

    [[nodiscard]] QDateTime local(Instant at) const;
    [[nodiscard]] QString onDay(Instant at, Instant now, const QString& time) const;
};

} // namespace lodestar::ui
