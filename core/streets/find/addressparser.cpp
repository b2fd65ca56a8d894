// SPDX-License-Identifier: GPL-3.0-or-later
// The best sequence of parts for the words of an address, and reading it out.
#include "core/streets/find/addressparser.h"

#include "core/streets/find/addressweights.h"

#include <array>

namespace lodestar::streets {

namespace {

bool isStreetPart(Part part)
{
    return part >= Part::PreDirection && part <= Part::PostModifier;
}

using Row = std::array<float, kParts>;
using Back = std::array<quint8, kParts>;

Row startRow(const std::vector<AddressToken>& tokens)
{
    Row row{};
    const Row emission = emissions(tokens, 0);
    for (int to = 0; to < kParts; ++to)
        row[static_cast<size_t>(to)] =
            startWeight(static_cast<Part>(to)) + emission[static_cast<size_t>(to)];
    return row;
}

} // namespace

std::vector<Part> AddressParser::label(const std::vector<AddressToken>& tokens) const
{
    if (tokens.empty())
        return {};
    std::vector<Back> backs(tokens.size());
    Row row = startRow(tokens);
    for (size_t at = 1; at < tokens.size(); ++at) {
        const Row emission = emissions(tokens, at);
        Row next{};
        for (size_t to = 0; to < kParts; ++to) {
            float best = -1e9F;
            for (size_t from = 0; from < kParts; ++from) {
                const float weight =
                    row[from] +
                    stepWeight(static_cast<Part>(from), static_cast<Part>(to), tokens, at);
                if (weight > best) {
                    best = weight;
                    backs[at][to] = static_cast<quint8>(from);
                }
            }
            next[to] = best + emission[to];
        }
        row = next;
    }
    size_t best = 0;
    for (size_t part = 0; part < kParts; ++part) {
        row[part] += endWeight(static_cast<Part>(part), tokens.back());
        if (row[part] > row[best])
            best = part;
    }
    std::vector<Part> parts(tokens.size());
    for (size_t at = tokens.size(); at-- > 0;) {
        parts[at] = static_cast<Part>(best);
        best = backs[at][best];
    }
    return parts;
}

ParsedAddress AddressParser::parse(QStringView text) const
{
    std::vector<AddressToken> tokens = addressTokens(text);
    const std::vector<Part> labels = label(tokens);
    std::vector<AddressPart> parts;
    parts.reserve(tokens.size());
    for (size_t i = 0; i < tokens.size(); ++i)
        parts.push_back({std::move(tokens[i]), labels[i]});
    return ParsedAddress(text, std::move(parts));
}

ParsedAddress::ParsedAddress(QStringView text, std::vector<AddressPart> parts)
    : m_text(text.toString())
    , m_parts(std::move(parts))
{
}

QString ParsedAddress::text(Part part) const
{
    QString words;
    for (const AddressPart& each : m_parts) {
        if (each.part != part)
            continue;
        if (!words.isEmpty())
            words += u' ';
        words += m_text.mid(each.token.from, each.token.length);
    }
    return words;
}

qsizetype ParsedAddress::joint() const
{
    for (size_t i = 0; i < m_parts.size(); ++i)
        if (m_parts[i].part == Part::Joint)
            return static_cast<qsizetype>(i);
    return static_cast<qsizetype>(m_parts.size());
}

QString ParsedAddress::streetWithin(qsizetype from, qsizetype to) const
{
    QString words;
    for (qsizetype i = from; i < to; ++i) {
        const AddressPart& each = m_parts[static_cast<size_t>(i)];
        if (!isStreetPart(each.part))
            continue;
        if (!words.isEmpty())
            words += u' ';
        words += m_text.mid(each.token.from, each.token.length);
    }
    return words;
}

QString ParsedAddress::street() const
{
    return streetWithin(0, joint());
}

QString ParsedAddress::crossStreet() const
{
    return streetWithin(joint(), static_cast<qsizetype>(m_parts.size()));
}

bool ParsedAddress::isIntersection() const
{
    return joint() < static_cast<qsizetype>(m_parts.size());
}

} // namespace lodestar::streets
