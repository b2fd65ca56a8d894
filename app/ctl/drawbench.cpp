// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the console and reads the figures that it prints.
#include "app/ctl/drawbench.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace lodestar::ctl {

namespace {
constexpr int kPatienceMs = 10 * 60'000;

Figure figureOf(const QJsonObject& json)
{
    return {json[QLatin1String("name")].toString(),
            json[QLatin1String("value")].toDouble(),
            json[QLatin1String("unit")].toString(),
            json[QLatin1String("peer")].toString(),
            json[QLatin1String("peer_value")].toDouble(),
            json[QLatin1String("ratio")].toDouble(),
            json[QLatin1String("target")].toDouble(),
            json[QLatin1String("met")].toBool()};
}
} // namespace

Result<QList<Figure>> drawingFigures(const QString& mapPath)
{
    const QString console = QCoreApplication::applicationDirPath() + QStringLiteral("/lodestar");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(console, {QStringLiteral("--bench-map"), mapPath, QStringLiteral("--json")});
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return Unexpected(
            Kind::Unavailable,
            QStringLiteral("%1 could not measure the drawing: %2")
                .arg(console,
                     process.error() == QProcess::FailedToStart
                         ? process.errorString()
                         : QString::fromUtf8(process.readAllStandardError()).trimmed()));
    QList<Figure> figures;
    for (const QJsonValue& figure :
         QJsonDocument::fromJson(process.readAllStandardOutput()).array())
        figures += figureOf(figure.toObject());
    return figures;
}

} // namespace lodestar::ctl
