// SPDX-License-Identifier: GPL-3.0-or-later
// The .lodemap: one file with everything that the console knows about a city's ground, versioned,
// checksummed and read in place.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSaveFile>
#include <QString>

#include <cstring>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

class QFile;

namespace lodestar::streets {

/// Layout: a header of 64 bytes (magic, version, length, table's place and checksums), the
/// sections, each on a multiple of 64, then the table (name, version, place, length, checksum).
/// Little-endian. Two imports of one input are equal to the byte: the file holds no time and no
/// path. The version rises with every change of a section's meaning: no older file is read.
inline constexpr quint32 kLodemapVersion = 2;

/// Writes sections in the order of the calls and gives the file its name only when all of it is on
/// the disk.
class LodemapWriter
{
public:
    explicit LodemapWriter(const QString& path);

    /// `name`: at most 15 ASCII letters, once a file. Errors: Unavailable (disk).
    Result<void> add(const char* name, quint32 version, QByteArrayView bytes);

    template <class T>
    Result<void> add(const char* name, quint32 version, const std::vector<T>& items)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        return add(name,
                   version,
                   QByteArrayView(reinterpret_cast<const char*>(items.data()),
                                  static_cast<qsizetype>(items.size() * sizeof(T))));
    }

    Result<void> finish();

private:
    struct Entry
    {
        char name[16];
        quint32 version;
        quint32 reserved;
        quint64 at;
        quint64 length;
        quint64 checksum;
    };

    friend class Lodemap;

    QSaveFile m_file;
    std::vector<Entry> m_entries;
    quint64 m_at = 0;

    Result<void> write(QByteArrayView bytes);
};

/// A .lodemap opened for reading: mapped, immutable, shared between threads.
class Lodemap
{
public:
    /// Checks magic, version, length and every checksum before anything is believed. Errors:
    /// NotFound, Invalid (no .lodemap, or one of an older or newer version), Corrupt (cut short or
    /// changed; says which section).
    [[nodiscard]] static Result<std::shared_ptr<const Lodemap>> open(const QString& path);
    ~Lodemap();
    Lodemap(const Lodemap&) = delete;
    Lodemap& operator=(const Lodemap&) = delete;

    [[nodiscard]] bool has(const char* name) const;
    /// Name and version of every section, in the order of the file.
    [[nodiscard]] std::vector<std::pair<QByteArray, quint32>> sections() const;
    /// The section's bytes in place. Errors: NotFound (says that the map must be imported again),
    /// Invalid (the section is newer than `version`).
    [[nodiscard]] Result<QByteArrayView> section(const char* name, quint32 version) const;

    /// The section as an array of T; Corrupt when its length is no multiple of T's.
    template <class T>
    [[nodiscard]] Result<std::span<const T>> array(const char* name, quint32 version) const
    {
        static_assert(std::is_trivially_copyable_v<T> && alignof(T) <= 64);
        const Result<QByteArrayView> bytes = section(name, version);
        if (!bytes)
            return Unexpected(bytes.error());
        if (static_cast<size_t>(bytes.value().size()) % sizeof(T) != 0)
            return Unexpected(oddLength(name));
        return std::span(reinterpret_cast<const T*>(bytes.value().data()),
                         static_cast<size_t>(bytes.value().size()) / sizeof(T));
    }

    [[nodiscard]] QString path() const;
    [[nodiscard]] qint64 size() const;

private:
    Lodemap();

    [[nodiscard]] Error oddLength(const char* name) const;

    std::unique_ptr<QFile> m_file;
    const uchar* m_bytes = nullptr;
    std::vector<LodemapWriter::Entry> m_entries;
};

} // namespace lodestar::streets
