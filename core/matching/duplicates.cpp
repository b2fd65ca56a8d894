// SPDX-License-Identifier: GPL-3.0-or-later
// Adds the points of likeness up.
#include "core/matching/duplicates.h"

#include "core/matching/addresskey.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace lodestar::matching {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

QString say(const char* text)
{
    return QCoreApplication::translate("matching", text);
}

int pointsForDistance(double metres)
{
    return metres <= 50 ? 45 : metres <= 100 ? 35 : metres <= 200 ? 20 : metres <= 300 ? 10 : 0;
}

int pointsForAge(Duration age)
{
    return age <= minutes(5)    ? 25
           : age <= minutes(15) ? 18
           : age <= minutes(30) ? 10
           : age <= hours(2)    ? 4
                                : 0;
}

bool isOpen(const Call& call)
{
    return !call.closed && !call.mergedInto.isValid();
}

bool hasNumber(const Call& call, const QString& phone)
{
    const auto isHis = [&](const Caller& caller) {
        return phoneKey(caller.phone.text) == phone;
    };
    return !phone.isEmpty() &&
           (isHis(call.caller) || std::ranges::any_of(call.otherCallers, isHis));
}

/// What a report has in common with one call after another.
class Comparison
{
public:
    Comparison(const Report& report, Instant now, CallAddresses& addresses)
        : m_report(report)
        , m_now(now)
        , m_addresses(addresses)
        , m_address(addressKey(report.address))
        , m_phone(phoneKey(report.phone))
    {
    }

    [[nodiscard]] std::optional<Likeness> with(const Call& call) const
    {
        Likeness like{.call = call.id,
                      .away = {},
                      .age = m_now - call.stamps.value(Stamp::Received, m_now),
                      .score = 0,
                      .reasons = {}};
        const int place = pointsForPlace(call, like);
        const bool isSameNumber = hasNumber(call, m_phone);
        if (place <= 0 && !isSameNumber)
            return std::nullopt;
        like.score = place + pointsForAge(like.age);
        if (isSameNumber) {
            like.score += 45;
            like.reasons += say("same call-back number");
        }
        if (m_report.nature.isValid() && call.nature.isValid()) {
            const bool isSame = m_report.nature == call.nature;
            // Whoever rings again may ring because it has become something else.
            like.score += isSame ? 15 : isSameNumber ? 0 : -10;
            like.reasons += isSame ? say("same nature") : say("another nature");
        }
        like.score = std::clamp(like.score, 0, 100);
        return like;
    }

private:
    int pointsForPlace(const Call& call, Likeness& like) const
    {
        if (m_report.point && call.location.point)
            like.away = distance(*m_report.point, *call.location.point);
        const double sure = like.away ? std::max(0.0,
                                                 like.away->value - m_report.uncertainty.value -
                                                     call.location.uncertainty.value)
                                      : 0;
        if (like.away && pointsForDistance(sure) == 0)
            return 0; // before the words are taken apart: nearly every call of a large room
        if (!m_address.isPlace() && !like.away)
            return 0;
        // The same words far apart are two streets of one name.
        if (const AddressKey& other = m_addresses.of(call);
            m_address.isSameHouse(other) && (!like.away || like.away->value <= 300)) {
            const bool isOther =
                !m_address.unit.isEmpty() && !other.unit.isEmpty() && m_address.unit != other.unit;
            like.reasons += isOther ? say("same house, another unit") : say("same address");
            return isOther ? 25 : 50;
        }
        if (!like.away)
            return 0;
        const int points = pointsForDistance(sure);
        if (points > 0)
            like.reasons += say("%1 m away").arg(std::lround(like.away->value));
        return points;
    }

    const Report& m_report;
    Instant m_now;
    CallAddresses& m_addresses;
    AddressKey m_address;
    QString m_phone;
};

} // namespace

const AddressKey& CallAddresses::of(const Call& call)
{
    Kept& kept = m_kept[call.id];
    if (const QString& text = call.location.address.text; kept.text != text)
        kept = {text, addressKey(text)};
    return kept.key;
}

void CallAddresses::keepOnly(const Board& board)
{
    m_kept.removeIf([&](const auto& kept) {
        const Call* call = board.call(kept.key());
        return !call || call->location.address.text != kept->text;
    });
}

QList<Likeness>
likelyCalls(const Board& board, const Report& report, Instant now, CallAddresses& addresses)
{
    addresses.keepOnly(board);
    const Comparison comparison(report, now, addresses);
    QList<Likeness> found;
    for (const Cow<Call>& call : board.calls)
        if (isOpen(*call))
            if (const auto like = comparison.with(*call); like && like->score >= kLikely)
                found += *like;
    std::ranges::sort(found, {}, [](const Likeness& like) {
        return std::tuple(-like.score, like.age, like.call.value());
    });
    return found;
}

} // namespace lodestar::matching
