// SPDX-License-Identifier: GPL-3.0-or-later
// Theme: colours, fonts and sizes of the console, all from resources/themes/tokens.json.
#pragma once

#include "ui/roles.h"

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>

class QApplication;

namespace lodestar::ui {

enum class Look { Night, Day, Contrast };

constexpr auto names(Look)
{
    return std::array{
        Named{Look::Night, "night"}, Named{Look::Day, "day"}, Named{Look::Contrast, "contrast"}};
}

/// Every colour that is not the colour of a level or a status.
enum class Token {
    Window,
    Panel,
    Header,
    Line,
    Field,
    Text,
    Second,
    Third,
    Accent,
    Selected,
    Overdue,
    Alarm,
    Warn,
    Well,
    MapGround,
    MapCasing,
    MapStreet,
    MapMiddle,
    MapMajor,
    MapMotorway,
    MapPath,
    MapRail,
    MapBuilding,
    MapCampus,
    MapWater,
    MapPark,
    MapZone,
    MapLabel,
    MapPlace,
    MapWaterName,
    MapParkName
};

constexpr auto names(Token)
{
    using enum Token;
    return std::array{Named{Window, "window"},
                      Named{Panel, "panel"},
                      Named{Header, "header"},
                      Named{Line, "line"},
                      Named{Field, "field"},
                      Named{Text, "text"},
                      Named{Second, "second"},
                      Named{Third, "third"},
                      Named{Accent, "accent"},
                      Named{Selected, "selected"},
                      Named{Overdue, "overdue"},
                      Named{Alarm, "alarm"},
                      Named{Warn, "warn"},
                      Named{Well, "well"},
                      Named{MapGround, "map_ground"},
                      Named{MapCasing, "map_casing"},
                      Named{MapStreet, "map_street"},
                      Named{MapMiddle, "map_middle"},
                      Named{MapMajor, "map_major"},
                      Named{MapMotorway, "map_motorway"},
                      Named{MapPath, "map_path"},
                      Named{MapRail, "map_rail"},
                      Named{MapBuilding, "map_building"},
                      Named{MapCampus, "map_campus"},
                      Named{MapWater, "map_water"},
                      Named{MapPark, "map_park"},
                      Named{MapZone, "map_zone"},
                      Named{MapLabel, "map_label"},
                      Named{MapPlace, "map_place"},
                      Named{MapWaterName, "map_water_name"},
                      Named{MapParkName, "map_park_name"}};
}

/// The kinds of type on the screen; all scale together.
enum class Type { Body, Strong, Small, Header, Question, Figure, Clock };

/// What the token file holds.
struct Tokens
{
    QHash<QString, QColor> night;
    QHash<QString, QColor> day;
    QHash<QString, QColor> contrast;
    double base = 13.5; ///< pixels at 100 %
    double small = 12;
    double header = 12;
    double question = 17;
    double figure = 17;
    double clock = 21;
};

/// Every fault by file and JSON path; every token must be there in every look.
[[nodiscard]] Result<Tokens> tokensFromJson(const QByteArray& bytes, const QString& fileName);

/// WCAG 2.1 contrast of two opaque colours, 1..21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(Tokens tokens, QObject* parent = nullptr);

    [[nodiscard]] Look look() const { return m_look; }

    void setLook(Look look);

    /// Scale of all type and spacing in percent, 75..250.
    [[nodiscard]] int percent() const { return m_percent; }

    void setPercent(int percent);

    [[nodiscard]] QColor colour(Token token) const;
    [[nodiscard]] QColor colour(ColourRole role) const;
    [[nodiscard]] QColor colour(Tone tone) const;
    /// Dark or light, whichever reads better on `ground`.
    [[nodiscard]] QColor textOn(const QColor& ground) const;
    [[nodiscard]] QFont font(Type type) const;
    /// A length of the design at 100 %, scaled, in whole pixels.
    [[nodiscard]] int px(double design) const;
    /// The height of a row of two lines.
    [[nodiscard]] int rowHeight() const;

    /// Puts style, palette, font and stylesheet on the application, now and at every change.
    void dress(QApplication& app);

signals:
    void changed();

private:
    Tokens m_tokens;
    Look m_look = Look::Night;
    int m_percent = 100;
    QString m_family;
    QApplication* m_app = nullptr;

    [[nodiscard]] const QHash<QString, QColor>& table() const;
    [[nodiscard]] QString styleSheet() const;
    void apply();
};

} // namespace lodestar::ui
