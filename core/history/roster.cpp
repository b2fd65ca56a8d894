// SPDX-License-Identifier: GPL-3.0-or-later
// Roster rows: who is where, for how long, and whose safety check is late.
#include "core/history/roster.h"

#include "core/domain/checkin.h"
#include "core/domain/gate.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::history {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("history", text);
}

/// "3:20", hours only where there are any.
QString clockText(Duration span)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span).count();
    const auto two = [](qint64 n) {
        return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0'));
    };
    if (seconds < 3'600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(two(seconds % 60));
    return QStringLiteral("%1:%2:%3")
        .arg(seconds / 3'600)
        .arg(two(seconds / 60 % 60), two(seconds % 60));
}

QString crewText(const Unit& unit)
{
    if (!unit.shiftEnd)
        return say("not staffed");
    QStringList members;
    for (const CrewMember& member : unit.crew) {
        const QString family = member.name.section(u' ', -1);
        members +=
            member.title.isEmpty() ? family : QStringLiteral("%1 %2").arg(family, member.title);
    }
    return members.join(QStringLiteral(" · "));
}

/// Why a unit that looks available cannot go: its people sit in another one, or it is not its hour.
QString idleText(const Board& board, const Unit& unit, LocalMinute local)
{
    if (unit.call.isValid() || !unit.shiftEnd)
        return {};
    if (const CallId busy = board.crewBusyElsewhere(unit.record.id); busy.isValid())
        return say("its crew is on %1").arg(busy.value());
    return isOnDuty(*board.profile, unit, {}, local) ? QString() : say("outside its hours");
}

QString callText(const Unit& unit, std::optional<Duration> left)
{
    QStringList parts;
    if (unit.call.isValid())
        parts += QString::number(unit.call.value());
    if (left && *left < Duration::zero())
        parts += say("check-in LATE %1").arg(clockText(-*left));
    else if (left)
        parts += say("check-in %1").arg(clockText(*left));
    if (!unit.stack.isEmpty())
        parts += say("then %1").arg(unit.stack.first().value());
    if (unit.duressSince)
        parts.prepend(say("DURESS"));
    return parts.join(QStringLiteral(" · "));
}

CheckInStep stepOf(const UnitKind& kind, std::optional<Duration> left)
{
    if (!left || *left >= Duration::zero())
        return CheckInStep::Fine;
    if (-*left >= kind.checkInBackupAfter)
        return CheckInStep::SendBackup;
    return -*left >= kind.checkInCallAfter ? CheckInStep::CallCrew : CheckInStep::Late;
}

QString lateText(CheckInStep step, Duration late)
{
    const QString text = say("check-in LATE %1").arg(clockText(late));
    switch (step) {
    case CheckInStep::Fine:
    case CheckInStep::Late:
        return text;
    case CheckInStep::CallCrew:
        return say("%1: call the crew").arg(text);
    case CheckInStep::SendBackup:
        return say("%1: no word, send backup").arg(text);
    }
    Q_UNREACHABLE();
}

/// What a dispatcher has to look at, the gravest first; empty: nothing.
QString alertText(const Board& board,
                  const Unit& unit,
                  const StatusDef* status,
                  Duration inStatus,
                  std::optional<Duration> checkIn,
                  CheckInStep step)
{
    if (unit.duressSince)
        return say("DURESS");
    QStringList both;
    if (isUnprotected(board, unit))
        both += say("call became unsafe, no protection there");
    if (step != CheckInStep::Fine)
        both += lateText(step, -*checkIn);
    if (!both.isEmpty())
        return both.join(QStringLiteral(" · "));
    if (status && status->alertAfter && inStatus > *status->alertAfter)
        return say("%1 for %2").arg(status->name, clockText(inStatus));
    return {};
}

RosterRow rowOf(const Board& board, const Unit& unit, Instant now, LocalMinute local)
{
    const Profile& profile = *board.profile;
    RosterRow row;
    row.unit = unit.record.id;
    row.inStatus = now - unit.statusSince;
    row.crew = crewText(unit);
    if (unit.shiftEnd)
        row.shiftLeft = *unit.shiftEnd - now;
    row.where = profile.zoneAt(unit.fix ? unit.fix->point : unit.record.home).value();
    if (unit.fix)
        row.fixAge = now - unit.fix->at;
    row.call = unit.call;
    std::optional<Duration> left;
    const StatusDef* status = board.statusOf(unit);
    if (status) {
        row.letters = status->letters;
        row.statusName = status->name;
        row.colour = status->colour;
        row.filled = status->filled;
        row.primary = status->primary;
        if (const UnitKind* kind = board.kindOf(unit)) {
            left = checkInLeft(board, unit, now);
            row.checkIn = stepOf(*kind, left);
        }
    }
    row.callText = callText(unit, left);
    if (const QString idle = idleText(board, unit, local); !idle.isEmpty()) {
        row.callText = idle;
        row.primary = PrimaryState::NotAvailable;
    }
    row.alertText = alertText(board, unit, status, row.inStatus, left, row.checkIn);
    row.duress = unit.duressSince.has_value();
    row.checkInMissed = row.checkIn != CheckInStep::Fine;
    row.alert = !row.alertText.isEmpty();
    return row;
}

/// Who may need help stands where the eye is, whatever its status and its shift.
int rank(const RosterRow& row)
{
    if (row.duress)
        return 0;
    if (row.checkInMissed)
        return 1;
    if (!row.shiftLeft)
        return 5;
    switch (row.primary) {
    case PrimaryState::Available:
        return 2;
    case PrimaryState::ConditionallyAvailable:
        return 3;
    case PrimaryState::NotAvailable:
        return 4;
    }
    Q_UNREACHABLE();
}

/// STAR 2 before STAR 10.
bool isBefore(const QString& a, const QString& b)
{
    qsizetype i = 0;
    qsizetype k = 0;
    const auto number = [](const QString& text, qsizetype& at) {
        qint64 value = 0;
        for (int digits = 0; at < text.size() && text[at].isDigit() && digits < 18; ++at, ++digits)
            value = value * 10 + text[at].digitValue();
        return value;
    };
    while (i < a.size() && k < b.size()) {
        if (a[i].isDigit() && b[k].isDigit()) {
            const qint64 x = number(a, i);
            const qint64 y = number(b, k);
            if (x != y)
                return x < y;
        } else if (a[i] != b[k]) {
            return a[i] < b[k];
        } else {
            ++i;
            ++k;
        }
    }
    return a.size() - i != b.size() - k ? a.size() - i < b.size() - k : a < b;
}

} // namespace

QList<RosterRow> rosterRows(const Board& board, Instant now)
{
    QList<RosterRow> rows;
    rows.reserve(board.units.size());
    const LocalMinute local = localMinute(board.profile->timeZone, now);
    for (const Cow<Unit>& unit : board.units)
        rows += rowOf(board, *unit, now, local);
    std::sort(rows.begin(), rows.end(), [](const RosterRow& a, const RosterRow& b) {
        if (rank(a) != rank(b))
            return rank(a) < rank(b);
        return isBefore(a.unit.value(), b.unit.value());
    });
    return rows;
}

} // namespace lodestar::history
