// SPDX-License-Identifier: GPL-3.0-or-later
// Codec: events, Boards and case rows to canonical JSON and back, and old bodies to present ones.
#pragma once

#include "core/domain/board.h"
#include "core/domain/caserow.h"
#include "core/store/chain.h"
#include "core/store/jsonwriter.h"

#include <memory>

namespace lodestar::store {

/// Turns a body of `kind` as version `from` wrote it into one of version from + 1. Kept for ever.
struct Upcast
{
    std::string_view kind;
    int from = 1;
    Result<QByteArray> (*step)(std::string_view body);
};

/// Every change of a body since the first release, oldest first. A kind's present version is one
/// more than the number of its steps.
[[nodiscard]] const QList<Upcast>& releasedUpcasts();

/// The name that the Journal has for an event's kind, e.g. "call_opened".
[[nodiscard]] std::string_view kindNameOf(const Event& event);
/// All kinds, in the order of the variant.
[[nodiscard]] QList<std::string_view> allKindNames();

/// An event as the Journal stores it.
struct EncodedEvent
{
    std::string_view kind; ///< lives for ever
    int version = 1;
    QByteArray body;
};

/// Reads and writes what the store keeps. Holds a parser and its buffer and uses them again; for
/// one thread.
class Codec
{
public:
    explicit Codec(const QList<Upcast>& upcasts = releasedUpcasts());
    ~Codec();
    Codec(const Codec&) = delete;
    Codec& operator=(const Codec&) = delete;

    /// Invalid if a text holds a NUL character or a number is not finite.
    [[nodiscard]] Result<EncodedEvent> encode(const Event& event) const;
    [[nodiscard]] Result<QByteArray> encode(const Actor& actor) const;

    /// Into `out`, whose buffers are used again. Sealed texts come with digest and label only.
    /// Invalid for a kind or version that this program is too old for; Corrupt for a body that
    /// cannot be read.
    [[nodiscard]] Result<void> decode(const RowView& row, Recorded& out);
    [[nodiscard]] Result<Recorded> decode(const RowView& row);

    /// Everything of a Board that the fold made, but no sealed text and no fix of a unit.
    [[nodiscard]] Result<QByteArray> encode(const Board& board) const;
    /// Corrupt if it is no Board of this program's kinds and versions.
    [[nodiscard]] Result<Board> decodeBoard(std::string_view json);

    [[nodiscard]] Result<QByteArray> encode(const CaseRow& row) const;
    [[nodiscard]] Result<CaseRow> decodeCase(std::string_view json);

private:
    struct Parser;

    [[nodiscard]] int presentVersion(std::string_view kind) const;
    [[nodiscard]] Result<QByteArray>
    upcast(std::string_view kind, int from, std::string_view body) const;

    const QList<Upcast>& m_upcasts;
    std::unique_ptr<Parser> m_parser;
};

/// Any struct with fields() as JSON, for `--json` and exports.
template <class T>
[[nodiscard]] QByteArray toJson(const T& v, SealedText sealed = SealedText::DigestOnly)
{
    JsonWriter writer(sealed);
    writer.value(v);
    return writer.take();
}

/// An event's members alone, without its kind.
[[nodiscard]] QByteArray toJson(const Event& event, SealedText sealed = SealedText::DigestOnly);

/// Calls `visit(Sealed&)` on every sealed text in a struct, a list, a map or an event.
template <class Visit>
struct SealedIo
{
    Visit& visit;

    void operator()(const char*, Sealed& v) { visit(v); }

    template <HasFields T>
    void operator()(const char*, T& v)
    {
        T::fields(v, *this);
    }

    template <class T>
    void operator()(const char* name, std::optional<T>& v)
    {
        if (v)
            (*this)(name, *v);
    }
    template <class T>

    requires(HasFields<T>) void operator()(const char* name, QList<T>& v)
    {
        for (T& item : v)
            (*this)(name, item);
    }
    template <class K, class T>

    requires(HasFields<T>) void operator()(const char* name, QMap<K, T>& v)
    {
        for (T& item : v)
            (*this)(name, item);
    }

    void operator()(const char*, QList<Cow<Recorded>>& log)
    {
        for (Cow<Recorded>& recorded : log)
            std::visit([this](auto& e) { e.fields(e, *this); }, recorded.edit().event);
    }
    template <class T>

    requires(!HasFields<T>) void operator()(const char*, T&) {}
};

template <class Visit>
void eachSealed(Event& event, Visit visit)
{
    SealedIo<Visit> io{visit};
    std::visit([&](auto& e) { e.fields(e, io); }, event);
}

template <class Visit>
void eachSealed(Call& call, Visit visit)
{
    SealedIo<Visit> io{visit};
    Call::fields(call, io);
}

template <class Visit>
void eachSealed(StandingNote& note, Visit visit)
{
    SealedIo<Visit> io{visit};
    StandingNote::fields(note, io);
}

} // namespace lodestar::store
