// SPDX-License-Identifier: GPL-3.0-or-later
// DeskRoom: the shared town's agency in a Journal in memory, with a Desk at it; and the commands as
// one-liners.
#pragma once

#include "core/desk/desk.h"
#include "tests/support/town.h"

namespace lodestar::test {

inline void must(const Result<void>& result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().text));
}

inline store::StoreUrl sqliteAt(const QString& path)
{
    store::StoreUrl url;
    url.path = path;
    return url;
}

inline Actor actorAs(Role role)
{
    return {QStringLiteral("B. Tester"), role, QStringLiteral("Console 2")};
}

/// Adopts the agency and signs its whole roster on, for twelve hours.
inline void furnish(desk::Desk& desk, const Agency& agency, Instant now)
{
    const Actor machine = systemActor();
    QList<Command> commands{AdoptProfile{agency.profile.source, QStringLiteral("meridian")}};
    for (const RosterEntry& entry : agency.roster)
        commands += DefineUnit{entry.record};
    for (const RosterEntry& entry : agency.roster)
        commands += SignOn{entry.record.id, entry.crew, now + std::chrono::hours(12)};
    for (const Command& command : commands)
        must(desk.perform(machine, command));
}

struct DeskRoom
{
    Agency agency = Town().agency;
    VirtualClock clock{townStart()};
    SeededEntropy chance{1};
    std::unique_ptr<store::Journal> journal = must(store::openJournal(
        sqliteAt(QStringLiteral(":memory:")), store::OpenMode::Create, clock, chance));
    std::unique_ptr<desk::Desk> desk;

    explicit DeskRoom(matching::Roads roads = {})
        : desk(must(desk::Desk::open(*journal, clock, chance, std::move(roads))))
    {
        furnish(*desk, agency, clock.now());
    }

    /// The Board as it is now; not to be kept over a command.
    [[nodiscard]] const Board& board() const { return *desk->board(); }

    [[nodiscard]] const Call& call(CallId id) const { return *board().call(id); }

    [[nodiscard]] const Unit& unit(const char* id) const { return *board().unit(unitId(id)); }

    [[nodiscard]] static UnitId unitId(const char* id) { return UnitId(QString::fromLatin1(id)); }

    Result<desk::Receipt> ask(const Command& command, Role role = Role::Dispatcher)
    {
        return desk->perform(actorAs(role), command);
    }

    /// The kind of refusal; fails the test's expectation by being told as "done".
    QString refusal(const Command& command, Role role = Role::Dispatcher)
    {
        auto done = ask(command, role);
        return done ? QStringLiteral("done") : kindName(done.error().kind);
    }

    CallId open(const char* nature = "welfare_check")
    {
        OpenCall open;
        open.location.point = LatLon{41.2, -100.6};
        open.location.address = Sealed(QStringLiteral("1418 Meridian Ave"));
        open.nature = NatureId(QString::fromLatin1(nature));
        must(ask(open));
        return board().lastCall;
    }

    void answer(CallId call, const char* question, const char* value, Role role = Role::Dispatcher)
    {
        must(ask(AnswerTriage{call,
                              QuestionId(QString::fromLatin1(question)),
                              {AnswerId(QString::fromLatin1(value))},
                              {}},
                 role));
    }

    /// The four answers that make a welfare check routine.
    CallId openRoutine()
    {
        const CallId call = open();
        for (const char* question : {"injury", "self_harm", "violence"})
            answer(call, question, "no");
        answer(call, "weapon", "none");
        return call;
    }

    Command sending(CallId call, const char* unit, const char* override = "")
    {
        return Dispatch{call,
                        {{unitId(unit), AssignmentPart::Primary}},
                        Activation::DispatchRequest,
                        QString::fromLatin1(override),
                        {}};
    }

    void status(const char* unit, const char* status)
    {
        must(ask(SetStatus{unitId(unit), StatusId(QString::fromLatin1(status)), {}, {}}));
    }
};

} // namespace lodestar::test
