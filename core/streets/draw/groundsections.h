// SPDX-License-Identifier: GPL-3.0-or-later
// Names and version of the .lodemap's sections that hold the drawn map.
#pragma once

#include <QtGlobal>

namespace lodestar::streets {

inline constexpr quint32 kGroundVersion = 1;
inline constexpr char kAboutSection[] = "drawabout";      ///< one GroundAbout
inline constexpr char kSheetSection[] = "drawsheets";     ///< GroundSheet
inline constexpr char kFeatureSection[] = "drawfeatures"; ///< GroundFeature
inline constexpr char kPointSection[] = "drawpoints";     ///< WorldPoint
inline constexpr char kCellSection[] = "drawcells";       ///< quint32
inline constexpr char kItemSection[] = "drawitems";       ///< quint32
inline constexpr char kTextEndSection[] = "drawtextends"; ///< quint32
inline constexpr char kTextSection[] = "drawtexts";       ///< UTF-8

} // namespace lodestar::streets
