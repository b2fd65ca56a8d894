// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow's drafts: what is typed is kept, and comes back with what changed meanwhile.
#include "core/history/meanwhile.h"
#include "ui/draftkeeper.h"
#include "ui/mainwindow.h"
#include "ui/panels/callcardpanel.h"
#include "ui/panels/cardnotices.h"
#include "ui/panels/commandline.h"
#include "ui/panels/unsenttexts.h"

namespace lodestar::ui {

void MainWindow::connectDrafts()
{
    m_keeper = new DraftKeeper(
        m_around.drafts,
        [this] {
            DraftSet drafts;
            drafts.seq = m_shown.board->seq;
            drafts.at = m_around.clock.now();
            drafts.cards = m_card->drafts();
            drafts.rangAt = m_card->rangAt();
            drafts.shown = m_shown.call;
            drafts.commandLine = m_commandLine->line();
            return drafts;
        },
        this);
    connect(m_card, &CallCardPanel::draftMoved, m_keeper, &DraftKeeper::touch);
    connect(m_commandLine, &CommandLine::edited, m_keeper, &DraftKeeper::touch);
    connect(m_keeper, &DraftKeeper::troubled, this, [this](const QString& why) {
        say(why, Tone::Warning);
    });
    connect(m_keeper, &DraftKeeper::eased, this, [this] {
        say(tr("What is typed is kept again."), Tone::Good);
    });
    connect(m_card, &CallCardPanel::cardWanted, this, [this](const CallId& call) {
        if (call.isValid())
            selectCall(call);
        else
            newCall();
    });
}

// Called once, when the first Board is there to be compared with.
void MainWindow::restoreDrafts()
{
    auto left = m_keeper->left();
    if (!left) {
        say(left.error().text, Tone::Warning);
        return;
    }
    if (!*left || (*left)->isEmpty())
        return;
    DraftSet drafts = **left;
    const Reconciled now = reconciled(drafts, *m_shown.board);
    drafts.cards = now.cards;
    if (!drafts.shown.isValid())
        drafts.shown = now.opened;
    m_card->restore(drafts.cards, drafts.rangAt);
    QList<CallId> own;
    bool hasNew = false;
    for (const auto& card : drafts.cards)
        if (card.call.isValid())
            own += card.call;
        else
            hasNew = true;
    if (hasNew && !drafts.shown.isValid()) {
        m_shown.call = {};
        m_card->openNew(m_around.clock.now());
    } else if (drafts.shown.isValid() && m_shown.board->call(drafts.shown))
        m_shown.call = drafts.shown;
    else if (!own.isEmpty())
        m_shown.call = own.first();
    if (!drafts.commandLine.isEmpty())
        m_commandLine->begin(drafts.commandLine);
    m_card->notices().tellNews(
        restoredNews(drafts,
                     now.told,
                     history::meanwhile(*m_shown.board, drafts.seq, drafts.at, own),
                     Format(m_shown.board->profile->timeZone)));
}

} // namespace lodestar::ui
