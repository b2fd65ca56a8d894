// SPDX-License-Identifier: GPL-3.0-or-later
// DraftFile: unsent texts in one small file, written by a thread of its own, whole or not at all.
#pragma once

#include "core/domain/actor.h"
#include "ui/drafts.h"

#include <QLockFile>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace lodestar::app {

/// The file holds personal texts in clear: only its owner can read it (0600), it lies where the
/// store's own file lies, and it goes away when nothing is unsent. A digest in its first line tells
/// a torn or changed file. While one console has it, another of the same name and person keeps
/// nothing and says so.
class DraftFile final : public ui::Drafts
{
public:
    explicit DraftFile(QString path);
    /// Writes what is still to be written.
    ~DraftFile() override;
    DraftFile(const DraftFile&) = delete;
    DraftFile& operator=(const DraftFile&) = delete;

    void keep(const ui::DraftSet& drafts) override;
    [[nodiscard]] Result<std::optional<ui::DraftSet>> left() override;

    [[nodiscard]] QString trouble() const override;

private:
    const QString m_path;
    QLockFile m_lock;
    const bool m_isOurs;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<ui::DraftSet> m_next;
    QString m_trouble;
    bool m_isEnding = false;
    std::thread m_writer; ///< last: it uses the rest

    void work();
    [[nodiscard]] Result<void> write(const ui::DraftSet& drafts) const;
};

/// The file of one person in one role at one console: beside the SQLite store, or in the user's own
/// folder for a store of another kind. Whoever sits there next, or in another role, has a file of
/// their own: a draft may hold what the other may not read.
[[nodiscard]] QString
draftPath(const QString& sqlitePath, const QString& storeText, const Actor& who);

/// The file that an earlier version left for the whole console, if it is there. It does not say
/// whose words it holds, so nobody is shown them and nothing deletes them.
[[nodiscard]] QString
ownerlessDrafts(const QString& sqlitePath, const QString& storeText, const Actor& who);

} // namespace lodestar::app
