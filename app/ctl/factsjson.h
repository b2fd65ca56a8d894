// SPDX-License-Identifier: GPL-3.0-or-later
// Answers, flags and results as JSON, the same in every verb.
#pragma once

#include "core/triage/engine.h"

#include <QJsonArray>
#include <QJsonObject>

namespace lodestar::ctl {

/// A list of ids or of an enum's words.
template <class List>
[[nodiscard]] QJsonArray wordsOf(const List& list)
{
    QJsonArray all;
    for (const auto& item : list) {
        if constexpr (requires { item.value(); })
            all += item.value();
        else
            all += nameText(item);
    }
    return all;
}

/// {"answers": {question: [values]}, "flags": […]}, as lodestarctl triage reads it.
[[nodiscard]] QJsonObject factsJson(const triage::Facts& facts);
[[nodiscard]] QJsonObject protocolJson(const ProtocolStamp& stamp);
[[nodiscard]] QJsonObject resultJson(const TriageResult& result);

} // namespace lodestar::ctl
