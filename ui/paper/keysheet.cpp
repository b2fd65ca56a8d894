// SPDX-License-Identifier: GPL-3.0-or-later
// The key card: from the actions and the table of verbs themselves, so that it is never wrong.
#include "ui/paper/sheets.h"

#include <QAction>
#include <QCoreApplication>

namespace lodestar::ui {

namespace {

class KeySheetWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::KeySheet)
};

QString formOf(const AliasVerb& verb, QChar separator)
{
    const bool isSeparated = !separator.isNull() && !verb.lines.isEmpty();
    QStringList parts{verb.words.first()};
    for (const AliasSlot& slot : verb.takes)
        parts += slot.isOptional ? QStringLiteral("[%1]").arg(nameText(slot.field))
                                 : nameText(slot.field);
    return parts.join(isSeparated ? QString(separator) : QStringLiteral(" "));
}

/// Two columns of pairs beside each other: one page is enough.
QString twoColumns(const QString& what, const QList<QStringList>& pairs)
{
    QList<QStringList> rows;
    const qsizetype half = (pairs.size() + 1) / 2;
    for (qsizetype i = 0; i < half; ++i)
        rows += pairs[i] + (i + half < pairs.size() ? pairs[i + half] : QStringList(2));
    return table({what, KeySheetWords::tr("does"), what, KeySheetWords::tr("does")}, rows);
}

} // namespace

Sheet keySheet(const QList<QAction*>& actions, const AliasTable& commands, const Profile& profile)
{
    Sheet sheet{KeySheetWords::tr("Lodestar · keys and commands"), {}};
    QList<QStringList> keys;
    for (const QAction* action : actions)
        if (!action->shortcut().isEmpty())
            keys +=
                QStringList{action->shortcut().toString(QKeySequence::NativeText), action->text()};
    sheet.html += heading(KeySheetWords::tr("Keys")) + twoColumns(KeySheetWords::tr("Key"), keys);
    QList<QStringList> verbs;
    for (const AliasVerb& verb : commands.verbs)
        verbs += QStringList{formOf(verb, commands.separator), verb.tip};
    verbs += QStringList{QStringLiteral("U"), KeySheetWords::tr("take back what was done last")};
    sheet.html += heading(KeySheetWords::tr("Command line, %1: Tab completes, the line says what "
                                            "Enter will do")
                              .arg(commands.name)) +
                  twoColumns(KeySheetWords::tr("Command"), verbs);
    QList<QStringList> statuses;
    for (const StatusDef& status : profile.statuses)
        statuses += QStringList{KeySheetWords::tr("%1 unit").arg(status.letters), status.name};
    if (!statuses.isEmpty())
        sheet.html += heading(KeySheetWords::tr("Statuses")) +
                      twoColumns(KeySheetWords::tr("Command"), statuses);
    sheet.html +=
        paragraph(KeySheetWords::tr("Fields can be named, in any order: D unit=STAR2 call=1042."));
    return sheet;
}

} // namespace lodestar::ui
