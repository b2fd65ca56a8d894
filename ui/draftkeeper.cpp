// SPDX-License-Identifier: GPL-3.0-or-later
// DraftKeeper: keys typed in one breath are one writing; nothing waits longer than kSoonMs.
#include "ui/draftkeeper.h"

namespace lodestar::ui {

namespace {

/// With the writing itself this stays far under the 200 ms that a key may be lost in.
constexpr int kSoonMs = 40;
/// By then a disk that can write has written.
constexpr int kWrittenMs = 500;
/// A full disk is often emptied by somebody: what could not be kept is tried again so often.
constexpr int kAgainMs = 5'000;

} // namespace

DraftKeeper::DraftKeeper(Drafts* drafts, std::function<DraftSet()> gather, QObject* parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_gather(std::move(gather))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::flush);
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainMs);
    connect(&m_again, &QTimer::timeout, this, &DraftKeeper::tryAgain);
}

void DraftKeeper::touch()
{
    if (m_drafts && !m_soon.isActive())
        m_soon.start();
}

void DraftKeeper::flush()
{
    if (!m_drafts)
        return;
    m_soon.stop();
    DraftSet now = m_gather();
    // Which Board was shown is kept with new words, not for its own sake.
    if (m_kept && m_kept->cards == now.cards && m_kept->commandLine == now.commandLine &&
        m_kept->rangAt == now.rangAt && m_kept->shown == now.shown)
        return;
    if (!m_kept && now.isEmpty())
        return;
    m_drafts->keep(now);
    m_kept = std::move(now);
    QTimer::singleShot(kWrittenMs, this, &DraftKeeper::lookForTrouble);
}

void DraftKeeper::lookForTrouble()
{
    const QString trouble = m_drafts->trouble();
    if (!trouble.isEmpty() && !m_again.isActive())
        m_again.start();
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    if (trouble.isEmpty())
        emit eased();
    else
        emit troubled(trouble);
}

void DraftKeeper::tryAgain()
{
    if (m_drafts->trouble().isEmpty() || !m_kept)
        return lookForTrouble();
    m_drafts->keep(*m_kept);
    QTimer::singleShot(kWrittenMs, this, &DraftKeeper::lookForTrouble);
}

Result<std::optional<DraftSet>> DraftKeeper::left()
{
    if (!m_drafts)
        return std::optional<DraftSet>();
    auto left = m_drafts->left();
    if (left)
        m_kept = *left;
    return left;
}

QList<Notice> restoredNews(const DraftSet& drafts,
                           const QStringList& onTheirWay,
                           const history::Meanwhile& changed,
                           const Format& format)
{
    QStringList back;
    if (!drafts.cards.isEmpty())
        back += DraftKeeper::tr("%n card(s)", nullptr, static_cast<int>(drafts.cards.size()));
    if (!drafts.commandLine.trimmed().isEmpty())
        back += DraftKeeper::tr("the command line");
    QList<Notice> news;
    if (!back.isEmpty())
        news += Notice{DraftKeeper::tr("↺ Back as it was typed at %1: %2")
                           .arg(format.clock(drafts.at), back.join(QStringLiteral(", "))),
                       {},
                       Tone::Accent};
    for (const QString& text : onTheirWay)
        news += Notice{text, {}, Tone::Accent};
    const auto add = [&](const QString& text) {
        news += Notice{text, {}, Tone::Text};
    };
    for (const auto& own : changed.own) {
        const QString call = QString::number(own.call.value());
        if (own.isGone)
            add(DraftKeeper::tr("Call %1 has left the board.").arg(call));
        else if (own.mergedInto.isValid())
            add(DraftKeeper::tr("Call %1 was merged into call %2.")
                    .arg(call)
                    .arg(own.mergedInto.value()));
        else if (own.closed)
            add(DraftKeeper::tr("Call %1 was closed.").arg(call));
        else
            add(DraftKeeper::tr("Call %1 has %n new line(s).", nullptr, own.entries).arg(call));
    }
    QStringList rest;
    if (changed.opened > 0)
        rest += DraftKeeper::tr("%n call(s) opened", nullptr, changed.opened);
    if (changed.closed > 0)
        rest += DraftKeeper::tr("%n closed", nullptr, changed.closed);
    if (changed.units > 0)
        rest += DraftKeeper::tr("%n unit(s) changed", nullptr, changed.units);
    add(rest.isEmpty() ? DraftKeeper::tr("Nothing else changed meanwhile.")
                       : DraftKeeper::tr("Meanwhile: %1.").arg(rest.join(QStringLiteral(", "))));
    return news;
}

} // namespace lodestar::ui
