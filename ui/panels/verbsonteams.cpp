// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs about how teams come together and stay safe: attaching, offers, the lead, referrals,
// backup that has come, duress.
#include "ui/panels/verbline.h"

namespace lodestar::ui::verbs {

namespace {

/// Yes or no at the beginning of what is left; nothing where neither stands there.
std::optional<bool> yesOrNo(const Line& line, qsizetype at)
{
    const QString word = at < line.words.size() ? line.words[at].toUpper() : QString();
    if (word == QLatin1String("YES") || word == QLatin1String("Y"))
        return true;
    if (word == QLatin1String("NO"))
        return false;
    return {};
}

std::optional<Activation> activationNamed(const QString& word)
{
    const QString w = word.toUpper();
    if (w == QLatin1String("SELF"))
        return Activation::SelfStage;
    if (w == QLatin1String("VIEW"))
        return Activation::OnView;
    if (w == QLatin1String("OFFICER"))
        return Activation::OfficerRequest;
    return {};
}

QString partnerList(const Profile& profile)
{
    QStringList all;
    for (const auto& partner : profile.partners)
        all += QStringLiteral("%1 (%2)").arg(partner.id.value(), partner.name);
    return all.join(QStringLiteral(", "));
}

const ReferralPartner* partnerAt(const Line& line, qsizetype at)
{
    return at < line.words.size()
               ? line.board().profile->partner(PartnerId(line.words[at].toLower()))
               : nullptr;
}

Reading noPartner(const Line& line, qsizetype at)
{
    const QString all = partnerList(*line.board().profile);
    if (all.isEmpty())
        return refused(Words::tr("this program has no partner to tell"));
    if (at >= line.words.size())
        return incomplete(Words::tr("which partner? %1").arg(all));
    return refused(
        Words::tr("there is no partner “%1”; the program has: %2").arg(line.words[at], all));
}

} // namespace

Reading attach(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype next) { return callAt(line, next).has_value(); }, why);
    if (!match)
        return why;
    const auto call = callAt(line, match->next);
    const auto how = match->next + 1 < line.words.size()
                         ? activationNamed(line.words[match->next + 1])
                         : std::nullopt;
    const QString text =
        Words::tr("%1 attaches itself to %2").arg(match->unit.value(), placeOf(line, *call));
    if (!how)
        return incomplete(Words::tr("%1; how? SELF staged by itself, VIEW came upon it, OFFICER an "
                                    "officer asked")
                              .arg(text));
    if (match->next + 2 < line.words.size())
        return refused(
            Words::tr("“%1” is too much; nothing is done").arg(line.rest(match->next + 2)));
    return ready(QStringLiteral("%1 · %2").arg(text, nameText(*how)),
                 AttachUnit{*call, match->unit, *how});
}

Reading answerAttachment(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype) { return true; }, why);
    if (!match)
        return why;
    const CallId call = line.board().unit(match->unit)->call;
    if (!call.isValid())
        return refused(Words::tr("%1 is on no call").arg(match->unit.value()));
    const auto accepted = yesOrNo(line, match->next);
    const QString text =
        Words::tr("%1 on %2, by itself").arg(match->unit.value(), placeOf(line, call));
    if (!accepted)
        return incomplete(Words::tr("%1: YES or NO and why?").arg(text));
    const QString reason = line.rest(match->next + 1);
    if (!*accepted && reason.isEmpty())
        return incomplete(Words::tr("%1: no; say why").arg(text));
    return ready(*accepted ? Words::tr("%1: stays").arg(text)
                           : Words::tr("%1: leaves, %2").arg(text, reason),
                 AnswerAttachment{call, match->unit, *accepted, reason});
}

Reading offer(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line,
        0,
        [&](qsizetype next) {
            return next == line.words.size() ||
                   (callAt(line, next).has_value() && next + 1 == line.words.size());
        },
        why);
    if (!match)
        return why;
    const CallId call = callAt(line, match->next).value_or(line.shown.call);
    if (!line.board().call(call))
        return incomplete(Words::tr("which call?"));
    return ready(Words::tr("offers %1 to %2").arg(placeOf(line, call), match->unit.value()),
                 OfferCall{call, match->unit});
}

Reading answerOffer(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype next) { return callAt(line, next).has_value(); }, why);
    if (!match)
        return why;
    const auto call = callAt(line, match->next);
    const auto accepted = yesOrNo(line, match->next + 1);
    const QString text =
        Words::tr("%1 was offered %2").arg(match->unit.value(), placeOf(line, *call));
    if (!accepted)
        return incomplete(Words::tr("%1: YES or NO and why?").arg(text));
    const QString reason = line.rest(match->next + 2);
    if (!*accepted && reason.isEmpty())
        return incomplete(Words::tr("%1: no; say why").arg(text));
    return ready(*accepted ? Words::tr("%1: takes it").arg(text)
                           : Words::tr("%1: declines, %2").arg(text, reason),
                 AnswerOffer{*call, match->unit, *accepted, reason});
}

Reading lead(const Line& line)
{
    Reading why;
    const auto from = oneUnit(
        line, 0, [&](qsizetype next) { return !unitsAt(line, next).isEmpty(); }, why);
    if (!from)
        return why;
    const auto to = oneUnit(
        line, from->next, [&](qsizetype) { return true; }, why);
    if (!to)
        return why;
    const CallId call = line.board().unit(from->unit)->call;
    if (!call.isValid())
        return refused(Words::tr("%1 is on no call").arg(from->unit.value()));
    return ready(Words::tr("%1 hands the lead on %2 over to %3")
                     .arg(from->unit.value(), placeOf(line, call), to->unit.value()),
                 HandOverLead{call, from->unit, to->unit, line.rest(to->next)});
}

Reading refer(const Line& line)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    const ReferralPartner* partner = partnerAt(line, next);
    if (!partner)
        return noPartner(line, next);
    const QString reason = line.rest(next + 1);
    const QString text = Words::tr("tells %1 of %2").arg(partner->name, placeOf(line, *call));
    if (reason.isEmpty())
        return incomplete(Words::tr("%1; say why").arg(text));
    return ready(QStringLiteral("%1: %2").arg(text, reason), ReferCall{*call, partner->id, reason});
}

Reading answerReferral(const Line& line)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    const ReferralPartner* partner = partnerAt(line, next);
    if (!partner)
        return noPartner(line, next);
    const auto accepted = yesOrNo(line, next + 1);
    if (!accepted)
        return incomplete(
            Words::tr("does %1 take %2 on? YES or NO").arg(partner->name, placeOf(line, *call)));
    return ready(*accepted
                     ? Words::tr("%1 takes %2 on").arg(partner->name, placeOf(line, *call))
                     : Words::tr("%1 does not take %2 on").arg(partner->name, placeOf(line, *call)),
                 AnswerReferral{*call, partner->id, *accepted, line.rest(next + 2)});
}

Reading endBackup(const Line& line)
{
    qsizetype next = 0;
    Reading why;
    const auto call = namedOrSelected(line, next, why);
    if (!call)
        return why;
    const auto kind = next < line.words.size() ? backupKindNamed(line.words[next]) : std::nullopt;
    if (!kind)
        return incomplete(Words::tr("which backup of %1? P police, E EMS, F fire, C clinician, T "
                                    "team, S supervisor")
                              .arg(placeOf(line, *call)));
    const auto arrived = yesOrNo(line, next + 1);
    if (!arrived)
        return incomplete(Words::tr("did it come? YES: it is there, NO: no longer wanted"));
    return ready(*arrived ? Words::tr("the backup of %1 is there: %2")
                                .arg(placeOf(line, *call), backupKindName(*kind))
                          : Words::tr("the backup of %1 is no longer wanted: %2")
                                .arg(placeOf(line, *call), backupKindName(*kind)),
                 EndBackup{*call, *kind, *arrived});
}

Reading duress(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype next) { return next == line.words.size(); }, why);
    if (!match)
        return why;
    const Unit* unit = line.board().unit(match->unit);
    return ready(unit->call.isValid()
                     ? Words::tr("DURESS: %1 is in danger; police are asked for at once")
                           .arg(match->unit.value())
                     : Words::tr("DURESS: %1 is in danger; it is on no call, open one where it is")
                           .arg(match->unit.value()),
                 RaiseDuress{match->unit, {}});
}

Reading clearDuress(const Line& line)
{
    Reading why;
    const auto match = oneUnit(
        line, 0, [&](qsizetype) { return true; }, why);
    if (!match)
        return why;
    if (!line.board().unit(match->unit)->duressSince)
        return refused(Words::tr("%1 is under no duress").arg(match->unit.value()));
    const QString reason = line.rest(match->next);
    const QString text = Words::tr("ends the duress of %1").arg(match->unit.value());
    if (reason.isEmpty())
        return incomplete(Words::tr("%1; how is it known that they are safe?").arg(text));
    return ready(QStringLiteral("%1: %2").arg(text, reason), ClearDuress{match->unit, reason});
}

} // namespace lodestar::ui::verbs
