// SPDX-License-Identifier: GPL-3.0-or-later
// Figure: one measured number of a bench, what it is compared with, and whether it is good enough.
#pragma once

#include "app/ctl/print.h"

#include <QList>
#include <QString>

namespace lodestar::ctl {

struct Figure
{
    QString name{};
    double value = 0;
    QString unit{};
    QString peer{};       ///< what was measured beside it; empty if nothing
    double peerValue = 0; ///< in the same unit
    double ratio = 0;     ///< value / peerValue; 0 without a peer
    double target = 0;    ///< for the ratio where there is a peer, else for the value
    bool met = false;
};

/// A rate beside its peer's: met when it reaches `target` times the peer's.
[[nodiscard]] inline Figure figureAgainst(const QString& name,
                                          double value,
                                          const QString& unit,
                                          const QString& peer,
                                          double peerValue,
                                          double target)
{
    const double ratio = peerValue > 0 ? value / peerValue : 0;
    return {name, value, unit, peer, peerValue, ratio, target, ratio >= target};
}

/// A value that must not exceed `target`, such as a time.
[[nodiscard]] inline Figure
figureAtMost(const QString& name, double value, const QString& unit, double target)
{
    return {name, value, unit, {}, 0, 0, target, value <= target};
}

/// One line each, or all as a JSON array, on standard output.
void printFigures(const QList<Figure>& figures, bool json);

} // namespace lodestar::ctl
