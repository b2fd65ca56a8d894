// SPDX-License-Identifier: GPL-3.0-or-later
// Folding: many ways of writing, one spelling.
#include "core/streets/find/fold.h"

#include <QString>

#include <catch2/catch.hpp>

using namespace lodestar::streets;

namespace {

QString folded(const char* text)
{
    return QString::fromStdU16String(fold(QString::fromUtf8(text)));
}

} // namespace

TEST_CASE("letters of any script fold to one spelling", "[find]")
{
    const std::pair<const char*, const char*> cases[] = {
        {"High STREET", "high street"},
        {"Straße", "strasse"},
        {"CAFÉ Übelhör", "cafe ubelhor"},
        {"Łódź Ærø", "lodz aero"},
        {"İstanbul ırmak", "istanbul irmak"},
        {"ПРОСПЕКТ Ёлочный", "проспект елочныи"},
        {"شارعُ الأَمير", "شارع الامير"},
        {"٤٢", "42"},
        {"ＡＢＣ１２", "abc12"},
        {"e\xcc\x81toile", "etoile"},
        {"\xe2\x80\x8fשלום", "שלום"},
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(folded(text) == QString::fromUtf8(expected));
        CHECK(fold(folded(text)) == fold(QString::fromUtf8(text)));
    }
}

TEST_CASE("control characters and unpaired surrogates do no harm", "[find]")
{
    QString text = QStringLiteral("a");
    text += QChar(1);
    text += QChar(0xd800);
    text += u'b';
    const std::u16string result = fold(text);
    CHECK(result.front() == u'a');
    CHECK(result.back() == u'b');
    CHECK(result.find(char16_t(1)) == std::u16string::npos);
}
