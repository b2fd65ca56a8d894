// SPDX-License-Identifier: GPL-3.0-or-later
// A call's log as rows, and the spans between its time stamps.
#include "core/history/timeline.h"

#include "core/history/phrase.h"

#include <QCoreApplication>

namespace lodestar::history {

namespace {

QString whoDid(const Actor& actor)
{
    if (actor.console.isEmpty())
        return actor.name;
    return QStringLiteral("%1 · %2").arg(actor.console, actor.name);
}

struct Span
{
    const char* name;
    Stamp from;
    Stamp to;
};

constexpr Span kSpans[] = {
    {QT_TRANSLATE_NOOP("history", "received to answered"), Stamp::Received, Stamp::Answered},
    {QT_TRANSLATE_NOOP("history", "answered to triaged"), Stamp::Answered, Stamp::Triaged},
    {QT_TRANSLATE_NOOP("history", "received to dispatched"), Stamp::Received, Stamp::Dispatched},
    {QT_TRANSLATE_NOOP("history", "dispatched to en route"), Stamp::Dispatched, Stamp::EnRoute},
    {QT_TRANSLATE_NOOP("history", "en route to on scene"), Stamp::EnRoute, Stamp::OnScene},
    {QT_TRANSLATE_NOOP("history", "on scene to engaged"), Stamp::OnScene, Stamp::Engaged},
    {QT_TRANSLATE_NOOP("history", "on scene to cleared"), Stamp::OnScene, Stamp::Cleared},
    {QT_TRANSLATE_NOOP("history", "received to cleared"), Stamp::Received, Stamp::Cleared}};

} // namespace

QList<TimelineRow> timeline(const QList<Cow<Recorded>>& log, const Profile& profile)
{
    QList<TimelineRow> rows;
    rows.reserve(log.size());
    for (auto it = log.crbegin(); it != log.crend(); ++it) {
        const Recorded& recorded = **it;
        Phrase phrase = phraseOf(recorded, profile);
        rows += TimelineRow{.seq = recorded.seq,
                            .at = recorded.at,
                            .who = phrase.who.isEmpty() ? whoDid(recorded.by) : phrase.who,
                            .text = std::move(phrase.text),
                            .isKey = phrase.isKey};
    }
    return rows;
}

QList<Interval> intervals(const QMap<Stamp, Instant>& stamps)
{
    QList<Interval> found;
    for (const Span& span : kSpans) {
        const auto from = stamps.find(span.from);
        const auto to = stamps.find(span.to);
        if (from == stamps.end() || to == stamps.end() || *to < *from)
            continue;
        found += Interval{
            QCoreApplication::translate("history", span.name), span.from, span.to, *to - *from};
    }
    return found;
}

} // namespace lodestar::history
