// SPDX-License-Identifier: GPL-3.0-or-later
// PseudoLocale: an invented language that every translated text wears, so that a test sees which
// texts are not translated, cut off, or put together from pieces.
#pragma once

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTranslator>

#include <functional>

namespace lodestar::test {

/// "Hold the call" becomes "«Hóld thé cáll ~~~~~»": accents on every vowel, brackets around the
/// whole, and four tenths more length, as German or Finnish need. Places (%1, %n, %L1), mnemonics,
/// entities and markup stay as they are.
[[nodiscard]] QString pseudoOf(const QString& text);

/// What parts separate facts in one text.
[[nodiscard]] const QRegularExpression& separators();

/// What is wrong with a text that a person sees; empty: nothing. Outside «…» only `isData` words
/// may stand, and two «…» never stand beside each other with only a space or a word between.
[[nodiscard]] QString faultOf(const QString& text,
                              const std::function<bool(const QString& words)>& isData);

/// Translates everything while it lives.
class PseudoLocale final : public QTranslator
{
public:
    PseudoLocale() { QCoreApplication::installTranslator(this); }

    ~PseudoLocale() override { QCoreApplication::removeTranslator(this); }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* context,
                                    const char* source,
                                    const char* disambiguation,
                                    int n) const override;
};

} // namespace lodestar::test
