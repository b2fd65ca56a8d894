// SPDX-License-Identifier: GPL-3.0-or-later
// test_fuzz: feeds every entry its seeds and changes of them for some seconds, without libFuzzer;
// says how to repeat the input that broke something.
#include "core/base/clock.h"
#include "tests/fuzz/demand.h"
#include "tests/fuzz/entries.h"
#include "tests/fuzz/mutate.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <atomic>
#include <csignal>
#include <cstring>
#include <unistd.h>

using namespace lodestar;
using namespace lodestar::fuzz;

namespace {

/// How the input that is being tried can be tried again; read by a signal handler.
char g_again[256];

void sayAgain()
{
    (void)!write(STDERR_FILENO, g_again, std::strlen(g_again));
}

extern "C" void onSignal(int number)
{
    sayAgain();
    std::signal(number, SIG_DFL);
    std::raise(number);
}

/// Each input stands for itself: number `index` of this entry and seed, whatever ran before it.
QByteArray input(const Entry& entry, const QList<QByteArray>& seeds, quint64 seed, qint64 index)
{
    if (index < seeds.size())
        return seeds[index];
    quint64 mixed = seed * 0x9E37'79B9'7F4A'7C15 + static_cast<quint64>(index);
    for (const char* c = entry.name; *c != '\0'; ++c)
        mixed = mixed * 31 + static_cast<quint64>(*c);
    SeededEntropy chance(mixed);
    return mutated(seeds, chance);
}

void tryOne(const Entry& entry, const QList<QByteArray>& seeds, quint64 seed, qint64 index)
{
    const QByteArray bytes = input(entry, seeds, seed, index);
    std::snprintf(g_again,
                  sizeof(g_again),
                  "\ntry again with: test_fuzz --entry %s --seed %llu --input %lld\n",
                  entry.name,
                  static_cast<unsigned long long>(seed),
                  static_cast<long long>(index));
    entry.run(bytes);
}

qint64 runFor(const Entry& entry, quint64 seed, std::chrono::nanoseconds time, const Clock& clock)
{
    const QList<QByteArray> seeds = entry.seeds();
    const auto until = clock.steady() + time;
    qint64 index = 0;
    while (index < seeds.size() || clock.steady() < until)
        tryOne(entry, seeds, seed, index++);
    return index;
}

/// One file a seed, for libFuzzer's first corpus.
void writeSeeds(const Entry& entry, const QDir& into)
{
    const QString name = QString::fromLatin1(entry.name);
    demand(into.mkpath(name), "the folder for seeds can be made");
    int number = 0;
    for (const QByteArray& seed : entry.seeds()) {
        QFile file(into.filePath(QStringLiteral("%1/seed-%2").arg(name).arg(++number)));
        demand(file.open(QIODevice::WriteOnly) && file.write(seed) == seed.size(),
               "a seed can be written");
    }
}

} // namespace

/// AddressSanitizer calls it before it ends the process.
extern "C" void __asan_on_error() // NOLINT(bugprone-reserved-identifier): its name is given
{
    sayAgain();
}

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser options;
    const QCommandLineOption entryName(
        QStringLiteral("entry"), QStringLiteral("Only this entry."), QStringLiteral("NAME"));
    const QCommandLineOption seedNumber(QStringLiteral("seed"),
                                        QStringLiteral("Of all chance; else LODESTAR_FUZZ_SEED."),
                                        QStringLiteral("N"));
    const QCommandLineOption seconds(QStringLiteral("seconds"),
                                     QStringLiteral("For all entries together."),
                                     QStringLiteral("S"),
                                     QStringLiteral("30"));
    const QCommandLineOption inputNumber(
        QStringLiteral("input"), QStringLiteral("Only this input."), QStringLiteral("N"));
    const QCommandLineOption seedFolder(QStringLiteral("write-seeds"),
                                        QStringLiteral("Writes the seeds and ends."),
                                        QStringLiteral("FOLDER"));
    options.addOptions({entryName, seedNumber, seconds, inputNumber, seedFolder});
    options.addHelpOption();
    options.process(app);
    const QString seedText = options.isSet(seedNumber)
                                 ? options.value(seedNumber)
                                 : qEnvironmentVariable("LODESTAR_FUZZ_SEED", QStringLiteral("1"));
    bool isSeed = false;
    bool isTime = false;
    bool isInput = true;
    const quint64 seed = seedText.toULongLong(&isSeed);
    const double time = options.value(seconds).toDouble(&isTime);
    const qint64 only =
        options.isSet(inputNumber) ? options.value(inputNumber).toLongLong(&isInput) : -1;
    std::vector<const Entry*> chosen;
    for (const Entry& entry : entries())
        if (!options.isSet(entryName) || options.value(entryName) == QLatin1String(entry.name))
            chosen.push_back(&entry);
    if (!isSeed || !isTime || !isInput || chosen.empty()) {
        std::fprintf(stderr, "A seed, seconds and an input are numbers; entries are:");
        for (const Entry& entry : entries())
            std::fprintf(stderr, " %s", entry.name);
        std::fprintf(stderr, "\n");
        return 2;
    }
    for (const int number : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL})
        std::signal(number, onSignal);
    const SystemClock clock;
    const std::chrono::nanoseconds share(
        static_cast<qint64>(time * 1e9 / static_cast<double>(chosen.size())));
    std::printf("seed %llu\n", static_cast<unsigned long long>(seed));
    for (const Entry* entry : chosen) {
        if (options.isSet(seedFolder)) {
            writeSeeds(*entry, QDir(options.value(seedFolder)));
        } else if (only >= 0) {
            tryOne(*entry, entry->seeds(), seed, only);
        } else {
            const qint64 tried = runFor(*entry, seed, share, clock);
            std::printf("%-10s %8lld inputs\n", entry->name, static_cast<long long>(tried));
            std::fflush(stdout);
        }
    }
    return 0;
}
