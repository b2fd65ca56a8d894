// SPDX-License-Identifier: GPL-3.0-or-later
// RecommendationPanel: shows core/matching's answer as it is.
#include "ui/panels/recommendationpanel.h"

#include "ui/format.h"

#include <QBoxLayout>

namespace lodestar::ui {

namespace {

QList<RowColumn> candidateColumns()
{
    using Left = RowColumn::Left;
    return {{48},
            {96, 1, 0, Left::InTip, true},
            {68, 1, 0, Left::InTip, true},
            {0, 1, 400, Left::Below}};
}

constexpr int kMostPercent = 30;
constexpr int kRejectedSeen = 2; ///< rows of those that are kept in sight

} // namespace

RecommendationPanel::RecommendationPanel(const Theme& theme, QWidget* parent)
    : Panel(theme, QStringLiteral("recommendation"), tr("Recommended"), parent)
{
    m_note = new ThemeLabel(theme, Type::Small, Tone::Warning);
    m_note->setObjectName(QStringLiteral("recommendationNote"));
    m_note->setWordWrap(true);
    m_note->hide();
    m_candidateView = new RowView(theme, m_candidates, candidateColumns(), 2);
    m_candidateView->letWrap();
    m_candidateView->setObjectName(QStringLiteral("candidateView"));
    m_candidateView->setAccessibleName(tr("Units that can go, best first"));
    m_candidateView->setEmptyText(tr("Select a call to see who can go."));
    m_rejectedHead = new QFrame;
    m_rejectedHead->setObjectName(QStringLiteral("question"));
    m_rejectedHead->setStyleSheet(QStringLiteral(
        "QFrame#question { border-radius: 0; border-left: none; border-right: none; }"));
    auto* line = new QHBoxLayout(m_rejectedHead);
    auto* head = new ThemeLabel(theme, Type::Header, Tone::Second);
    head->setElided(tr("Not recommended, and why"));
    line->addWidget(head);
    m_rejectedView = new RowView(theme, m_rejected, {{112}, {0}}, 1);
    m_rejectedView->setObjectName(QStringLiteral("rejectedView"));
    m_rejectedView->setAccessibleName(tr("Units that are not recommended, with the reason"));
    m_room = new QWidget;
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_note, m_candidateView, m_rejectedHead, m_rejectedView})
        part->setParent(m_room);
    m_room->installEventFilter(this);
    body().addWidget(m_room);
    const auto space = [this, line] {
        line->setContentsMargins(
            this->theme().px(12), this->theme().px(5), this->theme().px(12), this->theme().px(5));
        m_note->setMargin(this->theme().px(8));
        measure();
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    for (auto* view : {m_candidateView, m_rejectedView})
        connect(view, &RowView::picked, this, [this](const QVariant& key) {
            emit unitPicked(UnitId(key.toString()));
        });
}

bool RecommendationPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_room && event->type() == QEvent::Resize)
        measure();
    return Panel::eventFilter(watched, event);
}

/// The height of those whom F5 sends.
int RecommendationPanel::firstChoice() const
{
    int rows = 1;
    while (rows < m_candidates.rowCount() && m_candidates.row(rows).inTeam)
        ++rows;
    return m_candidates.rowCount() > 0 ? m_candidateView->heightOf(rows) : theme().rowHeight();
}

// From the top: what warns, who goes, who cannot. The first choice is never cut, then the warning;
// whoever comes after them scrolls.
void RecommendationPanel::measure()
{
    const int wide = m_room->width();
    const int tall = m_room->height();
    m_candidateView->resize(wide, m_candidateView->height());
    m_candidateView->fitColumns();
    const int first = firstChoice();
    const int note = m_note->isHidden()
                         ? 0
                         : std::clamp(m_note->heightForWidth(wide), 0, std::max(tall - first, 0));
    const int line = QFontMetrics(theme().font(Type::Strong)).height() + theme().px(11);
    const int head = m_rejectedHead->isHidden() ? 0 : m_rejectedHead->sizeHint().height();
    const int kept = head == 0 ? 0 : head + std::min(m_rejected.rowCount(), kRejectedSeen) * line;
    const int whole = std::max(m_candidateView->fullHeight(), first);
    const int candidates = std::clamp(tall - note - kept, std::min(first, tall), whole);
    int y = 0;
    const auto put = [&](QWidget& part, int height) {
        part.setGeometry(0, y, wide, std::max(height, 0));
        y += std::max(height, 0);
    };
    put(*m_note, note);
    put(*m_candidateView, candidates);
    put(*m_rejectedHead, head);
    put(*m_rejectedView, tall - y);
    // Its neighbours give way to the first choice, but not the half of the window.
    const int wanted = m_note->isHidden() ? first : first + m_note->heightForWidth(wide);
    m_room->setMinimumHeight(std::min(wanted, window()->height() * kMostPercent / 100));
}

void RecommendationPanel::showNote(const Shown& shown)
{
    const auto& recommendation = shown.recommendation;
    const Call* call = shown.selectedCall();
    QStringList notes;
    if (call && !call->location.point)
        notes += tr("▲ The call is not located: no travel time can be told.");
    if (isFilled(recommendation) && call && !unitsOn(*call).isEmpty())
        notes += tr("✓ The plan is filled. One more goes by D and its name.");
    if (!recommendation.fallbackBecause.isEmpty())
        notes += tr("▲ Fallback: %1").arg(recommendation.fallbackBecause);
    else if (call && !recommendation.filled && !recommendation.planName.isEmpty())
        notes += tr("▲ The plan cannot be filled now.");
    if (const auto& keeps = recommendation.keepsCover)
        notes += tr("◆ %1 instead of %2 keeps %3 covered, %4 min later.")
                     .arg(keeps->unit.value(),
                          keeps->insteadOf.value(),
                          keeps->zones.join(QStringLiteral(", ")),
                          Format::minutes(keeps->later));
    // Worth a line where nobody better is free: else it only distracts.
    if (!recommendation.soon.isEmpty() && recommendation.soon.first().eta &&
        (recommendation.ranked.isEmpty() || !recommendation.ranked.first().eta ||
         *recommendation.soon.first().eta < *recommendation.ranked.first().eta)) {
        const matching::Soon& first = recommendation.soon.first();
        notes += tr("◆ %1 is on call %2, free in about %3 min, and could be here in %4 min.")
                     .arg(first.unit.value())
                     .arg(first.call.value())
                     .arg(Format::minutes(first.freeIn), Format::minutes(*first.eta));
    }
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
}

void RecommendationPanel::show(const Shown& shown)
{
    const Call* call = shown.selectedCall();
    m_candidates.showRecommendation(shown.recommendation);
    m_rejected.show(shown.recommendation.rejected);
    setTitle(call ? tr("Recommended for %1").arg(call->id.value()) : tr("Recommended"));
    if (call && !shown.recommendation.planName.isEmpty())
        setRemark(tr("%1 · plan %2")
                      .arg(shown.recommendation.travelMethod, shown.recommendation.planName));
    else
        setRemark({});
    const bool isOver =
        call && (phaseOf(*call) == CallPhase::Closed || phaseOf(*call) == CallPhase::Merged);
    m_candidateView->setEmptyText(!call    ? tr("Select a call to see who can go.")
                                  : isOver ? tr("This call is over; nobody is sent to it.")
                                           : tr("Nobody can go; the reasons stand below."));
    m_rejectedHead->setVisible(call != nullptr && !isOver);
    showNote(shown);
    measure();
}

} // namespace lodestar::ui
