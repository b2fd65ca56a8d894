// SPDX-License-Identifier: GPL-3.0-or-later
// Output on the two standard streams.
#include "app/ctl/print.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>
#include <cstdio>

namespace lodestar::ctl {

namespace {
/// How the program's own streams are doing.
struct Said
{
    int outputError = 0;       ///< errno of the first print that failed
    bool hasToldWrong = false; ///< failed() or wrongUsage() has spoken
};

Said& said()
{
    static Said all;
    return all;
}

void put(std::FILE* stream, const QByteArray& bytes)
{
    errno = 0;
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    if (!bytes.endsWith('\n'))
        std::fputc('\n', stream);
    if ((std::fflush(stream) != 0 || std::ferror(stream) != 0) && stream == stdout &&
        said().outputError == 0)
        said().outputError = errno != 0 ? errno : EIO;
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
    said().hasToldWrong = true;
    printError(error.text);
    if (json)
        printErrorJson(kindName(error.kind), error.text);
    return Exit::Failed;
}

Exit wrongUsage(const QString& sentence)
{
    said().hasToldWrong = true;
    printError(sentence);
    if (QCoreApplication::arguments().contains(QStringLiteral("--json")))
        printErrorJson(QStringLiteral("usage"), sentence);
    return Exit::WrongUsage;
}

Exit ended(Exit end)
{
    int& trouble = said().outputError;
    if (trouble == 0 && std::ferror(stdout) != 0)
        trouble = EIO;
    // Closing tells what a disk over a network says only now. Who closed it before wanted nothing.
    if (std::fclose(stdout) != 0 && errno != EBADF && trouble == 0)
        trouble = errno;
    if (trouble == 0)
        return end;
    if (!said().hasToldWrong)
        printError(QStringLiteral("Standard output cannot be written: %1.")
                       .arg(trouble == ENOSPC ? QStringLiteral("the disk is full")
                                              : qt_error_string(trouble)));
    return end == Exit::Done ? Exit::Failed : end;
}

QString spanText(qint64 milliseconds)
{
    const qint64 seconds = milliseconds / 1000;
    if (seconds < 60)
        return QStringLiteral("%1 s").arg(seconds);
    return QStringLiteral("%1:%2 min").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace lodestar::ctl
