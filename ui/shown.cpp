// SPDX-License-Identifier: GPL-3.0-or-later
// The badges of calls and units, the same in every panel.
#include "ui/shown.h"

namespace lodestar::ui {

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
