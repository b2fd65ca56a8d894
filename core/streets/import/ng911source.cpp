// SPDX-License-Identifier: GPL-3.0-or-later
// Row by row from NENA's fields to MapData's columns.
#include "core/streets/import/ng911source.h"

#include "core/streets/import/gatherer.h"
#include "core/streets/import/geopackage.h"
#include "core/streets/import/ng911words.h"
#include "core/streets/import/speed.h"
#include "core/streets/import/wkb.h"

#include <cmath>
#include <set>

namespace lodestar::streets::importing {

namespace {

QStringList streetFields()
{
    return QStringLiteral("St_PreMod St_PreDir St_PreTyp St_PreSep St_Name St_PosTyp St_PosDir "
                          "St_PosMod")
        .split(u' ');
}

/// The street's name as the emergency number's older lists have it.
QStringList legacyFields()
{
    return QStringLiteral("LSt_PreDir LSt_Name LSt_Typ LSt_PosDir").split(u' ');
}

// A3, A4 and A5 are version 3's names of version 2's municipality and communities.
QStringList sideFields(const QString& side)
{
    QStringList fields = QStringLiteral("AdNumPre FromAddr ToAddr Parity Country A3 IncMuni A4 "
                                        "UnincCom PostCode PostComm")
                             .split(u' ');
    for (QString& field : fields)
        field += side;
    return fields;
}

QStringList roadFields()
{
    return streetFields() + legacyFields() + sideFields(QStringLiteral("_L")) +
           sideFields(QStringLiteral("_R")) +
           QStringList{
               QStringLiteral("RoadClass"), QStringLiteral("OneWay"), QStringLiteral("SpeedLimit")};
}

QStringList pointFields()
{
    return streetFields() +
           QStringLiteral("AddNum_Pre Add_Number AddNum_Suf AddNum_Cmp A3 Inc_Muni A4 Uninc_Comm "
                          "Post_Comm Post_Code Unit UnitPreTyp UnitValue Site LandmkName "
                          "Place_Type")
               .split(u' ');
}

QString joined(const FeatureRow& row, const QStringList& fields)
{
    QStringList words;
    for (const QString& field : fields)
        if (const QString word = row.text(field); !word.isEmpty())
            words += word;
    return words.join(u' ');
}

/// The first field that names a place: "Unincorporated" is how NENA says that there is none.
QString cityOf(const FeatureRow& row, std::initializer_list<QString> fields)
{
    for (const QString& field : fields)
        if (QString city = row.text(field);
            !city.isEmpty() && city.compare(u"Unincorporated", Qt::CaseInsensitive) != 0)
            return city;
    return {};
}

class Reader
{
public:
    Reader(const GeoPackage& package,
           const QString& path,
           const ImportOptions& options,
           MapData& data,
           Account& account,
           const ImportProgress& progress)
        : m_package(package)
        , m_path(path)
        , m_options(options)
        , m_data(data)
        , m_account(account)
        , m_progress(progress)
        , m_gatherer(data, account)
    {
    }

    Result<void> run()
    {
        const auto roads = tableOf(QStringLiteral("RoadCenterLine"), QStringLiteral("LINE"));
        if (!roads)
            return roads.failure();
        if (!*roads)
            return Unexpected(
                Kind::Invalid,
                QStringLiteral("%1 has no table RoadCenterLine; a GeoPackage of NENA's NG9-1-1 GIS "
                               "Data Model (NENA-STA-006) is wanted")
                    .arg(m_path));
        const auto points =
            tableOf(QStringLiteral("SiteStructureAddressPoint"), QStringLiteral("POINT"));
        if (!points)
            return points.failure();
        if (auto read = m_package.each(
                **roads, roadFields(), [this](const FeatureRow& row) { return road(row); });
            !read)
            return read;
        if (!*points)
            m_account.ignored(QStringLiteral("address points"),
                              QStringLiteral("no table SiteStructureAddressPoint"));
        else if (auto read = m_package.each(
                     **points, pointFields(), [this](const FeatureRow& row) { return point(row); });
                 !read)
            return read;
        return m_gatherer.joinNodes(m_path);
    }

private:
    const GeoPackage& m_package;
    const QString& m_path;
    const ImportOptions& m_options;
    MapData& m_data;
    Account& m_account;
    const ImportProgress& m_progress;
    Gatherer m_gatherer;
    qint64 m_rows = 0;
    std::set<std::pair<TextId, TextId>> m_landmarks; ///< name and address: a site has many points

    [[nodiscard]] Result<std::optional<FeatureTable>> tableOf(const QString& name,
                                                              const QString& kind) const
    {
        auto table = m_package.table(name);
        if (table && *table && !(*table)->kind.contains(kind) && (*table)->kind != u"GEOMETRY")
            return Unexpected(Kind::Invalid,
                              QStringLiteral("%1: %2 holds geometries of the type %3; the standard "
                                             "has %4S there")
                                  .arg(m_path, name, (*table)->kind, kind));
        return table;
    }

    Result<void> tell(const QString& step, const FeatureRow& row)
    {
        constexpr qint64 kOften = 4096;
        if (m_rows++ % kOften == 0 && m_progress && !m_progress(step, row.done()))
            return Unexpected(Kind::Unavailable, QStringLiteral("the import was called off"));
        return {};
    }

    /// Nothing, and counted, when the row has none of the wanted kind.
    [[nodiscard]] std::optional<Geometry>
    geometryOf(const FeatureRow& row, Geometry::Kind wanted, const QString& what)
    {
        const auto ignore = [&](const QString& why) {
            m_account.ignored(what, why);
            return std::nullopt;
        };
        const QByteArray blob = row.geometry();
        if (blob.isEmpty())
            return ignore(QStringLiteral("no geometry"));
        auto geometry = readGeometry(blob);
        if (!geometry)
            return ignore(geometry.error().text);
        if (geometry->kind == Geometry::Kind::Empty || geometry->lines.empty())
            return ignore(QStringLiteral("no geometry"));
        if (geometry->kind != wanted)
            return ignore(QStringLiteral("wrong type of geometry"));
        constexpr int kWgs84 = 4326;
        if (geometry->srs != kWgs84)
            return ignore(QStringLiteral("another reference system than their table's"));
        return std::move(*geometry);
    }

    Result<void> road(const FeatureRow& row)
    {
        if (auto told = tell(QStringLiteral("reading road centrelines"), row); !told)
            return told;
        auto geometry = geometryOf(row, Geometry::Kind::Lines, QStringLiteral("roads"));
        if (!geometry)
            return {};
        joinParts(geometry->lines);
        std::vector<std::vector<Point7>> lines;
        for (const auto& positions : geometry->lines)
            if (auto points = m_gatherer.lineOf(positions))
                lines.push_back(std::move(*points));
        if (lines.empty())
            return {};
        RoadLine line = roadOf(row);
        line.speedForward = line.speedBackward = speedOf(row, lines.front().front());
        for (const auto& points : lines)
            m_gatherer.addRoad(line, points);
        addRanges(row, line, lines.front(), geometry->lines.size());
        return {};
    }

    /// Parts of a MultiLineString that follow each other are one line, which can carry numbers.
    static void joinParts(std::vector<std::vector<Position>>& lines)
    {
        for (size_t i = 1; i < lines.size();) {
            if (lines[i - 1].back() != lines[i].front()) {
                ++i;
                continue;
            }
            lines[i - 1].insert(lines[i - 1].end(), lines[i].begin() + 1, lines[i].end());
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
        }
    }

    [[nodiscard]] RoadLine roadOf(const FeatureRow& row)
    {
        RoadLine line;
        line.source = row.id();
        const QString name = joined(row, streetFields());
        line.name = m_data.texts.add(name);
        if (const QString legacy = joined(row, legacyFields()); legacy != name)
            line.otherNames = m_data.texts.add(legacy);
        line.city = cityOn(row, QStringLiteral("_L"));
        if (line.city.isEmpty())
            line.city = cityOn(row, QStringLiteral("_R"));
        const QString given = row.text(QStringLiteral("RoadClass"));
        const auto word = roadWordOf(given);
        if (!word)
            m_account.add(given.isEmpty() ? QStringLiteral("roads without a class")
                                          : QStringLiteral("roads of an unknown class"),
                          QStringLiteral("taken as unclassified"),
                          1);
        line.roadClass = word.value_or(RoadWord()).roadClass;
        unsigned flags = directions(row, line.roadClass);
        if (line.roadClass == RoadClass::MotorwayLink)
            flags |= static_cast<unsigned>(RoadFlag::Link);
        if (word && word->isPrivate)
            flags |= static_cast<unsigned>(RoadFlag::Destination);
        line.flags = static_cast<quint8>(flags);
        return line;
    }

    [[nodiscard]] quint8 directions(const FeatureRow& row, RoadClass roadClass)
    {
        if (roadClass == RoadClass::Path) {
            m_account.add(QStringLiteral("paths drawn, not driven"), {}, 1);
            return 0;
        }
        const auto flags = directionsOf(row.text(QStringLiteral("OneWay")));
        if (!flags)
            m_account.ignored(QStringLiteral("one-ways"), QStringLiteral("not understood"));
        return flags.value_or(*directionsOf({}));
    }

    [[nodiscard]] quint8 speedOf(const FeatureRow& row, Point7 at)
    {
        const QString limit = row.text(QStringLiteral("SpeedLimit"));
        if (limit.isEmpty() || limit == u"0")
            return 0;
        QString country = row.text({QStringLiteral("Country_L"), QStringLiteral("Country_R")});
        if (country.isEmpty())
            country = m_options.country.isEmpty() ? countryAt(at) : m_options.country;
        const bool isMiles = country == u"US" || country == u"GB";
        const SpeedLimit speed =
            speedLimitOf((isMiles ? limit + QStringLiteral(" mph") : limit).toStdString());
        if (!speed.understood)
            m_account.ignored(QStringLiteral("speed limits"), QStringLiteral("not understood"));
        return speed.kmh;
    }

    [[nodiscard]] TextId cityOn(const FeatureRow& row, const QString& side)
    {
        return m_data.texts.add(cityOf(row,
                                       {QStringLiteral("A3") + side,
                                        QStringLiteral("IncMuni") + side,
                                        QStringLiteral("A4") + side,
                                        QStringLiteral("UnincCom") + side,
                                        QStringLiteral("PostComm") + side}));
    }

    /// Both sides share the line that carries them.
    void addRanges(const FeatureRow& row,
                   const RoadLine& line,
                   std::span<const Point7> points,
                   size_t parts)
    {
        AddressRange range;
        range.firstPoint = static_cast<quint32>(m_data.shapePoints.size());
        range.points = static_cast<quint32>(points.size());
        range.street = line.name;
        bool isUsed = false;
        for (const QString& side : {QStringLiteral("_L"), QStringLiteral("_R")}) {
            if (!readSide(row, side, parts, range))
                continue;
            m_data.ranges.push_back(range);
            isUsed = true;
        }
        if (isUsed)
            m_data.shapePoints.insert(m_data.shapePoints.end(), points.begin(), points.end());
    }

    bool readSide(const FeatureRow& row, const QString& side, size_t parts, AddressRange& range)
    {
        const QString what = QStringLiteral("address ranges");
        range.from = row.number(QStringLiteral("FromAddr") + side).value_or(0);
        range.to = row.number(QStringLiteral("ToAddr") + side).value_or(0);
        if (range.from == 0 && range.to == 0)
            return false; // how NENA writes "none on this side"
        const auto ignore = [&](const QString& why) {
            m_account.ignored(what, why);
            return false;
        };
        const auto parity = sideParityOf(row.text(QStringLiteral("Parity") + side));
        if (!parity)
            return ignore(QStringLiteral("neither even, odd nor both"));
        if (range.from < 0 || range.to < 0)
            return ignore(QStringLiteral("a negative number"));
        if (range.street.isEmpty())
            return ignore(QStringLiteral("no street"));
        if (parts > 1)
            return ignore(QStringLiteral("their road has a gap"));
        if (!row.text(QStringLiteral("AdNumPre") + side).isEmpty())
            return ignore(QStringLiteral("numbers with a prefix"));
        range.parity = *parity;
        range.city = cityOn(row, side);
        range.postcode = m_data.texts.add(row.text(QStringLiteral("PostCode") + side));
        return true;
    }

    Result<void> point(const FeatureRow& row)
    {
        if (auto told = tell(QStringLiteral("reading address points"), row); !told)
            return told;
        const QString what = QStringLiteral("address points");
        const auto geometry = geometryOf(row, Geometry::Kind::Point, what);
        if (!geometry)
            return {};
        const auto at = m_gatherer.pointOf(geometry->lines.front().front(), what);
        if (!at)
            return {};
        const QString street = joined(row, streetFields());
        const QString number = houseNumber(row);
        if (!street.isEmpty() && !number.isEmpty())
            addAddress(row, *at, number, street);
        const bool isLandmark = addLandmark(row, *at, number, street);
        if (!isLandmark && street.isEmpty())
            m_account.ignored(what, QStringLiteral("no street"));
        else if (!isLandmark && number.isEmpty())
            m_account.ignored(what, QStringLiteral("no house number"));
        return {};
    }

    /// "A-12B", "1418 1/2"
    [[nodiscard]] static QString houseNumber(const FeatureRow& row)
    {
        if (QString whole = row.text(QStringLiteral("AddNum_Cmp")); !whole.isEmpty())
            return whole;
        const auto number = row.number(QStringLiteral("Add_Number"));
        if (!number || *number <= 0)
            return {};
        const QString suffix = row.text(QStringLiteral("AddNum_Suf"));
        const bool isFraction = !suffix.isEmpty() && suffix.front().isDigit();
        return row.text(QStringLiteral("AddNum_Pre")) + QString::number(*number) +
               (isFraction ? QStringLiteral(" ") : QString()) + suffix;
    }

    void addAddress(const FeatureRow& row, Point7 at, const QString& number, const QString& street)
    {
        AddressPoint address;
        address.at = at;
        address.number = m_data.texts.add(number);
        address.street = m_data.texts.add(street);
        QString unit = row.text(QStringLiteral("Unit"));
        if (unit.isEmpty())
            unit = joined(row, {QStringLiteral("UnitPreTyp"), QStringLiteral("UnitValue")});
        address.unit = m_data.texts.add(unit);
        address.city = m_data.texts.add(cityOf(row,
                                               {QStringLiteral("A3"),
                                                QStringLiteral("Inc_Muni"),
                                                QStringLiteral("A4"),
                                                QStringLiteral("Uninc_Comm"),
                                                QStringLiteral("Post_Comm")}));
        address.postcode = m_data.texts.add(row.text(QStringLiteral("Post_Code")));
        m_data.addresses.push_back(address);
    }

    /// Version 2 names a landmark, version 3 the site; false when the row has neither.
    bool addLandmark(const FeatureRow& row, Point7 at, const QString& number, const QString& street)
    {
        const QString name = row.text({QStringLiteral("LandmkName"), QStringLiteral("Site")});
        if (name.isEmpty())
            return false;
        NamedPlace place;
        place.at = at;
        place.name = m_data.texts.add(name);
        if (!number.isEmpty() && !street.isEmpty())
            place.address = m_data.texts.add(number + u' ' + street);
        place.kind = placeTypeOf(row.text(QStringLiteral("Place_Type")));
        if (m_landmarks.emplace(place.name, place.address).second)
            m_data.places.push_back(place);
        else
            m_account.ignored(QStringLiteral("named places"),
                              QStringLiteral("same name and address as another"));
        return true;
    }
};

} // namespace

Result<void> readNg911(const QString& path,
                       const ImportOptions& options,
                       MapData& data,
                       Account& account,
                       const ImportProgress& progress)
{
    try {
        const auto package = GeoPackage::open(path);
        if (!package)
            return package.failure();
        return Reader(**package, path, options, data, account, progress).run();
    } catch (const std::bad_alloc&) {
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("%1: there is not enough memory to import it").arg(path));
    }
}

} // namespace lodestar::streets::importing
