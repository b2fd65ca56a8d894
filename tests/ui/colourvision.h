// SPDX-License-Identifier: GPL-3.0-or-later
// Colours as people with other eyes see them, and how far two colours lie apart.
#pragma once

#include "core/base/names.h"

#include <QColor>
#include <QImage>

namespace lodestar::test {

/// The full forms: no long, no middle, no short cones. Milder forms see more.
enum class Vision { Usual, Protanopia, Deuteranopia, Tritanopia };

constexpr auto names(Vision)
{
    return std::array{Named{Vision::Usual, "usual"},
                      Named{Vision::Protanopia, "protanopia"},
                      Named{Vision::Deuteranopia, "deuteranopia"},
                      Named{Vision::Tritanopia, "tritanopia"}};
}

/// CIE 1976 L*a*b*, D65, 2 degrees.
struct Lab
{
    double lightness = 0; ///< 0..100
    double a = 0;
    double b = 0;
};

/// By the matrices for severity 1.0 of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009,
/// applied to linear RGB.
[[nodiscard]] QColor seenWith(Vision vision, const QColor& colour);

[[nodiscard]] Lab labOf(const QColor& colour);

/// CIEDE2000: about 1 is just seen side by side, 10 at a glance.
[[nodiscard]] double difference(const Lab& one, const Lab& other);
[[nodiscard]] double difference(const QColor& one, const QColor& other);

/// The share 0..1 of the pixels of two pictures of one size that lie at least `least` apart.
[[nodiscard]] double
shareApart(const QImage& one, const QImage& other, Vision vision, double least);

} // namespace lodestar::test
