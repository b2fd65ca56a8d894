// SPDX-License-Identifier: GPL-3.0-or-later
// CandidateModel and RejectedModel: what each cell shows, and which key sends whom.
#include "ui/models/candidatemodel.h"

#include "ui/format.h"

namespace lodestar::ui {

namespace {

using matching::Candidate;
using matching::Recommendation;
using matching::Rejected;

constexpr qsizetype kKeys = 3;

QString keyCapOf(qsizetype choice)
{
    return QStringLiteral("F%1").arg(5 + choice);
}

bool contains(const QList<Candidate>& team, const UnitId& unit)
{
    return std::any_of(
        team.cbegin(), team.cend(), [&](const Candidate& c) { return c.unit == unit; });
}

QString reasonsFrom(const Candidate& candidate, qsizetype first, qsizetype count)
{
    return candidate.reasons.mid(first, count).join(QStringLiteral(" · "));
}

} // namespace

QList<QList<Candidate>> choicesOf(const Recommendation& recommendation)
{
    QList<QList<Candidate>> choices;
    if (isFilled(recommendation))
        return choices; // nobody more goes by one key
    if (!recommendation.team.isEmpty())
        choices += recommendation.team;
    for (const auto& next : recommendation.ranked) {
        if (choices.size() == kKeys)
            break;
        if (contains(recommendation.team, next.unit))
            continue;
        QList<Candidate> team = recommendation.team;
        const auto place = std::find_if(
            team.begin(), team.end(), [&](const Candidate& c) { return c.need == next.need; });
        if (place == team.end())
            team = {next};
        else
            *place = next;
        choices += team;
    }
    return choices;
}

void CandidateModel::showRecommendation(const Recommendation& recommendation)
{
    const auto choices = choicesOf(recommendation);
    QList<CandidateLine> lines;
    for (const auto& candidate : recommendation.ranked) {
        CandidateLine line{candidate, {}, contains(recommendation.team, candidate.unit)};
        for (qsizetype i = 0; i < choices.size() && line.keyCap.isEmpty(); ++i)
            if (contains(choices[i], candidate.unit))
                line.keyCap = keyCapOf(i);
        lines += line;
    }
    // Who goes together stands together.
    std::stable_partition(
        lines.begin(), lines.end(), [](const CandidateLine& line) { return line.inTeam; });
    show(lines);
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = row(index.row());
    const auto& candidate = line.candidate;
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case UnitColumn:
            return candidate.unit.value();
        case MinutesColumn:
            return candidate.eta ? Format::minutes(*candidate.eta) : QStringLiteral("—");
        case WhyColumn:
            return reasonsFrom(candidate, 0, 1);
        default:
            return {};
        }
    case SecondLineRole:
        return column == WhyColumn ? reasonsFrom(candidate, 1, -1) : QString();
    case Qt::AccessibleTextRole:
        switch (column) {
        case KeyColumn:
            return line.keyCap.isEmpty() ? QString() : tr("key %1").arg(line.keyCap);
        case UnitColumn:
            return candidate.unit.value();
        case MinutesColumn:
            return candidate.eta ? tr("%1 minutes").arg(Format::minutes(*candidate.eta))
                                 : tr("travel time not known");
        default:
            return candidate.reasons.join(QStringLiteral(", "));
        }
    case Qt::ToolTipRole:
        return candidate.reasons.join(QLatin1Char('\n'));
    case KeyCapRole:
        return column == KeyColumn ? line.keyCap : QString();
    case StrongRole:
        return column == UnitColumn;
    case FigureRole:
        return column == MinutesColumn;
    case LargeRole:
        return column == MinutesColumn;
    case UnitTextRole:
        return column == MinutesColumn && candidate.eta ? tr("min") : QString();
    case ToneRole:
        return static_cast<int>(Tone::Text);
    case SecondToneRole:
        return static_cast<int>(Tone::Second);
    case KeyRole:
        return candidate.unit.value();
    default:
        return {};
    }
}

int RejectedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& unit = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return index.column() == UnitColumn ? unit.unit.value() : unit.why;
    case StrongRole:
        return index.column() == UnitColumn;
    case ToneRole:
        return static_cast<int>(index.column() == UnitColumn ? Tone::Text : Tone::Second);
    case KeyRole:
        return unit.unit.value();
    default:
        return {};
    }
}

} // namespace lodestar::ui
