// SPDX-License-Identifier: GPL-3.0-or-later
// The ids of the domain: numbers for calls, call signs for units, words of the profile for the
// rest.
#pragma once

#include "core/base/id.h"

#include <QUuid>

namespace lodestar {

/// The agency's running call number, from 1; 0 names no call.
using CallId = Id<struct CallTag, qint64>;
/// A call sign as the room says it, e.g. "STAR 2".
using UnitId = Id<struct UnitTag>;
/// A closed street, named by the number of the event that closed it.
using ClosureId = Id<struct ClosureTag, qint64>;
/// A standing note, named by the number of the event that kept it.
using NoteId = Id<struct NoteTag, qint64>;
/// Made by the client once per wish, so that a retry after a lost answer does nothing twice.
using CommandId = Id<struct CommandTag, QUuid>;

// Words that a profile defines.
using LevelId = Id<struct LevelTag>;
using PlanId = Id<struct PlanTag>;
using StatusId = Id<struct StatusTag>;
using UnitKindId = Id<struct UnitKindTag>;
using ZoneId = Id<struct ZoneTag>;
using NatureId = Id<struct NatureTag>;
using QuestionId = Id<struct QuestionTag>;
using AnswerId = Id<struct AnswerTag>;
using RuleId = Id<struct RuleTag>;
using OutcomeId = Id<struct OutcomeTag>;
using PartnerId = Id<struct PartnerTag>;

} // namespace lodestar
