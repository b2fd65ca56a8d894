// SPDX-License-Identifier: GPL-3.0-or-later
// A disk under SQLite that remembers what was synced, so that a test can see what a power cut would
// leave.
#pragma once

#include "core/base/entropy.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace lodestar::store::test {

/// While it lives it is SQLite's default VFS; everything goes on to the real disk at once, and for
/// each 512-byte sector written since its file's last sync the durable content is kept.
class CrashDisk
{
public:
    CrashDisk();
    ~CrashDisk();
    CrashDisk(const CrashDisk&) = delete;
    CrashDisk& operator=(const CrashDisk&) = delete;

    /// Called before each write, truncation and sync.
    std::function<void()> beforeChange;

    /// Not empty: "PRAGMA synchronous = FULL" sets this instead ("NORMAL" or "OFF"), for the proof
    /// that this disk shows what a store loses that waits for it less.
    QByteArray insteadOfFull;
    /// How often that was asked for and changed.
    int timesChanged = 0;

    /// Copies `path` to `to` as it could be after a power cut now: each unsynced sector is new or
    /// old by chance.
    void leave(const QString& path, const QString& to, SeededEntropy& chance) const;
};

} // namespace lodestar::store::test
