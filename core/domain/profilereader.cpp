// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a profile's levels, plans, statuses, unit kinds, outcomes and offsets.
#include "core/domain/profilereader.h"

#include "core/domain/commentkey.h"

#include <QCryptographicHash>

#include <algorithm>

namespace lodestar {

namespace {

QString once(JsonReader reader, QSet<QString>& seen, const QString& what)
{
    const QString text = reader.word();
    if (!text.isEmpty() && seen.contains(text))
        reader.fault(QStringLiteral("%1 \"%2\" is used twice").arg(what, text));
    seen.insert(text);
    return text;
}

} // namespace

ProfileReader::ProfileReader(JsonReader root)
    : m_root(std::move(root))
{
}

void ProfileReader::gatherWords()
{
    const QJsonValue& all = m_root.value();
    m_levels = idsIn(all[QStringLiteral("levels")]);
    m_plans = idsIn(all[QStringLiteral("plans")]);
    m_statuses = idsIn(all[QStringLiteral("statuses")]);
    const QJsonArray questions =
        all[QStringLiteral("protocol")][QStringLiteral("questions")].toArray();
    const QStringList natures = idsIn(all[QStringLiteral("natures")]);
    for (const QJsonValue& question : questions) {
        const QString id = question[QStringLiteral("id")].toString();
        const QJsonValue choices = question[QStringLiteral("choices")];
        m_questions += id;
        m_choices.insert(id, choices.isString() ? natures : idsIn(choices));
    }
}

Result<Profile> ProfileReader::read()
{
    if (!m_root.isObject()) {
        m_root.fault(QStringLiteral("must be an object with the parts of a profile"));
        return m_root.outcome().failure();
    }
    gatherWords();
    m_profile.id = m_root.at(QStringLiteral("id")).word();
    m_profile.name = m_root.at(QStringLiteral("name")).word();
    m_profile.version = m_root.at(QStringLiteral("version")).word();
    if (auto fictional = m_root.find(QStringLiteral("fictional")))
        m_profile.fictional = fictional->flag();
    m_profile.timeZone = readTimeZone(m_root.at(QStringLiteral("time_zone")));
    m_profile.credentials = m_root.at(QStringLiteral("credentials")).words();
    readLevels(m_root.at(QStringLiteral("levels")));
    readUnitKinds(m_root.at(QStringLiteral("unit_kinds")));
    readPlans(m_root.at(QStringLiteral("plans")));
    m_profile.natures = readNatures(m_root.at(QStringLiteral("natures")));
    readProtocol(m_root.at(QStringLiteral("protocol")));
    readStatuses(m_root.at(QStringLiteral("statuses")));
    readDuties(m_root.at(QStringLiteral("duties")));
    if (auto zones = m_root.find(QStringLiteral("zones")))
        m_profile.zones = readZones(*zones, Rings::MayLack);
    readOutcomes(m_root.at(QStringLiteral("outcomes")));
    if (auto offsets = m_root.find(QStringLiteral("source_offset")))
        readSourceOffsets(*offsets);
    if (auto travel = m_root.find(QStringLiteral("travel"))) {
        const TravelFigures figures = readTravel(*travel);
        m_profile.travelKmh = figures.kmh;
        m_profile.travelDetour = figures.detour;
    }
    if (auto matching = m_root.find(QStringLiteral("matching")))
        readMatching(*matching);
    if (auto partners = m_root.find(QStringLiteral("referral_partners")))
        readPartners(*partners);
    if (auto rules = m_root.find(QStringLiteral("follow_up_rules")))
        readFollowUps(*rules);
    if (auto unverified = m_root.find(QStringLiteral("unverified")))
        readUnverified(*unverified);
    m_root.allow(kComment);
    m_root.finish();
    if (auto sound = m_root.outcome(); !sound)
        return sound.failure();
    return m_profile;
}

void ProfileReader::readLevels(JsonReader reader)
{
    QSet<QString> seen;
    QSet<QString> letters;
    reader.each([&](JsonReader& r) {
        Level level;
        level.id = LevelId(readId(r, seen));
        level.name = r.at(QStringLiteral("name")).word();
        JsonReader letter = r.at(QStringLiteral("letter"));
        level.letter = once(letter, letters, QStringLiteral("the letter"));
        if (level.letter.size() > 1)
            letter.fault(QStringLiteral("must be one character"));
        level.shape = r.at(QStringLiteral("shape")).choice<Shape>();
        level.colour = r.at(QStringLiteral("colour")).choice<ColourRole>();
        level.urgency = r.at(QStringLiteral("urgency")).whole(0, 100);
        if (auto target = r.find(QStringLiteral("dispatch_target_s")))
            level.dispatchTarget = target->seconds();
        if (auto downgrade = r.find(QStringLiteral("downgrade_needs_supervisor")))
            level.downgradeNeedsSupervisor = downgrade->flag();
        r.allow(kComment);
        r.finish();
        m_profile.levels += level;
    });
    if (reader.isArray() && m_profile.levels.isEmpty())
        reader.fault(QStringLiteral("must have at least one level"));
}

QList<ResourceClass> ProfileReader::readClasses(JsonReader reader)
{
    QList<ResourceClass> classes;
    reader.each([&](JsonReader& r) {
        const auto before = r.faults().size();
        const auto found = r.choice<ResourceClass>();
        if (r.faults().size() > before)
            return;
        if (classes.contains(found))
            r.fault(QStringLiteral("\"%1\" is named twice").arg(nameText(found)));
        else
            classes += found;
    });
    return classes;
}

QStringList ProfileReader::credentialsAt(JsonReader& reader)
{
    QStringList found;
    if (auto list = reader.find(QStringLiteral("credentials")))
        list->each([&](JsonReader& r) {
            found += readRef<Id<struct CredentialTag>>(
                         r, m_profile.credentials, QStringLiteral("credential"))
                         .value();
        });
    return found;
}

ResourceNeed ProfileReader::readNeed(JsonReader& reader)
{
    ResourceNeed need;
    JsonReader classes = reader.at(QStringLiteral("any_of"));
    need.anyOf = readClasses(classes);
    if (classes.isArray() && classes.value().toArray().isEmpty())
        classes.fault(QStringLiteral("must name at least one class"));
    if (auto count = reader.find(QStringLiteral("count")))
        need.count = count->whole(1, 9);
    if (auto part = reader.find(QStringLiteral("part")))
        need.part = part->choice<AssignmentPart>();
    need.credentials = credentialsAt(reader);
    if (auto optional = reader.find(QStringLiteral("optional")))
        need.optional = optional->flag();
    if (auto labels = reader.find(QStringLiteral("must_read")))
        need.mustRead = readLabels(*labels);
    reader.allow(kComment);
    reader.finish();
    return need;
}

void ProfileReader::readPlans(JsonReader reader)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        ResponsePlan plan;
        plan.id = PlanId(readId(r, seen));
        plan.name = r.at(QStringLiteral("name")).word();
        plan.response = r.at(QStringLiteral("response")).choice<ResponseType>();
        r.at(QStringLiteral("needs")).each([&](JsonReader& need) { plan.needs += readNeed(need); });
        if (auto fallbacks = r.find(QStringLiteral("fallbacks")))
            fallbacks->each([&](JsonReader& f) {
                plan.fallbacks += readRef<PlanId>(f, m_plans, QStringLiteral("plan"));
            });
        if (auto step = r.find(QStringLiteral("preference_step_s")))
            plan.preferenceStep = step->seconds();
        r.allow(kComment);
        r.finish();
        m_profile.plans += plan;
    });
    if (reader.isArray())
        checkFallbacks(reader);
}

void ProfileReader::checkFallbacks(JsonReader reader)
{
    const auto leadsTo = [this](const PlanId& from, const PlanId& to) {
        QList<PlanId> open{from};
        for (qsizetype i = 0; i < open.size(); ++i) {
            if (open[i] == to)
                return true;
            if (const ResponsePlan* plan = m_profile.plan(open[i]))
                for (const PlanId& next : plan->fallbacks)
                    if (!open.contains(next))
                        open += next;
        }
        return false;
    };
    qsizetype at = 0;
    reader.each([&](JsonReader& r) {
        const ResponsePlan& plan = m_profile.plans[at++];
        if (auto fallbacks = r.find(QStringLiteral("fallbacks")))
            fallbacks->each([&](JsonReader& f) {
                if (leadsTo(PlanId(f.value().toString()), plan.id))
                    f.fault(QStringLiteral("leads back to \"%1\"; fallbacks must come to an end")
                                .arg(plan.id.value()));
            });
    });
}

void ProfileReader::readStatuses(JsonReader reader)
{
    QSet<QString> seen;
    QSet<QString> letters;
    reader.each([&](JsonReader& r) {
        StatusDef status;
        status.id = StatusId(readId(r, seen));
        status.name = r.at(QStringLiteral("name")).word();
        JsonReader badge = r.at(QStringLiteral("letters"));
        status.letters = once(badge, letters, QStringLiteral("the letters"));
        if (!status.letters.isEmpty() && status.letters.size() != 2)
            badge.fault(QStringLiteral("must be two characters"));
        status.primary = r.at(QStringLiteral("primary")).choice<PrimaryState>();
        status.colour = r.at(QStringLiteral("colour")).choice<ColourRole>();
        if (auto filled = r.find(QStringLiteral("filled")))
            status.filled = filled->flag();
        if (auto onCall = r.find(QStringLiteral("on_call")))
            status.onCall = onCall->flag();
        if (auto stamp = r.find(QStringLiteral("stamp")))
            status.stamp = stamp->choice<Stamp>();
        r.at(QStringLiteral("next")).each([&](JsonReader& n) {
            status.next += readRef<StatusId>(n, m_statuses, QStringLiteral("status"));
        });
        if (auto alert = r.find(QStringLiteral("alert_after_s")))
            status.alertAfter = alert->seconds();
        r.allow(kComment);
        r.finish();
        m_profile.statuses += status;
    });
}

void ProfileReader::readDuties(JsonReader reader)
{
    const auto duty = [&](const QString& key, auto isRight, const QString& right) {
        JsonReader r = reader.at(key);
        const auto id = readRef<StatusId>(r, m_statuses, QStringLiteral("status"));
        const StatusDef* status = m_profile.status(id);
        if (status && !isRight(*status))
            r.fault(right);
        return id;
    };
    m_profile.duties.available = duty(
        QStringLiteral("available"),
        [](const StatusDef& s) { return s.primary == PrimaryState::Available; },
        QStringLiteral("must be a status whose primary state is Available"));
    m_profile.duties.dispatched = duty(
        QStringLiteral("dispatched"),
        [](const StatusDef& s) { return s.onCall; },
        QStringLiteral("must be a status with \"on_call\": true"));
    m_profile.duties.offDuty = duty(
        QStringLiteral("off_duty"),
        [](const StatusDef& s) { return s.primary == PrimaryState::NotAvailable && !s.onCall; },
        QStringLiteral("must be a status that is not available and not on a call"));
    reader.allow(kComment);
    reader.finish();
}

void ProfileReader::readUnitKinds(JsonReader reader)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        UnitKind kind;
        kind.id = UnitKindId(readId(r, seen));
        kind.name = r.at(QStringLiteral("name")).word();
        JsonReader classes = r.at(QStringLiteral("classes"));
        kind.classes = readClasses(classes);
        if (classes.isArray() && classes.value().toArray().isEmpty())
            classes.fault(QStringLiteral("must name at least one class"));
        const auto readFlag = [&](const QString& key, bool& into) {
            if (auto flag = r.find(key))
                into = flag->flag();
        };
        readFlag(QStringLiteral("police_in_team"), kind.policeInTeam);
        readFlag(QStringLiteral("needs_scene_secured"), kind.needsSceneSecured);
        readFlag(QStringLiteral("transports"), kind.transports);
        kind.crewMin = r.at(QStringLiteral("crew_min")).whole(1, 9);
        kind.credentials = credentialsAt(r);
        r.at(QStringLiteral("activation")).each([&](JsonReader& a) {
            kind.activation += a.choice<Activation>();
        });
        if (auto windows = r.find(QStringLiteral("windows")))
            kind.windows = readWindows(*windows);
        if (auto checkIn = r.find(QStringLiteral("check_in_every_s")))
            kind.checkInEvery = checkIn->seconds();
        if (auto after = r.find(QStringLiteral("check_in_call_after_s")))
            kind.checkInCallAfter = after->seconds();
        if (auto after = r.find(QStringLiteral("check_in_backup_after_s"))) {
            kind.checkInBackupAfter = after->seconds();
            if (kind.checkInBackupAfter < kind.checkInCallAfter)
                after->fault(QStringLiteral("backup cannot be sent before the crew is called"));
        }
        if (auto labels = r.find(QStringLiteral("may_read")))
            kind.mayRead = readLabels(*labels);
        r.allow(kComment);
        r.finish();
        m_profile.unitKinds += kind;
    });
}

void ProfileReader::readOutcomes(JsonReader reader)
{
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        OutcomeDef outcome;
        outcome.id = OutcomeId(readId(r, seen));
        outcome.name = r.at(QStringLiteral("name")).word();
        if (auto disposition = r.find(QStringLiteral("disposition")))
            outcome.disposition = disposition->word();
        if (auto served = r.find(QStringLiteral("served")))
            outcome.served = served->flag();
        r.allow(kComment);
        r.finish();
        m_profile.outcomes += outcome;
    });
    if (reader.isArray() && m_profile.outcomes.isEmpty())
        reader.fault(QStringLiteral("must have at least one outcome, or no call could be closed"));
}

void ProfileReader::readSourceOffsets(JsonReader reader)
{
    reader.allow(kComment);
    reader.eachMember([&](const QString& key, JsonReader& r) {
        if (key == kComment)
            return;
        if (const auto source = valueOf<RequestSource>(key.toStdString()))
            m_profile.sourceOffset.insert(*source, r.whole(-100, 100));
        else
            r.fault(QStringLiteral("is no request source; there are: ") +
                    allNames<RequestSource>());
    });
}

Result<Profile> profileFromJson(const QByteArray& bytes, const QString& fileName)
{
    auto parsed = parseJson(bytes, fileName);
    if (!parsed)
        return parsed.failure();
    auto profile = ProfileReader(JsonReader(*parsed, fileName)).read();
    if (!profile)
        return profile;
    profile->source = bytes;
    profile->sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return profile;
}

} // namespace lodestar
