// SPDX-License-Identifier: GPL-3.0-or-later
// Town: the fixture that tests share: a fictional county with its units signed on, and a clock of
// its own.
#pragma once

#include "core/base/clock.h"
#include "core/domain/board.h"
#include "core/domain/profilefile.h"

#include <QUuid>

#include <initializer_list>
#include <utility>

namespace lodestar::test {

/// A file of the project, e.g. "resources/programs/starter.json".
inline QString projectFile(const QString& path)
{
    return QStringLiteral(LODESTAR_SOURCE_DIR "/") + path;
}

/// A value that a test cannot go on without; what is wrong is printed before the test ends.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text));
    return std::move(result).value();
}

/// 2025-01-01T08:00Z, one o'clock at night in the town: hours of service can be tested by stepping
/// the clock.
inline Instant townStart()
{
    return must(instantFromIso(QStringLiteral("2025-01-01T08:00:00Z")));
}

inline Actor dispatcher()
{
    return {QStringLiteral("A. Tester"), Role::Dispatcher, QStringLiteral("Console 1")};
}

/// Answers from words: `answersOf({{"weapon", "none"}, {"behaviours", "calm crying"}})`.
inline Answers answersOf(std::initializer_list<std::pair<const char*, const char*>> given)
{
    Answers answers;
    for (const auto& [question, values] : given) {
        Answer answer;
        for (const QString& value : QString::fromLatin1(values).split(u' '))
            answer.values += AnswerId(value);
        answers.insert(QuestionId(QString::fromLatin1(question)), answer);
    }
    return answers;
}

/// The starter program under the Meridian agency. Every unit is signed on and available, whatever
/// its hours.
struct Town
{
    Agency agency =
        must(agencyFromFiles(projectFile(QStringLiteral("resources/agencies/meridian.json")),
                             projectFile(QStringLiteral("resources/programs/starter.json"))));
    VirtualClock clock{townStart()};
    Board board;
    LatLon centre{41.2, -100.6};

    Town()
    {
        const Profile& profile = agency.profile;
        record(ProfileAdopted{
            profile.id, profile.version, profile.sha256, QString::fromUtf8(profile.source)});
        for (const RosterEntry& entry : agency.roster)
            record(UnitDefined{entry.record});
        for (const RosterEntry& entry : agency.roster)
            signOn(entry.record.id);
    }

    Town(const Town&) = delete;
    Town& operator=(const Town&) = delete;

    [[nodiscard]] const Profile& profile() const { return *board.profile; }

    /// The event as the Journal would have it next, at the clock's time; not folded in.
    [[nodiscard]] Recorded recorded(Event event) const
    {
        const quint64 seq = static_cast<quint64>(board.seq) + 1;
        const QUuid command(static_cast<uint>(seq), 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0);
        return {board.seq + 1, clock.now(), dispatcher(), CommandId(command), std::move(event)};
    }

    /// Folds the event into the board and gives it as recorded.
    Recorded record(Event event)
    {
        Recorded written = recorded(std::move(event));
        board.apply(written);
        return written;
    }

    void signOn(const UnitId& unit, Duration shift = std::chrono::hours(12))
    {
        for (const RosterEntry& entry : agency.roster)
            if (entry.record.id == unit)
                record(UnitSignedOn{unit, entry.crew, clock.now() + shift});
        setStatus(unit, board.profile->duties.available);
    }

    void setStatus(const UnitId& unit, const StatusId& status)
    {
        const Unit* found = board.unit(unit);
        record(UnitStatusSet{unit, status, found ? found->call : CallId(), std::nullopt, {}});
    }

    /// A call near the town's centre, received now; `east` and `north` in kilometres.
    CallId open(const char* nature,
                double east = 0,
                double north = 0,
                RequestSource source = RequestSource::Line911)
    {
        CallOpened opened;
        opened.call = CallId(board.lastCall.value() + 1);
        opened.source = source;
        opened.nature = NatureId(QString::fromLatin1(nature));
        opened.location.point = LatLon{centre.lat + north / 111.2, centre.lon + east / 83.7};
        opened.location.quality = LocationQuality::Exact;
        opened.location.zone = board.profile->zoneAt(*opened.location.point);
        record(opened);
        return opened.call;
    }

    /// Puts a result in force as the rules would: level and plan by their ids, complete and queued.
    void triage(const CallId& call, const char* level, const char* plan)
    {
        TriageResult result;
        result.level = LevelId(QString::fromLatin1(level));
        result.plan = PlanId(QString::fromLatin1(plan));
        if (const Level* found = board.profile->level(result.level))
            result.urgency = found->urgency;
        if (const ResponsePlan* found = board.profile->plan(result.plan))
            result.response = found->response;
        result.complete = true;
        result.eligible = true;
        record(TriageResulted{call, board.call(call)->triageRevision + 1, result});
        record(CallQueued{call});
    }

    /// Sends a unit and sets the profile's status for it.
    void
    assign(const CallId& call, const UnitId& unit, AssignmentPart part = AssignmentPart::Primary)
    {
        record(UnitAssigned{call, unit, part, Activation::DispatchRequest, {}, {}});
        setStatus(unit, board.profile->duties.dispatched);
    }
};

} // namespace lodestar::test
