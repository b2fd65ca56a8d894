// SPDX-License-Identifier: GPL-3.0-or-later
// The names and values that cities use for what OpenStreetMap calls highway, oneway and maxspeed.
#include "core/streets/import/properties.h"

#include "core/streets/import/caraccess.h"

#include <algorithm>
#include <array>

namespace lodestar::streets::importing {

namespace {

struct Alias
{
    std::string_view name;
    std::string_view key;
};

/// The keys with a + are none of OpenStreetMap's: settle() turns them into one.
constexpr std::array kAliases{
    Alias{"fullname", "name"},
    Alias{"full_name", "name"},
    Alias{"street_name", "name"},
    Alias{"streetname", "name"},
    Alias{"road_name", "name"},
    Alias{"street", "addr:street"},
    Alias{"number", "addr:housenumber"},
    Alias{"housenumber", "addr:housenumber"},
    Alias{"house_number", "addr:housenumber"},
    Alias{"unit", "addr:unit"},
    Alias{"city", "addr:city"},
    Alias{"municipality", "addr:city"},
    Alias{"postcode", "addr:postcode"},
    Alias{"postal_code", "addr:postcode"},
    Alias{"zip", "addr:postcode"},
    Alias{"zipcode", "addr:postcode"},
    Alias{"class", "+class"},
    Alias{"fclass", "+class"},
    Alias{"road_class", "+class"},
    Alias{"roadclass", "+class"},
    Alias{"oneway", "+oneway"},
    Alias{"one_way", "+oneway"},
    Alias{"speed", "+speed"},
    Alias{"speed_limit", "+speed"},
    Alias{"speedlimit", "+speed"},
};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

/// Empty when the word means nothing.
std::string_view oneWayWord(std::string_view word)
{
    if (isOneOf(word, {"yes", "true", "1", "ft", "y"}))
        return "yes";
    if (isOneOf(word, {"-1", "reverse", "tf"}))
        return "-1";
    if (isOneOf(word, {"no", "false", "0", "b", "n"}))
        return "no";
    if (isOneOf(word, {"reversible", "alternating"}))
        return "reversible";
    return {};
}

bool isNumber(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

} // namespace

void Properties::clear()
{
    m_texts.clear();
    m_tags.clear();
    m_strangeClass = {};
    m_strangeOneWay = {};
}

std::string_view Properties::keep(std::string text)
{
    return m_texts.emplace_back(std::move(text));
}

void Properties::add(std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    std::string key = lowered(name);
    for (const Alias& alias : kAliases)
        if (alias.name == key)
            key = alias.key;
    if (!m_tags.has(key))
        m_tags.add(keep(std::move(key)), keep(std::string(value)));
}

void Properties::settle(bool isMiles)
{
    if (const std::string_view word = m_tags["+oneway"]; !word.empty() && !m_tags.has("oneway")) {
        if (const std::string_view known = oneWayWord(lowered(word)); !known.empty())
            m_tags.add("oneway", known);
        else
            m_strangeOneWay = word;
    }
    if (const std::string_view word = m_tags["+speed"];
        !word.empty() && !m_tags.has("maxspeed") && word != "0") // 0: not known
        m_tags.add("maxspeed", isMiles && isNumber(word) ? keep(std::string(word) + " mph") : word);
    const std::string_view word = m_tags["+class"];
    if (word.empty() || m_tags.has("highway"))
        return;
    const std::string_view lower = keep(lowered(word));
    if (carRoadOf({{"highway", lower}})) {
        m_tags.add("highway", lower);
    } else {
        m_strangeClass = word;
        m_tags.add("highway", "unclassified");
    }
}

void Properties::assumeUnclassified()
{
    m_tags.add("highway", "unclassified");
}

} // namespace lodestar::streets::importing
