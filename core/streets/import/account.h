// SPDX-License-Identifier: GPL-3.0-or-later
// Account: counts what an import kept and left out, and why, in the order in which it first met it.
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
        m_lines.push_back({what, why, count});
    }

    [[nodiscard]] const std::vector<ImportCount>& lines() const { return m_lines; }

private:
    std::vector<ImportCount> m_lines; ///< a few dozen: walking them is cheap
};

} // namespace lodestar::streets::importing
