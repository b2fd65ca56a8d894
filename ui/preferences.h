// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences: what a person's screen looked like, as the window gives it and takes it back.
#pragma once

#include "ui/queueview.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace lodestar::ui {

struct Preferences
{
    Look look = Look::Night;
    int percent = 100;           ///< of the theme's sizes
    QByteArray geometry;         ///< of the window; empty: as it comes
    QByteArray layout;           ///< of the docks in three columns; empty: as designed
    QByteArray layoutInTwo;      ///< of the docks where three columns have no room
    QStringList lines;           ///< of the command line, newest last; none holds a text
    QByteArray pin;              ///< Argon2id hash of the PIN that unlocks; empty: none is set
    int volume = 70;             ///< of the sounds, 0..100
    QMap<QString, QString> keys; ///< action to portable key, where the person changed it
    bool hasToured = false;      ///< the tour was taken or left once
    QList<QueueView> views;      ///< of the queue, in their order

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

} // namespace lodestar::ui
