// SPDX-License-Identifier: GPL-3.0-or-later
// Unit: a team that can be sent; who is in it, what it may do, where it stands.
#pragma once

#include "core/base/place.h"
#include "core/base/time.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace lodestar {

/// Something a person may do, until it expires ("licensed", "hold", "cit", "emt", "paramedic",
/// "peer").
struct Credential
{
    QString id;                     ///< a word of the profile
    std::optional<Instant> expires; ///< absent: does not expire

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("expires", s.expires);
    }

    friend bool operator==(const Credential&, const Credential&) = default;
};

struct CrewMember
{
    QString name;
    QString title; ///< as the roster shows it: "LCSW", "EMT", "Ofc"
    QList<Credential> credentials;
    QStringList languages; ///< ISO 639-1, e.g. "es"

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("name", s.name);
        io("title", s.title);
        io("credentials", s.credentials);
        io("languages", s.languages);
    }

    friend bool operator==(const CrewMember&, const CrewMember&) = default;
};

/// When a unit works: days by ISO number (1 = Monday), local minutes of the day; to < from runs
/// past midnight.
struct ServiceWindow
{
    QList<int> days;
    int from = 0;  ///< minutes after local midnight, 0..1439
    int to = 1440; ///< minutes after local midnight, 1..1440
    QString
        agency; ///< for a position that several agencies share: whose hours these are; empty = all

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("days", s.days);
        io("from", s.from);
        io("to", s.to);
        io("agency", s.agency);
    }

    friend bool operator==(const ServiceWindow&, const ServiceWindow&) = default;
};

/// What does not change from shift to shift.
struct UnitRecord
{
    UnitId id;
    UnitKindId kind;
    LatLon home;
    QList<ZoneId> zones;          ///< where it serves; empty = everywhere
    QList<ServiceWindow> windows; ///< when it serves; empty = its kind's hours
    QString crewGroup;    ///< cross-staffed units share one crew: taking one takes all of a group
    QStringList sharedBy; ///< agencies that share the position

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("id", s.id);
        io("kind", s.kind);
        io("home", s.home);
        io("zones", s.zones);
        io("windows", s.windows);
        io("crew_group", s.crewGroup);
        io("shared_by", s.sharedBy);
    }

    friend bool operator==(const UnitRecord&, const UnitRecord&) = default;
};

/// Where a unit was last heard to be. Not in the Journal: the Desk overlays it.
struct Fix
{
    LatLon point;
    Instant at;
    std::optional<double> heading; ///< degrees clockwise from north

    friend bool operator==(const Fix&, const Fix&) = default;
};

struct Unit
{
    UnitRecord record;
    QList<CrewMember> crew;
    std::optional<Instant> shiftEnd; ///< absent: signed off
    StatusId status;
    Instant statusSince;
    CallId call;         ///< the call it is on, if any
    QList<CallId> stack; ///< calls waiting for this unit, first is next
    std::optional<Instant> lastCheckIn;
    std::optional<Instant> duressSince;
    std::optional<Fix> fix; ///< not part of the fold

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("record", s.record);
        io("crew", s.crew);
        io("shift_end", s.shiftEnd);
        io("status", s.status);
        io("status_since", s.statusSince);
        io("call", s.call);
        io("stack", s.stack);
        io("last_check_in", s.lastCheckIn);
        io("duress_since", s.duressSince);
    }

    friend bool operator==(const Unit&, const Unit&) = default;
};

/// True if somebody in the crew holds the credential and it is still good at `at`.
[[nodiscard]] bool crewHolds(const Unit& unit, const QString& credential, Instant at);
/// True if somebody in the crew speaks the language (ISO 639-1).
[[nodiscard]] bool crewSpeaks(const Unit& unit, const QString& language);

} // namespace lodestar
