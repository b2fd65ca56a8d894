// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the screen's tests: Catch2 inside a QApplication, offscreen unless told otherwise.
#define CATCH_CONFIG_RUNNER
#include <QApplication>

#include <catch2/catch.hpp>

int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setApplicationName(QStringLiteral("Lodestar"));
    const QApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}
