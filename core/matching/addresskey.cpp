// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses by the parser of streets/find, words by its tables of the postal service.
#include "core/matching/addresskey.h"

#include "core/streets/find/addressparser.h"
#include "core/streets/find/fold.h"
#include "core/streets/find/postalwords.h"

#include <QStringList>

#include <algorithm>

namespace lodestar::matching {

namespace {

using streets::Part;

QString standard(const std::u16string& word)
{
    const streets::PostalWord& known = streets::postalWord(word);
    if (known.suffix != 0)
        return QString::fromStdU16String(std::u16string(streets::suffixName(known.suffix)));
    if (known.direction != 0)
        return QString::fromStdU16String(std::u16string(streets::directionName(known.direction)));
    const auto same = streets::spellings(word);
    const auto first = std::ranges::min_element(same);
    return QString::fromStdU16String(first == same.end() ? word : *first);
}

bool isStreet(Part part)
{
    switch (part) {
    case Part::PreDirection:
    case Part::PreModifier:
    case Part::PreType:
    case Part::Name:
    case Part::PostType:
    case Part::PostDirection:
    case Part::PostModifier:
        return true;
    case Part::Recipient:
    case Part::Building:
    case Part::Corner:
    case Part::Number:
    case Part::Joint:
    case Part::UnitType:
    case Part::UnitId:
    case Part::Box:
    case Part::BoxId:
    case Part::City:
    case Part::State:
    case Part::Zip:
    case Part::Country:
    case Part::Other:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

AddressKey addressKey(const QString& address)
{
    static const streets::AddressParser parser;
    const auto parsed = parser.parse(address);
    AddressKey key;
    QStringList street;
    QStringList crossing;
    bool isCross = false;
    for (const auto& part : parsed.parts()) {
        const QString word = QString::fromStdU16String(part.token.word);
        if (part.part == Part::Number)
            key.number += word;
        else if (part.part == Part::UnitId && word != QLatin1String("#"))
            key.unit += word;
        else if (part.part == Part::Joint)
            isCross = true;
        else if (isStreet(part.part))
            (isCross ? crossing : street) += standard(part.token.word);
    }
    key.street = street.join(u' ');
    if (!crossing.isEmpty()) { // "A & B" is "B & A", and needs no number
        QStringList both{key.street, crossing.join(u' ')};
        both.sort();
        key.street = both.join(QStringLiteral(" & "));
        key.number = QStringLiteral("&");
    }
    return key;
}

QString phoneKey(const QString& phone)
{
    QString digits;
    for (const QChar c : phone)
        if (const int digit = c.digitValue(); digit >= 0)
            digits += QString::number(digit);
    return digits.size() < 7 ? QString() : digits.right(10);
}

QStringList nameKey(const QString& name)
{
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            words += word;
        word.clear();
    };
    for (const char16_t unit : streets::fold(name))
        if (streets::isWordLetter(unit))
            word += QChar(unit);
        else
            end();
    end();
    return words;
}

} // namespace lodestar::matching
