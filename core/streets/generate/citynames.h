// SPDX-License-Identifier: GPL-3.0-or-later
// CityNames: what the streets, quarters and places of a generated city are called.
#pragma once

#include "core/streets/generate/cityplan.h"

#include <QSet>
#include <QString>

namespace lodestar::streets::generating {

/// What a local street is like, for the end of its name.
enum class LocalKind { Through, Loop, DeadEnd };

class CityNames
{
public:
    CityNames(const CityPlan& plan, const QString& cityName);

    /// By the number that CityPlan::municipality() gives.
    [[nodiscard]] QString municipality(int number) const;
    [[nodiscard]] QString postcode(int c, int r) const;

    /// A wide street along a line: "North Main Street", by the side on which it lies.
    [[nodiscard]] QString north(int u, double v) const;
    [[nodiscard]] QString east(int v, double u) const;
    /// A street between two lines of the old grid; `part` counts from the line west or south of it.
    [[nodiscard]] QString gridNorth(int c, int part, double v) const;
    [[nodiscard]] QString gridEast(int r, int part, double u) const;
    [[nodiscard]] QString downtownStreet(int index) const; ///< 0 is the lowest
    [[nodiscard]] QString downtownAvenue(int index) const; ///< 0 is the westernmost
    [[nodiscard]] QString diagonal(int c, int r) const;

    /// A street of one quarter; no two are called the same. `theme` keeps a quarter's together.
    [[nodiscard]] QString local(LocalKind kind, int theme);
    /// A name for a park, a school, a hospital …, never given twice: "Alder" of "Alder Park".
    [[nodiscard]] QString plain();

    static constexpr int kGridColumns = 8; ///< blocks of a section from west to east
    static constexpr int kGridRows = 6;

private:
    const CityPlan& m_plan;
    QStringList m_municipalities;
    QSet<QString> m_given;
    int m_next = 0;

    [[nodiscard]] static QString sided(const QString& name, bool runsNorth, double side);
};

/// "1st", "22nd", "113th"
[[nodiscard]] QString ordinal(int number);

} // namespace lodestar::streets::generating
