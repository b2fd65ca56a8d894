// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's two functions for the entry that LODESTAR_FUZZ_RUN names.
#include "tests/fuzz/entries.h"

#include <QCoreApplication>

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    static const QCoreApplication app(*argc, *argv); // Qt's SQL drivers want one
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    lodestar::fuzz::LODESTAR_FUZZ_RUN(
        QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
