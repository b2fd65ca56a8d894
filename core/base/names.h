// SPDX-License-Identifier: GPL-3.0-or-later
// Names of closed sets: each enum lists its values once, and every text form comes from that list.
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <array>
#include <string_view>

namespace lodestar {

/// One value of an enum and the word that files, events and scripts use for it.
template <class E>
struct Named
{
    E value;
    std::string_view name;
};
// clang before 17 does not deduce this for an aggregate.
template <class Enum>
Named(Enum, const char*) -> Named<Enum>;

/// An enum takes part by a constexpr function `names(E)` beside it, found by its namespace,
/// that returns a std::array<Named<E>, N>.
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e)
{
    names(e);
};

template <NamedEnum E>
constexpr std::string_view nameOf(E value)
{
    for (const auto& entry : names(E{}))
        if (entry.value == value)
            return entry.name;
    return {};
}

template <NamedEnum E>
QString nameText(E value)
{
    const auto name = nameOf(value);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

template <NamedEnum E>
constexpr std::optional<E> valueOf(std::string_view name)
{
    for (const auto& entry : names(E{}))
        if (entry.name == name)
            return entry.value;
    return std::nullopt;
}

/// Every word of the set, for error sentences: "one of: a, b, c".
template <NamedEnum E>
QString allNames()
{
    QStringList all;
    for (const auto& entry : names(E{}))
        all += QString::fromLatin1(entry.name.data(), static_cast<qsizetype>(entry.name.size()));
    return all.join(QStringLiteral(", "));
}

template <NamedEnum E>
Result<E> valueFromText(const QString& text)
{
    if (const auto value = valueOf<E>(text.toStdString()))
        return *value;
    return Unexpected(Kind::Invalid,
                      QStringLiteral("\"%1\" is not one of: %2.").arg(text, allNames<E>()));
}

} // namespace lodestar
