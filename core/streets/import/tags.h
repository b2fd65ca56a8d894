// SPDX-License-Identifier: GPL-3.0-or-later
// Tags: an OpenStreetMap feature's keys and values, and the spellings that mean the same.
#pragma once

#include <initializer_list>
#include <string_view>
#include <vector>

namespace lodestar::streets::importing {

struct Tag
{
    std::string_view key;
    std::string_view value;
};

/// The tags of one feature; the views live as long as the feature that they came from.
class Tags
{
public:
    Tags() = default;

    Tags(std::initializer_list<Tag> tags)
        : m_tags(tags)
    {
    }

    void clear() { m_tags.clear(); }

    void add(std::string_view key, std::string_view value) { m_tags.push_back({key, value}); }

    [[nodiscard]] bool isEmpty() const { return m_tags.empty(); }

    [[nodiscard]] const std::vector<Tag>& all() const { return m_tags; }

    /// The value of `key`; empty when it is absent.
    [[nodiscard]] std::string_view operator[](std::string_view key) const
    {
        for (const Tag& tag : m_tags)
            if (tag.key == key)
                return tag.value;
        return {};
    }

    [[nodiscard]] bool has(std::string_view key) const { return !(*this)[key].empty(); }

private:
    std::vector<Tag> m_tags;
};

[[nodiscard]] inline bool isOneOf(std::string_view value,
                                  std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words)
        if (value == word)
            return true;
    return false;
}

} // namespace lodestar::streets::importing
