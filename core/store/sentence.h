// SPDX-License-Identifier: GPL-3.0-or-later
// Sentence::tr(): translated sentences of the store, for functions that are in no QObject.
#pragma once

#include <QCoreApplication>

namespace lodestar::store {

struct Sentence
{
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace lodestar::store
