// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps each distinct text once.
#include "core/streets/texts.h"

namespace lodestar::streets {

Texts::Texts()
    : m_ends{0}
{
}

TextId Texts::add(std::string_view utf8)
{
    if (utf8.empty())
        return {};
    const size_t hash = std::hash<std::string_view>{}(utf8);
    const auto [first, last] = m_ids.equal_range(hash);
    for (auto it = first; it != last; ++it)
        if (at({it->second}) == utf8)
            return {it->second};
    m_bytes += utf8;
    const auto id = static_cast<quint32>(m_ends.size());
    m_ends.push_back(static_cast<quint32>(m_bytes.size()));
    m_ids.emplace(hash, id);
    return {id};
}

TextId Texts::add(const QString& text)
{
    return add(text.toStdString());
}

std::string_view Texts::at(TextId id) const
{
    if (id.isEmpty())
        return {};
    const quint32 begin = m_ends[id.value - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[id.value] - begin);
}

QString Texts::text(TextId id) const
{
    const std::string_view utf8 = at(id);
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace lodestar::streets
