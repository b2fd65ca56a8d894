// SPDX-License-Identifier: GPL-3.0-or-later
// A scanner that knows strings and brackets, and nothing else of JSON.
#include "core/streets/import/jsonfeatures.h"

#include <algorithm>

namespace lodestar::streets::importing {

namespace {

class Scanner
{
public:
    Scanner(std::string_view json, const QString& path, const FeatureSink& sink)
        : m_json(json)
        , m_path(path)
        , m_sink(sink)
    {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (m_json.starts_with(kByteOrderMark))
            m_at = kByteOrderMark.size();
    }

    Result<void> run()
    {
        if (!takes('{'))
            return wrong(QStringLiteral("it begins with no {"));
        bool hasFeatures = false;
        while (!takes('}')) {
            if (m_members++ > 0 && !takes(','))
                return wrong(QStringLiteral("a comma or the closing } should stand here"));
            const std::string_view key = value();
            if (key.size() < 2 || key.front() != '"' || !takes(':'))
                return wrong(QStringLiteral("a key and a colon should stand here"));
            if (const auto read = member(key.substr(1, key.size() - 2), hasFeatures); !read)
                return read;
        }
        skipBlanks();
        if (m_at != m_json.size())
            return wrong(QStringLiteral("something follows behind the closing }"));
        if (!hasFeatures)
            return Unexpected(
                Kind::Invalid,
                QStringLiteral("%1 is no GeoJSON FeatureCollection: it has no list \"features\"")
                    .arg(m_path));
        return {};
    }

private:
    std::string_view m_json;
    size_t m_at = 0;
    int m_members = 0;
    const QString& m_path;
    const FeatureSink& m_sink;

    [[nodiscard]] Unexpected wrong(const QString& what) const
    {
        return Unexpected(
            Kind::Invalid,
            m_at >= m_json.size()
                ? QStringLiteral("%1 is cut short or is no GeoJSON FeatureCollection: it ends at "
                                 "byte %2; get the file again")
                      .arg(m_path)
                      .arg(m_json.size())
                : QStringLiteral("%1 is no GeoJSON FeatureCollection: byte %2: %3")
                      .arg(m_path)
                      .arg(m_at)
                      .arg(what));
    }

    void skipBlanks()
    {
        while (m_at < m_json.size() && (m_json[m_at] == ' ' || m_json[m_at] == '\n' ||
                                        m_json[m_at] == '\r' || m_json[m_at] == '\t'))
            ++m_at;
    }

    bool takes(char wanted)
    {
        skipBlanks();
        if (m_at >= m_json.size() || m_json[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    /// Behind the closing quote; the end of the text if there is none.
    void skipString()
    {
        for (++m_at; m_at < m_json.size() && m_json[m_at] != '"'; ++m_at)
            if (m_json[m_at] == '\\')
                ++m_at;
        m_at = std::min(m_at + 1, m_json.size());
    }

    /// The text of the value that stands here; empty when none does or it is cut short.
    std::string_view value()
    {
        skipBlanks();
        const size_t from = m_at;
        size_t depth = 0;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            const bool opens = c == '{' || c == '[';
            const bool closes = c == '}' || c == ']';
            if (depth == 0 && (closes || c == ',' || c == ':'))
                break;
            if (c == '"')
                skipString();
            else
                ++m_at;
            depth += opens ? 1 : 0;
            depth -= closes ? 1 : 0;
            if (depth == 0 && (closes || c == '"'))
                return m_json.substr(from, m_at - from);
        }
        return depth > 0 || m_at >= m_json.size() ? std::string_view()
                                                  : m_json.substr(from, m_at - from);
    }

    Result<void> member(std::string_view key, bool& hasFeatures)
    {
        if (key == "features" && !hasFeatures && takes('[')) {
            hasFeatures = true;
            return features();
        }
        const std::string_view text = value();
        if (text.empty())
            return wrong(QStringLiteral("a value should stand here"));
        m_sink.member(key, text);
        return {};
    }

    Result<void> features()
    {
        if (takes(']'))
            return {};
        size_t index = 0;
        do {
            const std::string_view text = value();
            if (text.empty())
                return wrong(QStringLiteral("$.features[%1] is no whole feature").arg(index));
            const double done = static_cast<double>(m_at) / static_cast<double>(m_json.size());
            if (auto taken = m_sink.feature(text, index, done); !taken)
                return taken;
            ++index;
        } while (takes(','));
        if (!takes(']'))
            return wrong(
                QStringLiteral("behind $.features[%1] should stand a comma or ]").arg(index - 1));
        return {};
    }
};

} // namespace

Result<void> readFeatures(std::string_view json, const QString& path, const FeatureSink& sink)
{
    return Scanner(json, path, sink).run();
}

} // namespace lodestar::streets::importing
