// SPDX-License-Identifier: GPL-3.0-or-later
// Print: how lodestarctl speaks: text or JSON on standard output, one sentence on standard error.
#pragma once

#include "app/ctl/verb.h"

#include <QJsonValue>

namespace lodestar::ctl {

/// A line (or lines) for a person.
void printText(const QString& text);
/// Compact JSON and a line end.
void printJson(const QJsonValue& value);
void printJson(const QByteArray& json);
void printError(const QString& sentence);

/// Tells what went wrong (with --json also as {"error": {kind, text}}) and gives Exit::Failed.
[[nodiscard]] Exit failed(const Error& error, bool json);

/// The same for a command line that is not understood, and gives Exit::WrongUsage. Whether JSON was
/// asked for is read from the command line itself.
[[nodiscard]] Exit wrongUsage(const QString& sentence);

/// Puts what was printed through to its end. Where standard output did not take all of it, that is
/// said in one sentence (unless what went wrong was told already), and `end` becomes Exit::Failed.
/// To be called once, last of all.
[[nodiscard]] Exit ended(Exit end);

/// "12 s", "4:31 min": a span for a person.
[[nodiscard]] QString spanText(qint64 milliseconds);

} // namespace lodestar::ctl
