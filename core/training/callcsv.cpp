// SPDX-License-Identifier: GPL-3.0-or-later
// Reads call lists: strict about quotes, numbers and times, and clear about where they are wrong.
#include "core/training/callcsv.h"

#include "core/base/csv.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>

namespace lodestar::training {

namespace {

constexpr qsizetype kColumns = 6;
constexpr qsizetype kFaultsTold = 20;

std::optional<double> degrees(const QString& text, double most)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && value >= -most && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<Instant> localTime(const QString& text, const QTimeZone& zone)
{
    for (const auto* form : {u"yyyy-MM-dd HH:mm", u"yyyy-MM-dd HH:mm:ss"}) {
        QDateTime at = QDateTime::fromString(text, QString::fromUtf16(form));
        if (!at.isValid())
            continue;
        at.setTimeZone(zone);
        return Instant(Duration(at.toMSecsSinceEpoch()));
    }
    return std::nullopt;
}

QString wrongIn(const CsvRow& row, const QTimeZone& zone, ReplayCall& call)
{
    if (row.fields.size() != kColumns)
        return QStringLiteral(
                   "has %1 columns and needs %2: latitude, longitude, type, time, township, "
                   "cross streets")
            .arg(row.fields.size())
            .arg(kColumns);
    const auto lat = degrees(row.fields[0], 90);
    const auto lon = degrees(row.fields[1], 180);
    const auto at = localTime(row.fields[3], zone);
    if (!lat)
        return QStringLiteral("column 1 must be a latitude from -90 to 90");
    if (!lon)
        return QStringLiteral("column 2 must be a longitude from -180 to 180");
    if (row.fields[2].isEmpty())
        return QStringLiteral("column 3 must name the type of the call");
    if (!at)
        return QStringLiteral("column 4 must be a local time like 2016-01-15 12:01");
    call = {row.line, {*lat, *lon}, row.fields[2], *at, row.fields[4], row.fields[5]};
    return {};
}

} // namespace

Result<QList<ReplayCall>>
replayCallsFromCsv(const QByteArray& bytes, const QString& fileName, const QString& timeZone)
{
    const QTimeZone zone(timeZone.toLatin1());
    if (!zone.isValid())
        return Unexpected(Kind::Invalid,
                          QStringLiteral("This machine knows no time zone \"%1\".").arg(timeZone));
    const QString text = QString::fromUtf8(bytes);
    CsvReader reader(text);
    QList<ReplayCall> calls;
    QStringList faults;
    while (!reader.atEnd()) {
        const auto row = reader.next();
        if (!row) { // what follows an open quote cannot be told apart
            faults += QStringLiteral("%1, %2.").arg(fileName, row.error().text);
            break;
        }
        const bool isBlank = row->isBlank();
        const bool isHeader =
            row->line == 1 && row->fields.first().toLower().startsWith(QLatin1String("lat"));
        if (isBlank || isHeader)
            continue;
        ReplayCall call;
        const QString wrong = wrongIn(*row, zone, call);
        if (wrong.isEmpty())
            calls += call;
        else
            faults += QStringLiteral("%1, line %2: %3.").arg(fileName).arg(row->line).arg(wrong);
    }
    if (faults.isEmpty() && calls.isEmpty())
        faults += QStringLiteral("%1: holds no call.").arg(fileName);
    if (faults.size() > kFaultsTold) {
        const qsizetype more = faults.size() - kFaultsTold;
        faults.resize(kFaultsTold);
        faults += QStringLiteral("%1: and %2 more faults.").arg(fileName).arg(more);
    }
    if (!faults.isEmpty())
        return Unexpected(Kind::Invalid, faults.join(u'\n'));
    std::ranges::stable_sort(calls, {}, &ReplayCall::at);
    return calls;
}

} // namespace lodestar::training
