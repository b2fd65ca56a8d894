// SPDX-License-Identifier: GPL-3.0-or-later
// Account: counts what an import kept and left out, and why, in the order in which it first met it;
// past a few hundred lines, which no sound file needs, all further reasons are one.
#pragma once

#include "core/streets/mapdata.h"

namespace lodestar::streets::importing {

class Account
{
public:
    void kept(const QString& what, qint64 count = 1) { add(what, {}, count); }

    void ignored(const QString& what, const QString& why, qint64 count = 1)
    {
        add(what + QStringLiteral(" ignored"), why, count);
    }

    void add(const QString& what, const QString& why, qint64 count)
    {
        if (count == 0)
            return;
        for (ImportCount& line : m_lines)
            if (line.what == what && line.why == why) {
                line.count += count;
                return;
            }
        if (m_lines.size() < kMostLines || why == kOthers)
            m_lines.push_back({what, why, count});
        else
            add(what, kOthers, count);
    }

    [[nodiscard]] const std::vector<ImportCount>& lines() const { return m_lines; }

private:
    static constexpr size_t kMostLines = 200;
    inline static const QString kOthers = QStringLiteral("other reasons");

    std::vector<ImportCount> m_lines; ///< a few dozen: walking them is cheap
};

} // namespace lodestar::streets::importing
