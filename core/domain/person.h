// SPDX-License-Identifier: GPL-3.0-or-later
// Person and Caller: the one in crisis, and the one who rang. Everything that names them is sealed.
#pragma once

#include "core/domain/sealed.h"

namespace lodestar {

/// Who is calling, seen from the person in crisis.
enum class CallerRelation { Unknown, Self, Family, Bystander, Professional };

constexpr auto names(CallerRelation)
{
    using enum CallerRelation;
    return std::array{Named{Unknown, "unknown"},
                      Named{Self, "self"},
                      Named{Family, "family"},
                      Named{Bystander, "bystander"},
                      Named{Professional, "professional"}};
}

struct Caller
{
    Sealed name;
    Sealed phone; ///< call-back number as given
    CallerRelation relation = CallerRelation::Unknown;

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("name", s.name);
        io("phone", s.phone);
        io("relation", s.relation);
    }

    friend bool operator==(const Caller&, const Caller&) = default;
};

/// The person in crisis as far as the call knows them.
struct Person
{
    Sealed name;
    Sealed description; ///< age, clothing, direction of travel
    Sealed helps;       ///< what helps this person, in plain words

    template <class Self, class Io>
    static void fields(Self& s, Io& io)
    {
        io("name", s.name);
        io("description", s.description);
        io("helps", s.helps);
    }

    friend bool operator==(const Person&, const Person&) = default;
};

} // namespace lodestar
