// SPDX-License-Identifier: GPL-3.0-or-later
// Output on the two standard streams.
#include "app/ctl/print.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace lodestar::ctl {

namespace {
void put(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

void printErrorJson(const QString& kind, const QString& text)
{
    printJson(
        QJsonObject{{QStringLiteral("error"),
                     QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("text"), text}}}});
}
} // namespace

void printText(const QString& text)
{
    put(stdout, text.toUtf8());
}

void printJson(const QJsonValue& value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    put(stdout, document.toJson(QJsonDocument::Compact));
}

void printJson(const QByteArray& json)
{
    put(stdout, json);
}

void printError(const QString& sentence)
{
    put(stderr, sentence.toUtf8());
}

Exit failed(const Error& error, bool json)
{
    printError(error.text);
    if (json)
        printErrorJson(kindName(error.kind), error.text);
    return Exit::Failed;
}

Exit wrongUsage(const QString& sentence)
{
    printError(sentence);
    if (QCoreApplication::arguments().contains(QStringLiteral("--json")))
        printErrorJson(QStringLiteral("usage"), sentence);
    return Exit::WrongUsage;
}

QString spanText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    return QStringLiteral("%1:%2 min").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace lodestar::ctl
