// SPDX-License-Identifier: GPL-3.0-or-later
// Writes and opens the .lodemap.
#include "core/streets/lodemap.h"

#include "core/base/filewriter.h"

#include <QFile>
#include <QFileInfo>

#define XXH_INLINE_ALL
#include <bit>
#include <cstddef>
#include <xxhash.h>

namespace lodestar::streets {

static_assert(std::endian::native == std::endian::little, "a .lodemap is read in place");

namespace {

constexpr char kMagic[8] = {'L', 'O', 'D', 'E', 'M', 'A', 'P', '\n'};
constexpr quint64 kAlign = 64;

struct Header
{
    char magic[8];
    quint32 version;
    quint32 sections;
    quint64 length; ///< of the whole file
    quint64 tableAt;
    quint64 tableChecksum;
    char unused[16];
    quint64 checksum; ///< of the bytes before this field
};

static_assert(sizeof(Header) == kAlign);

quint64 checksumOf(const void* bytes, quint64 length)
{
    return XXH3_64bits(bytes, length);
}

Unexpected cannotWrite(const QSaveFile& file)
{
    return Unexpected(
        Kind::Unavailable,
        QStringLiteral("cannot write the map %1: %2").arg(file.fileName(), whyNotWritten(file)));
}

} // namespace

LodemapWriter::LodemapWriter(const QString& path)
    : m_file(path)
{
}

Result<void> LodemapWriter::write(QByteArrayView bytes)
{
    // A map is read in place; a device of that name would be replaced by it.
    if (const QFileInfo there(m_file.fileName()); there.exists() && !there.isFile())
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("cannot write the map %1: it is no file").arg(m_file.fileName()));
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly))
        return cannotWrite(m_file);
    if (m_at == 0) { // the header comes last, when it is known
        const QByteArray blank(sizeof(Header), '\0');
        if (m_file.write(blank) != blank.size())
            return cannotWrite(m_file);
        m_at = sizeof(Header);
    }
    const QByteArray gap(static_cast<qsizetype>((kAlign - m_at % kAlign) % kAlign), '\0');
    if (m_file.write(gap) != gap.size() || m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return cannotWrite(m_file);
    m_at += static_cast<quint64>(gap.size() + bytes.size());
    return {};
}

Result<void> LodemapWriter::add(const char* name, quint32 version, QByteArrayView bytes)
{
    Entry entry{};
    Q_ASSERT(std::strlen(name) < sizeof(entry.name));
    std::strncpy(entry.name, name, sizeof(entry.name) - 1);
    entry.version = version;
    entry.length = static_cast<quint64>(bytes.size());
    entry.checksum = checksumOf(bytes.data(), entry.length);
    if (const auto written = write(bytes); !written)
        return written;
    entry.at = m_at - entry.length;
    m_entries.push_back(entry);
    return {};
}

Result<void> LodemapWriter::finish()
{
    const QByteArrayView table(reinterpret_cast<const char*>(m_entries.data()),
                               static_cast<qsizetype>(m_entries.size() * sizeof(Entry)));
    if (const auto written = write(table); !written)
        return written;
    Header header{};
    std::memcpy(header.magic, kMagic, sizeof(kMagic));
    header.version = kLodemapVersion;
    header.sections = static_cast<quint32>(m_entries.size());
    header.length = m_at;
    header.tableAt = m_at - static_cast<quint64>(table.size());
    header.tableChecksum = checksumOf(table.data(), static_cast<quint64>(table.size()));
    header.checksum = checksumOf(&header, offsetof(Header, checksum));
    if (!m_file.seek(0) ||
        m_file.write(reinterpret_cast<const char*>(&header), sizeof(header)) !=
            static_cast<qint64>(sizeof(header)) ||
        !m_file.commit())
        return cannotWrite(m_file);
    return {};
}

Lodemap::Lodemap() = default;
Lodemap::~Lodemap() = default;

Result<std::shared_ptr<const Lodemap>> Lodemap::open(const QString& path)
{
    const std::shared_ptr<Lodemap> map(new Lodemap);
    map->m_file = std::make_unique<QFile>(path);
    QFile& file = *map->m_file;
    if (!file.exists())
        return Unexpected(Kind::NotFound, QStringLiteral("there is no map %1").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            Kind::Unavailable,
            QStringLiteral("cannot read the map %1: %2").arg(path, file.errorString()));
    const auto corrupt = [&](const QString& what) {
        return Unexpected(
            Kind::Corrupt,
            QStringLiteral("the map %1 is damaged: %2; import it again").arg(path, what));
    };
    const auto length = static_cast<quint64>(file.size());
    Header header{};
    const QByteArray head = file.read(sizeof(Header));
    std::memcpy(&header, head.constData(), static_cast<size_t>(head.size()));
    if (std::memcmp(header.magic, kMagic, sizeof(kMagic)) != 0)
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("%1 is no .lodemap; make one with 'lodestarctl map import'").arg(path));
    if (length < sizeof(Header))
        return corrupt(QStringLiteral("it is cut short"));
    if (header.version > kLodemapVersion)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("the map %1 has version %2, this program reads %3; use a "
                                         "newer program or import the map again")
                              .arg(path)
                              .arg(header.version)
                              .arg(kLodemapVersion));
    if (header.version < kLodemapVersion)
        return Unexpected(Kind::Invalid,
                          QStringLiteral("the map %1 has version %2, which this program no longer "
                                         "reads (it reads %3); import it again")
                              .arg(path)
                              .arg(header.version)
                              .arg(kLodemapVersion));
    if (header.checksum != checksumOf(&header, offsetof(Header, checksum)))
        return corrupt(QStringLiteral("its header does not match its checksum"));
    if (header.length > length)
        return corrupt(
            QStringLiteral("it is cut short: %1 bytes of %2").arg(length).arg(header.length));
    const quint64 tableLength = header.sections * sizeof(LodemapWriter::Entry);
    if (header.length < length || header.tableAt > length || tableLength > length - header.tableAt)
        return corrupt(QStringLiteral("its length is not the one it was written with"));
    map->m_bytes = file.map(0, file.size());
    if (!map->m_bytes)
        return Unexpected(
            Kind::Unavailable,
            QStringLiteral("cannot map %1 into memory: %2").arg(path, file.errorString()));
    if (header.tableChecksum != checksumOf(map->m_bytes + header.tableAt, tableLength))
        return corrupt(QStringLiteral("its table does not match its checksum"));
    map->m_entries.resize(header.sections);
    std::memcpy(map->m_entries.data(), map->m_bytes + header.tableAt, tableLength);
    for (LodemapWriter::Entry& entry : map->m_entries) {
        entry.name[sizeof(entry.name) - 1] = '\0';
        const bool isInside =
            entry.at % kAlign == 0 && entry.at <= length && entry.length <= length - entry.at;
        if (!isInside || entry.checksum != checksumOf(map->m_bytes + entry.at, entry.length))
            return corrupt(QStringLiteral("its section '%1' does not match its checksum")
                               .arg(QLatin1String(entry.name)));
    }
    return std::shared_ptr<const Lodemap>(map);
}

bool Lodemap::has(const char* name) const
{
    for (const LodemapWriter::Entry& entry : m_entries)
        if (std::strcmp(entry.name, name) == 0)
            return true;
    return false;
}

std::vector<std::pair<QByteArray, quint32>> Lodemap::sections() const
{
    std::vector<std::pair<QByteArray, quint32>> all;
    for (const LodemapWriter::Entry& entry : m_entries)
        all.emplace_back(entry.name, entry.version);
    return all;
}

Result<QByteArrayView> Lodemap::section(const char* name, quint32 version) const
{
    for (const LodemapWriter::Entry& entry : m_entries) {
        if (std::strcmp(entry.name, name) != 0)
            continue;
        if (entry.version > version)
            return Unexpected(
                Kind::Invalid,
                QStringLiteral(
                    "the section '%1' of the map %2 has version %3, this program reads up to %4")
                    .arg(QLatin1String(name), path())
                    .arg(entry.version)
                    .arg(version));
        return QByteArrayView(reinterpret_cast<const char*>(m_bytes + entry.at),
                              static_cast<qsizetype>(entry.length));
    }
    return Unexpected(Kind::NotFound,
                      QStringLiteral("the map %1 has no section '%2'; import it again")
                          .arg(path(), QLatin1String(name)));
}

QString Lodemap::path() const
{
    return m_file->fileName();
}

qint64 Lodemap::size() const
{
    return m_file->size();
}

Error Lodemap::oddLength(const char* name) const
{
    return {Kind::Corrupt,
            QStringLiteral("the section '%1' of the map %2 has an odd length; import it again")
                .arg(QLatin1String(name), path())};
}

} // namespace lodestar::streets
