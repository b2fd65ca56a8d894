// SPDX-License-Identifier: GPL-3.0-or-later
// MarkSprites: units and calls as small ready pictures; a frame only copies them.
#pragma once

#include "ui/map/mapscene.h"
#include "ui/map/runpicture.h"
#include "ui/theme.h"

#include <QHash>
#include <QImage>

namespace lodestar::ui {

/// A picture and where in it the mark's point lies, in the widget's pixels.
struct Sprite
{
    QImage image;
    QPointF point;
    QSizeF body;     ///< of the mark itself, without its arrow
    RunPicture runs; ///< the same picture
};

/// Pictures are made when they are first asked for.
class MarkSprites
{
public:
    explicit MarkSprites(const Theme& theme)
        : m_theme(theme)
    {
    }

    /// After a change of the theme or the screen.
    void forget(double pixelRatio);

    /// The number of the picture; it stays valid until forget(). `isSmall`: a dot with its heading,
    /// where many units stand close together.
    [[nodiscard]] int unit(const MapUnit& unit, bool isSmall);
    [[nodiscard]] int call(const MapCall& call);

    [[nodiscard]] const Sprite& at(int number) const { return m_sprites[number]; }

private:
    const Theme& m_theme;
    double m_ratio = 1;
    QList<Sprite> m_sprites;
    QHash<std::pair<QString, quint32>, int> m_numbers; ///< by letters and all else that is seen

    template <class Make>
    int number(const QString& letters, quint32 looks, Make make);
    [[nodiscard]] Sprite blank(QSizeF size) const;
    [[nodiscard]] Sprite unitSprite(const MapUnit& unit, int sector) const;
    [[nodiscard]] Sprite dotSprite(const MapUnit& unit, int sector) const;
    [[nodiscard]] Sprite callSprite(const MapCall& call) const;
    void paintOverdue(QPainter& painter, QPointF at, double radius) const;
};

} // namespace lodestar::ui
