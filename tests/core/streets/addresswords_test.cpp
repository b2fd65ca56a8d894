// SPDX-License-Identifier: GPL-3.0-or-later
// Behaviour of typed addresses: taken apart and compared.
#include "core/streets/addresswords.h"

#include <catch2/catch.hpp>

using namespace lodestar::streets;

namespace {

QString words(const char* text)
{
    return addressWords(QString::fromUtf8(text)).join(u' ');
}

double fit(const char* typed, const char* street)
{
    return likeness(streetWords(QString::fromUtf8(typed)), streetWords(QString::fromUtf8(street)));
}

} // namespace

TEST_CASE("an address is reduced to its words", "[streets]")
{
    CHECK(words("1418 Meridian Ave.") == QStringLiteral("1418 meridian ave"));
    CHECK(words("1418  MERIDIAN AVENUE, Meridian") == QStringLiteral("1418 meridian ave"));
    CHECK(words("881 East Harbor Street #4") == QStringLiteral("881 e harbor st"));
    CHECK(words("881 E Harbor St Apt 4") == QStringLiteral("881 e harbor st"));
    CHECK(words("Mill/Second") == QStringLiteral("mill & 2nd"));
    CHECK(words("").isEmpty());
    CHECK(words("  ,, ").isEmpty());
}

TEST_CASE("numbers and corners are told apart", "[streets]")
{
    const TypedAddress house = readAddress(QStringLiteral("1418 Meridian Ave"));
    CHECK(house.number == 1418);
    CHECK(house.street == QStringList{QStringLiteral("meridian"), QStringLiteral("ave")});
    CHECK_FALSE(house.isCorner);

    const TypedAddress avenue = readAddress(QStringLiteral("2nd Ave"));
    CHECK_FALSE(avenue.number);

    for (const char* text :
         {"Mill St & 2nd Ave", "mill and 2nd", "Mill St/2nd", "mill @ 2nd", "Mill St at 2nd Ave"}) {
        INFO(text);
        const TypedAddress corner = readAddress(QString::fromUtf8(text));
        CHECK(corner.isCorner);
        CHECK(corner.street.first() == QStringLiteral("mill"));
        CHECK(corner.corner.first() == QStringLiteral("2nd"));
    }
    CHECK_FALSE(readAddress(QStringLiteral("42")).number);
}

TEST_CASE("a street name fits the better the more of it is right", "[streets]")
{
    CHECK(fit("Meridian Ave", "Meridian Ave") == Approx(1));
    CHECK(fit("meridian", "Meridian Ave") < 1);
    CHECK(fit("meridian st", "Meridian Ave") < fit("meridian", "Meridian Ave"));
    CHECK(fit("mer", "Meridian Ave") < fit("meridian", "Meridian Ave"));
    CHECK(fit("mer", "Meridian Ave") > 0);
    CHECK(fit("meridian a", "Meridian Ave") == Approx(1));
    CHECK(fit("meridiam", "Meridian Ave") == 0);
    CHECK(fit("e harbor", "W Harbor St") == 0);
    CHECK(fit("harbor", "W Harbor St") == fit("harbor", "E Harbor St"));
    CHECK(fit("", "Mill St") == 0);
}
