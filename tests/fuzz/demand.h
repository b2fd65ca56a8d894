// SPDX-License-Identifier: GPL-3.0-or-later
// demand: what must hold whatever the bytes were; where it does not, the process ends.
#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>

namespace lodestar::fuzz {

inline void demand(bool holds, const char* promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// A refusal is a sentence for a person: there is one, and it is no dump of the input.
inline void demandSentence(const Error& error)
{
    demand(!error.text.trimmed().isEmpty(), "a refusal has a sentence");
    demand(!error.text.contains(QChar(u'\0')), "a sentence has no NUL");
}

} // namespace lodestar::fuzz
