// SPDX-License-Identifier: GPL-3.0-or-later
// Protection: when an untriaged call's protective plan comes into force by itself, and when its
// team goes. Pure.
#pragma once

#include "core/domain/board.h"

namespace lodestar::triage {

/// The plan that goes by itself for an untriaged call: the protocol's protective plan, or that of a
/// more urgent rule which fired as well.
[[nodiscard]] PlanId protectivePlanFor(const Profile& profile, const Call& call);

/// When the protective plan of an untriaged call goes by itself; nothing if it will not.
[[nodiscard]] std::optional<Instant> protectiveAt(const Board& board, const Call& call);

/// From when the machine sends the protective plan's team to a call that has it in force: at once
/// where nobody was sent since it came into force; where whoever was has been taken off again, the
/// timer runs anew from then. Nothing while one of them is on it, or once somebody was there and
/// left; and nothing where a person has decided since: another plan, a hold, a busy unit that it
/// waits for. What happened before does not count, for the plan came into force over it.
[[nodiscard]] std::optional<Instant> protectionDueAt(const Board& board, const Call& call);

} // namespace lodestar::triage
