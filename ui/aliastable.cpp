// SPDX-License-Identifier: GPL-3.0-or-later
// AliasTable: read from a file, checked whole.
#include "ui/aliastable.h"

#include "core/base/json.h"
#include "ui/panels/verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace lodestar::ui {

namespace {

class AliasFileWords
{
    Q_DECLARE_TR_FUNCTIONS(lodestar::ui::AliasTable)
};

const QString kAliasFolder = QStringLiteral(":/lodestar/commands");

/// Letters and digits, a letter first: what begins with a digit is a call or an address.
bool isVerbWord(const QString& word)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z][A-Z0-9]*$"));
    return shape.match(word).hasMatch();
}

AliasSlot slotOf(JsonReader& reader)
{
    QString text = reader.word();
    AliasSlot slot;
    slot.isOptional = text.endsWith(QLatin1Char('?'));
    if (slot.isOptional)
        text.chop(1);
    if (const auto field = valueOf<AliasField>(text.toStdString()))
        slot.field = *field;
    else
        reader.fault(QStringLiteral("\"%1\" is not one of: %2").arg(text, allNames<AliasField>()));
    return slot;
}

void checkLine(JsonReader& reader, const QString& line, const AliasVerb& verb)
{
    static const QRegularExpression hole(QStringLiteral("\\{([^}]*)\\}"));
    auto holes = hole.globalMatch(line);
    while (holes.hasNext()) {
        const QString name = holes.next().captured(1);
        const bool isKnown =
            std::any_of(verb.takes.cbegin(), verb.takes.cend(), [&](const AliasSlot& slot) {
                return nameText(slot.field) == name ||
                       (slot.field == AliasField::Unit && name == QLatin1String("unit.call"));
            });
        if (!isKnown)
            reader.fault(QStringLiteral("{%1} is not among the fields").arg(name));
    }
}

AliasVerb verbOf(JsonReader& reader)
{
    AliasVerb verb;
    auto words = reader.at(QStringLiteral("words"));
    words.each([&](JsonReader& word) {
        const QString text = word.word();
        if (!text.isEmpty() && !isVerbWord(text))
            word.fault(QStringLiteral("a verb is capitals and digits, a letter first, not \"%1\"")
                           .arg(text));
        verb.words += text;
    });
    if (verb.words.isEmpty())
        words.fault(QStringLiteral("a verb needs at least one word"));
    if (auto fields = reader.find(QStringLiteral("fields"))) {
        fields->each([&](JsonReader& field) {
            if (!verb.takes.isEmpty() && isFreeText(verb.takes.last().field) &&
                verb.takes.last().field != AliasField::Because)
                field.fault(QStringLiteral("\"%1\" takes all words to the end and must stand last")
                                .arg(nameText(verb.takes.last().field)));
            verb.takes += slotOf(field);
        });
    }
    if (auto lines = reader.find(QStringLiteral("lines")))
        lines->each([&](JsonReader& line) {
            const QString text = line.word();
            checkLine(line, text, verb);
            verb.lines += text;
        });
    for (const QString& word : verb.words)
        if (!verb.lines.isEmpty() && longWordOf(word) == word)
            words.fault(QStringLiteral("%1 is the console's own word; menus and lines need it as "
                                       "it is")
                            .arg(word));
    verb.tip = reader.at(QStringLiteral("tip")).word();
    reader.finish();
    return verb;
}

Result<AliasTable> readBuiltIn(const QString& name)
{
    const QString path = kAliasFolder + QLatin1Char('/') + name + QStringLiteral(".json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            Kind::NotFound,
            AliasFileWords::tr("there are no commands “%1”; this program has %2, or "
                               "name a file")
                .arg(name,
                     QDir(kAliasFolder)
                         .entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)
                         .replaceInStrings(QStringLiteral(".json"), QString())
                         .join(QStringLiteral(", "))));
    return aliasTableFromJson(file.readAll(), path);
}

} // namespace

bool isFreeText(AliasField field)
{
    using enum AliasField;
    switch (field) {
    case Unit:
    case Units:
    case Call:
    case Into:
    case Minutes:
    case Kind:
    case Place:
        return false;
    case Street:
    case Outcome:
    case Text:
    case Reason:
    case Because:
        return true;
    }
    Q_UNREACHABLE();
}

const AliasVerb* AliasTable::verb(const QString& word) const
{
    const QString wanted = word.toUpper();
    for (const auto& known : verbs)
        if (known.words.contains(wanted))
            return &known;
    return nullptr;
}

AliasTable AliasTable::over(const AliasTable& base) const
{
    AliasTable both = *this;
    for (AliasVerb verb : base.verbs) {
        verb.words.removeIf([this](const QString& word) { return this->verb(word) != nullptr; });
        if (!verb.words.isEmpty())
            both.verbs += verb;
    }
    return both;
}

Result<AliasTable> aliasTableFromJson(const QByteArray& bytes, const QString& fileName)
{
    auto json = parseJson(bytes, fileName);
    if (!json)
        return json.failure();
    JsonReader root(*json, fileName);
    AliasTable table;
    root.allow(QStringLiteral("comment"));
    table.name = root.at(QStringLiteral("name")).word();
    if (auto separator = root.find(QStringLiteral("separator"))) {
        const QString text = separator->word();
        if (text.size() == 1 && !text[0].isLetterOrNumber() && !text[0].isSpace() &&
            text != QLatin1String("#") && text != QLatin1String("="))
            table.separator = text[0];
        else
            separator->fault(QStringLiteral("one sign that is no letter, digit, blank, # or ="));
    }
    QSet<QString> taken;
    root.at(QStringLiteral("verbs")).each([&](JsonReader& reader) {
        const AliasVerb verb = verbOf(reader);
        for (const QString& word : verb.words) {
            if (taken.contains(word))
                reader.fault(QStringLiteral("\"%1\" is another verb's word already").arg(word));
            taken += word;
        }
        table.verbs += verb;
    });
    root.finish();
    if (auto outcome = root.outcome(); !outcome)
        return outcome.failure();
    return table;
}

bool isAliasFile(const QString& nameOrFile)
{
    return nameOrFile.contains(QLatin1Char('/')) || nameOrFile.contains(QLatin1Char('.'));
}

Result<AliasTable> aliasTableNamed(const QString& nameOrFile)
{
    auto plain = readBuiltIn(QStringLiteral("plain"));
    if (!plain || nameOrFile.isEmpty() || nameOrFile == QLatin1String("plain"))
        return plain;
    Result<AliasTable> own = Unexpected(Kind::NotFound, {});
    if (isAliasFile(nameOrFile)) {
        QFile file(nameOrFile);
        if (!file.open(QIODevice::ReadOnly))
            return Unexpected(
                Kind::NotFound,
                AliasFileWords::tr("%1 cannot be read: %2").arg(nameOrFile, file.errorString()));
        own = aliasTableFromJson(file.readAll(), nameOrFile);
    } else {
        own = readBuiltIn(nameOrFile);
    }
    return own ? Result<AliasTable>(own->over(*plain)) : own;
}

} // namespace lodestar::ui
