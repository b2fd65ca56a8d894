// SPDX-License-Identifier: GPL-3.0-or-later
// Which calls and units an event is about, told by the types of its members.
#include "core/domain/event.h"

#include <algorithm>

namespace lodestar {

namespace {
/// Collects the ids among an event's own members; ids inside nested lists are no subjects.
struct SubjectIo
{
    Subjects& found;

    void operator()(const char*, const CallId& call)
    {
        if (call.isValid())
            found.calls += call;
    }

    void operator()(const char*, const UnitId& unit)
    {
        if (unit.isValid())
            found.units += unit;
    }

    void operator()(const char*, const UnitRecord& record) { found.units += record.id; }

    template <class T>
    void operator()(const char*, const T&)
    {
    }
};

template <class T>
bool anyShared(const QList<T>& a, const QList<T>& b)
{
    return std::ranges::any_of(a, [&](const T& id) { return b.contains(id); });
}

template <class T>
void addNew(QList<T>& to, const QList<T>& from)
{
    for (const T& id : from)
        if (!to.contains(id))
            to += id;
}
} // namespace

bool Subjects::meets(const Subjects& other) const
{
    return anyShared(calls, other.calls) || anyShared(units, other.units);
}

void Subjects::add(const Subjects& other)
{
    addNew(calls, other.calls);
    addNew(units, other.units);
}

Subjects subjectsOf(const Event& event)
{
    Subjects found;
    SubjectIo io{found};
    std::visit([&](const auto& e) { e.fields(e, io); }, event);
    return found;
}

} // namespace lodestar
