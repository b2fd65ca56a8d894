// SPDX-License-Identifier: GPL-3.0-or-later
// Texts: every distinct text of a map once, UTF-8, named by a number.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lodestar::streets {

/// Names a text of one Texts; 0 is the empty text.
struct TextId
{
    quint32 value = 0;

    [[nodiscard]] bool isEmpty() const { return value == 0; }

    friend auto operator<=>(const TextId&, const TextId&) = default;
};

class Texts
{
public:
    Texts();
    /// The same text gives the same id. At most 4 GiB of text; invalid UTF-8 is kept as it came.
    TextId add(std::string_view utf8);
    TextId add(const QString& text);

    [[nodiscard]] std::string_view at(TextId id) const;
    [[nodiscard]] QString text(TextId id) const;

    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_ends.size()); }

    /// As laid down in a file: all bytes, and where each text ends.
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

    [[nodiscard]] const std::vector<quint32>& ends() const { return m_ends; }

private:
    std::string m_bytes;
    std::vector<quint32> m_ends;                    ///< text i is bytes[ends[i-1], ends[i])
    std::unordered_multimap<size_t, quint32> m_ids; ///< by hash of the text
};

} // namespace lodestar::streets
