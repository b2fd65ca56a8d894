// SPDX-License-Identifier: GPL-3.0-or-later
// Tariff: one metric and, as soon as it is made, its hierarchy; immutable once published.
#pragma once

#include "core/streets/route/search.h"

#include <memory>
#include <mutex>

namespace lodestar::streets {

class Tariff
{
public:
    /// Without a hierarchy: plain search answers.
    explicit Tariff(Metric metric);
    /// `keeper` holds what `hierarchy` looks at.
    Tariff(Metric metric, HierarchyView hierarchy, std::shared_ptr<const void> keeper);

    [[nodiscard]] const Metric& metric() const { return m_metric; }

    [[nodiscard]] bool isContracted() const { return !m_hierarchy.rankOf.empty(); }

    [[nodiscard]] const HierarchyView& hierarchy() const { return m_hierarchy; }

    /// A search's buffers, lent to one thread; they go back by themselves.
    class Lent
    {
    public:
        Lent(const Tariff& tariff, std::unique_ptr<HierarchySearch> search);
        ~Lent();
        Lent(const Lent&) = delete;
        Lent& operator=(const Lent&) = delete;

        HierarchySearch* operator->() const { return m_search.get(); }

    private:
        const Tariff& m_tariff;
        std::unique_ptr<HierarchySearch> m_search;
    };

    [[nodiscard]] Lent search() const;

private:
    Metric m_metric;
    HierarchyView m_hierarchy;
    std::shared_ptr<const void> m_keeper;
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<HierarchySearch>> m_free;
};

} // namespace lodestar::streets
