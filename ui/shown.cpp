// SPDX-License-Identifier: GPL-3.0-or-later
// The badges of calls and units, the same in every panel.
#include "ui/shown.h"

#include "core/desk/access.h"
#include "core/history/veil.h"

#include <QCoreApplication>

namespace lodestar::ui {

namespace {

const Call* wholeCallOf(const Shown& shown)
{
    const Call* live = shown.board->call(shown.call);
    return live || !shown.past || shown.past->id != shown.call ? live : shown.past.get();
}

} // namespace

const Call* Shown::selectedCall() const
{
    return veiled && veiled->id == call ? veiled.get() : wholeCallOf(*this);
}

QString Shown::read(const Sealed& text) const
{
    return text.text.isEmpty() || desk::mayRead(role, text.label)
               ? text.text
               : QCoreApplication::translate("lodestar::ui::Shown", "(withheld)");
}

void Shown::veil()
{
    const auto mayRead = [this](Label label) {
        return desk::mayRead(role, label);
    };
    const Call* whole = wholeCallOf(*this);
    veiled = whole && history::hasVeiled(*whole, mayRead)
                 ? std::make_shared<const Call>(history::veiled(*whole, mayRead))
                 : nullptr;
}

Badge levelBadgeOf(const Profile& profile, const LevelId& level)
{
    const Level* known = profile.level(level);
    if (!known)
        known = profile.level(profile.protocol.untriagedLevel);
    if (!known)
        return {
            Badge::Form::Level, QStringLiteral("?"), Shape::Question, ColourRole::Untriaged, false};
    return {Badge::Form::Level, known->letter, known->shape, known->colour, false};
}

Badge callBadge(const Profile& profile, const Call& call)
{
    return levelBadgeOf(profile, levelOf(call));
}

Badge unitBadge(const Board& board, const Unit& unit)
{
    const StatusDef* status = board.statusOf(unit);
    if (!status)
        return {Badge::Form::Status, QStringLiteral("??"), Shape::Square, ColourRole::Off, false};
    return {Badge::Form::Status, status->letters, Shape::Square, status->colour, status->filled};
}

} // namespace lodestar::ui
