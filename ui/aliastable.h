// SPDX-License-Identifier: GPL-3.0-or-later
// AliasTable: the words that a room types for the console's own verbs, as data.
#pragma once

#include "core/base/names.h"
#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace lodestar::ui {

/// What may stand behind a verb. Unit, Units, Call, Into, Minutes, Kind and Place are found by
/// their form; the rest take all words to the end.
enum class AliasField {
    Unit,
    Units,
    Call,
    Into,
    Minutes,
    Kind,
    Place,
    Street,
    Outcome,
    Text,
    Reason,
    Because
};

constexpr auto names(AliasField)
{
    using enum AliasField;
    return std::array{Named{Unit, "unit"},
                      Named{Units, "units"},
                      Named{Call, "call"},
                      Named{Into, "into"},
                      Named{Minutes, "minutes"},
                      Named{Kind, "kind"},
                      Named{Place, "place"},
                      Named{Street, "street"},
                      Named{Outcome, "outcome"},
                      Named{Text, "text"},
                      Named{Reason, "reason"},
                      Named{Because, "because"}};
}

/// True for a field that takes all words to the end of the line.
[[nodiscard]] bool isFreeText(AliasField field);

struct AliasSlot
{
    AliasField field = AliasField::Unit;
    bool isOptional = false;

    friend bool operator==(const AliasSlot&, const AliasSlot&) = default;
};

struct AliasVerb
{
    QStringList words; ///< capitals; the first is the one that the key card shows
    QList<AliasSlot> takes;
    /// The console's own lines that it stands for, with "{field}" and "{unit.call}"; empty: the
    /// first word is the console's own verb, and what stands behind it goes there as it is.
    QStringList lines;
    QString tip; ///< what it does, in plain words

    friend bool operator==(const AliasVerb&, const AliasVerb&) = default;
};

struct AliasTable
{
    QString name;
    QChar separator; ///< between the fields, where the room types none but blanks: null
    QList<AliasVerb> verbs;

    /// The verb of this word, however it is typed, or nullptr.
    [[nodiscard]] const AliasVerb* verb(const QString& word) const;
    /// This room's words first; of `base` what they leave free.
    [[nodiscard]] AliasTable over(const AliasTable& base) const;

    friend bool operator==(const AliasTable&, const AliasTable&) = default;
};

/// Reads a table; every fault is told as "FILE: $.path: what would be right".
[[nodiscard]] Result<AliasTable> aliasTableFromJson(const QByteArray& bytes,
                                                    const QString& fileName);
/// True for what aliasTableNamed() takes for a file: it holds a slash or a dot.
[[nodiscard]] bool isAliasFile(const QString& nameOrFile);
/// The built-in table of this name ("plain", "crimestar", "portland"), or the file at this path,
/// laid over the plain one. Errors: NotFound with the names that there are; Invalid as above.
[[nodiscard]] Result<AliasTable> aliasTableNamed(const QString& nameOrFile);

} // namespace lodestar::ui
