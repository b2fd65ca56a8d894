// SPDX-License-Identifier: GPL-3.0-or-later
// main() of every core test: Catch2 inside a QCoreApplication, so that timers and SQL drivers work.
#define CATCH_CONFIG_RUNNER
#include <QCoreApplication>

#include <catch2/catch.hpp>

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    return Catch::Session().run(argc, argv);
}
