// SPDX-License-Identifier: GPL-3.0-or-later
// Reading labelled addresses and comparing the parser with them.
#include "app/ctl/parserbench.h"

#include "core/streets/find/addressparser.h"

#include <QFile>
#include <QHash>
#include <QXmlStreamReader>

#include <optional>

namespace lodestar::ctl {

namespace {

using streets::Part;

struct LabelledWord
{
    QString text;
    qsizetype from = 0;
    Part part = Part::Other;
};

struct LabelledAddress
{
    QString text;
    QList<LabelledWord> words;
};

std::optional<Part> partOf(const QString& label)
{
    static const QHash<QString, Part> kParts{
        {QStringLiteral("AddressNumber"), Part::Number},
        {QStringLiteral("AddressNumberPrefix"), Part::Number},
        {QStringLiteral("AddressNumberSuffix"), Part::Number},
        {QStringLiteral("StreetNamePreDirectional"), Part::PreDirection},
        {QStringLiteral("StreetNamePreModifier"), Part::PreModifier},
        {QStringLiteral("StreetNamePreType"), Part::PreType},
        {QStringLiteral("StreetName"), Part::Name},
        {QStringLiteral("StreetNamePostType"), Part::PostType},
        {QStringLiteral("StreetNamePostDirectional"), Part::PostDirection},
        {QStringLiteral("StreetNamePostModifier"), Part::PostModifier},
        {QStringLiteral("OccupancyType"), Part::UnitType},
        {QStringLiteral("OccupancyIdentifier"), Part::UnitId},
        {QStringLiteral("SubaddressType"), Part::UnitType},
        {QStringLiteral("SubaddressIdentifier"), Part::UnitId},
        {QStringLiteral("USPSBoxType"), Part::Box},
        {QStringLiteral("USPSBoxID"), Part::BoxId},
        {QStringLiteral("USPSBoxGroupType"), Part::Box},
        {QStringLiteral("USPSBoxGroupID"), Part::BoxId},
        {QStringLiteral("BuildingName"), Part::Building},
        {QStringLiteral("LandmarkName"), Part::Building},
        {QStringLiteral("PlaceName"), Part::City},
        {QStringLiteral("StateName"), Part::State},
        {QStringLiteral("ZipCode"), Part::Zip},
        {QStringLiteral("ZipPlus4"), Part::Zip},
        {QStringLiteral("CountryName"), Part::Country},
        {QStringLiteral("CornerOf"), Part::Corner},
        {QStringLiteral("IntersectionSeparator"), Part::Joint},
        {QStringLiteral("Recipient"), Part::Recipient},
        {QStringLiteral("NotAddress"), Part::Other}};
    const auto found = kParts.find(label);
    return found == kParts.end() ? std::nullopt : std::optional(*found);
}

Unexpected wrongFile(const QXmlStreamReader& xml, const QString& what)
{
    return Unexpected(Kind::Invalid, QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(what));
}

/// The words of one AddressString; the reader stands on its beginning.
Result<LabelledAddress> readAddress(QXmlStreamReader& xml)
{
    LabelledAddress address;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"AddressString")
            return address;
        if (xml.isCharacters()) {
            address.text += xml.text();
        } else if (xml.isStartElement()) {
            const auto part = partOf(xml.name().toString());
            if (!part)
                return wrongFile(xml,
                                 QStringLiteral("the label %1 is unknown; map it to a part first.")
                                     .arg(xml.name()));
            const QString word = xml.readElementText();
            address.words += LabelledWord{word, address.text.size(), *part};
            address.text += word;
        }
    }
    return wrongFile(xml, QStringLiteral("%1; use usaddress' labeled.xml.").arg(xml.errorString()));
}

/// Our part of the letter at `at`.
Part partAt(const streets::ParsedAddress& parsed, qsizetype at)
{
    for (const streets::AddressPart& part : parsed.parts())
        if (at < part.token.from + part.token.length)
            return part.part;
    return parsed.parts().empty() ? Part::Other : parsed.parts().back().part;
}

void compare(const LabelledAddress& address, ParserAgreement& agreement)
{
    const streets::ParsedAddress parsed = streets::AddressParser().parse(address.text);
    int wrong = 0;
    bool hasNumber = false;
    bool hasStreet = false;
    QString account;
    for (const LabelledWord& word : address.words) {
        qsizetype first = 0;
        while (first + 1 < word.text.size() && !word.text[first].isLetterOrNumber() &&
               word.text[first] != u'#' && word.text[first] != u'&')
            ++first;
        const Part ours = partAt(parsed, word.from + first);
        wrong += ours != word.part;
        hasNumber = hasNumber || word.part == Part::Number;
        hasStreet = hasStreet || word.part == Part::Name;
        account += QStringLiteral("%1/%2/%3 ")
                       .arg(word.text.trimmed())
                       .arg(static_cast<int>(word.part))
                       .arg(static_cast<int>(ours));
    }
    const int words = static_cast<int>(address.words.size());
    ++agreement.addresses;
    agreement.exact += wrong == 0;
    agreement.words += words;
    agreement.agreed += words - wrong;
    agreement.street += hasNumber && hasStreet;
    agreement.streetExact += hasNumber && hasStreet && wrong == 0;
    if (wrong > 0)
        agreement.mistakes += account;
}

} // namespace

Result<ParserAgreement> compareWithLabels(const QString& xmlPath)
{
    QFile file(xmlPath);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::NotFound,
                          QStringLiteral("cannot read the labelled addresses %1: %2")
                              .arg(xmlPath, file.errorString()));
    QXmlStreamReader xml(&file);
    ParserAgreement agreement;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() || xml.name() != u"AddressString")
            continue;
        const auto address = readAddress(xml);
        if (!address)
            return address.failure();
        compare(*address, agreement);
    }
    if (xml.hasError())
        return wrongFile(xml, xml.errorString());
    if (agreement.addresses == 0)
        return wrongFile(xml, QStringLiteral("no AddressString; use usaddress' labeled.xml."));
    return agreement;
}

} // namespace lodestar::ctl
