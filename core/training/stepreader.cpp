// SPDX-License-Identifier: GPL-3.0-or-later
// One function a kind of scenario line.
#include "core/training/stepreader.h"

namespace lodestar::training {

namespace {

QString key(const char* name)
{
    return QLatin1String(name);
}

/// One step's object and the calls known so far.
class Reader
{
public:
    Reader(JsonReader& json, QSet<CallKey>& keys)
        : m_json(json)
        , m_keys(keys)
    {
    }

    Step call()
    {
        CallComesIn in;
        auto own = m_json.at(key("key"));
        in.key = own.word();
        if (m_keys.contains(in.key))
            own.fault(QStringLiteral("names a call that has come in already"));
        m_keys += in.key;
        in.open.externalId = QStringLiteral("scenario:") + in.key;
        if (auto source = m_json.find(key("source")))
            in.open.source = source->choice<RequestSource>();
        in.where = spot(false);
        in.open.nature = NatureId(word("nature"));
        in.open.callType = word("type");
        in.open.note = word("note");
        if (auto flags = m_json.find(key("flags")))
            in.open.flags = flags->words();
        if (auto caller = m_json.find(key("caller"))) {
            in.open.caller.name = sealed(*caller, "name");
            in.open.caller.phone = sealed(*caller, "phone");
            if (auto relation = caller->find(key("relation")))
                in.open.caller.relation = relation->choice<CallerRelation>();
            caller->finish();
        }
        if (auto person = m_json.find(key("person"))) {
            in.open.person.name = sealed(*person, "name");
            in.open.person.description = sealed(*person, "description");
            in.open.person.helps = sealed(*person, "helps");
            person->finish();
        }
        return in;
    }

    Step say() { return CallerSays{known("call"), required("text"), Label::Personal}; }

    Step note() { return CallerSays{known("call"), required("text"), Label::Operational}; }

    Step answer()
    {
        GiveAnswer given{known("call"), QuestionId(required("question")), {}, word("words")};
        if (auto one = m_json.find(key("value")))
            given.values = {AnswerId(one->word())};
        else
            for (const QString& value : m_json.at(key("values")).words())
                given.values += AnswerId(value);
        return given;
    }

    Step flag()
    {
        SetFlagOn set{known("call"), required("flag"), true};
        if (auto on = m_json.find(key("on")))
            set.on = on->flag();
        return set;
    }

    Step plan()
    {
        return ChangePlan{
            known("call"), PlanId(word("plan")), LevelId(word("level")), required("reason")};
    }

    Step dispatch()
    {
        SendUnits send{known("call"), {}, word("override")};
        auto who = m_json.at(key("units"));
        if (who.isArray())
            send.units = unitList(who);
        else if (who.text() != QLatin1String("recommended"))
            who.fault(QStringLiteral("must be a list of units or \"recommended\""));
        return send;
    }

    Step attach()
    {
        return Attach{known("call"), unit(), m_json.at(key("by")).choice<Activation>()};
    }

    Step answerAttach()
    {
        AnswerAttach answer{known("call"), unit(), true, word("reason")};
        if (auto accepted = m_json.find(key("accepted")))
            answer.accepted = accepted->flag();
        return answer;
    }

    Step takeLead()
    {
        return TakeLead{
            known("call"), UnitId(required("from")), UnitId(required("to")), word("reason")};
    }

    Step refer()
    {
        return ReferTo{known("call"), PartnerId(required("partner")), required("reason")};
    }

    Step partnerAnswers()
    {
        PartnerAnswers answer{known("call"), PartnerId(required("partner")), true, word("note")};
        if (auto accepted = m_json.find(key("accepted")))
            answer.accepted = accepted->flag();
        return answer;
    }

    Step reassign() { return MoveUnit{unit(), known("to"), required("reason")}; }

    Step release() { return FreeUnit{known("call"), unit(), word("reason")}; }

    Step status() { return UnitStatus{unit(), StatusId(required("status"))}; }

    Step signOn()
    {
        UnitsSignOn on;
        on.units = allOr(m_json.at(key("units")));
        on.shift = m_json.at(key("for_s")).seconds();
        return on;
    }

    Step signOff() { return UnitsSignOff{allOr(m_json.at(key("units")))}; }

    Step fix() { return UnitAt{unit(), spot(true)}; }

    Step checkIn() { return UnitChecksIn{unit()}; }

    Step backup()
    {
        AskBackup ask{known("call"), UnitId(word("unit")), backupKind(), false, word("reason")};
        if (auto emergency = m_json.find(key("emergency")))
            ask.emergency = emergency->flag();
        return ask;
    }

    Step backupEnds()
    {
        BackupComes end{known("call"), backupKind(), true};
        if (auto arrived = m_json.find(key("arrived")))
            end.arrived = arrived->flag();
        return end;
    }

    Step hold()
    {
        PutOnHold hold{known("call"), {}, required("reason")};
        if (auto length = m_json.find(key("for_s")))
            hold.length = length->seconds();
        return hold;
    }

    Step reactivate() { return TakeBack{known("call")}; }

    Step stack() { return PutNext{known("call"), unit()}; }

    Step merge() { return Join{known("call"), known("into"), {}}; }

    Step link()
    {
        return Join{known("call"), known("to"), m_json.at(key("kind")).choice<LinkKind>()};
    }

    Step transfer()
    {
        return HandOver{
            known("call"), m_json.at(key("state")).choice<TransferState>(), word("partner")};
    }

    Step followUp()
    {
        return PlanFollowUp{known("call"), m_json.at(key("in_s")).seconds(), word("who")};
    }

    Step followUpDone()
    {
        return DoFollowUp{known("call"), m_json.at(key("reached")).flag(), word("note")};
    }

    Step notServed()
    {
        return NoTeam{
            known("call"), m_json.at(key("reason")).choice<NotServedReason>(), word("detail")};
    }

    Step close()
    {
        EndCall end{known("call"), {}, word("note")};
        for (const QString& outcome : m_json.at(key("outcomes")).words())
            end.outcomes += OutcomeId(outcome);
        return end;
    }

    Step expect()
    {
        Expect expected;
        expected.call = known("call");
        if (auto plan = m_json.find(key("plan")))
            expected.plan = PlanId(plan->word());
        if (auto level = m_json.find(key("level")))
            expected.level = LevelId(level->word());
        if (auto phase = m_json.find(key("phase")))
            expected.phase = phase->choice<CallPhase>();
        if (auto units = m_json.find(key("units")))
            expected.units = unitList(*units);
        if (auto response = m_json.find(key("response")))
            expected.response = response->choice<ResponseType>();
        if (auto forbidden = m_json.find(key("forbidden_alone")))
            forbidden->each(
                [&](JsonReader& r) { expected.forbiddenAlone += r.choice<ResourceClass>(); });
        if (auto rules = m_json.find(key("rules")))
            for (const QString& rule : rules->words())
                expected.rules += RuleId(rule);
        if (auto staging = m_json.find(key("staging")))
            expected.staging = staging->choice<StagingGate>();
        expected.lead = UnitId(word("lead"));
        if (auto reason = m_json.find(key("not_served")))
            expected.notServed = reason->choice<NotServedReason>();
        if (auto referral = m_json.find(key("referral")))
            expected.referral = referral->choice<ReferralState>();
        if (auto rejected = m_json.find(key("rejected")))
            expected.rejected = unitList(*rejected);
        if (auto met = m_json.find(key("met_at_scene")))
            expected.metAtScene = met->flag();
        return expected;
    }

private:
    JsonReader& m_json;
    QSet<CallKey>& m_keys;

    QString required(const char* name) { return m_json.at(key(name)).word(); }

    UnitId unit() { return UnitId(required("unit")); }

    BackupKind backupKind() { return m_json.at(key("kind")).choice<BackupKind>(); }

    QString word(const char* name)
    {
        auto found = m_json.find(key(name));
        return found ? found->word() : QString();
    }

    static Sealed sealed(JsonReader& json, const char* name)
    {
        auto found = json.find(key(name));
        return found ? Sealed(found->word()) : Sealed();
    }

    CallKey known(const char* name)
    {
        auto found = m_json.at(key(name));
        const CallKey call = found.word();
        if (!call.isEmpty() && !m_keys.contains(call))
            found.fault(QStringLiteral("names no call that an earlier line brought in"));
        return call;
    }

    static QList<UnitId> unitList(JsonReader& json)
    {
        QList<UnitId> units;
        for (const QString& unit : json.words())
            units += UnitId(unit);
        return units;
    }

    static QList<UnitId> allOr(JsonReader json)
    {
        if (json.isArray())
            return unitList(json);
        if (json.text() != QLatin1String("all"))
            json.fault(QStringLiteral("must be a list of units or \"all\""));
        return {};
    }

    Spot spot(bool needed)
    {
        Spot where;
        where.address = word("address");
        if (auto point = m_json.find(key("point")))
            where.point = point->latLon();
        if (needed && where.address.isEmpty() && !where.point)
            m_json.fault(QStringLiteral("needs an address or a point"));
        return where;
    }
};

struct Form
{
    const char* name;
    Step (Reader::*read)();
};

constexpr Form kForms[] = {{"call", &Reader::call},
                           {"say", &Reader::say},
                           {"note", &Reader::note},
                           {"answer", &Reader::answer},
                           {"flag", &Reader::flag},
                           {"plan", &Reader::plan},
                           {"dispatch", &Reader::dispatch},
                           {"attach", &Reader::attach},
                           {"answer_attach", &Reader::answerAttach},
                           {"take_lead", &Reader::takeLead},
                           {"refer", &Reader::refer},
                           {"partner_answers", &Reader::partnerAnswers},
                           {"reassign", &Reader::reassign},
                           {"release", &Reader::release},
                           {"status", &Reader::status},
                           {"sign_on", &Reader::signOn},
                           {"sign_off", &Reader::signOff},
                           {"fix", &Reader::fix},
                           {"check_in", &Reader::checkIn},
                           {"backup", &Reader::backup},
                           {"backup_ends", &Reader::backupEnds},
                           {"hold", &Reader::hold},
                           {"reactivate", &Reader::reactivate},
                           {"stack", &Reader::stack},
                           {"merge", &Reader::merge},
                           {"link", &Reader::link},
                           {"transfer", &Reader::transfer},
                           {"follow_up", &Reader::followUp},
                           {"follow_up_done", &Reader::followUpDone},
                           {"not_served", &Reader::notServed},
                           {"close", &Reader::close},
                           {"expect", &Reader::expect}};

} // namespace

std::optional<Step> readStep(JsonReader& line, QSet<CallKey>& keys)
{
    std::optional<Step> step;
    int found = 0;
    QStringList names;
    for (const Form& form : kForms) {
        names += key(form.name);
        auto json = line.find(key(form.name));
        if (!json)
            continue;
        ++found;
        if (!json->isObject()) {
            json->fault(QStringLiteral("must be an object"));
            continue;
        }
        Reader reader(*json, keys);
        step = (reader.*form.read)();
        json->finish();
    }
    if (found != 1)
        line.fault(
            QStringLiteral("must have exactly one of: %1").arg(names.join(QStringLiteral(", "))));
    return found == 1 ? step : std::nullopt;
}

} // namespace lodestar::training
