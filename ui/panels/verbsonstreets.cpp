// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs about streets: close one until a time, open it again.
#include "ui/panels/verbline.h"

namespace lodestar::ui::verbs {

namespace {

QString streetOf(const StreetClosure& closure)
{
    return closure.street.isEmpty() ? toText(closure.point) : closure.street;
}

/// "39.95630,-82.99880", or "call" for where the selected call is.
Result<LatLon> placeAt(const Line& line, const QString& word)
{
    if (word.compare(QLatin1String("call"), Qt::CaseInsensitive) != 0)
        return latLonFromText(word);
    const Call* call = line.shown.selectedCall();
    if (!call || !call->location.point)
        return Unexpected(Kind::NotFound, Words::tr("the selected call has no place"));
    return *call->location.point;
}

QString listOf(const QList<StreetClosure>& closures)
{
    QStringList all;
    for (const auto& closure : closures)
        all += QStringLiteral("%1 %2").arg(closure.id.value()).arg(streetOf(closure));
    return all.join(QStringLiteral(", "));
}

} // namespace

Reading closeStreet(const Line& line)
{
    if (!line.shown.streets.at)
        return refused(Words::tr("no streets are loaded here; nothing can be closed"));
    bool isNumber = false;
    const int minutes = line.words.value(0).toInt(&isNumber);
    if (line.words.size() < 2)
        return incomplete(Words::tr("RC minutes place reason; the place is “call” for the selected "
                                    "call's, or comes from the map's menu"));
    if (!isNumber || minutes <= 0)
        return refused(Words::tr("“%1” is no number of minutes").arg(line.words[0]));
    const auto place = placeAt(line, line.words[1]);
    if (!place)
        return refused(Words::tr("“%1” is no place: %2").arg(line.words[1], place.error().text));
    const auto street = line.shown.streets.at(*place);
    if (!street)
        return refused(Words::tr("there is no street near %1").arg(toText(*place)));
    const QString name = street->name.isEmpty() ? Words::tr("the street") : street->name;
    const Instant until = line.shown.now + std::chrono::minutes(minutes);
    const QString preview =
        Words::tr("closes %1 at %2 to traffic until %3")
            .arg(name, toText(street->point), line.shown.format.hourMinute(until));
    const QString reason = line.rest(2);
    if (reason.isEmpty())
        return incomplete(Words::tr("%1; say why").arg(preview));
    return ready(QStringLiteral("%1: %2").arg(preview, reason),
                 CloseStreet{street->point, street->name, until, reason});
}

Reading reopenStreet(const Line& line)
{
    const auto closed = line.board().closuresAt(line.shown.now);
    if (closed.isEmpty())
        return refused(Words::tr("no street is closed"));
    if (line.words.isEmpty())
        return incomplete(Words::tr("which? %1").arg(listOf(closed)));
    bool isNumber = false;
    const ClosureId id(line.words[0].toLongLong(&isNumber));
    const QString given = plainSign(line.rest(0));
    QList<StreetClosure> meant;
    for (const auto& closure : closed)
        if (isNumber && line.words.size() == 1 ? closure.id == id
                                               : plainSign(streetOf(closure)).startsWith(given))
            meant += closure;
    if (meant.isEmpty())
        return refused(
            Words::tr("“%1” is not closed; closed are: %2").arg(line.rest(0), listOf(closed)));
    if (meant.size() > 1)
        return incomplete(Words::tr("which number? %1").arg(listOf(meant)));
    return ready(Words::tr("opens %1 to traffic again").arg(streetOf(meant.first())),
                 ReopenStreet{meant.first().id});
}

} // namespace lodestar::ui::verbs
