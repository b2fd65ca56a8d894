// SPDX-License-Identifier: GPL-3.0-or-later
// The name under which a program keeps what belongs to one person in one role: a digest, for a name
// may hold any sign, and it is nobody's business in a file.
#pragma once

#include "core/domain/actor.h"

#include <QCryptographicHash>

namespace lodestar::app {

/// 16 hexadecimal digits of name and role; the console does not count.
[[nodiscard]] inline QString personKey(const Actor& who)
{
    const auto digest = QCryptographicHash::hash(
        (who.name + QLatin1Char('\n') + nameText(who.role)).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(16));
}

} // namespace lodestar::app
