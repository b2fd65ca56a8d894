// SPDX-License-Identifier: GPL-3.0-or-later
// GroundStyle: how the ground looks: colours and type from the theme, widths by class and zoom.
#pragma once

#include "core/streets/draw/groundcolumns.h"
#include "ui/theme.h"

namespace lodestar::ui {

/// How a road is drawn at a zoom; a width of 0: not at all. Pixels at 100 %.
struct RoadLook
{
    double width = 0;
    double casing = 0; ///< on each side
    Token fill = Token::MapStreet;
    bool isDashed = false;
};

/// How a name is written.
struct NameLook
{
    Token colour = Token::MapLabel;
    double size = 12; ///< pixels at 100 %
    int weight = QFont::Normal;
    double spacing = 1; ///< of letters
    bool isUpper = false;
};

/// A copy of what painting needs from the theme, for other threads.
class GroundStyle
{
public:
    explicit GroundStyle(const Theme& theme);

    [[nodiscard]] const QColor& colour(Token token) const
    {
        return m_colours[static_cast<size_t>(token)];
    }

    [[nodiscard]] QFont font(const NameLook& look) const;

    /// The theme's scale of type, 1 at 100 %.
    [[nodiscard]] double scale() const { return m_scale; }

    friend bool operator==(const GroundStyle&, const GroundStyle&) = default;

private:
    std::array<QColor, names(Token{}).size()> m_colours;
    QFont m_font;
    double m_scale = 1;
};

[[nodiscard]] RoadLook roadLook(streets::RoadClass roadClass, double zoom);
[[nodiscard]] Token areaColour(streets::GroundKind kind);

/// The zoom at which a name may first be written, and how important it is: less goes first.
struct NameRank
{
    double zoom = 0;
    int rank = 0;
};

[[nodiscard]] NameRank nameRank(const streets::GroundFeature& feature);
[[nodiscard]] NameLook nameLook(const streets::GroundFeature& feature, double zoom);

} // namespace lodestar::ui
