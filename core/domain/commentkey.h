// SPDX-License-Identifier: GPL-3.0-or-later
// The key that every object of our JSON files may have, for people only.
#pragma once

#include <QString>

namespace lodestar {

inline const QString kComment = QStringLiteral("comment");

} // namespace lodestar
