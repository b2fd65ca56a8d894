// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs: which word means what, and what Tab offers.
#include "ui/panels/verbs.h"

#include "ui/panels/verbline.h"

namespace lodestar::ui {

namespace {

using verbs::Line;
using verbs::refused;
using verbs::Words;

struct Verb
{
    QLatin1String word;
    QLatin1String longWord;
    Reading (*read)(const Line&);
};

const QList<Verb>& allVerbs()
{
    static const QList<Verb> all{
        {QLatin1String("D"), QLatin1String("DISPATCH"), verbs::dispatch},
        {QLatin1String("H"), QLatin1String("HOLD"), verbs::hold},
        {QLatin1String("A"), QLatin1String("REACTIVATE"), verbs::reactivate},
        {QLatin1String("N"), QLatin1String("NOTE"), verbs::note},
        {QLatin1String("C"), QLatin1String("CLOSE"), verbs::close},
        {QLatin1String("S"), QLatin1String("SELECT"), verbs::select},
        {QLatin1String("BK"), QLatin1String("BACKUP"), verbs::backup},
        {QLatin1String("RA"), QLatin1String("REASSIGN"), verbs::reassign},
        {QLatin1String("RL"), QLatin1String("RELEASE"), verbs::release},
        {QLatin1String("ST"), QLatin1String("STACK"), verbs::stack},
        {QLatin1String("CI"), QLatin1String("CHECKIN"), verbs::checkIn},
        {QLatin1String("M"), QLatin1String("MERGE"), verbs::merge},
        {QLatin1String("RC"), QLatin1String("CLOSEROAD"), verbs::closeStreet},
        {QLatin1String("RO"), QLatin1String("OPENROAD"), verbs::reopenStreet},
        {QLatin1String("AT"), QLatin1String("ATTACH"), verbs::attach},
        {QLatin1String("AA"), QLatin1String("ANSWERATTACH"), verbs::answerAttachment},
        {QLatin1String("OF"), QLatin1String("OFFER"), verbs::offer},
        {QLatin1String("OA"), QLatin1String("ANSWEROFFER"), verbs::answerOffer},
        {QLatin1String("LD"), QLatin1String("LEAD"), verbs::lead},
        {QLatin1String("RF"), QLatin1String("REFER"), verbs::refer},
        {QLatin1String("RFA"), QLatin1String("ANSWERREFERRAL"), verbs::answerReferral},
        {QLatin1String("BKE"), QLatin1String("ENDBACKUP"), verbs::endBackup},
        // No short form: nothing that is mistyped may read as this.
        {QLatin1String("DURESS"), QLatin1String("DURESS"), verbs::duress},
        {QLatin1String("SAFE"), QLatin1String("CLEARDURESS"), verbs::clearDuress},
        {QLatin1String("PN"), QLatin1String("PLACENOTE"), verbs::placeNote},
        {QLatin1String("PP"), QLatin1String("PERSONNOTE"), verbs::personNote},
        {QLatin1String("PX"), QLatin1String("WITHDRAWNOTE"), verbs::withdrawNote},
        {QLatin1String("PF"), QLatin1String("NOTEASIDE"), verbs::setNoteAside},
        {QLatin1String("PC"), QLatin1String("NOTECOUNTS"), verbs::letNoteCount},
        {QLatin1String("TK"), QLatin1String("TAKE"), verbs::take},
        {QLatin1String("LG"), QLatin1String("LETGO"), verbs::letGo},
        {QLatin1String("NEW"), QLatin1String("NEW"), verbs::newCall},
    };
    return all;
}

/// Lines that Tab offers: verbs while the first word is typed, then units and calls that start like
/// the last word.
QStringList completionsOf(const QString& line, const Shown& shown)
{
    QStringList offers;
    const qsizetype blank = line.lastIndexOf(QLatin1Char(' '));
    const QString before = line.left(blank + 1);
    const QString last = plainSign(line.mid(blank + 1));
    if (blank < 0) {
        for (const auto& verb : allVerbs())
            if (!last.isEmpty() && QString(verb.longWord).startsWith(last))
                offers += QString(verb.longWord) + QLatin1Char(' ');
        return offers;
    }
    for (const UnitId& id : shown.board->unitIds())
        if (plainSign(id.value()).startsWith(last))
            offers += before + id.value() + QLatin1Char(' ');
    QList<qint64> numbers;
    for (auto it = shown.board->calls.cbegin(); it != shown.board->calls.cend(); ++it)
        if (!last.isEmpty() && QString::number(it.key().value()).startsWith(last))
            numbers += it.key().value();
    std::sort(numbers.begin(), numbers.end());
    for (const qint64 number : numbers)
        offers += before + QString::number(number) + QLatin1Char(' ');
    return offers;
}

Reading readWords(const QStringList& words, const Shown& shown)
{
    const QString first = words.first().toUpper();
    const Line line{words.mid(1), shown};
    const Verb* verb = nullptr;
    for (const auto& known : allVerbs())
        if (first == known.word || first == known.longWord)
            verb = &known;
    const StatusDef* status = nullptr;
    for (const auto& known : shown.board->profile->statuses)
        if (first == known.letters.toUpper() || first == known.id.value().toUpper())
            status = &known;
    if (verb && status)
        return refused(Words::tr("“%1” is a verb and a status here; write %2 or %3")
                           .arg(first, verb->longWord, status->id.value()));
    if (verb)
        return verb->read(line);
    if (status)
        return verbs::setStatus(line, *status);
    bool isNumber = false;
    first.toLongLong(&isNumber);
    if (isNumber && words.size() == 1)
        return verbs::select({words, shown});
    if (isNumber)
        return refused(Words::tr("that reads like an address, not a command; F2 takes a new call"));
    return refused(Words::tr("“%1” is no verb; D dispatch, H hold, N note, C close, S select, BK "
                             "backup, RA reassign")
                       .arg(words.first()));
}

} // namespace

QString longWordOf(const QString& word)
{
    const QString wanted = word.toUpper();
    for (const auto& verb : allVerbs())
        if (wanted == verb.word || wanted == verb.longWord)
            return verb.longWord;
    return {};
}

QString statusLine(const StatusDef& status, const UnitId& unit)
{
    const bool isClear = longWordOf(status.letters).isEmpty();
    return QStringLiteral("%1 %2").arg(isClear ? status.letters : status.id.value(), unit.value());
}

QString plainSign(const QString& sign)
{
    QString plain;
    for (const QChar c : sign)
        if (c.isLetterOrNumber())
            plain += c.toUpper();
    return plain;
}

Reading readLine(const QString& line, const Shown& shown)
{
    const auto words = line.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    Reading reading = readWords(words, shown);
    reading.completions = completionsOf(line, shown);
    return reading;
}

} // namespace lodestar::ui
