// SPDX-License-Identifier: GPL-3.0-or-later
// Fields: how a plain struct names its members once, for the codec, checkpoints, export and tests
// alike.
//
// A struct takes part by
//     template <class Self, class Io> static void fields(Self& s, Io& io) { io("call", s.call); … }
// An Io is called once per member, in order, with the member's stable name. Names are never reused
// for another meaning; members are only ever added (an absent one keeps its default).
#pragma once

#include <concepts>
#include <type_traits>

namespace lodestar {

namespace detail {
struct ProbeIo
{
    template <class T>
    void operator()(const char*, T&)
    {
    }
};
} // namespace detail

template <class T>
concept HasFields = requires(T& value, detail::ProbeIo& io)
{
    std::remove_cvref_t<T>::fields(value, io);
};

} // namespace lodestar
