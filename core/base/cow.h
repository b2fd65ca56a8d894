// SPDX-License-Identifier: GPL-3.0-or-later
// Cow<T>: a plain value that is cheap to copy and copies itself only when it is changed while
// shared.
#pragma once

#include <QSharedData>

#include <utility>

namespace lodestar {

/// Lets a Board of thousands of calls pass between threads for the price of a few reference counts.
template <class T>
class Cow
{
public:
    Cow()
        : m_held(new Held)
    {
    }

    explicit Cow(T value)
        : m_held(new Held(std::move(value)))
    {
    }

    const T& operator*() const { return m_held.constData()->value; }

    const T* operator->() const { return &m_held.constData()->value; }

    /// The value for writing; makes it ours alone first.
    T& edit() { return m_held.data()->value; }

    /// True if both share one value, so that "did it change?" costs nothing.
    [[nodiscard]] bool isSame(const Cow& other) const
    {
        return m_held.constData() == other.m_held.constData();
    }

    friend bool operator==(const Cow& a, const Cow& b) { return a.isSame(b) || *a == *b; }

private:
    struct Held : QSharedData
    {
        T value{};

        Held() = default;

        explicit Held(T v)
            : value(std::move(v))
        {
        }
    };

    QSharedDataPointer<Held> m_held;
};

} // namespace lodestar
