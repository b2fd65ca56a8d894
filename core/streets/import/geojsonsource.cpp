// SPDX-License-Identifier: GPL-3.0-or-later
// Judges one feature at a time; simdjson stays in here.
#include "core/streets/import/geojsonsource.h"

#include "core/streets/import/caraccess.h"
#include "core/streets/import/features.h"
#include "core/streets/import/gatherer.h"
#include "core/streets/import/jsonfeatures.h"
#include "core/streets/import/properties.h"
#include "core/streets/import/roadline.h"
#include "core/streets/import/speed.h"

#include <QFile>

#include <simdjson.h>

namespace lodestar::streets::importing {

namespace {

namespace dom = simdjson::dom;

QString shown(std::string_view text)
{
    constexpr size_t kLongest = 40;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(text.size(), kLongest)));
}

/// A number, a text or a truth as text; empty for what is none of them.
std::string textOf(dom::element value)
{
    if (value.is_string())
        return std::string(value.get_string().value_unsafe());
    if (value.is_number() || value.is_bool())
        return simdjson::minify(value);
    return {};
}

class Reader
{
public:
    Reader(const QString& path,
           const ImportOptions& options,
           MapData& data,
           Account& account,
           const ImportProgress& progress)
        : m_path(path)
        , m_options(options)
        , m_data(data)
        , m_account(account)
        , m_progress(progress)
        , m_gatherer(data, account)
    {
    }

    Result<void> run(std::string_view json)
    {
        const FeatureSink sink{[this](std::string_view text, size_t index, double done) {
                                   return feature(text, index, done);
                               },
                               [this](std::string_view key, std::string_view text) {
                                   member(key, text);
                               }};
        if (const auto read = readFeatures(json, m_path, sink); !read)
            return read;
        if (m_type != "FeatureCollection")
            return Unexpected(
                Kind::Invalid,
                QStringLiteral("%1: $.type is \"%2\"; a GeoJSON FeatureCollection is wanted")
                    .arg(m_path, shown(m_type)));
        if (!m_strangeCrs.isEmpty())
            return Unexpected(
                Kind::Invalid,
                QStringLiteral("%1: $.crs is %2; only degrees of WGS 84 (EPSG:4326) can be "
                               "imported, so convert the file first")
                    .arg(m_path, m_strangeCrs));
        return m_gatherer.joinNodes(m_path);
    }

private:
    const QString& m_path;
    const ImportOptions& m_options;
    MapData& m_data;
    Account& m_account;
    const ImportProgress& m_progress;
    Gatherer m_gatherer;
    dom::parser m_parser;
    dom::parser m_memberParser;
    Properties m_properties;
    std::vector<Position> m_positions;
    std::string m_type;
    QString m_strangeCrs;
    size_t m_index = 0;
    qint64 m_id = 0;

    [[nodiscard]] Unexpected wrong(const QString& where, const QString& right) const
    {
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1: $.features[%2]%3: %4").arg(m_path).arg(m_index).arg(where, right));
    }

    /// Whose data it is, in the words of the file, for the map to show.
    void keepAttribution(dom::element value)
    {
        constexpr qsizetype kLongest = 300;
        const QString words = QString::fromStdString(textOf(value)).simplified().left(kLongest);
        QString& kept = m_data.attribution;
        if (!words.isEmpty() && !kept.contains(words) && kept.size() < kLongest)
            kept += (kept.isEmpty() ? QString() : QStringLiteral("; ")) + words;
    }

    void member(std::string_view key, std::string_view text)
    {
        const bool isAttribution = key == "attribution" || key == "copyright" || key == "license";
        if (key != "type" && key != "crs" && !isAttribution)
            return;
        dom::element value;
        if (m_memberParser.parse(text.data(), text.size()).get(value) != simdjson::SUCCESS)
            return;
        if (isAttribution)
            return keepAttribution(value);
        if (key == "type") {
            m_type = textOf(value);
            return;
        }
        std::string_view name; // GeoJSON of 2008; RFC 7946 knows only WGS 84
        if (value["properties"]["name"].get(name) != simdjson::SUCCESS)
            m_strangeCrs = value.is_null() ? QString() : shown(text);
        else if (!name.ends_with(":CRS84") && !name.ends_with(":4326"))
            m_strangeCrs = shown(name);
    }

    Result<void> feature(std::string_view text, size_t index, double done)
    {
        m_index = index;
        constexpr size_t kOften = 4096;
        if (index % kOften == 0 && m_progress &&
            !m_progress(QStringLiteral("reading features"), done))
            return Unexpected(Kind::Unavailable, QStringLiteral("the import was called off"));
        dom::element whole;
        if (const auto error = m_parser.parse(text.data(), text.size()).get(whole))
            return wrong({}, QString::fromUtf8(simdjson::error_message(error)));
        std::string_view type;
        if (whole["type"].get(type) != simdjson::SUCCESS || type != "Feature")
            return wrong(QStringLiteral(".type"), QStringLiteral("\"Feature\" is wanted"));
        readProperties(whole);
        dom::element geometry;
        if (whole["geometry"].get(geometry) != simdjson::SUCCESS || geometry.is_null()) {
            m_account.ignored(QStringLiteral("features"), QStringLiteral("no geometry"));
            return {};
        }
        return dispatch(geometry);
    }

    void readProperties(dom::element whole)
    {
        m_properties.clear();
        dom::object properties;
        if (whole["properties"].get(properties) == simdjson::SUCCESS)
            for (const auto field : properties)
                m_properties.add(field.key, textOf(field.value));
        m_id = 0;
        int64_t id = 0;
        if (whole["id"].get(id) == simdjson::SUCCESS)
            m_id = id;
    }

    Result<void> dispatch(dom::element geometry)
    {
        std::string_view type;
        if (geometry["type"].get(type) != simdjson::SUCCESS)
            return wrong(QStringLiteral(".geometry.type"), QStringLiteral("a text is wanted"));
        const bool isMulti = type == "MultiLineString";
        if (!isMulti && type != "LineString" && type != "Point") {
            m_account.ignored(
                QStringLiteral("features"),
                QStringLiteral("a %1 is neither a road line nor a point").arg(shown(type)));
            return {};
        }
        dom::array coordinates;
        const QString where = QStringLiteral(".geometry.coordinates");
        if (geometry["coordinates"].get(coordinates) != simdjson::SUCCESS)
            return wrong(where, QStringLiteral("a list is wanted"));
        if (type == "Point")
            return point(coordinates, where);
        if (!isMulti)
            return line(coordinates, where);
        size_t part = 0;
        for (const dom::element piece : coordinates) {
            const QString at = where + QStringLiteral("[%1]").arg(part++);
            dom::array positions;
            if (piece.get(positions) != simdjson::SUCCESS)
                return wrong(at, QStringLiteral("a list of positions is wanted"));
            if (auto read = line(positions, at); !read)
                return read;
        }
        return {};
    }

    [[nodiscard]] static std::optional<Position> positionIn(dom::array numbers)
    {
        Position position;
        if (numbers.at(0).get(position.lon) != simdjson::SUCCESS ||
            numbers.at(1).get(position.lat) != simdjson::SUCCESS)
            return std::nullopt;
        return position;
    }

    Result<void> line(dom::array positions, const QString& where)
    {
        m_positions.clear();
        for (const dom::element element : positions) {
            dom::array numbers;
            std::optional<Position> position;
            if (element.get(numbers) == simdjson::SUCCESS)
                position = positionIn(numbers);
            if (!position)
                return wrong(where + QStringLiteral("[%1]").arg(m_positions.size()),
                             QStringLiteral("a position [longitude, latitude] is wanted"));
            m_positions.push_back(*position);
        }
        if (const auto points = m_gatherer.lineOf(m_positions))
            road(*points);
        return {};
    }

    [[nodiscard]] bool isMiles(Point7 at) const
    {
        const QString country = m_options.country.isEmpty() ? countryAt(at) : m_options.country;
        return country == u"US" || country == u"GB";
    }

    void road(std::span<const Point7> points)
    {
        const QString roads = QStringLiteral("roads");
        m_properties.settle(isMiles(points.front()));
        const Tags& tags = m_properties.tags();
        if (!tags.has("highway") && tags["route"] != "ferry") {
            for (const std::string_view key :
                 {"waterway", "railway", "natural", "boundary", "power", "landuse", "building"})
                if (tags.has(key))
                    return m_account.ignored(roads, QStringLiteral("%1 lines").arg(shown(key)));
            if (!tags.has("name") && !tags.has("addr:street"))
                return m_account.ignored(roads, QStringLiteral("neither a class nor a name"));
            m_properties.assumeUnclassified();
            m_account.add(QStringLiteral("roads without a class"),
                          QStringLiteral("taken as unclassified"),
                          1);
        }
        const auto car = carRoadOf(tags);
        if (!car)
            return m_account.ignored(roads,
                                     QStringLiteral("highway=%1").arg(shown(tags["highway"])));
        RoadLine line = roadLineOf(*car, tags, m_data.texts, m_account);
        line.source = m_id;
        if (line.name.isEmpty())
            line.name = m_data.texts.add(tags["addr:street"]);
        countStrangers();
        m_gatherer.addRoad(line, points);
    }

    void countStrangers()
    {
        if (!m_properties.strangeClass().empty())
            m_account.add(QStringLiteral("roads of an unknown class"),
                          QStringLiteral("taken as unclassified"),
                          1);
        if (!m_properties.strangeOneWay().empty())
            m_account.ignored(QStringLiteral("one-ways"), QStringLiteral("not understood"));
    }

    Result<void> point(dom::array numbers, const QString& where)
    {
        const auto position = positionIn(numbers);
        if (!position)
            return wrong(where, QStringLiteral("a position [longitude, latitude] is wanted"));
        const auto at = m_gatherer.pointOf(*position, QStringLiteral("points"));
        if (!at)
            return {};
        const Tags& tags = m_properties.tags();
        auto address = addressOf(tags, m_data.texts);
        const auto kind = placeKindOf(tags);
        if (address) {
            address->at = *at;
            m_data.addresses.push_back(*address);
        } else if (tags.has("addr:housenumber")) {
            m_account.ignored(QStringLiteral("address points"), QStringLiteral("no street"));
        } else if (!kind) {
            m_account.ignored(QStringLiteral("points"),
                              QStringLiteral("neither a house number nor a named place"));
        }
        if (kind)
            m_data.places.push_back({*at,
                                     m_data.texts.add(placeNameOf(tags)),
                                     m_data.texts.add(otherNamesOf(tags)),
                                     m_data.texts.add(addressLineOf(tags)),
                                     *kind});
        return {};
    }
};

} // namespace

Result<void> readGeoJson(std::string_view json,
                         const QString& path,
                         const ImportOptions& options,
                         MapData& data,
                         Account& account,
                         const ImportProgress& progress)
{
    try {
        return Reader(path, options, data, account, progress).run(json);
    } catch (const std::bad_alloc&) {
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("%1: there is not enough memory to import it").arg(path));
    }
}

Result<void> readGeoJsonFile(const QString& path,
                             const ImportOptions& options,
                             MapData& data,
                             Account& account,
                             const ImportProgress& progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    if (file.size() == 0)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1 is empty; get the file again").arg(path));
    const uchar* const bytes = file.map(0, file.size());
    if (!bytes)
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    const std::string_view json(reinterpret_cast<const char*>(bytes),
                                static_cast<size_t>(file.size()));
    return readGeoJson(json, path, options, data, account, progress);
}

} // namespace lodestar::streets::importing
