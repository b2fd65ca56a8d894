// SPDX-License-Identifier: GPL-3.0-or-later
// CardNotices: three strips, each there only while it has something to say.
#include "ui/panels/cardnotices.h"

#include "ui/panels/notewords.h"

#include <QBoxLayout>

namespace lodestar::ui {

namespace {

/// More notes than this wait behind a key, so that the question stays in sight.
constexpr qsizetype kNotesAtOnce = 2;

} // namespace

CardNotices::CardNotices(const Theme& theme,
                         const QString& addKey,
                         const QString& allKey,
                         const QString& seenKey,
                         QWidget* parent)
    : QWidget(parent)
    , m_addKey(addKey)
    , m_allKey(allKey)
    , m_seenKey(seenKey)
    , m_news(new NoticeStrip(theme, Tone::Accent))
    , m_notes(new NoticeStrip(theme, Tone::Warning))
    , m_likeness(new NoticeStrip(theme, Tone::Accent))
{
    m_news->setObjectName(QStringLiteral("newsStrip"));
    m_notes->setObjectName(QStringLiteral("alertStrip"));
    m_likeness->setObjectName(QStringLiteral("likenessStrip"));
    auto* column = new QVBoxLayout(this);
    for (NoticeStrip* strip : {m_news, m_likeness, m_notes})
        column->addWidget(strip);
    const auto measure = [&theme, column] {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme.px(4));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
}

void CardNotices::showCall(const Shown& shown, const Call& call)
{
    m_likely.clear();
    m_likeness->tell({});
    showNotes(noteNotices(shown, call));
}

void CardNotices::showNew(const Shown& shown, const Call& typed)
{
    m_likely = matching::likelyCalls(*shown.board,
                                     {.point = typed.location.point,
                                      .uncertainty = typed.location.uncertainty,
                                      .address = typed.location.address.text,
                                      .phone = typed.caller.phone.text,
                                      .nature = typed.nature},
                                     shown.now,
                                     m_addresses);
    m_likeness->tell(likenessNotices(m_likely, m_addKey));
    showNotes(noteNotices(shown, typed));
}

void CardNotices::clear()
{
    m_likely.clear();
    m_likeness->tell({});
    showNotes({});
}

void CardNotices::showNotes(const QList<Notice>& all)
{
    m_all = all;
    QList<Notice> told = all;
    const qsizetype more = all.size() - kNotesAtOnce;
    if (more > 0 && !m_showsAll) {
        told = all.first(kNotesAtOnce);
        told += Notice{tr("%n more · %1 shows all", nullptr, static_cast<int>(more)).arg(m_allKey),
                       {},
                       Tone::Third};
    }
    m_notes->tell(told);
}

void CardNotices::toggleAll()
{
    m_showsAll = !m_showsAll;
    showNotes(m_all);
}

void CardNotices::tellNews(const QList<Notice>& news)
{
    QList<Notice> told = news;
    if (!told.isEmpty())
        told += Notice{tr("%1 puts this away").arg(m_seenKey), {}, Tone::Third};
    m_news->tell(told);
}

void CardNotices::seen()
{
    m_news->tell({});
}

CallId CardNotices::likeliest() const
{
    return m_likely.isEmpty() ? CallId() : m_likely.first().call;
}

} // namespace lodestar::ui
