// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed: a personal or clinical text that can be erased later without breaking the chain of
// events.
#pragma once

#include "core/domain/vocabulary.h"

#include <QByteArray>
#include <QString>

namespace lodestar {

/// An event's body holds only `digest` = SHA-256(salt + label + text); salt and text lie in the
/// store's side table. Three states: empty; plain (text without digest: not yet in the Journal);
/// sealed (digest, and the text unless it was erased).
struct Sealed
{
    QString text;
    QByteArray digest; ///< 32 bytes, or empty before the Journal has it
    Label label = Label::Personal;

    Sealed() = default;

    explicit Sealed(QString plain, Label l = Label::Personal)
        : text(std::move(plain))
        , label(l)
    {
    }

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && digest.isEmpty(); }

    /// True if the text was in the Journal and is gone, by retention or by order.
    [[nodiscard]] bool isErased() const { return text.isNull() && !digest.isEmpty(); }

    friend bool operator==(const Sealed&, const Sealed&) = default;
};

} // namespace lodestar
