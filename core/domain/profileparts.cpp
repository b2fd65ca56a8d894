// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the parts that profiles and agency files share: zones, hours, natures, travel figures.
#include "core/domain/profilereader.h"

#include <QTimeZone>

namespace lodestar {

namespace {

const QStringList kDays{QStringLiteral("mon"),
                        QStringLiteral("tue"),
                        QStringLiteral("wed"),
                        QStringLiteral("thu"),
                        QStringLiteral("fri"),
                        QStringLiteral("sat"),
                        QStringLiteral("sun")};

/// "HH:MM" as minutes after midnight.
int readTimeOfDay(JsonReader reader)
{
    const QString text = reader.text();
    const bool shaped = text.size() == 5 && text[2] == u':';
    bool hourGood = false;
    bool minuteGood = false;
    const int hour = text.left(2).toInt(&hourGood);
    const int minute = text.mid(3).toInt(&minuteGood);
    const bool inDay = minute >= 0 && minute < 60 && hour >= 0 && hour * 60 + minute <= 1440;
    if (shaped && hourGood && minuteGood && inDay)
        return hour * 60 + minute;
    if (reader.isString())
        reader.fault(QStringLiteral("must be a time of day from \"00:00\" to \"24:00\""));
    return 0;
}

QList<int> readDays(JsonReader& window)
{
    QList<int> days;
    if (auto list = window.find(QStringLiteral("days"))) {
        list->each([&](JsonReader& element) {
            const QString word = element.text();
            const auto at = kDays.indexOf(word);
            if (at < 0)
                element.fault(QStringLiteral("must be one of: ") +
                              kDays.join(QStringLiteral(", ")));
            else if (days.contains(static_cast<int>(at) + 1))
                element.fault(QStringLiteral("names \"%1\" twice").arg(word));
            else
                days += static_cast<int>(at) + 1;
        });
        if (list->value().toArray().isEmpty() && list->isArray())
            list->fault(QStringLiteral("must name at least one day, or be left out for every day"));
        return days;
    }
    return {1, 2, 3, 4, 5, 6, 7};
}

/// A ring has an inside only if its corners are not all on one line.
bool hasArea(const Polygon& ring)
{
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const LatLon a = ring[i];
        const LatLon b = ring[(i + 1) % ring.size()];
        twice += (a.lon - ring[0].lon) * (b.lat - ring[0].lat) -
                 (b.lon - ring[0].lon) * (a.lat - ring[0].lat);
    }
    return twice < -1e-12 || twice > 1e-12;
}

Polygon readRing(JsonReader reader)
{
    Polygon ring;
    const auto before = reader.faults().size();
    reader.each([&](JsonReader& corner) { ring += corner.latLon(); });
    if (reader.faults().size() > before)
        return ring;
    if (ring.size() < 4 || ring.first() != ring.last())
        reader.fault(
            QStringLiteral("must be a closed ring: at least 3 corners, and the first once more "
                           "at the end"));
    else
        ring.removeLast(); // in memory the last corner joins the first
    if (reader.faults().size() == before && !hasArea(ring))
        reader.fault(QStringLiteral("must enclose an area"));
    return ring;
}

} // namespace

QString readId(JsonReader& element, QSet<QString>& seen)
{
    JsonReader reader = element.at(QStringLiteral("id"));
    const QString id = reader.word();
    if (!id.isEmpty() && seen.contains(id))
        reader.fault(QStringLiteral("\"%1\" is used twice").arg(id));
    seen.insert(id);
    return id;
}

QStringList idsIn(const QJsonValue& list)
{
    QStringList ids;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& element : array)
        ids += element[QStringLiteral("id")].toString();
    return ids;
}

QString readTimeZone(JsonReader reader)
{
    const QString zone = reader.word();
    if (!zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(zone.toLatin1()))
        reader.fault(
            QStringLiteral("\"%1\" is no IANA time zone such as \"America/Denver\"").arg(zone));
    return zone;
}

QList<Zone> readZones(JsonReader reader, Rings rings)
{
    QList<Zone> zones;
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        Zone zone;
        zone.id = ZoneId(readId(r, seen));
        zone.name = r.at(QStringLiteral("name")).word();
        if (auto agency = r.find(QStringLiteral("agency")))
            zone.agency = agency->word();
        if (rings == Rings::Needed || r.has(QStringLiteral("ring")))
            zone.ring = readRing(r.at(QStringLiteral("ring")));
        r.allow(QStringLiteral("comment"));
        r.finish();
        zones += zone;
    });
    return zones;
}

QList<ServiceWindow> readWindows(JsonReader reader)
{
    QList<ServiceWindow> windows;
    reader.each([&](JsonReader& r) {
        ServiceWindow window;
        window.days = readDays(r);
        const auto before = r.faults().size();
        window.from = readTimeOfDay(r.at(QStringLiteral("from")));
        window.to = readTimeOfDay(r.at(QStringLiteral("to")));
        if (window.to == 0)
            window.to = 1440;
        if (auto agency = r.find(QStringLiteral("agency")))
            window.agency = agency->word();
        r.allow(QStringLiteral("comment"));
        r.finish();
        if (r.faults().size() == before && (window.from == window.to || window.from == 1440))
            r.fault(
                QStringLiteral("must begin and end at different times; \"to\" before \"from\" runs "
                               "past midnight"));
        windows += window;
    });
    return windows;
}

QList<Nature> readNatures(JsonReader reader)
{
    QList<Nature> natures;
    QSet<QString> seen;
    reader.each([&](JsonReader& r) {
        Nature nature;
        nature.id = NatureId(readId(r, seen));
        nature.name = r.at(QStringLiteral("name")).word();
        if (auto apco = r.find(QStringLiteral("apco")))
            nature.apco = apco->word();
        if (auto eligible = r.find(QStringLiteral("community_eligible")))
            nature.communityEligible = eligible->flag();
        r.allow(QStringLiteral("comment"));
        r.finish();
        natures += nature;
    });
    return natures;
}

TravelFigures readTravel(JsonReader reader)
{
    TravelFigures figures;
    figures.kmh = reader.at(QStringLiteral("kmh")).number(1, 200);
    figures.detour = reader.at(QStringLiteral("detour")).number(1, 5);
    reader.allow(QStringLiteral("comment"));
    reader.finish();
    return figures;
}

} // namespace lodestar
