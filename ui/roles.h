// SPDX-License-Identifier: GPL-3.0-or-later
// What models tell delegates beyond plain text: badges, second lines, tones and figures of a cell.
#pragma once

#include "core/domain/profile.h"

#include <QMetaType>
#include <QString>

namespace lodestar::ui {

/// How loud a text is. The theme gives each tone its colour.
enum class Tone { Text, Second, Third, Overdue, Warning, Good, Accent };

/// A level or a status as it looks everywhere: queue, map, card, roster.
struct Badge
{
    enum class Form {
        Level, ///< shape and letter, outlined
        Status ///< letters, filled when busy or free, outlined when conditional or off
    };

    Form form = Form::Level;
    QString letters;
    Shape shape = Shape::Question;
    ColourRole colour = ColourRole::Untriaged;
    bool filled = false;

    friend bool operator==(const Badge&, const Badge&) = default;
};

/// The roles of a cell. Qt::DisplayRole is its first line.
enum CellRole {
    SecondLineRole = Qt::UserRole + 1, ///< QString
    ToneRole,                          ///< int of Tone, of the first line
    SecondToneRole,                    ///< int of Tone, of the second line
    StrongRole,                        ///< bool: semibold
    BadgeRole,                         ///< Badge
    KeyCapRole,                        ///< QString: "F5"
    FigureRole,                        ///< bool: a number that changes, in cells of one width
    LargeRole,                         ///< bool: the large figure of a row
    UnitTextRole,                      ///< QString: small unit after a large figure, "min"
    RightRole,                         ///< bool: right-aligned
    KeyRole,                           ///< QVariant: the row's key, in column 0
    HeadingRole                        ///< bool, in column 0: the row is the heading of a group
};

} // namespace lodestar::ui

Q_DECLARE_METATYPE(lodestar::ui::Badge)
