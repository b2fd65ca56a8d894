// SPDX-License-Identifier: GPL-3.0-or-later
// Reading address points from CSV.
#include "app/ctl/addresscsv.h"

#include "app/ctl/csvtable.h"

#include <QFileInfo>
#include <QHash>

#include <array>
#include <zlib.h>

namespace lodestar::ctl {

namespace {

constexpr qsizetype kMostBytes = 512 * 1024 * 1024; ///< a gzip that grows beyond is no city

Result<QByteArray> unpacked(const QString& path)
{
    if (!QFileInfo(path).isReadable())
        return Unexpected(Kind::NotFound, QStringLiteral("cannot read the addresses %1").arg(path));
    const gzFile file = gzopen(path.toLocal8Bit().constData(), "rb"); // plain files too
    QByteArray bytes;
    std::array<char, 65536> block{};
    int count = 0;
    while (file && (count = gzread(file, block.data(), block.size())) > 0 &&
           bytes.size() < kMostBytes)
        bytes.append(block.data(), count);
    const bool isWhole = file && count == 0;
    if (file)
        gzclose(file);
    if (!isWhole)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("the addresses %1 are cut short or too many to be a city").arg(path));
    return bytes;
}

} // namespace

Result<streets::MapData> mapFromAddressCsv(const QString& path)
{
    const auto bytes = unpacked(path);
    if (!bytes)
        return bytes.failure();
    const auto table = csvFromBytes(*bytes, path);
    if (!table)
        return table.failure();
    const auto wrong = [&](int line, const QString& what) {
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1, line %2: %3").arg(path).arg(line).arg(what));
    };
    QHash<QString, qsizetype> column;
    for (qsizetype i = 0; i < table->header.size(); ++i)
        column.insert(table->header[i], i);
    for (const char* name : {"lat", "lon", "number", "street"})
        if (!column.contains(QLatin1String(name)))
            return wrong(1, QStringLiteral("there is no column '%1'").arg(QLatin1String(name)));
    streets::MapData data;
    data.name = QFileInfo(path).fileName();
    qint64 left = 0;
    for (const CsvRow& row : table->rows) {
        const auto field = [&](const char* name) {
            return row.fields.value(column.value(QLatin1String(name), -1)).trimmed();
        };
        bool isLat = false;
        bool isLon = false;
        const LatLon point{field("lat").toDouble(&isLat), field("lon").toDouble(&isLon)};
        if (!isLat || !isLon || !isOnEarth(point))
            return wrong(row.line, QStringLiteral("lat and lon are no place on Earth"));
        if (field("number").isEmpty() || field("street").isEmpty()) {
            ++left;
            continue;
        }
        const auto text = [&](const char* name) {
            return data.texts.add(field(name));
        };
        data.addresses.push_back({streets::toPoint7(point),
                                  text("number"),
                                  text("street"),
                                  text("unit"),
                                  text("city"),
                                  text("postcode")});
    }
    data.account = {{QStringLiteral("address points kept"),
                     QString(),
                     static_cast<qint64>(data.addresses.size())},
                    {QStringLiteral("address points left out"),
                     QStringLiteral("no number or no street"),
                     left}};
    return data;
}

} // namespace lodestar::ctl
