// SPDX-License-Identifier: GPL-3.0-or-later
// The section "info": JSON, for it is small and read by people too.
#include "core/streets/import/mapinfo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lodestar::streets {

namespace {
constexpr quint32 kVersion = 1;
}

Result<void> writeMapInfo(const MapData& data, LodemapWriter& writer)
{
    const Box7 box = boundsOf(data);
    QJsonArray account;
    for (const ImportCount& line : data.account)
        account += QJsonObject{{QStringLiteral("what"), line.what},
                               {QStringLiteral("why"), line.why},
                               {QStringLiteral("count"), line.count}};
    const QJsonObject info{
        {QStringLiteral("name"), data.name},
        {QStringLiteral("attribution"), data.attribution},
        {QStringLiteral("country"), data.country},
        {QStringLiteral("bounds"), QJsonArray{box.south, box.west, box.north, box.east}},
        {QStringLiteral("account"), account}};
    return writer.add("info", kVersion, QJsonDocument(info).toJson(QJsonDocument::Compact));
}

Result<MapInfo> mapInfoIn(const Lodemap& map)
{
    const auto bytes = map.section("info", kVersion);
    if (!bytes)
        return bytes.failure();
    const QJsonObject json =
        QJsonDocument::fromJson(QByteArray(bytes->data(), bytes->size())).object();
    const QJsonArray box = json[QStringLiteral("bounds")].toArray();
    if (box.size() != 4)
        return Unexpected(
            Kind::Corrupt,
            QStringLiteral("the description of the map %1 cannot be read; import it again")
                .arg(map.path()));
    MapInfo info;
    info.name = json[QStringLiteral("name")].toString();
    info.attribution = json[QStringLiteral("attribution")].toString();
    info.country = json[QStringLiteral("country")].toString();
    info.bounds = {box[0].toInt(), box[1].toInt(), box[2].toInt(), box[3].toInt()};
    for (const QJsonValue& value : json[QStringLiteral("account")].toArray()) {
        const QJsonObject line = value.toObject();
        info.account.push_back({line[QStringLiteral("what")].toString(),
                                line[QStringLiteral("why")].toString(),
                                line[QStringLiteral("count")].toInteger()});
    }
    return info;
}

} // namespace lodestar::streets
