// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of posts beside an exact solver, and a year of a city.
#include "app/ctl/counter.h"
#include "app/ctl/matchbench.h"
#include "app/ctl/stopwatch.h"
#include "core/base/clock.h"
#include "core/matching/coverage.h"
#include "core/training/citysim.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <cmath>

namespace lodestar::ctl {

namespace {

using matching::CoverGround;
using matching::CoverStand;

constexpr int kCells = 1'000;
constexpr int kPosts = 100;
constexpr int kStanding = 20;

struct Problem
{
    std::vector<double> demand;
    std::vector<std::vector<quint32>> reach;

    explicit Problem(quint64 seed)
    {
        SeededEntropy chance(seed);
        std::vector<std::pair<double, double>> at;
        for (int i = 0; i < kCells; ++i) {
            at.emplace_back(chance.unit(), chance.unit());
            demand.push_back(std::floor(chance.logNormal(10, 40)));
        }
        for (int j = 0; j < kPosts; ++j) {
            const double x = chance.unit();
            const double y = chance.unit();
            std::vector<quint32> cells;
            for (quint32 i = 0; i < at.size(); ++i)
                if (std::hypot(at[i].first - x, at[i].second - y) < 0.12)
                    cells.push_back(i);
            reach.push_back(cells);
        }
    }
};

/// The expected calls by units standing so.
double valueOf(const CoverGround& ground, const std::vector<quint32>& posts)
{
    CoverStand stand(ground);
    for (const quint32 post : posts)
        stand.add(post);
    return stand.value();
}

/// CPLEX's LP format: a variable for each cell and each of the first few units that may reach it.
bool writeLp(const Problem& problem, const CoverGround& ground, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out.setRealNumberPrecision(17);
    std::vector<std::vector<size_t>> postsOf(problem.demand.size());
    for (size_t j = 0; j < problem.reach.size(); ++j)
        for (const quint32 cell : problem.reach[j])
            postsOf[cell].push_back(j);
    out << "Maximize\n obj:";
    for (size_t i = 0; i < problem.demand.size(); ++i)
        for (int n = 1; n <= kStanding; ++n)
            out << " + " << problem.demand[i] * ground.share(static_cast<quint32>(n)) << " y" << i
                << '_' << n << "\n";
    out << "Subject To\n";
    for (size_t i = 0; i < problem.demand.size(); ++i) {
        out << " c" << i << ":";
        for (int n = 1; n <= kStanding; ++n)
            out << " + y" << i << '_' << n;
        for (const size_t post : postsOf[i])
            out << " - x" << post;
        out << " <= 0\n";
    }
    out << " all:";
    for (int j = 0; j < kPosts; ++j)
        out << " + x" << j;
    out << " <= " << kStanding << "\nBounds\n";
    for (size_t i = 0; i < problem.demand.size(); ++i)
        for (int n = 1; n <= kStanding; ++n)
            out << " 0 <= y" << i << '_' << n << " <= 1\n";
    out << "General\n";
    for (int j = 0; j < kPosts; ++j)
        out << " x" << j << "\n";
    out << "End\n";
    return out.status() == QTextStream::Ok;
}

struct Exact
{
    double value = 0;
    double millis = 0;
};

/// Nothing where CBC is not installed or found no optimum in five minutes.
std::optional<Exact> exact(const Problem& problem, const CoverGround& ground)
{
    const QString solver = QStandardPaths::findExecutable(QStringLiteral("cbc"));
    QTemporaryDir folder;
    const QString model = folder.filePath(QStringLiteral("cover.lp"));
    const QString answer = folder.filePath(QStringLiteral("cover.sol"));
    if (solver.isEmpty() || !folder.isValid() || !writeLp(problem, ground, model))
        return std::nullopt;
    const SystemClock clock;
    const auto from = clock.steady();
    QProcess process;
    process.start(solver,
                  {model,
                   QStringLiteral("-seconds"),
                   QStringLiteral("300"),
                   QStringLiteral("-ratioGap"),
                   QStringLiteral("0"),
                   QStringLiteral("-solve"),
                   QStringLiteral("-solution"),
                   answer});
    if (!process.waitForFinished(400'000))
        return std::nullopt;
    const double millis = std::chrono::duration<double, std::milli>(clock.steady() - from).count();
    QFile file(answer);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QString first = QString::fromUtf8(file.readLine()).trimmed();
    if (!first.startsWith(QLatin1String("Optimal")))
        return std::nullopt;
    return Exact{std::abs(first.section(u' ', -1).toDouble()), millis};
}

} // namespace

Result<QList<Figure>> benchCoverage()
{
    const Problem problem(3);
    const CoverGround ground(problem.demand, problem.reach, 0.4);
    std::vector<quint32> posts;
    const double plan =
        medianMicros(11, [&](int) { posts = matching::bestPosts(ground, kStanding); }) / 1'000;
    const double value = valueOf(ground, posts);
    CoverStand stand(ground);
    for (const quint32 post : posts)
        stand.add(post);
    const double decision = medianMicros(401, [&](int i) {
        const quint32 freed = posts[static_cast<size_t>(i) % posts.size()];
        stand.remove(freed);
        posts[static_cast<size_t>(i) % posts.size()] = stand.best();
        stand.add(posts[static_cast<size_t>(i) % posts.size()]);
    });
    QList<Figure> figures{
        figureAtMost(QStringLiteral("cover_post_one_freed"), decision, QStringLiteral("µs"), 100)};
    Figure whole =
        figureAtMost(QStringLiteral("cover_plan_1000x100x20"), plan, QStringLiteral("ms"), 100);
    if (const auto best = exact(problem, ground)) {
        whole.peer = QStringLiteral("CBC, exact");
        whole.peerValue = best->millis;
        whole.ratio = best->millis / plan;
        figures += figureAtMost(QStringLiteral("cover_below_optimum"),
                                (1 - value / best->value) * 100,
                                QStringLiteral("%"),
                                0.5);
    }
    figures += whole;
    return figures;
}

Result<QList<Figure>> benchCity()
{
    auto agency = agencyNamed(QStringLiteral("meridian"), QStringLiteral("starter"));
    if (!agency)
        return agency.failure();
    SeededEntropy chance(1);
    const auto units = training::rosterOf(agency->roster, 50, agency->profile, chance);
    const training::CallMaking making{*instantFromIso(QStringLiteral("2026-01-01T00:00:00Z")),
                                      std::chrono::hours(24 * 365),
                                      110'000};
    const double from = processorMicros();
    auto calls = training::makeCalls(agency->profile, making, chance);
    if (!calls)
        return calls.failure();
    auto report = training::simulateCity(agency->profile, units, *calls, {}, chance, {});
    if (!report)
        return report.failure();
    const double seconds = (processorMicros() - from) / 1e6;
    Figure year =
        figureAtMost(QStringLiteral("simulate_year_110000x50"), seconds, QStringLiteral("s"), 30);
    Figure rate = figureAtMost(QStringLiteral("simulate_decisions"),
                               static_cast<double>(report->recommendations) / seconds,
                               QStringLiteral("recommendations/s"),
                               8'000);
    rate.met = rate.value >= rate.target;
    return QList<Figure>{year, rate};
}

} // namespace lodestar::ctl
