// SPDX-License-Identifier: GPL-3.0-or-later
// HeadAnchor: a small file beside a store that remembers how far it had come, so that a store that
// lost its end, or an old copy put in its place, is noticed.
#pragma once

#include "core/store/journal.h"

namespace lodestar::store {

/// Written after each commit without waiting for the disk: it may lag behind the store, never lead
/// it.
class HeadAnchor
{
public:
    /// `storePath` empty: remembers nothing (a store in memory).
    explicit HeadAnchor(const QString& storePath);
    ~HeadAnchor();
    HeadAnchor(const HeadAnchor&) = delete;
    HeadAnchor& operator=(const HeadAnchor&) = delete;

    [[nodiscard]] QString path() const { return m_path; }

    /// What was written last; nothing if there is no anchor or the power went while it was written.
    [[nodiscard]] std::optional<ChainHead> read() const;
    /// A failure is silent: the store itself is the truth.
    void write(const ChainHead& head);
    /// The next write is to the file that then stands there.
    void reopen();
    /// What is written still goes to the file under the anchor's name; also true before the first
    /// write. Costs two stat().
    [[nodiscard]] bool isInPlace() const;

private:
    QString m_path;
    int m_file = -1;
};

} // namespace lodestar::store
