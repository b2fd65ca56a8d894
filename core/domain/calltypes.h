// SPDX-License-Identifier: GPL-3.0-or-later
// Call types: another system's words for a call, mapped to a nature and to the first answers they
// imply.
#pragma once

#include "core/domain/profile.h"

#include <QHash>

namespace lodestar {

/// What one call type says before anybody has asked a question.
struct CallTypeEntry
{
    QString match; ///< the call type itself, or its beginning and a "*"
    NatureId nature;
    Answers answers; ///< their times are left empty

    friend bool operator==(const CallTypeEntry&, const CallTypeEntry&) = default;
};

/// A table for one agency's call types. An exact line wins; else the first pattern that fits, in
/// file order.
struct CallTypeTable
{
    QString id;
    Answers defaults; ///< hold for every line that does not say otherwise
    QList<CallTypeEntry> entries;

    /// The line that fits, with the defaults filled in.
    [[nodiscard]] std::optional<CallTypeEntry> find(const QString& callType) const;
};

/// Reads a table; natures, questions and answers must be the profile's. Every fault is named by
/// file and JSON path.
[[nodiscard]] Result<CallTypeTable>
callTypesFromJson(const QByteArray& bytes, const QString& fileName, const Profile& profile);

} // namespace lodestar
