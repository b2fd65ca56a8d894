// SPDX-License-Identifier: GPL-3.0-or-later
// ISO 8601 in and out, by way of QDateTime's UTC arithmetic.
#include "core/base/time.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace lodestar {

QString toIso(Instant instant)
{
    const auto at = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
    return at.toString(Qt::ISODateWithMs);
}

Result<Instant> instantFromIso(const QString& text)
{
    static const QRegularExpression zoned(QStringLiteral("(Z|[+-][0-9]{2}:?[0-9]{2})$"));
    const auto at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!at.isValid() || !zoned.match(text).hasMatch())
        return Unexpected(
            Kind::Invalid,
            QStringLiteral("\"%1\" is not a time: write it like "
                           "2026-03-03T13:52:41Z or 2026-03-03T06:52:41-07:00.")
                .arg(QString(text).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter))));
    return Instant(Duration(at.toMSecsSinceEpoch()));
}

} // namespace lodestar
