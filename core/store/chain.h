// SPDX-License-Identifier: GPL-3.0-or-later
// Chain: the SHA-256 hashes that bind each event to the one before, and sealed texts to their
// events.
#pragma once

#include "core/base/time.h"
#include "core/domain/ids.h"
#include "core/domain/sealed.h"

#include <memory>
#include <string_view>

namespace lodestar::store {

/// One row of the events table as it lies in the database. The views live as long as the row that
/// they were read from: until the reader's callback returns.
struct RowView
{
    qint64 seq = 0;
    Instant at;
    std::string_view kind; ///< "call_opened"
    int version = 1;       ///< of the kind's body
    QUuid command;
    int ordinal = 0;        ///< place among the command's events, from 0
    std::string_view actor; ///< canonical JSON
    std::string_view body;  ///< canonical JSON
    std::string_view hash;  ///< 32 bytes
};

/// Makes the hashes of a chain. Holds one OpenSSL context and uses it again; for one thread.
///
/// A row's hash is SHA-256 over: the hash before (32 bytes); seq, at in milliseconds (8 bytes each,
/// big-endian); version, ordinal (4 bytes each, big-endian); the command's UUID (16 bytes, RFC 4122
/// order); the lengths of kind and actor (4 bytes each, big-endian); kind; actor; body.
class Chain
{
public:
    Chain();
    ~Chain();
    Chain(const Chain&) = delete;
    Chain& operator=(const Chain&) = delete;

    /// The hash that the first event is chained to.
    [[nodiscard]] QByteArray genesis(const QUuid& storeId);
    /// row.hash is not read.
    [[nodiscard]] QByteArray next(std::string_view before, const RowView& row);
    /// The same without an allocation; `out` takes 32 bytes and may be where `before` points.
    void next(std::string_view before, const RowView& row, unsigned char* out);
    /// SHA-256(salt + the label's name + the text in UTF-8).
    [[nodiscard]] QByteArray seal(std::string_view salt, Label label, std::string_view text);
    [[nodiscard]] QByteArray sha256(std::string_view bytes);

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

inline constexpr qsizetype kHashBytes = 32;
inline constexpr int kSaltBytes = 16;

inline std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

inline QByteArray bytesOf(std::string_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

} // namespace lodestar::store
