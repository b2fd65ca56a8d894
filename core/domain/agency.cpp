// SPDX-License-Identifier: GPL-3.0-or-later
// Reads an agency's file and lays it over a program's profile.
#include "core/domain/agency.h"

#include "core/domain/commentkey.h"
#include "core/domain/profilereader.h"

#include <QJsonDocument>

#include <algorithm>

namespace lodestar {

namespace {

/// Reads the units of one agency against the profile that they will work under.
class RosterReader
{
public:
    RosterReader(const Profile& profile, const QStringList& zones)
        : m_profile(profile)
        , m_zones(zones)
    {
        for (const UnitKind& kind : profile.unitKinds)
            m_kinds += kind.id.value();
    }

    QList<RosterEntry> read(JsonReader reader)
    {
        QList<RosterEntry> roster;
        reader.each([&](JsonReader& r) { roster += readUnit(r); });
        return roster;
    }

private:
    RosterEntry readUnit(JsonReader& r)
    {
        RosterEntry entry;
        UnitRecord& record = entry.record;
        record.id = UnitId(readId(r, m_seen));
        record.kind =
            readRef<UnitKindId>(r.at(QStringLiteral("kind")), m_kinds, QStringLiteral("unit kind"));
        record.home = r.at(QStringLiteral("home")).latLon();
        if (auto zones = r.find(QStringLiteral("zones")))
            zones->each([&](JsonReader& z) {
                record.zones += readRef<ZoneId>(z, m_zones, QStringLiteral("zone"));
            });
        if (auto windows = r.find(QStringLiteral("windows")))
            record.windows = readWindows(*windows);
        if (auto group = r.find(QStringLiteral("crew_group")))
            record.crewGroup = group->word();
        if (auto shared = r.find(QStringLiteral("shared_by")))
            record.sharedBy = shared->words();
        JsonReader crew = r.at(QStringLiteral("crew"));
        crew.each([&](JsonReader& member) { entry.crew += readMember(member); });
        if (crew.isArray())
            checkCrew(crew, entry);
        r.allow(kComment);
        r.finish();
        return entry;
    }

    CrewMember readMember(JsonReader& r)
    {
        CrewMember member;
        member.name = r.at(QStringLiteral("name")).word();
        member.title = r.at(QStringLiteral("title")).word();
        if (auto credentials = r.find(QStringLiteral("credentials")))
            credentials->each([&](JsonReader& c) { member.credentials += readCredential(c); });
        if (auto languages = r.find(QStringLiteral("languages")))
            languages->each([&](JsonReader& l) {
                const QString language = l.word();
                if (!language.isEmpty() && (language.size() != 2 || language != language.toLower()))
                    l.fault(QStringLiteral(
                        "must be a language of two letters (ISO 639-1) such as \"es\""));
                member.languages += language;
            });
        r.allow(kComment);
        r.finish();
        return member;
    }

    /// A word, or an object with the day it expires.
    Credential readCredential(JsonReader& r)
    {
        Credential credential;
        const auto readWord = [&](JsonReader word) {
            credential.id = readRef<Id<struct CredentialTag>>(
                                word, m_profile.credentials, QStringLiteral("credential"))
                                .value();
        };
        if (!r.isObject()) {
            readWord(r);
            return credential;
        }
        readWord(r.at(QStringLiteral("id")));
        JsonReader expires = r.at(QStringLiteral("expires"));
        if (const auto at = instantFromIso(expires.text()))
            credential.expires = *at;
        else if (expires.isString())
            expires.fault(QStringLiteral("must be a time such as \"2027-01-01T00:00:00Z\""));
        r.finish();
        return credential;
    }

    /// A unit that could never be staffed by the profile's own rules would never be sent.
    void checkCrew(JsonReader& crew, const RosterEntry& entry) const
    {
        if (entry.crew.isEmpty()) {
            crew.fault(QStringLiteral("must name at least one person"));
            return;
        }
        const UnitKind* kind = m_profile.unitKind(entry.record.kind);
        if (!kind)
            return;
        if (entry.crew.size() < kind->crewMin)
            crew.fault(QStringLiteral("must be at least %1 for a unit of kind \"%2\"")
                           .arg(kind->crewMin)
                           .arg(kind->id.value()));
        for (const QString& needed : kind->credentials) {
            const bool held = std::ranges::any_of(entry.crew, [&](const CrewMember& member) {
                return std::ranges::any_of(member.credentials,
                                           [&](const Credential& c) { return c.id == needed; });
            });
            if (!held)
                crew.fault(QStringLiteral("nobody holds \"%1\", which a unit of kind \"%2\" needs")
                               .arg(needed, kind->id.value()));
        }
    }

    const Profile& m_profile;
    QStringList m_zones;
    QStringList m_kinds;
    QSet<QString> m_seen;
};

/// The profile's JSON with the agency's own parts in place of its own.
QByteArray merged(const QJsonObject& profile, const QJsonObject& agency)
{
    QJsonObject all = profile;
    for (const QString& key : {QStringLiteral("name"),
                               QStringLiteral("fictional"),
                               QStringLiteral("time_zone"),
                               QStringLiteral("zones"),
                               QStringLiteral("travel")})
        if (agency.contains(key))
            all.insert(key, agency.value(key));
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace

Result<Agency> agencyFromJson(const QByteArray& agencyBytes,
                              const QString& agencyFile,
                              const QByteArray& profileBytes,
                              const QString& profileFile)
{
    auto parsed = parseJson(agencyBytes, agencyFile);
    if (!parsed)
        return parsed.failure();
    auto profile = profileFromJson(profileBytes, profileFile);
    if (!profile)
        return profile.failure();

    JsonReader root(*parsed, agencyFile);
    if (!root.isObject()) {
        root.fault(QStringLiteral("must be an object with the parts of an agency"));
        return root.outcome().failure();
    }
    root.allow(kComment);
    (void)root.at(QStringLiteral("id")).word();
    (void)root.at(QStringLiteral("name")).word();
    if (auto fictional = root.find(QStringLiteral("fictional")))
        (void)fictional->flag();
    (void)readTimeZone(root.at(QStringLiteral("time_zone")));
    (void)readZones(root.at(QStringLiteral("zones")), Rings::Needed);
    if (auto travel = root.find(QStringLiteral("travel")))
        (void)readTravel(*travel);
    Agency agency;
    RosterReader roster(*profile, idsIn(parsed->toObject().value(QStringLiteral("zones"))));
    agency.roster = roster.read(root.at(QStringLiteral("units")));
    root.finish();
    if (auto sound = root.outcome(); !sound)
        return sound.failure();

    auto whole = profileFromJson(
        merged(parseJson(profileBytes, profileFile)->toObject(), parsed->toObject()), profileFile);
    if (!whole)
        return whole.failure();
    agency.profile = std::move(whole).value();
    return agency;
}

} // namespace lodestar
