// SPDX-License-Identifier: GPL-3.0-or-later
// TourStrip: six steps from ring to closed.
#include "ui/panels/tourstrip.h"

#include <QBoxLayout>
#include <QPushButton>

namespace lodestar::ui {

namespace {

QString keyOf(const Actions& actions, Act act)
{
    return actions[act].shortcut().toString(QKeySequence::NativeText);
}

const Call* tourCall(const TourSight& sight)
{
    return sight.shown.board->call(sight.call);
}

bool hasMoved(const Call& call)
{
    return std::any_of(call.assignments.cbegin(), call.assignments.cend(), [](const Assignment& a) {
        return a.stamps.contains(Stamp::EnRoute) || a.stamps.contains(Stamp::OnScene);
    });
}

} // namespace

QList<TourStep> tourSteps(const Actions& actions)
{
    using Sight = TourSight;
    const auto said = [](const QString& text) {
        return text;
    };
    return {{said(TourStrip::tr("Press %1: an empty call card opens.")
                      .arg(keyOf(actions, Act::NewCall))),
             [](const Sight& s) {
                 return s.isNewCard || s.call.isValid();
             }},
            {said(TourStrip::tr(
                 "Type a place of the map, such as a street's name; choose it with the arrow "
                 "keys, then Enter until the call is open.")),
             [](const Sight& s) {
                 return s.call.isValid();
             }},
            {said(TourStrip::tr(
                      "Answer the questions with their digits (%1 brings you to them), until the "
                      "level is sure.")
                      .arg(keyOf(actions, Act::Triage))),
             [](const Sight& s) {
                 const Call* call = tourCall(s);
                 return call && call->triageRevision > 0 &&
                        (call->triage.complete || !unitsOn(*call).isEmpty());
             }},
            {said(TourStrip::tr("Press %1: the recommended team is sent.")
                      .arg(keyOf(actions, Act::DispatchFirst))),
             [](const Sight& s) {
                 const Call* call = tourCall(s);
                 return call && !call->assignments.isEmpty();
             }},
            {said(TourStrip::tr(
                      "Press %1: a status for the unit stands in the command line; Enter sets it. "
                      "Bring the unit on its way or to the scene.")
                      .arg(keyOf(actions, Act::Status))),
             [](const Sight& s) {
                 const Call* call = tourCall(s);
                 return call && hasMoved(*call);
             }},
            {said(TourStrip::tr(
                      "Press %1, type the beginning of an outcome, such as “declined”, and Enter: "
                      "the call is closed.")
                      .arg(keyOf(actions, Act::CloseCall))),
             [](const Sight& s) {
                 const Call* call = tourCall(s);
                 return call && call->closed.has_value();
             }}};
}

TourStrip::TourStrip(const Theme& theme, const Actions& actions, QWidget* parent)
    : QFrame(parent)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("tourStrip"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_count = new ThemeLabel(theme, Type::Header, Tone::Accent);
    m_text = new ThemeLabel(theme, Type::Question, Tone::Text);
    m_text->setObjectName(QStringLiteral("tourText"));
    auto* leave = new QPushButton(tr("Leave the tour (Esc)"));
    leave->setObjectName(QStringLiteral("tourLeave"));
    leave->setFocusPolicy(Qt::TabFocus);
    connect(leave, &QPushButton::clicked, this, &TourStrip::stop);
    auto* line = new QHBoxLayout(this);
    line->addWidget(m_count);
    line->addWidget(m_text, 1);
    line->addWidget(leave);
    const auto measure = [this, line, &theme] {
        line->setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8));
        line->setSpacing(theme.px(14));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    hide();
}

void TourStrip::start(const Shown& shown)
{
    m_steps = tourSteps(m_actions);
    m_at = 0;
    m_before = shown.board->lastCall;
    m_call = {};
    tell();
    show();
}

void TourStrip::stop()
{
    if (!isRunning())
        return;
    m_at = -1;
    hide();
    emit left();
}

void TourStrip::show(const Shown& shown, bool isNewCard)
{
    if (!isRunning())
        return;
    // The call that the person is working on, not one that the demo has opened meanwhile.
    if (!m_call.isValid() && shown.call.isValid() && m_before < shown.call && m_at >= 1)
        m_call = shown.call;
    const auto was = m_at;
    while (m_at < m_steps.size() && m_steps[m_at].isDone({shown, isNewCard, m_before, m_call}))
        ++m_at;
    if (m_at != was)
        tell();
}

void TourStrip::tell()
{
    const bool isOver = m_at >= m_steps.size();
    m_count->setText(isOver ? tr("DONE") : tr("STEP %1 OF %2").arg(m_at + 1).arg(m_steps.size()));
    m_text->setElided(isOver ? tr("That was a whole call, from ring to closed. %1 explains "
                                  "whatever has the keyboard.")
                                   .arg(keyOf(m_actions, Act::Help))
                             : m_steps[m_at].text);
}

} // namespace lodestar::ui
