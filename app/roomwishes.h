// SPDX-License-Identifier: GPL-3.0-or-later
// RoomWishes: what the command line says about the room, and what is kept of it on this
// workstation.
#pragma once

#include "app/settings.h"
#include "ui/roompolicy.h"

#include <QMap>

class QCommandLineParser;

namespace lodestar::app {

/// What was given, by the name of the option; each is kept and holds until another is given.
using RoomWishes = QMap<QString, QString>;

void addRoomOptions(QCommandLineParser& parser);
[[nodiscard]] RoomWishes roomWishesOf(const QCommandLineParser& parser);
/// The room's policy: what was given, else what is kept, else the default that --help names. What
/// was given is kept only if all of it can be used. Errors: Invalid or NotFound, naming the option.
/// What is given now, and what was kept of earlier starts where nothing is; what is given is kept.
/// Errors: of what is given. What was kept and is no longer there does not stop a start: the
/// policy's trouble tells.
[[nodiscard]] Result<ui::RoomPolicy> settleRoom(const RoomWishes& wishes, Settings& settings);

} // namespace lodestar::app
