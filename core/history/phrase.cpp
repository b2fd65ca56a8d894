// SPDX-License-Identifier: GPL-3.0-or-later
// The words for each kind of event. The compiler leads whoever adds one here.
#include "core/history/phrase.h"

#include <QCoreApplication>

#include <algorithm>

namespace lodestar::history {

namespace {

const QString kDot = QStringLiteral(" · ");

QString say(const char* text)
{
    return QCoreApplication::translate("history", text);
}

QString read(const Sealed& sealed)
{
    return sealed.isErased() ? say("(erased)") : sealed.text;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(kDot);
}

QString because(const QString& text, const QString& reason)
{
    return reason.isEmpty() ? text : QStringLiteral("%1: %2").arg(text, reason);
}

template <NamedEnum E>
QString words(E value)
{
    const QString plain = nameText(value).replace(u'_', u' ').toLower();
    return plain == QLatin1String("ems") ? QStringLiteral("EMS") : plain;
}

QString capital(QString text)
{
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString door(RequestSource source)
{
    switch (source) {
    case RequestSource::Line911:
        return say("911");
    case RequestSource::AdminLine:
        return say("the administrative line");
    case RequestSource::Line311:
        return say("311");
    case RequestSource::Line211:
        return say("211");
    case RequestSource::Lifeline988:
        return say("988");
    case RequestSource::Officer:
        return say("an officer");
    case RequestSource::OtherAgency:
        return say("another agency");
    case RequestSource::OnView:
        return say("a team that came upon it");
    case RequestSource::School:
        return say("a school");
    case RequestSource::WalkIn:
        return say("somebody who walked in");
    case RequestSource::FollowUp:
        return say("the follow-up list");
    case RequestSource::Feed:
        return say("another system");
    }
    Q_UNREACHABLE();
}

class Teller
{
public:
    Teller(const Recorded& recorded, const Profile& profile)
        : m_recorded(recorded)
        , m_profile(profile)
    {
    }

    Phrase operator()(const ProfileAdopted& e) const
    {
        return line(say("Program rules adopted: %1, version %2").arg(e.id, e.version));
    }

    Phrase operator()(const ClockStepped&) const { return line(say("The wall clock was changed")); }

    Phrase operator()(const CallOpened& e) const
    {
        const QString what = e.nature.isValid() ? nature(e.nature) : e.callType;
        return key(joined(
            {say("Call received from %1").arg(door(e.source)), what, read(e.location.address)}));
    }

    Phrase operator()(const CallLocated& e) const
    {
        const QString quality =
            e.location.point ? words(e.location.quality) : say("no point known");
        return line(joined(
            {say("Location: %1").arg(read(e.location.address)), quality, zone(e.location.zone)}));
    }

    Phrase operator()(const CallerIdentified& e) const
    {
        const QString relation =
            e.caller.relation == CallerRelation::Unknown ? QString() : words(e.caller.relation);
        return line(
            say("Caller: %1").arg(joined({read(e.caller.name), read(e.caller.phone), relation})));
    }

    Phrase operator()(const PersonDescribed& e) const
    {
        const QString helps =
            e.person.helps.isEmpty() ? QString() : say("helps: %1").arg(read(e.person.helps));
        return line(say("Person: %1")
                        .arg(joined({read(e.person.name), read(e.person.description), helps})));
    }

    Phrase operator()(const NatureSet& e) const
    {
        return line(say("Nature: %1").arg(nature(e.nature)));
    }

    Phrase operator()(const FlagSet& e) const
    {
        const QString flag = QString(e.flag).replace(u'_', u' ');
        if (!e.note.isValid())
            return line(because((e.on ? say("Flag: %1") : say("Flag taken off: %1")).arg(flag),
                                read(e.reason)));
        return key(because(
            (e.on ? say("Hazard counts: %1, by note %2") : say("Hazard set aside: %1, of note %2"))
                .arg(flag)
                .arg(e.note.value()),
            read(e.reason)));
    }

    Phrase operator()(const NoteAdded& e) const { return line(read(e.text)); }

    Phrase operator()(const TriageAnswered& e) const
    {
        if (e.values.isEmpty())
            return line(say("%1: answer taken back").arg(question(e.question)));
        QStringList answers;
        for (const AnswerId& value : e.values)
            answers += answer(e.question, value);
        QString text =
            QStringLiteral("%1: %2").arg(question(e.question), answers.join(QStringLiteral(", ")));
        if (!e.words.isEmpty())
            text += kDot + QStringLiteral("\u201c%1\u201d").arg(read(e.words));
        return line(text);
    }

    Phrase operator()(const TriageResulted& e) const
    {
        QStringList reasons;
        QStringList ids;
        for (const RuleId& id : e.result.rules) {
            ids += id.value();
            for (const TriageRule& rule : m_profile.protocol.rules)
                if (rule.id == id && !rule.says.isEmpty())
                    reasons += rule.says;
        }
        const QString head =
            e.result.untriaged ? say("Result: untriaged, %1 held ready") : say("Result: %1");
        Phrase told = key(joined({head.arg(plan(e.result.plan)),
                                  level(e.result.level),
                                  reasons.join(QStringLiteral("; "))}));
        told.who = ids.isEmpty() ? QString() : say("rule %1").arg(ids.join(QStringLiteral(", ")));
        return told;
    }

    Phrase operator()(const PlanOverridden& e) const
    {
        QStringList changed;
        if (e.plan.isValid())
            changed += say("plan %1").arg(plan(e.plan));
        if (e.level.isValid())
            changed += say("level %1").arg(level(e.level));
        return key(because(say("Changed by hand to %1").arg(changed.join(QStringLiteral(", "))),
                           e.reason));
    }

    Phrase operator()(const ProtectivePlanActivated& e) const
    {
        return key(say("Protective plan goes: %1, answers are still missing").arg(plan(e.plan)));
    }

    Phrase operator()(const CallQueued&) const { return line(say("Waiting for a team")); }

    Phrase operator()(const CallHeld& e) const
    {
        return line(because(e.until ? say("On hold for %1").arg(spanText(*e.until - m_recorded.at))
                                    : say("On hold"),
                            e.reason));
    }

    Phrase operator()(const CallReactivated&) const { return line(say("Back from hold")); }

    Phrase operator()(const CallStacked& e) const
    {
        return line(say("Next for %1 after its present call").arg(e.unit.value()));
    }

    Phrase operator()(const CallUnstacked& e) const
    {
        return line(say("No longer next for %1").arg(e.unit.value()));
    }

    Phrase operator()(const CallsLinked& e) const
    {
        return line(
            say("Calls %1 and %2 linked: %3").arg(number(e.call), number(e.to), words(e.kind)));
    }

    Phrase operator()(const CallsUnlinked& e) const
    {
        return line(say("Calls %1 and %2 no longer linked").arg(number(e.call), number(e.to)));
    }

    Phrase operator()(const CallMerged& e) const
    {
        return key(say("Call %1 is a duplicate of %2 and is read with it")
                       .arg(number(e.call), number(e.into)));
    }

    Phrase operator()(const CallUnmerged& e) const
    {
        return key(because(say("Call %1 stands on its own again, apart from %2")
                               .arg(number(e.call), number(e.from)),
                           e.reason));
    }

    Phrase operator()(const BackupRequested& e) const
    {
        const QString text =
            e.emergency ? say("%1 asks for %2 backup, EMERGENCY") : say("%1 asks for %2 backup");
        return key(because(text.arg(unit(e.unit), words(e.kind)), read(e.reason)));
    }

    Phrase operator()(const BackupEnded& e) const
    {
        return line((e.arrived ? say("%1 backup is there") : say("%1 backup called off"))
                        .arg(capital(words(e.kind))));
    }

    Phrase operator()(const NotServedRecorded& e) const
    {
        return key(joined({say("No community team: %1").arg(words(e.reason)), e.detail}));
    }

    Phrase operator()(const TransferStateSet& e) const
    {
        const QString partner = e.partner.isEmpty() ? say("another line") : e.partner;
        return line(say("Hand-off to %1: %2").arg(partner, words(e.state)));
    }

    Phrase operator()(const FollowUpScheduled& e) const
    {
        const QString due = spanText(e.due - m_recorded.at);
        return line(e.who.isEmpty() ? say("Follow-up due in %1").arg(due)
                                    : say("Follow-up due in %1, by %2").arg(due, e.who));
    }

    Phrase operator()(const FollowUpAttempted& e) const
    {
        return line(joined(
            {e.reached ? say("Follow-up: reached") : say("Follow-up: not reached"), read(e.note)}));
    }

    Phrase operator()(const CallClosed& e) const
    {
        QStringList outcomes;
        for (const OutcomeId& id : e.outcomes) {
            const OutcomeDef* outcome = m_profile.outcome(id);
            outcomes += outcome ? outcome->name : id.value();
        }
        return key(
            joined({say("Closed: %1").arg(outcomes.join(QStringLiteral(", "))),
                    e.disposition.isEmpty() ? QString() : say("disposition %1").arg(e.disposition),
                    read(e.note)}));
    }

    Phrase operator()(const CallReopened& e) const
    {
        return key(because(say("Reopened"), e.reason));
    }

    Phrase operator()(const TextErased& e) const
    {
        return line(because(say("Personal texts of this call erased"), e.reason));
    }

    Phrase operator()(const UnitOffered& e) const
    {
        return line(say("Offered to %1").arg(unit(e.unit)));
    }

    Phrase operator()(const OfferAnswered& e) const
    {
        return line(e.accepted ? say("%1 accepts").arg(unit(e.unit))
                               : because(say("%1 declines").arg(unit(e.unit)), e.reason));
    }

    Phrase operator()(const UnitAssigned& e) const;

    Phrase operator()(const UnitReleased& e) const
    {
        return line(because(say("%1 is off the call").arg(unit(e.unit)), e.reason));
    }

    Phrase operator()(const AttachmentAnswered& e) const
    {
        return line(e.accepted
                        ? say("%1 may stay on the call").arg(unit(e.unit))
                        : because(say("%1 is not wanted on the call").arg(unit(e.unit)), e.reason));
    }

    Phrase operator()(const LeadHandedOver& e) const
    {
        return key(because(say("%1 hands the scene over to %2").arg(unit(e.from), unit(e.to)),
                           read(e.reason)));
    }

    Phrase operator()(const ReferralMade& e) const
    {
        return line(because(say("Referred to %1").arg(partner(e.partner)), read(e.reason)));
    }

    Phrase operator()(const ReferralAnswered& e) const
    {
        const QString text =
            e.accepted ? say("%1 takes the referral") : say("%1 declines the referral");
        return line(because(text.arg(partner(e.partner)), read(e.note)));
    }

    Phrase operator()(const UnitDefined& e) const
    {
        return line(say("%1 is on the roster").arg(unit(e.record.id)));
    }

    Phrase operator()(const UnitSignedOn& e) const
    {
        QStringList crew;
        for (const CrewMember& member : e.crew)
            crew += member.name;
        return line(
            because(say("%1 signed on").arg(unit(e.unit)), crew.join(QStringLiteral(", "))));
    }

    Phrase operator()(const UnitSignedOff& e) const
    {
        return line(say("%1 signed off").arg(unit(e.unit)));
    }

    Phrase operator()(const UnitStatusSet& e) const;

    Phrase operator()(const UnitCheckedIn& e) const
    {
        return line(say("%1 checked in").arg(unit(e.unit)));
    }

    Phrase operator()(const DuressRaised& e) const
    {
        return key(say("DURESS: %1").arg(unit(e.unit)));
    }

    Phrase operator()(const DuressCleared& e) const
    {
        return key(because(say("Duress of %1 cleared").arg(unit(e.unit)), e.reason));
    }

    Phrase operator()(const StreetClosed& e) const
    {
        return line(because(
            say("%1 closed to traffic")
                .arg(e.street.isEmpty() ? say("Street at %1").arg(toText(e.point)) : e.street),
            e.reason));
    }

    Phrase operator()(const ReportAdded& e) const
    {
        const QString who = joined({read(e.caller.name), read(e.caller.phone)});
        const QString head =
            who.isEmpty() ? say("Another caller") : say("Another caller: %1").arg(who);
        return key(joined({head, e.report.isEmpty() ? QString() : read(e.report)}));
    }

    Phrase operator()(const InstructionGiven& e) const
    {
        QString told = e.instruction;
        for (const Instruction& one : m_profile.protocol.instructions)
            if (one.id == e.instruction)
                told = one.text.value(QStringLiteral("en"));
        return line(
            (e.given ? say("Told the caller: %1") : say("Not told after all: %1")).arg(told));
    }

    Phrase operator()(const CallTaken& e) const
    {
        if (!e.from)
            return line(say("Took the call's card in hand"));
        return line(
            say("Took the call's card over from %1").arg(joined({e.from->console, e.from->name})));
    }

    Phrase operator()(const CallLetGo&) const { return line(say("Let the call's card go")); }

    Phrase operator()(const StandingNoteKept& e) const
    {
        const NoteContent& note = e.content;
        const bool isPlace = note.about == NoteAbout::Place;
        QString head;
        switch (note.kind) {
        case NoteKind::Hazard:
            head = isPlace ? say("Hazard kept with the place: %1")
                           : say("Hazard kept with the person: %1");
            break;
        case NoteKind::Note:
            head = isPlace ? say("Note kept with the place: %1")
                           : say("Note kept with the person: %1");
            break;
        case NoteKind::Helps:
            head = isPlace ? say("What helps, kept with the place: %1")
                           : say("What helps, kept with the person: %1");
            break;
        }
        const QString until =
            note.expires ? say("counts until %1").arg(toIso(*note.expires).left(10)) : QString();
        return key(joined({head.arg(read(note.text)), read(note.source), until}));
    }

    Phrase operator()(const StandingNoteWithdrawn& e) const
    {
        return key(because(say("Note %1 withdrawn").arg(e.note.value()), read(e.reason)));
    }

    Phrase operator()(const StreetReopened&) const { return line(say("A street was reopened")); }

private:
    const Recorded& m_recorded;
    const Profile& m_profile;

    static Phrase line(QString text) { return {std::move(text), {}, false}; }

    static Phrase key(QString text) { return {std::move(text), {}, true}; }

    static QString number(const CallId& id) { return QString::number(id.value()); }

    static QString unit(const UnitId& id)
    {
        return id.isValid() ? id.value() : say("Nobody named");
    }

    [[nodiscard]] QString partner(const PartnerId& id) const
    {
        const ReferralPartner* known = m_profile.partner(id);
        return known ? known->name : capital(id.value());
    }

    [[nodiscard]] QString nature(const NatureId& id) const
    {
        const Nature* known = m_profile.nature(id);
        return known ? known->name : id.value();
    }

    [[nodiscard]] QString plan(const PlanId& id) const
    {
        const ResponsePlan* known = m_profile.plan(id);
        return known ? known->name : id.value();
    }

    [[nodiscard]] QString level(const LevelId& id) const
    {
        const Level* known = m_profile.level(id);
        return known ? known->name : id.value();
    }

    [[nodiscard]] QString zone(const ZoneId& id) const
    {
        const Zone* known = m_profile.zone(id);
        return known ? known->name : id.value();
    }

    /// "Weapon" for a question called "weapon"; one that only has a number is told in its own
    /// words.
    [[nodiscard]] QString question(const QuestionId& id) const
    {
        const bool isWord = id.value().size() > 1 &&
                            std::ranges::none_of(id.value(), [](QChar c) { return c.isDigit(); });
        const Question* known = m_profile.question(id);
        if (isWord || !known)
            return capital(id.value());
        QString ask = known->ask.value(QStringLiteral("en"));
        while (ask.endsWith(u'?') || ask.endsWith(u'.'))
            ask.chop(1);
        return ask;
    }

    [[nodiscard]] QString answer(const QuestionId& id, const AnswerId& value) const
    {
        if (const Question* known = m_profile.question(id))
            for (const AnswerChoice& choice : known->choices)
                if (choice.id == value)
                    return choice.text.value(QStringLiteral("en"), value.value()).toLower();
        return QString(value.value()).replace(u'_', u' ');
    }
};

Phrase Teller::operator()(const UnitAssigned& e) const
{
    QString head =
        (e.byItself ? say("%1 attaches itself") : say("Dispatched %1")).arg(unit(e.unit));
    QStringList others;
    for (const Considered& other : e.considered) {
        const QString eta = other.eta ? spanText(*other.eta) : QString();
        if (other.unit == e.unit)
            head += eta.isEmpty() ? QString() : QStringLiteral(", ") + eta;
        else if (!other.rejectedBy.isEmpty())
            others += QStringLiteral("%1 %2").arg(other.unit.value(), other.rejectedBy);
        else
            others += (QStringList{other.unit.value(), eta}).join(u' ').trimmed();
    }
    const QString part =
        e.part == AssignmentPart::Primary ? QString() : say("as %1").arg(words(e.part));
    const QString activation =
        e.activation == Activation::DispatchRequest ? QString() : words(e.activation);
    return key(
        joined({head,
                part,
                activation,
                e.override.isEmpty() ? QString() : say("against the rules: %1").arg(e.override),
                others.isEmpty() ? QString()
                                 : say("considered: %1").arg(others.join(QStringLiteral(", ")))}));
}

Phrase Teller::operator()(const UnitStatusSet& e) const
{
    const StatusDef* status = m_profile.status(e.status);
    const QString name = status ? status->name.toLower() : e.status.value();
    QStringList parts{QStringLiteral("%1 %2").arg(unit(e.unit), name)};
    if (e.occurredAt && *e.occurredAt != m_recorded.at)
        parts += say("entered %1 late").arg(spanText(m_recorded.at - *e.occurredAt));
    if (!e.override.isEmpty())
        parts += say("against the usual order: %1").arg(e.override);
    Phrase told = line(joined(parts));
    told.isKey = status && status->stamp &&
                 (*status->stamp == Stamp::OnScene || *status->stamp == Stamp::Engaged ||
                  *status->stamp == Stamp::HandedOff);
    return told;
}

} // namespace

QString spanText(Duration span)
{
    // Rounded up, as everywhere: a team is never said to be sooner than it can be.
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(span).count();
    if (span < std::chrono::minutes(1))
        return say("under a minute");
    if (minutes < 120)
        return say("%1 min").arg(minutes);
    return minutes % 60 == 0 ? say("%1 h").arg(minutes / 60)
                             : say("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

Phrase phraseOf(const Recorded& recorded, const Profile& profile)
{
    return std::visit(Teller(recorded, profile), recorded.event);
}

} // namespace lodestar::history
