// SPDX-License-Identifier: GPL-3.0-or-later
// The words behind a verb: whole call signs and numbers only, never a guess.
#include "ui/panels/verbline.h"

namespace lodestar::ui::verbs {

Reading refused(const QString& why)
{
    return {Reading::State::Refused, why, {}, {}, false, {}};
}

Reading incomplete(const QString& what)
{
    return {Reading::State::Incomplete, what, {}, {}, false, {}};
}

Reading ready(const QString& preview, Command command)
{
    return {Reading::State::Ready, preview, {std::move(command)}, {}, false, {}};
}

QList<UnitMatch> unitsAt(const Line& line, qsizetype at)
{
    QList<UnitMatch> found;
    QString joined;
    for (qsizetype next = at; next < std::min(at + 3, line.words.size()); ++next) {
        if (line.words[next].startsWith(QLatin1Char('#'))) // a call, said outright
            break;
        joined += plainSign(line.words[next]);
        for (const UnitId& id : line.board().unitIds())
            if (!joined.isEmpty() && plainSign(id.value()) == joined)
                found += {id, next + 1};
    }
    return found;
}

std::optional<CallId> callAt(const Line& line, qsizetype at)
{
    if (at >= line.words.size())
        return {};
    bool isNumber = false;
    QString word = line.words[at];
    if (word.startsWith(QLatin1Char('#')))
        word.remove(0, 1);
    const CallId id(word.toLongLong(&isNumber));
    return isNumber && line.board().call(id) ? std::optional(id) : std::nullopt;
}

QString placeOf(const Line& line, CallId id)
{
    const Call* call = line.board().call(id);
    const QString place = call ? line.shown.read(call->location.address) : QString();
    return place.isEmpty() ? QString::number(id.value())
                           : QStringLiteral("%1 %2").arg(id.value()).arg(place);
}

QString signsOf(const QList<UnitId>& units)
{
    QStringList all;
    for (const UnitId& unit : units)
        all += unit.value();
    return all.join(QStringLiteral(" + "));
}

QString everyUnit(const Line& line)
{
    QStringList all;
    for (const UnitId& id : line.board().unitIds())
        all += id.value();
    return all.join(QStringLiteral(", "));
}

Reading unknownUnit(const Line& line, qsizetype at)
{
    if (at >= line.words.size())
        return incomplete(Words::tr("which unit? %1").arg(everyUnit(line)));
    return refused(Words::tr("there is no unit “%1”; nothing is sent").arg(line.rest(at)));
}

std::optional<UnitMatch>
oneUnit(const Line& line, qsizetype at, const std::function<bool(qsizetype)>& fits, Reading& why)
{
    const auto all = unitsAt(line, at);
    QList<UnitMatch> fitting;
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(fitting), [&](const UnitMatch& m) {
        return fits(m.next);
    });
    if (fitting.size() == 1)
        return fitting.first();
    if (fitting.size() > 1)
        why = refused(Words::tr("that could be %1 or %2; write the call sign without blanks")
                          .arg(fitting[0].unit.value(), fitting[1].unit.value()));
    else
        why = all.isEmpty() ? unknownUnit(line, at) : incomplete(Words::tr("which call?"));
    return {};
}

QString takeReason(QStringList& words)
{
    for (qsizetype i = 0; i < words.size(); ++i)
        if (words[i].compare(QLatin1String("because"), Qt::CaseInsensitive) == 0 ||
            words[i] == QLatin1String("!")) {
            const QString reason = words.mid(i + 1).join(QLatin1Char(' '));
            words = words.mid(0, i);
            return reason;
        }
    return {};
}

std::optional<CallId> namedOrSelected(const Line& line, qsizetype& next, Reading& why)
{
    next = 0;
    if (const auto call = callAt(line, 0)) {
        next = 1;
        return call;
    }
    bool isNumber = false;
    if (!line.words.isEmpty())
        (void)QString(line.words.first()).remove(QLatin1Char('#')).toLongLong(&isNumber);
    if (isNumber) {
        why = refused(
            Words::tr("there is no call %1 on the board; nothing is done").arg(line.words.first()));
        return {};
    }
    if (line.board().call(line.shown.call))
        return line.shown.call;
    why = incomplete(Words::tr("which call?"));
    return {};
}

} // namespace lodestar::ui::verbs
