// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a call card: what its fields say of a call, and what a typed caller means.
#pragma once

#include "ui/shown.h"
#include "ui/theme.h"

namespace lodestar::ui {

/// Splits "D. Osei, neighbour · 555-0142" into who and the number to call back.
[[nodiscard]] Caller callerFromText(const QString& text);
/// The same where the call has a caller: what the text does not say stays as it is known.
[[nodiscard]] Caller callerFromText(const QString& text, const Caller& known);
[[nodiscard]] QString callerText(const Caller& caller);
[[nodiscard]] QString personText(const Person& person);
/// What a changed personText() means: name and what helps stay where they stand as they were, the
/// rest describes the person.
[[nodiscard]] Person personFromText(const QString& text, const Person& known);
[[nodiscard]] QString natureName(const Profile& profile, const Call& call);
[[nodiscard]] NatureId natureFromName(const Profile& profile, const QString& name);
/// "✓ exact point · Zone 2", or a triangle and what is missing.
[[nodiscard]] QString locationMark(const Profile& profile, const Location& location);
[[nodiscard]] bool isSurelyLocated(const Location& location);
[[nodiscard]] QString
answerText(const Profile& profile, const QuestionId& id, const Answer& answer);

} // namespace lodestar::ui
