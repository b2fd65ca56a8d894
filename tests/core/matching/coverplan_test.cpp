// SPDX-License-Identifier: GPL-3.0-or-later
// The plan of posts against all plans there are, and against an exact solver where it is installed.
#include "core/base/entropy.h"
#include "core/matching/coverplan.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdio>

using namespace lodestar;
using namespace lodestar::matching;

namespace {

struct Problem
{
    std::vector<double> demand;
    std::vector<std::vector<quint32>> reach;
    double busy = 0.4;

    [[nodiscard]] CoverGround ground() const { return {demand, reach, busy}; }
};

/// Cells and posts strewn over a square of side 1; a post reaches what is within `radius`.
Problem strewn(quint64 seed, int cells, int posts, double radius)
{
    SeededEntropy chance(seed);
    Problem problem;
    std::vector<std::pair<double, double>> at;
    for (int i = 0; i < cells; ++i) {
        at.emplace_back(chance.unit(), chance.unit());
        problem.demand.push_back(std::floor(chance.logNormal(10, 40)));
    }
    for (int j = 0; j < posts; ++j) {
        const double x = chance.unit();
        const double y = chance.unit();
        std::vector<quint32> reached;
        for (quint32 i = 0; i < at.size(); ++i)
            if (std::hypot(at[i].first - x, at[i].second - y) <= radius)
                reached.push_back(i);
        problem.reach.push_back(reached);
    }
    return problem;
}

double valueOf(const CoverGround& ground, const std::vector<quint32>& posts)
{
    CoverStand stand(ground);
    for (const quint32 post : posts)
        stand.add(post);
    return stand.value();
}

double bestOfAll(const CoverGround& ground, std::vector<quint32>& posts, int left, quint32 from)
{
    if (left == 0)
        return valueOf(ground, posts);
    double best = 0;
    for (quint32 post = from; post < ground.posts(); ++post) {
        posts.push_back(post);
        best = std::max(best, bestOfAll(ground, posts, left - 1, post));
        posts.pop_back();
    }
    return best;
}

/// The same problem in CPLEX's LP format: a y for each cell and each unit that may reach it.
void writeLp(const Problem& problem, int units, const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QTextStream out(&file);
    out.setRealNumberPrecision(17);
    out << "Maximize\n obj:";
    const CoverGround ground = problem.ground();
    const auto nth = [&](int n) {
        return ground.share(static_cast<quint32>(n));
    };
    for (size_t i = 0; i < problem.demand.size(); ++i)
        for (int n = 1; n <= units; ++n)
            out << " + " << problem.demand[i] * nth(n) << " y" << i << '_' << n << "\n";
    out << "Subject To\n";
    for (size_t i = 0; i < problem.demand.size(); ++i) {
        out << " c" << i << ":";
        for (int n = 1; n <= units; ++n)
            out << " + y" << i << '_' << n;
        for (size_t j = 0; j < problem.reach.size(); ++j)
            for (const quint32 cell : problem.reach[j])
                if (cell == i)
                    out << " - x" << j;
        out << " <= 0\n";
    }
    out << " all:";
    for (size_t j = 0; j < problem.reach.size(); ++j)
        out << " + x" << j;
    out << " <= " << units << "\nBounds\n";
    for (size_t i = 0; i < problem.demand.size(); ++i)
        for (int n = 1; n <= units; ++n)
            out << " 0 <= y" << i << '_' << n << " <= 1\n";
    out << "General\n";
    for (size_t j = 0; j < problem.reach.size(); ++j)
        out << " x" << j << "\n";
    out << "End\n";
}

std::optional<double> exact(const QString& solver, const Problem& problem, int units)
{
    QTemporaryDir folder;
    REQUIRE(folder.isValid());
    const QString model = folder.filePath(QStringLiteral("cover.lp"));
    const QString answer = folder.filePath(QStringLiteral("cover.sol"));
    writeLp(problem, units, model);
    QProcess process;
    process.start(solver,
                  {model,
                   QStringLiteral("-seconds"),
                   QStringLiteral("60"),
                   QStringLiteral("-ratioGap"),
                   QStringLiteral("0"),
                   QStringLiteral("-solve"),
                   QStringLiteral("-solution"),
                   answer});
    REQUIRE(process.waitForFinished(120'000));
    QFile file(answer);
    REQUIRE(file.open(QIODevice::ReadOnly));
    // "Optimal - objective value 1234.5"
    const QString first = QString::fromUtf8(file.readLine()).trimmed();
    if (!first.startsWith(QLatin1String("Optimal")))
        return std::nullopt;
    return std::abs(first.section(u' ', -1).toDouble());
}

} // namespace

TEST_CASE("gains and losses are what adding and removing make of the value", "[coverage]")
{
    const Problem problem = strewn(3, 40, 15, 0.3);
    const CoverGround ground = problem.ground();
    CoverStand stand(ground);
    SeededEntropy chance(4);
    std::vector<quint32> standing;
    for (int step = 0; step < 300; ++step) {
        const auto post = static_cast<quint32>(chance.below(15));
        const bool goes = !standing.empty() && chance.below(2) == 0;
        const double before = stand.value();
        if (goes) {
            const quint32 who = standing.back();
            const double loss = stand.loss(who);
            stand.remove(who);
            standing.pop_back();
            REQUIRE(before - stand.value() == Approx(loss).margin(1e-9));
        } else {
            const double gain = stand.gain(post);
            stand.add(post);
            standing.push_back(post);
            REQUIRE(stand.value() - before == Approx(gain).margin(1e-9));
        }
        REQUIRE(stand.value() == Approx(valueOf(ground, standing)).margin(1e-6));
    }
}

TEST_CASE("small plans are within half a percent of the best of all plans", "[coverage]")
{
    for (quint64 seed = 1; seed <= 60; ++seed) {
        const Problem problem = strewn(seed, 30, 9, 0.25);
        const CoverGround ground = problem.ground();
        std::vector<quint32> posts;
        const double best = bestOfAll(ground, posts, 4, 0);
        INFO("seed " << seed);
        REQUIRE(valueOf(ground, bestPosts(ground, 4)) >= 0.995 * best);
    }
}

TEST_CASE("plans of a city's size are within half a percent of the optimum", "[coverage]")
{
    const QString solver = QStandardPaths::findExecutable(QStringLiteral("cbc"));
    if (solver.isEmpty()) {
        std::puts("skipped: CBC is not installed (Debian package coinor-cbc)");
        return;
    }
    for (quint64 seed = 1; seed <= 4; ++seed) {
        const Problem problem = strewn(100 + seed, 150, 40, 0.18);
        const auto best = exact(solver, problem, 8);
        INFO("seed " << seed);
        REQUIRE(best);
        const CoverGround ground = problem.ground();
        const double ours = valueOf(ground, bestPosts(ground, 8));
        CHECK(ours <= *best * (1 + 1e-6));
        CHECK(ours >= 0.995 * *best);
    }
}

TEST_CASE("no posts and no units are an empty plan", "[coverage]")
{
    const CoverGround nothing({}, {}, 0.3);
    CHECK(bestPosts(nothing, 3).empty());
    const Problem problem = strewn(1, 5, 3, 0.5);
    CHECK(bestPosts(problem.ground(), 0).empty());
}
