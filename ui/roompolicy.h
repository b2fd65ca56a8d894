// SPDX-License-Identifier: GPL-3.0-or-later
// RoomPolicy: what this workstation's room has settled: its words, when it locks, where its paper
// goes.
#pragma once

#include "ui/aliastable.h"

#include <chrono>

namespace lodestar::ui {

struct RoomPolicy
{
    AliasTable commands;
    std::chrono::minutes idleLock{0};   ///< 0: never by itself
    QString paperFolder;                ///< where sheets go; empty: none is kept by itself
    std::chrono::minutes paperEvery{0}; ///< 0: only when asked
    int paperKept = 24;      ///< sheets of the board in the folder; older ones are removed
    QString printer;         ///< by its name; empty: PDF files in the folder
    bool isPractice = false; ///< invented calls only: a tour may open one
    QString trouble;         ///< what of all this is not there today; empty: nothing
};

} // namespace lodestar::ui
