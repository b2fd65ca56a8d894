// SPDX-License-Identifier: GPL-3.0-or-later
// StructReader: fills plain structs from canonical JSON by their fields(), with simdjson.
//
// Members are expected in the order of fields(), as JsonWriter wrote them, and are then found
// without a search; any other order is read too. A member that the struct does not know is a fault:
// it was written by a newer program, and to drop it silently would change what the event says.
#pragma once

#include "core/store/eventkinds.h"
#include "core/store/jsonwriter.h"

#include <simdjson.h>

namespace lodestar::store {

namespace sj = simdjson::ondemand;

/// Reads one document. After a fault everything else reads as empty; ask ok() at the end.
class StructReader
{
public:
    enum class Order { AsWritten, Any };

    explicit StructReader(Order order)
        : m_order(order)
    {
    }

    /// True if members were left over AsWritten: read the document once more in Any order.
    [[nodiscard]] bool isOutOfOrder() const { return m_outOfOrder; }

    [[nodiscard]] bool ok() const { return m_fault == nullptr; }

    /// What is wrong, in English for a log or inside a sentence; nullptr if nothing is.
    [[nodiscard]] const char* fault() const { return m_fault; }

    void refuse(const char* fault)
    {
        if (!m_fault)
            m_fault = fault;
    }

    void read(sj::value v, bool& out) { take(v.get_bool(), out); }

    void read(sj::value v, int& out)
    {
        qint64 wide = 0;
        read(v, wide);
        out = static_cast<int>(wide);
        if (out != wide)
            refuse("a number is too large");
    }

    void read(sj::value v, qint64& out)
    {
        int64_t wide = 0;
        take(v.get_int64(), wide);
        out = wide;
    }

    void read(sj::value v, double& out) { take(v.get_double(), out); }

    void read(sj::value v, QString& out)
    {
        const std::string_view s = text(v);
        out = QString::fromUtf8(s.data(), static_cast<qsizetype>(s.size()));
    }

    void read(sj::value v, QByteArray& out)
    {
        const std::string_view s = text(v);
        out = QByteArray::fromHex(
            QByteArray::fromRawData(s.data(), static_cast<qsizetype>(s.size())));
        if (static_cast<size_t>(out.size()) * 2 != s.size())
            refuse("a byte string is not hexadecimal");
    }

    void read(sj::value v, Instant& out)
    {
        qint64 ms = 0;
        read(v, ms);
        out = Instant(Duration(ms));
    }

    void read(sj::value v, Duration& out)
    {
        qint64 ms = 0;
        read(v, ms);
        out = Duration(ms);
    }

    void read(sj::value v, Metres& out) { read(v, out.value); }

    void read(sj::value v, LatLon& out)
    {
        QList<double> both;
        read(v, both);
        if (both.size() != 2) {
            refuse("a place is not [latitude, longitude]");
            return;
        }
        out = {both[0], both[1]};
    }

    void read(sj::value v, QUuid& out)
    {
        const std::string_view s = text(v);
        out = QUuid::fromString(QLatin1StringView(s.data(), static_cast<qsizetype>(s.size())));
        if (out.isNull() && s != "00000000-0000-0000-0000-000000000000")
            refuse("a UUID is not one");
    }

    void read(sj::value v, Sealed& out);
    void read(sj::value v, Recorded& out);

    template <class Tag, class V>
    void read(sj::value v, Id<Tag, V>& out)
    {
        V inner{};
        read(v, inner);
        out = Id<Tag, V>(std::move(inner));
    }

    template <NamedEnum E>
    void read(sj::value v, E& out)
    {
        if (const auto found = valueOf<E>(text(v)))
            out = *found;
        else
            refuse("a word is not one of its set");
    }

    template <class T>
    void read(sj::value v, std::optional<T>& out)
    {
        read(v, out.emplace());
    }

    template <class T>
    void read(sj::value v, Cow<T>& out)
    {
        read(v, out.edit());
    }

    template <class T>
    void read(sj::value v, QList<T>& out)
    {
        sj::array items;
        if (!take(v.get_array(), items))
            return;
        out.clear();
        for (auto item : items) {
            sj::value inner;
            if (!take(std::move(item).get(inner)))
                return;
            read(inner, out.emplaceBack());
        }
    }

    template <class K, class T>
    void read(sj::value v, QMap<K, T>& out)
    {
        sj::object members;
        if (!take(v.get_object(), members))
            return;
        out.clear();
        for (auto member : members) {
            sj::field field;
            std::string_view name;
            if (!take(std::move(member).get(field)) || !take(field.unescaped_key(), name))
                return;
            const K key = keyOf<K>(name); // before the value, whose texts share the parser's buffer
            read(field.value(), out[key]);
        }
    }

    template <HasFields T>
    void read(sj::value v, T& out)
    {
        sj::object object;
        if (take(v.get_object(), object))
            readMembers(object, out);
    }

    template <HasFields T>
    void readMembers(sj::object& object, T& out);

private:
    /// Hands each member of fields() the next member of the object if that has its name.
    class InOrder;
    /// Looks each member of fields() up by its name and counts those found.
    class ByName;

    template <class T>
    bool take(simdjson::simdjson_result<T> result, T& out)
    {
        if (m_fault)
            return false;
        return take(std::move(result).get(out));
    }

    bool take(simdjson::error_code code)
    {
        if (code)
            refuse(simdjson::error_message(code));
        return !m_fault;
    }

    std::string_view text(sj::value v)
    {
        std::string_view s;
        take(v.get_string(), s);
        return s;
    }

    template <class K>
    K keyOf(std::string_view name)
    {
        if constexpr (NamedEnum<K>) {
            if (const auto found = valueOf<K>(name))
                return *found;
            refuse("a word is not one of its set");
            return K{};
        } else {
            return K(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        }
    }

    Order m_order;
    bool m_outOfOrder = false;
    const char* m_fault = nullptr;
};

class StructReader::InOrder
{
public:
    InOrder(StructReader& reader, sj::object& object)
        : m_reader(reader)
    {
        if (m_reader.take(object.begin().get(m_it)) && m_reader.take(object.end().get(m_end)))
            load();
    }

    template <class T>
    void operator()(const char* name, T& out)
    {
        if (!m_loaded || m_field.key() != name)
            return;
        m_reader.read(m_field.value(), out);
        ++m_it;
        load();
    }

    [[nodiscard]] bool tookAll() const { return !m_loaded; }

private:
    void load()
    {
        m_loaded = m_reader.ok() && m_it != m_end && m_reader.take((*m_it).get(m_field));
    }

    StructReader& m_reader;
    sj::object_iterator m_it;
    sj::object_iterator m_end;
    sj::field m_field;
    bool m_loaded = false;
};

class StructReader::ByName
{
public:
    ByName(StructReader& reader, sj::object& object)
        : m_reader(reader)
        , m_object(object)
    {
    }

    template <class T>
    void operator()(const char* name, T& out)
    {
        if (!m_reader.ok())
            return; // behind a fault the parser has nothing that could be asked
        sj::value v;
        const auto code = m_object.find_field_unordered(name).get(v);
        if (code == simdjson::NO_SUCH_FIELD || !m_reader.take(code))
            return;
        m_reader.read(v, out);
        ++found;
    }

    size_t found = 0;

private:
    StructReader& m_reader;
    sj::object& m_object;
};

template <HasFields T>
void StructReader::readMembers(sj::object& object, T& out)
{
    if (m_order == Order::AsWritten) {
        InOrder inOrder(*this, object);
        T::fields(out, inOrder);
        if (ok() && !inOrder.tookAll()) {
            m_outOfOrder = true;
            refuse("its members are not in the usual order");
        }
        return;
    }
    size_t members = 0;
    if (!take(object.count_fields(), members))
        return;
    ByName byName(*this, object);
    T::fields(out, byName);
    if (ok() && byName.found != members)
        refuse("it has a member that this program does not know");
}

/// Reads the body of the kind with this index into `out`.
void readBody(StructReader& reader, size_t kind, sj::object& object, Event& out);

} // namespace lodestar::store
