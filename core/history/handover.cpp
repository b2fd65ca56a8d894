// SPDX-License-Identifier: GPL-3.0-or-later
// Handover: one pass over calls and units, each line put where it belongs.
#include "core/history/handover.h"

#include "core/history/roster.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::history {

namespace {

class HandoverWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::history::Handover)
};

QString shown(const Sealed& text, const MayRead& mayRead)
{
    return mayRead(text.label) ? text.text : QString();
}

class Handing
{
public:
    Handing(const Board& board,
            const QSet<CallId>& overdue,
            Instant now,
            Duration back,
            const MayRead& mayRead)
        : m_board(board)
        , m_overdue(overdue)
        , m_now(now)
        , m_back(back)
        , m_mayRead(mayRead)
    {
    }

    QList<HandoverSection> make()
    {
        for (const auto& call : m_board.calls)
            addCall(*call);
        for (const RosterRow& row : rosterRows(m_board, m_now))
            addUnit(row);
        for (const StreetClosure& closure : m_board.closuresAt(m_now))
            m_parts[HandoverPart::Closures] +=
                HandoverLine{{},
                             {},
                             {},
                             closure.until,
                             false,
                             QStringLiteral("%1: %2").arg(
                                 closure.street.isEmpty() ? toText(closure.point) : closure.street,
                                 closure.reason)};
        QList<HandoverSection> sections;
        for (const auto& entry : names(HandoverPart{})) {
            auto lines = m_parts.value(entry.value);
            sort(entry.value, lines);
            sections += {entry.value, lines};
        }
        return sections;
    }

private:
    const Board& m_board;
    const QSet<CallId>& m_overdue;
    Instant m_now;
    Duration m_back;
    const MayRead& m_mayRead;
    QMap<HandoverPart, QList<HandoverLine>> m_parts;

    [[nodiscard]] int urgencyOf(const LevelId& id) const
    {
        const Level* level =
            m_board.profile->level(id.isValid() ? id : m_board.profile->protocol.untriagedLevel);
        return level ? level->urgency : 0;
    }

    void sort(HandoverPart part, QList<HandoverLine>& lines) const
    {
        const bool isNewest = part == HandoverPart::Notes;
        const bool isByTime = isNewest || part == HandoverPart::FollowUps ||
                              part == HandoverPart::Closures || part == HandoverPart::Partners;
        std::stable_sort(
            lines.begin(), lines.end(), [&](const HandoverLine& a, const HandoverLine& b) {
                const auto key = [&](const HandoverLine& line) {
                    const qint64 at = line.at ? line.at->time_since_epoch().count() : 0;
                    return std::tuple(isByTime || line.unit.isValid() ? 0 : -urgencyOf(line.level),
                                      isByTime      ? 0
                                      : line.isLate ? 0
                                                    : 1,
                                      isNewest ? -at : at,
                                      line.call.value());
                };
                // Units stand as in the roster.
                return !(a.unit.isValid() && b.unit.isValid()) && key(a) < key(b);
            });
    }

    [[nodiscard]] QString natureAndPlace(const Call& call) const
    {
        const Nature* nature = m_board.profile->nature(call.nature);
        QStringList parts;
        if (nature)
            parts += nature->name;
        else if (!call.callType.isEmpty())
            parts += call.callType;
        if (const QString place = shown(call.location.address, m_mayRead); !place.isEmpty())
            parts += place;
        return parts.join(QStringLiteral(" · "));
    }

    void put(HandoverPart part,
             const Call& call,
             std::optional<Instant> at,
             bool isLate,
             const QString& more)
    {
        QString text = natureAndPlace(call);
        if (!more.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral(" · ")) + more;
        m_parts[part] += HandoverLine{call.id, {}, levelOf(call), at, isLate, text};
    }

    void addCall(const Call& call)
    {
        const auto received = stampOf(call, Stamp::Received);
        switch (phaseOf(call)) {
        case CallPhase::Intake:
        case CallPhase::Waiting:
            put(HandoverPart::Waiting,
                call,
                received,
                m_overdue.contains(call.id),
                call.triageRevision == 0 ? HandoverWords::tr("not triaged") : QString());
            break;
        case CallPhase::Active: {
            QStringList units;
            for (const UnitId& unit : unitsOn(call))
                units += unit.value();
            put(HandoverPart::Active,
                call,
                received,
                false,
                units.isEmpty() ? HandoverWords::tr("the outcome is still to be told")
                                : units.join(QStringLiteral(", ")));
            break;
        }
        case CallPhase::Holding:
            if (call.hold)
                put(HandoverPart::Held,
                    call,
                    call.hold->until,
                    call.hold->until && *call.hold->until <= m_now,
                    call.hold->reason);
            else
                put(HandoverPart::Stacked,
                    call,
                    received,
                    false,
                    HandoverWords::tr("next for %1").arg(call.stackedOn.value()));
            break;
        case CallPhase::FollowUp:
            if (call.followUp)
                put(HandoverPart::FollowUps,
                    call,
                    call.followUp->due,
                    call.followUp->due <= m_now,
                    call.followUpAttempts > 0 ? HandoverWords::tr("%1, attempts so far: %2")
                                                    .arg(call.followUp->who)
                                                    .arg(call.followUpAttempts)
                                              : call.followUp->who);
            return;
        case CallPhase::Closed:
        case CallPhase::Merged:
            return;
        }
        addPartners(call);
        addNotes(call);
    }

    void addPartners(const Call& call)
    {
        for (const Backup& backup : call.backups)
            if (!backup.endedAt)
                put(HandoverPart::Partners,
                    call,
                    backup.askedAt,
                    false,
                    HandoverWords::tr("backup asked of %1").arg(nameText(backup.kind)));
        for (const Referral& referral : call.referrals)
            if (referral.state == ReferralState::Open)
                put(HandoverPart::Partners,
                    call,
                    referral.at,
                    false,
                    HandoverWords::tr("%1 has not answered").arg(referral.partner.value()));
        if (call.transfer && call.transfer->state != TransferState::Released &&
            call.transfer->state != TransferState::CallerDeclines)
            put(HandoverPart::Partners,
                call,
                {},
                false,
                HandoverWords::tr("hand-off to %1: %2")
                    .arg(call.transfer->partner,
                         nameText(call.transfer->state).replace(u'_', u' ')));
    }

    void addNotes(const Call& call)
    {
        for (const auto& recorded : call.log)
            if (const auto* note = std::get_if<NoteAdded>(&recorded->event);
                note && recorded->at >= m_now - m_back && m_mayRead(note->text.label) &&
                !note->text.text.isEmpty())
                m_parts[HandoverPart::Notes] +=
                    HandoverLine{call.id, {}, levelOf(call), recorded->at, false, note->text.text};
    }

    void addUnit(const RosterRow& row)
    {
        if (row.alert)
            m_parts[HandoverPart::Alarms] +=
                HandoverLine{row.call, row.unit, {}, {}, true, row.alertText};
        if (row.call.isValid())
            m_parts[HandoverPart::UnitsOut] +=
                HandoverLine{row.call,
                             row.unit,
                             {},
                             m_now - row.inStatus,
                             row.checkInMissed,
                             row.shiftLeft && *row.shiftLeft <= Duration::zero()
                                 ? HandoverWords::tr("%1 · shift is over").arg(row.statusName)
                                 : row.statusName};
    }
};

} // namespace

QList<HandoverSection> handoverOf(const Board& board,
                                  const QSet<CallId>& overdue,
                                  Instant now,
                                  Duration back,
                                  const MayRead& mayRead)
{
    return Handing(board, overdue, now, back, mayRead).make();
}

} // namespace lodestar::history
