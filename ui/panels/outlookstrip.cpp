// SPDX-License-Identifier: GPL-3.0-or-later
// OutlookStrip: asks core/triage what each answer would make of the result.
#include "ui/panels/outlookstrip.h"

#include "core/triage/facts.h"
#include "ui/format.h"
#include "ui/panels/questionbox.h"

#include <QBoxLayout>

namespace lodestar::ui {

namespace {

QString planName(const Profile& profile, const PlanId& id)
{
    const ResponsePlan* plan = profile.plan(id);
    return plan ? plan->name : id.value();
}

QString levelName(const Profile& profile, const LevelId& id)
{
    const Level* level = profile.level(id);
    return level ? level->name.toLower() : id.value();
}

/// The rules that fired, in the protocol's own words.
QString reasonsOf(const Profile& profile, const TriageResult& result)
{
    QStringList reasons;
    for (const auto& rule : profile.protocol.rules)
        if (result.rules.contains(rule.id))
            reasons += rule.says;
    switch (result.staging) {
    case StagingGate::None:
        break;
    case StagingGate::WaitForPolice:
        reasons += OutlookStrip::tr("the team waits for police");
        break;
    case StagingGate::WaitForEms:
        reasons += OutlookStrip::tr("the team waits for EMS");
        break;
    }
    return reasons.join(QStringLiteral(" · "));
}

} // namespace

OutlookStrip::OutlookStrip(const Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("outlook"));
    auto* line = new QHBoxLayout(this);
    m_badge = new BadgeLabel(theme);
    m_text = new ThemeLabel(theme, Type::Body, Tone::Text);
    m_text->setObjectName(QStringLiteral("outlookText"));
    m_text->setWordWrap(true);
    m_why = new ThemeLabel(theme, Type::Small, Tone::Second);
    m_why->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_text);
    words->addWidget(m_why);
    m_countdown = new ThemeLabel(theme, Type::Strong, Tone::Warning);
    m_countdown->setObjectName(QStringLiteral("countdown"));
    m_countdown->setWordWrap(true);
    m_countdown->hide();
    words->addWidget(m_countdown);
    line->addWidget(m_badge, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    const auto measure = [this, line] {
        line->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
        line->setSpacing(m_theme.px(12));
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
}

void OutlookStrip::show(const Profile& profile,
                        const Call& call,
                        const Asked* asked,
                        const AnswerId& standing)
{
    const auto facts = triage::factsOf(profile, call);
    TriageResult result = call.triageRevision > 0 ? call.triage : triage::evaluate(profile, facts);
    // Whole sentences about the plan, %1, which stands out.
    QString sentence = result.complete ? tr("<b>%1</b> is the result") : tr("<b>%1</b> so far");
    QString detail;
    if (asked && standing.isValid())
        for (const auto& outlook : outlooksOf(profile, facts, *asked))
            if (outlook.answer == standing) {
                result = outlook.result;
                for (const auto& choice : asked->question.choices)
                    if (choice.id == standing) {
                        sentence = tr("<b>%1</b> if the answer is “%2”");
                        detail = inLanguage(choice.text);
                    }
            }
    LevelId level = result.level;
    PlanId plan = result.plan;
    if (!asked && call.override) {
        level = levelOf(call);
        plan = planOf(call);
        sentence = tr("<b>%1</b> by decision: %2");
        detail = call.override->reason;
    }
    m_badge->setBadge(levelBadgeOf(profile, level));
    update();
    const QString plans = planName(profile, plan);
    const QString levels = levelName(profile, level);
    // "Community team, routine" says its level already.
    const QString both =
        plans.contains(levels, Qt::CaseInsensitive) ? plans : tr("%1, %2").arg(plans, levels);
    m_text->setText(detail.isEmpty() ? sentence.arg(both.toHtmlEscaped())
                                     : sentence.arg(both.toHtmlEscaped(), detail.toHtmlEscaped()));
    m_why->setText(reasonsOf(profile, result));
    m_why->setVisible(!m_why->text().isEmpty());
}

void OutlookStrip::showCountdown(std::optional<Duration> left)
{
    m_countdown->setVisible(left.has_value());
    if (!left)
        return;
    const bool isDue = *left <= Duration(0);
    m_countdown->setText(isDue ? tr("▲ not triaged: the protective plan goes now")
                               : tr("▲ not triaged: the protective plan goes by itself in %1")
                                     .arg(Format::duration(*left)));
    m_countdown->setTone(*left <= std::chrono::seconds(30) ? Tone::Overdue : Tone::Warning);
}

void OutlookStrip::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    const int edge = m_theme.px(3);
    QPainter(this).fillRect(layoutDirection() == Qt::RightToLeft ? width() - edge : 0,
                            0,
                            edge,
                            height(),
                            m_theme.colour(m_badge->badge().colour));
}

} // namespace lodestar::ui
