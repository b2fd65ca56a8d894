// SPDX-License-Identifier: GPL-3.0-or-later
// JsonWriter: writes plain structs as canonical JSON by their fields(): one value, one text, for
// ever.
//
// Keys stand in the order of fields(). Empty texts, ids, lists, maps, byte strings and sealed
// texts, absent optionals and structs of nothing but such are left out; numbers, flags and words
// are always written, so that a later change of a default in code changes no old meaning. Instants
// and Durations are whole milliseconds, doubles the shortest text that reads back exactly.
#pragma once

#include "core/base/cow.h"
#include "core/base/fields.h"
#include "core/base/names.h"
#include "core/base/place.h"
#include "core/base/time.h"
#include "core/domain/event.h"
#include "core/domain/sealed.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>
#include <string_view>

namespace lodestar::store {

/// Whether sealed texts are written out. In bodies and checkpoints they never are; only a text that
/// an older body holds open, and that therefore has no digest, always is.
enum class SealedText { DigestOnly, Plain };

class JsonWriter
{
public:
    explicit JsonWriter(SealedText sealed = SealedText::DigestOnly)
        : m_sealed(sealed)
    {
    }

    /// The text so far; the caller takes it when done.
    [[nodiscard]] const QByteArray& bytes() const { return m_out; }

    [[nodiscard]] QByteArray take() { return std::exchange(m_out, {}); }

    /// What could not be written: a NUL character, a number that is not finite.
    [[nodiscard]] const QString& fault() const { return m_fault; }

    void value(bool v) { m_out += v ? "true" : "false"; }

    void value(int v) { whole(v); }

    void value(qint64 v) { whole(v); }

    void value(double v);

    void value(const QString& v) { text(v); }

    void value(const QByteArray& v);

    void value(Instant v) { whole(v.time_since_epoch().count()); }

    void value(Duration v) { whole(v.count()); }

    void value(LatLon v);

    void value(Metres v) { value(v.value); }

    void value(const QUuid& v);
    void value(const Sealed& v);
    void value(const Recorded& v);

    template <class Tag, class V>
    void value(const Id<Tag, V>& v)
    {
        value(v.value());
    }

    template <NamedEnum E>
    void value(E v)
    {
        const std::string_view name = nameOf(v);
        quoted(name);
    }

    template <class T>
    void value(const std::optional<T>& v)
    {
        if (v)
            value(*v);
        else
            m_out += "null";
    }

    template <class T>
    void value(const Cow<T>& v)
    {
        value(*v);
    }

    template <class T>
    void value(const QList<T>& v)
    {
        m_out += '[';
        bool first = true;
        for (const T& item : v) {
            if (!std::exchange(first, false))
                m_out += ',';
            value(item);
        }
        m_out += ']';
    }

    template <class K, class T>
    void value(const QMap<K, T>& v)
    {
        m_out += '{';
        bool first = true;
        for (auto it = v.begin(); it != v.end(); ++it) {
            if (!std::exchange(first, false))
                m_out += ',';
            value(it.key());
            m_out += ':';
            value(it.value());
        }
        m_out += '}';
    }

    template <HasFields T>
    void value(const T& v)
    {
        m_out += '{';
        const bool outer = std::exchange(m_first, true);
        T::fields(v, *this);
        m_first = outer;
        m_out += '}';
    }

    /// One member of the object being written; leaves it out if it is empty.
    template <class T>
    void operator()(const char* name, const T& v)
    {
        if (isEmpty(v))
            return;
        const qsizetype before = m_out.size();
        if (!m_first)
            m_out += ',';
        m_out += '"';
        m_out += name;
        m_out += "\":";
        const qsizetype start = m_out.size();
        value(v);
        if constexpr (HasFields<T>) {
            if (m_out.size() == start + 2) { // "{}": nothing in it
                m_out.truncate(before);
                return;
            }
        }
        m_first = false;
    }

private:
    static bool isEmpty(const QString& v) { return v.isEmpty(); }

    static bool isEmpty(const QByteArray& v) { return v.isEmpty(); }

    static bool isEmpty(const Sealed& v) { return v.isEmpty(); }

    template <class Tag, class V>
    static bool isEmpty(const Id<Tag, V>& v)
    {
        return !v.isValid();
    }

    template <class T>
    static bool isEmpty(const std::optional<T>& v)
    {
        return !v;
    }

    template <class T>
    static bool isEmpty(const QList<T>& v)
    {
        return v.isEmpty();
    }

    template <class K, class T>
    static bool isEmpty(const QMap<K, T>& v)
    {
        return v.isEmpty();
    }

    template <class T>
    static bool isEmpty(const T&)
    {
        return false;
    }

    void whole(qint64 v);
    void text(const QString& v);
    void quoted(std::string_view utf8);

    QByteArray m_out;
    QString m_fault;
    SealedText m_sealed;
    bool m_first = true; ///< no member of the present object is written yet
};

} // namespace lodestar::store
