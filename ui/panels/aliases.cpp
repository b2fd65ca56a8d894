// SPDX-License-Identifier: GPL-3.0-or-later
// Aliases: cuts a line into fields, finds the one way to read it, and writes it in the console's
// own verbs.
#include "ui/panels/aliases.h"

#include "ui/panels/verbline.h"

#include <QRegularExpression>

namespace lodestar::ui {

namespace {

using verbs::incomplete;
using verbs::Line;
using verbs::refused;
using verbs::Words;

/// What each field was given, written so that the console's own reader can only read it in one way.
using AliasValues = QMap<AliasField, QString>;

QString askFor(const AliasVerb& verb, AliasField field)
{
    const QString& word = verb.words.first();
    switch (field) {
    case AliasField::Unit:
    case AliasField::Units:
        return Words::tr("%1: which unit?").arg(word);
    case AliasField::Call:
    case AliasField::Into:
        return Words::tr("%1: which call?").arg(word);
    case AliasField::Minutes:
        return Words::tr("%1: how many minutes?").arg(word);
    case AliasField::Kind:
        return Words::tr("%1: which kind?").arg(word);
    case AliasField::Place:
    case AliasField::Street:
        return Words::tr("%1: which street?").arg(word);
    case AliasField::Outcome:
        return Words::tr("%1: with which outcome?").arg(word);
    case AliasField::Text:
        return Words::tr("%1: write it").arg(word);
    case AliasField::Reason:
    case AliasField::Because:
        return Words::tr("%1: say why").arg(word);
    }
    Q_UNREACHABLE();
}

QString callMark(CallId id)
{
    return QStringLiteral("#%1").arg(id.value());
}

/// "1042", "#1042"
bool isCallNumber(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^#?\\d+$"));
    return form.match(word).hasMatch();
}

/// "20", "20m", "20min": their digits, as the console's own verbs read them behind a marked call.
std::optional<QString> minutesOf(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^([1-9]\\d{0,4})(?:m(?:in)?)?$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(word);
    return match.hasMatch() ? std::optional(match.captured(1)) : std::nullopt;
}

/// The unit whose whole call sign this is.
std::optional<UnitId> unitNamed(const Board& board, const QString& text)
{
    const QString sign = plainSign(text);
    for (const UnitId& id : board.unitIds())
        if (!sign.isEmpty() && plainSign(id.value()) == sign)
            return id;
    return {};
}

/// One field's text in the form that the console's own verbs read, or a refusal.
Result<QString> valueOf(AliasField field, const QString& text, const Shown& shown)
{
    const Board& board = *shown.board;
    switch (field) {
    case AliasField::Unit:
    case AliasField::Units: {
        QStringList signs;
        const auto parts =
            field == AliasField::Unit
                ? QStringList{text}
                : text.split(QRegularExpression(QStringLiteral("[,+]")), Qt::SkipEmptyParts);
        for (const QString& part : parts) {
            const auto unit = unitNamed(board, part);
            if (!unit)
                return Unexpected(
                    Kind::NotFound,
                    Words::tr("there is no unit “%1”; nothing is sent").arg(part.trimmed()));
            signs += plainSign(unit->value());
        }
        return signs.join(QLatin1Char(' '));
    }
    case AliasField::Call:
    case AliasField::Into: {
        bool isNumber = false;
        const CallId id(QString(text).remove(QLatin1Char('#')).toLongLong(&isNumber));
        if (!isNumber || !id.isValid())
            return Unexpected(Kind::Invalid, Words::tr("“%1” is no call's number").arg(text));
        return callMark(id);
    }
    case AliasField::Minutes:
        if (const auto minutes = minutesOf(text))
            return *minutes;
        return Unexpected(Kind::Invalid, Words::tr("“%1” is no number of minutes").arg(text));
    case AliasField::Kind:
    case AliasField::Place:
    case AliasField::Street:
    case AliasField::Outcome:
    case AliasField::Text:
    case AliasField::Reason:
        return text;
    case AliasField::Because:
        return QStringLiteral("because %1").arg(text);
    }
    Q_UNREACHABLE();
}

/// A call that may be left out is the selected one, said outright: a text behind it may begin with
/// a number.
void addDefaults(const AliasVerb& verb, const Shown& shown, AliasValues& values)
{
    for (const AliasSlot& slot : verb.takes) {
        if (slot.field == AliasField::Call && slot.isOptional &&
            !values.contains(AliasField::Call) && shown.board->call(shown.call))
            values.insert(AliasField::Call, callMark(shown.call));
        if (slot.field == AliasField::Minutes && slot.isOptional &&
            !values.contains(AliasField::Minutes))
            values.insert(AliasField::Minutes, QStringLiteral("-")); // for no time named
    }
}

/// Fills the holes of the verb's lines, reads each by the console's own verbs and joins what they
/// would do.
Reading readFilled(const AliasVerb& verb, AliasValues values, const Shown& shown)
{
    addDefaults(verb, shown, values);
    for (const AliasSlot& slot : verb.takes)
        if (!slot.isOptional && !values.contains(slot.field))
            return incomplete(askFor(verb, slot.field));
    QStringList lines = verb.lines;
    if (lines.isEmpty()) {
        QStringList own{verb.words.last()};
        for (const AliasSlot& slot : verb.takes)
            own += QStringLiteral("{%1}").arg(nameText(slot.field));
        lines = {own.join(QLatin1Char(' '))};
    }
    Reading whole;
    QStringList previews;
    for (QString line : lines) {
        if (line.contains(QLatin1String("{unit.call}"))) {
            const auto unit = unitNamed(*shown.board, values.value(AliasField::Unit));
            const CallId on = unit ? shown.board->unit(*unit)->call : CallId();
            if (!on.isValid())
                return refused(Words::tr("%1 is on no call").arg(unit ? unit->value() : QString()));
            line.replace(QLatin1String("{unit.call}"), callMark(on));
        }
        for (const AliasSlot& slot : verb.takes) // never twice: a text may hold braces
            if (const auto hole = QStringLiteral("{%1}").arg(nameText(slot.field));
                line.contains(hole)) {
                const auto at = line.indexOf(hole);
                line.replace(at, hole.size(), values.value(slot.field));
            }
        const Reading one = readLine(line, shown);
        if (one.state != Reading::State::Ready)
            return one;
        previews += one.preview;
        for (qsizetype i = 0; i < one.commands.size(); ++i)
            whole.steps += one.preview;
        whole.commands += one.commands;
        whole.select = one.select;
        whole.opensCard = one.opensCard;
    }
    whole.state = Reading::State::Ready;
    whole.preview = previews.join(Words::tr(" · then "));
    return whole;
}

/// Every way to give the words to the verb's fields in their order.
class WordFitter
{
public:
    WordFitter(const AliasVerb& verb, const QStringList& words, const Shown& shown)
        : m_verb(verb)
        , m_line{words, shown}
    {
        fit(0, 0, {});
    }

    [[nodiscard]] const QList<AliasValues>& ways() const { return m_ways; }

    /// A number at the place of a call that may be left out, where there is no such call. It is
    /// then nothing else either: read as minutes or as a text, it would act on the selected call.
    [[nodiscard]] const QString& noCall() const { return m_noCall; }

    /// The field that the words ended before, if they fitted so far.
    [[nodiscard]] std::optional<AliasField> missing() const { return m_missing; }

private:
    const AliasVerb& m_verb;
    const Line m_line;
    QList<AliasValues> m_ways;
    std::optional<AliasField> m_missing;
    QString m_noCall;

    void fit(qsizetype slot, qsizetype at, const AliasValues& so)
    {
        const auto left = m_line.words.size() - at;
        if (slot == m_verb.takes.size()) {
            if (left == 0 && !m_ways.contains(so))
                m_ways += so;
            return;
        }
        const AliasSlot& wanted = m_verb.takes[slot];
        if (left == 0) {
            if (wanted.isOptional)
                fit(slot + 1, at, so);
            else if (!m_missing)
                m_missing = wanted.field;
            return;
        }
        bool isTaken = false;
        const auto take = [&](qsizetype next, const QString& text) {
            isTaken = true;
            AliasValues with = so;
            with.insert(wanted.field, text);
            fit(slot + 1, next, with);
        };
        switch (wanted.field) {
        case AliasField::Unit:
            for (const auto& match : verbs::unitsAt(m_line, at))
                take(match.next, plainSign(match.unit.value()));
            break;
        case AliasField::Units:
            fitUnits(slot, at, {}, so);
            break;
        case AliasField::Call:
        case AliasField::Into:
            if (const auto call = verbs::callAt(m_line, at)) {
                take(at + 1, callMark(*call));
            } else if (isCallNumber(m_line.words[at])) {
                m_noCall = m_line.words[at];
                return;
            }
            break;
        case AliasField::Minutes:
            if (const auto minutes = minutesOf(m_line.words[at]))
                take(at + 1, *minutes);
            break;
        case AliasField::Kind:
        case AliasField::Place:
            take(at + 1, m_line.words[at]);
            break;
        case AliasField::Because:
            if (m_line.words[at].compare(QLatin1String("because"), Qt::CaseInsensitive) == 0)
                take(m_line.words.size(), m_line.rest(at));
            break;
        case AliasField::Street:
        case AliasField::Outcome:
        case AliasField::Text:
        case AliasField::Reason:
            take(m_line.words.size(), m_line.rest(at));
            break;
        }
        if (wanted.isOptional && !isTaken)
            fit(slot + 1, at, so);
    }

    void fitUnits(qsizetype slot, qsizetype at, const QStringList& signs, const AliasValues& so)
    {
        for (const auto& match : verbs::unitsAt(m_line, at)) {
            QStringList with = signs;
            with += plainSign(match.unit.value());
            AliasValues values = so;
            values.insert(AliasField::Units, with.join(QLatin1Char(' ')));
            fit(slot + 1, match.next, values);
            fitUnits(slot, match.next, with, so);
        }
    }
};

Reading readByOrder(const AliasVerb& verb, const QStringList& words, const Shown& shown)
{
    if (verb.lines.isEmpty()) // the console's own verb, as it was typed
        return readLine((QStringList{verb.words.last()} + words).join(QLatin1Char(' ')), shown);
    const WordFitter fitter(verb, words, shown);
    if (fitter.ways().size() > 1) {
        QStringList each;
        for (const auto& way : fitter.ways()) {
            const Reading reading = readFilled(verb, way, shown);
            if (reading.state == Reading::State::Ready && !each.contains(reading.preview))
                each += reading.preview;
        }
        if (each.size() > 1)
            return refused(
                Words::tr("that can be read in two ways: %1, or %2; name the fields, as in "
                          "call=1042; nothing is sent")
                    .arg(each[0], each[1]));
    }
    for (const auto& way : fitter.ways())
        if (auto reading = readFilled(verb, way, shown);
            reading.state == Reading::State::Ready || fitter.ways().size() == 1)
            return reading;
    if (!fitter.ways().isEmpty())
        return readFilled(verb, fitter.ways().first(), shown);
    if (!fitter.noCall().isEmpty())
        return refused(Words::tr("there is no call %1 on the board; minutes are written %1m")
                           .arg(fitter.noCall()));
    if (fitter.missing())
        return incomplete(askFor(verb, *fitter.missing()));
    return refused(Words::tr("“%1” does not fit %2; nothing is done")
                       .arg(words.join(QLatin1Char(' ')), verb.words.first()));
}

/// "D.STAR 2.1042": each part is one field, an empty one is left out.
Reading readSeparated(const AliasVerb& verb, const QStringList& parts, const Shown& shown)
{
    if (parts.size() > verb.takes.size())
        return refused(
            Words::tr("“%1” is too much; nothing is done").arg(parts[verb.takes.size()]));
    AliasValues values;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].trimmed().isEmpty())
            continue;
        const auto value = valueOf(verb.takes[i].field, parts[i].trimmed(), shown);
        if (!value)
            return refused(value.error().text);
        values.insert(verb.takes[i].field, *value);
    }
    return readFilled(verb, values, shown);
}

/// The field that a person means: where several units may stand, one is named as well.
QString fieldName(const AliasVerb& verb, const QString& typed)
{
    const QString name = typed.toLower();
    const auto takes = [&](AliasField field) {
        return std::any_of(verb.takes.cbegin(), verb.takes.cend(), [&](const AliasSlot& slot) {
            return slot.field == field;
        });
    };
    return name == QLatin1String("unit") && takes(AliasField::Units) ? nameText(AliasField::Units)
                                                                     : name;
}

/// "unit=STAR 2 call=1042": a field runs until the next one that the verb knows.
Reading readNamed(const AliasVerb& verb, const QString& rest, const Shown& shown)
{
    static const QRegularExpression field(QStringLiteral("(?:^|\\s)([A-Za-z]+)="));
    AliasValues values;
    auto found = field.globalMatch(rest);
    qsizetype before = -1;
    std::optional<AliasField> last;
    std::optional<Error> why;
    const auto put = [&](qsizetype end) {
        if (!last || why)
            return;
        const QString text = rest.mid(before, end - before).trimmed();
        if (text.isEmpty())
            return;
        const auto value = valueOf(*last, text, shown);
        if (value)
            values.insert(*last, *value);
        else
            why = value.error();
    };
    QStringList known;
    for (const AliasSlot& slot : verb.takes)
        known += nameText(slot.field);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString name = fieldName(verb, match.captured(1));
        const auto which = lodestar::valueOf<AliasField>(name.toStdString());
        if (!known.contains(name) || !which) {
            if (last && isFreeText(*last))
                continue; // "x=y" in a text of a person's own
            return refused(Words::tr("%1 has no field “%2”; it has %3")
                               .arg(verb.words.first(), name, known.join(QStringLiteral(", "))));
        }
        if (!last && match.capturedStart(0) > 0 &&
            !rest.left(match.capturedStart(0)).trimmed().isEmpty())
            return refused(Words::tr("“%1” has no name; once one field is named, name them all")
                               .arg(rest.left(match.capturedStart(0)).trimmed()));
        put(match.capturedStart(0));
        if (values.contains(*which))
            return refused(Words::tr("“%1” is named twice").arg(name));
        last = which;
        before = match.capturedEnd(0);
    }
    put(rest.size());
    return why ? refused(why->text) : readFilled(verb, values, shown);
}

bool hasNamed(const AliasVerb& verb, const QString& rest)
{
    static const QRegularExpression field(QStringLiteral("(?:^|\\s)([A-Za-z]+)="));
    const auto first = field.match(rest);
    if (!first.hasMatch())
        return false;
    // In a text of a person's own a sign of equality names nothing.
    const QString name = fieldName(verb, first.captured(1));
    return first.capturedStart(0) == 0 ||
           std::any_of(verb.takes.cbegin(), verb.takes.cend(), [&](const AliasSlot& slot) {
               return nameText(slot.field) == name;
           });
}

const StatusDef* statusOfWord(const Profile& profile, const QString& word)
{
    for (const auto& status : profile.statuses)
        if (word == status.letters.toUpper() || word == status.id.value().toUpper())
            return &status;
    return nullptr;
}

/// A status of the profile takes named fields as a verb does.
AliasVerb verbOfStatus(const StatusDef& status)
{
    return {{status.id.value().toUpper()},
            {{AliasField::Unit, false}, {AliasField::Because, true}},
            {},
            status.name};
}

QStringList offersOf(const QString& line, const AliasTable& table, const QStringList& own)
{
    QStringList offers;
    const QString typed = line.trimmed().toUpper();
    const QChar behind = table.separator.isNull() ? QLatin1Char(' ') : table.separator;
    if (!typed.isEmpty() && !line.contains(QLatin1Char(' ')))
        for (const auto& verb : table.verbs)
            if (!verb.lines.isEmpty() && verb.words.first().startsWith(typed))
                offers += verb.words.first() + behind;
    return offers + own;
}

} // namespace

Reading readLine(const QString& line, const Shown& shown, const AliasTable& table)
{
    const QString trimmed = line.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && trimmed[end].isLetterOrNumber())
        ++end;
    const QString head = trimmed.left(end).toUpper();
    const bool isSeparated = !table.separator.isNull() && trimmed.mid(end, 1) == table.separator;
    const bool isWord = end == trimmed.size() || trimmed[end].isSpace();
    const AliasVerb* verb = isSeparated || isWord ? table.verb(head) : nullptr;
    const StatusDef* status = isWord ? statusOfWord(*shown.board->profile, head) : nullptr;
    const QString rest = trimmed.mid(isSeparated ? end + 1 : end).trimmed();
    Reading own = readLine(line, shown);
    Reading reading;
    const bool isSeparable = !table.separator.isNull();
    const bool isTwo = verb && status && !verb->lines.isEmpty();
    if (isTwo)
        reading = refused(Words::tr("“%1” could be “%2” or the status “%3” here; write %4 or %5")
                              .arg(head,
                                   verb->tip,
                                   status->name,
                                   isSeparable ? head + table.separator : verb->words.last(),
                                   status->id.value()));
    else if (verb && status)
        reading = own; // which is meant is asked there
    else if (verb && isSeparated)
        reading = readSeparated(*verb, rest.split(table.separator), shown);
    else if (verb && hasNamed(*verb, rest))
        reading = readNamed(*verb, rest, shown);
    else if (verb)
        reading = readByOrder(*verb, rest.split(QLatin1Char(' '), Qt::SkipEmptyParts), shown);
    else if (status && hasNamed(verbOfStatus(*status), rest))
        reading = readNamed(verbOfStatus(*status), rest, shown);
    else
        reading = own;
    reading.completions = offersOf(line, table, own.completions);
    return reading;
}

QString inRoomsWords(const QString& line, const Profile& profile, const AliasTable& table)
{
    const QString head = line.section(QLatin1Char(' '), 0, 0);
    const AliasVerb* verb = table.verb(head);
    if (!verb || verb->lines.isEmpty())
        return line; // means the same in this room
    const StatusDef* status = statusOfWord(profile, head.toUpper());
    const QString own = longWordOf(head);
    if (own.isEmpty() == !status)
        return line; // neither, or both: the reader asks which
    return (status ? status->id.value() : own) + line.mid(head.size());
}

bool holdsNoText(const Reading& reading)
{
    if (reading.state != Reading::State::Ready)
        return false;
    return std::all_of(
        reading.commands.cbegin(), reading.commands.cend(), [](const Command& command) {
            return std::visit(
                []<class T>(const T& c) {
                    if constexpr (std::is_same_v<T, Dispatch> || std::is_same_v<T, SetStatus>)
                        return c.override.isEmpty();
                    else
                        return std::is_same_v<T, CheckIn> || std::is_same_v<T, StackCall> ||
                               std::is_same_v<T, ReactivateCall> || std::is_same_v<T, MergeCall> ||
                               std::is_same_v<T, CloseCall>;
                },
                command);
        });
}

} // namespace lodestar::ui
