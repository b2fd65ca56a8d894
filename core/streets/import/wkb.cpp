// SPDX-License-Identifier: GPL-3.0-or-later
// Every read is checked against what is left.
#include "core/streets/import/wkb.h"

#include <QtEndian>

#include <array>
#include <cmath>

namespace lodestar::streets::importing {

namespace {

constexpr quint32 kPoint = 1;
constexpr quint32 kLine = 2;
constexpr quint32 kManyLines = 5;

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    Result<Geometry> run()
    {
        Geometry geometry;
        bool isEmpty = false;
        if (!header(geometry, isEmpty))
            return Unexpected(Kind::Invalid,
                              QStringLiteral("its geometry has no GeoPackage header"));
        if (isEmpty)
            return geometry;
        if (!body(geometry))
            return Unexpected(Kind::Invalid,
                              QStringLiteral("its geometry is damaged or cut short"));
        return geometry;
    }

private:
    QByteArrayView m_bytes; ///< what is left
    bool m_isLittle = true;

    template <class T>
    bool take(T& value)
    {
        if (m_bytes.size() < static_cast<qsizetype>(sizeof(T)))
            return false;
        value =
            m_isLittle ? qFromLittleEndian<T>(m_bytes.data()) : qFromBigEndian<T>(m_bytes.data());
        m_bytes = m_bytes.sliced(sizeof(T));
        return true;
    }

    bool header(Geometry& geometry, bool& isEmpty)
    {
        if (!m_bytes.startsWith("GP") || m_bytes.size() < 8)
            return false;
        const auto flags = static_cast<quint8>(m_bytes[3]);
        m_bytes = m_bytes.sliced(4);
        m_isLittle = (flags & 1) != 0;
        isEmpty = (flags & 16) != 0;
        constexpr std::array<qsizetype, 5> kEnvelopes{0, 32, 48, 48, 64};
        const size_t envelope = (flags >> 1) & 7U;
        const bool isExtended = (flags & 32) != 0; // not well-known binary but a vendor's own
        if (isExtended || envelope >= kEnvelopes.size() || !take(geometry.srs) ||
            m_bytes.size() < kEnvelopes[envelope])
            return false;
        m_bytes = m_bytes.sliced(kEnvelopes[envelope]);
        return true;
    }

    /// Byte order and type, which each geometry and each part of one begins with.
    bool takeType(quint32& type)
    {
        quint8 order = 0;
        if (!take(order) || order > 1)
            return false;
        m_isLittle = order == 1;
        return take(type) && type < 4000;
    }

    bool body(Geometry& geometry)
    {
        if (!takeType(geometry.type))
            return false;
        switch (geometry.type % 1000) {
        case kPoint:
            return point(geometry);
        case kLine:
            geometry.kind = Geometry::Kind::Lines;
            return line(geometry, geometry.type);
        case kManyLines:
            geometry.kind = Geometry::Kind::Lines;
            return manyLines(geometry);
        default:
            geometry.kind = Geometry::Kind::Other;
            return true;
        }
    }

    /// Numbers of a position: 2, with a height or a measure 3, with both 4.
    static int numbersOf(quint32 type)
    {
        constexpr std::array kNumbers{2, 3, 3, 4};
        return kNumbers[type / 1000];
    }

    bool takePosition(quint32 type, Position& position)
    {
        double unused = 0;
        bool isWhole = take(position.lon) && take(position.lat);
        for (int i = 2; i < numbersOf(type); ++i)
            isWhole = isWhole && take(unused);
        return isWhole;
    }

    bool point(Geometry& geometry)
    {
        Position position;
        if (!takePosition(geometry.type, position))
            return false;
        if (std::isnan(position.lon) && std::isnan(position.lat))
            return true; // how an empty point is written
        geometry.kind = Geometry::Kind::Point;
        geometry.lines.push_back({position});
        return true;
    }

    bool line(Geometry& geometry, quint32 type)
    {
        quint32 count = 0;
        const qsizetype size = numbersOf(type) * static_cast<qsizetype>(sizeof(double));
        if (!take(count) || static_cast<qsizetype>(count) > m_bytes.size() / size)
            return false;
        std::vector<Position> positions(count);
        for (Position& position : positions)
            if (!takePosition(type, position))
                return false;
        if (!positions.empty())
            geometry.lines.push_back(std::move(positions));
        return true;
    }

    bool manyLines(Geometry& geometry)
    {
        constexpr qsizetype kLeast = 9; // order, type and count of an empty line
        quint32 count = 0;
        if (!take(count) || static_cast<qsizetype>(count) > m_bytes.size() / kLeast)
            return false;
        for (quint32 i = 0; i < count; ++i) {
            quint32 type = 0;
            if (!takeType(type) || type % 1000 != kLine || !line(geometry, type))
                return false;
        }
        return true;
    }
};

} // namespace

Result<Geometry> readGeometry(QByteArrayView blob)
{
    return Reader(blob).run();
}

} // namespace lodestar::streets::importing
