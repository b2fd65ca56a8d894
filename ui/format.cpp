// SPDX-License-Identifier: GPL-3.0-or-later
// Format: the one place where local time and the user's number format are made.
#include "ui/format.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace lodestar::ui {

Format::Format(const QString& timeZone)
    : m_zone(timeZone.isEmpty() ? QTimeZone::utc() : QTimeZone(timeZone.toLatin1()))
{
    if (!m_zone.isValid())
        m_zone = QTimeZone::utc();
}

QDateTime Format::local(Instant at) const
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_zone);
}

QString Format::clock(Instant at) const
{
    return local(at).toString(QStringLiteral("HH:mm:ss"));
}

QString Format::hourMinute(Instant at) const
{
    return local(at).toString(QStringLiteral("HH:mm"));
}

QString Format::onDay(Instant at, Instant now, const QString& time) const
{
    if (local(at).date() == local(now).date())
        return time;
    //: Day and month before a time of another day; a QLocale date format.
    return QLocale().toString(local(at), tr("d MMM")) + QLatin1Char(' ') + time;
}

QString Format::soonOr(Instant at, Instant now) const
{
    return onDay(at, now, hourMinute(at));
}

QString Format::clockOr(Instant at, Instant now) const
{
    return onDay(at, now, clock(at));
}

QString Format::date(Instant at) const
{
    const auto moment = local(at);
    //: Date and time zone in the status strip; a QLocale date format.
    return QLocale().toString(moment, tr("ddd d MMM yyyy")) + QStringLiteral(" · ") +
           m_zone.abbreviation(moment);
}

QString Format::day(Instant at) const
{
    //: A day without its time; a QLocale date format.
    return QLocale().toString(local(at), tr("d MMM yyyy"));
}

QString Format::duration(Duration span)
{
    const qint64 seconds = std::abs(span.count()) / 1000;
    const auto two = [](qint64 n) {
        return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0'));
    };
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    if (seconds >= 100 * 3600)
        return tr("%1 d %2 h").arg(seconds / 86'400).arg(seconds % 86'400 / 3600);
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3600)
        .arg(two(seconds / 60 % 60), two(seconds % 60));
}

QString Format::minutes(Duration span)
{
    return QLocale().toString((span.count() + 59'999) / 60'000);
}

QString Format::distance(Metres length)
{
    if (length.value < 1000)
        return tr("%1 m").arg(QLocale().toString(std::round(length.value), 'f', 0));
    const double tenths = std::round(length.value / 100);
    const bool isWhole = std::fmod(tenths, 10) == 0;
    const int decimals = length.value < 10'000 && !isWhole ? 1 : 0;
    return tr("%1 km").arg(QLocale().toString(length.value / 1000, 'f', decimals));
}

QString Format::age(Duration span)
{
    const qint64 seconds = std::max<qint64>(0, span.count() / 1000);
    if (seconds < 100)
        return tr("%1 s").arg(seconds);
    if (seconds < 5400)
        return tr("%1 min").arg(seconds / 60);
    return tr("%1 h").arg(seconds / 3600);
}

} // namespace lodestar::ui
