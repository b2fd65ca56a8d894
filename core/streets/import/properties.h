// SPDX-License-Identifier: GPL-3.0-or-later
// Properties: GeoJSON's free property names, told in OpenStreetMap's keys.
#pragma once

#include "core/streets/import/tags.h"

#include <deque>
#include <string>

namespace lodestar::streets::importing {

/// The properties of one feature as tags; keeps the texts that the tags look at.
class Properties
{
public:
    void clear();
    /// A property as written. README.md lists the names that mean an OpenStreetMap key; any other
    /// is kept under its own, in lower case. Of two with one meaning the first counts.
    void add(std::string_view name, std::string_view value);

    /// To be called when all were added: brings class, one-way and speed into OpenStreetMap's
    /// words. `isMiles`: what a bare number in "speed" is. Calling it again changes nothing.
    void settle(bool isMiles);

    /// For a road that says nothing of its class.
    void assumeUnclassified();

    [[nodiscard]] const Tags& tags() const { return m_tags; }

    /// The value of "class" when it is none of OpenStreetMap's; such a road is unclassified.
    [[nodiscard]] std::string_view strangeClass() const { return m_strangeClass; }

    /// A one-way that was not understood; such a road is driven both ways.
    [[nodiscard]] std::string_view strangeOneWay() const { return m_strangeOneWay; }

private:
    std::deque<std::string> m_texts; ///< never moves what the tags look at
    Tags m_tags;
    std::string_view m_strangeClass;
    std::string_view m_strangeOneWay;

    std::string_view keep(std::string text);
};

} // namespace lodestar::streets::importing
