// SPDX-License-Identifier: GPL-3.0-or-later
// CardNotices: what stands above the questions of a call card: what changed after a crash, hazards
// and notes, a likely duplicate.
#pragma once

#include "core/matching/duplicates.h"
#include "ui/shown.h"
#include "ui/widgets/noticestrip.h"

#include <QWidget>

namespace lodestar::ui {

class CardNotices final : public QWidget
{
    Q_OBJECT

public:
    /// `addKey` is the key that adds a report to the call it looks like, `allKey` the one that
    /// shows all notes, `seenKey` the one that puts the news away.
    CardNotices(const Theme& theme,
                const QString& addKey,
                const QString& allKey,
                const QString& seenKey,
                QWidget* parent = nullptr);

    /// A call on the Board, or one that left it.
    void showCall(const Shown& shown, const Call& call);
    /// A card that is no call yet: what is typed so far, as a call would have it.
    void showNew(const Shown& shown, const Call& typed);
    void clear();

    /// What happened while this console was away; stays until seen().
    void tellNews(const QList<Notice>& news);
    void seen();
    void toggleAll();

    /// The call that the new card looks most like; none if there is none.
    [[nodiscard]] CallId likeliest() const;

private:
    QString m_addKey;
    QString m_allKey;
    QString m_seenKey;
    NoticeStrip* m_news;
    NoticeStrip* m_notes;
    NoticeStrip* m_likeness;
    QList<matching::Likeness> m_likely;
    matching::CallAddresses m_addresses;
    QList<Notice> m_all;
    bool m_showsAll = false;

    void showNotes(const QList<Notice>& all);
};

} // namespace lodestar::ui
