// SPDX-License-Identifier: GPL-3.0-or-later
// DraftKeeper: hands what is typed and not sent on to be kept, a moment after each key.
#pragma once

#include "core/history/meanwhile.h"
#include "ui/drafts.h"
#include "ui/format.h"
#include "ui/widgets/noticestrip.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace lodestar::ui {

class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    /// `gather` says what stands unsent now. `drafts` may be null: then nothing is kept.
    DraftKeeper(Drafts* drafts, std::function<DraftSet()> gather, QObject* parent = nullptr);

    /// Something was typed, sent or cleared.
    void touch();
    /// Hands on at once what touch() would a moment later.
    void flush();
    /// What the last console left behind; asked once, before the first touch().
    [[nodiscard]] Result<std::optional<DraftSet>> left();

signals:
    /// What is typed cannot be kept, and why; once for each reason.
    void troubled(const QString& why);
    /// It can be again, and is.
    void eased();

private:
    Drafts* m_drafts;
    std::function<DraftSet()> m_gather;
    QTimer m_soon;
    QTimer m_again; ///< runs while the last keeping failed
    std::optional<DraftSet> m_kept;
    QString m_trouble; ///< as told last

    void lookForTrouble();
    void tryAgain();
};

/// What is told after a crash: which drafts are back, what became of texts that were on their way,
/// and what changed since they were kept.
[[nodiscard]] QList<Notice> restoredNews(const DraftSet& drafts,
                                         const QStringList& onTheirWay,
                                         const history::Meanwhile& changed,
                                         const Format& format);

} // namespace lodestar::ui
