// SPDX-License-Identifier: GPL-3.0-or-later
// Id<Tag, Value>: a name for one thing that cannot be mistaken for the name of another kind of
// thing.
#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <utility>

namespace lodestar {

/// A strongly typed id. Value is what a dispatcher reads or types (a number for calls, a call sign
/// for units).
template <class Tag, class Value = QString>
class Id
{
public:
    using ValueType = Value;

    Id() = default;

    explicit Id(Value value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const Value& value() const { return m_value; }

    /// False for the id that names nothing.
    [[nodiscard]] bool isValid() const { return !(m_value == Value()); }

    friend bool operator==(const Id& a, const Id& b) { return a.m_value == b.m_value; }

    friend bool operator<(const Id& a, const Id& b) { return a.m_value < b.m_value; }

    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    Value m_value{};
};

} // namespace lodestar
