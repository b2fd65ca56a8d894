// SPDX-License-Identifier: GPL-3.0-or-later
// SealedTexts: every sealed text of a call, its log included, wherever it stands.
#pragma once

#include "core/base/fields.h"
#include "core/domain/call.h"

namespace lodestar {

namespace detail {

/// Visits members as fields() names them; Do is called with each Sealed.
template <class Do>
struct SealedIo
{
    Do& does;

    template <class T>
    void operator()(const char* name, T& value)
    {
        using Plain = std::remove_cvref_t<T>;
        if constexpr (std::is_same_v<Plain, Sealed>)
            does(value);
        else if constexpr (HasFields<Plain>)
            Plain::fields(value, *this);
        else
            inside(name, value);
    }

private:
    template <class T>
    void inside(const char*, T&)
    {
    }

    template <class T>
    void inside(const char* name, std::optional<T>& value)
    {
        if (value)
            (*this)(name, *value);
    }

    template <class T>
    void inside(const char* name, const std::optional<T>& value)
    {
        if (value)
            (*this)(name, *value);
    }

    template <HasFields T>
    void inside(const char* name, QList<T>& list)
    {
        for (T& item : list)
            (*this)(name, item);
    }

    template <HasFields T>
    void inside(const char* name, const QList<T>& list)
    {
        for (const T& item : list)
            (*this)(name, item);
    }

    void inside(const char* name, Answers& answers)
    {
        for (Answer& answer : answers)
            (*this)(name, answer);
    }

    void inside(const char* name, const Answers& answers)
    {
        for (const Answer& answer : answers)
            (*this)(name, answer);
    }

    // A log is shared between Boards: an event is copied only where `does` wants to change it.
    void inside(const char*, QList<Cow<Recorded>>& log)
    {
        for (Cow<Recorded>& recorded : log) {
            bool isTouched = false;
            auto look = [&](const Sealed& sealed) {
                isTouched = isTouched || does.changes(sealed);
            };
            SealedIo<decltype(look)> looking{look};
            std::visit([&](const auto& e) { e.fields(e, looking); }, recorded->event);
            if (isTouched)
                std::visit([this](auto& e) { e.fields(e, *this); }, recorded.edit().event);
        }
    }

    void inside(const char*, const QList<Cow<Recorded>>& log)
    {
        for (const Cow<Recorded>& recorded : log)
            std::visit([this](const auto& e) { e.fields(e, *this); }, recorded->event);
    }
};

} // namespace detail

/// Calls `change.changes(const Sealed&)`, and `change(Sealed&)` on each text for which that is true
/// and on any other text beside it, of the call and of its log.
template <class Change>
void changeSealed(Call& call, Change change)
{
    detail::SealedIo<Change> io{change};
    Call::fields(call, io);
}

/// The same for a standing note.
template <class Change>
void changeSealed(StandingNote& note, Change change)
{
    detail::SealedIo<Change> io{change};
    StandingNote::fields(note, io);
}

/// Calls `does(const Sealed&)` for every text.
template <class Do>
void eachSealed(const Call& call, Do does)
{
    detail::SealedIo<Do> io{does};
    Call::fields(call, io);
}

} // namespace lodestar
