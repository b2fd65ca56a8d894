// SPDX-License-Identifier: GPL-3.0-or-later
// One imagined team, sent to the calls that nobody took.
#include "core/matching/ledger.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lodestar::matching {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

/// More cars help where nobody was there; a rule or a person's decision they do not change.
bool isForWantOfATeam(NotServedReason reason)
{
    switch (reason) {
    case NotServedReason::OutOfHours:
    case NotServedReason::OutOfZone:
    case NotServedReason::NoUnitStaffed:
    case NotServedReason::AllUnitsBusy:
        return true;
    case NotServedReason::TriageDisqualified:
    case NotServedReason::Untriaged:
    case NotServedReason::DispatcherOverride:
    case NotServedReason::CallerDeclined:
    case NotServedReason::UnitDeclined:
    case NotServedReason::Cancelled:
    case NotServedReason::SafetyFlag:
    case NotServedReason::PoliceOnView:
        return false;
    }
    Q_UNREACHABLE();
}

/// The mean of the log-normal with the profile's median and 90th percentile.
Duration meanStay(const MatchingRules& rules)
{
    constexpr double kZ90 = 1.2815515655446004;
    const double median = std::chrono::duration<double>(rules.sceneMedian).count();
    const double sigma =
        std::log(std::chrono::duration<double>(rules.sceneP90).count() / median) / kZ90;
    return Duration(std::llround(median * std::exp(sigma * sigma / 2) * 1'000));
}

/// The middle of the zone's corners, or of all zones'.
LatLon baseOf(const Profile& profile, const ZoneId& zone)
{
    double lat = 0;
    double lon = 0;
    qsizetype corners = 0;
    for (const Zone& one : profile.zones)
        if (!zone.isValid() || one.id == zone)
            for (const LatLon& corner : one.ring) {
                lat += corner.lat;
                lon += corner.lon;
                ++corners;
            }
    return corners == 0
               ? LatLon{}
               : LatLon{lat / static_cast<double>(corners), lon / static_cast<double>(corners)};
}

bool isOnDutyAt(const WhatIf& whatIf, const Profile& profile, Instant at)
{
    ServiceWindow window;
    window.days = {1, 2, 3, 4, 5, 6, 7};
    window.from = whatIf.from;
    window.to = whatIf.to;
    return isOpen({window}, localMinute(profile.timeZone, at));
}

std::optional<int> minuteOf(const QString& hours, const QString& minutes)
{
    const int all = hours.toInt() * 60 + minutes.toInt();
    return minutes.toInt() < 60 && all <= 24 * 60 ? std::optional(all) : std::nullopt;
}

} // namespace

Result<WhatIf> whatIfFromText(const QString& text, const Profile& profile)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\S+) ([0-9]{1,2}):([0-9]{2})-([0-9]{1,2}):([0-9]{2})$"));
    const auto match = form.match(text.trimmed());
    QStringList zones;
    for (const Zone& zone : profile.zones)
        zones += zone.id.value();
    const auto from = minuteOf(match.captured(2), match.captured(3));
    const auto to = minuteOf(match.captured(4), match.captured(5));
    const QString zone = match.captured(1);
    if (!match.hasMatch() || !from || !to || *from == *to || *from == 24 * 60 || *to == 0 ||
        (zone != u"*" && !zones.contains(zone)))
        return Unexpected(
            Kind::Invalid,
            say("\"%1\": write a zone and hours such as \"%2 14:00-22:00\", or * for "
                "everywhere; zones: %3.")
                .arg(text,
                     zones.value(0, QStringLiteral("*")),
                     zones.isEmpty() ? say("none") : zones.join(QStringLiteral(", "))));
    WhatIf whatIf;
    whatIf.zone = zone == u"*" ? ZoneId() : ZoneId(zone);
    whatIf.from = *from;
    whatIf.to = *to;
    return whatIf;
}

WhatIfAnswer answerWhatIf(const QList<LedgerRow>& rows,
                          const WhatIf& whatIf,
                          const Profile& profile,
                          const Travel& travel)
{
    WhatIfAnswer answer;
    QList<const LedgerRow*> wanted;
    for (const LedgerRow& row : rows) {
        if (!row.reason)
            continue;
        ++answer.notServed;
        if (!isForWantOfATeam(*row.reason))
            continue;
        ++answer.helpable;
        wanted += &row;
    }
    std::ranges::stable_sort(wanted, {}, &LedgerRow::received);
    const Duration stay = meanStay(profile.matching);
    LatLon place = baseOf(profile, whatIf.zone);
    Instant free = Instant::min();
    for (const LedgerRow* row : wanted) {
        const Instant leaves = std::max(free, row->received);
        if (!row->point || (whatIf.zone.isValid() && row->zone != whatIf.zone) ||
            leaves - row->received > whatIf.patience || !isOnDutyAt(whatIf, profile, leaves))
            continue;
        const auto way = travel.toPlace({&place, 1}, *row->point, leaves).first();
        if (!way)
            continue;
        ++answer.taken;
        ++answer.takenByReason[*row->reason];
        free = leaves + *way + stay;
        place = *row->point;
    }
    return answer;
}

} // namespace lodestar::matching
