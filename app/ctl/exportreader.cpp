// SPDX-License-Identifier: GPL-3.0-or-later
// Decodes the lines of an export.
#include "app/ctl/exportreader.h"

#include "core/base/json.h"
#include "core/store/codec.h"

#include <QFile>
#include <QJsonDocument>

namespace lodestar::ctl {

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QByteArray compact(const QJsonValue& value)
{
    return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

Result<Recorded> eventOf(const QByteArray& line, const QString& place, store::Codec& codec)
{
    auto json = parseJson(line, place);
    if (!json)
        return json.failure();
    JsonReader reader(*json, place);
    constexpr int kMost = 2'000'000'000;
    const int seq = reader.at(QStringLiteral("seq")).whole(1, kMost);
    const auto at = instantFromIso(reader.at(QStringLiteral("at")).word());
    const QUuid command = QUuid::fromString(reader.at(QStringLiteral("command")).word());
    const int ordinal = reader.at(QStringLiteral("ordinal")).whole(0, kMost);
    const QByteArray kind = reader.at(QStringLiteral("kind")).word().toUtf8();
    const int version = reader.at(QStringLiteral("version")).whole(1, kMost);
    const QByteArray actor = compact(reader.at(QStringLiteral("actor")).value());
    const QByteArray body = compact(reader.at(QStringLiteral("body")).value());
    if (auto sound = reader.outcome(); !sound)
        return sound.failure();
    if (!at)
        return Unexpected(Kind::Invalid, QStringLiteral("%1: %2").arg(place, at.error().text));
    store::RowView row;
    row.seq = seq;
    row.at = *at;
    row.actor = viewOf(actor);
    row.command = command;
    row.ordinal = ordinal;
    row.kind = viewOf(kind);
    row.version = version;
    row.body = viewOf(body);
    auto decoded = codec.decode(row);
    if (!decoded)
        return Unexpected(decoded.error().kind,
                          QStringLiteral("%1: %2").arg(place, decoded.error().text));
    return decoded;
}

} // namespace

Result<void> readExport(const QString& path, const std::function<void(const Recorded&)>& see)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected(Kind::NotFound, QStringLiteral("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    store::Codec codec;
    for (int number = 1; !file.atEnd(); ++number) {
        const QByteArray line = file.readLine();
        if (line.trimmed().isEmpty())
            continue;
        auto event = eventOf(line, QStringLiteral("%1, line %2").arg(path).arg(number), codec);
        if (!event)
            return event.failure();
        see(*event);
    }
    return {};
}

} // namespace lodestar::ctl
