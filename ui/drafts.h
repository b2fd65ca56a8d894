// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts: where everything that was typed and not sent is kept, so that it survives a crash. The
// window tells it; the program that opens the window says where.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/domain/ids.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace lodestar::ui {

/// Texts of a card that were sent in one command and had no answer yet, by field; null: not in it.
struct SentTexts
{
    CommandId command;
    QList<QString> texts;

    friend bool operator==(const SentTexts&, const SentTexts&) = default;
};

/// What stands unsent in one card, by field; a null text is a field as the Board has it. What has
/// no answer yet counts as unsent.
struct CardDraft
{
    CallId call; ///< 0: the new card
    QList<QString> texts;
    QList<SentTexts> sent{};

    friend bool operator==(const CardDraft&, const CardDraft&) = default;
};

struct DraftSet
{
    qint64 seq = 0; ///< of the Board that was shown
    Instant at;     ///< when it was kept
    QList<CardDraft> cards;
    std::optional<Instant> rangAt; ///< of the new card
    CallId shown;                  ///< the card on top; 0 with rangAt: the new one
    QString commandLine;

    [[nodiscard]] bool isEmpty() const
    {
        return cards.isEmpty() && commandLine.trimmed().isEmpty();
    }

    friend bool operator==(const DraftSet&, const DraftSet&) = default;
};

class Drafts
{
public:
    virtual ~Drafts() = default;

    /// Keeps this and nothing else; an empty set leaves nothing behind. Returns at once and never
    /// waits for a disk; the latest set counts.
    virtual void keep(const DraftSet& drafts) = 0;
    /// What stopped the last keeping; empty if it went well.
    [[nodiscard]] virtual QString trouble() const = 0;
    /// What the last console left behind; nothing if it left nothing. Corrupt with one sentence for
    /// what cannot be read, which is then put aside and not deleted.
    [[nodiscard]] virtual Result<std::optional<DraftSet>> left() = 0;
};

} // namespace lodestar::ui
