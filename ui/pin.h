// SPDX-License-Identifier: GPL-3.0-or-later
// Pin: what unlocks a console, kept only as an Argon2id hash.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace lodestar::ui {

inline constexpr qsizetype kShortestPin = 4; ///< characters

/// The hash of a PIN, with its salt and its cost, as libsodium writes it (crypto_pwhash_str,
/// "interactive": some 60 ms and 64 MiB). Errors: Invalid for one that is too short, Unavailable
/// where the memory is missing.
[[nodiscard]] Result<QByteArray> hashOfPin(const QString& pin);
/// True if the PIN is the one that was hashed; takes as long as hashing.
[[nodiscard]] bool pinFits(const QByteArray& hash, const QString& pin);

} // namespace lodestar::ui
