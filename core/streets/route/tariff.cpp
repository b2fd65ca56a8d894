// SPDX-License-Identifier: GPL-3.0-or-later
// Lends search buffers, so that many threads ask at once and nobody allocates per question.
#include "core/streets/route/tariff.h"

namespace lodestar::streets {

Tariff::Tariff(Metric metric)
    : m_metric(std::move(metric))
{
}

Tariff::Tariff(Metric metric, HierarchyView hierarchy, std::shared_ptr<const void> keeper)
    : m_metric(std::move(metric))
    , m_hierarchy(hierarchy)
    , m_keeper(std::move(keeper))
{
}

Tariff::Lent Tariff::search() const
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_free.empty()) {
            auto search = std::move(m_free.back());
            m_free.pop_back();
            return {*this, std::move(search)};
        }
    }
    return {*this, std::make_unique<HierarchySearch>(m_hierarchy)};
}

Tariff::Lent::Lent(const Tariff& tariff, std::unique_ptr<HierarchySearch> search)
    : m_tariff(tariff)
    , m_search(std::move(search))
{
}

Tariff::Lent::~Lent()
{
    const std::lock_guard lock(m_tariff.m_mutex);
    m_tariff.m_free.push_back(std::move(m_search));
}

} // namespace lodestar::streets
