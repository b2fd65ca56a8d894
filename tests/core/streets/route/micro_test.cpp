// SPDX-License-Identifier: GPL-3.0-or-later
// Tiny networks with costs of their own: the hierarchy against every pair by Floyd and Warshall,
// and against answers made by hand.
#include "core/streets/route/buildgraph.h"
#include "core/streets/route/search.h"
#include "tests/core/streets/route/network.h"

#include <QDir>
#include <QFile>

#include <iostream>

using namespace lodestar;
using namespace lodestar::streets;

namespace {

struct MicroArc
{
    quint32 from, to;
    quint32 cost;
};

struct Micro
{
    quint32 nodes = 0;
    std::vector<MicroArc> arcs; ///< directed
};

QList<QStringList> cellsOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QStringList> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
        rows += line.trimmed().split(u',');
    return rows;
}

/// Costs in thousandths of the file's unit.
Micro read(const QString& folder, int mode)
{
    Micro micro;
    for (const QStringList& row : cellsOf(folder + QStringLiteral("/nodes.csv")))
        micro.nodes += row[0].toUInt() > 0 ? 1 : 0;
    bool isDirected = false;
    for (const QStringList& row : cellsOf(folder + QStringLiteral("/arcs.csv"))) {
        isDirected = isDirected || row[0] == u"directed";
        const auto cost = static_cast<quint32>(row.value(2 + mode).toDouble() * 1000 + 0.5);
        if (row[0].toUInt() == 0 || row.size() < 3 + mode)
            continue;
        micro.arcs.push_back({row[1].toUInt() - 1, row[2].toUInt() - 1, cost});
        if (!isDirected)
            micro.arcs.push_back({row[2].toUInt() - 1, row[1].toUInt() - 1, cost});
    }
    return micro;
}

/// Costs between all nodes, by the hierarchy.
class Solved
{
public:
    explicit Solved(const Micro& micro)
        : m_micro(micro)
    {
        Network net;
        for (quint32 i = 0; i < micro.nodes; ++i)
            net.node(100.0 * i, 100.0 * (i * i % 7));
        for (const MicroArc& arc : micro.arcs)
            net.road({arc.from, arc.to}, kOneWay);
        std::vector<ImportCount> account;
        m_columns = buildGraph(net.data, account);
        m_metric.measure = Measure::Distance;
        m_metric.arcCost.resize(m_columns.segments.size() * 2, 1);
        for (size_t i = 0; i < m_columns.segments.size(); ++i)
            m_metric.arcCost[i * 2] = micro.arcs[m_columns.segments[i].road].cost;
        m_hierarchy = contract(m_columns.view(), m_metric);
    }

    [[nodiscard]] Cost between(quint32 from, quint32 to) const
    {
        std::vector<Seed> starts, ends;
        for (quint32 i = 0; i < m_columns.segments.size(); ++i) {
            const MicroArc& arc = m_micro.arcs[m_columns.segments[i].road];
            if (arc.from == from)
                starts.push_back({i * 2, 0});
            if (arc.to == to)
                ends.push_back({i * 2, static_cast<Cost>(arc.cost)});
        }
        return from == to ? 0 : HierarchySearch(m_hierarchy.view()).cost(starts, ends);
    }

private:
    Micro m_micro;
    GraphColumns m_columns;
    Metric m_metric;
    HierarchyColumns m_hierarchy;
};

std::vector<Cost> allPairs(const Micro& micro)
{
    const quint32 n = micro.nodes;
    std::vector<Cost> cost(size_t(n) * n, kUnreachable);
    for (quint32 i = 0; i < n; ++i)
        cost[size_t(i) * n + i] = 0;
    for (const MicroArc& arc : micro.arcs) {
        Cost& known = cost[size_t(arc.from) * n + arc.to];
        known = std::min(known, static_cast<Cost>(arc.cost));
    }
    for (quint32 k = 0; k < n; ++k)
        for (quint32 i = 0; i < n; ++i)
            for (quint32 j = 0; j < n; ++j)
                cost[size_t(i) * n + j] =
                    std::min({cost[size_t(i) * n + j],
                              cost[size_t(i) * n + k] + cost[size_t(k) * n + j],
                              kUnreachable});
    return cost;
}

QString microFolder()
{
    return QStringLiteral(LODESTAR_SOURCE_DIR "/../shared/data/streets/micro");
}

Cost asked(const char* network, int mode, quint32 from, quint32 to)
{
    const Micro micro = read(microFolder() + u'/' + QLatin1String(network), mode);
    return Solved(micro).between(from - 1, to - 1);
}

} // namespace

TEST_CASE("every pair of every tiny network", "[route][micro]")
{
    const QStringList names =
        QDir(microFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (names.isEmpty())
        std::cout << "skipped: no reference data micro\n";
    int networks = 0;
    for (const QString& name : names)
        for (int mode = 1; mode <= 3; ++mode) {
            const Micro micro = read(microFolder() + u'/' + name, mode);
            if (micro.arcs.empty())
                continue;
            CAPTURE(name.toStdString(), mode);
            const Solved solved(micro);
            const std::vector<Cost> right = allPairs(micro);
            int wrong = 0;
            for (quint32 i = 0; i < micro.nodes; ++i)
                for (quint32 j = 0; j < micro.nodes; ++j)
                    wrong += solved.between(i, j) == right[size_t(i) * micro.nodes + j] ? 0 : 1;
            CHECK(wrong == 0);
            ++networks;
        }
    CHECK((names.isEmpty() || networks >= 14));
}

TEST_CASE("answers of tiny networks made by hand", "[route][micro]")
{
    if (!QDir(microFolder()).exists()) {
        std::cout << "skipped: no reference data micro\n";
        return;
    }
    CHECK(asked("one way road", 1, 1, 3) == 1'000);
    CHECK(asked("one way road", 1, 3, 1) == 2'000); // by node 2
    CHECK(asked("loop closed directed", 2, 1, 3) == 7'000);
    CHECK(asked("loop closed directed", 2, 3, 2) == 5'000);
    CHECK(asked("roundabout", 1, 1, 4) == 2'000); // out at 5 and in again is nearer than round
    CHECK(asked("roundabout", 1, 2, 1) == 2'000);
    CHECK(asked("sp simple choice 1", 1, 2, 4) == 5'000); // straight
    CHECK(asked("sp simple choice 1", 2, 2, 4) == 6'000); // by node 3
    CHECK(asked("two shared rArcs", 2, 1, 6) == 4'000);   // by node 4
    CHECK(asked("two shared rArcs", 3, 1, 6) == 4'000);   // by node 3
    CHECK(asked("sp on rArc only", 1, 5, 6) == 6'000);    // direct: by 2 and 3 it is 7
}
