// SPDX-License-Identifier: GPL-3.0-or-later
// Theme and format: every pair can be read, every fault of the file is named, times are the site's.
#include "tests/ui/demoboard.h"
#include "ui/format.h"

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

void requireContrast(
    const Theme& theme, const QColor& text, const char* what, Token ground, double least)
{
    INFO(nameText(theme.look()).toStdString()
         << ": " << what << " on " << nameText(ground).toStdString());
    CHECK(contrast(text, theme.colour(ground)) >= least);
}

} // namespace

TEST_CASE("every text can be read on every ground, the queue's better still", "[theme]")
{
    Theme theme(test::builtInTokens());
    for (const Look look : {Look::Night, Look::Day, Look::Contrast}) {
        theme.setLook(look);
        for (const Token ground :
             {Token::Window, Token::Panel, Token::Header, Token::Selected, Token::Field})
            for (const Token text : {Token::Text,
                                     Token::Second,
                                     Token::Third,
                                     Token::Accent,
                                     Token::Overdue,
                                     Token::Warn,
                                     Token::Well})
                requireContrast(
                    theme, theme.colour(text), nameText(text).toLatin1().constData(), ground, 4.5);
        for (const Token ground : {Token::Panel, Token::Selected})
            for (const Token text : {Token::Text, Token::Second, Token::Overdue, Token::Warn})
                requireContrast(
                    theme, theme.colour(text), nameText(text).toLatin1().constData(), ground, 7);
        // A badge's inside is the panel's colour on every row.
        for (const ColourRole level : {ColourRole::Emergent,
                                       ColourRole::Urgent,
                                       ColourRole::Moderate,
                                       ColourRole::Routine,
                                       ColourRole::Untriaged,
                                       ColourRole::FollowUp})
            requireContrast(theme,
                            theme.colour(level),
                            nameText(level).toLatin1().constData(),
                            Token::Panel,
                            7);
        for (const auto& role : names(ColourRole{})) {
            INFO(std::string(role.name));
            CHECK(contrast(theme.textOn(theme.colour(role.value)), theme.colour(role.value)) >=
                  4.5);
        }
        requireContrast(theme, theme.colour(Token::MapLabel), "label", Token::MapGround, 4.5);
        requireContrast(theme, theme.colour(Token::MapPlace), "place", Token::MapGround, 7);
        requireContrast(theme, theme.colour(Token::MapWaterName), "name", Token::MapWater, 4.5);
        requireContrast(theme, theme.colour(Token::MapParkName), "name", Token::MapPark, 4.5);
        CHECK(contrast(theme.textOn(theme.colour(Token::Alarm)), theme.colour(Token::Alarm)) >=
              4.5);
    }
}

TEST_CASE("contrast is that of WCAG", "[theme]")
{
    CHECK(contrast(Qt::white, Qt::black) == Approx(21));
    CHECK(contrast(QColor(QStringLiteral("#777777")), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("a token file that lacks a colour or has a wrong one is refused by name", "[theme]")
{
    const auto wrong =
        tokensFromJson(R"({"sizes":{"base":13},"night":{"window":"blue-ish"},"day":{}})",
                       QStringLiteral("t.json"));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == Kind::Invalid);
    CHECK(wrong.error().text.contains(QStringLiteral("$.night.window")));
    CHECK(wrong.error().text.contains(QStringLiteral("$.sizes")));
    CHECK_FALSE(tokensFromJson("{", QStringLiteral("t.json")));
}

TEST_CASE("all sizes scale together, and not past what can be used", "[theme]")
{
    Theme theme(test::builtInTokens());
    const double body = theme.font(Type::Body).pointSizeF();
    const double clock = theme.font(Type::Clock).pointSizeF();
    theme.setPercent(200);
    CHECK(theme.font(Type::Body).pointSizeF() == Approx(2 * body));
    CHECK(theme.font(Type::Clock).pointSizeF() == Approx(2 * clock));
    CHECK(theme.px(10) == 20);
    theme.setPercent(900);
    CHECK(theme.percent() == 250);
}

TEST_CASE("durations, ages and distances read as a dispatcher says them", "[format]")
{
    CHECK(Format::duration(seconds(5)) == QStringLiteral("0:05"));
    CHECK(Format::duration(minutes(4) + seconds(31)) == QStringLiteral("4:31"));
    CHECK(Format::duration(hours(1) + minutes(2) + seconds(3)) == QStringLiteral("1:02:03"));
    CHECK(Format::duration(-seconds(65)) == QStringLiteral("1:05"));
    CHECK(Format::minutes(seconds(61)) == QStringLiteral("2"));
    CHECK(Format::minutes(milliseconds(0)) == QStringLiteral("0"));
    CHECK(Format::age(seconds(12)) == QStringLiteral("12 s"));
    CHECK(Format::age(minutes(3)) == QStringLiteral("3 min"));
    CHECK(Format::age(hours(2)) == QStringLiteral("2 h"));
    CHECK(Format::distance(Metres{850}) == QStringLiteral("850 m"));
    CHECK(Format::distance(Metres{1240}) == QStringLiteral("1.2 km"));
    CHECK(Format::distance(Metres{2'000}) == QStringLiteral("2 km"));
    CHECK(Format::distance(Metres{14'300}) == QStringLiteral("14 km"));
}

TEST_CASE("a time is shown in the site's own zone, also across the change to summer time",
          "[format]")
{
    const Format denver(QStringLiteral("America/Denver"));
    CHECK(denver.clock(instantFromIso(QStringLiteral("2026-03-08T08:59:59Z")).value()) ==
          QStringLiteral("01:59:59"));
    CHECK(denver.clock(instantFromIso(QStringLiteral("2026-03-08T09:00:00Z")).value()) ==
          QStringLiteral("03:00:00"));
    CHECK(Format(QStringLiteral("No/Where"))
              .clock(instantFromIso(QStringLiteral("2026-03-08T09:00:00Z")).value()) ==
          QStringLiteral("09:00:00"));
}
