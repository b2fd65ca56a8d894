// SPDX-License-Identifier: GPL-3.0-or-later
// Sheet: a page of plain black on white, and the ways to get it on paper.
#pragma once

#include "core/base/result.h"
#include "ui/roles.h"

#include <QStringList>

#include <memory>

class QTextDocument;

namespace lodestar {
struct Profile;
}

namespace lodestar::ui {

struct Sheet
{
    QString title; ///< also of the PDF; holds no personal data
    QString html;  ///< body only
};

enum class Medium {
    Paper, ///< black on white, in the print's font
    Screen ///< in the colours of whatever shows it
};

/// The sheet as a document.
[[nodiscard]] std::unique_ptr<QTextDocument> documentOf(const Sheet& sheet,
                                                        Medium medium = Medium::Paper);
/// Writes a PDF under another name first and puts it in its place when it is whole, readable by the
/// owner only. Errors: Unavailable, with the path and what the disk says.
[[nodiscard]] Result<void> writePdf(const Sheet& sheet, const QString& path);
/// Prints on the printer of this name. Errors: NotFound, Unavailable.
[[nodiscard]] Result<void> printOn(const Sheet& sheet, const QString& printer);

// What the sheets are made of; every text is escaped here.
[[nodiscard]] QString heading(const QString& text);
[[nodiscard]] QString paragraph(const QString& text);
/// A table with a head; "\n" in a cell begins a dimmer second line. A cell that begins with "!" is
/// bold.
/// `percents` are the columns' widths; empty: as their texts need.
[[nodiscard]] QString
table(const QStringList& head, const QList<QStringList>& rows, const QList<int>& percents = {});
/// "■ E": a level's shape and letter, the same in black and white.
[[nodiscard]] QString levelMark(const Profile& profile, const LevelId& level);

} // namespace lodestar::ui
