// SPDX-License-Identifier: GPL-3.0-or-later
// WkbWriter: geometries as a GeoPackage keeps them, in either byte order, for the tests.
#pragma once

#include "core/streets/import/wkb.h"

#include <QtEndian>

namespace lodestar::streets::testing {

class WkbWriter
{
public:
    explicit WkbWriter(bool isLittle = true)
        : m_isLittle(isLittle)
    {
    }

    /// `envelope`: its code, 0 to 4; filled with zeros.
    WkbWriter& header(qint32 srs = 4326, int envelope = 0, int moreFlags = 0)
    {
        constexpr int kSizes[]{0, 32, 48, 48, 64};
        m_bytes += "GP";
        m_bytes += '\0';
        m_bytes += static_cast<char>((m_isLittle ? 1 : 0) | (envelope << 1) | moreFlags);
        put(srs);
        m_bytes += QByteArray(kSizes[envelope], '\0');
        return *this;
    }

    WkbWriter& type(quint32 type)
    {
        m_bytes += m_isLittle ? '\1' : '\0';
        return put(type);
    }

    WkbWriter& count(quint32 count) { return put(count); }

    WkbWriter& numbers(std::initializer_list<double> numbers)
    {
        for (const double number : numbers) {
            quint64 bits = 0;
            memcpy(&bits, &number, sizeof bits);
            put(bits);
        }
        return *this;
    }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    bool m_isLittle;
    QByteArray m_bytes;

    template <class T>
    WkbWriter& put(T value)
    {
        const T ordered = m_isLittle ? qToLittleEndian(value) : qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char*>(&ordered), sizeof ordered);
        return *this;
    }
};

} // namespace lodestar::streets::testing
