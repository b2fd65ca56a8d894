// SPDX-License-Identifier: GPL-3.0-or-later
// WindowKeys: selected things to commands and to lines begun.
#include "ui/windowkeys.h"

#include "ui/panels/recommendationpanel.h"

#include <utility>

namespace lodestar::ui {

WindowKeys::WindowKeys(const Shown& shown,
                       Outbox& outbox,
                       std::function<void(const QString&)> begin,
                       std::function<QString()> line,
                       std::function<QString(const QString&)> words,
                       QObject* parent)
    : QObject(parent)
    , m_shown(shown)
    , m_outbox(outbox)
    , m_begin(std::move(begin))
    , m_line(std::move(line))
    , m_words(std::move(words))
{
}

bool WindowKeys::hasCall()
{
    if (m_shown.selectedCall())
        return true;
    emit said(tr("Select a call first: F3 takes the worst waiting one."), Tone::Warning);
    return false;
}

void WindowKeys::noteTeams()
{
    const bool isOtherCall = std::exchange(m_call, m_shown.call) != m_shown.call;
    QList<Place> places;
    for (const auto& choice : choicesOf(m_shown.recommendation)) {
        Place place;
        for (const auto& candidate : choice)
            place.team += candidate.unit;
        if (const Place before = m_places.value(places.size());
            !isOtherCall && before.team == place.team)
            place.since = before.since;
        else if (!isOtherCall)
            place.since.start();
        places += place;
    }
    m_places = places;
}

void WindowKeys::dispatch(qsizetype choice)
{
    if (!hasCall())
        return;
    const Call* call = m_shown.selectedCall();
    const auto choices = choicesOf(m_shown.recommendation);
    if (isFilled(m_shown.recommendation)) {
        const auto going = unitsOn(*call);
        QStringList names;
        for (const UnitId& unit : going)
            names += unit.value();
        emit said(going.isEmpty()
                      ? tr("The plan of %1 needs nobody.").arg(call->id.value())
                      : tr("%1 goes to %2 already: the plan is filled. One more goes by D.")
                            .arg(names.join(QStringLiteral(" + ")))
                            .arg(call->id.value()),
                  Tone::Warning);
        return;
    }
    if (choice >= choices.size()) {
        emit said(choices.isEmpty()
                      ? tr("Nobody can go to %1; the reasons stand under the recommendation.")
                            .arg(call->id.value())
                      : tr("There is no such choice for %1.").arg(call->id.value()),
                  Tone::Warning);
        return;
    }
    if (const auto& since = m_places.value(choice).since;
        since.isValid() && since.elapsed() < m_readingTime.count()) {
        emit said(tr("Another recommendation came just now: look, and press the key again."),
                  Tone::Warning);
        return;
    }
    Dispatch command;
    command.call = call->id;
    QStringList names;
    for (const auto& candidate : choices[choice]) {
        command.units += {candidate.unit, candidate.part};
        names += candidate.unit.value();
    }
    for (const auto& candidate : m_shown.recommendation.ranked)
        command.considered += {candidate.unit, candidate.eta, {}};
    for (const auto& rejected : m_shown.recommendation.rejected)
        command.considered += {rejected.unit, {}, rejected.why};
    m_outbox.sendSaying(
        command, tr("%1 sent to %2").arg(names.join(QStringLiteral(" + "))).arg(call->id.value()));
}

UnitId WindowKeys::unit() const
{
    if (m_shown.selectedUnit())
        return m_shown.unit;
    const Call* call = m_shown.selectedCall();
    const auto units = call ? unitsOn(*call) : QList<UnitId>();
    return units.size() == 1 ? units.first() : UnitId();
}

void WindowKeys::beginForUnit(const QString& format)
{
    const UnitId unit = this->unit();
    if (unit.isValid())
        m_begin(format.arg(unit.value()));
    else
        emit said(tr("Select a unit in the roster first."), Tone::Warning);
}

void WindowKeys::beginForCall(const QString& format)
{
    if (hasCall())
        m_begin(format.arg(m_shown.call.value()));
}

void WindowKeys::status()
{
    const UnitId unit = this->unit();
    const Unit* known = m_shown.board->unit(unit);
    const StatusDef* now = known ? m_shown.board->statusOf(*known) : nullptr;
    if (!now) {
        emit said(tr("Select a unit in the roster first."), Tone::Warning);
        return;
    }
    QStringList lines;
    for (const StatusId& next : now->next)
        if (const StatusDef* status = m_shown.board->profile->status(next))
            if (known->call.isValid() || !status->onCall)
                lines += m_words(statusLine(*status, unit));
    if (lines.isEmpty()) {
        emit said(tr("%1 is “%2”; no status follows it.").arg(unit.value(), now->name),
                  Tone::Warning);
        return;
    }
    m_begin(lines[(lines.indexOf(m_line()) + 1) % lines.size()]);
}

void WindowKeys::policeNow()
{
    const UnitId unit = this->unit();
    const Unit* known = m_shown.board->unit(unit);
    if (!known || !known->call.isValid()) {
        emit said(known ? tr("%1 is on no call; dispatch police with D.").arg(unit.value())
                        : tr("Select the unit that needs police first."),
                  Tone::Warning);
        return;
    }
    m_outbox.sendSaying(
        RequestBackup{
            known->call, unit, BackupKind::Police, true, tr("the console's key for police")},
        tr("police asked to back %1 up").arg(unit.value()));
}

void WindowKeys::duress()
{
    if (!m_shown.selectedUnit()) {
        m_begin(QStringLiteral("DURESS "));
        return;
    }
    m_outbox.sendSaying(RaiseDuress{m_shown.unit, {}},
                        tr("DURESS of %1").arg(m_shown.unit.value()));
}

} // namespace lodestar::ui
