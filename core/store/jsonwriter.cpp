// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of JsonWriter that are no templates: numbers, texts, sealed texts, recorded events.
#include "core/store/jsonwriter.h"

#include "core/store/codec.h"
#include "core/store/sentence.h"

#include <charconv>
#include <cmath>

namespace lodestar::store {

namespace {
constexpr char kHex[] = "0123456789abcdef";

bool isPlain(unsigned char c)
{
    return c >= 0x20 && c != '"' && c != '\\';
}
} // namespace

void JsonWriter::whole(qint64 v)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, v).ptr;
    m_out.append(digits, end - digits);
}

void JsonWriter::value(double v)
{
    if (!std::isfinite(v)) {
        m_fault = Sentence::tr("A number is not finite, so it cannot be kept.");
        v = 0;
    }
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, v).ptr;
    m_out.append(digits, end - digits);
}

void JsonWriter::value(const QByteArray& v)
{
    m_out += '"';
    m_out += v.toHex();
    m_out += '"';
}

void JsonWriter::value(LatLon v)
{
    m_out += '[';
    value(v.lat);
    m_out += ',';
    value(v.lon);
    m_out += ']';
}

void JsonWriter::value(const QUuid& v)
{
    quoted(viewOf(v.toByteArray(QUuid::WithoutBraces)));
}

void JsonWriter::value(const Sealed& v)
{
    m_out += '{';
    if (!v.digest.isEmpty()) {
        m_out += R"("digest":)";
        value(v.digest);
        m_out += ',';
    }
    m_out += R"("label":)";
    value(v.label);
    const bool isFromOldBody = v.digest.isEmpty(); // the Journal seals whatever it takes in today
    if ((m_sealed == SealedText::Plain || isFromOldBody) && !v.text.isNull()) {
        m_out += R"(,"text":)";
        text(v.text);
    }
    m_out += '}';
}

void JsonWriter::value(const Recorded& v)
{
    m_out += R"({"seq":)";
    value(v.seq);
    m_out += R"(,"at":)";
    value(v.at);
    m_out += R"(,"by":)";
    value(v.by);
    m_out += R"(,"command":)";
    value(v.command);
    m_out += R"(,"kind":)";
    quoted(kindNameOf(v.event));
    m_out += R"(,"body":)";
    std::visit([this](const auto& e) { value(e); }, v.event);
    m_out += '}';
}

void JsonWriter::text(const QString& v)
{
    const QByteArray utf8 = v.toUtf8();
    quoted(viewOf(utf8));
}

void JsonWriter::quoted(std::string_view utf8)
{
    m_out += '"';
    size_t from = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (isPlain(c))
            continue;
        m_out.append(utf8.data() + from, static_cast<qsizetype>(i - from));
        from = i + 1;
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\r':
            m_out += "\\r";
            break;
        case '\t':
            m_out += "\\t";
            break;
        case 0:
            m_fault =
                Sentence::tr("A text holds a NUL character, which cannot be kept: take it out.");
            break;
        default:
            m_out += "\\u00";
            m_out += kHex[c >> 4];
            m_out += kHex[c & 15];
        }
    }
    m_out.append(utf8.data() + from, static_cast<qsizetype>(utf8.size() - from));
    m_out += '"';
}

} // namespace lodestar::store
