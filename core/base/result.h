// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value, or an Error with a kind for code and one sentence for a person.
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace lodestar {

/// What kind of thing went wrong. Code tests the kind; people read the text.
enum class Kind {
    Invalid,     ///< the input is wrong: a file, a flag, a command that makes no sense
    Denied,      ///< the role or the profile does not allow it
    Conflict,    ///< somebody else was first
    NotFound,    ///< the named thing does not exist
    Unavailable, ///< the store, the disk or the network is away; trying again may help
    Corrupt      ///< stored data is damaged; it is never repaired silently
};

/// The kind's name as scripts see it, e.g. "conflict".
inline QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Invalid:
        return QStringLiteral("invalid");
    case Kind::Denied:
        return QStringLiteral("denied");
    case Kind::Conflict:
        return QStringLiteral("conflict");
    case Kind::NotFound:
        return QStringLiteral("not_found");
    case Kind::Unavailable:
        return QStringLiteral("unavailable");
    case Kind::Corrupt:
        return QStringLiteral("corrupt");
    }
    Q_UNREACHABLE();
}

struct Error
{
    Kind kind = Kind::Invalid;
    QString text; ///< one sentence: what happened and what to do

    friend bool operator==(const Error&, const Error&) = default;
};

/// Carries an Error into any Result<T>: `return Unexpected{Kind::NotFound, text};`
struct Unexpected
{
    Error error;

    Unexpected(Kind kind, QString text)
        : error{kind, std::move(text)}
    {
    }

    explicit Unexpected(Error e)
        : error(std::move(e))
    {
    }
};

/// A value or an Error, with std::expected's names (g++ 12 has that only in C++23).
template <class T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }

    Result(Unexpected e)
        : m_state(std::in_place_index<1>, std::move(e.error))
    {
    }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }

    explicit operator bool() const { return has_value(); }

    T& value() &
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_state);
    }

    const T& value() const&
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_state);
    }

    T&& value() &&
    {
        Q_ASSERT(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }

    T& operator*() & { return value(); }

    const T& operator*() const& { return value(); }

    T&& operator*() && { return std::move(*this).value(); }

    T* operator->() { return &value(); }

    const T* operator->() const { return &value(); }

    [[nodiscard]] const Error& error() const
    {
        Q_ASSERT(!has_value());
        return *std::get_if<1>(&m_state);
    }

    /// The error, ready to be returned from a function with another value type.
    [[nodiscard]] Unexpected failure() const { return Unexpected(error()); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;

    Result(Unexpected e)
        : m_error(std::move(e.error))
    {
    }

    [[nodiscard]] bool has_value() const { return !m_error; }

    explicit operator bool() const { return has_value(); }

    [[nodiscard]] const Error& error() const
    {
        Q_ASSERT(m_error);
        return *m_error;
    }

    [[nodiscard]] Unexpected failure() const { return Unexpected(error()); }

private:
    std::optional<Error> m_error;
};

} // namespace lodestar
