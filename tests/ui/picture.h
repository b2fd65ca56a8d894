// SPDX-License-Identifier: GPL-3.0-or-later
// pictureOf: a model as JSON, so that a test reads what a person would see.
#pragma once

#include "ui/roles.h"

#include <QAbstractItemModel>
#include <QJsonArray>
#include <QJsonObject>

namespace lodestar::test {

/// One object a row; a cell is its first line, or [first, second]; a badge is "E square emergent
/// outlined".
[[nodiscard]] inline QJsonArray pictureOf(const QAbstractItemModel& model)
{
    QJsonArray rows;
    for (int r = 0; r < model.rowCount(); ++r) {
        QJsonArray cells;
        for (int c = 0; c < model.columnCount(); ++c) {
            const auto index = model.index(r, c);
            if (const auto held = index.data(ui::BadgeRole); held.isValid()) {
                const auto badge = held.value<ui::Badge>();
                cells +=
                    QStringLiteral("%1 %2 %3 %4")
                        .arg(badge.letters,
                             nameText(badge.shape),
                             nameText(badge.colour),
                             badge.filled ? QStringLiteral("filled") : QStringLiteral("outlined"));
                continue;
            }
            const QString first = index.data(ui::KeyCapRole).toString() +
                                  index.data(Qt::DisplayRole).toString() +
                                  index.data(ui::UnitTextRole).toString();
            const QString second = index.data(ui::SecondLineRole).toString();
            if (second.isEmpty())
                cells += first;
            else
                cells += QJsonArray{first, second};
        }
        rows += cells;
    }
    return rows;
}

} // namespace lodestar::test
