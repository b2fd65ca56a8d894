// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of all three looks, seen by people with other eyes: what colour tells stays told.
#include "core/domain/profilefile.h"
#include "tests/ui/colourvision.h"
#include "tests/ui/demoboard.h"
#include "ui/map/marksprites.h"
#include "ui/models/queuemodel.h"
#include "ui/widgets/badge.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>

#include <catch2/catch.hpp>

using namespace lodestar;
using namespace lodestar::ui;
using test::difference;
using test::Lab;
using test::seenWith;
using test::Vision;

namespace {

/// CIEDE2000 between marks that nothing but colour tells apart. 1 is just seen side by side; small
/// marks that stand far from each other on a busy ground need ten times that to be told at a
/// glance.
constexpr double kAtAGlance = 10;

constexpr Look kLooks[] = {Look::Night, Look::Day, Look::Contrast};

template <class Visit>
void inEveryLook(Visit visit)
{
    Theme theme(test::builtInTokens());
    for (const Look look : kLooks) {
        theme.setLook(look);
        for (const auto& vision : names(Vision{}))
            visit(theme, vision.value);
    }
}

void requireApart(const Theme& theme, Vision vision, QColor one, QColor other, const QString& what)
{
    INFO(nameText(theme.look()).toStdString()
         << ", " << nameText(vision).toStdString() << ": " << what.toStdString() << ", "
         << one.name().toStdString() << " and " << other.name().toStdString());
    CHECK(difference(seenWith(vision, one), seenWith(vision, other)) >= kAtAGlance);
}

QImage pictureOf(const Badge& badge, const Theme& theme)
{
    QImage picture(theme.px(64), theme.px(32), QImage::Format_RGB32);
    picture.fill(theme.colour(Token::Panel));
    QPainter painter(&picture);
    paintBadge(painter, {2, 2}, badge, theme);
    return picture;
}

/// What the map puts on its ground, in the middle of a field of one size.
QImage pictureOf(const Sprite& sprite, const Theme& theme)
{
    QImage picture(theme.px(64), theme.px(64), QImage::Format_RGB32);
    picture.fill(theme.colour(Token::MapGround));
    QPainter painter(&picture);
    painter.drawImage((QPointF(picture.rect().center()) - sprite.point).toPoint(), sprite.image);
    return picture;
}

Badge badgeOf(const Level& level)
{
    return {Badge::Form::Level, level.letter, level.shape, level.colour, false};
}

Badge badgeOf(const StatusDef& status)
{
    return {Badge::Form::Status, status.letters, Shape::Square, status.colour, status.filled};
}

QList<Profile> programs()
{
    QList<Profile> all;
    const QDir folder(QStringLiteral(":/lodestar/programs"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (name == QStringLiteral("natures.json"))
            continue; // not a program
        auto profile = profileFromFile(folder.filePath(name));
        INFO(name.toStdString());
        REQUIRE(profile);
        all += std::move(profile).value();
    }
    return all;
}

/// Every badge must differ from every other in so many pixels, whoever looks.
void requireTold(const QList<QImage>& pictures, const QStringList& words, const Theme& theme)
{
    constexpr double kSomeOfIt = 0.01; // of the field, which is twice the badge's size
    for (qsizetype i = 0; i < pictures.size(); ++i)
        for (qsizetype j = 0; j < i; ++j)
            for (const auto& vision : names(Vision{})) {
                const double share =
                    test::shareApart(pictures[i], pictures[j], vision.value, kAtAGlance);
                if (share >= kSomeOfIt)
                    continue;
                INFO(nameText(theme.look()).toStdString()
                     << ", " << std::string(vision.name) << ": " << words[i].toStdString()
                     << " and " << words[j].toStdString());
                CHECK(share >= kSomeOfIt);
            }
}

} // namespace

TEST_CASE("the difference of colours is that of the published pairs", "[palette]")
{
    // Rows 1, 2, 7, 9, 10, 17, 25, 31 and 34 of Sharma, Wu and Dalal 2005, table 1.
    struct Pair
    {
        Lab one;
        Lab other;
        double apart;
    };

    for (const auto& pair :
         {Pair{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
          Pair{{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
          Pair{{50, 0, 0}, {50, -1, 2}, 2.3669},
          Pair{{50, 2.49, -0.0010}, {50, -2.49, 0.0009}, 7.1792},
          Pair{{50, 2.49, -0.0010}, {50, -2.49, 0.0011}, 7.2195},
          Pair{{50, 2.5, 0}, {73, 25, -18}, 27.1492},
          Pair{{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
          Pair{{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
          Pair{{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}}) {
        CHECK(difference(pair.one, pair.other) == Approx(pair.apart).margin(0.00005));
        CHECK(difference(pair.other, pair.one) == Approx(pair.apart).margin(0.00005));
    }
}

TEST_CASE("who sees no red and green takes them for one, and greys stay grey", "[palette]")
{
    const QColor red(QStringLiteral("#C04000"));
    const QColor green(QStringLiteral("#707000"));
    CHECK(difference(red, green) > 3 * kAtAGlance);
    CHECK(difference(seenWith(Vision::Deuteranopia, red), seenWith(Vision::Deuteranopia, green)) <
          kAtAGlance);
    const QColor blue(QStringLiteral("#0050B0"));
    const QColor teal(QStringLiteral("#006060"));
    CHECK(difference(seenWith(Vision::Tritanopia, blue), seenWith(Vision::Tritanopia, teal)) <
          difference(blue, teal) / 2);
    for (const auto& vision : names(Vision{}))
        for (const int grey : {0, 40, 128, 255})
            CHECK(difference(seenWith(vision.value, QColor(grey, grey, grey)),
                             QColor(grey, grey, grey)) < 0.5);
}

TEST_CASE("a crowd of units is dots: the colours of the statuses stay apart for all eyes",
          "[palette]")
{
    constexpr ColourRole kStatuses[] = {ColourRole::Good,
                                        ColourRole::Warning,
                                        ColourRole::OnScene,
                                        ColourRole::Transport,
                                        ColourRole::Off};
    inEveryLook([&](const Theme& theme, Vision vision) {
        for (const auto one : kStatuses) {
            requireApart(theme,
                         vision,
                         theme.colour(one),
                         theme.colour(Token::MapGround),
                         nameText(one) + QStringLiteral(" and the map's ground"));
            for (const auto other : kStatuses)
                if (one < other)
                    requireApart(theme,
                                 vision,
                                 theme.colour(one),
                                 theme.colour(other),
                                 nameText(one) + QStringLiteral(" and ") + nameText(other));
        }
    });
}

TEST_CASE("the way to a call and a closed street stand out from every ground", "[palette]")
{
    inEveryLook([](const Theme& theme, Vision vision) {
        for (const Token way : {Token::Accent, Token::Alarm})
            for (const Token ground : {Token::MapGround,
                                       Token::MapStreet,
                                       Token::MapMiddle,
                                       Token::MapMajor,
                                       Token::MapMotorway,
                                       Token::MapWater,
                                       Token::MapPark,
                                       Token::MapCampus,
                                       Token::MapBuilding})
                requireApart(theme,
                             vision,
                             theme.colour(way),
                             theme.colour(ground),
                             nameText(way) + QStringLiteral(" and ") + nameText(ground));
    });
}

TEST_CASE("an alarm, a warning and what is well do not look like plain text", "[palette]")
{
    inEveryLook([](const Theme& theme, Vision vision) {
        for (const Token tone : {Token::Overdue, Token::Warn, Token::Well, Token::Accent})
            requireApart(theme,
                         vision,
                         theme.colour(tone),
                         theme.colour(Token::Text),
                         nameText(tone) + QStringLiteral(" and text"));
    });
}

TEST_CASE("levels and statuses of every program are told apart without their colours", "[palette]")
{
    const auto all = programs();
    REQUIRE(all.size() > 5);
    for (const Profile& profile : all) {
        INFO(profile.name.toStdString());
        for (const Level& one : profile.levels)
            for (const Level& other : profile.levels)
                if (one.id != other.id) {
                    CHECK(one.letter != other.letter);
                    // Where the shape is the same the colours must stay apart for all eyes.
                    if (one.shape == other.shape)
                        inEveryLook([&](const Theme& theme, Vision vision) {
                            requireApart(theme,
                                         vision,
                                         theme.colour(one.colour),
                                         theme.colour(other.colour),
                                         one.name + QStringLiteral(" and ") + other.name);
                        });
                }
        for (const StatusDef& one : profile.statuses)
            for (const StatusDef& other : profile.statuses)
                if (one.id != other.id)
                    CHECK(one.letters != other.letters);
    }
}

TEST_CASE("no two badges and no two marks of the map look alike to anybody", "[palette]")
{
    const auto profile = profileFromFile(QStringLiteral(":/lodestar/programs/starter.json"));
    REQUIRE(profile);
    Theme theme(test::builtInTokens());
    for (const Look look : kLooks) {
        theme.setLook(look);
        MarkSprites sprites(theme);
        QList<QImage> levels;
        QList<QImage> calls;
        QStringList levelWords;
        for (const Level& level : profile->levels) {
            levels += pictureOf(badgeOf(level), theme);
            calls +=
                pictureOf(sprites.at(sprites.call({CallId(1), {}, badgeOf(level), false})), theme);
            levelWords += level.name;
        }
        requireTold(levels, levelWords, theme);
        requireTold(calls, levelWords, theme);
        QList<QImage> statuses;
        QStringList statusWords;
        for (const StatusDef& status : profile->statuses) {
            statuses += pictureOf(badgeOf(status), theme);
            statusWords += status.name;
        }
        requireTold(statuses, statusWords, theme);
        // Overdue and in time, heard of and long not heard of: a mark more, not a colour only.
        const Badge badge = badgeOf(profile->levels.first());
        requireTold({pictureOf(sprites.at(sprites.call({CallId(1), {}, badge, false})), theme),
                     pictureOf(sprites.at(sprites.call({CallId(1), {}, badge, true})), theme)},
                    {QStringLiteral("in time"), QStringLiteral("overdue")},
                    theme);
    }
}

TEST_CASE("all that the queue says in words is read at 7:1, whatever the row", "[palette]")
{
    Theme theme(test::builtInTokens());
    for (const Look look : kLooks) {
        theme.setLook(look);
        // Rows lie on the panel and on the selection, tabs and remarks on the header.
        for (const Token ground : {Token::Panel, Token::Selected, Token::Header})
            for (const Token text : {Token::Text, Token::Second, Token::Overdue, Token::Warn}) {
                INFO(nameText(look).toStdString() << ": " << nameText(text).toStdString() << " on "
                                                  << nameText(ground).toStdString());
                CHECK(contrast(theme.colour(text), theme.colour(ground)) >= 7);
            }
    }
}

TEST_CASE("the queue uses no other tones than those, and marks the numbers that it colours",
          "[palette]")
{
    const test::DemoRoom room;
    QueueModel model;
    int coloured = 0;
    for (const auto& lane : names(triage::Lane{})) {
        model.showLane(lane.value, triage::queueRows(*room.board(), lane.value, room.clock.now()));
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 0; column < model.columnCount(); ++column) {
                const auto index = model.index(row, column);
                const auto first = static_cast<Tone>(index.data(ToneRole).toInt());
                const auto second = static_cast<Tone>(index.data(SecondToneRole).toInt());
                for (const Tone tone : {first, second})
                    CHECK((tone == Tone::Text || tone == Tone::Second || tone == Tone::Overdue ||
                           tone == Tone::Warning));
                const bool isColoured = first == Tone::Overdue || first == Tone::Warning;
                if (isColoured && index.data(FigureRole).toBool()) {
                    ++coloured;
                    CHECK_FALSE(index.data(UnitTextRole).toString().isEmpty());
                }
            }
    }
    CHECK(coloured > 0);
}

TEST_CASE("text that lies on the map or in a chosen field is read too", "[palette]")
{
    Theme theme(test::builtInTokens());
    const auto readable = [&](Token text, const QColor& ground, double least, const char* where) {
        INFO(nameText(theme.look()).toStdString() << ": " << nameText(text).toStdString() << " on "
                                                  << where << " " << ground.name().toStdString());
        CHECK(contrast(theme.colour(text), ground) >= least);
    };
    const auto plateOver = [&](Token under, double opacity) {
        const QColor plate = theme.colour(Token::MapGround);
        const QColor below = theme.colour(under);
        const auto mixed = [&](float a, float b) {
            return static_cast<float>(a * opacity + b * (1 - opacity));
        };
        return QColor::fromRgbF(mixed(plate.redF(), below.redF()),
                                mixed(plate.greenF(), below.greenF()),
                                mixed(plate.blueF(), below.blueF()));
    };
    for (const Look look : kLooks) {
        theme.setLook(look);
        readable(Token::Window, theme.colour(Token::Accent), 4.5, "a selection of text");
        for (const Token area :
             {Token::MapGround, Token::MapWater, Token::MapPark, Token::MapCampus}) {
            readable(Token::MapLabel, theme.colour(area), 4.5, "an area");
            readable(Token::Warn, theme.colour(area), 4.5, "an area");
        }
        readable(Token::Accent, theme.colour(Token::MapGround), 4.5, "the plate of a ring");
        readable(Token::Alarm, theme.colour(Token::MapGround), 4.5, "the plate of a closed street");
        for (const Token under : {Token::MapMotorway, Token::MapMajor, Token::MapWater})
            for (const Token text : {Token::Text, Token::Second, Token::Third})
                readable(text, plateOver(under, 0.78), 4.5, "a label's plate");
        // WCAG 2.1, 1.4.11: what shows where the keyboard is.
        for (const Token ground :
             {Token::Window, Token::Panel, Token::Header, Token::Field, Token::MapGround})
            readable(Token::Accent, theme.colour(ground), 3, "the frame of what has the keyboard");
        for (const auto& role : names(ColourRole{}))
            CHECK(contrast(theme.colour(role.value), theme.colour(Token::Panel)) >= 4.5);
    }
}

TEST_CASE("the hint in an empty field is read as well as any third text", "[palette]")
{
    Theme theme(test::builtInTokens());
    theme.dress(*static_cast<QApplication*>(QCoreApplication::instance()));
    QLineEdit field;
    field.setPlaceholderText(QStringLiteral("house number and street"));
    for (const Look look : kLooks) {
        theme.setLook(look);
        field.ensurePolished();
        const QColor hint = field.palette().color(QPalette::PlaceholderText);
        INFO(nameText(look).toStdString() << ": " << hint.name(QColor::HexArgb).toStdString());
        CHECK(hint == theme.colour(Token::Third));
        CHECK(field.palette().color(QPalette::Text) == theme.colour(Token::Text));
    }
}
