// SPDX-License-Identifier: GPL-3.0-or-later
// Reading address points from CSV.
#include "app/ctl/addresscsv.h"

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

/// The records of a CSV: quoted fields may hold commas, line ends and doubled quotes.
QList<QList<QByteArray>> recordsOf(const QByteArray& bytes)
{
    QList<QList<QByteArray>> records;
    QList<QByteArray> record;
    QByteArray field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (isQuoted) {
            if (c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"')
                field += bytes[++i];
            else if (c == '"')
                isQuoted = false;
            else
                field += c;
        } else if (c == '"') {
            isQuoted = true;
        } else if (c == ',' || c == '\n') {
            record += field;
            field.clear();
            if (c == '\n') {
                records += record;
                record.clear();
            }
        } else if (c != '\r') {
            field += c;
        }
    }
    if (!field.isEmpty() || !record.isEmpty()) {
        record += field;
        records += record;
    }
    return records;
}

} // namespace

Result<streets::MapData> mapFromAddressCsv(const QString& path)
{
    const auto bytes = unpacked(path);
    if (!bytes)
        return bytes.failure();
    const QList<QList<QByteArray>> records = recordsOf(*bytes);
    const auto wrong = [&](qsizetype line, const QString& what) {
        return Unexpected(Kind::Invalid,
                          QStringLiteral("%1, record %2: %3").arg(path).arg(line).arg(what));
    };
    QHash<QByteArray, qsizetype> column;
    for (qsizetype i = 0; i < records.value(0).size(); ++i)
        column.insert(records[0][i].trimmed(), i);
    for (const char* name : {"lat", "lon", "number", "street"})
        if (!column.contains(name))
            return wrong(1, QStringLiteral("there is no column '%1'").arg(QLatin1String(name)));
    streets::MapData data;
    data.name = QFileInfo(path).fileName();
    qint64 left = 0;
    for (qsizetype i = 1; i < records.size(); ++i) {
        const auto field = [&](const char* name) {
            return records[i].value(column.value(name, -1)).trimmed();
        };
        bool isLat = false;
        bool isLon = false;
        const LatLon point{field("lat").toDouble(&isLat), field("lon").toDouble(&isLon)};
        if (!isLat || !isLon || !isOnEarth(point))
            return wrong(i + 1, QStringLiteral("lat and lon are no place on Earth"));
        if (field("number").isEmpty() || field("street").isEmpty()) {
            ++left;
            continue;
        }
        const auto text = [&](const char* name) {
            return data.texts.add(QString::fromUtf8(field(name)));
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
