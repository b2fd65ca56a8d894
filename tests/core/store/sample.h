// SPDX-License-Identifier: GPL-3.0-or-later
// An example of every event kind with every member filled, so that no member is forgotten by a
// codec.
#pragma once

#include "core/store/codec.h"
#include "core/store/eventkinds.h"

namespace lodestar::store::test {

/// Fills each member with another value, none of them a default.
class FillIo
{
public:
    template <class T>
    void operator()(const char*, T& v)
    {
        fill(v);
    }

private:
    int next() { return ++m_count; }

    void fill(bool& v) { v = !v; }

    void fill(int& v) { v = next(); }

    void fill(qint64& v) { v = 1'000'000'000'000 + next(); }

    void fill(double& v) { v = 0.1 * next(); }

    void fill(QString& v) { v = QStringLiteral("text %1 \"é\\ \n\t\u0001 \U0001F9ED").arg(next()); }

    void fill(Instant& v) { v = Instant(Duration(1'700'000'000'000 + next())); }

    void fill(Duration& v) { v = Duration(-next()); }

    void fill(Metres& v) { v.value = 1.0 / next(); }

    void fill(LatLon& v) { v = {40.1 + 1.0 / next(), -75.3}; }

    void fill(Sealed& v) { v = Sealed(QStringLiteral("secret %1 ü").arg(next()), Label::Clinical); }

    template <class Tag>
    void fill(Id<Tag, QString>& v)
    {
        v = Id<Tag, QString>(QStringLiteral("ID %1").arg(next()));
    }

    template <class Tag>
    void fill(Id<Tag, qint64>& v)
    {
        v = Id<Tag, qint64>(next());
    }

    template <NamedEnum E>
    void fill(E& v)
    {
        v = names(E{}).back().value;
    }

    template <class T>
    void fill(std::optional<T>& v)
    {
        fill(v.emplace());
    }

    template <class T>
    void fill(QList<T>& v)
    {
        fill(v.emplaceBack());
        fill(v.emplaceBack());
    }

    template <HasFields T>
    void fill(T& v)
    {
        T::fields(v, *this);
    }

    int m_count = 0;
};

/// The kind with this index of the variant, filled.
inline Event filledEvent(size_t kind)
{
    const auto make = []<size_t... I>(size_t wanted, std::index_sequence<I...>)
    {
        Event event;
        ((I == wanted ? (event.emplace<I>(), 0) : 0), ...);
        return event;
    };
    Event event = make(kind, std::make_index_sequence<kKinds>());
    FillIo io;
    std::visit([&](auto& e) { e.fields(e, io); }, event);
    return event;
}

inline Actor console(int number)
{
    return {QStringLiteral("R. Vega"), Role::Dispatcher, QStringLiteral("Console %1").arg(number)};
}

inline Event takes(const QString& unit, qint64 call)
{
    UnitAssigned assigned;
    assigned.unit = UnitId(unit);
    assigned.call = CallId(call);
    return assigned;
}

inline Event opens(qint64 call, const QString& address)
{
    CallOpened opened;
    opened.call = CallId(call);
    opened.location.address = Sealed(address);
    return opened;
}

inline Event notes(qint64 call, const QString& text)
{
    return NoteAdded{CallId(call), Sealed(text, Label::Clinical)};
}

inline Event closes(qint64 call)
{
    return CallClosed{CallId(call), {OutcomeId(QStringLiteral("resolved"))}, {}, {}};
}

} // namespace lodestar::store::test
