// SPDX-License-Identifier: GPL-3.0-or-later
// Timing decisions on a Board in memory.
#include "app/ctl/deskbench.h"

#include "app/ctl/counter.h"
#include "core/desk/access.h"
#include "core/desk/decide.h"
#include "core/domain/agency.h"

#include <algorithm>

namespace lodestar::ctl {

namespace {

const Actor kDispatcher{QStringLiteral("Bench"), Role::Dispatcher, QStringLiteral("Console 1")};

/// Folds the events that a command makes, as the Desk would after writing them.
Result<void> act(Board& board, const Actor& by, const Command& command, Instant now)
{
    auto events = desk::decide(board, by, command, now);
    if (!events)
        return events.failure();
    for (const Event& event : *events) {
        Recorded recorded;
        recorded.seq = board.seq + 1;
        recorded.at = now;
        recorded.by = by;
        recorded.event = event;
        board.apply(recorded);
    }
    return {};
}

} // namespace

Result<Board> busyBoard(int calls)
{
    auto agency = agencyNamed(QStringLiteral("meridian"), QStringLiteral("starter"));
    if (!agency)
        return agency.failure();
    const auto now = instantFromIso(QStringLiteral("2026-03-03T20:00:00Z"));
    Board board;
    QList<Command> commands{AdoptProfile{agency->profile.source, QStringLiteral("starter")}};
    for (const RosterEntry& entry : agency->roster) {
        commands += DefineUnit{entry.record};
        commands += SignOn{entry.record.id, entry.crew, *now + std::chrono::hours(10)};
    }
    const LatLon middle = agency->roster.first().record.home;
    for (int i = 0; i < calls; ++i) {
        OpenCall open;
        open.location.point =
            LatLon{middle.lat + 0.0001 * (i % 50), middle.lon + 0.0001 * (i % 37)};
        open.location.address = Sealed(QStringLiteral("%1 Example St").arg(i + 100));
        open.note = QStringLiteral("invented");
        commands += open;
    }
    const Actor machine = systemActor();
    for (const Command& command : commands)
        if (auto done = act(board, machine, command, *now); !done)
            return done.failure();
    return board;
}

Result<QList<Figure>> benchDesk(int calls, int rounds)
{
    auto board = busyBoard(calls);
    if (!board)
        return board.failure();
    const Instant now = board->at + std::chrono::minutes(1);
    const CallId call(calls / 2);
    const Question& question = board->profile->protocol.questions.first();
    const UnitId unit = board->unitIds().first();
    const QList<Command> usual{
        AddNote{call, QStringLiteral("invented"), Label::Personal},
        AnswerTriage{call, question.id, {question.choices.first().id}, {}},
        Dispatch{call,
                 {{unit, AssignmentPart::Primary}},
                 Activation::DispatchRequest,
                 QStringLiteral("bench"),
                 {}},
        SetStatus{unit, board->profile->duties.available, {}, {}},
        OpenCall{},
    };
    SystemClock clock;
    QList<double> micros;
    micros.reserve(rounds * usual.size());
    for (int round = 0; round < rounds; ++round)
        for (const Command& command : usual) {
            const auto start = clock.steady();
            const auto allowed = desk::mayPerform(kDispatcher.role, command);
            const auto decided = desk::decide(*board, kDispatcher, command, now);
            micros += std::chrono::duration<double, std::micro>(clock.steady() - start).count();
            if (!allowed || (round == 0 && !decided && decided.error().kind != Kind::Denied))
                return Unexpected(Kind::Invalid,
                                  QStringLiteral("The bench's own command was refused."));
        }
    std::sort(micros.begin(), micros.end());
    const double median = micros[micros.size() / 2];
    return QList<Figure>{Figure{.name = QStringLiteral("desk_decision"),
                                .value = median,
                                .unit = QStringLiteral("µs"),
                                .peer = {},
                                .peerValue = 0,
                                .ratio = 0,
                                .target = 20,
                                .met = median <= 20}};
}

} // namespace lodestar::ctl
