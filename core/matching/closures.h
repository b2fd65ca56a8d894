// SPDX-License-Identifier: GPL-3.0-or-later
// Closures: makes a map's router drive round the streets that the Board says are closed.
#pragma once

#include "core/domain/board.h"

namespace lodestar::streets {
class Router;
}

namespace lodestar::matching {

/// From now on the router knows exactly the closures that hold at `now`, each by the street nearest
/// to its point. Those that lie on no street of this map come back, oldest first: nobody must
/// believe that they are respected. To be called when the Board changes and as time passes, from
/// the thread that changes the router.
QList<StreetClosure> followClosures(streets::Router& router, const Board& board, Instant now);

} // namespace lodestar::matching
