// SPDX-License-Identifier: GPL-3.0-or-later
// Tarjan's algorithm with a stack of its own: a metro would overflow the program's.
#include "core/streets/route/components.h"

#include <algorithm>

namespace lodestar::streets {

namespace {

class Tarjan
{
public:
    explicit Tarjan(const StreetGraph& graph)
        : m_graph(graph)
        , m_index(graph.nodeCount(), kNone)
        , m_low(graph.nodeCount(), kNone)
        , m_component(graph.nodeCount(), kNone)
    {
    }

    std::vector<bool> run()
    {
        for (quint32 node = 0; node < m_graph.nodeCount(); ++node)
            if (m_index[node] == kNone)
                visit(node);
        std::vector<bool> inside(m_graph.nodeCount());
        const auto largest =
            static_cast<quint32>(std::ranges::max_element(m_sizes) - m_sizes.begin());
        for (quint32 node = 0; node < m_graph.nodeCount(); ++node)
            inside[node] = m_component[node] == largest;
        return inside;
    }

private:
    struct Frame
    {
        quint32 node;
        quint32 turn;
    };

    const StreetGraph& m_graph;
    std::vector<quint32> m_index;
    std::vector<quint32> m_low;
    std::vector<quint32> m_component;
    std::vector<quint32> m_sizes;
    std::vector<quint32> m_path; ///< nodes that are in no component yet
    quint32 m_next = 0;

    void visit(quint32 root)
    {
        std::vector<Frame> frames;
        enter(root, frames);
        while (!frames.empty()) {
            Frame& frame = frames.back();
            const quint32 node = frame.node;
            if (frame.turn < m_graph.firstTurn[node + 1]) {
                const quint32 to = m_graph.turns[frame.turn++].to;
                if (m_index[to] == kNone)
                    enter(to, frames);
                else if (m_component[to] == kNone)
                    m_low[node] = std::min(m_low[node], m_index[to]);
                continue;
            }
            frames.pop_back();
            if (!frames.empty())
                m_low[frames.back().node] = std::min(m_low[frames.back().node], m_low[node]);
            if (m_low[node] == m_index[node])
                close(node);
        }
    }

    void enter(quint32 node, std::vector<Frame>& frames)
    {
        m_index[node] = m_low[node] = m_next++;
        m_path.push_back(node);
        frames.push_back({node, m_graph.firstTurn[node]});
    }

    void close(quint32 root)
    {
        const auto component = static_cast<quint32>(m_sizes.size());
        m_sizes.push_back(0);
        quint32 node = kNone;
        do {
            node = m_path.back();
            m_path.pop_back();
            m_component[node] = component;
            ++m_sizes.back();
        } while (node != root);
    }
};

} // namespace

std::vector<bool> largestComponent(const StreetGraph& graph)
{
    return Tarjan(graph).run();
}

} // namespace lodestar::streets
