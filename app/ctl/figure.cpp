// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as JSON and as a line of text.
#include "app/ctl/figure.h"

#include <QJsonArray>

namespace lodestar::ctl {

namespace {

QJsonObject figureJson(const Figure& figure)
{
    const bool hasPeer = !figure.peer.isEmpty();
    return {{QStringLiteral("name"), figure.name},
            {QStringLiteral("value"), figure.value},
            {QStringLiteral("unit"), figure.unit},
            {QStringLiteral("peer"), hasPeer ? QJsonValue(figure.peer) : QJsonValue()},
            {QStringLiteral("peer_value"), hasPeer ? QJsonValue(figure.peerValue) : QJsonValue()},
            {QStringLiteral("ratio"), hasPeer ? QJsonValue(figure.ratio) : QJsonValue()},
            {QStringLiteral("target"), figure.target},
            {QStringLiteral("met"), figure.met}};
}

QString figureText(const Figure& figure)
{
    const QString peer = figure.peer.isEmpty() ? QString()
                                               : QStringLiteral(" · %1 %2: ratio %3")
                                                     .arg(figure.peer)
                                                     .arg(figure.peerValue, 0, 'g', 5)
                                                     .arg(figure.ratio, 0, 'f', 3);
    return QStringLiteral("%1 %2 %3%4 · target %5 · %6")
        .arg(figure.name, -22)
        .arg(figure.value, 0, 'g', 6)
        .arg(figure.unit, peer)
        .arg(figure.target)
        .arg(figure.met ? QStringLiteral("met") : QStringLiteral("NOT met"));
}

} // namespace

void printFigures(const QList<Figure>& figures, bool json)
{
    QJsonArray array;
    for (const Figure& figure : figures)
        if (json)
            array += figureJson(figure);
        else
            printText(figureText(figure));
    if (json)
        printJson(array);
}

} // namespace lodestar::ctl
