// SPDX-License-Identifier: GPL-3.0-or-later
// Reads profile, natures and agency files from disk.
#include "core/domain/profilefile.h"

#include "core/domain/profilebase.h"
#include "core/domain/profilereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace lodestar {

namespace {

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return Unexpected(Kind::NotFound, QStringLiteral("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Kind::Unavailable,
                          QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

/// Faults of the shared list are told where they stand: in the natures file.
Result<QJsonArray> naturesIn(const QString& path)
{
    auto parsed = readJsonFile(path);
    if (!parsed)
        return parsed.failure();
    JsonReader root(*parsed, path);
    root.allow(QStringLiteral("comment"));
    JsonReader list = root.at(QStringLiteral("natures"));
    (void)readNatures(list);
    root.finish();
    if (auto sound = root.outcome(); !sound)
        return sound.failure();
    return list.value().toArray();
}

/// `"natures": "natures.json"` replaced by that file's list.
Result<void> includeNatures(QJsonObject& profile, const QString& path)
{
    const QString key = QStringLiteral("natures");
    if (!profile.value(key).isString())
        return {};
    auto natures = naturesIn(QFileInfo(path).dir().filePath(profile.value(key).toString()));
    if (!natures)
        return Unexpected(natures.error().kind,
                          QStringLiteral("%1: $.natures: %2").arg(path, natures.error().text));
    profile.insert(key, *natures);
    return {};
}

} // namespace

Result<QByteArray> selfContainedProfile(const QString& path)
{
    auto bytes = bytesOf(path);
    if (!bytes)
        return bytes;
    auto parsed = parseJson(*bytes, path);
    if (!parsed)
        return parsed.failure();
    const QJsonObject profile = parsed->toObject();
    if (!profile.contains(QStringLiteral("extends")) &&
        !profile.value(QStringLiteral("natures")).isString())
        return bytes;
    auto whole = extendedObject(path, includeNatures);
    if (!whole)
        return whole.failure();
    return QJsonDocument(*whole).toJson(QJsonDocument::Compact);
}

Result<Profile> profileFromFile(const QString& path)
{
    auto bytes = selfContainedProfile(path);
    if (!bytes)
        return bytes.failure();
    return profileFromJson(*bytes, path);
}

Result<QByteArray> selfContainedAgency(const QString& path)
{
    auto bytes = bytesOf(path);
    if (!bytes)
        return bytes;
    auto parsed = parseJson(*bytes, path);
    if (!parsed)
        return parsed.failure();
    if (!parsed->toObject().contains(QStringLiteral("extends")))
        return bytes;
    auto whole = extendedObject(path, [](QJsonObject&, const QString&) { return Result<void>(); });
    if (!whole)
        return whole.failure();
    return QJsonDocument(*whole).toJson(QJsonDocument::Compact);
}

Result<Agency> agencyFromFiles(const QString& agencyPath, const QString& profilePath)
{
    auto agency = selfContainedAgency(agencyPath);
    if (!agency)
        return agency.failure();
    auto profile = selfContainedProfile(profilePath);
    if (!profile)
        return profile.failure();
    return agencyFromJson(*agency, agencyPath, *profile, profilePath);
}

} // namespace lodestar
