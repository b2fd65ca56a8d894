// SPDX-License-Identifier: GPL-3.0-or-later
// Typed addresses taken apart.
#include "core/streets/find/addressparser.h"

#include <catch2/catch.hpp>

using namespace lodestar::streets;

namespace {

ParsedAddress parsed(const char* text)
{
    return AddressParser().parse(QString::fromUtf8(text));
}

/// "number|street|unit|city|state|zip"
QString fields(const char* text)
{
    const ParsedAddress address = parsed(text);
    return QStringList{address.text(Part::Number),
                       address.street(),
                       address.text(Part::UnitId),
                       address.text(Part::City),
                       address.text(Part::State),
                       address.text(Part::Zip)}
        .join(u'|');
}

} // namespace

TEST_CASE("an address falls into its parts", "[find]")
{
    const std::pair<const char*, const char*> cases[] = {
        {"1418 Meridian Ave", "1418|Meridian Ave||||"},
        {"123 D Street 215", "123|D Street|215|||"},
        {"123 D St #215", "123|D St|# 215|||"},
        {"881 E Harbor St Apt 4", "881|E Harbor St|4|||"},
        {"881 East Harbor Street, Suite 4B, Columbus, OH 43215",
         "881|East Harbor Street|4B|Columbus|OH|43215"},
        {"200 N High St Columbus OH 43215-1234", "200|N High St||Columbus|OH|43215-1234"},
        {"1418 1/2 Elm St", "1418 1/2|Elm St||||"},
        {"12B Main Street", "12B|Main Street||||"},
        {"37-12 82nd St, Jackson Heights, NY 11372", "37-12|82nd St||Jackson Heights|NY|11372"},
        {"N6W23001 Bluemound Rd, Waukesha, WI", "N6W23001|Bluemound Rd||Waukesha|WI|"},
        {"654 N 800 E", "654|N 800 E||||"},
        {"1200 US Highway 40 W", "1200|US Highway 40 W||||"},
        {"55 Avenue H", "55|Avenue H||||"},
        {"10 North Street", "10|North Street||||"},
        {"1 Main St, Charleston, West Virginia 25301", "1|Main St||Charleston|West Virginia|25301"},
        {"5 5th Ave N", "5|5th Ave N||||"},
        {"450 Old State Route 3", "450|Old State Route 3||||"},
        {"100 Broadway, New York, NY", "100|Broadway||New York|NY|"},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(fields(text).toStdString() == expected);
    }
}

TEST_CASE("directions and types stand apart from the name", "[find]")
{
    const ParsedAddress address = parsed("1600 NW 25th Street SE Ext");
    CHECK(address.text(Part::PreDirection) == QStringLiteral("NW"));
    CHECK(address.text(Part::Name) == QStringLiteral("25th"));
    CHECK(address.text(Part::PostType) == QStringLiteral("Street"));
    CHECK(address.text(Part::PostDirection) == QStringLiteral("SE"));
    CHECK(address.text(Part::PostModifier) == QStringLiteral("Ext"));
}

TEST_CASE("the two streets of a corner are told apart", "[find]")
{
    for (const char* text : {"High & Broad",
                             "High and Broad",
                             "corner of High and Broad",
                             "High at Broad",
                             "High/Broad",
                             "High @ Broad",
                             "High x Broad",
                             "intersection of High & Broad"}) {
        INFO(text);
        const ParsedAddress corner = parsed(text);
        CHECK(corner.isIntersection());
        CHECK(corner.street() == QStringLiteral("High"));
        CHECK(corner.crossStreet() == QStringLiteral("Broad"));
    }
    const ParsedAddress whole = parsed("N High St at E Broad St, Columbus");
    CHECK(whole.street() == QStringLiteral("N High St"));
    CHECK(whole.crossStreet() == QStringLiteral("E Broad St"));
    CHECK(whole.text(Part::City) == QStringLiteral("Columbus"));
}

TEST_CASE("boxes, buildings and countries have their own parts", "[find]")
{
    const ParsedAddress box = parsed("PO Box 1234, Dallas, TX 75201 USA");
    CHECK(box.text(Part::Box) == QStringLiteral("PO Box"));
    CHECK(box.text(Part::BoxId) == QStringLiteral("1234"));
    CHECK(box.text(Part::Country) == QStringLiteral("USA"));
    CHECK(box.text(Part::Number).isEmpty());
}

TEST_CASE("hostile text is taken apart without harm", "[find]")
{
    for (const QString& text : {QString(),
                                QStringLiteral(" , ,, ;"),
                                QStringLiteral("####"),
                                QStringLiteral("& & &"),
                                QString(10'000, u'x'),
                                QStringLiteral("1 ").repeated(5'000),
                                QString(QChar(0)) + QChar(0xdc00),
                                QStringLiteral("99999999999999999999999999 Main St")}) {
        INFO(text.left(40).toStdString());
        const ParsedAddress address = AddressParser().parse(text);
        CHECK(address.parts().size() <= kMostTokens);
        for (const AddressPart& part : address.parts())
            CHECK(part.token.from + part.token.length <= text.size());
    }
    CHECK(AddressParser().parse(QString(10'000, u'x')).parts().empty());
}
