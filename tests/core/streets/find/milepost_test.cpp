// SPDX-License-Identifier: GPL-3.0-or-later
// Mileposts and route numbers, however they are said.
#include "core/streets/find/milepost.h"

#include <catch2/catch.hpp>

using namespace lodestar::streets;

namespace {

std::optional<Milepost> read(const char* text)
{
    return readMilepost(addressTokens(QString::fromUtf8(text)));
}

} // namespace

TEST_CASE("a milepost is read however it is said", "[find]")
{
    const Milepost expected{QStringLiteral("i 71"), 1045};
    for (const char* text : {"I-71 MM 104.5",
                             "i71 mm 104.5",
                             "mile marker 104.5 on I 71",
                             "MP 104.5 Interstate 71 NB",
                             "mp104.5 I-71",
                             "northbound I-71 at milepost 104.5",
                             "IR 71 mile 104.5",
                             "I-71, MM #104.5"}) {
        INFO(text);
        CHECK(read(text) == expected);
    }
    CHECK(read("US Highway 40 milepost 7") == Milepost{QStringLiteral("us 40"), 70});
    CHECK(read("mm 12") == Milepost{QString(), 120});
}

TEST_CASE("a mile in a street's name is no milepost", "[find]")
{
    for (const char* text :
         {"8 Mile Road", "1200 Mile High Way", "mm", "mile marker", "MM Street"}) {
        INFO(text);
        CHECK_FALSE(read(text));
    }
    CHECK_FALSE(read("mm 99999999999999"));
}

TEST_CASE("the numbers of roads have one spelling", "[find]")
{
    const auto route = [](const char* text) {
        std::vector<std::u16string> words;
        for (const AddressToken& token : addressTokens(QString::fromUtf8(text)))
            appendWords(token.word, words);
        return canonicalRoute(words);
    };
    CHECK(route("U.S. Highway 40") == route("US-40"));
    CHECK(route("State Route 16") == route("SR16"));
    CHECK(route("Interstate 71") == QStringLiteral("i 71"));
    CHECK(route("County Road 183") == route("CR 183"));
}
